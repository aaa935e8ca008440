import { isOffered } from '../../flows/platforms.ts';
import {
  type Facts,
  isMessage,
  labelOf,
  optionsOf,
  type Question,
  symptomText,
  textOf,
} from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Request } from './decide.ts';
import type { Situation } from './situation.ts';
import type { ToldFact } from './state.ts';
import { asksToReopen } from './understand/commands.ts';
import { mask } from './understand/mask.ts';
import { type Finding, type Reading, understand } from './understand.ts';

/** Characters of an excerpt that are kept with a fact. */
const LONGEST_EXCERPT = 200;

/** What a person wrote, as far as the product can make something of it. */
export interface Heard {
  readonly facts: readonly ToldFact[];
  /** What it may mean: never a fact, only a hint. */
  readonly likely: readonly ToldFact[];
  /** What a question takes as given, such as "what will they see if the job is in planning?". */
  readonly supposed: readonly ToldFact[];
  readonly reading: Reading;
}

/**
 * Reads a text in the light of the question that is open and of what is set for the workspace or channel. The excerpt
 * kept with each fact is masked.
 */
export function hear(text: string, asked?: Question, given: Facts = {}): Heard {
  const isFact = ({ question, option }: Finding) =>
    isOffered(question, option, given) && !(question in given);
  const reading = understand(text, asked);
  const { symptom, facts, hypothetical } = reading;
  return {
    facts: [...(symptom ? [symptom] : []), ...facts].filter(isFact).map(toldFact),
    likely: [],
    supposed: reading.asks ? hypothetical.filter(isFact).map(toldFact) : [],
    reading,
  };
}

function toldFact({ question, option, excerpt }: Finding): ToldFact {
  return { question, option, excerpt: shorten(mask(excerpt).replace(/\s+/g, ' ')) };
}

/** Whether a fact may be meant for a case of this area, when the words beside it are about another trouble. */
function isAbout(question: Question, area: string): boolean {
  return question !== SYMPTOM && (textOf(question).areas?.includes(area) ?? true);
}

/** What a button on the card says may be typed as well: an answer, or the verdict. */
function pressed(text: string, { open, checklists }: Situation): Request | undefined {
  const words = bare(text);
  if (open !== undefined) {
    const option = optionsOf(open).find((one) => bare(labelOf(open, one)) === words);
    return option === undefined
      ? undefined
      : { type: 'tell', facts: [{ question: open, option, excerpt: text }] };
  }
  const verdicts = checklists.at(-1)?.fix.verdicts;
  if (verdicts === undefined) return undefined;
  const verdict = (['solved', 'notSolved'] as const).find((one) => bare(verdicts[one]) === words);
  return verdict && { type: 'verdict', verdict };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** Enough to know the words again; a card has room for all facts. */
function shorten(excerpt: string): string {
  if (excerpt.length <= LONGEST_EXCERPT) return excerpt;
  return `${excerpt.slice(0, LONGEST_EXCERPT - 1).trimEnd()}…`;
}

/** What a reply in a triage's thread asks for, in the order in which it is to be done. */
export function requestsOf(text: string, heard: Heard, situation: Situation, isToTheBot: boolean): Request[] {
  const typed = pressed(text, situation);
  if (typed !== undefined) return [typed];
  const { command } = heard.reading;
  // In a case that has begun, what no article covers is a remark, or the words of what was done. So is another trouble,
  // unless it is said to the bot; a message that the customer sees now is what the last repair has led to.
  const begun = situation.state.facts.has(SYMPTOM) && situation.open !== SYMPTOM;
  const isRemark = (option: string) => symptomText(option)?.notCovered || !(isToTheBot || isMessage(option));
  const remark =
    begun && heard.facts.some(({ question, option }) => question === SYMPTOM && isRemark(option));
  const area = symptomText(situation.state.facts.get(SYMPTOM)?.option)?.area ?? '';
  const facts = remark ? heard.facts.filter(({ question }) => isAbout(question, area)) : heard.facts;
  if (situation.outcome !== 'open') {
    if (asksToReopen(text)) return [{ type: 'reopen' }];
    // Resolved, and yet it is not: what was called the solution did not help.
    const relapse = command?.type === 'notSolved' && situation.outcome === 'resolved';
    if (relapse) return [{ type: 'reopen' }, { type: 'verdict', verdict: 'notSolved' }];
  }
  const told: Request[] = facts.length > 0 ? [{ type: 'tell', facts }] : [];
  switch (command?.type) {
    case 'done':
      return [...told, { type: 'tickNumbers', numbers: [], done: true }];
    case 'stepsDone':
    case 'stepsOpen':
      return [...told, { type: 'tickNumbers', numbers: command.steps, done: command.type === 'stepsDone' }];
    case 'solved':
    case 'notSolved':
      return [...told, { type: 'verdict', verdict: command.type }];
    case 'back':
    case 'restart':
      return [...told, { type: command.type }];
    case 'handOver':
      return [...told, { type: 'handover' }];
    default:
      return told;
  }
}
