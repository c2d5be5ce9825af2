import type { ConnectionFlags } from '../model/connection.ts';
import type { Diagnosis, Finding } from '../model/finding.ts';
import { shellWords } from '../support/shell-words.ts';

/** `kubectl` where a command begins, with the name of our plugin, which must come before all flags. */
const start = /(^|\| ?|&& ?|; ?|\$\()kubectl (pod-doctor )?/g;

/**
 * Names in every command the cluster that the flags name: pasted into a shell whose kubeconfig points elsewhere it would change
 * another one. Without such flags commands stay short.
 */
export function addressed({
  kubeconfig,
  context,
  cluster,
  user,
}: ConnectionFlags): (diagnosis: Diagnosis) => Diagnosis {
  const flags = Object.entries({ kubeconfig, context, cluster, user }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
  if (flags.length === 0) return (diagnosis) => diagnosis;
  const words = shellWords(flags);
  const remedy = (each: Finding['remedies'][number]): Finding['remedies'][number] =>
    each.command === undefined
      ? each
      : {
          ...each,
          command: each.command.replace(
            start,
            (_, before: string, plugin: string | undefined) => `${before}kubectl ${plugin ?? ''}${words} `,
          ),
        };
  return (diagnosis) => ({
    ...diagnosis,
    findings: diagnosis.findings.map((finding) => ({ ...finding, remedies: finding.remedies.map(remedy) })),
  });
}
