import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** The class files are newer than the Java runtime. */
export const jvmUnsupportedClass = defineCause({
  id: 'crash/jvm-unsupported-class',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'none' },
  summary: 'The class files were compiled for a newer Java than the one in the image.',
  find: (signal) => speaksOf(signal, 'jvm-class'),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `Compiled for a newer Java than the image has${seen.fault.what === undefined ? '' : `: ${seen.fault.what}`}`,
      settles: 'Compare `java -version` in the image with the release that the build targets.',
      remedies: [advise('use a newer Java in the image, or compile for an older release')],
    }),
  examples: () => ({
    hits: [
      {
        says: 'the class is named',
        snapshot: saying(
          'Exception in thread "main" java.lang.UnsupportedClassVersionError: shop/Main has been compiled by a more recent version of the Java Runtime (class file version 65.0)',
        ),
      },
    ],
    misses: [
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing('java.lang.UnsupportedClassVersionError: shop/Main'),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom('java.lang.UnsupportedClassVersionError: shop/Main'),
      },
    ],
  }),
});
