import { fillers, negators, tails } from './language.ts';
import type { Token } from './tokens.ts';

/** A phrase's place in the words of a text. */
export interface Match<T> {
  readonly meaning: T;
  /** Index of the first token, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Which tokens the phrase itself names; those between are fillers. */
  readonly named: ReadonlySet<number>;
  /** Negated, it means nothing. */
  readonly firm: boolean;
}

interface Element {
  readonly singles: ReadonlySet<string>;
  /** By their first word, words that belong together. */
  readonly groups: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly optional: boolean;
  /** How far it may be from what comes before it. */
  readonly gap: 'fillers' | 'words' | 'clauses' | 'sentences';
}

interface Pattern<T> {
  readonly meaning: T;
  readonly elements: readonly [Element, ...Element[]];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Negated, it means nothing. */
  readonly firm: boolean;
}

export interface PhraseBook<T> {
  readonly starts: ReadonlyMap<string, readonly Pattern<T>[]>;
  /** Every word that some phrase names. */
  readonly vocabulary: ReadonlySet<string>;
}

const FILLERS_BETWEEN = 5;
const WORDS_BETWEEN = 5;
const WORDS_ACROSS_CLAUSES = 12;
const WORDS_ACROSS_SENTENCES = 25;
type WordClasses = ReadonlyMap<string, readonly string[]>;
const notWords = ['not', 'never', 'hardly', 'neither', 'nor', 'without', 'cannot', 'non'];
const noWords = ['no', 'zero', 'without'];

/**
 * Reads phrases, one a line or parted by `;`. Words follow each other, with fillers between them:
 * `a|b` one of them · `a?` may be missing · `@name` a word class · `a_b` words that stand together ·
 * `…` up to five words of any kind · `~` up to twelve, over commas too · `~~` up to 25, over sentences · `!` first: negated it means nothing · `^` and `$` the beginning and the end of a clause · `#` a number ·
 * `not` any negation · `AR` only in capitals. Throws on a class that does not exist.
 */
export function readPhrases<T>(
  phrases: readonly { readonly meaning: T; readonly said: string }[],
  wordClasses: Readonly<Record<string, string>>,
): PhraseBook<T> {
  const classes = new Map(Object.entries(wordClasses).map(([name, list]) => [name, list.split(/\s+/)]));
  const starts = new Map<string, Pattern<T>[]>();
  const vocabulary = new Set<string>();
  for (const { meaning, said } of phrases) {
    for (const phrase of said.split(/[;\n]/)) {
      const pattern = readPhrase(phrase.trim(), meaning, classes);
      if (pattern === undefined) continue;
      // What may be missing at the beginning cannot be all it is found by.
      const firm = pattern.elements.findIndex(({ optional }) => !optional);
      const first = pattern.elements.slice(0, firm < 0 ? undefined : firm + 1);
      for (const key of new Set(first.flatMap(({ singles, groups }) => [...singles, ...groups.keys()]))) {
        starts.set(key, [...(starts.get(key) ?? []), pattern]);
      }
      for (const element of pattern.elements) {
        for (const word of element.singles) vocabulary.add(word);
        for (const groups of element.groups.values()) for (const word of groups.flat()) vocabulary.add(word);
      }
    }
  }
  return { starts, vocabulary };
}

function readPhrase<T>(phrase: string, meaning: T, classes: WordClasses): Pattern<T> | undefined {
  const elements: Element[] = [];
  let gap: Element['gap'] = 'fillers';
  let atStart = false;
  let atEnd = false;
  let firm = false;
  for (const part of phrase.split(/\s+/).filter(Boolean)) {
    if (part === '…') gap = 'words';
    else if (part === '~') gap = 'clauses';
    else if (part === '~~') gap = 'sentences';
    else if (part === '!') firm = true;
    else if (part === '^') atStart = true;
    else if (part === '$') atEnd = true;
    else {
      elements.push(readElement(part, gap, classes));
      gap = 'fillers';
    }
  }
  const [first, ...rest] = elements;
  return first && { meaning, elements: [first, ...rest], atStart, atEnd, firm };
}

