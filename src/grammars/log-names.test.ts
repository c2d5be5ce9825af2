import { describe, expect, it } from '@jest/globals';
import { findPath, findPort, findTarget } from './log-names.ts';

describe('findTarget', () => {
  it.each([
    ['read tcp 10.0.0.9:41234->10.1.2.3:443: i/o timeout', '10.1.2.3:443'],
    ['dial tcp [fd00::7]:5432: connect: connection refused', '[fd00::7]:5432'],
    ['amqp://guest:guest@queue:5672/ refused', 'queue:5672'],
    ['Connection refused: db/10.0.0.3:5432', 'db:5432'],
    ["Can't connect to MySQL server on 'db' (111)", 'db'],
    ['nc -z -w 1 10.0.0.1:5432', '10.0.0.1:5432'],
  ])('%s', (line, target) => {
    expect(findTarget(line)).toBe(target);
  });

  it.each(['at main.go:12 connection refused', '12:30:45 connection refused', 'connection refused'])(
    'finds none in: %s',
    (line) => {
      expect(findTarget(line)).toBeUndefined();
    },
  );
});

describe('findPath', () => {
  it('prefers the path the error belongs to', () => {
    expect(findPath('/app/server: open /etc/x.yaml: no such file or directory')).toBe('/etc/x.yaml');
  });

  it('finds a relative one in quotes', () => {
    expect(findPath("[Errno 2] No such file or directory: 'config.yaml'")).toBe('config.yaml');
  });

  it.each([
    ['panic: open data/store: permission denied', 'data/store'],
    ['mkdir: cannot create directory ‘data/queue’: Permission denied', 'data/queue'],
    ['unable to create open ./conf/app.yaml: permission denied', './conf/app.yaml'],
    ['open app.yaml: no such file or directory', 'app.yaml'],
  ])('keeps a relative one whole: %s', (line, path) => {
    expect(findPath(line)).toBe(path);
  });

  it('does not take the place in the sources for it', () => {
    expect(findPath('Uncaught Failure: mkdir(): Permission denied in /srv/src/Setup.php:306')).toBeUndefined();
    expect(findPath('mkdir(): Permission denied in /srv/src/Setup.php on line 306')).toBeUndefined();
  });

  it('finds none where there is none', () => {
    expect(findPath('permission denied')).toBeUndefined();
  });
});

describe('findPort', () => {
  it.each([
    ['listen tcp :8080: bind: address already in use', 8080],
    ['could not bind to address [::]:443', 443],
    ['Port 9000 was already in use', 9000],
    ['Binding [/etc/haproxy/haproxy.cfg:61] for frontend http: cannot bind socket for [0.0.0.0:80]', 80],
  ])('%s', (line, port) => {
    expect(findPort(line)).toBe(port);
  });
});
