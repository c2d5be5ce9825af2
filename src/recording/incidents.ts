import { composeRecordings } from './compose.ts';
import { toRecording } from './load-recording.ts';
import type { Recording } from './recording.ts';

/** The recordings that ship inside, in the order in which the demo shows them. */
export async function shippedIncidents(): Promise<readonly [Recording, ...Recording[]]> {
  const { default: shipped } = await import('./incidents/incidents.json', { with: { type: 'json' } });
  const documents: readonly object[] = shipped;
  const [first, ...rest] = documents.map((document, index) => toRecording(document, `incident ${index + 1}`));
  if (first === undefined) throw new Error('no incident ships inside');
  return [first, ...rest];
}

/** All incidents beside each other, as if they happened in one cluster. */
export function allIncidents(incidents: readonly [Recording, ...Recording[]]): Recording {
  return composeRecordings('demo', 'Recorded incidents, side by side', incidents);
}
