import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { apply } from '../../cases/apply.ts';
import { gapOfMessage, type StoredTriage } from '../../store/store.ts';
import { hear, requestsOf } from '../../triage/hear.ts';
import { situationOf } from '../../triage/situation.ts';
import { expected, help, notUnderstood, refusalWords } from '../block-kit/ephemeral.ts';
import type { Content } from '../cards/card.ts';
import type { Desk } from './desk.ts';
import { keepUncovered, keepUnread } from './gaps.ts';
import { linkTo, mentionOf, messageOf, type WrittenMessage } from './message.ts';
import { agentOf } from './names.ts';
import { announce, openTriage, threadRequest } from './opening.ts';
import { isOutsider } from './person.ts';
import { tell, type Whereabouts } from './private-word.ts';
import { report } from './report.ts';

/** Of more messages than this it is not remembered that they were read: both events of one come close together. */
const MOST_READ = 200;

/**
 * What people write. Slack delivers a message up to four times: it is read once, by its channel and ts. Nothing is
 * awaited that is not needed to store it, because Slack waits three seconds for the acknowledgement, which comes when
 * these are done.
 */
export function registerEvents(app: App, desk: Desk): void {
  const read = new LRUCache<string, Promise<void>>({ max: MOST_READ });

  /**
   * What is only answered leaves no trace in the store. What fails is delivered again, and then read again; so is
   * what has been edited into a mention.
   */
  function once(heard: WrittenMessage, aloud: boolean, work: () => Promise<void>): Promise<void> {
    const key = [heard.installation, heard.channel, heard.ts, heard.text].join(' ');
    const before = read.get(key);
    // One that is still being read is waited for: if it fails, Slack must not take this one to have arrived.
    if (before !== undefined) return before;
    const done = orSay(heard, aloud, desk, work).catch((error) => {
      read.delete(key);
      throw error;
    });
    read.set(key, done);
    return done;
  }

  const isFromOutside = (heard: WrittenMessage) => isOutsider({ ...heard, agent: { id: heard.user } }, desk);

  async function turnedTo(heard: WrittenMessage, retryNum: number | undefined): Promise<void> {
    // Not aloud where Slack does not say: whoever may not read along is not answered.
    if (await isFromOutside(heard)) return;
    await once(heard, !retryNum, async () => {
      const triage = await find(heard, desk);
      if (triage) await reply(heard, triage, desk);
      else await begin(heard, desk);
    });
  }

  app.event('app_mention', async ({ body, context }) => {
    const heard = mentionOf(body, context.botUserId);
    if (heard !== undefined) await turnedTo(heard, context.retryNum);
  });

  app.event('message', async ({ body, context }) => {
    const heard = messageOf(body, context.botUserId);
    if (heard === undefined) return;
    const { mentioned, direct, subtype, thread } = heard;
    // Of a mention in a channel Slack tells twice: it is read as the other event. Where it has a file, that one may be
    // missing: https://github.com/slackapi/bolt-python/issues/925
    if (direct || (mentioned && subtype !== undefined)) return turnedTo(heard, context.retryNum);
    if (mentioned || thread === undefined) return;
    await orSay(heard, false, desk, async () => {
      const triage = await find(heard, desk);
      if (triage && !(await isFromOutside(heard))) await reply(heard, triage, desk);
    });
  });
}

/** What fails is delivered again. With `aloud`, whoever wrote learns so. */
async function orSay(
  heard: WrittenMessage,
  aloud: boolean,
  desk: Desk,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = report(desk, error, { again: true });
    const { installation, user, channel, thread } = heard;
    if (aloud) whisper(desk, { installation, user, channel, thread }, words);
    throw error;
  }
}

/** There is nobody else it could have been meant for. */
function isToTheBot({ mentioned, direct }: WrittenMessage): boolean {
  return mentioned || direct;
}

function find(
  { installation, channel, thread, ts }: WrittenMessage,
  desk: Desk,
): Promise<StoredTriage | undefined> {
  return desk.store.findByThread(installation, channel, thread ?? ts);
}

/** Somebody turns to the bot where no triage lives: one begins in the thread of what they wrote. */
async function begin(heard: WrittenMessage, desk: Desk): Promise<void> {
  const { installation, user, channel, ts, text } = heard;
  const thread = heard.thread ?? ts;
  const where = { installation, user, channel, thread: heard.thread };
  if (/^help\W*$/i.test(text)) return whisper(desk, where, help());
  const { facts, supposed } = hear(text);
  if (facts.length === 0 && supposed.length > 0) return whisper(desk, where, expected(supposed));
  const { url } = await desk.workspaces.of(installation);
  const opened = await openTriage(
    {
      installation,
      agent: await agentOf(user, undefined, installation, desk),
      requestId: threadRequest(channel, thread),
      askedIn: channel,
      thread,
      link: linkTo(url, channel, ts, heard.thread),
      text,
      message: ts,
    },
    desk,
  );
  const { triage, created } = opened;
  if (created) return desk.background.run(() => announce(opened, where, desk));
  if (triage.history.some((entry) => entry.message === ts)) return;
  // The thread's case lives elsewhere, or does not stand anywhere yet.
  await reply(heard, triage, desk);
  desk.background.run(() => announce(opened, where, desk));
}

/** Somebody writes in a triage's thread. Talk between people is left alone: only what is understood counts. */
async function reply(heard: WrittenMessage, triage: StoredTriage, desk: Desk): Promise<void> {
  const { installation, user, channel, ts, text, direct } = heard;
  if (triage.history.some((entry) => entry.message === ts)) return;
  const where = { installation, user, channel, thread: heard.thread ?? ts };
  if (isToTheBot(heard) && /^help\W*$/i.test(text)) return whisper(desk, where, help());

  const situation = situationOf(triage, desk.knowledge);
  const understood = hear(text, situation.open);
  const requests = requestsOf(text, understood, situation);
  if (requests.length === 0) {
    if (understood.supposed.length > 0) return whisper(desk, where, expected(understood.supposed));
    if (!isToTheBot(heard)) return;
    // An ended case takes no facts: that is refused with how to bring it back, and is no gap.
    requests.push(situation.outcome === 'open' ? { type: 'notUnderstood' } : { type: 'tell', facts: [] });
  }

  const agent = await agentOf(user, triage, installation, desk);
  const applied = await apply({ id: triage.id, installation, agent, message: ts }, requests, desk);
  if (applied.kind === 'saved') {
    desk.reconciler.wake(triage.id, applied);
    if (requests[0]?.type === 'notUnderstood') {
      await keepUnread(text, gapOfMessage(channel, ts), installation, desk);
      const here = triage.home?.channel === channel;
      whisper(desk, where, notUnderstood({ here, asking: situation.open !== undefined, direct }));
    } else await keepUncovered(applied.situation, text, desk);
  }
  // Whoever speaks to others about a step or an end that is not there was not speaking to the bot.
  if ('refusal' in applied && applied.refusal && isToTheBot(heard)) {
    whisper(desk, where, refusalWords(applied.refusal, triage.id, undefined));
  }
}

/** Tells one person something once the event has been acknowledged. */
function whisper(desk: Desk, where: Whereabouts, content: Content): void {
  desk.background.run(() => tell(desk, where, content));
}
