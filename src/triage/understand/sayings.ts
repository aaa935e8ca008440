import { type Meaning, oppositeOf } from './book.ts';
import type { Mood } from './clauses.ts';
import type { Match } from './phrases.ts';
import type { Said } from './settle.ts';
import { statementOf } from './statements.ts';
import type { Token } from './tokens.ts';

/** Every phrase with an option, and what its surroundings make of it. */
export function sayingsOf(
  matches: readonly Match<Meaning>[],
  tokens: readonly Token[],
  moods: readonly Mood[],
): Said[] {
  const strongest = withoutHidden(matches);
  return strongest.flatMap((match) => {
    const { question, says } = match.meaning;
    if (typeof says === 'string') return [];
    const statement = statementOf(match, tokens, moods);
    const opposite = match.firm ? undefined : oppositeOf(question, says.option);
    const today = statement.past ? sinceThen(tokens, match.to) : undefined;
    if (today !== undefined) {
      const option = today === 'so' ? says.option : opposite;
      return [{ question, option, match, statement: { ...statement, past: false } }];
    }
    const option = statement.negated ? opposite : says.option;
    return [{ question, option, match, statement }];
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

/** Matches come in the text's order, so only neighbours can stand in each other's way. */
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
  return size > 0 || (size === 0 && other.from < match.from && other.to >= match.to);
}

function isName({ says }: Meaning): boolean {
  return says === 'about' || says === 'label';
}
