import { factText } from '../../../flows/questions.ts';
import type { Fix, Knowledge } from '../../knowledge/fix.ts';
import type { Home } from '../../store/store.ts';
import { progress } from '../../triage/checklist.ts';
import { solvedFixes } from '../../triage/transcript.ts';
import type { Situation } from '../../triage/triage.ts';
import { actionIds, buttonValue } from '../action-ids.ts';
import { button, context, escapeText, fields, header } from './blocks.ts';
import type { Content } from './card.ts';
import { phaseWords } from './words.ts';

const movedNotes: Record<NonNullable<Home['movedBecause']>, string> = {
  notAMember: 'Opened here because I am not a member of the channel it was asked for in.',
  archived: 'Opened here because the channel it was asked for in is archived.',
  readOnly: 'Opened here because I may not post in the channel it was asked for in.',
  shared:
    'Opened here because the channel it was asked for in is, or may be, shared with another organisation.',
};

/** The card in the channel: which case this is and how it stands. */
export function buildCaseCard(
  situation: Situation,
  knowledge: Knowledge,
  home: Home,
  askedLink?: string,
): Content {
  const { triage, state, phase, checklists, outcome } = situation;
  const symptom = state.facts.get('symptom');
  const what = symptom ? factText('symptom', symptom.option) : 'Being asked';
  const causes = causesNow(situation, knowledge).map(({ title }) => title);
  const { done, of } = progress(checklists, state.ticks);
  const title = `Case ${triage.number}`;
  const reference = button('Set reference', actionIds.reference, buttonValue(triage.id), {
    says: `Set reference of case ${triage.number}`,
  });

  return {
    text: `${title}: ${phaseWords[phase]}. ${what}`,
    blocks: [
      header(title),
      fields(
        [
          `*State*\n${phaseWords[phase]}`,
          `*What happened*\n${what}`,
          ...(causes.length > 0 ? [`*Cause*\n${causes.join('\n')}`] : []),
          ...(of > 0 ? [`*Steps done*\n${done}/${of}`] : []),
          ...(state.reference ? [`*Reference*\n${escapeText(state.reference)}`] : []),
        ],
        outcome === 'open' ? reference : undefined,
      ),
      context(
        `Opened by ${escapeText(triage.openedBy.name)}`,
        ...(home.movedBecause ? [movedNotes[home.movedBecause]] : []),
        ...(home.movedBecause && askedLink ? [`<${askedLink}|The message it is about>`] : []),
      ),
    ],
  };
}

/** What is being worked on, what solved it, or what was tried last. */
function causesNow(situation: Situation, knowledge: Knowledge): readonly Fix[] {
  const { checklists, outcome, state } = situation;
  if (checklists.length > 0) return checklists.map(({ fix }) => fix);
  if (outcome === 'resolved') return solvedFixes(situation, knowledge);
  return (state.tried.at(-1)?.fixes ?? []).map(({ flow, cause }) => knowledge.fix(flow, cause));
}
