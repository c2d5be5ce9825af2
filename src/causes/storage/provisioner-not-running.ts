import { formatDuration } from '../../facts/time.ts';
import { defineCause } from '../../signals/cause.ts';
import { advise, look } from '../remedies.ts';
import { claimEvent } from '../scheduling/example.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { exampleUnbound } from './example.ts';
import { describeClaim } from './wording.ts';

/** Until then a provisioner may not have got to it, in milliseconds (failure catalogue §4). */
const patience = 60_000;

/** A claim waits for an external provisioner that does not react. */
export const provisionerNotRunning = defineCause({
  id: 'storage/provisioner-not-running',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/dynamic-provisioning/',
  summary:
    'The claim waits for an external provisioner that has not reacted: it does not run, or the class names it wrongly.',
  find(signal) {
    const { word, age, classAbsent } = signal;
    if (word?.kind !== 'waits-for-provisioner' || classAbsent) return undefined;
    return age === 0 || age >= patience ? { signal, provisioner: word.provisioner } : undefined;
  },
  tell({ signal, provisioner }, about) {
    const { ref, storageClass, age } = signal;
    const waited = age > 0 ? `for ${formatDuration(age)} ` : '';
    return {
      title: `Provisioner ${provisioner} does not react: claim ${ref.name} waits ${waited}for its volume`,
      why: `The claim was handed to ${provisioner}${storageClass ? ` (class ${storageClass})` : ''}, and there is no event that it began: its controller does not run, or the class names a provisioner that is not installed.`,
      certainty: 'likely',
      settles: `A CSIDriver ${provisioner}, its controller Pods, and an event Provisioning on the claim.`,
      remedies: [
        look(
          'see whether the driver is installed',
          clusterwide('get', 'csidriver', provisioner || '<driver>'),
          'platform',
        ),
        advise(`bring the controller of ${provisioner} back, or correct the provisioner of the class`, 'platform'),
        describeClaim(about, ref.name),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'handed over ten minutes ago, and nothing since',
        snapshot: exampleUnbound('gold', [claimEvent('ExternalProvisioning', waitsFor, 'Normal')]),
      },
    ],
    misses: [
      {
        says: 'the provisioner has begun',
        snapshot: exampleUnbound('gold', [
          claimEvent('ExternalProvisioning', waitsFor, 'Normal'),
          claimEvent('Provisioning', 'External provisioner is provisioning volume for claim "shop/data"', 'Normal'),
        ]),
      },
    ],
  }),
});

const waitsFor =
  "Waiting for a volume to be created either by the external provisioner 'disk.csi.example.com' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.";
