/** Names of source files look like `host:port` in stack traces; no host ends in these. */
const sources = /\.(?:go|js|ts|mjs|cjs|py|java|kt|rb|rs|c|cc|cpp|php|exs?):/;
const host = String.raw`(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[\w.-]*\w)?)`;

/** `host:port` of the other side of a connection, as the common clients write it; undefined where the line names none. */
export function findTarget(line: string): string | undefined {
  // libpq: `connection to server at "db" (10.0.0.3), port 5432 failed`, `host "db" (10.0.0.3) … port 5432`
  const libpq = /(?:server at|host) "([^"]+)".*?port (\d+)/.exec(line);
  if (libpq) return `${libpq[1]}:${libpq[2]}`;
  // Go: `dial tcp 10.1.2.3:5432: …`, `read tcp 10.0.0.9:41234->10.1.2.3:443: …`
  const go = new RegExp(String.raw`(?:dial|read|write) (?:tcp|udp)\d? (?:\S+->)?(${host}:\d+)`).exec(line);
  if (go) return go[1];
  // Python: `host='db', port=5432`
  const python = /host='([^']+)', port=(\d+)/.exec(line);
  if (python) return `${python[1]}:${python[2]}`;
  const url = new RegExp(String.raw`[a-z][a-z0-9+]*:\/\/(?:[^@/\s]*@)?(${host}(?::\d+)?)`).exec(line);
  if (url) return url[1];
  for (const [found] of line.matchAll(new RegExp(String.raw`(?<![\w./:-])${host}:\d{2,5}\b`, 'g'))) {
    if (!sources.test(found) && !/^\d+:\d+$/.test(found)) return found;
  }
  // Java: `db/10.0.0.3:5432`; MySQL: `server on 'db' (111)`
  const java = /(?<![\w.-])([\w.-]+)\/[\d.]+:(\d+)/.exec(line);
  if (java) return `${java[1]}:${java[2]}`;
  return /(?:server|host) (?:on |at )?'([^']+)'/.exec(line)?.[1];
}

const refusals = '(?:no such file|permission denied|read-only file system|operation not permitted|no space left)';

/** PHP ends a message with where in its sources that happened. */
const placeInPhp = / in \/\S{1,255}\.php(?::\d+| on line \d+)/g;

/** The path a failed file operation is about, as C libraries, Go, Node, Python and shells write it. */
export function findPath(said: string): string | undefined {
  const line = said.replace(placeInPhp, '');
  const before = new RegExp(
    String.raw`(?<![\w./~-])((?:[\w.~-]{1,100})?\/[^\s'"\`’]{0,255}[^\s'"\`’:,)])['"\`’]?: ${refusals}`,
    'i',
  ).exec(line);
  if (before) return before[1];
  // Go: `open app.yaml: no such file or directory`
  const opened = new RegExp(String.raw`\b(?:open|stat|mkdir|chmod|unlink|remove) ([^\s:'"]{1,255}): ${refusals}`).exec(
    line,
  );
  if (opened) return opened[1];
  // Java: `AccessDeniedException[/data/nodes]`, `NoSuchFileException: /data/nodes`
  const java = /Exception(?:\[|: )(\/[^\s\]"',;]+)/.exec(line);
  if (java) return java[1];
  const quoted = /['"`‘](\/[^'"`’]+)['"`’]/.exec(line) ?? /(?:^|[\s(=])(\/[^\s'"`’:,)]+)/.exec(line);
  if (quoted) return quoted[1];
  const after = /(?:directory:|open|denied:?|denied,\s\w+) ['"`‘]([^'"`’]+)['"`’]/.exec(line);
  return after?.[1];
}

/** The port in `:8080`, `0.0.0.0:80`, `[::]:443` or `port 8080`. */
export function findPort(line: string): number | undefined {
  // An address before anything else: `haproxy.cfg:61` is a place in a file.
  const match =
    /(?:\d\.\d{1,3}|\]|::|\*|localhost):(\d{2,5})\b(?!:\d\d)/.exec(line) ??
    /(?:[:\]]|\bport:? )(\d{2,5})\b(?!:\d\d)/i.exec(line);
  const port = Number(match?.[1] ?? Number.NaN);
  return port > 0 && port < 65536 ? port : undefined;
}
