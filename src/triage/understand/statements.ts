import { clauseStart, type Mood } from './clauses.ts';
import { negators, reaches } from './language.ts';
import type { Match } from './phrases.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** What the words around a phrase make of it. */
export interface Statement {
  readonly negated: boolean;
  /** "was", "used to be": holds unless something newer is said. */
  readonly past: boolean;
  /** "will", "should", "please": wished or expected, not so. */
  readonly wished: boolean;
  readonly mood: Mood;
  /** Where it begins with the negation before it. */
  readonly from: number;
}

const pastWords = wordSet('was were used had previously formerly originally initially');
const modals = wordSet(
  'will would should could must might shall please pls plz hopefully supposed probably maybe perhaps hope assume suspect presumably possibly',
);
const beforeTo = wordSet(
  'need needs want wants have has going about try trying like plan plans ask asked asks asking hoping hope how supposed due meant tell told best ready time',
);
const changing = wordSet(
  'set put switch change activate reopen turn move unhide mark complete publish open archive enable disable correct send unarchive release tag',
);
const MODAL_REACH = 6;
const NEGATION_REACH = 5;

/** Looks at the words around and inside a match: negation, past, wish and mood. */
export function statementOf<T>(
  { from, to, named }: Match<T>,
  tokens: readonly Token[],
  moods: readonly Mood[],
): Statement {
  const start = clauseStart(tokens, from);
  // "No emails, no numbers": the second says the first again.
  const saysNot = [...named].some((index) => negators.has(tokens[index]?.word ?? ''));
  let negations = 0;
  let past = false;
  let wished = false;
  for (let index = lastClause(tokens, from, to); index < to; index += 1) {
    if (named.has(index)) continue;
    const word = tokens[index]?.word ?? '';
    // "Neither … nor" is one negation.
    if (negators.has(word) && !saysNot && !(word === 'nor' && negations > 0)) negations += 1;
    if (pastWords.has(word)) past = true;
    if (beforeTo.has(word) && tokens[index + 1]?.word === 'to') wished = true;
    if (modals.has(word) && tokens[index + 1]?.word !== 'not') wished = true;
  }
  const answer = answerBehind(tokens, to);
  const before = negationsBefore(tokens, start, from).filter(
    // "Neither in the inbox nor in the junk": one negation.
    (index) => !(tokens[index]?.word === 'neither' && [...named].some((at) => tokens[at]?.word === 'nor')),
  );
  negations += before.length + (answer === 'no' ? 1 : 0);
  for (let index = Math.max(start, from - MODAL_REACH); index < from; index += 1) {
    const word = tokens[index]?.word ?? '';
    const next = tokens[index + 1]?.word ?? '';
    if (modals.has(word) && !(word === 'could' && next === 'not')) wished = true;
    if (word === 'let' && (next === 'me' || next === 'us')) wished = true;
    if (beforeTo.has(word) && next === 'to') wished = true;
    if ((word === 'can' || word === 'to') && (changing.has(next) || next === 'you')) wished = true;
    if (pastWords.has(word) && from - index <= 4) past = true;
    if ((word === 'before' || word === 'until' || word === 'till') && next !== 'you') wished = true;
  }
  return {
    from: Math.min(from, ...before),
    negated: negations % 2 === 1,
    past,
    wished,
    mood: answer ? 'stated' : (moods[lastSentence(tokens, from, to)] ?? 'stated'),
  };
}

/** Where the last clause of a match begins: what was said before its comma is another statement. */
function lastClause(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index > from; index -= 1) if (tokens[index]?.before !== 'none') return index;
  return from;
}

/** Where the last sentence of a match begins. */
function lastSentence(tokens: readonly Token[], from: number, to: number): number {
  for (let index = to - 1; index > from; index -= 1) if (tokens[index]?.before === 'sentence') return index;
  return from;
}

/** Negations before a phrase, over words that a negation reaches across: "not in", "don't think it is". */
function negationsBefore(tokens: readonly Token[], start: number, from: number): number[] {
  const found: number[] = [];
  for (
    let index = from - 1;
    index >= start && from - index <= NEGATION_REACH + Math.min(found.length, 3);
    index -= 1
  ) {
    const word = tokens[index]?.word ?? '';
    // "No, I didn't": the first word answers, the second negates.
    if (word === 'no' && index === start && answering.has(tokens[index + 1]?.word ?? '')) break;
    if (negators.has(word)) found.push(index);
    else if (!reaches.has(word)) break;
  }
  return found;
}

const answering = wordSet('i he she it we they there that the not is');

/** "Activated: no", "activated? nope", "is it activated? yes". */
function answerBehind(tokens: readonly Token[], to: number): 'yes' | 'no' | undefined {
  const next = tokens[to];
  if (next === undefined || !(next.labelled || next.before === 'none')) return undefined;
  const after = tokens[to + 1];
  if (after !== undefined && after.before === 'none') return undefined;
  if (/^(?:no|nope|nah|negative)$/.test(next.word)) return 'no';
  return /^(?:yes|yep|yeah|yup)$/.test(next.word) ? 'yes' : undefined;
}
