import type { Logger } from '../../log.ts';
import type { ApplyParts } from '../../store/apply.ts';
import type { Installations } from '../../store/installations.ts';
import type { Background } from '../background.ts';
import type { Members } from '../members.ts';
import type { Reconciler } from '../reconciler.ts';
import type { Workspaces } from '../workspaces.ts';

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
