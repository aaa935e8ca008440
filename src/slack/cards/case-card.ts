import type { KnownBlock } from '@slack/types';
import { factText, labelOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Home } from '../../store/store.ts';
import { progress } from '../../triage/checklist.ts';
import type { Act } from '../../triage/history.ts';
import { phaseOf, type Situation } from '../../triage/situation.ts';
import { ownerOf } from '../../triage/triage.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { context, type Entry, escapeText, overflow, section, sectionOf } from '../block-kit/blocks.ts';
import { movedReason } from '../block-kit/moved.ts';
import type { Content } from './card.ts';
import { nameOf, phaseMarks, phaseWords, referenceText, slackDate } from './wording.ts';

interface AroundCase {
  /** The address of the message it was asked for at. */
  readonly askedLink?: string;
  /** Where tickets are, with `{reference}` in it. */
  readonly ticketUrl?: string;
  readonly isMoved?: boolean;
}

/**
 * The card in the channel, to be read at a glance among many: a line with state, number and symptom, a quiet one with
 * the rest, and a menu of what can be done. `blocksPosted`: the same with a mention of who has it. Slack lets people
 * follow a thread that mentions them, and tells nobody of a mention in an edit.
 */
export function buildCaseCard(
  situation: Situation,
  home: Home,
  around: AroundCase = {},
): Content & { readonly blocksPosted: KnownBlock[] } {
  const { triage, state } = situation;
  const phase = phaseOf(situation);
  const symptom = state.facts.get(SYMPTOM);
  const what = symptom ? labelOf(SYMPTOM, symptom.option) : 'nothing said yet';
  const line = `${phaseMarks[phase]} *${phaseWords[phase]} · #${triage.number} ${escapeText(what)}*`;
  // Of a hand-over it is whoever has taken that.
  const owner = state.claimed?.by ?? ownerOf(triage);
  const entries = menuOf(situation);
  const head =
    entries.length === 0
      ? section(line)
      : sectionOf(buttonValue(triage.id, owner.id), line, overflow(actionIds.menu, entries));
  const blocks = (who: string) => [head, context(...quietly(who, situation, home, around))];

  return {
    text: `Case ${triage.number}: ${phaseWords[phase]}. ${
      symptom ? factText(SYMPTOM, symptom.option) : 'What happened: not said'
    }`,
    blocks: blocks(nameOf(owner)),
    blocksPosted: blocks(`<@${owner.id}>`),
  };
}

/** Who has it, its reference, how far it is, since and until when; and why it is not where it was asked for. */
function quietly(
  who: string,
  { triage, state, checklists, outcome }: Situation,
  { movedBecause }: Home,
  { askedLink, ticketUrl, isMoved }: AroundCase,
): string[] {
  const { done, of } = progress(checklists, state.ticks);
  const since = outcome === 'open' ? triage.openedAt : endedAt(triage);
  const line = [
    `With ${who}`,
    ...(state.reference ? [referenceText(state.reference, ticketUrl)] : []),
    ...(of > 0 ? [`${done}/${of} steps done`] : []),
    slackDate('since', since),
    ...deskItem(state, outcome),
    ...(state.waiting && outcome === 'open' ? [slackDate('waiting until', state.waiting.until)] : []),
  ];
  const why =
    movedBecause &&
    (isMoved
      ? `Moved here because ${movedReason(movedBecause, 'the channel where it began')}.`
      : `Opened here because ${movedReason(movedBecause, 'the channel it was asked for in')}.`);
  return [
    line.join(' · '),
    ...(why ? [why] : []),
    ...(why && askedLink ? [`<${askedLink}|The message it is about>`] : []),
  ];
}

/** What somebody has done about a hand-over last, and when. */
function deskItem(
  { claimed, settled, givenBack }: Situation['state'],
  outcome: Situation['outcome'],
): string[] {
  if (settled) return [`solved by ${nameOf(settled.by)} ${slackDate('·', settled.at)}`];
  if (outcome === 'handedOver' && claimed) return [slackDate('taken', claimed.at)];
  return givenBack ? [`given back by ${nameOf(givenBack.by)} ${slackDate('·', givenBack.at)}`] : [];
}

/** What a case comes to its end by. */
const ENDING: readonly Act['type'][] = ['answered', 'told', 'judged', 'handedOver', 'settled', 'abandoned'];

function endedAt({ history, openedAt }: Situation['triage']): number {
  return history.findLast(({ act }) => ENDING.includes(act.type))?.at ?? openedAt;
}

/** What can be done with the case as it is, at most five entries. */
function menuOf({ outcome, state }: Situation): Entry[] {
  const history = { label: 'History', value: actionIds.history };
  if (outcome !== 'open') return [history];
  return [
    { label: 'Set reference', value: actionIds.reference },
    { label: 'Take over', value: actionIds.take },
    state.waiting === undefined
      ? { label: 'Wait for the customer', value: actionIds.wait }
      : { label: 'Stop waiting', value: actionIds.wake },
    { label: 'Hand over', value: actionIds.handover },
    history,
  ];
}
