import type { Button } from '@slack/types';
import { factText, labelOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Request } from '../../triage/decide.ts';
import type { Offer } from '../../triage/hear.ts';
import type { Situation } from '../../triage/situation.ts';
import { backPoint } from '../../triage/state.ts';
import type { Content } from '../cards/card.ts';
import { actionIds, buttonValue, insteadValue } from './action-ids.ts';
import { actions, button } from './blocks.ts';
import { say } from './ephemeral.ts';

/** Something that only a button does, and what is said about it. */
interface Asking {
  readonly text: string;
  readonly button: Button;
}

/**
 * Asks the one who wrote it whether what their words seem to ask for is meant: a button does it. `refused` is what words
 * alone may not do in this situation. Nothing where there is nothing to ask.
 */
export function buildOffers(
  offers: readonly Offer[],
  refused: Request | undefined,
  situation: Situation,
): Content | undefined {
  const asked = [
    ...offers.map((offer) => askingOf(offer, situation)),
    ...(refused === undefined ? [] : [insteadOfHandingOver(refused, situation)]),
  ];
  if (asked.length === 0) return undefined;
  return say(
    asked.map(({ text }) => text).join('\n'),
    actions(
      'offers',
      asked.map((one) => one.button),
    ),
  );
}

function askingOf(offer: Offer, { triage: { id }, state }: Situation): Asking {
  switch (offer.type) {
    case 'handover':
      return handOver(id);
    case 'restart':
      return {
        text: 'Shall I start over? That clears all answers and ticks of this case, for everybody.',
        button: button('Start over', actionIds.restart, buttonValue(id, backPoint(state))),
      };
    case 'otherTrouble': {
      const known = state.facts.get(SYMPTOM)?.option;
      const is = known === undefined ? '' : ` This case is about: ${factText(SYMPTOM, known)}.`;
      const { option } = offer;
      return {
        text: `Is it another trouble than I took it for?${is} Then press what it is. For another customer, \`/photo-help\` opens a case of its own.`,
        button: button(
          labelOf(SYMPTOM, option),
          actionIds.answer(SYMPTOM, option),
          insteadValue(id, backPoint(state)),
        ),
      };
    }
  }
}

function handOver(id: string): Asking {
  return {
    text: 'Shall I hand this case over? A person then looks into it, with a summary of what is known.',
    button: button('Hand over', actionIds.handover, buttonValue(id)),
  };
}

/** What would have handed the case over, for its writer to do it by a button. */
function insteadOfHandingOver(request: Request, { triage, state, open, checklists }: Situation): Asking {
  const { id } = triage;
  const fact = request.type === 'tell' && request.facts.find(({ question }) => question === open);
  if (fact)
    return {
      text: 'No help article leads further then, so a person would take over. Press the button if that is right.',
      button: button(
        labelOf(fact.question, fact.option),
        actionIds.answer(fact.question, fact.option),
        buttonValue(id),
      ),
    };
  const verdicts = checklists.at(-1)?.fix.verdicts;
  if (request.type !== 'verdict' || verdicts === undefined) return handOver(id);
  return {
    text: 'A person would take over then. Press the button if nothing has helped.',
    button: button(
      verdicts[request.verdict],
      actionIds.verdict(request.verdict),
      buttonValue(id, String(state.point)),
    ),
  };
}
