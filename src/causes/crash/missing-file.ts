import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { mountAt } from '../../facts/mount-at.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** A file it needs is not there. */
export const missingFile = defineCause({
  id: 'crash/missing-file',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'copy', tryFirst: 'ls -la <folder>' },
  summary: 'The program needs a file that is not in the container: neither in the image nor in a volume.',
  find(signal) {
    const seen = speaksOf(signal, 'missing-file');
    const path = seen?.fault.what;
    return seen && { seen, path, mount: path === undefined ? undefined : mountAt(seen.subject.pod, seen.facts, path) };
  },
  tell: ({ seen, path, mount }, about) =>
    tellLine(seen, about, {
      title: path === undefined ? `A file is missing: ${seen.line}` : `File ${path} does not exist in the container`,
      why: mount
        ? `${mount.mountPath} is mounted from ${mount.source}, which hides what the image has there.`
        : 'No volume is mounted there, so only the image could bring it.',
      settles: 'List the folder in a copy of the Pod.',
      remedies: [
        mount
          ? advise(`put the file into ${mount.source}, or mount elsewhere`)
          : advise('mount the file, or put it into the image'),
      ],
    }),
  examples: () => ({
    hits: [
      { says: 'Go names the file', snapshot: saying('error: open /etc/cart/settings.yaml: no such file or directory') },
      {
        says: 'Python names the file',
        snapshot: saying("FileNotFoundError: [Errno 2] No such file or directory: '/data/model.bin'"),
      },
    ],
    misses: noFaultIn('open /etc/cart/settings.yaml: no such file or directory'),
  }),
});
