import * as english from './language.ts';
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

/** What a phrase names at one place: words, or words that stand together. Phrases share what they write alike. */
interface Element {
  readonly id: number;
  readonly singles: readonly string[];
  /** Words that belong together, the longest first. */
  readonly groups: readonly (readonly string[])[];
}

/** How far an element may be from what comes before it. */
type Gap = (typeof GAPS)[number];

interface Part {
  readonly element: number;
  readonly optional: boolean;
  readonly gap: Gap;
}

interface Pattern<T> {
  /** Its place among all phrases. */
  readonly order: number;
  readonly meaning: T;
  readonly parts: readonly Part[];
  /** Elements without which it is nowhere in a text, beside the rarest, by which it is found. */
  readonly needed: number[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Negated, it means nothing. */
  readonly firm: boolean;
}

/** The words of a language that hold its phrases together. */
export interface Between {
  /** May stand between the words of a phrase. */
  readonly fillers: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** May follow a phrase up to the end of its clause. */
  readonly tails: ReadonlySet<string>;
}

/**
 * All patterns, those together that need an element and nothing rarer. What is looked at for each word of a text lies in
 * arrays of plain numbers: most of the time would go into finding it in memory.
 */
interface Patterns<T> {
  readonly all: readonly Pattern<T>[];
  /** By an element: where the patterns begin that are looked for where it is; they end where the next one's begin. */
  readonly starts: Int32Array;
  /** By a pattern: the next rarest element that it needs, -1 for none. */
  readonly next: Int32Array;
}

export interface PhraseBook<T> {
  readonly patterns: Patterns<T>;
  /** By a word: the elements it is one of. */
  readonly singles: ReadonlyMap<string, readonly number[]>;
  /** By a beginning (`foto*`) or an ending (`*foto`) of a word. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
  readonly endings: ReadonlyMap<string, readonly number[]>;
  /** By a first word: what has to follow, and the element that is then there. */
  readonly groups: ReadonlyMap<string, readonly { tail: readonly string[]; element: number }[]>;
  /** Every word that some phrase names. */
  readonly vocabulary: ReadonlySet<string>;
  readonly between: Between;
  /** Where the elements are in the text that is read now. */
  readonly places: Places;
}

const GAPS = ['fillers', 'words', 'clauses', 'sentences'] as const;
const REACH: Readonly<Record<Gap, number>> = { fillers: 5, words: 5, clauses: 12, sentences: 25 };
/** A beginning or ending that is shorter would be in too many words. */
const SHORTEST_PART = 2;
const LONGEST_PART = 16;

type WordClasses = ReadonlyMap<string, readonly string[]>;
const notWords = ['not', 'never', 'hardly', 'neither', 'nor', 'without', 'cannot', 'non'];
const noWords = ['no', 'zero', 'without'];
const gaps = new Map<string, Gap>([
  ['…', 'words'],
  ['~', 'clauses'],
  ['~~', 'sentences'],
]);

/**
 * Reads phrases, one a line or parted by `;`. Words follow each other, with fillers between them:
 * `a|b` one of them · `a?` may be missing · `@name` a word class · `a_b` words that stand together · `foto*` and `*foto`
 * words that begin or end so · `…` up to five words of any kind · `~` up to twelve, over commas too · `~~` up to 25, over
 * sentences · `!` first: negated it means nothing · `^` and `$` the beginning and the end of a clause · `#` a number ·
 * `not` any negation · `AR` only in capitals. Throws on a class that does not exist.
 */
export function readPhrases<T>(
  phrases: readonly { readonly meaning: T; readonly said: string }[],
  wordClasses: Readonly<Record<string, string>>,
  between: Between = english,
): PhraseBook<T> {
  const classes = new Map(Object.entries(wordClasses).map(([name, list]) => [name, list.split(/\s+/)]));
  const elements = new Map<string, Element>();
  const patterns: Pattern<T>[] = [];
  for (const { meaning, said } of phrases) {
    for (const phrase of said.split(/[;\n]/)) {
      const pattern = readPhrase(phrase.trim(), meaning, patterns.length, (name) =>
        elementOf(name, elements, classes, between === english ? notWords : [...between.negators]),
      );
      if (pattern !== undefined) patterns.push(pattern);
    }
  }
  return {
    patterns: byRarest(patterns, elements.size),
    ...indexOf([...elements.values()]),
    between,
    places: createPlaces(elements.size),
  };
}

/** A phrase is only looked for where that of its elements is which the fewest phrases need. */
function byRarest<T>(patterns: readonly Pattern<T>[], elements: number): Patterns<T> {
  const needing = new Int32Array(elements);
  for (const { needed } of patterns)
    for (const element of needed) needing[element] = (needing[element] ?? 0) + 1;
  const keyed = patterns
    .map((pattern) => {
      // The next rarest is asked for first: mostly it is not there.
      pattern.needed.sort((a, b) => (needing[a] ?? 0) - (needing[b] ?? 0));
      return { key: pattern.needed.shift() ?? 0, pattern };
    })
    .toSorted((one, other) => one.key - other.key);
  const starts = new Int32Array(elements + 1).fill(keyed.length);
  for (const [index, { key }] of keyed.entries()) starts[key] = Math.min(starts[key] ?? 0, index);
  for (let element = elements - 1; element >= 0; element -= 1)
    starts[element] = Math.min(starts[element] ?? 0, starts[element + 1] ?? 0);
  const all = keyed.map(({ pattern }) => pattern);
  return { all, starts, next: Int32Array.from(all, ({ needed }) => needed[0] ?? -1) };
}

function readPhrase<T>(
  phrase: string,
  meaning: T,
  order: number,
  element: (name: string) => Element,
): Pattern<T> | undefined {
  const parts: Part[] = [];
  let gap: Gap = 'fillers';
  const marks = new Set<string>();
  for (const part of phrase.split(/\s+/).filter(Boolean)) {
    const wider = gaps.get(part);
    if (wider !== undefined) gap = wider;
    else if (part === '!' || part === '^' || part === '$') marks.add(part);
    else {
      const optional = part.endsWith('?');
      parts.push({ element: element(optional ? part.slice(0, -1) : part).id, optional, gap });
      gap = 'fillers';
    }
  }
  if (parts.length === 0) return undefined;
  // What may be missing everywhere cannot be looked for.
  const firm = parts.filter(({ optional }) => !optional);
  if (firm.length === 0) throw new Error(`Nothing in “${phrase}” has to be there`);
  const needed = firm.map((part) => part.element);
  return {
    order,
    meaning,
    parts,
    needed: [...new Set(needed)],
    atStart: marks.has('^'),
    atEnd: marks.has('$'),
    firm: marks.has('!'),
  };
}

function elementOf(
  name: string,
  known: Map<string, Element>,
  classes: WordClasses,
  negations: readonly string[],
): Element {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = name.split('|').flatMap((one) => (one === 'not' ? negations : wordsOf(one, classes)));
  const element = {
    id: known.size,
    singles: words.filter((word) => !word.includes('_')),
    groups: words
      .filter((word) => word.includes('_'))
      .map((word) => word.split('_'))
      .toSorted((a, b) => b.length - a.length),
  };
  known.set(name, element);
  return element;
}

function wordsOf(name: string, classes: WordClasses): readonly string[] {
  if (name === 'no') return noWords;
  if (!name.startsWith('@')) return [name];
  const found = classes.get(name.slice(1));
  if (found === undefined) throw new Error(`There is no word class ${name}`);
  return found;
}

function indexOf(elements: readonly Element[]): Omit<PhraseBook<never>, 'patterns' | 'places' | 'between'> {
  const singles = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const groups = new Map<string, { tail: string[]; element: number }[]>();
  const vocabulary = new Set<string>();
  for (const element of elements) {
    for (const word of element.singles) {
      if (word.length > 1 && word.endsWith('*')) add(beginnings, word.slice(0, -1), element.id);
      else if (word.length > 1 && word.startsWith('*')) add(endings, word.slice(1), element.id);
      else {
        add(singles, word, element.id);
        vocabulary.add(word);
      }
    }
    for (const [head = '', ...tail] of element.groups) {
      add(groups, head, { tail, element: element.id });
      for (const word of [head, ...tail]) vocabulary.add(word);
    }
  }
  return { singles, beginnings, endings, groups, vocabulary };
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/**
 * Where each element is in a text. A text names some thousands of elements, so that these are plain numbers in arrays that
 * are used again for the next text: an element's places are a chain from its first to its last.
 */
interface Places {
  /** By element: the number of the text in which its chain holds. */
  readonly seenIn: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By place: its first token, the one behind its last, and the next place of the same element; -1 for none. */
  readonly from: number[];
  readonly to: number[];
  readonly next: number[];
  /** The elements of this text by which phrases are found. */
  readonly seen: number[];
  text: number;
}

function createPlaces(elements: number): Places {
  return {
    seenIn: new Int32Array(elements),
    first: new Int32Array(elements),
    last: new Int32Array(elements),
    from: [],
    to: [],
    next: [],
    seen: [],
    text: 0,
  };
}

/** Adds a place, unless the element is there already: words that stand together say more than the first of them. */
function addPlace(places: Places, element: number, from: number, to: number, isKey: boolean): void {
  const place = places.from.length;
  if (places.seenIn[element] === places.text) {
    const last = places.last[element] ?? 0;
    if (places.from[last] === from) return;
    places.next[last] = place;
  } else {
    places.seenIn[element] = places.text;
    places.first[element] = place;
    if (isKey) places.seen.push(element);
  }
  places.last[element] = place;
  places.from.push(from);
  places.to.push(to);
  places.next.push(-1);
}

/** Every place of a phrase in a text, in the text's order. Takes a time that grows with the text and no faster. */
export function findPhrases<T>(book: PhraseBook<T>, tokens: readonly Token[]): Match<T>[] {
  findPlaces(book, tokens);
  const { places, patterns, between } = book;
  const reach = reachIn(tokens, between);
  const found: { order: number; match: Match<T> }[] = [];
  // Plain loops: this is where most of the time goes.
  for (let index = 0; index < places.seen.length; index += 1) {
    const key = places.seen[index] ?? 0;
    const end = patterns.starts[key + 1] ?? 0;
    for (let at = patterns.starts[key] ?? 0; at < end; at += 1) {
      const next = patterns.next[at] ?? -1;
      if (next >= 0 && places.seenIn[next] !== places.text) continue;
      const pattern = patterns.all[at];
      if (pattern === undefined || !isPossible(pattern, places)) continue;
      for (const from of beginningsOf(pattern, places)) {
        const match = matchAt(pattern, tokens, from, book, reach);
        if (match) found.push({ order: pattern.order, match });
      }
    }
  }
  return found.sort((a, b) => a.match.from - b.match.from || a.order - b.order).map(({ match }) => match);
}

function isPossible({ needed }: Pattern<unknown>, { seenIn, text }: Places): boolean {
  for (let index = 0; index < needed.length; index += 1) {
    if (seenIn[needed[index] ?? 0] !== text) return false;
  }
  return true;
}

/** Where a phrase may begin: with its first element, or with the next where that one may be missing. */
function beginningsOf({ parts }: Pattern<unknown>, places: Places): number[] {
  const starts: number[] = [];
  let optional = false;
  for (const part of parts) {
    if (places.seenIn[part.element] === places.text) {
      for (let place = places.first[part.element] ?? -1; place >= 0; place = places.next[place] ?? -1) {
        const from = places.from[place] ?? 0;
        if (!(optional && starts.includes(from))) starts.push(from);
      }
    }
    if (!part.optional) break;
    optional = true;
  }
  return starts;
}

function findPlaces(book: PhraseBook<unknown>, tokens: readonly Token[]): void {
  const { places, singles, groups, patterns } = book;
  places.text += 1;
  places.seen.length = 0;
  places.from.length = 0;
  places.to.length = 0;
  places.next.length = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (token === undefined) break;
    for (const { tail, element } of groups.get(token.word) ?? []) {
      const isThere = tail.every((word, offset) => {
        const next = tokens[from + 1 + offset];
        return next?.keys.includes(word) && next.before === 'none';
      });
      if (isThere) addPlace(places, element, from, from + 1 + tail.length, isKey(patterns, element));
    }
    for (const key of token.keys) {
      for (const element of singles.get(key) ?? NONE)
        addPlace(places, element, from, from + 1, isKey(patterns, element));
    }
    for (const element of partsOf(token.word, book))
      addPlace(places, element, from, from + 1, isKey(patterns, element));
  }
}

function isKey({ starts }: Patterns<unknown>, element: number): boolean {
  return (starts[element] ?? 0) < (starts[element + 1] ?? 0);
}

const NONE: readonly number[] = [];

/** Elements by how a word begins or ends. */
export function partsOf(word: string, { beginnings, endings }: PhraseBook<unknown>): readonly number[] {
  if (beginnings.size + endings.size === 0) return NONE;
  const elements: number[] = [];
  for (let length = SHORTEST_PART; length <= Math.min(word.length, LONGEST_PART); length += 1) {
    elements.push(...(beginnings.get(word.slice(0, length)) ?? NONE));
    elements.push(...(endings.get(word.slice(word.length - length)) ?? NONE));
  }
  return elements;
}

type Reach = Readonly<Record<Gap, Int32Array>>;

/** By token: the last token at which the next element of a phrase may begin; before the token itself if it may not. */
function reachIn(tokens: readonly Token[], { fillers, negators }: Between): Reach {
  const size = tokens.length;
  const [overFillers, overWords, overClauses, overSentences] = GAPS.map(() => new Int32Array(size));
  if (!overFillers || !overWords || !overClauses || !overSentences) throw new Error('One for each gap.');
  for (let index = size - 1; index >= 0; index -= 1) {
    const { before = 'none', word = '' } = tokens[index] ?? {};
    const isLast = index === size - 1;
    const stops = before !== 'none';
    const over = (reach: Int32Array) => (isLast ? index : Math.max(index, reach[index + 1] ?? index));
    const isFiller = fillers.has(word) || negators.has(word);
    overFillers[index] = stops ? index - 1 : isFiller ? over(overFillers) : index;
    overWords[index] = stops ? index - 1 : over(overWords);
    overClauses[index] = before === 'sentence' ? index - 1 : over(overClauses);
    overSentences[index] = size - 1;
  }
  return { fillers: overFillers, words: overWords, clauses: overClauses, sentences: overSentences };
}

function matchAt<T>(
  { meaning, parts, atStart, atEnd, firm }: Pattern<T>,
  tokens: readonly Token[],
  from: number,
  { places, between }: PhraseBook<T>,
  reach: Reach,
): Match<T> | undefined {
  if (atStart && !startsClause(tokens, from, between)) return undefined;
  let next = from;
  const found: number[] = [];
  for (const { element, optional, gap } of parts) {
    const last = found.length === 0 ? from : Math.min(next + REACH[gap], reach[gap][next] ?? -1);
    const place = firstBetween(places, element, next, last);
    if (place < 0) {
      if (optional) continue;
      return undefined;
    }
    found.push(place);
    next = places.to[place] ?? next;
  }
  if (found.length === 0 || (atEnd && !endsClause(tokens, next, between))) return undefined;
  const named = new Set<number>();
  for (const place of found) {
    const to = places.to[place] ?? 0;
    for (let index = places.from[place] ?? to; index < to; index += 1) named.add(index);
  }
  return { meaning, from, to: next, named, firm };
}

/** The first place of an element that begins between two tokens; -1 for none. */
function firstBetween(places: Places, element: number, from: number, last: number): number {
  if (places.seenIn[element] !== places.text) return -1;
  let place = places.first[element] ?? -1;
  while (place >= 0 && (places.from[place] ?? 0) < from) place = places.next[place] ?? -1;
  return place >= 0 && (places.from[place] ?? 0) <= last ? place : -1;
}

function startsClause(tokens: readonly Token[], index: number, { fillers, negators }: Between): boolean {
  for (let at = index; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.before !== 'none') return true;
    const previous = tokens[at - 1]?.word ?? '';
    if (!fillers.has(previous) && !negators.has(previous)) return false;
  }
  return true;
}

function endsClause(tokens: readonly Token[], index: number, { tails }: Between): boolean {
  for (let at = index; ; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.before !== 'none') return true;
    if (!tails.has(token.word)) return false;
  }
}
