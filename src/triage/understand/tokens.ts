import { contractions } from './language.ts';
import { wordSet } from './word-set.ts';

/** What is before a word: nothing that parts, something that parts clauses, or the end of a sentence. */
type Break = 'none' | 'clause' | 'sentence';

/** One word as written, with its place in the text. A contraction gives several tokens with one place. */
export interface Token {
  readonly word: string;
  /** What phrases find it by: the word, `#` for a number, and the word in capitals if it is written so. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly before: Break;
  /** A colon or the like is before it: "Code: yes". */
  readonly labelled: boolean;
  /** A question mark follows. */
  readonly asked: boolean;
}

const SHORT_LINE = 45;
/** "roster: …", "retouch? …" at a line's beginning. */
const NAMED = /^[\p{L} '-]{2,30}[:=?]/u;

/** A clause that goes on and on is parted, so that its beginning is never far. */
const LONGEST_CLAUSE = 60;

/** A word, a mark, or a line's end. Every alternative is a plain run, so the time grows with the text only. */
const PIECE = /[-=]>|→|[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{M}]+)*|\n|[^\s\p{L}\p{N}\p{M}]/gu;
/** Addresses, links and Slack's mentions carry no meaning here. */
const OPAQUE =
  /<[@#!][^<>]{1,80}>|<?https?:\/\/[^\s<>]{1,400}>?|[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;]{1,200}/gu;

const abbreviations = new Set(['st', 'mr', 'mrs', 'ms', 'dr', 'nr', 'approx', 'e', 'g']);
const conjunctions = new Set([
  'but',
  'however',
  'although',
  'though',
  'tho',
  'because',
  'cause',
  'cos',
  'bc',
  'so',
  'while',
  'whereas',
  'except',
]);

/** What is known of words: which there are, and which one was meant by a misspelt one. */
export interface Spelling {
  known(word: string): boolean;
  meant(word: string): string;
}

/** What is not the same in every language: words that begin a clause, and what a written word stands for. */
export interface Splitting {
  readonly conjunctions: ReadonlySet<string>;
  parts(word: string): readonly string[];
}

const english: Splitting = { conjunctions, parts };

/** Splits a text into words, with their spelling mended. */
export function tokenise(text: string, { known, meant }: Spelling, splitting = english): Token[] {
  const source = hideOpaque(text);
  const tokens: Token[] = [];
  let before: Break = 'sentence';
  let labelled = false;
  let since = 0;
  const pieces = [...source.matchAll(PIECE)];

  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const [raw] = piece;
    const start = piece.index;
    if (raw === '→' || raw === '->' || raw === '=>') {
      tokens.push(arrow(start, start + raw.length));
      before = 'none';
      continue;
    }
    const ticked = tokens.at(-1) && before === 'none' ? marks.get(raw) : undefined;
    if (ticked) {
      tokens.push({ ...arrow(start, start + raw.length), word: ticked, keys: [ticked], labelled: true });
      before = 'clause';
      continue;
    }
    if (!/^[\p{L}\p{N}]/u.test(raw)) {
      const mark = breakOf(source, raw, start, tokens.at(-1)?.word);
      if (raw === '?') markAsked(tokens);
      if (/[:=?–—]/.test(raw) || raw === '(' || (raw === '-' && mark === 'clause')) labelled = true;
      before = stronger(before, mark);
      continue;
    }
    let end = start + raw.length;
    let word = raw.toLowerCase().replaceAll(/[’‘`´]/g, "'");
    // "w/" and "w/o" are words; "e-mail", "re-opened" and "un-archived" are one.
    const [slash, next] = [pieces[index + 1], pieces[index + 2]];
    if (word === 'w' && slash?.[0] === '/') {
      const without = next?.[0].toLowerCase() === 'o' && next.index === end + 1;
      word = without ? 'without' : 'with';
      if (without) {
        end += 2;
        index += 2;
      }
    } else if (slash?.[0] === '-' && slash.index === end && next?.index === end + 1) {
      const joined = word + next[0].toLowerCase();
      // "Steps 1-2" are two, whatever else 12 may be in a phrase.
      if (known(joined) && !/^\d+$/.test(joined)) {
        word = joined;
        end = next.index + next[0].length;
        index += 2;
      }
    }
    const capitals = raw.length > 1 && raw === raw.toUpperCase() && /\p{Lu}/u.test(raw);
    since = before === 'none' ? since + 1 : 0;
    if (since > LONGEST_CLAUSE) {
      before = 'clause';
      since = 0;
    }
    // "No no no no": a run of one word says no more than three of it.
    if (word === tokens.at(-1)?.word && word === tokens.at(-2)?.word && word === tokens.at(-3)?.word)
      continue;
    for (const part of splitting.parts(word).map(meant)) {
      const starts = splitting.conjunctions.has(part) && before === 'none';
      tokens.push({
        word: part,
        keys: keysOf(part, capitals),
        start,
        end,
        before: starts ? 'clause' : before,
        labelled,
        asked: false,
      });
      before = 'none';
      labelled = false;
    }
  }
  return splitting === english ? joinAnswers(tokens) : tokens;
}

function keysOf(word: string, capitals: boolean): readonly string[] {
  if (word === "'s") return [word, 'is'];
  if (capitals) return [word, word.toUpperCase()];
  return /^\d+$/.test(word) ? [word, '#'] : [word];
}

/** "Planning -> selling": what comes behind holds now. */
function arrow(start: number, end: number): Token {
  return {
    word: '->',
    keys: ['->'],
    start,
    end,
    before: 'none',
    labelled: false,
    asked: false,
  };
}

/** "Job selling ✅ images assigned ❌" */
const marks = new Map([
  ...['✅', '✔', '☑', '👍'].map((mark) => [mark, 'yes'] as const),
  ...['❌', '✗', '✘', '👎', '🚫'].map((mark) => [mark, 'no'] as const),
]);

const answers = new Set([
  'yes',
  'yep',
  'no',
  'nope',
  'nothing',
  'nada',
  'none',
  'nowhere',
  'nah',
  'negative',
]);

const turning = wordSet('actually wait sorry hang hold i we he she it they that thats not');

const WORDS_IN_NAME = 4;

/** "No link yet: junk: nothing": the first colon is before a list, so that it parts. */
function isHeaded(tokens: readonly Token[], from: number): boolean {
  for (let index = from + 1; index <= from + WORDS_IN_NAME; index += 1) {
    const token = tokens[index];
    if (token === undefined || (token.before !== 'none' && !(tokens[index - 1]?.asked ?? false)))
      return false;
    if (token.labelled) return true;
  }
  return false;
}

/** "I looked in the spam. Nothing." is one statement; "have yet to" is a negation. */
function joinAnswers(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    if (token.word === 'yet' && next?.word === 'to' && index > 0)
      return { ...token, word: 'not', keys: ['not'] };
    // "No actually it's …" answers or corrects, it negates nothing.
    if (token.word === 'no' && next?.before === 'none' && turning.has(next.word))
      return { ...token, word: 'nah', keys: ['nah'] };
    // "Not at all" says nothing of everyone.
    if (token.word === 'all' && tokens[index - 1]?.word === 'at') return { ...token, keys: [] };
    if (token.labelled && token.before === 'none' && isHeaded(tokens, index))
      return { ...token, before: 'clause' };
    if (index === 0 || token.before !== 'sentence' || !answers.has(token.word)) return token;
    const alone = next === undefined || next.before === 'sentence';
    return alone ? { ...token, before: 'none' } : token;
  });
}

/** The words a written word stands for: "isn't" is two. */
function parts(word: string): readonly string[] {
  const known = contractions.get(word);
  if (known) return known;
  const at = word.indexOf("'");
  if (at < 0) return [word];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const ending = contractions.get(word.slice(at));
  const base = word.slice(0, at);
  return ending ? [...(contractions.get(base) ?? [base]), ...ending] : [word.replaceAll("'", '')];
}

function markAsked(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last) tokens[tokens.length - 1] = { ...last, asked: true };
}

function stronger(a: Break, b: Break): Break {
  if (a === 'sentence' || b === 'sentence') return 'sentence';
  return a === 'clause' || b === 'clause' ? 'clause' : 'none';
}

function breakOf(source: string, mark: string, at: number, last: string | undefined): Break {
  const next = source[at + 1] ?? ' ';
  switch (mark) {
    case '!':
    case '?':
    case ';':
    case '…':
    case '•':
    case '|':
      return 'sentence';
    case '.':
      if (/\d/.test(next) && /\d/.test(source[at - 1] ?? '')) return 'none';
      return last !== undefined && abbreviations.has(last) && next !== '\n' ? 'none' : 'sentence';
    case '\n':
      return endsLine(source, at) ? 'sentence' : 'none';
    case ',':
    case '(':
    case ')':
    case '[':
    case ']':
    case '–':
    case '—':
    case '→':
    case '>':
    case '+':
      return 'clause';
    case '-':
      return next === '-' || /\s/.test(next) || /\s/.test(source[at - 1] ?? ' ') ? 'clause' : 'none';
    case '/':
      return /\s/.test(next) && /\s/.test(source[at - 1] ?? ' ') ? 'clause' : 'none';
    case ':':
    case '=':
    case '"':
    case '“':
    case '”':
    case "'":
    case '*':
    case '_':
    case '&':
    case '#':
    case '%':
    case '€':
    case '$':
    case '£':
      return 'none';
    default:
      return 'clause';
  }
}

/** Mail programs break long lines: such a break parts nothing. Who writes a list breaks short ones. */
function endsLine(source: string, at: number): boolean {
  if (at - source.lastIndexOf('\n', at - 1) <= SHORT_LINE) return true;
  if (NAMED.test(source.slice(at + 1, at + 40))) return true;
  const next = source[at + 1] ?? '\n';
  return !/[\p{Ll}\d]/u.test(next) || /[.!?:;>\-*]/.test(source[at - 1] ?? '\n');
}

function hideOpaque(text: string): string {
  return text.replace(OPAQUE, (found) => ' '.repeat(found.length));
}
