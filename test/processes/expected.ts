import { isDeepStrictEqual } from 'node:util';
import type { Message } from '../../src/fake-slack/messages.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { wantedCards } from '../../src/slack/cards/wanted.ts';
import { openStore } from '../../src/store/open.ts';
import type { SentCard, StoredTriage } from '../../src/store/store.ts';
import { situationOf } from '../../src/triage/situation.ts';
import type { PhotoHelpProcess } from '../support/process.ts';
import { wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const knowledge = loadKnowledge();

/** A triage as the database holds it now, read by another process than the one that serves it. */
export async function storedTriage(app: PhotoHelpProcess, id: string): Promise<StoredTriage | undefined> {
  const store = await openStore(app.databaseUrl, { migrate: false });
  try {
    return await store.find(id);
  } finally {
    await store.close();
  }
}

/**
 * What is wrong with the messages of one triage in Slack, given what is stored of it: a wanted card that is
 * missing, stands twice, in the wrong place or with old content, or one that nobody wants. Goes by what Slack
 * shows, not by what the app believes that it shows. Empty when all is well.
 */
async function problemsInSlack(
  app: PhotoHelpProcess,
  id: string,
  escalationChannel: string,
): Promise<string[]> {
  const triage = await storedTriage(app, id);
  if (triage?.home === undefined) return ['has no place yet'];
  const { home } = triage;
  const shown = app
    .messages()
    .filter(({ metadata }) => metadata?.event_payload.triage === id)
    .map((message) => ({ card: String(message.metadata?.event_payload.card), message }));
  const root = shown.find(({ card }) => card === 'case')?.message;
  const link =
    root && (await app.workspace.call('chat.getPermalink', ...permalinkOf(home.channel, root, app)));
  const wanted = wantedCards(situationOf(triage, knowledge), knowledge, {
    home,
    sent: shown.map(({ card, message }): SentCard => {
      const channel = app.workspace.world.log.channelOf(message.ts) ?? home.channel;
      return { card, channel, ts: message.ts };
    }),
    escalationChannel,
    // The link gets into the summary when there is one.
    ...(link && shown.some(({ card }) => card === 'summary') && { threadLink: String(link.body.permalink) }),
  });

  const problems = shown
    .filter(({ card }) => !wanted.some((one) => one.card === card))
    .map(({ card }) => `${card} is not wanted`);
  for (const { card, text, blocks, blocksPosted = blocks, metadata, to, editOnly } of wanted) {
    const copies = shown.filter((one) => one.card === card);
    if (copies.length !== 1 && !(copies.length === 0 && editOnly)) {
      problems.push(`${card} stands there ${copies.length} times`);
    }
    for (const { message } of copies) {
      const channel = app.workspace.world.log.channelOf(message.ts);
      const thread = card === 'case' || to === 'escalation' ? undefined : root?.ts;
      const ownThread = message.thread_ts === message.ts ? undefined : message.thread_ts;
      if (channel !== (to === 'escalation' ? escalationChannel : home.channel) || ownThread !== thread) {
        problems.push(`${card} stands in the wrong place`);
      }
      const says = { text: message.text, blocks: plain(message.blocks), metadata: plain(message.metadata) };
      const now = plain(message.edited === undefined ? blocksPosted : blocks);
      if (!isDeepStrictEqual(says, { text, blocks: now, metadata: plain(metadata) })) {
        problems.push(`${card} is not current: ${message.text} / ${wordsOf(message).slice(0, 400)}`);
      }
    }
  }
  return problems;
}

/** Waits until Slack shows a whole triage as it is stored, and no call is under way. */
export async function currentInSlack(
  app: PhotoHelpProcess,
  id: string,
  { escalationChannel = '', timeout, what }: { escalationChannel?: string; timeout: number; what: string },
): Promise<void> {
  const look = async () => {
    const pending = app.workspace.calls().find(({ outcome }) => outcome === 'pending');
    if (pending) throw new Error(`${pending.method} is under way`);
    const problems = await problemsInSlack(app, id, escalationChannel);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return true;
  };
  // A look reads the database and puts all cards together.
  await until(look, { timeout, every: 100, what });
}

function permalinkOf(channel: string, { ts }: Message, { workspace }: PhotoHelpProcess) {
  return [{ channel, message_ts: ts }, { token: workspace.bot.token }] as const;
}

/** Without the ids that Slack makes up for blocks. */
function plain(value: unknown): unknown {
  const parsed: unknown = JSON.parse(
    JSON.stringify(value ?? null, (key, inner: unknown) => (key === 'block_id' ? undefined : inner)),
  );
  return parsed;
}
