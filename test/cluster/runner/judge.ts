import { execFile } from 'node:child_process';
import { files } from '../boot/layout.ts';
import { namespaceOf, type Scenario } from './scenario.ts';
import { listAt, parsed, textAt } from './wire.ts';

/** What `diagnose` said of a scenario. */
export type Verdict = {
  readonly right: boolean;
  /** Ids of the first findings, or what stood in the way. */
  readonly got: string;
  readonly title: string;
};

/** Asks the program under test about the scenario's namespace and holds its answer to what is expected. */
export async function judge(program: readonly string[], scenario: Scenario): Promise<Verdict> {
  const target = scenario.target === undefined ? [] : [scenario.target];
  const args = ['diagnose', ...target, '-n', namespaceOf(scenario), '-o', 'json'];
  const { out, error } = await ask([...program, ...args]);
  const answer = parsed(out);
  if (textAt(answer, 'kind') !== 'DiagnosisList') {
    return { right: false, got: 'no answer', title: error === '' ? out.slice(0, 200) : error.slice(0, 200) };
  }
  return compare(scenario, listAt(answer, 'items'));
}

/** Holds the items of a DiagnosisList to what a scenario expects. */
export function compare(scenario: Scenario, items: readonly unknown[]): Verdict {
  const firsts = items.flatMap((item) => listAt(item, 'findings').slice(0, 1));
  const active = items.flatMap((item) => listAt(item, 'findings')).filter(isActiveError);
  const got = [...new Set(firsts.map((finding) => textAt(finding, 'id')))].join(' ');
  const { expect } = scenario;
  if (expect.kind === 'healthy') {
    const title = active.map((finding) => `${textAt(finding, 'id')}: ${textAt(finding, 'title')}`).join('; ');
    return { right: active.length === 0, got: got === '' ? 'healthy' : got, title };
  }
  const hit = firsts.find((finding) => expect.ids.includes(textAt(finding, 'id')) && names(finding, expect.texts));
  const allowed = [...expect.ids, ...(expect.beside ?? [])];
  const strangers = firsts.filter((finding) => isActiveError(finding) && !allowed.includes(textAt(finding, 'id')));
  const shown = hit ?? firsts[0];
  return {
    right: hit !== undefined && strangers.length === 0,
    got: got === '' ? 'nothing' : got,
    title: textAt(shown, 'title'),
  };
}

const isActiveError = (finding: unknown): boolean =>
  textAt(finding, 'state') === 'active' && ['error', 'critical'].includes(textAt(finding, 'severity'));

/** Whether each text stands in title, why or evidence; `a|b` means any of them, case does not matter. */
function names(finding: unknown, texts: readonly string[]): boolean {
  const evidence = listAt(finding, 'evidence').map((one) => JSON.stringify(one));
  const said = [textAt(finding, 'title'), textAt(finding, 'why'), ...evidence].join('\n').toLowerCase();
  return texts.every((text) => text.split('|').some((form) => said.includes(form.toLowerCase())));
}

type Said = { readonly out: string; readonly error: string };

function ask([program = '', ...args]: readonly string[]): Promise<Said> {
  const env = { ...process.env, KUBECONFIG: files.adminKubeconfig };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: 60_000, maxBuffer: 32 * 1024 * 1024 }, (_failure, out, error) =>
      resolve({ out, error: error.trim() }),
    );
  });
}
