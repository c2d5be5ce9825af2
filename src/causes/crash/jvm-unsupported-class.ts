import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The class files are newer than the Java runtime. */
export const jvmUnsupportedClass = defineLogFault({
  id: 'crash/jvm-unsupported-class',
  kind: 'jvm-class',
  debug: { way: 'none' },
  summary: 'The class files were compiled for a newer Java than the one in the image.',
  words: (seen) => ({
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
    misses: noFaultIn('java.lang.UnsupportedClassVersionError: shop/Main'),
  }),
});
