/** A Pod of about 8 KB as an API server sends it: a third of it managedFields, two containers, five conditions. */
export function largePod(index: number): unknown {
  const name = `web-${index % 300}-7d9f5c-${index.toString(36).padStart(5, 'x')}`;
  const time = '2026-03-01T10:00:00Z';
  const container = (of: string): unknown => ({
    name: of,
    image: `registry.example.com/team/${of}:1.${index % 40}.0`,
    env: Array.from({ length: 12 }, (_, each) => ({ name: `SETTING_${each}`, value: `value "${each}" of ${of}` })),
    resources: { limits: { cpu: '500m', memory: '256Mi' }, requests: { cpu: '100m', memory: '128Mi' } },
    livenessProbe: {
      httpGet: { path: '/healthz', port: 8080, scheme: 'HTTP' },
      periodSeconds: 10,
      failureThreshold: 3,
    },
    volumeMounts: [{ name: 'kube-api-access-x7k2p', readOnly: true, mountPath: '/var/run/secrets/kubernetes.io' }],
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: 'IfNotPresent',
  });
  const status = (of: string): unknown => ({
    name: of,
    state: { running: { startedAt: time } },
    lastState: index % 3 === 0 ? { terminated: { exitCode: 137, reason: 'OOMKilled', finishedAt: time } } : {},
    ready: true,
    restartCount: index % 3,
    image: `registry.example.com/team/${of}:1.${index % 40}.0`,
    imageID: `registry.example.com/team/${of}@sha256:${'0123456789abcdef'.repeat(4)}`,
    containerID: `containerd://${'fedcba9876543210'.repeat(4)}`,
    started: true,
  });
  return {
    metadata: {
      name,
      generateName: `web-${index % 300}-7d9f5c-`,
      namespace: `team-${index % 200}`,
      uid: `0b5e1c1e-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
      resourceVersion: String(1_000_000 + index),
      creationTimestamp: time,
      labels: { app: 'web', 'pod-template-hash': '7d9f5c', 'app.kubernetes.io/instance': `web-${index % 300}` },
      annotations: { 'prometheus.io/scrape': 'true', config: '{"status":{"phase":"x"},"items":["\\"a\\""]}' },
      ownerReferences: [
        { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `web-${index % 300}-7d9f5c`, uid: 'rs-1', controller: true },
      ],
      managedFields: ['kube-controller-manager', 'kubelet'].map((manager) => ({
        manager,
        operation: 'Update',
        apiVersion: 'v1',
        time,
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:spec': Object.fromEntries(
            Array.from({ length: 20 }, (_, each) => [`k:{"name":"SETTING_${each}"}`, { '.': {}, 'f:name': {} }]),
          ),
        },
      })),
    },
    spec: {
      volumes: [
        { name: 'kube-api-access-x7k2p', projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } },
      ],
      containers: [container('web'), container('proxy')],
      restartPolicy: 'Always',
      nodeName: `node-${index % 5000}`,
      serviceAccountName: 'default',
      tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoExecute' }],
    },
    status: {
      phase: 'Running',
      conditions: ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map(
        (type) => ({ type, status: 'True', lastProbeTime: null, lastTransitionTime: time }),
      ),
      hostIP: '10.0.0.1',
      podIPs: [{ ip: '10.1.0.1' }],
      startTime: time,
      containerStatuses: [status('web'), status('proxy')],
      qosClass: 'Burstable',
    },
  };
}
