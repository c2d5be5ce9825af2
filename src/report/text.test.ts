import { describe, expect, it } from '@jest/globals';
import type { Diagnosis, Finding } from '../model/finding.ts';
import { context, deployment, oneLine, oom, pod, style } from '../../test/support/report.ts';
import { plainPalette } from './context.ts';
import { reportText } from './text.ts';
import { reportWide } from './wide.ts';

describe('the text report', () => {
  it('reads like this', () => {
    const notSeen = [{ resource: 'Node', scope: 'n1', reason: 'forbidden', effect: 'its room is unknown' }];
    const text = reportText(
      [pod('cart-0', [oom], { notSeen }), deployment([{ ...oom, members: ['Pod shop/cart-0'] }])],
      context,
      style,
    );
    expect(text).toMatchInlineSnapshot(`
     "1 Pod failing in shop

     ✖ Killed at its memory limit of 64Mi; 4 restarts in 6 minutes
       deploy/cart in shop, container app, CrashLoopBackOff, Pod cart-0
       Why       The kernel killed it when it passed resources.limits.memory, and the
                 last two runs lasted 21 s and 19 s.
       Certainty certain; error, active for 6m [crash/oom-limit]
       Chain     crash/oom-limit → CrashLoopBackOff
       Evidence  lastState.terminated (1m ago): OOMKilled, exit 137
                 Node n1 SystemOOM: victim process: cart
       Do        1 roll back ✎ changes the cluster
                   kubectl -n shop rollout undo deploy/cart
                 2 delete what it keeps (platform team) ‼ destroys something
                   kubectl -n shop delete pvc data
                 3 see its use
                   kubectl -n shop top pod cart-0
       Verify    Watch its memory.
       Not seen  Node n1 (forbidden): its room is unknown
     "
    `);
  });

  it('makes one block of 300 replicas that fail alike, and counts them', () => {
    const replicas = Array.from({ length: 300 }, (_, index) => pod(`cart-${String(index).padStart(3, '0')}`, [oom]));
    const text = reportText(replicas, { ...context, pods: 300 }, style);
    expect(text.match(/Killed at its memory limit/g)).toHaveLength(1);
    expect(oneLine(text)).toContain('300 Pods: cart-000, cart-001, cart-002 and 297 more');
    expect(text).toMatch(/^300 Pods failing in shop\n/);
  });

  it('tells once what a Deployment and its ReplicaSet both say', () => {
    const refused: Finding = { ...oom, id: 'creation/service-account-missing', title: 'No ServiceAccount "web"' };
    const owner = { kind: 'Deployment', name: 'cart' };
    const workload = (subject: Diagnosis['subject']): Diagnosis => pod('', [refused], { subject, status: '0/1 ready' });
    const both = [
      workload({ ...owner, namespace: 'shop' }),
      workload({ kind: 'ReplicaSet', namespace: 'shop', name: 'cart-7d9f', owner }),
    ];
    expect(reportText(both, { ...context, pods: 0 }, style).match(/No ServiceAccount/g)).toHaveLength(1);
  });

  it('says of an object what it lacks', () => {
    const evidence = [
      { kind: 'absence', object: 'Node n1', path: '', value: 'no label disk' },
      { kind: 'absence', object: 'Secret shop/keys', path: '', value: 'not found' },
    ] as const;
    const text = reportText([pod('cart-0', [{ ...oom, evidence }])], context, style);
    expect(text).toContain('Node n1: no label disk');
    expect(text).toContain('Secret shop/keys: not found');
  });

  it('keeps Pods of one owner apart that fail for other reasons', () => {
    const other: Finding = { ...oom, id: 'image/not-found', title: 'Image web:9 does not exist' };
    const text = reportText([pod('cart-0', [oom]), pod('cart-1', [other])], { ...context, pods: 2 }, style);
    expect(text).toContain('✖ Killed at');
    expect(text).toContain('✖ Image web:9');
  });

  it('speaks for the group through the Pod that was looked into', () => {
    const inferred: Finding = { ...oom, certainty: 'likely', inferredFrom: 'Pod shop/cart-1' };
    const text = reportText([pod('cart-0', [inferred]), pod('cart-1', [oom])], { ...context, pods: 2 }, style);
    expect(text).toContain('2 Pods: cart-1, cart-0');
    expect(text).not.toContain('inferred');
  });

  it('says that all are healthy', () => {
    expect(reportText([], { ...context, pods: 12 }, style)).toBe('All 12 Pods in shop are healthy.\n');
    expect(reportText([], { ...context, pods: 3, named: true }, style)).toBe(
      'All 3 Pods asked for in shop are healthy.\n',
    );
    expect(reportText([], { ...context, pods: 0 }, style)).toBe('No Pods in shop.\n');
  });

  it('tells of healthy workloads in a line each, their Pods included', () => {
    const text = reportText([pod('cart-0', []), deployment([])], context, style);
    expect(text).toBe('The only Pod in shop is healthy.\n\n✔ deploy/cart in shop, 0/1 ready: healthy\n');
  });

  it('folds what is over into one line', () => {
    const past: Finding = { ...oom, state: 'historic', severity: 'info' };
    const text = reportText([pod('cart-0', [past], { health: 'Healthy', status: 'Running' })], context, style);
    expect(oneLine(text)).toContain(
      'Past Killed at its memory limit of 64Mi; 4 restarts in 6 minutes (historic, 1m ago) [crash/oom-limit]',
    );
    expect(text).not.toContain('Evidence');
  });

  it('tells those that recover from those that fail', () => {
    const recovering: Finding = { ...oom, state: 'recovering', severity: 'warning' };
    const text = reportText(
      [pod('cart-0', [recovering], { health: 'Progressing' }), pod('cart-1', [oom])],
      { ...context, pods: 5 },
      style,
    );
    expect(text).toMatch(/^1 Pod failing, 1 Pod recovering, 3 healthy in shop\n/);
    expect(text).toContain('↻ Killed');
  });

  it('cuts a quotation that nobody reads to its end', () => {
    const long = {
      ...oom,
      evidence: [{ kind: 'log' as const, object: 'Pod shop/a', path: 'log app', value: 'x '.repeat(5000) }],
    };
    expect(reportText([pod('a', [long])], context, style).length).toBeLessThan(2500);
  });

  it('puts the gravest first', () => {
    const warning: Finding = { ...oom, severity: 'warning', id: 'readiness/slow', title: 'Slow to be ready' };
    const text = reportText(
      [pod('a', [warning], { health: 'Degraded' }), pod('b', [oom])],
      { ...context, pods: 2 },
      style,
    );
    expect(text.indexOf('✖ Killed')).toBeLessThan(text.indexOf('▲ Slow'));
  });

  it('stays within the width but for commands, which are there to be copied', () => {
    const long = { ...oom, why: 'word '.repeat(60).trim(), title: 'title '.repeat(30).trim() };
    for (const width of [40, 80, 100]) {
      const lines = reportText([pod('cart-0', [long])], context, { ...style, width }).split('\n');
      expect(lines.filter((line) => line.length > width && !line.includes('kubectl'))).toEqual([]);
    }
  });

  it('says when time ran out', () => {
    expect(reportText([], { ...context, pods: 1, cutShort: true }, style)).toContain(
      'Time ran out before everything was read',
    );
  });

  it('says what of the whole could not be read', () => {
    const refused = [
      { resource: 'events', scope: 'shop', reason: 'forbidden', effect: 'what only events tell is unknown' },
    ];
    const text = reportText([], { ...context, pods: 2, refused }, style);
    expect(oneLine(text)).toContain('Not seen events in shop: forbidden; what only events tell is unknown');
  });

  it('is coloured only by the palette', () => {
    const palette = { ...plainPalette, bad: (text: string) => `<bad>${text}</bad>` };
    const text = reportText([pod('cart-0', [oom])], context, { ...style, palette });
    expect(text).toContain('<bad>✖ Killed at its memory limit of 64Mi; 4 restarts in 6 minutes</bad>');
  });
});

describe('the wide report', () => {
  it('has a line for each subject, without spaces in its cells', () => {
    const text = reportWide([pod('cart-0', [oom]), deployment([])], context, style, false);
    const [header = '', row = '', other = ''] = text.split('\n');
    expect(header.split(/ +/)).toEqual(['NAMESPACE', 'NAME', 'STATUS', 'HEALTH', 'CAUSE', 'CERTAINTY', 'FOR', 'TITLE']);
    expect(row.split(/ +/).slice(0, 7)).toEqual([
      'shop',
      'pod/cart-0',
      'CrashLoopBackOff',
      'Failing',
      'crash/oom-limit',
      'certain',
      '6m',
    ]);
    expect(other.split(/ +/).slice(0, 5)).toEqual(['shop', 'deploy/cart', '0/1', 'Healthy', '<none>']);
  });

  it('says that there are other roots than the one it has room for', () => {
    const text = reportWide([pod('cart-0', [oom, { ...oom, container: 'side' }])], context, style, true);
    expect(text).toMatch(/4 restarts in 6 minutes \(\+1 more\)\n$/);
  });

  it('leaves the header out when asked', () => {
    expect(reportWide([pod('cart-0', [oom])], context, style, true)).toMatch(/^shop /);
  });
});
