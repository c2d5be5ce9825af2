/** Why a runtime could not create or start a container's process. */
export type StartFault =
  | 'command-not-found'
  | 'not-executable'
  | 'exec-format'
  | 'interpreter-missing'
  | 'workdir'
  | 'mount'
  | 'memory'
  | 'no-command'
  | 'user'
  | 'other';

/** A runtime's error, parsed. */
export interface OciError {
  readonly fault: StartFault;
  /** What it is about: the command, the directory, the mount's target, the user. */
  readonly what?: string;
  /** `mount`: what was to be mounted. */
  readonly source?: string;
  /** The text without the wrappers of containerd, CRI-O and runc. */
  readonly said: string;
}

/** First match wins. runc, crun and containerd word the same failures differently (failure catalogue §2.8). */
const faults: readonly (readonly [StartFault, RegExp])[] = [
  ['memory', /container init was OOM-killed \(memory limit too low\?\)/],
  ['no-command', /no command specified/],
  ['user', /unable to find (?:user|group) (?<what>[^\s:]+): no matching entries in (?:passwd|group) file/],
  ['exec-format', /exec: "(?<what>[^"]+)": exec format error/],
  ['exec-format', /exec format error/],
  ['command-not-found', /exec: "(?<what>[^"]*)": executable file not found in \$PATH/],
  ['command-not-found', /exec: "(?<what>[^"/]*\/[^"]*)": stat [^:]+: no such file or directory/],
  ['command-not-found', /executable file [`'"](?<what>[^`'"]+)[`'"] not found/],
  ['command-not-found', /exec: "(?<what>[^"/]*\/[^"]*)": no such file or directory/],
  ['not-executable', /exec: "(?<what>[^"]*)": (?:stat [^:]+: )?(?:permission denied|is a directory)/],
  ['interpreter-missing', /exec container process \(missing dynamic library\?\)(?: [`'"](?<what>[^`'"]+))?/],
  ['workdir', /chdir to cwd \("(?<what>[^"]+)"\)/],
  // runc before 1.0 names the root filesystem too, and lets the target lie in it: `at "<rootfs>/etc/hosts"`.
  ['mount', /mounting ["'](?<source>[^"']+)["'] to rootfs(?: ["'](?<root>[^"']+)["'])? at ["'](?<what>[^"']+)["']/],
  ['mount', /create mountpoint for (?<what>\S+) mount/],
  ['workdir', /mkdir (?<what>\/[^:\s]*): (?:not a directory|permission denied|read-only file system)/],
];

/** Parses the message of a StartError, a RunContainerError or a CreateContainerError. */
export function parseOciError(message: string): OciError {
  const text = bare(message);
  const said = unwrap(text);
  for (const [fault, pattern] of faults) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { source, root } = match.groups ?? {};
    const named = match.groups?.['what'];
    const what = root && named?.startsWith(`${root}/`) ? named.slice(root.length) : named;
    return { fault, said, ...(what ? { what } : {}), ...(source ? { source } : {}) };
  }
  return { fault: 'other', said };
}

const wrappers: readonly RegExp[] = [
  /^Error: /,
  /^rpc error: code = \w+ desc = /,
  /^Error response from daemon: /,
  /^failed to (?:create|start) (?:containerd task|containerd container|shim task|container)(?: "[^"]*")?: /,
  /^(?:OCI runtime (?:create|start|exec) failed|oci runtime error): /,
  /^(?:runc create failed|container create failed|container_linux\.go:\d+): /,
  /^(?:unable to start container process|starting container process caused:?) ?:? ?/,
  /^error during container init: /,
  /^process_linux\.go:\d+: /,
  /^(?:running )?container init caused:? /,
  /^rootfs_linux\.go:\d+: /,
];

/** CRI-O passes on runc's log line, and old runtimes quote what they quote: `msg="…"`, `\"…\"`, `\\\"…\\\"`. */
function bare(message: string): string {
  const line = /\blevel=(?:error|fatal) msg="((?:[^"\\]|\\.)*)"/.exec(message)?.[1];
  return (line ?? message).replace(/\\+(?=")/g, '');
}

function unwrap(message: string): string {
  let text = message.trim().replace(/(?<!")"*: unknown(?=$|: Are you trying to mount)/, '');
  for (let peeled = true; peeled;) {
    const before = text;
    for (const wrapper of wrappers) text = text.replace(/^"/, '').replace(wrapper, '') || text;
    peeled = text !== before;
  }
  // The quotation marks that closed what was taken off.
  const isUnbalanced = text.split('"').length % 2 === 0;
  return isUnbalanced || text.endsWith('""') ? text.replace(/(?<!")"+$/, '') : text;
}
