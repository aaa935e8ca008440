import type { App } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { answerWithoutCase } from '../../cases/answer.ts';
import { correct } from '../../cases/correct.ts';
import { hearOpening, open, threadRequest } from '../../cases/open.ts';
import { platformIn } from '../../cases/parts.ts';
import { type Replied, reply } from '../../cases/reply.ts';
import { within } from '../../clock.ts';
import type { StoredTriage } from '../../store/store.ts';
import type { Refusal } from '../../triage/decide.ts';
import { leadingReference } from '../../triage/reference.ts';
import { factsFrom } from '../../triage/state.ts';
import { firstOf } from '../api/conversations.ts';
import { linkTo } from '../api/links.ts';
import { buildAnswer } from '../block-kit/answer.ts';
import {
  expected,
  help,
  notUnderstood,
  refusalWords,
  say,
  sentences,
  stillCounts,
} from '../block-kit/ephemeral.ts';
import { buildOffers } from '../block-kit/offers.ts';
import { caseMeant } from '../block-kit/prompts.ts';
import type { Content } from '../cards/card.ts';
import { announce } from './announce.ts';
import { askBelow, findBySummary } from './below-summary.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow.ts';
import { editOf, isWordless, mentionOf, type WrittenMessage, wordsIn, writtenOf } from './message.ts';
import { agentOf } from './names.ts';
import { isOutsider } from './person.ts';
import { createReceipts, type GiveReceipt } from './receipts.ts';
import { report } from './report.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';
import { sayWhereItIs } from './suggestions.ts';
import { allWords, writtenSchema } from './words.ts';

/** At most this many messages are remembered as read: both events of one come close together. */
const MOST_READ = 200;
/** Slack waits three seconds for the acknowledgement, and the case has to be stored before it. */
const BEGINNING_WITHIN_MS = 1_200;

/**
 * What people write. Slack delivers a message up to four times: it is read once, by its channel and ts. Nothing is
 * awaited that is not needed to store it, because Slack waits three seconds for the acknowledgement, which comes when
 * these are done.
 */
