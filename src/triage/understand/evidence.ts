import type { AnswerId } from '../../../flows/answers/index.ts';
import type { Question } from '../../../flows/questions.ts';
import type { Doubt } from '../../../flows/reading/reading.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Meaning } from './book.ts';
import type { Mood } from './clauses.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import type { Finding } from './finding.ts';
import type { Between, Match } from './phrases.ts';
import type { Saying } from './sayings.ts';
import type { Token } from './tokens.ts';

/** Something the phrases say of a question, of what is asked of the bot, or of the whole text ('') for the judge. */
export interface Evidence {
  readonly question: Question | 'act' | '';
  readonly says: string;
}

interface Read {
  readonly said: readonly Saying[];
  readonly matches: readonly Match<Meaning>[];
  readonly unsure: readonly Match<Doubt>[];
  readonly tokens: readonly Token[];
  readonly moods: readonly Mood[];
  readonly asked: Question | undefined;
  readonly asks: boolean;
  readonly facts: readonly Finding[];
  readonly symptom: Finding | undefined;
  readonly command: string | undefined;
  readonly answer?: AnswerId | undefined;
  readonly between: Between;
}

const MOST_LEFT = 4;

/** How many of the tokens between two places no phrase names and are no fillers, negations or numbers. */
export function leftOver({
  matches,
  unsure,
  tokens,
  between,
}: Pick<Read, 'matches' | 'unsure' | 'tokens' | 'between'>): (from: number, to: number) => number {
  const understood = new Set<number>();
  for (const { named } of [...matches, ...unsure]) for (const index of named) understood.add(index);
  for (const [index, { word, keys }] of tokens.entries()) {
    const isNeutral = between.fillers.has(word) || between.negators.has(word) || between.tails.has(word);
    if (isNeutral || keys.includes('#')) understood.add(index);
  }
  return (from, to) => {
    let count = 0;
    for (let index = from; index < to; index += 1) if (!understood.has(index)) count += 1;
    return count;
  };
}

/** What the phrases say, as the judge weighs it: what was found, how it was said, and how many words beside it are not understood. */
export function evidenceOf(read: Read): Evidence[] {
  const { said, unsure, tokens, moods, asked, asks, facts, symptom, command, answer } = read;
  const left = leftOver(read);
  const all = Math.min(left(0, tokens.length), 2 * MOST_LEFT);
  const evidence: Evidence[] = [];
  const add = (question: Evidence['question'], ...says: readonly string[]) => {
    for (const one of says) evidence.push({ question, says: one });
  };
  for (const { question, option, match, statement } of said) {
    const isAsked = question === asked ? 'asked' : 'aside';
    const way = [statement.mood, statement.wished, statement.past].join(' ');
    const beside = Math.min(
      left(clauseStart(tokens, match.from), clauseEnd(tokens, match.to - 1)),
      MOST_LEFT,
    );
    add(
      question,
      `${option} ${isAsked}`,
      `${option} ${way} ${statement.negated}`,
      `${way} ${isAsked}`,
      `${option} beside ${Math.min(beside, 2)} named ${Math.min(match.named.size, 3)}`,
      `beside ${beside} ${statement.mood} ${isAsked}`,
      `all ${all} ${isAsked}`,
      `replied ${match.meaning.replied} ${isAsked} ${Math.min(beside, 3)}`,
    );
  }
  for (const { question, option } of symptom ? [symptom, ...facts] : facts) {
    const isAsked = question === asked ? 'asked' : 'aside';
    add(question, `found ${option}`, `found ${option} ${isAsked}`, `found ${isAsked} ${all}`);
  }
  add('', ...new Set(moods), ...unsure.map(({ meaning }) => `doubt ${meaning}`), `asks ${asks}`);
  add('', `found ${facts.length > 0 || symptom !== undefined || command !== undefined} ${all}`);
  add('act', `command ${command ?? 'none'}`, `command ${command !== undefined} ${all}`);
  add(SYMPTOM, `answer ${answer}`);
  return evidence;
}
