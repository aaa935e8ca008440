import { factText } from '../../../flows/questions.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Home } from '../../store/store.ts';
import { progress } from '../../triage/checklist.ts';
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
export function buildCaseCard(situation: Situation, knowledge: Knowledge, home: Home): Content {
  const { triage, state, phase, checklists, outcome } = situation;
  const symptom = state.facts.get('symptom');
  const what = symptom ? factText('symptom', symptom.option) : 'What happened is being asked';
  const tried = state.tried.at(-1)?.fixes ?? [];
  const causes =
    checklists.length > 0
      ? checklists.map(({ fix }) => fix.title)
      : tried.map(({ flow, cause }) => knowledge.fix(flow, cause).title);
  const { done, of } = progress(checklists, state.ticks);
  const title = `Case ${triage.number}`;
  const reference = button('Set reference', actionIds.reference, buttonValue(triage.id), {
    says: `Set the reference of case ${triage.number}`,
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
      ),
    ],
  };
}
