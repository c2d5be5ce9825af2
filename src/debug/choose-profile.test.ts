import { describe, expect, it } from '@jest/globals';
import { runningPod } from '../../test/support/debug-facts.ts';
import { chooseProfile } from './choose-profile.ts';
import { securityContextOf } from './profiles.ts';
import { chooseUser } from './run-as.ts';

describe('the profile', () => {
  it.each([
    ['general by default', undefined, 'privileged', undefined, 'general', false],
    ['general where the namespace could not be read', undefined, undefined, undefined, 'general', false],
    ['what the cause asks for', undefined, 'privileged', 'netadmin', 'netadmin', false],
    ['what the namespace admits', undefined, 'baseline', undefined, 'baseline', false],
    [
      'what the namespace admits, and says what would have been better',
      undefined,
      'restricted',
      'netadmin',
      'restricted',
      true,
    ],
    ['what the person asks for', 'sysadmin', 'privileged', 'netadmin', 'sysadmin', false],
    [
      'what the person asks for, though the namespace will refuse it',
      'general',
      'baseline',
      undefined,
      'general',
      true,
    ],
    ['restricted is admitted everywhere', 'restricted', 'baseline', undefined, 'restricted', false],
  ] as const)('is %s', (_what, wished, enforce, wants, profile, warns) => {
    const hint = wants === undefined ? undefined : ({ way: 'ephemeral', profile: wants } as const);
    const chosen = chooseProfile(wished, enforce, hint);
    expect(chosen.profile).toBe(profile);
    expect(chosen.warning !== undefined).toBe(warns);
  });
});

describe('the user', () => {
  const restricted = securityContextOf('restricted');
  const general = securityContextOf('general');
  const withPod = (securityContext: object): ReturnType<typeof runningPod> =>
    runningPod({ spec: { nodeName: 'n', containers: [{ name: 'app' }], securityContext } });

  it.each([
    ['is left alone where root is allowed', withPod({}), undefined, general, undefined],
    [
      'is left alone where the Pod sets one',
      withPod({ runAsNonRoot: true, runAsUser: 7 }),
      undefined,
      restricted,
      undefined,
    ],
    ['is that of the target', withPod({}), { runAsUser: 7 }, restricted, 7],
    [
      'is set where the Pod demands non-root and the image decides',
      withPod({ runAsNonRoot: true }),
      { runAsUser: 7 },
      general,
      7,
    ],
    ['is any but root where that of the target is unknown', withPod({}), undefined, restricted, 1000],
    ['is never that of a root target', withPod({}), { runAsUser: 0 }, restricted, 1000],
  ] as const)('%s', (_what, pod, target, profile, uid) => {
    expect(chooseUser(pod, target, profile).uid).toBe(uid);
  });

  it('comes with a warning where capabilities will have no effect', () => {
    expect(chooseUser(withPod({ runAsUser: 7 }), undefined, general).warning).toMatch(/runAsUser 7/);
  });
});
