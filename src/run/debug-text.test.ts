import { describe, expect, it } from '@jest/globals';
import { crashingPod, factsOf, proposalOf, runningPod } from '../../test/support/debug-facts.ts';
import { proposalText } from './debug-text.ts';

describe('what debug would do, as lines', () => {
  it.each([
    ['a debug container', runningPod()],
    ['a copy', crashingPod()],
  ])('ends with where it happens and what is permanent: %s', (_what, pod) => {
    const proposal = proposalOf(factsOf(pod));
    const lines = proposalText(proposal, true);
    const last = lines.slice(-12).join('\n');
    expect(last).toMatch(/^Context /m);
    expect(last).toMatch(/^Namespace /m);
    expect(last).toMatch(/^Pod .*uid /m);
    expect(last).toMatch(/^Permanent /m);
    expect(lines.at(-1)).toContain(proposal.permanent.at(-1));
    expect(lines.indexOf('The same   '.concat(proposal.kubectl))).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith('What is sent, exactly')),
    );
  });

  it('leaves the JSON out where nobody is asked', () => {
    expect(proposalText(proposalOf(factsOf(runningPod())), false).join('\n')).not.toContain('What is sent');
  });
});
