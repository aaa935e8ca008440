import { table } from './table.ts';

/** What is taken for a workspace that works with it every day. */
const CASES_A_DAY = 20;
const CLICKS_A_CASE = 8;
/** The share of a day's work in its busiest hour. */
const BUSIEST_HOUR = 0.2;
const WORKING_DAYS = 250;
/** A replica or database is to be busy with at most this share of what it can do. */
const HEADROOM = 0.5;
/** https://docs.slack.dev/apis/web-api/rate-limits: about 50 edits a minute and workspace. */
const SLACK_EDITS_A_MINUTE = 50;

export interface Measured {
  /** Complete clicks a second that one process with its database has done. */
  readonly clicksPerSecond: number;
  /** Bytes in the database for each case, with its indexes. */
  readonly bytesPerCase: number;
}

/** How many processes and how much disk some numbers of workspaces need, and which limit they meet first. */
export function capacityPlan({ clicksPerSecond, bytesPerCase }: Measured): string {
  const usable = clicksPerSecond * HEADROOM;
  const clicksOf = (workspaces: number) => (workspaces * CASES_A_DAY * CLICKS_A_CASE * BUSIEST_HOUR) / 3_600;
  const rows = [10, 1_000, 100_000].map((workspaces) => {
    const clicks = clicksOf(workspaces);
    const processes = Math.max(2, Math.ceil(clicks / usable));
    const disk = (workspaces * CASES_A_DAY * WORKING_DAYS * bytesPerCase) / 1e9;
    return [
      workspaces.toLocaleString('en'),
      clicks.toFixed(clicks < 10 ? 1 : 0),
      `${((clicksOf(1) * 60 * 100) / SLACK_EDITS_A_MINUTE).toFixed(1)} %`,
      String(processes),
      `${disk < 10 ? disk.toFixed(1) : disk.toFixed(0)} GB`,
    ];
  });
  return table(
    [
      'workspaces',
      'clicks/s in the busiest hour',
      'of Slack’s edits for a workspace',
      'processes (at least two, half busy)',
      'disk for a year of cases',
    ],
    rows,
  );
}
