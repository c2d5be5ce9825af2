import { advise, undoRollout } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The image lacks a library. */
export const moduleMissing = defineLogFault({
  id: 'crash/module-missing',
  kind: 'module-missing',
  debug: { way: 'copy' },
  summary: 'The program cannot load a module, class or shared library, because the image does not contain it.',
  words: (seen, about) => ({
    title: `The image lacks ${seen.fault.what ?? 'a module'}: ${seen.line}`,
    why: `Image ${seen.facts.spec.image ?? ''} does not contain what the program loads.`,
    settles: 'Look into the image, or run it with a shell.',
    remedies: [advise('add it to the image, or use an image that has it'), undoRollout(about)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'Python lacks a module',
        snapshot: saying(
          'Traceback (most recent call last):\n  File "/code/run.py", line 18, in <module>\n    import numpy\nModuleNotFoundError: No module named \'numpy\'',
        ),
      },
      {
        says: 'Node lacks a module',
        snapshot: saying(
          "node:internal/modules/cjs/loader:1080\n  throw err;\n  ^\n\nError: Cannot find module '/app/server.js'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1077:15)\n\nNode.js v20.9.0",
        ),
      },
      {
        says: 'the loader lacks a library',
        snapshot: saying(
          '/app/server: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory',
        ),
      },
    ],
    misses: noFaultIn("ModuleNotFoundError: No module named 'numpy'"),
  }),
});
