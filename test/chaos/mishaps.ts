import type { Fault } from '../../src/fake-slack/faults.ts';
import type { Workspace } from '../../src/fake-slack/workspace.ts';
import type { Random } from './random.ts';

/** How often each mishap meets a call to Slack. */
const shares: readonly (readonly [share: number, fault: Fault])[] = [
  [0.03, { do: 'dropAfter' }],
  [0.03, { do: 'dropBefore' }],
  [0.03, { do: 'error500' }],
  [0.02, { do: 'rateLimited', retryAfter: 1 }],
  [0.01, { do: 'hangAfter' }],
  [0.005, { do: 'timeout' }],
  [0.1, { do: 'delay', ms: 150 }],
];

/** Makes Slack fail at random; gives how often it did so in which way. */
export function injectMishaps(workspace: Workspace, random: Random): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [share, fault] of shares) {
    workspace.fault({
      ...fault,
      times: Infinity,
      when: () => {
        const hit = random.chance(share);
        if (hit) counts.set(fault.do, (counts.get(fault.do) ?? 0) + 1);
        return hit;
      },
    });
  }
  return counts;
}
