import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Language } from '../../../flows/languages.ts';
import { textOf } from '../../../flows/questions.ts';
import { apply, findOwn } from '../../cases/apply.ts';
import type { StoredTriage } from '../../store/store.ts';
import { decide, type Refusal } from '../../triage/decide.ts';
import { hasActed } from '../../triage/history.ts';
import { awaitsTicks, customerReply } from '../../triage/letter.ts';
import { type Situation, situationOf, unchecked } from '../../triage/situation.ts';
import { aDayLater } from '../../triage/working-time.ts';
import { directChannel } from '../api/conversations.ts';
import { failureOfAny } from '../api/failures.ts';
import { linkTo } from '../api/links.ts';
import { type Click, type Clicked, type NotedRequest, readClick } from '../block-kit/action-ids.ts';
import { alreadyHere, movedTo, refusalWords, say, sentences } from '../block-kit/ephemeral.ts';
import { feedbackModal } from '../block-kit/feedback-modal.ts';
import { historyModal } from '../block-kit/history-modal.ts';
import {
  giveBackModal,
  handoverModal,
  notCoveredModal,
  noticeModal,
  referenceModal,
  replyModal,
  solvedModal,
  waitModal,
} from '../block-kit/modals.ts';
import { chosenBy } from '../home/chosen.ts';
import { acknowledge } from './acknowledge.ts';
import { announce } from './announce.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow.ts';
import { openWaiting } from './open-waiting.ts';
import { isOutsider, type Person, personOfInteraction } from './person.ts';
import { report } from './report.ts';
import { requestKey } from './request-key.ts';
import { type Recipient, sendEphemeral } from './send-ephemeral.ts';
import { workingTimeOf } from './working-time-of.ts';

