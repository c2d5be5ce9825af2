import { formatResource } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { lacking } from '../rejection-wording.ts';
import { exampleShortage } from './shortage.ts';

/** Resources that have a cause of their own. */
const named: ReadonlySet<string> = new Set(['OutOfcpu', 'OutOfmemory', 'OutOfpods', 'OutOfephemeral-storage']);

/** The node lacked some other resource when the Pod came. */
export const outOfResource = defineCause({
  id: 'admission/out-of-resource',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/configuration/manage-resources-containers/#extended-resources',
  summary:
    'The kubelet refused the Pod for lack of an extended resource or huge pages, although it was bound to the node: its devices are fewer than the scheduler thought.',
  find(signal) {
    return signal.reason.startsWith('OutOf') && !named.has(signal.reason) ? signal : undefined;
  },
  tell(seen, about) {
    const resource = seen.rejection.resource ?? seen.reason.slice('OutOf'.length);
    return lacking(seen, about, resource, (amount) => formatResource(resource, amount));
  },
  examples: () => ({
    hits: [
      { says: 'a device has gone', snapshot: exampleShortage('example.com/gpu', 'requested: 1, used: 0, capacity: 0') },
    ],
    misses: [
      { says: 'the CPU was short', snapshot: exampleShortage('cpu', 'requested: 2000, used: 3100, capacity: 4000') },
    ],
  }),
});
