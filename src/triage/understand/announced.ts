import {
  type Announced,
  announcedBy,
  announcedByNearly,
  choosable,
  connectors,
  copulas,
  givenNames,
  isThing,
  isTitle,
  qualities,
  saidOf,
  several,
  wares,
} from './keywords.ts';
import { allParts, CLITICS, type Looked, SPACED } from './looked.ts';
import { isNumberWord } from './numbers.ts';
import { type Ordinary, ordinaryWords } from './ordinary.ts';

const labelOf: Readonly<Record<Announced, string>> = { code: '‹code›', name: '‹name›', order: '‹code›' };
/** Between a word and what it announces. */
const ANNOUNCING = /^[^\p{L}\p{N}.,;!?\n]{0,6}$/u;
const ANNOUNCING_BELOW = /^\s{0,2}[:=]\s{0,6}$/u;
const GOES_ON = /^(?:[ \t\u00a0]{0,2}[-–_.:='’"”“&/|+]{0,2}[ \t\u00a0]{0,2})$/u;
const MOST_CONNECTORS = 4;
const LONGEST_RUN = 8;
const LONGEST_BEFORE_COLON = 5;
const LONGEST_BETWEEN_COMMAS = 3;
const LONGEST_CALLED = 6;
/** "Job active kids is selling" */
const GATHERINGS = /^(?:kids|events?|team|party|class|club|group)$/;

/** Whether a word says something of a code or a job, and is not what it is called. */
export function isSaid(piece: Looked, { isLittle, isPhrases }: Ordinary): boolean {
  if (piece.shape !== 'word') return false;
  return allParts(
    piece,
    (part) =>
      !givenNames.has(part) &&
      (isLittle(part) ||
        saidOf.has(part) ||
        (isPhrases(part) && !choosable.has(part) && !isNumberWord(part))),
  );
}

/** "Code sunflower", "the job is called Lena Schmidt": what is behind such a word is hidden, whatever it looks like. */
export function hideAnnounced(pieces: readonly Looked[], index: number, ordinary: Ordinary): void {
  const keyword = pieces[index];
  const announced = announcedIn(pieces, index, ordinary);
  if (keyword === undefined || announced === undefined) return;
  const value = behindColon(pieces, index) ?? betweenCommas(pieces, index, ordinary);
  let at = value ?? index + 1;
  if (announced === 'order' && (isAct(pieces[index - 1]) || wares.has(pieces[at]?.word ?? ''))) {
    if (!/^n(?:umber|o|r)$/.test(pieces[at]?.word ?? '')) return;
  }
  if (isTitle(keyword.raw)) {
    const named = pieces[at];
    if (named === undefined || !mayAnnounce(pieces, at) || isConnector(named)) return;
    if (allParts(named, ordinary.isLittle)) return;
    named.label ??= '‹name›';
  } else if (keyword.word === 'm') return;
  for (let passed = 0; ; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || (at !== value && !mayAnnounce(pieces, at))) return;
    // "Kita am See": no status is said with that word.
    if (piece.word === 'am' && pieces[at + 1]?.isCapital && SPACED.test(pieces[at + 1]?.gap ?? '')) {
      at += 1;
      break;
    }
    if (isConnector(piece) && passed < MOST_CONNECTORS) {
      passed += 1;
      continue;
    }
    if (piece.label !== undefined) break;
    if (hideCalled(pieces, at, announced, ordinary)) return;
    // "Password familie"
    if (announced === 'code' && piece.word === 'familie') break;
    // Another such word announces for itself.
    if (announcedIn(pieces, at, ordinary) !== undefined) return;
    if (piece.shape === 'number' && isCounting(keyword, piece, announced)) return;
    if (piece.word === 'one' && pieces[at + 1] !== undefined && isShowing(pieces, at + 1, ordinary)) break;
    if (isSaid(piece, ordinary) || isCounted(pieces, at, announced)) return;
    if (isQuality(pieces, at, ordinary)) return;
    if (announced === 'order' && isOfOrders(piece, ordinary)) return;
    break;
  }
  for (let run = 0; run < LONGEST_RUN; run += 1, at += 1) {
    const piece = pieces[at];
    if (piece === undefined) return;
    const goesOn = GOES_ON.test(piece.gap) || (several.has(keyword.word) && /^, ?$/.test(piece.gap));
    if (run > 0 && !goesOn) return;
    if (piece.label !== undefined) continue;
    if (run > 0 && several.has(keyword.word) && isAnother(pieces, at, ordinary)) continue;
    if (run > 0 && (isSaid(piece, ordinary) || isConnector(piece))) return;
    piece.label = labelOf[announced];
  }
}

/** "Name of the child: Ben", "code entered: horse": what is behind the colon. */
function behindColon(pieces: readonly Looked[], index: number): number | undefined {
  for (let at = index + 1; at <= index + LONGEST_BEFORE_COLON; at += 1) {
    const gap = pieces[at]?.gap ?? '.';
    if (/^\s{0,2}[:=]\s{0,3}["“„'‘(*`]{0,2}$/.test(gap)) return at;
    if (!SPACED.test(gap)) return undefined;
  }
  return undefined;
}

/** Slips of English words are in texts of all languages. */
export function nearly(word: string, { isKnown, isLittle }: Ordinary): Announced | undefined {
  return announcedByNearly(word, { isKnown, isLittle, meant: ordinaryWords('en').meant });
}

function announcedIn(pieces: readonly Looked[], index: number, ordinary: Ordinary): Announced | undefined {
  const piece = pieces[index];
  if (piece === undefined || piece.shape !== 'word') return undefined;
  if (piece.label !== undefined) return nearly(piece.word, ordinary);
  // "Mot de passe", and no other "passe".
  if (isTitle(piece.raw)) return 'name';
  if (piece.word === 'passe') return pieces[index - 1]?.word === 'de' ? 'code' : undefined;
  for (const part of piece.parts) {
    const announced = announcedBy(part);
    if (announced !== undefined) return announced;
  }
  return nearly(piece.word, ordinary);
}

/** "Job sold green hill is selling": a name that begins with what might be said, up to what is said. */
function hideCalled(
  pieces: readonly Looked[],
  from: number,
  announced: Announced,
  ordinary: Ordinary,
): boolean {
  let isName = false;
  for (let at = from; at <= from + LONGEST_CALLED; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.shape !== 'word' || (at > from && !GOES_ON.test(piece.gap)))
      return false;
    if (copulas.has(piece.word) || copulas.has(piece.parts[0] ?? '')) {
      if (!isName || at === from) return false;
      for (const one of pieces.slice(from, at)) one.label ??= labelOf[announced];
      return true;
    }
    if (allParts(piece, ordinary.isLittle) && !choosable.has(piece.word)) return false;
    if (piece.parts.some(isThing)) return false;
    if (announcedBy(piece.word) === 'code') return false;
    isName ||=
      !isSaid(piece, ordinary) ||
      (at > from && (announcedBy(piece.word) === 'name' || GATHERINGS.test(piece.word)));
  }
  return false;
}

/** "His code, family, is incorrect" */
function betweenCommas(pieces: readonly Looked[], index: number, ordinary: Ordinary): number | undefined {
  if (!/^\s?, ?$/.test(pieces[index + 1]?.gap ?? '')) return undefined;
  for (let at = index + 1; at <= index + LONGEST_BETWEEN_COMMAS; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || isSaid(piece, ordinary) || isConnector(piece)) return undefined;
    if (/^\s?, ?$/.test(pieces[at + 1]?.gap ?? '')) return index + 1;
  }
  return undefined;
}

/** "Wants to order family photos" */
function isAct(before: Looked | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:to|can|can't|cannot|could|not|will|would|they|we|you|i|she|he|in|please|and)$/.test(before.word)
  );
}

