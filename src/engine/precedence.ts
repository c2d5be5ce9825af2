import type { CauseId, Certainty, Role, Severity } from '../model/finding.ts';
import { severities } from '../model/finding.ts';
import { stages } from '../signals/cause.ts';
import type { Candidate } from './candidates.ts';
import { exceptions } from './exceptions.ts';

/** A candidate with its place in the answer, and the candidates it silenced (they become hops of its chain). */
export interface Ranked {
  readonly candidate: Candidate;
  readonly role: Role;
  readonly silenced: readonly Candidate[];
}

/** Containers of the Pod that come before the app containers: while one of these fails, what the app says is noise. */
export type InitContainers = ReadonlySet<string>;

/**
 * Decides which candidates are roots (failure catalogue §4): the present beats the past, a refinement beats what it refines,
 * a Pod-wide fault of an early stage beats all later ones, an init container beats the app, and each container has one root.
 */
export function rank(
  candidates: readonly Candidate[],
  init: InitContainers,
  parentOf: (id: CauseId) => CauseId | undefined,
): readonly Ranked[] {
  const closed = candidates.filter((each) => each.signal.state === 'historic' && isVerdict(each));
  const present = candidates
    .filter((each) => isPresent(each) && !closed.some((verdict) => stageOf(verdict) < stageOf(each)))
    .sort(compare);
  const past = candidates.filter((each) => !isPresent(each)).sort(compare);
  const order: Silencer = (a, b) => silences(a, b, init, parentOf);
  // While something is wrong now, what is over is never the root.
  const behind = ranked(past, order).map((each): Ranked => {
    return present.length > 0 && each.role === 'root' ? { ...each, role: 'contributing' } : each;
  });
  return [...ranked(present, order), ...behind].sort(byRole);
}

type Silencer = (a: Candidate, b: Candidate) => boolean;

function ranked(candidates: readonly Candidate[], order: Silencer): readonly Ranked[] {
  const standing = candidates.filter((each) => !candidates.some((other) => other !== each && order(other, each)));
  return standing.map((candidate) => ({
    candidate,
    role: roleOf(candidate, standing),
    silenced: candidates.filter((other) => other !== candidate && order(candidate, other)),
  }));
}

function silences(
  a: Candidate,
  b: Candidate,
  init: InitContainers,
  parentOf: (id: CauseId) => CauseId | undefined,
): boolean {
  const samePlace = a.signal.container === undefined || a.signal.container === b.signal.container;
  if (isAncestor(b.cause.id, a.cause.id, parentOf)) return samePlace;
  if (isAncestor(a.cause.id, b.cause.id, parentOf)) return false;
  const exception = exceptions.find(({ over, under }) => matches(over, a.cause.id) && matches(under, b.cause.id));
  if (exception) return samePlace;
  if (exceptions.some(({ over, under }) => matches(over, b.cause.id) && matches(under, a.cause.id))) return false;
  if (a.cause.stage === 'terminating') return samePlace && stageOf(a) < stageOf(b);
  if (!isGrave(a) || a.telling.certainty === 'possible') return false;
  if (a.signal.container !== undefined && init.has(a.signal.container) && b.signal.container !== undefined) {
    return !init.has(b.signal.container);
  }
  return samePlace && stageOf(a) < stageOf(b);
}

/**
 * Is this about the end of the whole Pod: its deletion, its eviction, its refusal by the node? Then what its containers and
 * probes say is a consequence, however light the end itself is (failure catalogue §4.2, §4.3).
 */
function isVerdict({ cause, signal }: Candidate): boolean {
  return signal.container === undefined && (cause.stage === 'terminating' || cause.stage === 'admitted');
}

/** `probes/*` or a whole id. */
function matches(pattern: string, id: CauseId): boolean {
  return pattern.endsWith('/*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

function isAncestor(ancestor: CauseId, id: CauseId, parentOf: (id: CauseId) => CauseId | undefined): boolean {
  let current = parentOf(id);
  for (let depth = 0; current !== undefined && depth < 8; depth += 1) {
    if (current === ancestor) return true;
    current = parentOf(current);
  }
  return false;
}

function roleOf(candidate: Candidate, standing: readonly Candidate[]): Role {
  if (candidate.telling.role !== undefined && candidate.telling.role !== 'root') {
    const alone = !standing.some((other) => other !== candidate && (other.telling.role ?? 'root') === 'root');
    return alone && candidate.telling.role !== 'advice' ? 'root' : candidate.telling.role;
  }
  const winner = standing.find(
    (other) => other.signal.container === candidate.signal.container && (other.telling.role ?? 'root') === 'root',
  );
  if (winner === undefined || winner === candidate) return 'root';
  if (stageOf(winner) !== stageOf(candidate) && candidate.telling.certainty !== 'possible') return 'contributing';
  return candidate.telling.certainty === 'certain' ? 'contributing' : 'alternative';
}

/** Does it speak of what holds now? */
export function isPresent(candidate: Candidate): boolean {
  return candidate.signal.state === 'active' || candidate.signal.state === 'recovering';
}

/** The severity of this sighting: past faults are never more than information, recovering ones never more than a warning. */
export function severityOf(candidate: Candidate): Severity {
  const stated = candidate.telling.severity ?? candidate.cause.severity;
  if (candidate.signal.state === 'active') return stated;
  if (candidate.signal.state === 'recovering') return stated === 'info' ? 'info' : 'warning';
  return 'info';
}

function isGrave(candidate: Candidate): boolean {
  const severity = candidate.telling.severity ?? candidate.cause.severity;
  return severity === 'critical' || severity === 'error';
}

function stageOf(candidate: Candidate): number {
  return stages.indexOf(candidate.cause.stage);
}

const certainties: readonly Certainty[] = ['certain', 'likely', 'possible'];
const roles: readonly Role[] = ['root', 'contributing', 'alternative', 'advice'];

function byRole(a: Ranked, b: Ranked): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role) || compare(a.candidate, b.candidate);
}

/** Gravest first, then certainty, weight, the earliest stage, and id and container so that equal input gives equal output. */
function compare(a: Candidate, b: Candidate): number {
  return (
    Number(isPresent(b)) - Number(isPresent(a)) ||
    severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)) ||
    certainties.indexOf(a.telling.certainty) - certainties.indexOf(b.telling.certainty) ||
    (b.telling.weight ?? 0) - (a.telling.weight ?? 0) ||
    stageOf(a) - stageOf(b) ||
    compareText(a.signal.container ?? '', b.signal.container ?? '') ||
    compareText(a.cause.id, b.cause.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
