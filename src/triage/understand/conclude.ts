import { isMessage, type Question, symptomText, textOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { plannedWords } from './book.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import type { Saying } from './sayings.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Something that is said of a question, with an option of it. */
type Conclusion = Saying & { option: string };

/** What a text comes to. */
export interface Conclusions {
  readonly stated: readonly Conclusion[];
  readonly hypothetical: readonly Conclusion[];
  /** Questions about which the text says something that is no fact. */
  readonly silenced: ReadonlySet<Question>;
}

/** Words after which the later of two statements holds. */
const corrections = wordSet(
  '-> ok let look corrected reset nah wait sorry actually correction scratch mean meant oops rather instead now nvm nevermind edit update just reopened since today checked looked then turns apparently hang hold ah oh set changed switched moved fixed finally after again',
);

/** Decides what holds: of each question one option at most, and none where the text contradicts itself. */
export function conclude(
  said: readonly Saying[],
  tokens: readonly Token[],
  asked: Question | undefined,
): Conclusions {
  const stated: Conclusion[] = [];
  const hypothetical: Conclusion[] = [];
  const silenced = new Set<Question>();
  const confirmed =
    /\b(?:that|this) (?:'s|is) what (?:she|he|they|customer|the customer|parent|the parent) (?:sees?|gets?)/.test(
      tokens.map(({ word }) => word).join(' '),
    );
  const plain = withoutOverlaps(asked === undefined ? said : answersFirst(said, asked, tokens));
  for (const [question, all] of Map.groupBy(plain, (one) => one.question)) {
    const holding = all.filter((one) => holds(one, tokens) || (one.question === SYMPTOM && confirmed));
    const best = bestOf(question, holding.filter(hasOption), tokens);
    if (best) stated.push(best);
    if (best === undefined && all.length > 0) silenced.add(question);
    const assumed = longest(all.filter(isHypothetical).filter(hasOption));
    if (assumed) hypothetical.push(assumed);
  }
  return { stated: withoutAside(stated, asked), hypothetical, silenced };
}

function hasOption(one: Saying): one is Conclusion {
  return one.option !== undefined;
}

function isHypothetical({ question, statement: { mood } }: Saying): boolean {
  return question !== SYMPTOM && mood === 'condition';
}

/** Whether a statement says how things are. */
function holds(
  { question, option, match, statement: { mood, wished } }: Saying,
  tokens: readonly Token[],
): boolean {
  if (question !== SYMPTOM) return mood === 'stated' && !wished;
  // "How can I delete a job?"
  if (isDeed(option) && mood !== 'stated') {
    return (
      mood !== 'question' &&
      !(mood === 'condition' && isOnlySupposed(tokens)) &&
      ![...match.named].some((at) => plannedWords(option).has(tokens[at]?.word ?? ''))
    );
  }
  if (mood === 'question') return !isCovered(option) && isOwnWish(match.from, tokens);
  return (
    mood === 'stated' ||
    mood === 'consequence' ||
    (mood === 'request' && (isCovered(option) || isWish(match.from, tokens)))
  );
}

/** "If I deleted a job, could I get it back? Just asking, nothing happened." */
function isOnlySupposed(tokens: readonly Token[]): boolean {
  return /\b(?:(?:just|only) (?:asking|curious|wondering|a question|want to know|in case)|nothing (?:has |is )?happened|one day|some day|someday|hypothetical|hypothetically|theoretically|in theory|what would happen|what happens|ever (?:deleted|removed)|for the future|no emergency)\b/.test(
    tokens.map(({ word }) => word).join(' '),
  );
}

function isDeed(option: string | undefined): boolean {
  return symptomText(option)?.deed ?? false;
}

function isCovered(option: string | undefined): boolean {
  return !symptomText(option)?.notCovered;
}

/** "Can I get my money back?" */
function isOwnWish(at: number, tokens: readonly Token[]): boolean {
  const start = clauseStart(tokens, at);
  const words = tokens.slice(start, start + 7).map(({ word }) => word);
  return /(?:^| )(?:(?:can|could|may) (?:i|we|my|he|she) (?:please |still |also )?(?:get|have|change|cancel|return|exchange|swap|send|be|book|combine|merge|reorder)|possible to (?:get|have|return|exchange|swap|cancel))\b/.test(
    words.join(' '),
  );
}

/** "Can you change …" wishes for something; "how do I set up …" asks how it is done. */
function isWish(at: number, tokens: readonly Token[]): boolean {
  const start = clauseStart(tokens, at);
  return tokens.slice(start, start + 4).some(({ word }) => /^(?:can|could|would|will|where|why)$/.test(word));
}

function bestOf(
  question: Question,
  all: readonly Conclusion[],
  tokens: readonly Token[],
): Conclusion | undefined {
  const newest = all.some((one) => !isOver(one)) ? all.filter((one) => !isOver(one)) : all;
  const [first] = newest;
  const last = newest.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (newest.every(({ option }) => option === first.option)) return longest(newest);
  if (question === SYMPTOM) return bestSymptom(newest, tokens);
  const differing = newest.findLast(({ option }) => option !== last.option) ?? first;
  if (isCorrected(differing, last, tokens)) return last;
  const { prevails } = textOf(question);
  if (prevails) {
    for (const option of prevails) {
      const found = newest.find((one) => one.option === option);
      if (found) return found;
    }
  }
  return undefined;
}

/** What was, and may be no more. What happened stays: "our job was deleted". */
function isOver({ question, option, statement }: Saying): boolean {
  return statement.past && (question !== SYMPTOM || (option !== undefined && isMessage(option)));
}

function longest(all: readonly Conclusion[]): Conclusion | undefined {
  return all.toSorted((a, b) => b.match.named.size - a.match.named.size)[0];
}

function isCorrected(earlier: Saying, later: Saying, tokens: readonly Token[]): boolean {
  const end = Math.min(later.match.to + 1, clauseEnd(tokens, later.match.to - 1));
  return tokens.slice(earlier.match.to, end).some(({ word }) => corrections.has(word));
}

/** What the customer sees comes before what happened; what no article covers comes last. */
function bestSymptom(all: readonly Conclusion[], tokens: readonly Token[]): Conclusion | undefined {
  const certain = all.filter(({ option, match }) => !isCovered(option) && match.firm);
  if (certain.length > 0) return longest(certain);
  const messages = all.filter(({ option }) => isMessage(option));
  const [first] = messages;
  const last = messages.at(-1);
  if (first && last) {
    if (first.option === last.option) return longest(messages);
    return isCorrected(first, last, tokens) ? last : longest(messages);
  }
  // What an article covers comes first of two that say as much.
  return longest(all.toSorted((a, b) => Number(isCovered(b.option)) - Number(isCovered(a.option))));
}

/** One statement for one place: of two questions' phrases, that which says more of the same words. */
function withoutOverlaps(said: readonly Saying[]): Saying[] {
  const covered = new Set<Saying>();
  for (const [index, one] of said.entries()) {
    // They come in the text's order: what covers another begins no later.
    for (let next = index + 1; next < said.length; next += 1) {
      const other = said[next];
      if (other === undefined || other.match.from >= one.match.to) break;
      if (covers(one, other)) covered.add(other);
      if (covers(other, one)) covered.add(one);
    }
  }
  return said.filter((one) => !covered.has(one));
}

/** "There's a typo in it", "it's disabled": what names no other question answers the one that was asked. */
function answersFirst(said: readonly Saying[], asked: Question, tokens: readonly Token[]): readonly Saying[] {
  const answers = said.filter(({ question }) => question === asked);
  if (answers.length === 0) return said.filter((one) => one.question === SYMPTOM || !saysIt(one, tokens));
  return said.filter(
    ({ question, match, named }) =>
      question === asked ||
      question === SYMPTOM ||
      named ||
      !answers.some((answer) => answer.match.from < match.to && match.from < answer.match.to),
  );
}

/** "I can't see it in the account": "it" is what was asked about. */
function saysIt({ match, named }: Saying, tokens: readonly Token[]): boolean {
  return !named && [...match.named].some((at) => tokens[at]?.word === 'it');
}

function covers(one: Saying, other: Saying): boolean {
  return (
    one.question !== other.question &&
    one.question !== SYMPTOM &&
    one.match.from <= other.match.from &&
    one.match.to >= other.match.to &&
    one.match.named.size > other.match.named.size &&
    !textOf(one.question).byTheWay
  );
}

/** Whoever answers a question tells no new problem by the way. */
function withoutAside(stated: readonly Conclusion[], asked: Question | undefined): readonly Conclusion[] {
  if (asked === undefined || asked === SYMPTOM) return stated;
  if (!stated.some(({ question }) => question === asked)) return stated;
  return stated.filter(({ option }) => isCovered(option) && !isDeed(option));
}
