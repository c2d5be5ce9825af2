import { defineCause } from '../../signals/cause.ts';
import { change, kubectl, look, ownerName } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** An environment variable is not set. */
export const missingEnv = defineCause({
  id: 'crash/missing-env',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  docs: '/tasks/inject-data-application/define-environment-variable-container/',
  summary: 'The program needs an environment variable that is not set.',
  find(signal) {
    const seen = speaksOf(signal, 'missing-env');
    const name = seen?.fault.what;
    return seen && { seen, name, entry: seen.facts.spec.env?.find((each) => each.name === name) };
  },
  tell: ({ seen, name, entry }, about) =>
    tellLine(seen, about, {
      title:
        name === undefined
          ? `An environment variable is missing: ${seen.line}`
          : `Environment variable ${name} is not set`,
      why:
        name === undefined
          ? ''
          : entry === undefined
            ? `The spec of ${seen.container} does not name ${name}${seen.facts.spec.envFrom ? ' itself; envFrom may bring it' : ''}.`
            : `The spec of ${seen.container} names ${name}, so its value is empty or not accepted.`,
      settles: 'List the environment of the container.',
      remedies: [
        look('list its environment', kubectl(about, 'set', 'env', ownerName(about), '--list')),
        change(
          'set it',
          kubectl(about, 'set', 'env', ownerName(about), '-c', seen.container, `${name ?? '<NAME>'}=<value>`),
        ),
      ],
    }),
  examples: () => ({
    hits: [
      {
        says: 'the program names the variable',
        snapshot: saying('error: required environment variable DATABASE_URL is not set'),
      },
      {
        says: 'Python looks it up',
        snapshot: saying(
          'Traceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    url = os.environ["DATABASE_URL"]\nKeyError: \'DATABASE_URL\'',
        ),
      },
    ],
    misses: noFaultIn('environment variable DATABASE_URL is not set, using the default'),
  }),
});
