import { choice, repeated, toggle, valued } from './flag.ts';
import type { FlagSpec } from './flag.ts';

/** Which server, as whom: kubectl's own flags. */
export const connectionFlags: readonly FlagSpec[] = [
  valued('kubeconfig', 'FILE', 'kubeconfig file to use instead of $KUBECONFIG and ~/.kube/config'),
  valued('context', 'NAME', 'kubeconfig context to use'),
  valued('cluster', 'NAME', 'kubeconfig cluster to use'),
  valued('user', 'NAME', 'kubeconfig user to use'),
  valued('server', 'URL', 'address of the API server', 's'),
  valued('token', 'TOKEN', 'bearer token to send'),
  valued('as', 'USER', 'user to impersonate'),
  repeated('as-group', 'GROUP', 'group to impersonate; may be given several times'),
  valued('as-uid', 'UID', 'UID to impersonate'),
  repeated('as-user-extra', 'KEY=VALUE', 'extra to impersonate; may be given several times'),
  valued('certificate-authority', 'FILE', 'certificate of the authority that signed the server'),
  valued('client-certificate', 'FILE', 'client certificate'),
  valued('client-key', 'FILE', 'key of the client certificate'),
  valued('tls-server-name', 'NAME', "name to expect in the server's certificate"),
  toggle('insecure-skip-tls-verify', "do not check the server's certificate"),
  valued('request-timeout', 'DURATION', 'give up on a single request after this long, such as 10s; 0 means never'),
  toggle('disable-compression', 'do not ask for compressed answers'),
  valued('chunk-size', 'N', 'objects a page of a list; 0 reads it in one piece (default 500)'),
];

/** Where to look. */
export const namespaceFlags: readonly FlagSpec[] = [
  repeated('namespace', 'NAMESPACE', 'namespace to look at; may be given several times', 'n'),
  toggle('all-namespaces', 'look at every namespace', 'A'),
];

/** Which Pods. */
export const selectorFlags: readonly FlagSpec[] = [
  valued('selector', 'SELECTOR', 'only Pods with these labels, such as app=web', 'l'),
  valued('field-selector', 'SELECTOR', 'only Pods with these fields, such as spec.nodeName=n1'),
];

/** Something that was seen before, instead of a cluster. */
export const fileFlags: readonly FlagSpec[] = [
  valued(
    'filename',
    'FILE',
    'read a kubectl List or a snapshot, JSON or YAML, instead of a cluster; - reads stdin',
    'f',
  ),
  valued('as-of', 'TIME', 'the "now" of the file (default: when it was captured)'),
];

/** How it looks. */
export const displayFlags: readonly FlagSpec[] = [
  choice('color', ['auto', 'always', 'never'], 'when to use colour (default auto)'),
  toggle('plain', 'plain lines only: no screen, no colour, no drawing'),
  toggle('read-only', 'refuse everything that would change the cluster'),
  valued('v', 'LEVEL', 'verbosity; 6 notes each request and why it is made', 'v'),
  toggle('help', 'show this help', 'h'),
];

/** What an answer covers. */
export const answerFlags: readonly FlagSpec[] = [
  toggle('all', 'list healthy subjects too'),
  toggle('advice', 'add good practice that is not followed'),
  valued('deadline', 'DURATION', 'stop looking into things after this long (default 15s)'),
  toggle('exit-code', 'exit 3 if something fails, 4 if that cannot be told, 5 if time ran out'),
  toggle('no-headers', 'leave out the line of column names of -o wide'),
];
