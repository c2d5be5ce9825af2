import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { marks, note } from './state.ts';

/** What the kubelet and the CNI plugins change. */
const changed = [
  'net/ipv4/ip_forward',
  'vm/overcommit_memory',
  'vm/panic_on_oom',
  'kernel/panic',
  'kernel/panic_on_oops',
  'kernel/keys/root_maxkeys',
  'kernel/keys/root_maxbytes',
] as const;

const file = (name: string): string => `/proc/sys/${name}`;

/** Notes the present values, once a cluster: a second `up` would note our own. */
export function saveSysctls(): void {
  if (marks().some((mark) => mark.kind === 'sysctl')) return;
  for (const name of changed) {
    if (existsSync(file(name))) note({ kind: 'sysctl', name, value: readFileSync(file(name), 'utf8').trim() });
  }
}

/** Puts them back as they were noted. */
export function restoreSysctls(): void {
  for (const mark of marks()) {
    if (mark.kind !== 'sysctl') continue;
    if (readFileSync(file(mark.name), 'utf8').trim() !== mark.value) writeFileSync(file(mark.name), mark.value);
  }
}
