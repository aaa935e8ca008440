import type { Question } from '../../../flows/questions.ts';
import type { Doubt } from '../../../flows/reading/reading.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Meaning } from './book.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { isOfSymptom } from './labels.ts';
import { negators } from './language.ts';
import type { Match } from './phrases.ts';
import type { Saying } from './sayings.ts';
import type { Token } from './tokens.ts';

export interface Unknowns {
  readonly questions: readonly { question: Question; from: number; to: number }[];
  /** Tokens that are said to be unknown. */
  readonly covered: ReadonlySet<number>;
  /** Not knowing that belongs to no question named. */
  readonly free: readonly Match<Doubt>[];
}

/** Of which questions it is said that they are not known: "not sure if it's activated", "can't see the job status". */
export function unknownsOf(
  matches: readonly Match<Meaning>[],
  said: readonly Saying[],
  unsure: readonly Match<Doubt>[],
  tokens: readonly Token[],
  asked: Question | undefined,
): Unknowns {
  const questions: { question: Question; from: number; to: number }[] = [];
  const covered = new Set<number>();
  const free: Match<Doubt>[] = [];
  for (const cue of unsure) {
    if (cue.meaning === 'reply') {
      free.push(cue);
      continue;
    }
    const end = clauseEnd(tokens, cue.to - 1);
    const start = clauseStart(tokens, cue.from);
    // Only what is near, so that the time grows with the text and no faster.
    const near = matchesFrom(matches, start - FURTHEST_BEFORE, end);
    // "Can't find the code anywhere" is a finding, not a doubt.
    if (saidFrom(said, start - FURTHEST_BEFORE, end).some((one) => isFinding(one, cue, tokens))) continue;
    const unrelated = near.filter(({ meaning }) => meaning.says === 'unrelated');
    const embedded =
      cue.meaning === 'know' ||
      tokens
        .slice(cue.to, Math.min(end, cue.to + 3))
        .some(({ word }) => /^(?:if|whether|wether|what|which|how|where)$/.test(word));
    let inside = near.filter(
      ({ from, to, meaning }) =>
        from >= cue.from &&
        to <= end &&
        to > cue.to &&
        (meaning.says === 'about' ||
          (embedded && typeof meaning.says === 'object' && !isWithin(unrelated, meaning.question, from, to))),
    );
    // "The retouch status I cannot check."
    const whether = tokens.slice(start, cue.from).some(({ word }) => word === 'whether' || word === 'if');
    if (inside.length === 0 && end - cue.to <= (whether ? 5 : 2)) {
      inside = near.filter(
        (name) =>
          (name.meaning.says === 'about' ||
            name.meaning.says === 'label' ||
            (whether && typeof name.meaning.says === 'object')) &&
          tokens[name.from - 1]?.word !== 'no' &&
          name.from >= start &&
          name.to <= cue.from &&
          !isOfSymptom(name, near),
      );
    }
    inside = inside.filter(
      ({ from, to }) =>
        !inside.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from),
    );
    const isAsked = near.some(
      ({ from, to, meaning }) =>
        meaning.question === asked && meaning.says === 'label' && from >= cue.from && to <= end,
    );
    if (isAsked) inside = [];
    if (!isAboutOthers(tokens, cue)) {
      for (const { meaning } of inside)
        questions.push({ question: meaning.question, from: cue.from, to: end });
    }
    if (embedded) for (let index = cue.from; index < end; index += 1) covered.add(index);
    if (inside.length === 0) free.push(cue);
  }
  return { questions, covered, free };
}

/** Phrases reach over sentences: one that began so many tokens earlier may end here. */
const FURTHEST_BEFORE = 60;

/** The matches that begin between two tokens; they are in the text's order. */
function matchesFrom(
  matches: readonly Match<Meaning>[],
  from: number,
  to: number,
): readonly Match<Meaning>[] {
  return sliceBy(matches, (match) => match.from, from, to);
}

function saidFrom(said: readonly Saying[], from: number, to: number): readonly Saying[] {
  return sliceBy(said, ({ match }) => match.from, from, to);
}

function sliceBy<T>(all: readonly T[], placeOf: (one: T) => number, from: number, to: number): readonly T[] {
  const first = firstAt(all, placeOf, from);
  return all.slice(first, firstAt(all, placeOf, to));
}

/** The first of an ordered list that is not before a place; found by halving. */
function firstAt<T>(all: readonly T[], placeOf: (one: T) => number, place: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && placeOf(one) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Don't know which list the code is on": a phrase inside another that means something else. */
function isWithin(
  unrelated: readonly Match<Meaning>[],
  question: Question,
  from: number,
  to: number,
): boolean {
  return unrelated.some(
    (other) => other.meaning.question === question && other.from <= from && other.to >= to,
  );
}

/** Whether a phrase shares more with a doubt than its "not": "can't find the code anywhere". */
function isFinding(
  { option, match, statement }: Saying,
  cue: Match<Doubt>,
  tokens: readonly Token[],
): boolean {
  if (option === undefined) return false;
  if (match.from >= cue.to || cue.from >= match.to || statement.mood !== 'stated') return false;
  if (cue.meaning === 'look') return true;
  return [...match.named].some((index) => cue.named.has(index) && !negators.has(tokens[index]?.word ?? ''));
}

/** "The customer can't see …" says nothing of what the agent can see. */
function isAboutOthers(tokens: readonly Token[], { from, to, meaning }: Match<Doubt>): boolean {
  if (meaning === 'know') return false;
  // "They don't let me into the settings."
  if (tokens.slice(from, to).some(({ word }) => word === 'me' || word === 'us')) return false;
  const start = Math.max(clauseStart(tokens, from), from - 3);
  const before = tokens.slice(start, from).map(({ word }) => word);
  return before.some((word) =>
    /^(?:she|he|they|customer|customers|client|parent|parents|mum|mom|dad|mother|father|buyer|family|lady|people|families|who|daughter|son)$/.test(
      word,
    ),
  );
}

/** What is left when nothing is believed of which the writer is not sure. */
export function doubted(said: readonly Saying[], covered: ReadonlySet<number>): Saying[] {
  return said.filter(({ match, question }) => question === SYMPTOM || !covered.has(match.from));
}
