import { isDeepStrictEqual } from 'node:util';
import type { Workspace } from '../../src/fake-slack/workspace.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { leftBehind } from '../../src/slack/block-kit/left-behind.ts';
import type { Card } from '../../src/slack/cards/card.ts';
import { wantedCards } from '../../src/slack/cards/wanted.ts';
import type { SentCard, Store, StoredTriage } from '../../src/store/store.ts';
import { situationOf } from '../../src/triage/situation.ts';
import { cardsFor, type Deed, remindersTo, type ShownCard, type Work } from './agents.ts';

const knowledge = loadKnowledge();

export interface Count {
  /** Cases that were opened. */
  readonly cases: number;
  /** Of those, the ones that were worked to their end. */
  readonly ended: number;
  /** Of those opened, the ones that have left something behind where they were before. */
  readonly moved: number;
  /** What is not as it must be after all mishaps: empty is what everybody wants. */
  readonly losses: readonly string[];
}

/** Counts what is stored and what stands in Slack, and holds both against what the agents did. */
export async function countAll(works: readonly Work[], workspace: Workspace, store: Store): Promise<Count> {
  const losses: string[] = [];
  let cases = 0;
  let ended = 0;
  let moved = 0;
  for (const work of works) {
    const shown = cardsFor(work, workspace);
    const ids = new Set(
      shown.flatMap(({ metadata }) => {
        const id = metadata?.event_payload.triage;
        return typeof id === 'string' ? [id] : [];
      }),
    );
    losses.push(...lossesOfCommands(work, ids.size));
    for (const id of ids) {
      const triage = await store.find(id);
      if (triage === undefined) {
        losses.push(`${id}: its cards stand in Slack, but it is not stored`);
        continue;
      }
      cases += 1;
      if (situationOf(triage, knowledge).outcome !== 'open') ended += 1;
      const sent = await store.cards(id);
      if (sent.some(({ card }) => card === leftBehind('case'))) moved += 1;
      const itsOwn = shown.filter(({ metadata }) => metadata?.event_payload.triage === id);
      losses.push(...lossesOfCards(triage, sent, itsOwn));
      losses.push(...lossesOfReminders(id, works, workspace));
      // On a case that an agent does not know of, nobody has done anything.
      losses.push(...lossesOfDeeds(id === work.triage ? work.deeds : [], triage));
    }
    if (work.triage === undefined || !ids.has(work.triage)) losses.push(`${work.user}: the case is gone`);
  }
  // Nobody can have ended a case that Slack never showed.
  const hidden = (await store.openTriages()) - (cases - ended);
  if (hidden !== 0) losses.push(`${hidden} more cases are open than stand in the agents’ channels`);
  return { cases, ended, moved, losses };
}

/** Every acknowledged command has opened a case, and no command two. */
function lossesOfCommands({ user, commands }: Work, cases: number): string[] {
  const least = commands.filter((acknowledged) => acknowledged).length;
  if (cases < least) return [`${user}: ${least} commands were acknowledged and ${cases} cases stand there`];
  return cases > commands.length
    ? [`${user}: ${commands.length} commands were sent and ${cases} cases stand there`]
    : [];
}

/** Every acknowledged click is stored once, no click twice, and nothing that nobody clicked. */
function lossesOfDeeds(deeds: readonly Deed[], { id, history }: StoredTriage): string[] {
  const stored = history.map(({ act }) => {
    switch (act.type) {
      case 'answered':
        return `answer:${act.question}:${act.option}`;
      case 'judged':
        return `verdict:${act.verdict}`;
      case 'ticked':
        return act.done ? 'step' : 'untick';
      case 'handedOver':
        return 'triage:handover';
      default:
        return act.type;
    }
  });
  const kinds = new Set([...deeds.map(({ actionId }) => kindOf(actionId)), ...stored]);
  return [...kinds].flatMap((kind) => {
    const done = deeds.filter(({ actionId }) => kindOf(actionId) === kind);
    const least = done.filter(({ acknowledged }) => acknowledged).length;
    const count = stored.filter((act) => act === kind).length;
    if (count < least) return [`${id}: ${kind} was acknowledged ${least} times and is stored ${count} times`];
    return count > done.length
      ? [`${id}: ${kind} was done ${done.length} times and is stored ${count} times`]
      : [];
  });
}

const kindOf = (actionId: string) => (actionId.startsWith('step:') ? 'step' : actionId);

/**
 * Every wanted card stands once where the case lives now, as it is wanted; of what the case left behind where it was
 * before, the line that says where it goes on; and no other.
 */
function lossesOfCards(
  triage: StoredTriage,
  sent: readonly SentCard[],
  shown: readonly ShownCard[],
): string[] {
  const { id, home } = triage;
  if (home === undefined) return [`${id}: has no home yet`];
  const wanted = wantedCards(situationOf(triage, knowledge), knowledge, { home, sent });
  const isIts = ({ card, left }: Card, { channel, metadata }: ShownCard) =>
    metadata?.event_payload.card === card && (channel === home.channel) === (left === undefined);
  const losses = wanted.flatMap((card) => {
    const copies = shown.filter((message) => isIts(card, message));
    if (card.left === 'nothing') return copies.length > 0 ? [`${id}: ${card.card} was left behind`] : [];
    // What only has to be edited if it stands there may never have come to stand there.
    if (card.editOnly && copies.length === 0) return [];
    if (copies.length !== 1) return [`${id}: ${card.card} stands ${copies.length} times`];
    const [message] = copies;
    const blocks = message?.edited === undefined ? (card.blocksPosted ?? card.blocks) : card.blocks;
    const same =
      message?.text === card.text && isDeepStrictEqual(withoutIds(message.blocks), withoutIds(blocks));
    return same ? [] : [`${id}: ${card.card} is not current`];
  });
  const odd = shown.filter((message) => !wanted.some((card) => isIts(card, message)));
  return [...losses, ...odd.map(({ text, channel }) => `${id}: nobody wants “${text}” in ${channel}`)];
}

/** Each reminder came once, and none is still about a case that has gone on. */
function lossesOfReminders(id: string, works: readonly Work[], workspace: Workspace): string[] {
  const its = works
    .flatMap(({ user }) => remindersTo(user, workspace))
    .filter(({ metadata }) => metadata?.event_payload.triage === id);
  const all = Map.groupBy(its, ({ metadata }) => metadata?.event_payload.of);
  const doubled = [...all].filter(([, copies]) => copies.length > 1);
  const live = its.filter(({ text }) => !text.includes('is settled'));
  return [
    ...doubled.map(([of, copies]) => `${id}: ${String(of)} came ${copies.length} times`),
    ...live.map(({ text }) => `${id}: “${text}” is not settled`),
  ];
}

/** Slack gives blocks ids; and JSON has no place for what is undefined. */
function withoutIds(blocks: readonly object[] | undefined): unknown {
  return JSON.parse(
    JSON.stringify(blocks ?? [], (key, value: unknown) => (key === 'block_id' ? undefined : value)),
  );
}
