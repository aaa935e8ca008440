import type { Button, KnownBlock } from '@slack/types';
import { CANT_CHECK } from '../../../flows/questions/question-text.ts';
import { isDontKnow, type Question, textOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import { progress, type ShownChecklist, type ShownStep } from '../../triage/checklist.ts';
import { type Situation, unchecked } from '../../triage/situation.ts';
import { optionSaid } from '../../triage/state.ts';
import { whatCameOf } from '../../triage/transcript.ts';
import { AFTER_FIX, actionIds, buttonValue, WITH_QUESTION } from '../block-kit/action-ids.ts';
import { actions, button, context, section } from '../block-kit/blocks.ts';
import { articlesLine, sourcesLine } from './articles.ts';
import type { Content } from './card.ts';
import { waitButton } from './wait-button.ts';
import {
  cameLine,
  factLine,
  fill,
  fixOf,
  nameOf,
  saidBy,
  stepText,
  suggestionLine,
  triedName,
} from './wording.ts';

/** One fix with its steps; the last of those shown together also asks whether it helped. */
export function buildFixCard(list: ShownChecklist, situation: Situation): Content {
  const { fix, shown, steps } = list;
  const { checklists } = situation;
  const { possible } = shown;
  const cause = fill(fix.sentence, situation);
  return {
    text: `${shown.possible ? 'Possible cause: ' : ''}${fix.title}`,
    blocks: [
      section(
        possible
          ? `*Possible: ${fix.title}*\nIt may be the cause. Make sure of it before you change anything. If it is so: ${cause}`
          : `*${fix.title}*\n${cause}`,
      ),
      ...(list === checklists[0] ? whomToAsk(situation) : []),
      context(...evidence(list, situation)),
      ...steps.flatMap((step) => stepBlocks(step, possible, situation)),
      ...(list === checklists.at(-1) ? allDone(situation) : []),
      context(
        `Source: ${fix.platform} help, ${sourcesLine(fix.articles, steps)}`,
        ...(fix.related.length > 0 ? [`Related: ${articlesLine(fix.related)}`] : []),
        ...suggestionLine(steps),
      ),
      ...lookAgain(list, situation),
      ...(list === checklists.at(-1) ? actions('verdict', verdictButtons(situation)) : []),
    ],
  };
}

/** Of what does not fit together: which side to look at again, with a button for each right below the question. */
function lookAgain({ fix, shown }: ShownChecklist, { triage }: Situation): KnownBlock[] {
  if (!fix.contradiction) return [];
  const buttons = shown.because.flatMap((question) => {
    const label = textOf(question).again;
    return label === undefined
      ? []
      : [button(label, actionIds.change(question), buttonValue(triage.id), { says: `${label}: look again` })];
  });
  if (buttons.length === 0) return [];
  return [section('*Which one should we look at again?*'), ...actions('again', buttons)];
}

/** The facts that show the cause, and those that nobody knows. */
function evidence({ shown }: ShownChecklist, { state }: Situation): string[] {
  const facts = shown.because.flatMap((question) => state.facts.get(question) ?? []);
  const [open, known] = [true, false].map((isOpen) =>
    facts
      .filter((fact) => isDontKnow(fact.question, optionSaid(fact)) === isOpen)
      .map((fact) => `${isOpen ? textOf(fact.question).name : factLine(fact)} (${saidBy(fact)})`),
  );
  return [
    ...(known?.length ? [`${shown.possible ? 'Known' : 'Shown by'}: ${known.join(' · ')}`] : []),
    ...(open?.length ? [`Not checked: ${open.join(' · ')}`] : []),
  ];
}

/** Who cannot look cannot repair either: before the steps of a fix that rests on an unknown answer, who could tell. */
function whomToAsk(situation: Situation): KnownBlock[] {
  const questions = unchecked(situation);
  if (questions.length === 0) return [];
  const whom = [...new Set(questions.map(whoKnows))].join(' and ');
  const asks = questions.map((question) => textOf(question).ask).join(' ');
  const these = questions.length > 1 ? 'these questions' : 'this question';
  return [
    section(
      `*Not known: ${asks}*\nAsk ${whom}, then *Change* the answer on the question card; or hand over with ${these}.`,
      button(`Hand over with ${these}`, actionIds.handover, buttonValue(situation.triage.id, WITH_QUESTION)),
    ),
  ];
}

function whoKnows(question: Question): string {
  const { customerReply, dontKnow } = textOf(question);
  if (customerReply !== undefined) return 'the customer';
  return dontKnow === CANT_CHECK ? 'a colleague who can look' : 'whoever may know';
}

/** One click for whoever has done everything, as long as something is left to tick. */
function allDone({ triage, state, checklists }: Situation): KnownBlock[] {
  const { done, of } = progress(checklists, state.ticks);
  if (of < 2 || done === of) return [];
  const value = buttonValue(triage.id, String(state.point));
  return actions('steps', [
    button('All done', actionIds.allDone, value, { says: 'All done: ticks every step' }),
  ]);
}

function stepBlocks({ number, key, step }: ShownStep, possible: boolean, situation: Situation): KnownBlock[] {
  const { triage, state } = situation;
  const tick = state.ticks.get(key);
  const value = buttonValue(triage.id, key);
  const done = tick === undefined ? '' : `\n:white_check_mark: Done by ${nameOf(tick.by)}`;
  return [
    ...(step.warning === undefined
      ? []
      : [section(`:warning: *Before step ${number}:* ${fill(step.warning, situation)}`)]),
    section(
      `${fill(stepText(number, step, { ifSo: possible }), situation)}${done}`,
      tick === undefined
        ? button('Done', actionIds.step(number, true), value, { says: `Done: step ${number}` })
        : button('Undo', actionIds.step(number, false), value, { says: `Undo step ${number}` }),
    ),
  ];
}

function verdictButtons(situation: Situation): Button[] {
  const { triage, state, checklists } = situation;
  const last = checklists.at(-1)?.fix;
  if (last === undefined) return [];
  const value = buttonValue(triage.id);
  const point = buttonValue(triage.id, String(state.point));
  return [
    button(last.verdicts.solved, actionIds.verdict('solved'), point, { style: 'primary' }),
    button(last.verdicts.notSolved, actionIds.verdict('notSolved'), point),
    ...(checklists.some(({ fix }) => fix.changesMessage)
      ? [button('Different message now', actionIds.change(SYMPTOM), buttonValue(triage.id, AFTER_FIX))]
      : []),
    button('Customer reply', actionIds.reply, value),
    waitButton(situation),
  ];
}

/** What is left of a fix that is no longer on offer: one line, no buttons. */
export function buildShrunkFix(cause: Cause, situation: Situation, knowledge: Knowledge): Content {
  const fix = fixOf(cause, knowledge);
  const tried = situation.state.tried.find((t) => t.fixes.some((fix) => fix.cause === cause));
  const judged = tried?.fixes.find((fix) => fix.cause === cause);
  const who = tried === undefined ? '' : ` (${nameOf(tried.by)})`;
  const left = situation.outcome === 'handedOver' ? 'Not finished' : 'No longer needed';
  const came =
    tried && judged && fix
      ? cameLine(fix, whatCameOf(judged, tried.verdict, knowledge))
      : `${left}: ${fix ? triedName(fix) : 'A fix that no longer exists'}`;
  const text = `${came}${who}`;
  return { text, blocks: [context(text)] };
}
