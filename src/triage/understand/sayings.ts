import { type Question, symptomText } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { type Meaning, oppositeOf } from './book.ts';
import { clauseEnd, clauseStart, type Mood } from './clauses.ts';
import { negators } from './language.ts';
import type { Match } from './phrases.ts';
import { type Statement, statementOf } from './statements.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** A phrase with what its surroundings make of it; without an option it only says what is not so. */
export interface Saying {
  readonly question: Question;
  readonly option: string | undefined;
  readonly match: Match<Meaning>;
  readonly statement: Statement;
  /** It names what it is about: "code is disabled", not "it's disabled". */
  readonly named: boolean;
}

/** Every phrase with an option, and what its surroundings make of it. */
export function sayingsOf(
  matches: readonly Match<Meaning>[],
  tokens: readonly Token[],
  moods: readonly Mood[],
): Saying[] {
  const strongest = withoutHidden(matches.filter((match) => !spansNegation(match, matches, tokens)));
  const names = Map.groupBy(
    matches.filter(({ meaning }) => isName(meaning)),
    ({ meaning }) => meaning.question,
  );
  // Most texts believe nothing, and need no second look.
  const believes = tokens.some(({ word }) => BELIEVED.has(word));
  return strongest.flatMap((match) => {
    const { question, says } = match.meaning;
    if (typeof says === 'string') return [];
    const statement = statementOf(match, tokens, moods);
    const opposite = match.firm ? undefined : oppositeOf(question, says.option);
    if (question === SYMPTOM && (isOvercome(match.to, tokens) || isReplaced(match.from, tokens))) return [];
    const named = names.get(question)?.some((other) => isNameIn(other, match)) ?? false;
    const mistaken =
      believes && sinceThen(tokens, match.to) === undefined ? wasMistaken(match, tokens) : undefined;
    if (mistaken === 'unclear') return [];
    if (mistaken === 'wrong') {
      const option = statement.negated ? says.option : opposite;
      return [{ question, option, match, named, statement: { ...statement, past: true, wished: false } }];
    }
    const today = statement.past ? sinceThen(tokens, match.to) : undefined;
    if (today !== undefined) {
      const saysNot = [...match.named].some((index) => negators.has(tokens[index]?.word ?? ''));
      const option = (today === 'so') === saysNot ? opposite : says.option;
      return [{ question, option, match, named, statement: { ...statement, past: false } }];
    }
    const certain = isNotCovered(says.option) && match.firm;
    const option = statement.negated && !certain ? opposite : says.option;
    return [{ question, option, match, named, statement }];
  });
}

const WORDS_SINCE = 10;

/** "It wasn't activated but it is now", "it was, but now it isn't": what became of it. */
function sinceThen(tokens: readonly Token[], from: number): 'so' | 'notSo' | undefined {
  const words = tokens
    .slice(from, from + WORDS_SINCE)
    .map(({ word, before }) => (before === 'none' ? word : `| ${word}`));
  const found =
    /(?:^|\s)(?:it|they|that) (?:is|are|'s|'re) (not )?(?:now|$)|(?:^|\s)now (?:it|they) (?:is|are|'s|'re)( not)?(?: \||$)/.exec(
      words.join(' '),
    );
  if (found === null) return undefined;
  return found[1] === undefined && found[2] === undefined ? 'so' : 'notSo';
}

/** "Done and not in the queue": a negation between two words of a phrase, with the queue said again behind it. */
function spansNegation(
  match: Match<Meaning>,
  matches: readonly Match<Meaning>[],
  tokens: readonly Token[],
): boolean {
  const { question, says } = match.meaning;
  if (match.firm || typeof says === 'string' || match.to - match.from === match.named.size) return false;
  for (let index = match.from + 1; index < match.to; index += 1) {
    if (match.named.has(index) || !negators.has(tokens[index]?.word ?? '')) continue;
    const joined = tokens
      .slice(match.from + 1, index)
      .some(({ word }) => word === 'and' || word === 'or' || word === 'but' || word === 'nor');
    if (!joined) continue;
    const again = matches.some(
      (other) =>
        other.meaning.question === question &&
        typeof other.meaning.says === 'object' &&
        !other.meaning.replied &&
        other.from >= index &&
        other.to <= match.to,
    );
    if (again) return true;
  }
  return false;
}

const WORDS_UNTIL_BETTER = 14;

