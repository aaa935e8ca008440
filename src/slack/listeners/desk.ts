import type { ApplyParts } from '../../cases/apply.ts';
import type { Installations } from '../../store/installations.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { Members } from '../api/members.ts';
import type { Workspaces } from '../api/workspaces.ts';
import type { Background } from '../app/background.ts';
import type { Reconciler } from '../reconcile/reconciler.ts';

/** What every listener works with. */
export interface Desk extends ApplyParts {
  readonly reconciler: Reconciler;
  readonly workspaces: Workspaces;
  readonly members: Members;
  /** Where any workspace can install the app: the installations in the database. */
  readonly installations?: Installations;
  readonly log: Logger;
  readonly background: Background;
}
