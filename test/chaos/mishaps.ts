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

/** While a workspace hangs no call is answered; some are stored all the same. */
const hangs: readonly (readonly [share: number, fault: Fault])[] = [
  [0.5, { do: 'hangAfter' }],
  [1, { do: 'timeout' }],
];

/** Whether the whole workspace hangs just now. */
export interface Hanging {
  isOn: boolean;
}

/** Makes Slack fail at random; gives how often it did so in which way, and what makes it hang altogether. */
export function injectMishaps(
  workspace: Workspace,
  random: Random,
): { counts: Map<string, number>; hanging: Hanging } {
  const counts = new Map<string, number>();
  const hanging: Hanging = { isOn: false };
  const inject = (share: number, fault: Fault, isOn: () => boolean) =>
    workspace.fault({
      ...fault,
      times: Infinity,
      when: () => {
        const hit = isOn() && random.chance(share);
        if (hit) counts.set(fault.do, (counts.get(fault.do) ?? 0) + 1);
        return hit;
      },
    });
  for (const [share, fault] of hangs) inject(share, fault, () => hanging.isOn);
  for (const [share, fault] of shares) inject(share, fault, () => true);
  return { counts, hanging };
}
