import type { Pod } from '../model/wire.ts';
import { UserError } from '../support/user-error.ts';

/** The fields of a Pod by which the API server can select (kubernetes pkg/apis/core/v1/conversion.go). */
const fields: Readonly<Record<string, (pod: Pod) => string>> = {
  'metadata.name': ({ metadata }) => metadata?.name ?? '',
  'metadata.namespace': ({ metadata }) => metadata?.namespace ?? '',
  'spec.nodeName': ({ spec }) => spec?.nodeName ?? '',
  'spec.restartPolicy': ({ spec }) => spec?.restartPolicy ?? '',
  'spec.schedulerName': ({ spec }) => spec?.schedulerName ?? '',
  'spec.serviceAccountName': ({ spec }) => spec?.serviceAccountName ?? '',
  'spec.hostNetwork': ({ spec }) => String(spec?.hostNetwork ?? false),
  'status.phase': ({ status }) => status?.phase ?? '',
  'status.podIP': ({ status }) => status?.podIP ?? '',
  'status.nominatedNodeName': ({ status }) => status?.nominatedNodeName ?? '',
};

/** Does a Pod have these fields: `a=b,c!=d`? As the API server does, refuses fields that cannot be selected by. */
export function matchesPodFields(pod: Pod, selector: string | undefined): boolean {
  const terms = (selector ?? '').split(',').filter((term) => term.trim() !== '');
  return terms.every((term) => {
    const [, name = '', operator = '', value = ''] =
      /^([^!=]+)(!=|==|=)(.*)$/.exec(term)?.map((part) => part.trim()) ?? [];
    const read = fields[name];
    if (read === undefined || operator === '') {
      throw new UserError(
        `Pods cannot be selected by the field "${term.trim()}"; known are ${Object.keys(fields).join(', ')}`,
      );
    }
    return (read(pod) === value) === (operator !== '!=');
  });
}
