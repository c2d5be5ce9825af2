import type { Subject } from '../../model/finding.ts';
import type { View } from '../../model/reading.ts';
import { allocatable } from '../../facts/node-standing.ts';
import { formatResource } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { roomFor } from '../../signals/node-room.ts';
import type { Room } from '../../signals/node-room.ts';
import { effectiveRequest } from '../../facts/requests.ts';
import type { SchedulerRefused } from '../../signals/scheduler-refused.ts';
import { look } from '../remedies.ts';
import {
  allocatableOf,
  amountOf,
  clusterwide,
  excluded,
  lowerRequest,
  nodes,
  refused,
  resourceName,
} from './wording.ts';

/** A refusal for want of one resource, with the room that was seen on the nodes. */
export interface Shortage {
  readonly signal: SchedulerRefused;
  readonly resource: string;
  readonly needs: number;
  readonly room: Room | undefined;
}

/** Reads the shortage behind a refusal, whatever resource it is about. */
export function shortageOf(signal: SchedulerRefused, view: View): Shortage | undefined {
  const { reason, standings, pod } = signal;
  if (reason.fault !== 'resource' || reason.name === undefined) return undefined;
  const room = standings && roomFor(signal, reason.name, view);
  return { signal, resource: reason.name, needs: effectiveRequest(pod, reason.name), room };
}

/** No node that is open to the Pod could give as much even if it were empty. */
export function isTooLarge({ room, needs }: Shortage): boolean {
  return room !== undefined && needs > room.largest.amount;
}

/** A cause for one resource of which every node has enough, but not enough left. */
export function defineInsufficient({
  fits,
  ...own
}: OwnFacts & { readonly fits: (resource: string) => boolean }): Cause<'scheduler-refused'> {
  return defineCause({
    ...own,
    on: 'scheduler-refused',
    scope: 'pod',
    stage: 'scheduled',
    severity: 'error',
    heals: 'maybe',
    debug: { way: 'none' },
    docs: '/concepts/configuration/manage-resources-containers/',
    find(signal, view) {
      if (!fits(signal.reason.name ?? '')) return undefined;
      const shortage = shortageOf(signal, view);
      return shortage && !isTooLarge(shortage) ? shortage : undefined;
    },
    tell: tellShortage,
  });
}

function tellShortage({ signal, resource, needs, room }: Shortage, about: Subject): Telling {
  const freest = room?.freest;
  const needed = needs > 0 ? amountOf(resource, needs) : resourceName(resource);
  return refused(signal, {
    title: titleOf(needed, resource, room, signal),
    why: freest
      ? `The scheduler counts requests, not use: of ${formatResource(resource, freest.amount)} on ${freest.node}, other Pods have reserved all but ${formatResource(resource, freest.left)}.`
      : `The scheduler counts requests, not use, and what is not yet reserved on ${excluded(signal)} is less than ${needed}.`,
    settles: `Sum up the requests of the Pods on each node and compare with its allocatable ${resourceName(resource)}.`,
    evidence: [
      field(signal.ref, `requests of ${resource}`, formatResource(resource, needs)),
      ...(room?.candidates ?? []).slice(0, 3).map((each) => allocatableOf(each, resource)),
      ...(freest
        ? [
            field(
              { kind: 'Node', name: freest.node },
              `${resource} not requested`,
              formatResource(resource, freest.left),
            ),
          ]
        : []),
    ],
    remedies: [
      look(
        'see what is reserved on the node',
        freest || room
          ? clusterwide('describe', 'node', freest?.node ?? room?.largest.node ?? '<node>')
          : clusterwide('describe', 'nodes'),
        'platform',
      ),
      lowerRequest(signal, about, resource, freest?.left),
      {
        text: `or add a node, or free ${resourceName(resource)} by scaling something down`,
        effect: 'mutating',
        by: 'platform',
      },
    ],
  });
}

function titleOf(needed: string, resource: string, room: Room | undefined, signal: SchedulerRefused): string {
  if (room?.freest) {
    const { node, left } = room.freest;
    const among = room.partial ? ` of those looked into` : '';
    if (left === 0 && resource.includes('/') && !room.partial) {
      const offered = room.candidates.reduce((sum, each) => sum + allocatable(each.node, resource), 0);
      return `Needs ${needed}, and ${offered === 1 ? `the only one, on ${node}, is` : `all ${offered} that nodes offer are`} taken`;
    }
    if (room.candidates.length === 1) {
      return `Needs ${needed}, the only node open to it, ${node}, has ${formatResource(resource, left)} left`;
    }
    return `Needs ${needed}, the freest node${among}, ${node}, has ${formatResource(resource, left)} left`;
  }
  if (room) {
    const { node, amount } = room.largest;
    return `Needs ${needed}, more than is left on any node (the largest, ${node}, has ${formatResource(resource, amount)} in all)`;
  }
  return `Needs ${needed}, more than is left on ${nodes(signal.reason.count)}`;
}
