import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';
import { who } from './wording.ts';

/** The memory of the GPU ran out. */
export const oomCuda = defineLogFault({
  id: 'crash/oom-cuda',
  kind: 'gpu-memory',
  debug: { way: 'ephemeral', tryFirst: 'nvidia-smi' },
  docs: '/tasks/manage-gpus/scheduling-gpus/',
  summary:
    "The memory of the GPU ran out: the model, its cache and the batch need more than is free there. The container's memory limit has no part in it.",
  words: (seen) => ({
    title: `${who(seen)} ran out of GPU memory: ${seen.line}`,
    why: 'Kubernetes gives out whole GPUs and does not limit their memory; others on a shared GPU may hold some of it.',
    settles: 'nvidia-smi shows how much of the memory is free, and who holds the rest.',
    remedies: [
      advise('take a smaller or quantized model, a shorter context or a smaller batch'),
      advise('or spread it over more GPUs, or ask for nodes whose GPU has more memory'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'PyTorch cannot allocate',
        snapshot: saying(
          'Traceback (most recent call last):\n  File "/app/serve.py", line 9, in <module>\n    load()\ntorch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB.',
        ),
      },
      { says: 'the CUDA runtime says so itself', snapshot: saying('CUDA error: out of memory') },
    ],
    misses: [
      { says: 'the heap of Java', snapshot: saying('java.lang.OutOfMemoryError: Java heap space') },
      ...noFaultIn('CUDA out of memory'),
    ],
  }),
});
