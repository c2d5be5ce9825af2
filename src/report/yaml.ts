import type { Diagnosis } from '../model/finding.ts';
import type { ReportContext } from './context.ts';
import { diagnosisList } from './json.ts';

/** The JSON answer as YAML. The writer is loaded when it is asked for. */
export async function reportYaml(diagnoses: readonly Diagnosis[], context: ReportContext): Promise<string> {
  const { dump } = await import('js-yaml');
  return dump(diagnosisList(diagnoses, context), { lineWidth: -1, noRefs: true });
}
