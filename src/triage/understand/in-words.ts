import { months, personWords, wordNames } from './keywords.ts';
import { type Looked, SOMETHING, SPACED } from './looked.ts';
import { isBesideNumbers, isNumberWord, isOneNumber } from './numbers.ts';
import { wordSet } from './word-set.ts';

const BETWEEN_NUMBERS = /^(?:[ \t\u00a0]{1,3}|[ \t]?[-–.,/·][ \t]?)$/u;
const FEWEST_NUMBERS = 2;

/** "One two three", "four seven kilo": runs of numbers in words are codes. */
export function hideNumberWords(pieces: readonly Looked[]): void {
  let run: Looked[] = [];
  const close = () => {
    const counted = run.filter(({ word }) => isNumberWord(word)).length;
    const few =
      counted < FEWEST_NUMBERS &&
      !(counted === 1 && /^(?:une?|ett|en|double|triple|oh)$/.test(run[0]?.word ?? ''));
    if (run.length >= FEWEST_NUMBERS && !few && !isOneNumber(run.map(({ word }) => word)))
      for (const piece of run) piece.label ??= '‹code›';
    run = [];
  };
  for (const piece of pieces) {
    const isOne = piece.shape === 'word' && (isNumberWord(piece.word) || isBesideNumbers(piece.word));
    if (!isOne || !BETWEEN_NUMBERS.test(piece.gap)) close();
    if (isOne) run.push(piece);
  }
  close();
}

/** Behind these a name may follow that is a word too: "ask Rose", "photos of April". */
const calling = wordSet(`
  ask asked call called tell told contact phone email hello hi dear hallo hei hej bonjour frag frage ruf kysy fråga demande
`);
const ofWhom = wordSet('of for von für pour de från av till');
const pictures =
  /^(?:photos?|pics?|pictures?|images?|album|albums|gallery|portraits?|fotos?|bilder|galerie|photo)$/;
/** Behind a name, and hardly behind a word that is none. */
const finite = wordSet(`
  did didn't didnt does doesn't doesnt has hasn't hasnt had hadn't was wasn't wasnt is isn't isnt wants wanted says said sees
  saw got gets cannot can't cant tried tries forgot lost loses received receives wrote writes called calls asked asks needs
  needed typed types entered enters bought buys ordered orders paid pays thinks thought uses used opened opens clicked clicks
  logged reported reports complains complained deleted
  hat ist war sieht sagt möchte kann findet fragt schreibt bekam
  on ei näkee sanoo soitti kysyi sai
  har är ser säger fick vill kan
  a est voit dit veut n'a n'est
`);
const modals = wordSet('will may can');
const seasons = wordSet('summer autumn spring winter bill art star sky dawn');
const isOrWas = wordSet("is was isn't wasn't isnt wasnt ist war on är var est");
const into = wordSet('with by bei about that because says thinks und and dass att että que');
const and = wordSet('and und ja och et &');

/** Words that are names as well, where names are. */
export function hideWordNames(pieces: readonly Looked[]): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.label !== undefined || piece.shape !== 'word') continue;
    const [word = ''] = piece.parts;
    if (wordNames.has(word) && isNamePlace(pieces, index, word)) piece.label = '‹name›';
  }
}