/** "Last week it said almost ready, but today the gallery is there": a message that is seen no more. */
function isOvercome(from: number, tokens: readonly Token[]): boolean {
  const later = tokens
    .slice(from, from + WORDS_UNTIL_BETTER)
    .map(({ word, before }) => (before === 'none' ? word : `| ${word}`))
    .join(' ');
  const turned =
    /(?:^|\s)(?:but|and|then)? ?(?:now|today|meanwhile|since then|suddenly|finally|this morning)\b(.*)$/.exec(
      later,
    )?.[1];
  if (turned === undefined || /\b(?:not|no|nothing|never|again|still|another|different|error)\b/.test(turned))
    return false;
  return /\b(?:works|working|solved|sorted|fixed|opens|opened|wonderful|all good|all fine|fine now|(?:gallery|photos|pictures|link|links|files|they|it) (?:is|are|have|has|'s) (?:all |now )?(?:there|here|back|fine|arrived|come|visible)|can see|got in|came|arrived)\b/.test(
    turned,
  );
}

const WORDS_IN_BETWEEN = 4;

/** "She gets almost ready instead of missed the sale": the message that gave way to another. */
function isReplaced(from: number, tokens: readonly Token[]): boolean {
  const start = Math.max(clauseStart(tokens, from), from - WORDS_IN_BETWEEN - 1);
  const before = tokens.slice(start, from).map(({ word }) => word);
  return /(?:^| )(?:instead of|rather than)(?: (?:the|a|an|her|his|old|usual|former|previous|incorrect|wrong|access|code|almost|error|message)){0,3}$/.test(
    before.join(' '),
  );
}

const BELIEVED = wordSet('thought assumed believed figured expected');
const WORDS_AFTER_BELIEF = 5;

/** "I thought we had an export but no": what was believed. Wrong where a no follows, else it is not clear. */
function wasMistaken(
  { from, to }: Match<Meaning>,
  tokens: readonly Token[],
): 'wrong' | 'unclear' | undefined {
  const start = clauseStart(tokens, from);
  if (clauseEnd(tokens, from) < to) return undefined;
  if (!tokens.slice(start, from).some(({ word }) => BELIEVED.has(word))) return undefined;
  const after = tokens.slice(to, to + WORDS_AFTER_BELIEF).map(({ word }) => word);
  return /^(?:[a-z]+ ){0,2}(?:but|turns out|actually|though) (?:it )?(?:no|nope|nah|not|is not|was not|we do not|we did not|did not|does not|there is not|there is none|wrong)\b/.test(
    after.join(' '),
  )
    ? 'wrong'
    : 'unclear';
}

/** Matches come in the text's order, so only neighbours can be in each other's way. */
function withoutHidden(matches: readonly Match<Meaning>[]): Match<Meaning>[] {
  const hidden = new Set<Match<Meaning>>();
  for (const [index, match] of matches.entries()) {
    for (let next = index + 1; next < matches.length; next += 1) {
      const other = matches[next];
      if (other === undefined || other.from >= match.to) break;
      if (hides(other, match)) hidden.add(match);
      if (hides(match, other)) hidden.add(other);
    }
  }
  return matches.filter((match) => !hidden.has(match));
}

/** Whether another phrase of the same question says more of the same words, or shows that they mean something else. */
function hides(other: Match<Meaning>, match: Match<Meaning>): boolean {
  if (other === match || other.from >= match.to || match.from >= other.to) return false;
  if (isName(other.meaning) || isName(match.meaning)) return false;
  if (other.meaning.question !== match.meaning.question) return false;
  const size = other.named.size - match.named.size;
  if (other.meaning.says === 'unrelated') return size >= 0;
  if (match.meaning.says === 'unrelated') return false;
  if (isCatchAll(other)) return size > 1 || (size > 0 && isCatchAll(match));
  return size > 0 || (size === 0 && other.from < match.from && other.to >= match.to);
}

/** What no article covers is told by loose phrases: they take no words from a problem that one covers. */
function isCatchAll({ meaning: { says }, firm }: Match<Meaning>): boolean {
  return typeof says === 'object' && isNotCovered(says.option) && !firm;
}

function isNotCovered(option: string): boolean {
  return symptomText(option)?.notCovered ?? false;
}

/** Whether a phrase is the name of what another says, and not all of it. */
function isNameIn(name: Match<Meaning>, { meaning, from, to, named }: Match<Meaning>): boolean {
  return (
    isName(name.meaning) &&
    name.meaning.question === meaning.question &&
    name.from >= from &&
    name.to <= to &&
    name.named.size < named.size
  );
}

function isName({ says }: Meaning): boolean {
  return says === 'about' || says === 'label';
}
