import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Situation, situationOf } from '../../triage/situation.ts';
import { ownerOf } from '../../triage/triage.ts';
import { isDirect } from '../api/conversations.ts';
import { failureOfAny } from '../api/failures.ts';
import { linkTo } from '../api/links.ts';
import { limits } from '../block-kit/limits.ts';
import { beginnings, caseIs, noSuchCase, promptFor } from '../block-kit/prompts.ts';
import type { Desk } from './desk.ts';
import { envelope, installationOf } from './envelope.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';

const bodySchema = z.object({
  ...envelope,
  event: z.object({ user: z.string(), channel: z.string(), tab: z.string() }),
});

/** What this many direct messages suggest is remembered, so that Slack is not told the same again. */
const MOST_KNOWN = 10_000;
/** Of so many cases of a workspace, the newest, a person's own are looked for. */
const MOST_STANDING = 200;

/**
 * Suggests people their own open cases when they open the direct message with the bot, and ways to begin beside them.
 * Slack tells an agent so: https://docs.slack.dev/ai/migrating-to-agent-messaging
 */
export function registerSuggestions(app: App, desk: Desk): void {
  const told = new LRUCache<string, string>({ max: MOST_KNOWN });

  app.event('app_home_opened', async ({ body }) => {
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success || parsed.data.event.tab !== 'messages') return;
    const { event, ...around } = parsed.data;
    const { user, channel } = event;
    const installation = installationOf(around);
    if (installation === undefined || !isDirect(channel)) return;
    // Nothing is lost if it is not done: the next time will do.
    desk.background.run(async () => {
      const own = (await ownCases(installation, user, desk)).map(promptFor);
      const prompts = [...own, ...beginnings].slice(0, limits.agent.prompts);
      const said = JSON.stringify(prompts);
      if (told.get(channel) === said) return;
      const { client } = await desk.workspaces.of(installation);
      try {
        await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
      } catch (error) {
        return desk.log.info({ failure: failureOfAny(error) }, 'Slack did not take what to suggest');
      }
      told.set(channel, said);
    });
  });
}

/** Tells a person where their own open case of this number is. */
export async function sayWhereItIs(number: number, where: Recipient, desk: Desk): Promise<void> {
  const { installation, user } = where;
  const own = (await ownCases(installation, user, desk)).find(({ triage }) => triage.number === number);
  const cards = own ? await desk.store.cards(own.triage.id) : [];
  const root = cards.find(({ card }) => card === 'case');
  if (own === undefined || root?.ts === undefined)
    return void (await sendEphemeral(desk, where, noSuchCase(number)));
  const { url } = await desk.workspaces.of(installation);
  const link = linkTo(url, root.channel, root.ts, own.thread);
  await sendEphemeral(desk, where, caseIs(own, link));
}

/** The open cases that a person has, the newest first, as far as they are among the newest of all. */
async function ownCases(
  installation: string,
  user: string,
  { store, knowledge }: Desk,
): Promise<(Situation & { readonly thread?: string })[]> {
  const triages = await store.standing(installation, MOST_STANDING);
  return triages
    .filter((triage) => ownerOf(triage).id === user)
    .map((triage) => ({
      ...situationOf(triage, knowledge),
      ...(triage.home?.thread && { thread: triage.home.thread }),
    }))
    .filter(({ outcome }) => outcome === 'open');
}
