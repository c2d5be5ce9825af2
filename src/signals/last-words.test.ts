import { describe, expect, it } from '@jest/globals';
import { containersOf } from '../facts/containers.ts';
import { lastRun } from '../facts/ended-run.ts';
import type { Reading, View } from '../model/reading.ts';
import type { ContainerStatus, Pod } from '../model/wire.ts';
import { lastWords } from './last-words.ts';
import type { LastWords } from './last-words.ts';

const said = (value: string): Reading<string> => ({ state: 'present', value, asOf: 0 });
const denied: Reading<string> = { state: 'denied', reason: 'forbidden', asOf: 0 };
const unread: Reading<string> = { state: 'unread' };

interface Given {
  readonly state?: ContainerStatus['state'];
  readonly message?: string;
  readonly previous?: Reading<string>;
  readonly current?: Reading<string>;
}

/** The last words of a container that ended with 1, and which logs were asked for. */
function heard({ state, message, previous = unread, current = unread }: Given): {
  readonly words: LastWords | undefined;
  readonly asked: readonly string[];
} {
  const terminated = { exitCode: 1, reason: 'Error', ...(message === undefined ? {} : { message }) };
  const pod: Pod = {
    spec: { containers: [{ name: 'app' }] },
    status: {
      containerStatuses: [
        state === undefined
          ? { name: 'app', state: { terminated } }
          : { name: 'app', state, lastState: { terminated } },
      ],
    },
  };
  const asked: string[] = [];
  const view: View = {
    now: 0,
    object: () => ({ state: 'unread' }),
    list: () => ({ state: 'unread' }),
    events: () => ({ state: 'unread' }),
    log: (_pod, _container, isPrevious) => {
      asked.push(isPrevious ? 'previous' : 'current');
      return isPrevious ? previous : current;
    },
  };
  const [app] = containersOf(pod);
  const run = app && lastRun(app);
  const subject = { kind: 'pod', ref: { kind: 'Pod', name: 'web' }, pod, inFocus: false, events: [] } as const;
  return { words: app && run && lastWords(subject, app, run, view), asked };
}

describe('lastWords', () => {
  it('asks for the current log of a container that ended and was not started again', () => {
    const { words, asked } = heard({ current: said('error: no cart') });
    expect(words).toMatchObject({ state: 'said', line: 'no cart', from: 'log' });
    expect(asked).toEqual(['current']);
  });

  it('asks only for the previous log of a container that runs again', () => {
    const { words, asked } = heard({
      state: { running: {} },
      previous: denied,
      current: said('error: not of that run'),
    });
    expect(words).toEqual({ state: 'denied' });
    expect(asked).toEqual(['previous']);
  });

  it('takes either log of a container that waits', () => {
    const waiting = { waiting: { reason: 'CrashLoopBackOff' } };
    expect(heard({ state: waiting, previous: denied, current: said('error: no cart') }).words).toMatchObject({
      line: 'no cart',
    });
  });

  it('reads an empty log as silence, and the sentence of a lost one as gone', () => {
    expect(heard({ current: said('\n') }).words).toEqual({ state: 'silent' });
    expect(heard({ current: said('unable to retrieve container logs for containerd://4f2a') }).words).toEqual({
      state: 'gone',
    });
  });

  it('takes the termination message where there is no log, also before the log was read', () => {
    expect(heard({ message: 'no tenant', current: said('') }).words).toMatchObject({
      line: 'no tenant',
      from: 'message',
    });
    expect(heard({ message: 'no tenant' }).words).toMatchObject({ line: 'no tenant' });
    expect(heard({}).words).toEqual({ state: 'unread' });
  });

  it('takes the other side of a connection from another error line', () => {
    const log = 'ERROR connecting to db:5432: connection refused\nFATAL connection refused';
    expect(heard({ current: said(log) }).words).toMatchObject({
      line: 'connecting to db:5432: connection refused',
      fault: { kind: 'refused', what: 'db:5432' },
    });
  });

  it('takes the reason from another error line where the last only sums up', () => {
    const log = 'ERROR dial tcp 10.0.0.7:5432: connect: connection refused\nFATAL giving up';
    expect(heard({ current: said(log) }).words).toMatchObject({
      line: 'dial tcp 10.0.0.7:5432: connect: connection refused',
      fault: { kind: 'refused' },
    });
  });

  it('takes the reason from before the module that could not be initialised', () => {
    const log = 'mkdir /srv/index: no space left on device\nerror initialising module: store';
    expect(heard({ current: said(log) }).words).toMatchObject({ fault: { kind: 'disk-full', what: '/srv/index' } });
  });

  it('does not blame an older error that was overcome', () => {
    const log = 'ERROR dial tcp 10.0.0.7:5432: connect: connection refused\nconnected\nFATAL license is void';
    expect(heard({ current: said(log) }).words).toMatchObject({ line: 'license is void', fault: { kind: 'other' } });
  });
});
