import { setTimeout as wait } from 'node:timers/promises';
import { bot, type Channel, newDirectMessage, type User } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace, type Workspace } from '../../src/fake-slack/workspace.ts';
import { createDelivery } from '../support/deliver.ts';
import { SIGNING_SECRET } from '../support/process.ts';
import { elementsOf, wordsOf } from '../support/reading.ts';
import { clicksOf, type Road, type RoadClick, roads } from '../support/roads.ts';
import type { Fleet } from './fleet.ts';
import type { Random } from './random.ts';

/** What is clicked, in order: each on whichever card has it. Every symptom once to a solution, once to a hand-over. */
const ways: readonly (readonly Step[])[] = [...roads.map(toTheEnd), ...roads.map(toTheHandover)];

type Step = Pick<RoadClick, 'actionId' | 'input'>;

function toTheEnd(road: Road): Step[] {
  return clicksOf(road).flatMap((leg) => [...answersOf(leg), ...on('step:1:done', 'verdict:solved')]);
}

function toTheHandover(road: Road): Step[] {
  const [first = []] = clicksOf(road);
  return [...answersOf(first), ...on('step:1:done', 'verdict:notSolved', 'triage:handover')];
}

function answersOf(leg: readonly RoadClick[]): Step[] {
  return leg.filter(({ actionId }) => actionId.startsWith('answer:'));
}

function on(...actionIds: readonly string[]): Step[] {
  return actionIds.map((actionId) => ({ actionId }));
}

const THINK_MS = 400;
const LOOK_MS = 20;
/** Whoever sees no window for so long clicks again. */
const WINDOW_MS = 10_000;
/** A card that moves is gone in one place before it is in the other: for long where one process is killed again and again. */
const MOVE_MS = 60_000;
/**
 * An agent who sees nothing happen for so long has lost something. Each 429 pauses its method for everybody, as
 * Slack means it: with hundreds of cases at once, all wait for the few calls between two pauses.
 */
const PATIENCE_MS = 300_000;

/** What an agent has done, and whether Slack was told that it arrived. */
export interface Deed {
  readonly actionId: string;
  readonly acknowledged: boolean;
}

export interface Work {
  readonly user: string;
  readonly channel: string;
  readonly road: readonly Step[];
  /** For each command that was sent: whether it was acknowledged. */
  readonly commands: boolean[];
  readonly deeds: Deed[];
  /** Who takes it over, where somebody does, and is reminded. */
  readonly colleague?: string;
  /** When it began to wait for the customer, and when its owner was reminded, in milliseconds of real time. */
  waiting?: number;
  reminded?: number;
  /** The triage worked on, once its cards are there. */
  triage: string | undefined;
}

/** A workspace in which every agent has a channel of their own, so that nobody waits for Slack's other threads. */
export function workspaceFor(agents: number): { workspace: Workspace; works: Work[] } {
  const ids = Array.from({ length: agents }, (_, index) => String(index).padStart(4, '0'));
  const users: User[] = ids.map((id) => ({
    id: `U0CHAOS${id}`,
    teamId: 'T07PHOTOHQ1',
    name: `agent-${id}`,
    realName: `Agent ${id}`,
  }));
  const channels = (): Channel[] =>
    ids.map((id) => ({
      id: `C0CHAOS${id}`,
      name: `chaos-${id}`,
      kind: 'public',
      members: new Set([`U0CHAOS${id}`, bot.userId]),
      archived: false,
      readOnly: false,
      externallyShared: false,
    }));
  const works = ids.map(
    (id, index): Work => ({
      user: `U0CHAOS${id}`,
      channel: `C0CHAOS${id}`,
      road: ways[index % ways.length] ?? [],
      commands: [],
      deeds: [],
      triage: undefined,
      ...(index % 2 === 0 && ids.length > 1 && { colleague: `U0CHAOS${ids[(index + 1) % ids.length]}` }),
    }),
  );
  return { workspace: createWorkspace({ users, channels }), works };
}

const REMINDER = 'reminder';

/** The reminders that somebody has been sent, of all triages. */
export function remindersTo(user: string, workspace: Workspace): readonly Message[] {
  const { id } = newDirectMessage(user, bot.userId);
  if (!workspace.world.channels.has(id)) return [];
  return workspace.messages(id).filter(({ metadata }) => metadata?.event_payload.card === REMINDER);
}

/** A card, and the conversation in which it stands. */
export type ShownCard = Message & { readonly channel: string };

/** Where an agent's cards can be: in their channel and in their direct message with the bot. */
function placesOf({ user, channel }: Work): string[] {
  return [channel, newDirectMessage(user, bot.userId).id];
}

/** All cards that an agent can see, oldest first. */
export function cardsFor(work: Work, workspace: Workspace): ShownCard[] {
  return placesOf(work)
    .filter((id) => workspace.world.channels.has(id))
    .flatMap((id) => workspace.messages(id).map((message) => ({ ...message, channel: id })))
    .filter(({ metadata }) => metadata !== undefined && metadata.event_payload.card !== REMINDER)
    .toSorted((one, other) => Number(one.ts) - Number(other.ts));
}

