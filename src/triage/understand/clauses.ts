import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** How something is said: as a fact, or in a way that states nothing. */
export type Mood = 'stated' | 'question' | 'request' | 'condition' | 'consequence';

const openers = wordSet(
  'and but so or ok okay also hi hey hello sorry well then just btw now oh um hmm yes no yeah please quick question q thanks thx else',
);
const auxiliaries = wordSet(
  'is are was were do does did should shall can could will would has have had may might must am',
);
const pronouns = wordSet(
  'i we you he she it they there this that these those anyone someone anybody somebody',
);
const nouns = wordSet(
  'the a an my her his our your their customer parent parents mum mom job code photos any all',
);
const asking = wordSet('what how where who whats which');
const conditions = wordSet('if unless whether once suppose supposing assuming provided in_case wether');

/** "She asks when the job goes live": nothing is said of the job. */
const asksFor = wordSet('ask asks asked asking');
const indirect = wordSet('when if whether');

const wondering = wordSet(
  'know sure see check tell say heard hear certain clue idea unsure unclear verify confirm find remember aware',
);

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** For every token, in which mood it is said. */
export function moodsOf(tokens: readonly Token[]): readonly Mood[] {
  const moods: Mood[] = tokens.map(() => 'stated');
  for (const sentence of split(tokens, 0, tokens.length, (token) => token.before === 'sentence')) {
    const asked = tokens[sentence.to - 1]?.asked ?? false;
    const clauses = split(tokens, sentence.from, sentence.to, (token) => token.before !== 'none');
    // "Selling?" alone asks.
    if (asked && sentence.from === 0 && sentence.to === tokens.length && tokens.length <= 3)
      return tokens.map(() => 'question');
    const asks = clauses.some((clause) => startsQuestion(tokens, clause, asked));
    let mood: Mood = 'stated';
    let conditional = false;
    for (const clause of clauses) {
      const first = tokens[clause.from]?.word;
      if (first === 'but' || first === 'however' || first === 'though') conditional = false;
      if (startsQuestion(tokens, clause, asked)) mood = isRequest(tokens, clause) ? 'request' : 'question';
      else if (mood === 'condition' && (first === 'and' || first === 'or')) mood = 'condition';
      else mood = conditional ? 'consequence' : 'stated';
      for (let index = clause.from; index < clause.to; index += 1) {
        const word = tokens[index]?.word ?? '';
        if (indirect.has(word) && asksFor.has(tokens[index - 1]?.word ?? '')) mood = 'question';
        else if (conditions.has(word) || ((word === 'when' || word === 'with') && asks)) {
          mood = 'condition';
          conditional = word !== 'with' && !isEmbedded(tokens, index);
        } else if (mood === 'condition' && word === 'then') mood = asked ? 'question' : 'consequence';
        else if (
          mood === 'condition' &&
          index > clause.from &&
          startsQuestion(tokens, { from: index, to: clause.to }, asked)
        ) {
          mood = 'question';
        }
        moods[index] = mood;
      }
    }
  }
  return moods;
}

/** "Can't see whether …, photos are there": what follows the comma depends on nothing. */
function isEmbedded(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.word === 'whether' || wondering.has(tokens[index - 1]?.word ?? '');
}

/** Whether a clause begins as a question does: "should I …", "what will …". "Why" takes what it asks about as true. */
function startsQuestion(tokens: readonly Token[], { from, to }: Clause, asked: boolean): boolean {
  let index = from;
  while (index < to && openers.has(tokens[index]?.word ?? '')) index += 1;
  const first = tokens[index]?.word ?? '';
  const second = index + 1 < to ? (tokens[index + 1]?.word ?? '') : '';
  if (asking.has(first)) {
    if (first === 'how' && second === 'come') return false;
    return asked || auxiliaries.has(second) || second === 'happens' || second === 'if' || second === 'to';
  }
  if ((first === 'anyone' || first === 'anybody') && /^know/.test(second)) return true;
  if (first === 'wondering' || first === 'wonder') return true;
  if (!auxiliaries.has(first)) return false;
  // "Roster? Have it. Emails? Don't know."
  const last = tokens[to - 1]?.asked ?? false;
  if (!last && (to - index <= 2 || (second === 'not' && tokens[index + 2]?.word === 'know'))) return false;
  if (asked && /^(?:do|does|did|will|would|should|can|could)$/.test(first)) return true;
  // "Is selling the same as live?"
  const whole = tokens[from]?.before === 'sentence' && (tokens[to - 1]?.asked ?? false);
  return (
    pronouns.has(second) || (asked && nouns.has(second)) || (whole && /^(?:is|are|was|were)$/.test(first))
  );
}

/** "What can I do about …", "can you look …": asks for help with what is so, not whether it is. */
function isRequest(tokens: readonly Token[], { from, to }: Clause): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .filter((word) => !openers.has(word));
  const [first = '', second = '', third = ''] = words;
  if ((first === 'can' || first === 'could' || first === 'would') && second === 'you') return true;
  if (first === 'where' || first === 'which') return true;
  if (first === 'how' && !/^(?:do|can|could|to|should|would)$/.test(second)) return false;
  if (first === 'what' || first === 'how') {
    return (
      !(
        /^(?:will|would|does|happens|if|happen)$/.test(second) ||
        words.includes('mean') ||
        words.includes('means')
      ) ||
      (second === 'should' && third === 'i')
    );
  }
  return first === 'is' && second === 'there';
}

function split(
  tokens: readonly Token[],
  from: number,
  to: number,
  parts: (token: Token) => boolean,
): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  for (let index = from + 1; index <= to; index += 1) {
    const token = tokens[index];
    if (index === to || (token && parts(token))) {
      if (index > start) clauses.push({ from: start, to: index });
      start = index;
    }
  }
  return clauses;
}

/** Index of the first token of the clause that a token is in. */
export function clauseStart(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at > 0 && tokens[at]?.before === 'none') at -= 1;
  return at;
}

/** Index behind the last token of the clause that a token is in. */
export function clauseEnd(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (at < tokens.length && tokens[at]?.before === 'none') at += 1;
  return at;
}