function isNamePlace(pieces: readonly Looked[], index: number, word: string): boolean {
  const piece = pieces[index];
  const before = pieces[index - 1];
  const next = pieces[index + 1];
  if (piece === undefined) return false;
  const follows = next !== undefined && /^[ \t\u00a0]{1,3}$/u.test(next.gap) ? next.word : '';
  const hasVerb = finite.has(follows) && !(seasons.has(word) && isOrWas.has(follows));
  const isPossessive = piece.parts[1] === 's' && piece.parts.length === 2;
  const isBehind = before !== undefined && /^[ \t\u00a0:,"“„'‘(]{1,3}$/u.test(piece.gap);
  const isClose = before !== undefined && (SPACED.test(piece.gap) || /^: ?$/.test(piece.gap));
  const maybe = !modals.has(word) || follows === '' || hasVerb || (piece.isCapital && !piece.begins);
  if (word === 'mark' && follows === 'as') return false;
  if (isClose && isPerson(before)) return maybe && !(word === 'hope' && /^(?:to|that|it|for)$/.test(follows));
  if (isClose && calling.has(before.word))
    return maybe || and.has(follows) || /^(?:about|if|to|that|when|why)$/.test(follows);
  if (isClose && ofWhom.has(before.word)) {
    const whose = pieces[index - 2];
    return (
      !months.has(word) ||
      before.word === 'for' ||
      (whose !== undefined && (pictures.test(whose.word) || isPerson(whose)))
    );
  }
  if (isClose && and.has(before.word) && isHidden(pieces[index - 2])) return true;
  if (isPossessive) return !months.has(word) && !seasons.has(word);
  const isSubject = piece.begins || (isBehind && (/,/.test(piece.gap) || into.has(before.word)));
  return isSubject && hasVerb;
}

function isHidden(piece: Looked | undefined): boolean {
  return piece?.label === '‹name›' || piece?.label === SOMETHING;
}

function isPerson({ word, parts }: Looked): boolean {
  return personWords.has(word) || personWords.has(parts[0] ?? '');
}

const living = wordSet(
  'live lives living resides wohnt wohnen wohne wohnhaft asuu asun asuvat bor habite habitent habitons',
);
const addresses = wordSet('address adresse osoite adress adressen');
const LONGEST_PLACE = 6;
const places = wordSet(
  'in at on near der die das dem am im an auf på vid i rue au à la le du de des les avenue the',
);
const PLACE_WORDS =
  /^(?:street|road|lane|avenue|boulevard|court|crescent|straße|strasse|gasse|allee|weg|katu|kuja|tie|gata|gatan|gränd|vägen|väg|rue|impasse|chemin|square|terrace|close|drive)$/;
/** They are hardly said but of streets. */
const STREET_ALONE =
  /^(?:street|road|lane|avenue|boulevard|straße|strasse|gasse|allee|katu|kuja|gata|gatan|gränd)$/;

/** "Lives in Spring Street", "rue du petit prince": where somebody lives, in words. */
export function hidePlaces(
  pieces: readonly Looked[],
  isSaid: (piece: Looked) => boolean,
  isLittle: (word: string) => boolean,
): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.shape !== 'word') continue;
    if (living.has(piece.word)) hideHome(pieces, index, isSaid);
    else if (addresses.has(piece.word)) hideAddress(pieces, index);
    else if (piece.word === 'rue') hideBehindRue(pieces, index, isSaid);
    else if (STREET_ALONE.test(piece.word)) hideStreetName(pieces, index, isSaid, isLittle);
  }
}

function hideHome(pieces: readonly Looked[], index: number, isSaid: (piece: Looked) => boolean): void {
  let at = index + 1;
  while (places.has(pieces[at]?.word ?? '') && SPACED.test(pieces[at]?.gap ?? '')) at += 1;
  if (at === index + 1) return;
  for (const piece of pieces.slice(at, at + LONGEST_PLACE)) {
    if (!SPACED.test(piece.gap)) return;
    if (isSaid(piece) && !PLACE_WORDS.test(piece.word) && !isNumberWord(piece.word)) return;
    piece.label ??= SOMETHING;
  }
}

/** "Her address: high street" */
function hideAddress(pieces: readonly Looked[], index: number): void {
  const behind = pieces.slice(index + 1, index + 1 + LONGEST_PLACE);
  const street = behind.findIndex(({ word }) => PLACE_WORDS.test(word));
  const between = behind.slice(0, street + 1);
  if (street < 0 || between.some(({ gap }) => /[.;!?\n,]/.test(gap))) return;
  const from = between.findIndex(({ word }) => !/^(?:is|was|now|ist|jetzt|on|är|est|in|at|the)$/.test(word));
  // "The address has a wrong street"
  if (between.some(({ word }) => /^(?:a|no|not|has|wrong|missing|without)$/.test(word))) return;
  for (const piece of between.slice(Math.max(0, from))) piece.label ??= SOMETHING;
}

function hideBehindRue(pieces: readonly Looked[], index: number, isSaid: (piece: Looked) => boolean): void {
  const street = pieces[index];
  if (street === undefined) return;
  let found = false;
  for (const piece of pieces.slice(index + 1, index + LONGEST_PLACE)) {
    if (!/^[ \t\u00a0'’]{1,3}$/u.test(piece.gap)) break;
    const isBetween = places.has(piece.word) && !found;
    if (!isBetween && isSaid(piece)) break;
    if (!isBetween) {
      found = true;
      piece.label ??= SOMETHING;
    }
  }
  if (found) street.label ??= SOMETHING;
}

function hideStreetName(
  pieces: readonly Looked[],
  index: number,
  isSaid: (piece: Looked) => boolean,
  isLittle: (word: string) => boolean,
): void {
  let at = index;
  while (at > 0 && index - at < 3) {
    const before = pieces[at - 1];
    if (before === undefined || before.shape !== 'word' || !SPACED.test(pieces[at]?.gap ?? '')) break;
    if (isLittle(before.word) || places.has(before.word) || isSaid(before)) break;
    at -= 1;
  }
  if (at === index) return;
  for (const piece of pieces.slice(at, index + 1)) piece.label ??= SOMETHING;
}
