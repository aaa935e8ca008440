import type { WebClient } from '@slack/web-api';
import type { Logger } from '../../log.ts';
import type { ApplyParts } from '../../store/apply.ts';
import type { Background } from '../background.ts';
import type { Reconciler } from '../reconciler.ts';

/** What every listener works with. */
export interface Desk extends ApplyParts {
  readonly reconciler: Reconciler;
  readonly clientFor: (installation: string) => WebClient;
  /** Slack's address of the workspace, for links to messages. */
  readonly workspaceUrl: string;
  readonly log: Logger;
  readonly background: Background;
}
