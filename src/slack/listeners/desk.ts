import type { Background } from '../../cases/background.ts';
import type { FollowUp } from '../../cases/follow-up.ts';
import type { CaseParts, EscalationChannels } from '../../cases/parts.ts';
import type { Installations } from '../../store/installations.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { Members } from '../api/members.ts';
import type { WorkingTimes } from '../api/working-times.ts';
import type { Workspaces } from '../api/workspaces.ts';
import type { Glances } from '../home/glances.ts';
import type { HomeTabs } from '../home/home-tabs.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';
import type { Paces } from './pace.ts';

/** What every listener works with. */
export interface Desk extends CaseParts {
  readonly followUp: FollowUp;
  readonly reconciler: Pick<Reconciler, 'upToDate'>;
  readonly workspaces: Workspaces;
  readonly members: Members;
  readonly workingTimes: WorkingTimes;
  readonly paces: Paces;
  readonly glances: Glances;
  readonly homeTabs: HomeTabs;
  /** Where any workspace can install the app: the installations in the database. */
  readonly installations?: Installations;
  readonly escalation: EscalationChannels;
  /** Where tickets are, with `{reference}` in it. */
  readonly ticketUrl?: string | undefined;
  readonly log: Logger;
  readonly background: Background;
}