/** "The code is new", "the new job" */
function isQuality(pieces: readonly Looked[], at: number, ordinary: Ordinary): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece === undefined || !qualities.has(piece.word)) return false;
  if (
    before !== undefined &&
    copulas.has(before.word) &&
    (next === undefined || !SPACED.test(next.gap) || isSaid(next, ordinary))
  )
    return true;
  return (
    next !== undefined &&
    SPACED.test(next.gap) &&
    announcedIn(pieces, at + 1, ordinary) !== undefined &&
    isConnector(before ?? piece)
  );
}

/** "Order carries the email": most words behind that one are verbs. */
function isOfOrders({ word, parts }: Looked, { isKnown }: Ordinary): boolean {
  return parts.every(isKnown) && !choosable.has(word) && !isNumberWord(word);
}

/** "Codes family and summer" */
function isAnother(pieces: readonly Looked[], at: number, ordinary: Ordinary): boolean {
  const next = pieces[at + 1];
  return (
    /^(?:and|or|und|ja|och|et)$/.test(pieces[at]?.word ?? '') && next !== undefined && !isSaid(next, ordinary)
  );
}

/** "Job two photos", "order three prints" */
function isCounted(pieces: readonly Looked[], at: number, announced: Announced): boolean {
  const next = pieces[at + 1];
  return (
    announced !== 'code' &&
    isNumberWord(pieces[at]?.word ?? '') &&
    next !== undefined &&
    !isNumberWord(next.word) &&
    SPACED.test(next.gap) &&
    (isThing(next.word) || wares.has(next.word) || /^(?:days?|weeks?|times?|kids|children)$/.test(next.word))
  );
}

/** Something is said behind: "code one incorrect", and not "code one of them". */
function isShowing(pieces: readonly Looked[], at: number, ordinary: Ordinary): boolean {
  const piece = pieces[at];
  if (piece === undefined || !SPACED.test(piece.gap)) return false;
  return (
    copulas.has(piece.word) ||
    (isSaid(piece, ordinary) && !ordinary.isLittle(piece.word) && !isThing(piece.word))
  );
}

function mayAnnounce(pieces: readonly Looked[], at: number): boolean {
  const gap = pieces[at]?.gap ?? '';
  if (ANNOUNCING.test(gap) || ANNOUNCING_BELOW.test(gap)) return true;
  // "Mrs. Miller", "code no. 12"
  return /^\.\s?$/.test(gap) && (pieces[at - 1]?.word.length ?? 9) <= 4;
}

function isConnector({ shape, parts }: Looked): boolean {
  return shape === 'word' && parts.every((part) => connectors.has(part) || CLITICS.has(part));
}

/** "Codes 1 and 2", "the job has 3 albums". */
function isCounting({ word }: Looked, { raw }: Looked, announced: Announced): boolean {
  return raw.length <= 2 && (announced === 'name' || /(?:s|t|r|ja|na)$/.test(word));
}
