import { factText } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Home } from '../../store/store.ts';
import { progress, type ShownChecklist } from '../../triage/checklist.ts';
import { phaseOf, type Situation } from '../../triage/situation.ts';
import { whatItWas } from '../../triage/transcript.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { button, context, fields, header } from '../block-kit/blocks.ts';
import { movedReason } from '../block-kit/moved.ts';
import type { Content } from './card.ts';
import { explained, nameOf, phaseWords, referenceText, triedName } from './wording.ts';

/** The card in the channel: which case this is and where it is. */
export function buildCaseCard(
  situation: Situation,
  knowledge: Knowledge,
  home: Home,
  { askedLink, ticketUrl, isMoved }: { askedLink?: string; ticketUrl?: string; isMoved?: boolean } = {},
): Content {
  const { triage, state, checklists, outcome } = situation;
  const phase = phaseWords[phaseOf(situation)];
  const symptom = state.facts.get(SYMPTOM);
  const what = symptom ? factText(SYMPTOM, symptom.option) : 'not said';
  const { heading, causes } = causesNow(situation, knowledge);
  const { done, of } = progress(checklists, state.ticks);
  const title = `Case ${triage.number}`;
  const reference = button('Set reference', actionIds.reference, buttonValue(triage.id), {
    says: `Set reference of case ${triage.number}`,
  });

  return {
    text: `${title}: ${phase}. ${symptom ? what : `What happened: ${what}`}`,
    blocks: [
      header(title),
      fields(
        [
          `*State*\n${phase}`,
          `*What happened*\n${what}`,
          ...(causes.length > 0 ? [`*${heading}*\n${causes.join('\n')}`] : []),
          ...(of > 0 ? [`*Steps done*\n${done}/${of}`] : []),
          ...(state.reference ? [`*Reference*\n${referenceText(state.reference, ticketUrl)}`] : []),
        ],
        outcome === 'open' ? reference : undefined,
      ),
      context(
        `Opened by ${nameOf(triage.openedBy)}`,
        ...(home.movedBecause
          ? [
              isMoved
                ? `Moved here because ${movedReason(home.movedBecause, 'the channel where it began')}.`
                : `Opened here because ${movedReason(home.movedBecause, 'the channel it was asked for in')}.`,
            ]
          : []),
        ...(home.movedBecause && askedLink ? [`<${askedLink}|The message it is about>`] : []),
      ),
    ],
  };
}

/** What is being worked on, what solved it, or what was tried last: said as what it is. */
function causesNow(
  situation: Situation,
  knowledge: Knowledge,
): { readonly heading: string; readonly causes: readonly string[] } {
  const { checklists, outcome, state } = situation;
  if (checklists.length > 0) {
    const title = ({ fix, shown }: ShownChecklist) => (shown.possible ? `Possible: ${fix.title}` : fix.title);
    return { heading: 'Cause', causes: checklists.map(title) };
  }
  if (outcome === 'resolved')
    return { heading: 'Cause', causes: whatItWas(situation, knowledge).map(explained) };
  const last = state.tried.at(-1);
  const causes = (last?.fixes ?? []).map(({ flow, cause }) => triedName(knowledge.fix(flow, cause)));
  // A deleted job goes on after its first fix is done.
  const tried = last?.fixes.every(({ untried }) => untried) ? 'Not checked' : 'Tried last';
  return { heading: last?.verdict === 'solved' ? 'Done' : tried, causes };
}
