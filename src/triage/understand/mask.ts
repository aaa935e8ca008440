import { hide } from './hide.ts';
import { languageOf, type TextLanguage } from './language-of.ts';
import { type Hidden, LABELS } from './looked.ts';
import { type Ordinary, ordinaryWords } from './ordinary.ts';
import { readableIn } from './quoted.ts';
import { piecesOf } from './shapes.ts';

/** Characters around an excerpt that are looked at, so that it is known what its first and last words are. */
const BEFORE_EXCERPT = 160;
const AFTER_EXCERPT = 80;
const LONGEST_EXCERPT = 800;
/** So short a text is looked at once, and not around each excerpt. */
const SHORT = 600;

/** Of a text that is cut, so many times as much is looked at: masked it is shorter. */
const SHORTER = 4;

/**
 * A text in which only words are left that are known to be ordinary ones: those that phrases name, and a list of words for
 * each language (`flows/reading/words/`). Whatever else it says is hidden, as is what follows *code*, *job*, *school* and
 * *name*: codes, names, emails, links, and the numbers of phones, orders, bank accounts and days of birth.
 * Twice is once. Takes a time that grows with the text and no faster.
 */
export function mask(text: string, lang: TextLanguage = languageOf(readableIn(text).own)): string {
  return written(text, hide(piecesOf(text), text, ordinaryWords(lang)), 0, text.length);
}

/** The beginning of a text, masked: at most so many characters. */
export function maskBeginning(text: string, most: number): string {
  const isLong = text.length > most * SHORTER;
  // Half a word might be taken for an ordinary one.
  return mask(isLong ? text.slice(0, most * SHORTER).replace(/\S{1,200}$/u, '') : text).slice(0, most);
}

/** A part of a text by its places. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** Gives a part of a text masked; nothing where no word of it can be shown. */
export type Masker = (part: Part) => string | undefined;

/**
 * Masks parts of a text in the light of what is around them. A misspelt word is shown as the one that it was read as: what
 * is left of a slip may be a name.
 */
export function masker(text: string, lang: TextLanguage): Masker {
  const ordinary = ordinaryWords(lang);
  const lookAt = (from: number, to: number) => {
    const around = text.slice(from, to);
    return { from, around, pieces: hide(piecesOf(around), around, ordinary) };
  };
  const whole = text.length <= SHORT ? lookAt(0, text.length) : undefined;
  return ({ start, end }) => {
    const last = Math.min(end, start + LONGEST_EXCERPT);
    const { from, around, pieces } =
      whole ?? lookAt(Math.max(0, start - BEFORE_EXCERPT), last + AFTER_EXCERPT);
    const part = pieces
      .filter((piece) => piece.end > start - from && piece.start < last - from)
      .map((piece) => mended(piece, ordinary));
    const shown = trimmed(written(around, part, start - from, last - from));
    return /[\p{L}\p{N}]/u.test(shown.replace(LABELS, '')) ? shown : undefined;
  };
}

function mended(piece: Hidden, { meant, isPhrases }: Ordinary): Hidden {
  if (piece.label !== '‹…›' || piece.raw !== piece.word) return piece;
  const word = meant(piece.word);
  return word !== piece.word && isPhrases(word) ? { ...piece, label: word } : piece;
}

/** A text from one place to another with what is hidden replaced; what is hidden side by side is one. */
function written(text: string, pieces: readonly Hidden[], start: number, end: number): string {
  let out = '';
  let at = start;
  let last = '';
  for (const piece of pieces) {
    const gap = text.slice(at, Math.max(at, piece.start));
    const { label } = piece;
    if (label === undefined) {
      out += gap + text.slice(Math.max(at, piece.start), Math.min(piece.end, end));
    } else if (isLabel(last) && isLabel(label) && TOGETHER.test(gap)) {
      if (last !== label && label !== '‹…›' && last === '‹…›') {
        out = out.slice(0, -last.length) + label;
        last = label;
      }
      at = piece.end;
      continue;
    } else out += gap + label;
    last = label ?? '';
    at = piece.end;
  }
  return out + text.slice(at, Math.max(at, end));
}

/** What may be between two things that are hidden as one. */
const TOGETHER = /^[^\p{L}\p{N}\n!?;‹›]{0,4}$/u;

function isLabel(text: string): boolean {
  return text.startsWith('‹');
}

const MARKS = String.raw`\s.,:;–—_/+#&@=*~|()'’"“”<>-`;
const HIDDEN = `(?:[${MARKS}]|${LABELS.source})`;
const FIRST = new RegExp(`^(?:[${MARKS}]{0,4}${LABELS.source})+[${MARKS}]*`, 'u');
const LAST = new RegExp(`[${MARKS}]*${LABELS.source}${HIDDEN}{0,40}$`, 'u');

/** What is hidden at an excerpt's beginning or end says nothing. */
function trimmed(excerpt: string): string {
  return excerpt.replace(FIRST, '').replace(LAST, '').replace(/\s+/gu, ' ').trim();
}