/** The same, read anew only when they have changed: hundreds of agents look at them fifty times a second. */
function watchCards(work: Work, workspace: Workspace): () => ShownCard[] {
  const places = new Set(placesOf(work));
  let seen: ShownCard[] | undefined;
  workspace.subscribe((change) => {
    if (change.type === 'message' && places.has(change.channel)) seen = undefined;
  });
  return () => {
    seen ??= cardsFor(work, workspace);
    return seen;
  };
}

/** Works on one case from the command to its end, clicking again whatever Slack said had not arrived. */
export async function doWork(work: Work, workspace: Workspace, fleet: Fleet, random: Random): Promise<void> {
  const requests = createRequests(workspace);
  const { user, channel, road, commands, deeds } = work;
  const shown = watchCards(work, workspace);

  /**
   * Whether it was acknowledged, and nobody was told, in private or in the window, that it could not be saved. Nothing
   * where it cannot be sent.
   */
  async function send(request: SlackRequest): Promise<boolean | undefined> {
    const url = fleet.url(random);
    if (url === undefined) return undefined;
    const whispers = workspace.ephemerals(user).length;
    try {
      const { status, body } = await createDelivery(
        workspace,
        `${url}/slack/events`,
        SIGNING_SECRET,
      )(request);
      if (status !== 200 || body.includes('"response_action":"errors"')) return false;
    } catch {
      return false;
    }
    return !workspace
      .ephemerals(user)
      .slice(whispers)
      .some((whisper) => wordsOf(whisper).includes('could not be saved'));
  }

  const cardOf = ({ metadata }: Message) => metadata?.event_payload.card;
  const newest = () => {
    const triage = shown().findLast((message) => cardOf(message) === 'case')?.metadata?.event_payload.triage;
    return typeof triage === 'string' ? triage : undefined;
  };
  /** Where the case card is in the direct message, the cards in the channel are old ones. */
  const cards = () => {
    const its = shown().filter(({ metadata }) => metadata?.event_payload.triage === work.triage);
    const direct = its.find((message) => cardOf(message) === 'case' && message.channel !== channel)?.channel;
    return its.filter((message) => message.channel === (direct ?? channel));
  };
  /** For whoever looks into a loss: where an agent sees which card with what on it. */
  const seen = () =>
    `${work.triage} in ${channel}: ${shown()
      .map((message) => {
        const on = elementsOf(message).map(({ actionId, value }) => `${actionId}=${value}`);
        return `${message.channel} ${message.ts} ${message.metadata?.event_payload.triage} ${cardOf(message)} [${on}]`;
      })
      .join('; ')}`;
  /** What was done with. Cards in a channel that the bot is back in may show it for another moment. */
  const used = new Set<string>();
  const seenOn = (message: Message, actionId: string) =>
    elementsOf(message).find((element) => element.actionId === actionId)?.value;
  const withButton = (actionId: string) =>
    cards().findLast((message) => {
      const value = seenOn(message, actionId);
      return value !== undefined && !used.has(`${actionId} ${value}`);
    });
  const stands = (actionId: string, value: string) =>
    cards().some((message) => seenOn(message, actionId) === value);
  /** Whether a card is there without the button; one that does not come back has lost it, too. */
  async function isGone(card: unknown, actionId: string, value: string): Promise<boolean> {
    for (const end = performance.now() + MOVE_MS; !stands(actionId, value); await wait(LOOK_MS)) {
      if (cards().some((message) => cardOf(message) === card) || performance.now() > end) return true;
    }
    return false;
  }
  async function patiently<T>(what: string, look: () => T | undefined): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (performance.now() > end)
        throw new Error(`${user} waits in vain for ${what} after ${JSON.stringify(deeds)}; ${seen()}`);
      await wait(LOOK_MS);
    }
  }

  let wasSent = false;
  /** Submits the window for a note as often as it takes; false where none comes and nothing has happened without. */
  async function submitted(isDone: () => Promise<boolean>): Promise<boolean> {
    const end = performance.now() + WINDOW_MS;
    while (performance.now() < end) {
      const view = workspace.views(user).at(-1);
      if (await isDone()) return true;
      wasSent = view !== undefined && (await send(requests.viewSubmission({ user, view }))) === true;
      if (wasSent) return true;
      await wait(LOOK_MS);
    }
    return false;
  }

  await wait(random.between(0, 5 * THINK_MS));
  for (;;) {
    const command = requests.slashCommand({ user, channel });
    // Slack may deliver one command twice.
    const answers = await Promise.all([send(command), ...(random.chance(0.2) ? [send(command)] : [])]);
    const acknowledged = answers.includes(true);
    if (answers.some((answer) => answer !== undefined)) commands.push(acknowledged);
    if (acknowledged) break;
    await wait(random.between(100, 1_000));
    if (newest() !== undefined) break;
  }
  await patiently('the case', newest);
  // A command that was stored, though Slack was not told, may have opened an earlier case.
  await patiently('the question', () => {
    work.triage = newest();
    return withButton(road[0]?.actionId ?? '');
  });

  if (work.colleague !== undefined) await waitForTheCustomer(work.colleague);

  for (const { actionId, input } of road) {
    /** As it is stored: a choice in a list is an answer like a button. */
    const done = input === undefined ? actionId : `${actionId}:${input}`;
    /** The button as it was clicked: once it has gone, the click has been taken, whatever Slack said. */
    let clicked: string | undefined;
    let card: unknown;
    for (;;) {
      const before = clicked;
      if (before !== undefined && (await isGone(card, actionId, before))) {
        used.add(`${actionId} ${before}`);
        deeds.push({ actionId: done, acknowledged: false });
        break;
      }
      const message: ShownCard | undefined =
        withButton(actionId) ??
        (before === undefined
          ? await patiently(actionId, () => withButton(actionId) ?? handedOverAlready(actionId))
          : undefined);
      // Where nothing else is left to try, a case is handed over without a click.
      if (message !== undefined && seenOn(message, actionId) === undefined) break;
      if (message === undefined) {
        await wait(LOOK_MS);
        continue;
      }
      await wait(random.between(0, THINK_MS));
      const click = tryTo(() => requests.blockActions({ user, message, actionId, ...(input && { input }) }));
      const value = seenOn(message, actionId);
      if (click === undefined || value === undefined || (before !== undefined && before !== value)) continue;
      clicked = value;
      card = cardOf(message);
      // Some click twice. A verdict is left out: the second would be told privately that it is an old one.
      const twice = !actionId.startsWith('verdict:') && random.chance(0.1);
      const answers = await Promise.all([send(click), ...(twice ? [send(click)] : [])]);
      if (answers.includes(true)) {
        // A window that did not come, because the process died before it asked for one, is opened by another click.
        if (actionId === 'triage:handover' && !(await submitted(() => isGone(card, actionId, value))))
          continue;
        used.add(`${actionId} ${value}`);
        // A button that went by itself, before a window was submitted, may have been of a case that had ended already.
        deeds.push({ actionId: done, acknowledged: actionId !== 'triage:handover' || wasSent });
        await patiently(`an effect of ${actionId}`, () => !stands(actionId, value) || undefined);
        break;
      }
      await wait(random.between(200, 1_000));
    }
  }
  await patiently('the end', ended);

  /** A colleague takes the case over, and is reminded of it when its time has come. */
  async function waitForTheCustomer(colleague: string): Promise<void> {
    const root = () => cards().findLast((message) => cardOf(message) === 'case');
    const payload = () => root()?.metadata?.event_payload;
    const press = async (by: string, actionId: string, value: string) => {
      const message = root();
      return (
        message && send(requests.forge({ user: by, message, channel: message.channel, actionId, value }))
      );
    };
    let taken = false;
    await repeatedly('a case taken over', async () => {
      if (payload()?.owner === colleague) return true;
      taken = (await press(colleague, 'triage:take', `${work.triage}|${user}`)) === true || taken;
      return false;
    });
    deeds.push({ actionId: 'taken', acknowledged: taken });
    const asked: boolean[] = [];
    await repeatedly('a case that waits', async () => {
      if (payload()?.waitingUntil !== undefined) return true;
      const before = workspace.views(user).at(-1)?.id;
      await press(user, 'triage:wait', `${work.triage}`);
      const end = performance.now() + WINDOW_MS;
      let view = workspace.views(user).at(-1);
      while ((view === undefined || view.id === before) && performance.now() < end) {
        await wait(LOOK_MS);
        view = workspace.views(user).at(-1);
      }
      if (view === undefined || view.callback_id !== 'wait') return false;
      const answer = await send(requests.viewSubmission({ user, view, inputs: { until: '1h' } }));
      if (answer !== undefined) asked.push(answer);
      return false;
    });
    // Asked for once more it waits until the same morning, which changes nothing.
    const isSaved = asked.includes(true);
    deeds.push(...asked.map((_, index) => ({ actionId: 'waiting', acknowledged: isSaved && index === 0 })));
    work.waiting = performance.now();
    const isItsReminder = ({ metadata, text }: Message) =>
      metadata?.event_payload.triage === work.triage && text.includes('has the customer answered');
    await patiently('a reminder', () => remindersTo(colleague, workspace).find(isItsReminder));
    work.reminded = performance.now();
  }

  /** Tries until it shows, as an agent does who sees nothing happen. */
  async function repeatedly(what: string, attempt: () => Promise<boolean>): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!(await attempt())) {
      if (performance.now() > end) throw new Error(`${user} waits in vain for ${what}; ${seen()}`);
      await wait(random.between(300, 1_500));
    }
  }

  function handedOverAlready(actionId: string): ShownCard | undefined {
    return actionId === 'triage:handover' ? ended() : undefined;
  }

  function ended() {
    return withButton('triage:reopen');
  }
}

/** The card may have changed since it was looked at: then there is nothing to click. */
function tryTo<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
