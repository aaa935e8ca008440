import type { Clock } from '../../clock.ts';
import { PhotoHelpError } from '../../errors.ts';
import { isTheirs, overviewOf } from '../../triage/overview.ts';
import { dayBegan } from '../../triage/working-time.ts';
import type { Members } from '../api/members.ts';
import type { Workspaces } from '../api/workspaces.ts';
import type { Glances, Placed } from './glances.ts';
import type { Seen } from './lines.ts';

interface LookParts {
  readonly members: Members;
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly ticketUrl?: string | undefined;
}

/** Slack shows this person to us no more, or never did. */
export class StrangerError extends PhotoHelpError {
  override readonly name = 'StrangerError';

  constructor() {
    super('Slack does not show a person to us.');
  }
}

/**
 * The cases as one person sees them: a guest only their own. Throws a `StrangerError`, or what Slack's client throws where
 * it does not say who they are.
 */
export async function look(
  installation: string,
  user: string,
  { cases, more }: Awaited<ReturnType<Glances['of']>>,
  { members, workspaces, clock, ticketUrl }: LookParts,
): Promise<Seen> {
  const { of, isGuest, zone } = await members.info(installation, user);
  if (of.length === 0) throw new StrangerError();
  const { url } = await workspaces.of(installation);
  const now = clock.now();
  const viewer = { user, isGuest, now, dayBegan: dayBegan(now, zone) };
  return { user, now, isGuest, more, url, ticketUrl, overview: overviewOf(cases, viewer) };
}

/** Whether somebody may see a case. */
export function maySee(one: Placed, { user, isGuest }: Pick<Seen, 'user' | 'isGuest'>): boolean {
  return !isGuest || isTheirs(one, user) || one.openedBy.id === user;
}
