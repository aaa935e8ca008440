import { isDeepStrictEqual } from 'node:util';
import type { Workspace } from '../../src/fake-slack/workspace.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { wantedCards } from '../../src/slack/cards/wanted.ts';
import type { Store, StoredTriage } from '../../src/store/store.ts';
import { situationOf } from '../../src/triage/situation.ts';
import type { Deed, Work } from './agents.ts';

const knowledge = loadKnowledge();

export interface Count {
  /** Cases that were opened. */
  readonly cases: number;
  /** Of those, the ones that were worked to their end. */
  readonly ended: number;
  /** What is not as it must be after all mishaps: empty is what everybody wants. */
  readonly losses: readonly string[];
}

/** Counts what is stored and what stands in Slack, and holds both against what the agents did. */
export async function countAll(works: readonly Work[], workspace: Workspace, store: Store): Promise<Count> {
  const losses: string[] = [];
  let cases = 0;
  let ended = 0;
  for (const work of works) {
    const ids = new Set(
      workspace.messages(work.channel).flatMap(({ metadata }) => {
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
      losses.push(...(await lossesOfCards(triage, work.channel, workspace, store)));
      // On a case that an agent does not know of, nobody has done anything.
      losses.push(...lossesOfDeeds(id === work.triage ? work.deeds : [], triage));
    }
    if (work.triage === undefined || !ids.has(work.triage)) losses.push(`${work.user}: the case is gone`);
  }
  // Nobody can have ended a case that Slack never showed.
  const hidden = (await store.openTriages()) - (cases - ended);
  if (hidden !== 0) losses.push(`${hidden} more cases are open than stand in the agents’ channels`);
  return { cases, ended, losses };
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

/** Every wanted card stands in Slack once, as it is wanted, and no other. */
async function lossesOfCards(
  triage: StoredTriage,
  channel: string,
  workspace: Workspace,
  store: Store,
): Promise<string[]> {
  if (triage.home === undefined) return [`${triage.id}: has no home yet`];
  const sent = await store.cards(triage.id);
  const wanted = wantedCards(situationOf(triage, knowledge), knowledge, { home: triage.home, sent });
  const shown = workspace
    .messages(channel)
    .filter(({ metadata }) => metadata?.event_payload.triage === triage.id);
  const losses = wanted.flatMap((card) => {
    const copies = shown.filter(({ metadata }) => metadata?.event_payload.card === card.card);
    // What only has to be edited if it stands there may never have come to stand there.
    if (card.editOnly && copies.length === 0) return [];
    if (copies.length !== 1) return [`${triage.id}: ${card.card} stands ${copies.length} times`];
    const [message] = copies;
    const same =
      message?.text === card.text && isDeepStrictEqual(withoutIds(message.blocks), withoutIds(card.blocks));
    return same ? [] : [`${triage.id}: ${card.card} is not current`];
  });
  const known = new Set(wanted.map(({ card }) => card));
  const odd = shown.filter(({ metadata }) => !known.has(String(metadata?.event_payload.card)));
  return [...losses, ...odd.map(({ text }) => `${triage.id}: nobody wants “${text}”`)];
}

/** Slack gives blocks ids; and JSON has no place for what is undefined. */
function withoutIds(blocks: readonly object[] | undefined): unknown {
  return JSON.parse(
    JSON.stringify(blocks ?? [], (key, value: unknown) => (key === 'block_id' ? undefined : value)),
  );
}
