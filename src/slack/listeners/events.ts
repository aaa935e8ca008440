import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { answerWithoutCase } from '../../cases/answer.ts';
import { hearOpening, open, threadRequest } from '../../cases/open.ts';
import { platformIn } from '../../cases/parts.ts';
import { reply } from '../../cases/reply.ts';
import type { StoredTriage } from '../../store/store.ts';
import { factsFrom } from '../../triage/state.ts';
import { linkTo } from '../api/links.ts';
import { buildAnswer } from '../block-kit/answer.ts';
import { expected, help, notUnderstood, refusalWords } from '../block-kit/ephemeral.ts';
import type { Content } from '../cards/card.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { mentionOf, messageOf, type WrittenMessage } from './message.ts';
import { agentOf } from './names.ts';
import { isOutsider } from './person.ts';
import { report } from './report.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';

/** At most this many messages are remembered as read: both events of one come close together. */
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
    // Outside `once`, so that a failure is not told: a user who may not read along gets no answer.
    if (await isFromOutside(heard)) return;
    await once(heard, !retryNum, async () => {
      const triage = await find(heard, desk);
      if (triage) await answer(heard, triage, desk);
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
    // Slack sends two events for a mention in a channel: it is read as the other one, which may be missing where the
    // message has a file: https://github.com/slackapi/bolt-python/issues/925
    if (direct || (mentioned && subtype !== undefined)) return turnedTo(heard, context.retryNum);
    if (mentioned || thread === undefined) return;
    await orSay(heard, false, desk, async () => {
      const triage = await find(heard, desk);
      if (triage && !(await isFromOutside(heard))) await answer(heard, triage, desk);
    });
  });
}

/** What fails is delivered again. With `aloud`, the writer is told so. */
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
    if (aloud) sendLater(desk, { installation, user, channel, thread }, words);
    throw error;
  }
}

function find(
  { installation, channel, thread, ts }: WrittenMessage,
  desk: Desk,
): Promise<StoredTriage | undefined> {
  return desk.store.findByThread(installation, channel, thread ?? ts);
}

/** An agent turns to the bot where there is no case: one begins in the thread of what they wrote. */
async function begin(heard: WrittenMessage, desk: Desk): Promise<void> {
  const { installation, user, channel, ts, text } = heard;
  const thread = heard.thread ?? ts;
  const where = { installation, user, channel, thread: heard.thread };
  if (isHelp(text)) return sendLater(desk, where, help(platformIn(channel, desk.platforms)));
  const words = hearOpening({ text, askedIn: channel }, desk);
  const { facts, supposed } = words;
  if (facts.length === 0 && supposed.length > 0) return sendLater(desk, where, expected(supposed));
  const found = answerWithoutCase(words, channel, desk);
  if (found !== undefined) {
    const waiting = { request: threadRequest(channel, thread), facts: factsFrom(facts), thread, message: ts };
    return sendLater(desk, where, buildAnswer(found, waiting));
  }
  const { url } = await desk.workspaces.of(installation);
  const opened = await open(
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
    words,
    desk,
  );
  // The thread's case lives elsewhere, or is not shown anywhere yet.
  if (opened.committed || (await answer(heard, opened.triage, desk)))
    desk.background.run(() => announce(opened, where, desk));
}

/** An agent writes in the thread of a case. False where nothing in it was for the bot. */
async function answer(heard: WrittenMessage, triage: StoredTriage, desk: Desk): Promise<boolean> {
  const { installation, user, channel, ts, text, direct } = heard;
  const where = { installation, user, channel, thread: heard.thread ?? ts };
  const isToTheBot = heard.mentioned || direct;
  if (isToTheBot && isHelp(text)) {
    sendLater(desk, where, help(platformIn(channel, desk.platforms)));
    return true;
  }
  const agent = () => agentOf(user, triage, installation, desk);
  const replied = await reply(triage, { channel, ts, text, isToTheBot }, agent, desk);
  if (replied.kind === 'ignored') return false;
  if (replied.kind === 'supposed') {
    sendLater(desk, where, expected(replied.supposed));
    return true;
  }
  if (replied.kind === 'answered') {
    sendLater(desk, where, buildAnswer(replied.answer));
    return true;
  }
  const { applied } = replied;
  if (applied.kind === 'committed') desk.followUp(applied.committed);
  if (replied.kind === 'unread') {
    const here = triage.home?.channel === channel;
    sendLater(desk, where, notUnderstood({ here, asking: replied.situation.open !== undefined, direct }));
  }
  // An agent who tells others of a step or an end that does not exist was not speaking to the bot.
  if ('refusal' in applied && applied.refusal && isToTheBot)
    sendLater(desk, where, refusalWords(applied.refusal, triage.id, undefined));
  return applied.kind !== 'readBefore';
}

function isHelp(text: string): boolean {
  return /^help\W*$/i.test(text);
}

/** Sends an ephemeral message once the event has been acknowledged. */
function sendLater(desk: Desk, where: Recipient, content: Content): void {
  desk.background.run(() => sendEphemeral(desk, where, content));
}
