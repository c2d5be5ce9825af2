import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../boot/api.ts';
import { observe, whole } from './observe.ts';
import { namespaceOf, type Scenario } from './scenario.ts';

/** Saves all that can be seen of a scenario as `FOLDER/NAME.snapshot.json`, readable by `diagnose -f`. */
export async function save(api: Api, scenario: Scenario, folder: string): Promise<void> {
  const seen = await observe(api, namespaceOf(scenario), whole, true);
  const snapshot = { apiVersion: 'pod-doctor/v1', kind: 'Snapshot', ...seen };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${scenario.name}.snapshot.json`), `${JSON.stringify(snapshot, null, 1)}\n`);
}