const action = z.object({
  action_id: z.string().default(''),
  /** When Slack took the click, in seconds. */
  action_ts: z.string().optional().catch(undefined),
  block_id: z.string().default(''),
  value: z.string().default(''),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** What a click has. */
export const clickSchema = z.object({
  actions: z.tuple([action], action),
  trigger_id: z.string().default(''),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  view: z.object({ id: z.string(), private_metadata: z.string().default('') }).nullish(),
  /** Of a private message Slack says no more than which it is and where. */
  container: z
    .object({ message_ts: z.string().optional(), thread_ts: z.string().optional() })
    .nullish()
    .catch(undefined),
});

type Action = z.infer<typeof action>;

/** A click this old has had the three seconds that Slack gives it for a window, and our own four for the call. */
const FRESH_MS = 10_000;
/** A click opens one window: https://docs.slack.dev/reference/methods/views.open */
const EXCHANGED = 'exchanged_trigger_id';

/**
 * Every button and select of every card. Acknowledged once what it asks for is stored, and only then. A middleware and not
 * one listener among the others: Bolt tries each of a dozen listeners on every request, and most requests are clicks.
 */
export function registerClicks(app: App, desk: Desk): void {
  app.use(async (args) => {
    if (!('action' in args) || args.body.type !== 'block_actions') return args.next();
    const { ack, body, respond } = args;
    const click = understand(body, respond);
    let follow: (() => void) | undefined;
    try {
      follow = await handle(click, desk);
    } catch (error) {
      // Slack never repeats a click: an agent who cannot be told must at least see Slack's own warning.
      if (await sendEphemeral(desk, click.where, report(desk, error))) await ack();
      return;
    }
    await acknowledge(ack, () => follow?.());
  });
}

interface UnderstoodClick {
  readonly person: Person;
  readonly click: Click | undefined;
  /** What tells it from every other click. */
  readonly key: string | undefined;
  /** When Slack took it, in epoch milliseconds, where it says so. */
  readonly at: number | undefined;
  readonly trigger: string;
  /** The window that it was in. */
  readonly view: string | undefined;
  /** The ts of the message that it was in. */
  readonly clicked: string | undefined;
  /** The ts of the thread that this message is a reply in. */
  readonly thread: string | undefined;
  readonly where: Recipient;
}

function understand(body: unknown, respond: RespondFn | undefined): UnderstoodClick {
  const { actions, channel, message, container, view, trigger_id } = clickSchema.parse(body);
  const [action] = actions;
  const person = personOfInteraction(body);
  const { action_id, action_ts, block_id, value, selected_option } = action;
  const place = view?.id ?? container?.message_ts ?? message?.ts;
  return {
    person,
    click: readClick(clickedOf(action, view?.private_metadata)),
    key: action_ts
      ? requestKey(person.agent.id, place, action_ts, action_id, block_id, value, selected_option?.value)
      : undefined,
    at: action_ts ? Number(action_ts) * 1_000 : undefined,
    view: view?.id,
    clicked: message?.ts,
    thread: message?.thread_ts ?? container?.thread_ts,
    trigger: trigger_id,
    where: {
      installation: person.installation,
      user: person.agent.id,
      channel: channel?.id,
      thread: message?.thread_ts ?? container?.thread_ts ?? message?.ts,
      respond,
    },
  };
}

/** A select says which case it belongs to by its block or its window, a button by its own value. */
function clickedOf({ action_id, block_id, value, selected_option }: Action, ofWindow?: string): Clicked {
  return selected_option
    ? { actionId: action_id, value: ofWindow ?? block_id, chosen: selected_option.value }
    : { actionId: action_id, value };
}

/** Does what a click asks for; gives what is left to begin once it has been acknowledged. */
async function handle(understood: UnderstoodClick, desk: Desk): Promise<(() => void) | undefined> {
  const { person, click, key, trigger, view, clicked, where } = understood;
  const later = (work: () => Promise<unknown>) => () => desk.background.run(work);
  /** Where what is said about a case is seen: below its own cards, and beside a summary, which need have no thread. */
  const beside = (triage: StoredTriage): Recipient =>
    triage.home?.channel === where.channel ? where : { ...where, thread: understood.thread };
  const word = (text: string) =>
    later(() =>
      view === undefined
        ? sendEphemeral(desk, where, say(text))
        : updateModal(view, noticeModal(text), where, desk),
    );
  if (await isOutsider(person, desk)) return word(sentences.outsider);
  if (click === undefined) return word(sentences.unknownButton);

  if (click.kind === 'link') return undefined;
  if (click.kind === 'open') {
    if (!desk.paces.allow(where, '', 'opening')) return word(sentences.tooMuch);
    const { waiting } = click;
    const { agent, installation } = person;
    const askedIn = where.channel ?? agent.id;
    const opened = await openWaiting(waiting, { agent, installation, askedIn }, desk);
    const { triage, committed } = opened;
    const there = { ...where, thread: waiting.thread };
    // A colleague has opened it meanwhile.
    if (committed === undefined && triage.openedBy.id !== agent.id)
      return later(() => sendEphemeral(desk, there, movedTo(triage, agent.id) ?? alreadyHere()));
    return later(() => announce(opened, there, desk));
  }
  if (click.kind !== 'request') {
    const triage = await findOwn(desk.store, click.triageId, person.installation);
    if (triage === undefined) return word(sentences.unknownTriage);
    const situation = situationOf(triage, desk.knowledge);
    if (click.kind === 'note') {
      if (hasActed(triage.history, key)) return undefined;
      const decision = decide(situation, click.request, { by: person.agent, at: desk.clock.now() });
      if ('refused' in decision) return later(() => sayRefused(decision.refused, triage, where, desk));
      if (decision.acts.length === 0) return undefined;
      return later(() => askForNote(click, situation, understood, desk));
    }
    if (click.kind === 'replyLanguage') {
      if (view === undefined) return word(sentences.unknownButton);
      return later(() => updateModal(view, replyWindow(situation, click.language, desk), where, desk));
    }
    if (click.kind === 'historyPage') {
      if (view === undefined) return word(sentences.unknownButton);
      const page = historyModal(situation, desk.knowledge, click.page);
      return later(() => updateModal(view, page, where, desk, sentences.historyUnchanged));
    }
    if (click.kind === 'feedback') return takeFeedback(click, situation, understood, desk);
    if (click.kind === 'waitMore') return waitADayMore(situation, understood, word, desk);
    const { language, reference = '' } = situation.state;
    const windows = {
      reply: async () => replyWindow(situation, language ?? (await languageOf(person, desk)), desk),
      reference: () => referenceModal(triage.id, reference),
      wait: () => waitModal(triage.id),
      giveBack: () => giveBackModal(triage.id),
      solved: () => solvedModal(triage.id),
      history: () => historyModal(situation, desk.knowledge),
    };
    const refusal = whyNoWindow(click.kind, situation);
    if (refusal) return later(() => sayRefused(refusal, triage, beside(triage), desk));
    const window = windows[click.kind];
    return later(async () => {
      if ((await openModal(await window(), trigger, where, desk)) === 'notOpened')
        await sendEphemeral(desk, beside(triage), say(sentences.noWindow));
    });
  }

  const applied = await apply(
    { id: click.triageId, installation: person.installation, agent: person.agent, key },
    click.request,
    desk,
  );
  switch (applied.kind) {
    case 'unknown':
      return word(sentences.unknownTriage);
    case 'refused':
      return later(() => sayRefused(applied.refusal, applied.triage, beside(applied.triage), desk));
    case 'committed':
      return () => follow(applied.committed, where, desk, clicked);
    case 'doneBefore':
    case 'unchanged':
      return undefined;
  }
}

/** Why a window is not opened whose answer would change nothing, as far as that is known before. */
function whyNoWindow(
  kind: 'reply' | 'reference' | 'wait' | 'giveBack' | 'solved' | 'history',
  { outcome, state }: Situation,
): Refusal | undefined {
  if (kind === 'reply' || kind === 'reference' || kind === 'history') return undefined;
  if (state.abandoned && kind !== 'wait') return { why: 'abandoned' };
  if (kind === 'wait') return outcome === 'open' ? undefined : { why: 'ended', outcome };
  if (kind === 'giveBack') return outcome === 'handedOver' ? undefined : { why: 'notHandedOver' };
  return outcome === 'resolved' ? { why: 'ended', outcome } : undefined;
}

/** *Still waiting* under a reminder: for a day more, in the time of whoever has the case. */
async function waitADayMore(
  situation: Situation,
  { person, key, where }: UnderstoodClick,
  word: (text: string) => () => void,
  desk: Desk,
): Promise<(() => void) | undefined> {
  const { agent, installation } = person;
  const { triage, state } = situation;
  const time = await workingTimeOf(situation, installation, desk);
  if (time === undefined) return word(sentences.noZone);
  const request = {
    type: 'wait',
    until: aDayLater(desk.clock.now(), time),
    ...(state.waiting?.word && { word: state.waiting.word }),
  } as const;
  const applied = await apply({ id: triage.id, installation, agent, key }, request, desk);
  if (applied.kind === 'refused')
    return () => desk.background.run(() => sayRefused(applied.refusal, applied.triage, where, desk));
  return applied.kind === 'committed' ? () => follow(applied.committed, where, desk) : undefined;
}

/**
 * What somebody presses counts at once, with the window in which they say why or without it. Slack tells of each click, also
 * of one on what is chosen: then only that window comes again.
 */
async function takeFeedback(
  { helpful }: { helpful: boolean },
  { triage, state }: Situation,
  { person, key, trigger, where }: UnderstoodClick,
  desk: Desk,
): Promise<(() => void) | undefined> {
  const { agent, installation } = person;
  const applied = await apply(
    { id: triage.id, installation, agent, key },
    { type: 'feedback', helpful },
    desk,
  );
  if (applied.kind === 'refused')
    return () => desk.background.run(() => sayRefused(applied.refusal, applied.triage, where, desk));
  if (applied.kind === 'unknown' || applied.kind === 'doneBefore') return undefined;
  const begin = () => {
    if (applied.kind === 'committed') desk.followUp(applied.committed);
  };
  const thank = (text: string) => sendEphemeral(desk, where, say(text));
  if (helpful)
    return () => {
      begin();
      if (applied.kind === 'committed') desk.background.run(() => thank(sentences.thanks));
    };
  const before = state.feedback.get(agent.id);
  const window = feedbackModal(triage.id, before?.helpful === false ? before : undefined);
  return () => {
    begin();
    desk.background.run(async () => {
      if ((await openModal(window, trigger, where, desk)) === 'notOpened')
        await thank(sentences.thanksWithoutWindow);
    });
  };
}

async function sayRefused(
  refusal: Refusal,
  triage: StoredTriage,
  where: Recipient,
  desk: Desk,
): Promise<void> {
  // The card may be of a version before, whose flow went another way: then nobody else makes it new.
  const redrawn = desk.reconciler.upToDate(triage);
  await sendEphemeral(desk, where, refusalWords(refusal, triage.id, await linkToCard(triage, desk)));
  await redrawn;
}

/** In which language letters open for somebody, as long as it is not known how the customer writes. */
async function languageOf({ installation, agent }: Person, { store, log }: Desk): Promise<Language> {
  try {
    return (await chosenBy(installation, agent.id, store)).language;
  } catch (error) {
    log.warn({ err: error }, 'The database does not say what somebody has set');
    return 'en';
  }
}

function replyWindow(situation: Situation, language: Language, { knowledge }: Desk): ModalView {
  return replyModal({
    triageId: situation.triage.id,
    language,
    text: customerReply(situation, knowledge, language),
    awaitsTicks: awaitsTicks(situation),
  });
}

/**
 * Without the window's `hash`: of two choices made quickly after one another Slack would refuse the second, and leave a
 * letter in the first language under the name of the second.
 */
async function updateModal(
  id: string,
  view: ModalView,
  where: Recipient,
  desk: Desk,
  failed: string = sentences.windowUnchanged,
): Promise<void> {
  const { client } = await desk.workspaces.of(where.installation);
  try {
    await client.views.update({ view_id: id, view });
  } catch (error) {
    desk.log.warn({ err: error }, 'Slack did not change a window');
    // A window is in no channel in which only they would see it.
    const channel = await directChannel(client, where.user);
    await client.chat.postMessage({ channel, ...say(failed) });
  }
}

/**
 * Opens the window for a note. Where Slack opens none, what was clicked for is done without: the click must not be lost,
 * *Reopen* undoes it, and a note from a window that did open after all is added to what is handed over then. A click that
 * has had its window, or that is no longer fresh, may be a recorded one: what it had may have been cancelled.
 */
async function askForNote(
  { request, withQuestion }: { request: NotedRequest; withQuestion?: true },
  situation: Situation,
  { person, key, at, trigger, where }: UnderstoodClick,
  desk: Desk,
): Promise<void> {
  const { agent, installation } = person;
  const { id } = situation.triage;
  const questions = withQuestion ? unchecked(situation).map((question) => textOf(question).ask) : [];
  const view =
    request.type === 'handover'
      ? handoverModal(id, questions.join('\n'))
      : notCoveredModal(id, request.option, request.instead);
  if ((await openModal(view, trigger, where, desk)) !== 'notOpened') return;
  if (at !== undefined && desk.clock.now() - at > FRESH_MS)
    return void (await sendEphemeral(desk, where, say(sentences.tooLateForWindow)));
  try {
    const applied = await apply({ id, installation, agent, key }, request, desk);
    if (applied.kind === 'refused') await sayRefused(applied.refusal, applied.triage, where, desk);
    if (applied.kind !== 'committed') return;
    follow(applied.committed, where, desk);
    await sendEphemeral(desk, where, say(sentences.noNote));
  } catch (error) {
    await sendEphemeral(desk, where, report(desk, error));
  }
}

/** Whether Slack opened the window, or this click's trigger has opened one before. */
async function openModal(
  view: ModalView,
  trigger: string,
  where: Recipient,
  desk: Desk,
): Promise<'opened' | 'openedBefore' | 'notOpened'> {
  try {
    const { client } = await desk.workspaces.of(where.installation);
    await client.views.open({ trigger_id: trigger, view });
    return 'opened';
  } catch (error) {
    const failure = failureOfAny(error);
    if (failure.kind === 'refused' && failure.error === EXCHANGED) return 'openedBefore';
    desk.log.warn({ err: error }, 'Slack did not open a window');
    return 'notOpened';
  }
}

/** The address of the question card, or of the case card where there is none. */
async function linkToCard(triage: StoredTriage, desk: Desk): Promise<string | undefined> {
  const cards = await desk.store.cards(triage.id);
  const shown = cards.find(({ card }) => card === 'question') ?? cards.find(({ card }) => card === 'case');
  if (shown?.ts === undefined) return undefined;
  const { url } = await desk.workspaces.of(triage.installation);
  return linkTo(url, shown.channel, shown.ts, triage.home?.thread);
}
