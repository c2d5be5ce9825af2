import type { Want } from '../../model/reading.ts';
import { wantKey } from '../../model/reading.ts';
import { objectPath } from './address.ts';
import type { Api } from './api.ts';
import { readBytes } from './body.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** Every log is read with both limits: a line can be endless, and so can their number. */
const tailLines = 200;
const limitBytes = 128 * 1024;

/** Of lines so long that their tail does not fit, these few are read. */
const fewLines = 10;

/** What the kubelet writes in place of a log, with status 200 (kubernetes pkg/kubelet/kuberuntime/kuberuntime_logs.go). */
const inPlaceOfLog = /^(?:unable to retrieve container logs for |failed to try resolving symlinks in path )/;

/** A container that has not run, or has not run before, has no log: that is an answer. */
const noLogYet = /is waiting to start|previous terminated container .* not found|is not available$/;

/**
 * The tail of a container's log; empty where there is none. The byte limit counts from the start of the tail, so a tail
 * that reaches it lacks its end, which is what matters: then fewer lines are read.
 */
export async function readLog(api: Api, want: Want & { kind: 'log' }, signal: AbortSignal): Promise<string> {
  const text = await readTail(api, want, tailLines, signal);
  if (Buffer.byteLength(text) < limitBytes) return text;
  return readTail(api, want, fewLines, signal);
}

async function readTail(api: Api, want: Want & { kind: 'log' }, lines: number, signal: AbortSignal): Promise<string> {
  const { namespace, pod, container, previous } = want;
  const response = await api.get({
    path: `${objectPath('Pod', namespace, pod)}/log`,
    query: { container, tailLines: lines, limitBytes, previous: previous ? true : undefined },
    signal,
    why: wantKey(want),
  });
  if (response.status !== 200) {
    const trouble = await troubleOf(response, api.now());
    if (trouble.status === 400 && noLogYet.test(trouble.message)) return '';
    throw trouble;
  }
  const text = (await readBytes(response, limitBytes)).toString('utf8');
  if (inPlaceOfLog.test(text)) throw new Trouble('refused', text.trim());
  return text;
}
