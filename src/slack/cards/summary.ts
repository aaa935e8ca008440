import type { KnownBlock } from '@slack/types';
import { belongsTo, platformOf } from '../../../flows/platforms.ts';
import { factText, isDontKnow, symptomText, textOf } from '../../../flows/questions.ts';
import { type Basics, SYMPTOM } from '../../../flows/symptom.ts';
import { basicsOf } from '../../../flows/symptoms.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Situation } from '../../triage/situation.ts';
import { type KnownFact, optionSaid, plainFacts, type State } from '../../triage/state.ts';
import { stillUnknown, whatCameOf } from '../../triage/transcript.ts';
import { escapeText, section } from '../block-kit/blocks.ts';
import { limits } from '../block-kit/limits.ts';
import { articlesLine } from './articles.ts';
import { factLine, fill, list, nameOf, referenceText, saidBy, triedLine, triedName } from './wording.ts';

/** The summary for the next person: everything known, tried, ticked and still open. */
export function buildSummary(situation: Situation, knowledge: Knowledge, ticketUrl?: string): KnownBlock[] {
  const { state, triage } = situation;
  const symptom = state.facts.get(SYMPTOM);
  const known = platformOf(plainFacts(state));
  const others = [...state.facts.values()].filter(
    (fact) => fact.question !== SYMPTOM && !isDontKnow(fact.question, optionSaid(fact)),
  );
  const tried = state.tried.flatMap(({ fixes, verdict, by }) =>
    fixes.map((judged) => {
      const came = whatCameOf(judged, verdict, knowledge);
      return `${triedLine(knowledge.fix(judged.flow, judged.cause), came)} (${nameOf(by)})`;
    }),
  );
  const ticked = tickedSteps(situation, knowledge);
  const toLookAt = [...basicsOf(symptom?.option), ...handOverOf(symptom?.option)].filter(({ platform }) =>
    belongsTo(known, platform),
  );
  const toBeChecked = toLookAt.flatMap(({ checks }) => checks.map(({ answeredBy }) => answeredBy));
  const unknown = stillUnknown(situation)
    // That is said above, or below.
    .filter(
      (question) =>
        (question !== SYMPTOM || symptom !== undefined) && !toBeChecked.some((each) => each === question),
    )
    .map((question) => textOf(question).name);
  const part = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [section(clip(`*${title}*\n${list(items)}`))];
  return [
    section(`*Case ${triage.number}: handed over.* ${whyWords(situation)}`),
    ...part(
      noteHeading(situation),
      state.notes.map(({ note, by }) => `${escapeText(note)} (${nameOf(by)})`),
    ),
    ...part('What happened', [
      symptom ? `${factText(SYMPTOM, symptom.option)} (${saidBy(symptom)})` : 'not said',
    ]),
    ...part(
      'What is known',
      others.map((fact) => `${factLine(fact)} (${saidBy(fact)})`),
    ),
    ...part('What was tried', tried),
    ...part('What was under way', underWay(situation, knowledge)),
    ...part('Steps done', ticked),
    ...part('Still unknown', unknown),
    ...part('Reference', state.reference ? [referenceText(state.reference, ticketUrl)] : []),
    ...toLookAt.flatMap((basics) => toCheck(basics, state.facts)),
  ];

  function toCheck({ title, checks, articles }: Basics, facts: State['facts']): KnownBlock[] {
    const left = checks.filter(({ answeredBy }) => !isKnown(answeredBy && facts.get(answeredBy)));
    if (left.length === 0) return [];
    const heading = left.length < checks.length ? `${title}: still to check` : title;
    return part(heading, [...left.map(({ check }) => check), `Help: ${articlesLine(articles)}`]);
  }
}

/** What the notes are: a case is also handed over with just the questions that nobody could answer. */
function noteHeading({ state }: Situation): string {
  const asked = [...state.facts.values()].filter(({ question, option, was }) => {
    const isOpen = [option, was].some((each) => isDontKnow(question, each));
    return isOpen && state.notes.some(({ note }) => note.includes(textOf(question).ask));
  });
  if (asked.length === 0) return 'Note';
  return asked.length > 1 ? 'Questions to answer' : 'Question to answer';
}

/** What is only assumed, after a fix that was tried unchecked, is no answer. */
function isKnown(fact: KnownFact | undefined): boolean {
  return fact !== undefined && ![fact.option, fact.was].some((option) => isDontKnow(fact.question, option));
}

/** What the person needs who takes over a case of this symptom. */
function handOverOf(symptom: string | undefined): readonly Basics[] {
  const handOver = symptomText(symptom)?.handOver;
  return handOver === undefined ? [] : [handOver];
}

/** Why it was handed over. */
export function whyWords(situation: Situation): string {
  if (situation.outcome !== 'handedOver') return '';
  const { why, state } = situation;
  switch (why) {
    case 'notCovered':
      return 'No help article covers this, so there is no answer to give: a person has to look into it.';
    case 'nothingHelped':
      return 'The help articles lead no further: a person has to look into it.';
    case 'abandoned':
      return 'Its thread was deleted.';
    case 'byAgent':
      return `${state.handedOver ? nameOf(state.handedOver.by) : 'Somebody'} asks a person to take over.`;
  }
}

/** The fixes that were on offer when it was handed over. */
function underWay(situation: Situation, knowledge: Knowledge): string[] {
  if (!('left' in situation) || situation.left.at !== 'fixes') return [];
  return situation.left.fixes.map(({ flow, cause, possible }) => {
    const name = triedName(knowledge.fix(flow, cause));
    return possible ? `Possible: ${name}` : name;
  });
}

function tickedSteps(situation: Situation, knowledge: Knowledge): string[] {
  const texts = new Map<string, string>(
    knowledge.all.flatMap((fix) => [
      ...fix.steps.map((step) => [`${fix.cause}/${step.slug}`, step.text] as const),
      ...fix.closing.map((step) => [`closing/${step.slug}`, step.text] as const),
    ]),
  );
  return [...situation.state.ticks].flatMap(([key, { by }]) => {
    // The steps of a later try have its number behind them; a step that no longer exists is left out.
    const text = texts.get(key.split('/', 2).join('/'));
    return text === undefined ? [] : [`${fill(withoutOurs(text), situation)} (${nameOf(by)})`];
  });
}

/** What a step says of how to go on here. Our own buttons are in italics, those of the platform bold. */
const OURS =
  /\bhand over\b|\bpress _|\bchange (?:it|the \w+) below\b|\bquestion card\b|\bin the reply\b|\bclose\b/i;

/** What was done, without what a step says of how to go on here: that is nothing for the next person. */
function withoutOurs(text: string): string {
  const told = text.replace(/(?:,? and|:) hand over(?=\.)/g, '');
  const sentences = told.split(/(?<=[.?!])\s+/);
  const kept = sentences.filter((sentence, index) => {
    // "They are not? Hand over."
    const leadsToOurs = index > 0 && sentence.endsWith('?') && OURS.test(sentences[index + 1] ?? '');
    return !OURS.test(sentence) && !leadsToOurs;
  });
  // A step that is nothing but that keeps what comes before it.
  return kept.length === 0
    ? told.replace(/[:;,]?\s*(?:press _|hand over\b|change (?:it|the \w+) below).*$/i, '.')
    : kept.join(' ');
}

/** What a section can hold; a summary that long has lost its point anyway. */
function clip(text: string): string {
  const rest = '\n• …';
  const most = limits.section.text;
  return text.length <= most ? text : `${text.slice(0, most - rest.length)}${rest}`;
}
