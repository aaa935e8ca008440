import { hideAnnounced, isSaid, nearly } from './announced.ts';
import { hideNumberWords, hidePlaces, hideWordNames } from './in-words.ts';
import {
  alsoNames,
  announcedBy,
  births,
  choosable,
  farewells,
  givenNames,
  isTelling,
  months,
  streets,
} from './keywords.ts';
import { allParts, type Hidden, LABELS, type Looked, SOMETHING, SPACED } from './looked.ts';
import { isNumberWord, isOrdinal } from './numbers.ts';
import type { Ordinary } from './ordinary.ts';
import type { Piece } from './shapes.ts';

/** Figures with what is counted: "1st", "10min", "4x", "3pm", "59€"; and names of programs and things. */
const COUNTED =
  /^(?:\d{1,3}(?:st|nd|rd|th|er|re|e|x|s|m|h|k|d|am|pm|min|mins|sec|secs|hr|hrs|days?|weeks?|wks?|yrs?|kids?|mb|gb|kb|px|cm|mm|km|eur|usd|gbp|ish|uhr|kpl|st|kl|AM|PM|MB|GB|EUR|USD|GBP)|x\d{1,2}|\d{1,2}x\d{1,2}|v\d|mp[34]|h264|iphone\d{1,2}|ios\d{1,2}|office365|http\d{3}|covid19)$/;
