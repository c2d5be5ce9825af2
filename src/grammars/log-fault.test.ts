import { describe, expect, it } from '@jest/globals';
import { decisiveLine } from './log-decisive.ts';
import { classifyLine } from './log-fault.ts';
import type { LogFault } from './log-fault.ts';

/** Lines as programs and libraries write them, with what they are about. */
const lines: readonly (readonly [LogFault['kind'], string, string | undefined])[] = [
  ['exec-format', 'exec /app/serve: exec format error', '/app/serve'],
  ['exec-format', 'standard_init_linux.go:228: exec user process caused: exec format error', undefined],
  ['interpreter-missing', 'exec /entrypoint.sh: no such file or directory', '/entrypoint.sh'],
  ['interpreter-missing', '/usr/bin/env: ‘bash’: No such file or directory', 'bash'],
  ['interpreter-missing', '/app/run: /bin/bash^M: bad interpreter: No such file or directory', '/bin/bash^M'],
  ['gpu-memory', 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.', undefined],
  ['heap', 'java.lang.OutOfMemoryError: GC overhead limit exceeded', undefined],
  ['module-missing', "ModuleNotFoundError: No module named 'psycopg2'", 'psycopg2'],
  ['module-missing', "Cannot find module '/app/dist/main.js'", '/app/dist/main.js'],
  ['module-missing', "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'express' imported from /app/a.js", 'express'],
  [
    'module-missing',
    '/app/x: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory',
    'libssl.so.1.1',
  ],
  [
    'module-missing',
    "/app/x: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /app/x)",
    'GLIBC_2.34',
  ],
  [
    'module-missing',
    'Error loading shared library libstdc++.so.6: No such file or directory (needed by /app/x)',
    'libstdc++.so.6',
  ],
  ['module-missing', 'Error: Could not find or load main class shop.Main', 'shop.Main'],
  ['port-privileged', 'listen tcp :80: bind: permission denied', undefined],
  ['port-privileged', '(13)Permission denied: AH00072: make_sock: could not bind to address [::]:80', undefined],
  ['port-in-use', 'listen tcp :8080: bind: address already in use', undefined],
  ['port-in-use', 'Web server failed to start. Port 8080 was already in use.', '8080'],
  ['port-in-use', 'bind() to 0.0.0.0:80 failed (98: Address in use)', undefined],
  ['port-in-use', 'OSError: [Errno 98] Address already in use', undefined],
  ['dns', 'dial tcp: lookup orders-db.shop.svc on 10.96.0.10:53: no such host', 'orders-db.shop.svc'],
  ['dns', 'lookup db on 10.96.0.10:53: read udp 10.244.0.7:41002->10.96.0.10:53: i/o timeout', 'db'],
  ['dns', 'getaddrinfo EAI_AGAIN cache', 'cache'],
  ['dns', 'psycopg2.OperationalError: could not translate host name "db" to address: Name or service not known', 'db'],
  ['dns', 'java.net.UnknownHostException: orders-db: Name or service not known', 'orders-db'],
  ['dns', 'nginx: [emerg] host not found in upstream "api:8080" in /etc/nginx/conf.d/default.conf:3', 'api'],
  ['dns', "nc: bad address 'orders-db'", 'orders-db'],
  ['db-auth', 'FATAL:  password authentication failed for user "cart"', 'cart'],
  ['db-auth', "(1045, \"Access denied for user 'cart'@'10.0.0.7' (using password: YES)\")", 'cart'],
  [
    'db-auth',
    'pq: pg_hba.conf rejects connection for host "10.42.0.28", user "temporal_admin", database "postgres", no encryption',
    'temporal_admin',
  ],
  ['db-auth', 'FATAL:  sorry, too many clients already', undefined],
  ['db-auth', "ERROR 1130 (HY000): Host '10.0.0.7' is not allowed to connect to this MySQL server", undefined],
  ['k8s-unauthorized', 'Unauthorized', undefined],
  ['k8s-unauthorized', 'Failed to watch *v1.Pod: failed to list *v1.Pod: Unauthorized', undefined],
  ['other', 'login of client 7 failed: 401 Unauthorized', undefined],
  ['license', 'License is invalid or expired, crashing - license expired', undefined],
  ['usage', 'unknown flag: --license-url', '--license-url'],
  [
    'service-link',
    `invalid overriding value 'tcp://10.0.0.9:9000' from API_PORT: strconv.ParseInt: parsing "tcp://10.0.0.9:9000": invalid syntax`,
    'API_PORT',
  ],
  ['service-link', 'listen tcp: address :tcp://10.111.55.252:9898: too many colons in address', undefined],
  ['refused', 'cannot connect to tcp://10.0.0.9:2375: connection refused', '10.0.0.9:2375'],
  ['sysctl', 'max virtual memory areas vm.max_map_count [65530] is too low', 'vm.max_map_count'],
  ['db-missing', 'pq: database "orders" does not exist', 'orders'],
  ['refused', 'dial tcp 10.96.0.17:5432: connect: connection refused', '10.96.0.17:5432'],
  ['refused', 'connect ECONNREFUSED 127.0.0.1:6379', '127.0.0.1:6379'],
  ['refused', 'connection to server at "db" (10.0.0.3), port 5432 failed: Connection refused', 'db:5432'],
  ['refused', 'Connection to orders-db:5432 refused. Check that the hostname and port are correct', 'orders-db:5432'],
  ['refused', 'Error 111 connecting to cache:6379. Connection refused.', 'cache:6379'],
  [
    'refused',
    "requests.exceptions.ConnectionError: HTTPConnectionPool(host='api', port=80): Max retries exceeded: Connection refused",
    'api:80',
  ],
  [
    'refused',
    'Post "http://user:pw@api.shop:8080/v1": dial tcp 10.0.0.1:8080: connect: connection refused',
    '10.0.0.1:8080',
  ],
  ['timeout', 'dial tcp 10.20.0.4:5432: i/o timeout', '10.20.0.4:5432'],
  ['timeout', 'connect EHOSTUNREACH 10.105.4.10:5432', '10.105.4.10:5432'],
  ['timeout', 'Get "https://10.96.0.1:443/api": net/http: context deadline exceeded', '10.96.0.1:443'],
  [
    'tls',
    'Get "https://api:8443/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
    'api:8443',
  ],
  ['tls', 'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed', undefined],
  [
    'read-only-fs',
    "sed: can't create temp file '/etc/app/app.confXXXXXX': Read-only file system",
    '/etc/app/app.confXXXXXX',
  ],
  ['read-only-fs', "EROFS: read-only file system, open '/app/cache.json'", '/app/cache.json'],
  ['read-only-fs', "OSError: [Errno 30] Read-only file system: '/app/tmp'", '/app/tmp'],
  ['disk-full', 'write /data/wal/000012: no space left on device', '/data/wal/000012'],
  ['permission-denied', 'open /etc/cart.pid: permission denied', '/etc/cart.pid'],
  ['permission-denied', "mkdir: cannot create directory '/var/lib/data': Permission denied", '/var/lib/data'],
  ['permission-denied', "PermissionError: [Errno 13] Permission denied: '/data/x.db'", '/data/x.db'],
  ['permission-denied', 'chown: /prometheus: Operation not permitted', '/prometheus'],
  ['command-missing', '/entrypoint.sh: line 4: envsubst: command not found', 'envsubst'],
  ['command-missing', 'sh: 1: run-worker: not found', 'run-worker'],
  ['usage', 'flag provided but not defined: -listen', '-listen'],
  ['usage', 'unknown flag: --verbos', '--verbos'],
  ['usage', 'app.py: error: the following arguments are required: --bucket', '--bucket'],
  ['missing-env', 'required environment variable DATABASE_URL is not set', 'DATABASE_URL'],
  ['env-value', 'panic: Cannot parse env variable: URL_EXPIRATION', 'URL_EXPIRATION'],
  ['env-value', "envconfig.Process: error assigning APP_WAIT to Wait: converting '30' to type", 'APP_WAIT'],
  ['env-value', 'Error: CART_PORT must be an integer', 'CART_PORT'],
  ['command-missing', '/entrypoint.sh: line 51: exec: : not found', undefined],
  ['missing-env', "KeyError: 'DATABASE_URL'", 'DATABASE_URL'],
  ['missing-env', 'Environment variable "API_KEY" must be set', 'API_KEY'],
  ['missing-env', '/entrypoint.sh: 3: DB_HOST: parameter not set', 'DB_HOST'],
  ['missing-env', 'DB_HOST is required', 'DB_HOST'],
  ['missing-file', 'open /etc/cart/settings.yaml: no such file or directory', '/etc/cart/settings.yaml'],
  ['missing-file', "ENOENT: no such file or directory, open 'config.yaml'", 'config.yaml'],
  ['missing-file', "FileNotFoundError: [Errno 2] No such file or directory: '/data/model.bin'", '/data/model.bin'],
  ['missing-file', "cat: can't open '/etc/missing': No such file or directory", '/etc/missing'],
  [
    'config',
    'failed to parse config /etc/app/config.yaml: yaml: line 7: mapping values are not allowed',
    '/etc/app/config.yaml',
  ],
  ['config', 'json: cannot unmarshal string into Go struct field Config.retries of type int', undefined],
  ['inotify', 'panic: failed to new ca-cert watcher: too many open files', undefined],
  ['inotify', 'Error: ENOSPC: System limit for number of file watchers reached, watch /app/src', undefined],
  ['inotify', 'inotify_init: Too many open files', undefined],
  ['fd-limit', 'accept tcp [::]:8080: accept4: too many open files', undefined],
  ['fd-limit', "EMFILE: too many open files, open '/data/a.json'", '/data/a.json'],
  ['threads', 'java.lang.OutOfMemoryError: unable to create new native thread', undefined],
  ['threads', "RuntimeError: can't start new thread", undefined],
  ['threads', 'sh: fork: retry: Resource temporarily unavailable', undefined],
  ['k8s-crd', 'no matches for kind "Basket" in version "shop.example/v1"', 'Basket'],
  [
    'k8s-crd',
    'failed to get API group resources: unable to retrieve the complete list of server APIs: shop.example/v1: the server could not find the requested resource',
    'shop.example/v1',
  ],
  ['lock', 'leader election lost', undefined],
  ['lock', 'failed to obtain node locks, tried [/data]', undefined],
  ['migration', 'Dirty database version 17. Fix and force version.', undefined],
  ['other', 'unsupported currency "XEU" in SHOP_CURRENCY', undefined],
  ['other', 'cannot open relay config', undefined],
  ['other', 'relation "orders" already exists', undefined],
  ['other', 'pq: permission denied for table orders', undefined],
];

describe('classifyLine', () => {
  it.each(lines)('%s: %s', (kind, line, what) => {
    const fault = classifyLine(line);
    expect({ kind: fault.kind, what: fault.what }).toEqual({ kind, what });
    expect(decisiveLine(line)?.isError).toBe(true);
  });

  it('names account, verb and resource of a refusal by the API server', () => {
    const line =
      'failed to list *v1.Pod: pods is forbidden: User "system:serviceaccount:shop:web" cannot list resource "pods" in API group "" at the cluster scope';
    expect(classifyLine(line)).toEqual({
      kind: 'k8s-rbac',
      access: { account: 'shop:web', verb: 'list', resource: 'pods' },
    });
  });

  it('names the port that is taken', () => {
    expect(classifyLine('listen EADDRINUSE: address already in use :::3000').port).toBe(3000);
    expect(classifyLine('bind() to 0.0.0.0:80 failed (13: Permission denied)').port).toBe(80);
  });
});