function readElement(part: string, gap: Element['gap'], classes: WordClasses): Element {
  const optional = part.endsWith('?');
  const singles = new Set<string>();
  const groups = new Map<string, string[][]>();
  for (const name of (optional ? part.slice(0, -1) : part).split('|')) {
    for (const word of wordsOf(name, classes)) {
      const [head = '', ...tail] = word.split('_');
      if (tail.length === 0) singles.add(head);
      else
        groups.set(
          head,
          [...(groups.get(head) ?? []), tail].toSorted((a, b) => b.length - a.length),
        );
    }
  }
  return { singles, groups, optional, gap };
}

function wordsOf(name: string, classes: WordClasses): readonly string[] {
  if (name === 'not') return notWords;
  if (name === 'no') return noWords;
  if (!name.startsWith('@')) return [name];
  const found = classes.get(name.slice(1));
  if (found === undefined) throw new Error(`There is no word class ${name}`);
  return found;
}

/** Every place of a phrase in a text, in the text's order. */
export function findPhrases<T>(book: PhraseBook<T>, tokens: readonly Token[]): Match<T>[] {
  const matches: Match<T>[] = [];
  for (const [from, token] of tokens.entries()) {
    for (const key of token.keys) {
      for (const pattern of book.starts.get(key) ?? []) {
        const match = matchAt(pattern, tokens, from);
        if (match) matches.push(match);
      }
    }
  }
  return matches;
}

function matchAt<T>(pattern: Pattern<T>, tokens: readonly Token[], from: number): Match<T> | undefined {
  if (pattern.atStart && !startsClause(tokens, from)) return undefined;
  const named = new Set<number>();
  let next = from;
  for (const element of pattern.elements) {
    const found = named.size === 0 ? at(element, tokens, from) : find(element, tokens, next);
    if (found === undefined) {
      if (element.optional) continue;
      return undefined;
    }
    for (let token = found.from; token < found.to; token += 1) named.add(token);
    next = found.to;
  }
  if (pattern.atEnd && !endsClause(tokens, next)) return undefined;
  return { meaning: pattern.meaning, from, to: next, named, firm: pattern.firm };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function at(element: Element, tokens: readonly Token[], from: number): Span | undefined {
  const token = tokens[from];
  if (token === undefined) return undefined;
  for (const tail of element.groups.get(token.word) ?? []) {
    const isThere = tail.every((word, offset) => {
      const next = tokens[from + 1 + offset];
      return next?.keys.includes(word) && next.before === 'none';
    });
    if (isThere) return { from, to: from + 1 + tail.length };
  }
  return token.keys.some((key) => element.singles.has(key)) ? { from, to: from + 1 } : undefined;
}

const REACH = {
  fillers: FILLERS_BETWEEN,
  words: WORDS_BETWEEN,
  clauses: WORDS_ACROSS_CLAUSES,
  sentences: WORDS_ACROSS_SENTENCES,
} as const;

/** The nearest place of an element, over fillers, or over a few words of any kind. */
function find(element: Element, tokens: readonly Token[], from: number): Span | undefined {
  const reach = from + REACH[element.gap];
  for (let index = from; index <= reach; index += 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (token.before !== 'none' && element.gap !== 'sentences') {
      if (token.before === 'sentence' || element.gap !== 'clauses') return undefined;
    }
    const span = at(element, tokens, index);
    if (span) return span;
    if (element.gap === 'fillers' && !fillers.has(token.word) && !negators.has(token.word)) return undefined;
  }
  return undefined;
}

function startsClause(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.before !== 'none') return true;
    const previous = tokens[at - 1]?.word ?? '';
    if (!fillers.has(previous) && !negators.has(previous)) return false;
  }
  return true;
}

function endsClause(tokens: readonly Token[], index: number): boolean {
  for (let at = index; ; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.before !== 'none') return true;
    if (!tails.has(token.word)) return false;
  }
}