const YEAR = /^(?:19|20)\d\d$/;
const SCHOOL_YEAR = /^20\d\d ?[-–/] ?(?:20)?\d\d$/;
const DATE = /^(?:\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/;
const MONEY = /^\d{1,4}\.\d{2}$/;
const LETTERS_ALONE = new Set(['a', 'i', 'à', 'y', 'å', 'ö', 'u', 'n', 'w', 'x', 'o', 'ô']);
const OWNED = /^.{2,}['’‘`´]s$/iu;
/** "E-Mail", "x-large", "t-shirt" */
const JOINED_LETTERS = /^(?:e-(?:mail|book|post)|t-shirt|x-)/;
const BEGINS = /[.!?:;\n…•*>“„«"([–—|]|(?:^|\s)-\s/u;
/** Between pieces of one word or code. */
const JOINED = /^[-‐–._/\\#+=&%$@*~|^:!'’,]{1,3}$/u;
const LONGEST_SIGNATURE = 3;
const SIGNED = /^\s{0,3}[,!.–—-]{0,2}\s{0,6}$/u;
const LONGEST_BIRTH = 9;
const LONGEST_STREET = 3;

/** Decides of each piece of a text whether it is shown, and what is written in its place if not. */
export function hide(pieces: readonly Piece[], text: string, ordinary: Ordinary): readonly Hidden[] {
  const looked = lookAt(pieces, text);
  for (let index = 0; index < looked.length; index += 1) hideByItself(looked, index, ordinary);
  hideMixed(looked);
  hideNumberWords(looked);
  for (const [index, { parts, word }] of looked.entries()) {
    if (!parts.some(isTelling) && nearly(word, ordinary) === undefined) continue;
    hideAnnounced(looked, index, ordinary);
    hideDate(looked, index);
    hideStreet(looked, index);
    hideSigned(looked, index, ordinary);
  }
  hideWordNames(looked);
  hidePlaces(looked, (piece) => isSaid(piece, ordinary), ordinary.isLittle);
  for (let index = 0; index < looked.length; index += 1) hideBeside(looked, index, index - 1, ordinary);
  for (let index = looked.length - 1; index >= 0; index -= 1) hideBeside(looked, index, index + 1, ordinary);
  return looked;
}

function lookAt(pieces: readonly Piece[], text: string): Looked[] {
  let end = 0;
  return pieces.map((piece, index) => {
    const gap = text.slice(end, piece.start);
    end = piece.end;
    const { raw } = piece;
    const begins = index === 0 || BEGINS.test(gap);
    // Most words are plain ones.
    if (/^[a-z]+$/.test(raw))
      return { ...piece, word: raw, parts: [raw], isCapital: false, isUpper: false, begins, gap };
    const word = raw
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(/[’‘`´]/g, "'");
    const letters = raw.replaceAll(/[^\p{L}]/gu, '');
    return {
      ...piece,
      word,
      parts: partsOf(word),
      isCapital: /^\p{Lu}/u.test(raw),
      isUpper: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
      begins,
      gap,
    };
  });
}

/** "Isn't" is two words too. */
function partsOf(word: string): readonly string[] {
  return word.endsWith("n't") ? [word.slice(0, -3), 'not'] : word.split("'");
}

function hideByItself(pieces: readonly Looked[], index: number, ordinary: Ordinary): void {
  const piece = pieces[index];
  if (piece === undefined) return;
  const { shape, raw } = piece;
  if (shape === 'label') piece.label = raw.replace(LABELS, '') === '' ? raw : SOMETHING;
  else if (shape === 'slack') piece.label = slackLabel(raw);
  else if (shape === 'email') piece.label = raw.startsWith('@') ? '‹name›' : '‹email›';
  else if (shape === 'link') piece.label = isSentenceEnd(raw, ordinary) ? undefined : '‹link›';
  else if (shape === 'number') piece.label = numberLabel(raw);
  else {
    piece.label = wordLabel(pieces, index, ordinary);
    if (piece.label !== undefined && OWNED.test(raw)) piece.end -= 2;
  }
}

function slackLabel(raw: string): string {
  if (/^<(?:@|!subteam)/.test(raw)) return '‹name›';
  if (/^<[#!]/.test(raw)) return SOMETHING;
  if (/^<mailto:/i.test(raw)) return '‹email›';
  return /^<tel:/i.test(raw) ? '‹phone›' : '‹link›';
}

/** "It is selling.at the moment": two words without a space between them. */
function isSentenceEnd(raw: string, { isKnown }: Ordinary): boolean {
  return /^[\p{L}.]+$/u.test(raw) && raw.toLowerCase().split('.').every(isKnown);
}

function numberLabel(raw: string): string | undefined {
  const figures = raw.replaceAll(/\D/g, '').length;
  const isOne = /^\d+$/.test(raw);
  if (figures <= 3) return undefined;
  if (isOne && figures === 4) return YEAR.test(raw) || raw.endsWith('00') ? undefined : '‹code›';
  if (MONEY.test(raw) || SCHOOL_YEAR.test(raw)) return undefined;
  if (DATE.test(raw)) return SOMETHING;
  if (!isOne && figures === 4) return /^\d \d \d \d$/.test(raw) ? '‹code›' : undefined;
  return figures >= 8 || (figures === 7 && !isOne) || raw.startsWith('+') ? '‹phone›' : '‹code›';
}

function wordLabel(pieces: readonly Looked[], index: number, ordinary: Ordinary): string | undefined {
  const piece = pieces[index];
  if (piece === undefined) return undefined;
  const { raw, word, gap, isCapital, isUpper, begins } = piece;
  // "&amp;" is how Slack writes a mark.
  if (gap.endsWith('&') && /^(?:amp|lt|gt|quot)$/.test(raw)) return undefined;
  if (/[^\p{L}\p{M}'’‘`´]/u.test(raw)) return COUNTED.test(raw) ? undefined : '‹code›';
  const { isLittle, isPhrases, isCapital: isAlwaysCapital } = ordinary;
  const isSure = (part: string) => isLittle(part) || isPhrases(part) || isAlwaysCapital(part);
  const next = pieces[index + 1];
  if (
    word.length === 1 &&
    (gap === '’' || (next?.gap === '-' && JOINED_LETTERS.test(`${word}-${next.word}`)))
  )
    return undefined;
  if (word.length === 1)
    return LETTERS_ALONE.has(word) && (!isCapital || begins || word === 'i' || word === 'a')
      ? undefined
      : SOMETHING;
  // They are as ordinary in texts of another language.
  if (announcedBy(word) !== undefined) return undefined;
  if (isUpper) {
    if (allParts(piece, isSure)) return undefined;
    // Whoever shouts does so for more than a word.
    const isShouted = allParts(piece, ordinary.isKnown) && isLoud(pieces, index, ordinary);
    return isShouted ? undefined : '‹code›';
  }
  if (/\p{Ll}\p{Lu}/u.test(raw)) return allParts(piece, isSure) ? undefined : SOMETHING;
  if (isCapital && givenNames.has(word)) return '‹name›';
  if (isCapital && !begins) return allParts(piece, isSure) ? undefined : '‹name›';
  if (allParts(piece, ordinary.isKnown)) return undefined;
  return isCapital ? '‹name›' : SOMETHING;
}

function isLoud(pieces: readonly Looked[], index: number, { isKnown }: Ordinary): boolean {
  return [pieces[index - 1], pieces[index + 1]].some(
    (next) => next?.isUpper && next.shape === 'word' && allParts(next, isKnown),
  );
}

/** "AB.12.CD", "AB 12 CD": short pieces in capitals with figures between them, though each may be known. */
function hideMixed(pieces: readonly Looked[]): void {
  let from = 0;
  for (let index = 1; index <= pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece !== undefined && isCodePart(piece) && isCodePart(pieces[index - 1])) {
      if (JOINED.test(piece.gap) || SPACED.test(piece.gap)) continue;
    }
    const run = pieces.slice(from, index);
    from = index;
    const isJoined = run.slice(1).every(({ gap }) => JOINED.test(gap));
    if (run.length < (isJoined ? 2 : 3) || !run.some(isFigures) || run.every(isFigures)) continue;
    for (const one of run) one.label ??= '‹code›';
  }
}

function isCodePart(piece: Looked | undefined): boolean {
  return piece !== undefined && (isFigures(piece) || (piece.isCapital && /^\p{Lu}{1,3}$/u.test(piece.raw)));
}

/** A day with its year, or behind "born" any day. */
function hideDate(pieces: readonly Looked[], index: number): void {
  const piece = pieces[index];
  if (piece === undefined || piece.shape !== 'word') return;
  if (births.has(piece.word)) {
    for (let at = index + 1; at <= index + LONGEST_BIRTH; at += 1) {
      const next = pieces[at];
      if (next === undefined || /[!?;\n]/.test(next.gap)) return;
      if (isFigures(next) || months.has(next.word) || isOrdinal(next.word) || isNumberWord(next.word))
        next.label = SOMETHING;
    }
  }
  if (!months.has(piece.word)) return;
  const around = [pieces[index - 2], pieces[index - 1], piece, pieces[index + 1], pieces[index + 2]];
  const years = around.filter((one) => one?.shape === 'number' && YEAR.test(one.raw));
  const days = around.filter((one) => one !== undefined && isFigures(one) && one.raw.length <= 4);
  if (years.length === 0 || days.length <= years.length) return;
  for (const one of [piece, ...years, ...days]) if (one) one.label = SOMETHING;
}

function isFigures({ shape, raw }: Looked): boolean {
  return shape === 'number' || /^\d/.test(raw);
}

/** "12 Park Road", "Lange Straße 7": a house, and the street before or behind its number. */
function hideStreet(pieces: readonly Looked[], index: number): void {
  const piece = pieces[index];
  if (piece === undefined || !streets.has(piece.word)) return;
  for (let at = index - 1; at >= index - LONGEST_STREET; at -= 1) {
    const before = pieces[at];
    if (before === undefined || !SPACED.test(pieces[at + 1]?.gap ?? '')) break;
    if (!isFigures(before)) continue;
    for (const one of pieces.slice(at, index + 1)) one.label ??= SOMETHING;
  }
  const named = pieces[index - 1];
  if (piece.isCapital && named?.label !== undefined && SPACED.test(piece.gap)) piece.label = named.label;
  const [next, after] = [pieces[index + 1], pieces[index + 2]];
  const number = next && isFigures(next) ? next : after;
  if (number === undefined || !isFigures(number) || !/^[ ,.]{1,3}$/.test(next?.gap ?? '')) return;
  for (const one of pieces.slice(Math.max(0, index - 1), pieces.indexOf(number) + 1)) one.label ??= SOMETHING;
}

/** "Best regards,\nGrace Hope": up to three words with a capital. */
function hideSigned(pieces: readonly Looked[], index: number, { isLittle, isPhrases }: Ordinary): void {
  if (!farewells.has(pieces[index]?.word ?? '')) return;
  for (let at = index + 1; at <= index + LONGEST_SIGNATURE; at += 1) {
    const piece = pieces[at];
    const isFirst = at === index + 1;
    if (!piece?.isCapital || !(isFirst ? SIGNED : SPACED).test(piece.gap)) return;
    const isSaid = isLittle(piece.word) || (isPhrases(piece.word) && !choosable.has(piece.word));
    // "Best wishes, Will"
    if (isSaid && !(isFirst && alsoNames.has(piece.word) && /[,\n]/.test(piece.gap))) return;
    piece.label ??= '‹name›';
  }
}

/** What is joined to something hidden, or stands beside it and is a number or written like a name. */
function hideBeside(pieces: readonly Looked[], index: number, other: number, ordinary: Ordinary): void {
  const piece = pieces[index];
  const hidden = pieces[other];
  if (piece === undefined || piece.label !== undefined || hidden?.label === undefined) return;
  const gap = (other < index ? piece : hidden).gap;
  const isPhrases = allParts(piece, ordinary.isPhrases) && !choosable.has(piece.word);
  const isShort = piece.raw.length <= 2;
  if (JOINED.test(gap)) {
    if (!isPhrases || isShort) piece.label = hidden.label;
    return;
  }
  if (!SPACED.test(gap) && !/^, ?$/.test(gap)) return;
  if (isFigures(piece) && SPACED.test(gap)) piece.label = hidden.label;
  else if (piece.shape === 'word' && piece.isCapital && isNameBeside(piece, hidden, gap, ordinary))
    piece.label = hidden.label;
}

function isNameBeside(
  piece: Looked,
  hidden: Looked,
  gap: string,
  { isLittle, isPhrases }: Ordinary,
): boolean {
  if (!SPACED.test(gap) || hidden.label === '‹link›') return false;
  if (alsoNames.has(piece.word)) return true;
  const isOrdinary = isLittle(piece.word) || isPhrases(piece.word);
  return !isOrdinary && !piece.begins && !piece.isUpper;
}
