import type { StoredTriage } from '../../store/store.ts';
import type { Agent } from '../../triage/history.ts';
import { userInfo } from '../api/user-info.ts';
import type { Desk } from './desk.ts';

/**
 * Events have only people's ids: their name is in the triage, if they have done something there, or else Slack
 * gives it. Without an answer they have none, and are never mentioned, which would notify them.
 */
export async function agentOf(
  id: string,
  triage: StoredTriage | undefined,
  installation: string,
  desk: Desk,
): Promise<Agent> {
  const known = [triage?.openedBy, ...(triage?.history.map(({ by }) => by) ?? [])].find(
    (agent) => agent?.id === id && agent.name !== '',
  );
  if (known) return known;
  try {
    const { client } = await desk.workspaces.of(installation);
    return { id, name: (await userInfo(client, id, desk.clock)).name };
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not say who wrote a message');
    return { id, name: '' };
  }
}
