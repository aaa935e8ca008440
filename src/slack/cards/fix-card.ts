import type { Button, KnownBlock } from '@slack/types';
import { textOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { ShownChecklist, ShownStep } from '../../triage/checklist.ts';
import type { Situation } from '../../triage/situation.ts';
import { whatCameOf } from '../../triage/transcript.ts';
import { AFTER_FIX, actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { actions, button, context, section } from '../block-kit/blocks.ts';
import { articlesLine, sourcesLine } from './articles.ts';
import type { Content } from './card.ts';
import { cameWords, factLine, fill, nameOf, saidBy, stepText, titleOf } from './wording.ts';

/** One fix with its steps; the last of those shown together also asks whether it helped. */
export function buildFixCard(list: ShownChecklist, situation: Situation): Content {
  const { fix, shown, steps } = list;
  const { checklists } = situation;
  const facts = shown.because.flatMap((question) => situation.state.facts.get(question) ?? []);
  const evidence = facts.map((fact) => `${factLine(fact)} (${saidBy(fact)})`).join(' · ');
  const sentence = fill(fix.sentence, situation);
  return {
    text: `${shown.possible ? 'Possible cause: ' : ''}${fix.title}`,
    blocks: [
      section(
        shown.possible
          ? `*Possible: ${fix.title}*\nThis could not be checked, but it may be the cause. Make sure of it before you change anything. If it is so: ${sentence}`
          : `*${fix.title}*\n${sentence}`,
      ),
      context(`${shown.possible ? 'Not checked' : 'Shown by'}: ${evidence}`),
      ...steps.flatMap((step) => stepBlocks(step, situation)),
      context(
        `Source: ${fix.platform} help, ${sourcesLine(fix.articles, steps)}`,
        ...(fix.related.length > 0 ? [`Related: ${articlesLine(fix.related)}`] : []),
      ),
      ...(list === checklists.at(-1) ? actions('verdict', verdictButtons(situation)) : []),
    ],
  };
}

function stepBlocks({ number, key, step }: ShownStep, situation: Situation): KnownBlock[] {
  const { triage, state } = situation;
  const tick = state.ticks.get(key);
  const value = buttonValue(triage.id, key);
  const done = tick === undefined ? '' : `\n:white_check_mark: Done by ${nameOf(tick.by)}`;
  return [
    ...(step.warning === undefined
      ? []
      : [section(`:warning: *Before step ${number}:* ${fill(step.warning, situation)}`)]),
    section(
      `${fill(stepText(number, step), situation)}${done}`,
      tick === undefined
        ? button('Done', actionIds.step(number, true), value, { says: `Done: step ${number}` })
        : button('Undo', actionIds.step(number, false), value, { says: `Undo step ${number}` }),
    ),
  ];
}

function verdictButtons({ triage, state, checklists }: Situation): Button[] {
  const last = checklists.at(-1)?.fix;
  if (last === undefined) return [];
  const value = buttonValue(triage.id);
  const point = buttonValue(triage.id, String(state.point));
  const sides = checklists.flatMap(({ shown, fix }) => (fix.contradiction ? shown.because : []));
  return [
    ...sides.flatMap((question) => {
      const label = textOf(question).again;
      return label === undefined
        ? []
        : [button(label, actionIds.change(question), value, { says: `${label}: look again` })];
    }),
    button(last.verdicts.solved, actionIds.verdict('solved'), point, { style: 'primary' }),
    button(last.verdicts.notSolved, actionIds.verdict('notSolved'), point),
    ...(checklists.some(({ fix }) => fix.changesMessage)
      ? [button('Different message now', actionIds.change(SYMPTOM), buttonValue(triage.id, AFTER_FIX))]
      : []),
    button('Customer reply', actionIds.reply, value),
  ];
}

/** What is left of a fix that is no longer on offer: one line, no buttons. */
export function buildShrunkFix(cause: Cause, situation: Situation, knowledge: Knowledge): Content {
  const title = titleOf(cause, knowledge);
  const tried = situation.state.tried.find((t) => t.fixes.some((fix) => fix.cause === cause));
  const judged = tried?.fixes.find((fix) => fix.cause === cause);
  const who = tried === undefined ? '' : ` (${nameOf(tried.by)})`;
  const came =
    tried && judged
      ? cameWords[whatCameOf(judged, tried.verdict, knowledge)]
      : situation.outcome === 'handedOver'
        ? 'Not finished'
        : 'No longer needed';
  const text = `${came}: ${title}${who}`;
  return { text, blocks: [context(text)] };
}
