import { slackRateLimits } from '../../fake-slack/rate-limits.ts';
import type { Workspace } from '../../fake-slack/workspace.ts';
import type { FaultMode } from '../page-api.ts';

const SLOW_MS = 2_000;

/** What each mode does to the workspace. Delivering everything twice is up to the code that delivers. */
const modes: Record<FaultMode, (workspace: Workspace) => void> = {
  none: () => {},
  twice: () => {},
  slow: (workspace) => workspace.fault({ do: 'delay', ms: SLOW_MS, times: Infinity }),
  down: (workspace) => workspace.fault({ do: 'dropBefore', times: Infinity }),
  // Slack's own limits, so that a few quick clicks meet them.
  rateLimited: (workspace) => {
    workspace.limits = { ...slackRateLimits, post: { perSecond: 1, burst: 1 }, update: { perMinute: 6 } };
  },
};

/** Ends the mode there was and begins another. */
export function setFaultMode(workspace: Workspace, mode: FaultMode): void {
  workspace.clearFaults();
  workspace.limits = {};
  modes[mode](workspace);
}