export function registerEvents(app: App, desk: Desk): void {
  const read = new LRUCache<string, Promise<void>>({ max: MOST_READ });

  const giveReceipt = createReceipts(desk);

  /**
   * What is only answered leaves no trace in the store. What fails is delivered again, and then read again; so is
   * what has been edited.
   */
  function once(heard: WrittenMessage, work: () => Promise<void>): Promise<void> {
    const key = [heard.installation, heard.channel, heard.ts, heard.text, heard.brought].join(' ');
    const before = read.get(key);
    // One that is still being read is waited for: if it fails, Slack must not take this one to have arrived.
    if (before !== undefined) return before;
    const done = work().catch((error) => {
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
    await once(heard, () =>
      orSay(heard, !retryNum, desk, async () => {
        const triage = await find(heard, desk);
        if (triage) return void (await answer(heard, triage, desk, giveReceipt));
        const below = await findBySummary(heard, desk);
        if (below === undefined) return begin(heard, desk, giveReceipt);
        await askBelow(heard, below, desk);
        const { installation, user, channel, thread } = heard;
        sendLater(desk, { installation, user, channel, thread }, say(sentences.belowSummary));
      }),
    );
  }

  app.event('app_mention', async ({ body, context }) => {
    const heard = mentionOf(body, context.botUserId);
    if (heard !== undefined) await turnedTo(heard, context.retryNum);
  });

  app.event('message', async ({ body, context }) => {
    const edited = editOf(body, context.botUserId);
    if (edited !== undefined) {
      return orSay(edited, false, desk, async () => {
        const triage = await find(edited, desk);
        if (triage && !(await isFromOutside(edited))) await amend(edited, triage, desk, giveReceipt);
      });
    }
    const heard = writtenOf(body, context.botUserId);
    if (heard === undefined) return;
    const { mentioned, direct, subtype, thread } = heard;
    // Slack sends two events for a mention in a channel: it is read as the other one, which may be missing where the
    // message has a file: https://github.com/slackapi/bolt-python/issues/925
    if (direct || (mentioned && subtype !== undefined)) return turnedTo(heard, context.retryNum);
    if (mentioned || thread === undefined) return;
    await orSay(heard, false, desk, async () => {
      const triage = isWordless(heard) ? undefined : await find(heard, desk);
      const below = triage ? undefined : await findBySummary(heard, desk);
      if (!(triage ?? below) || (await isFromOutside(heard))) return;
      if (triage) await once(heard, async () => void (await answer(heard, triage, desk, giveReceipt)));
      if (below) await askBelow(heard, below, desk);
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

/** The case of the thread that a message is in; who turns to the bot is heard in one that a case has left, too. */
async function find(heard: WrittenMessage, desk: Desk): Promise<StoredTriage | undefined> {
  const { installation, channel, thread, ts, mentioned, shared } = heard;
  const inThread = () => desk.store.findByThread(installation, channel, thread ?? ts);
  const triage = await inThread();
  // No event has told of it.
  if (triage && shared && triage.home?.doubt === undefined) {
    await desk.store.doubtChannel(installation, channel);
    return inThread();
  }
  return triage ?? (mentioned && thread ? desk.store.findMoved(installation, channel, thread) : undefined);
}

/** An agent turns to the bot where there is no case: one begins in the thread of what they wrote. */
async function begin(heard: WrittenMessage, desk: Desk, giveReceipt: GiveReceipt): Promise<void> {
  const { installation, user, channel, ts } = heard;
  const thread = heard.thread ?? ts;
  const where = { installation, user, channel, thread: heard.thread };
  if (asksWhatItIs(heard) || isCourtesy(heard))
    return sendLater(desk, where, help(platformIn(channel, desk.platforms)));
  const meant = heard.direct && heard.brought === '' ? caseMeant(heard.text) : undefined;
  if (meant !== undefined) return desk.background.run(() => sayWhereItIs(meant, where, desk));
  const [agent, before] = await Promise.all([
    agentOf(user, undefined, installation, desk),
    beginningOf(heard, desk),
  ]);
  const { reference, rest: text } = leadingReference(wordsIn(heard), desk.ticketUrl);
  if (!desk.paces.allow(heard, before + text, 'opening')) return sayTooMuch(heard, where, desk);
  const words = hearOpening({ text, askedIn: channel }, desk, before);
  const { facts, supposed } = words;
  if (facts.length === 0 && supposed.length > 0) return sendLater(desk, where, expected(supposed));
  const found = answerWithoutCase(words, channel, desk);
  if (found !== undefined) {
    const request = threadRequest(channel, thread);
    const waiting = { request, facts: factsFrom(facts), thread, message: ts, reference };
    return sendLater(desk, where, buildAnswer(found, waiting));
  }
  const { url } = await desk.workspaces.of(installation);
  const opened = await open(
    {
      installation,
      agent,
      requestId: threadRequest(channel, thread),
      askedIn: channel,
      thread,
      link: linkTo(url, channel, ts, heard.thread),
      text,
      message: ts,
      reference,
    },
    words,
    desk,
  );
  // The thread's case lives elsewhere, or is not shown anywhere yet.
  if (opened.committed || (await answer(heard, opened.triage, desk, giveReceipt)))
    desk.background.run(() => announce(opened, where, desk));
}

/** Whoever asks in somebody's thread asks about what that began with. Where Slack does not give it in time, it is not read. */
async function beginningOf(heard: WrittenMessage, desk: Desk): Promise<string> {
  const { mentioned, installation, channel, thread } = heard;
  if (!mentioned || thread === undefined) return '';
  try {
    const { client, botId } = await desk.workspaces.of(installation);
    const first = await within(desk.clock, BEGINNING_WITHIN_MS, firstOf(client, channel, thread));
    const message = writtenSchema.parse(first ?? {});
    // A card of ours is nobody's words.
    return message.bot_id === botId ? '' : allWords(message);
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not say what a thread began with');
    return '';
  }
}

/** An agent writes in the thread of a case. False where nothing in it was for the bot. */
async function answer(
  heard: WrittenMessage,
  triage: StoredTriage,
  desk: Desk,
  giveReceipt: GiveReceipt,
): Promise<boolean> {
  const { installation, user, channel, ts, direct } = heard;
  const where = { installation, user, channel, thread: heard.thread ?? ts };
  const isToTheBot = heard.mentioned || direct;
  if (isToTheBot && asksWhatItIs(heard)) {
    sendLater(desk, where, help(platformIn(channel, desk.platforms)));
    return true;
  }
  const text = wordsIn(heard);
  if (!desk.paces.allow(heard, text)) {
    sayTooMuch(heard, where, desk);
    return true;
  }
  const agent = () => agentOf(user, triage, installation, desk);
  const message = { channel, ts, user, text, isToTheBot };
  const replied = await reply(triage, message, agent, desk);
  switch (replied.kind) {
    case 'ignored':
      return false;
    case 'supposed':
      sendLater(desk, where, expected(replied.supposed));
      return true;
    case 'answered':
      sendLater(desk, where, buildAnswer(replied.answer));
      return true;
    case 'unread': {
      const { applied, situation, late, foreign } = replied;
      if (applied.kind === 'committed') follow(applied.committed, where, desk);
      const here = triage.home?.channel === channel;
      sendLater(desk, where, notUnderstood(situation, { here, direct, late, foreign }));
      return true;
    }
    case 'read': {
      const { applied, gap } = replied;
      if (gap) desk.background.run(() => desk.store.addGap(gap));
      tell(heard, replied, { desk, where, isToTheBot, giveReceipt });
      return applied.kind !== 'doneBefore';
    }
  }
}

/** An agent has changed the words of a message in the thread of a case. */
async function amend(
  heard: WrittenMessage,
  triage: StoredTriage,
  desk: Desk,
  giveReceipt: GiveReceipt,
): Promise<void> {
  const { installation, user, channel, ts } = heard;
  const where = { installation, user, channel, thread: heard.thread ?? ts };
  const agent = () => agentOf(user, triage, installation, desk);
  if (!desk.paces.allow(heard, wordsIn(heard))) return sayTooMuch(heard, where, desk);
  const corrected = await correct(triage, { ts, text: wordsIn(heard), key: heard.edit }, agent, desk);
  if (corrected.kind === 'ignored') return;
  const { applied, correction, situation } = corrected;
  tell(heard, { applied, offers: [], situation }, { desk, where, isToTheBot: true, giveReceipt });
  const [before] = correction.standing;
  if (before) {
    const { question, option, by } = before;
    const refusal: Refusal = { why: 'answeredDifferently', question, option, by };
    sendLater(desk, where, refusalWords(refusal, triage.id, undefined));
  }
  if (correction.withdrawn.length > 0) sendLater(desk, where, stillCounts(correction.withdrawn, triage.id));
}

/** What follows from what was taken: the cards, a receipt, and a private word about what was not. */
function tell(
  heard: WrittenMessage,
  {
    applied,
    offers,
    situation,
  }: Pick<Extract<Replied, { kind: 'read' }>, 'applied' | 'offers' | 'situation'>,
  to: { desk: Desk; where: Recipient; isToTheBot: boolean; giveReceipt: GiveReceipt },
): void {
  const { desk, where, isToTheBot, giveReceipt } = to;
  const refusal = 'refusal' in applied ? applied.refusal : undefined;
  if (applied.kind === 'committed') {
    follow(applied.committed, where, desk);
    giveReceipt(heard);
  }
  if (applied.kind === 'doneBefore') return;
  const now = applied.kind === 'committed' ? applied.committed.situation : situation;
  const asked = buildOffers(offers, refusal?.why === 'handsOver' ? refusal.request : undefined, now);
  if (asked) sendLater(desk, where, asked);
  // An agent who tells others of a step or an end that does not exist was not speaking to the bot.
  else if (refusal && (isToTheBot || refusal.why === 'answeredDifferently'))
    sendLater(desk, where, refusalWords(refusal, situation.triage.id, undefined));
  // It is known already: who said so to the bot gets the same answer.
  else if (applied.kind === 'unchanged' && isToTheBot) giveReceipt(heard);
}

const GREETING =
  /^(?:hi|hey|hello|hallo|moin|servus|hej|hei|moi|terve|bonjour|salut|good (?:morning|afternoon|evening))(?: (?:there|all|team|bot|photo ?help|again))?(?: (?:how are you|anybody here|anyone here|you there|are you there))?$/;
/** Words that begin nothing: whoever says them to the bot alone gets no case. */
const COURTESY =
  /^(?:(?:ok|okay|great|super|cool|perfect|nice|many|no) ?)*(?:thanks?|thank you|thx|ty|cheers|danke|merci|kiitos|tack)(?: (?:you|a lot|so much|very much|bot|all|everyone|again))*$|^(?:ok|okay|great|super|cool|perfect|nice|got it|alright)$/;
const WHAT_IS_IT =
  /^(?:help|help me|what (?:do|can|could) you do(?: for (?:me|us))?|what are you(?: for| good for)?|who are you|are you (?:a )?(?:bot|there)|was kannst du|qui es tu|mitä osaat|vad kan du|what is this|how (?:do|does|can) (?:you|this|it|i use (?:you|this|it))(?: work| help(?: me| us)?)?)$/;

/** Whether a message asks for nothing but help, or is a greeting. */
function asksWhatItIs({ text, brought }: WrittenMessage): boolean {
  if (brought !== '') return false;
  const words = plainWords(text);
  const [, rest = ''] = /^(?:hi|hey|hello) (.+)$/.exec(words) ?? [];
  return GREETING.test(words) || WHAT_IS_IT.test(words) || WHAT_IS_IT.test(rest);
}

function isCourtesy({ text, brought }: WrittenMessage): boolean {
  return brought === '' && COURTESY.test(plainWords(text));
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Of all that is too much the writer is told once in a while. */
function sayTooMuch(heard: WrittenMessage, where: Recipient, desk: Desk): void {
  if (desk.paces.isTimeToTell(heard)) sendLater(desk, where, say(sentences.tooMuch));
}

/** Sends an ephemeral message once the event has been acknowledged. */
function sendLater(desk: Desk, where: Recipient, content: Content): void {
  desk.background.run(() => sendEphemeral(desk, where, content));
}
