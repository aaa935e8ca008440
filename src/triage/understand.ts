import { type Question, textOf } from '../../flows/questions.ts';
import {
  commandBook,
  isFact,
  isKnownWord,
  type Meaning,
  oppositeOf,
  questionBook,
  spelling,
  unsureBook,
} from './understand/book.ts';
import { clauseEnd, clauseStart, moodsOf } from './understand/clauses.ts';
import { type Command, commandOf } from './understand/commands.ts';
import { findPhrases, type Match } from './understand/phrases.ts';
import { splitQuoted } from './understand/quoted.ts';
import { bareReply } from './understand/replies.ts';
import { type Said, settle } from './understand/settle.ts';
import { statementOf } from './understand/statements.ts';
import { type Token, tokenise } from './understand/tokens.ts';

/** Something a text says: a question, its option, and the words of the text it was read from. */
export interface Finding {
  readonly question: Question;
  readonly option: string;
  readonly words: string;
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
}

/** What a text says. Only `symptom` and `facts` are stated. */
export interface Reading {
  readonly symptom?: Finding;
  readonly facts: readonly Finding[];
  /** What a question takes as given: "what will they see if the job is in planning?" Never a fact of a case. */
  readonly hypothetical: readonly Finding[];
  readonly command?: Command;
  /** The text asks something. */
  readonly asks: boolean;
}

/**
 * Reads what a text says, in the light of the question it may be a reply to. Pure: no network, no model; the same
 * text always reads the same. Prefers silence to a wrong fact.
 */
export function understand(text: string, asked?: Question): Reading {
  const { own, quoted } = splitQuoted(text);
  const reading = read(text, own, asked);
  if (quoted.trim() === '' || (reading.symptom && reading.facts.length > 0)) return reading;
  const older = read(text, quoted, undefined);
  if (reading.symptom === undefined && reading.facts.length === 0 && reading.command === undefined)
    return older;
  const symptom = reading.symptom ?? older.symptom;
  return { ...reading, ...(symptom && { symptom }) };
}

function read(text: string, part: string, asked: Question | undefined): Reading {
  const tokens = tokenise(part, isKnownWord).map((token) => ({ ...token, word: spelling(token.word) }));
  const moods = moodsOf(tokens);
  const unsure = findPhrases(unsureBook, tokens);
  const matches = findPhrases(questionBook, tokens).filter(
    ({ meaning }) => !meaning.replied || meaning.question === asked,
  );
  const said = sayings(matches, tokens, moods);
  const unknown = unknowns(matches, said, unsure, tokens);
  const settled = settle(withoutUnsure(said, unknown.covered), tokens, asked);

  const findings = new Map<Question, Finding>();
  const finding = (question: Question, option: string, from: number, to: number): Finding => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return { question, option, words: text.slice(start, end), start, end };
  };
  for (const { question, option, match } of settled.stated) {
    findings.set(question, finding(question, option, match.from, match.to));
  }
  for (const { question, from, to } of unknown.questions) {
    if (!findings.has(question) && isFact(question, 'unknown') && question !== 'symptom') {
      findings.set(question, finding(question, 'unknown', from, to));
    }
  }
  if (asked !== undefined && !findings.has(asked)) {
    const reply = bareReply(tokens, asked, unknown.free, moods, settled.silenced.has(asked));
    if (reply) findings.set(asked, finding(asked, reply.option, reply.from, reply.to));
  }

  const symptom = findings.get('symptom');
  findings.delete('symptom');
  const believed = [...findings.values()].filter(({ question }) => belongs(question, symptom?.option, asked));
  const facts = believed.toSorted((a, b) => a.start - b.start);
  const hypothetical = settled.hypothetical.map(({ question, option, match }) =>
    finding(question, option, match.from, match.to),
  );
  const asks = moods.includes('question') || (moods.includes('condition') && (tokens.at(-1)?.asked ?? false));
  const command =
    facts.length === 0 && symptom === undefined && !asks
      ? (commandOf(findPhrases(commandBook, tokens), tokens) ?? yesOrNo(tokens, asked))
      : undefined;
  return {
    ...(symptom && { symptom }),
    facts,
    hypothetical,
    ...(command && { command }),
    asks,
  };
}

/** Whether a question belongs to what the text is about. */
function belongs(question: Question, symptom: string | undefined, asked: Question | undefined): boolean {
  const { within } = textOf(question);
  if (within === undefined || question === asked) return true;
  if (symptom !== undefined) return within.includes(symptom);
  const around = asked && textOf(asked).within;
  return around === undefined || around.some((other) => within.includes(other));
}

function yesOrNo(tokens: readonly Token[], asked: Question | undefined): Command | undefined {
  if (asked !== undefined || tokens.length > 3) return undefined;
  const reply = bareReply(tokens, 'codeActivated', [], [], false);
  if (reply?.option === 'yes') return { type: 'yes' };
  return reply?.option === 'no' ? { type: 'no' } : undefined;
}

/** Every phrase with an option, and what its surroundings make of it. */
function sayings(
  matches: readonly Match<Meaning>[],
  tokens: readonly Token[],
  moods: ReturnType<typeof moodsOf>,
): Said[] {
  const strongest = matches.filter((match) => !matches.some((other) => hides(other, match)));
  return strongest.flatMap((match) => {
    const { question, says } = match.meaning;
    if (says === 'about' || says === 'unrelated') return [];
    const statement = statementOf(match, tokens, moods);
    const opposite = match.firm ? undefined : oppositeOf(question, says.option);
    const option = statement.negated ? opposite : says.option;
    return [{ question, option, match, statement }];
  });
}

/** Whether another phrase of the same question says more of the same words, or shows that they mean something else. */
function hides(other: Match<Meaning>, match: Match<Meaning>): boolean {
  if (other === match || other.from >= match.to || match.from >= other.to) return false;
  if (other.meaning.says === 'about' || match.meaning.says === 'about') return false;
  if (other.meaning.question !== match.meaning.question) return false;
  const size = other.named.size - match.named.size;
  if (other.meaning.says === 'unrelated') return size >= 0;
  if (match.meaning.says === 'unrelated') return false;
  return size > 0 || (size === 0 && other.from < match.from && other.to >= match.to);
}

interface Unknowns {
  readonly questions: readonly { question: Question; from: number; to: number }[];
  /** Tokens that are said to be unknown. */
  readonly covered: ReadonlySet<number>;
  /** Not knowing that belongs to no question named. */
  readonly free: readonly Match<'look' | 'know'>[];
}

/** Of which questions it is said that nobody knows: "not sure if it's activated", "can't see the job status". */
function unknowns(
  matches: readonly Match<Meaning>[],
  said: readonly Said[],
  unsure: readonly Match<'look' | 'know'>[],
  tokens: readonly Token[],
): Unknowns {
  const questions: { question: Question; from: number; to: number }[] = [];
  const covered = new Set<number>();
  const free: Match<'look' | 'know'>[] = [];
  for (const cue of unsure) {
    // "Can't find the code anywhere" is a finding, not a doubt.
    if (
      said.some(
        ({ match, statement }) => match.from < cue.to && cue.from < match.to && statement.mood === 'stated',
      )
    )
      continue;
    const end = clauseEnd(tokens, cue.to - 1);
    const embedded =
      cue.meaning === 'know' ||
      tokens.slice(cue.to, Math.min(end, cue.to + 3)).some(({ word }) => /^(?:if|whether|wether|what|which|how|where)$/.test(word));
    let inside = matches.filter(
      ({ from, to, meaning }) =>
        from >= cue.from &&
        to <= end &&
        to > cue.to &&
        (meaning.says === 'about' || (embedded && meaning.says !== 'unrelated')),
    );
    // "The retouch status I cannot check."
    if (inside.length === 0 && end - cue.to <= 2) {
      const start = clauseStart(tokens, cue.from);
      inside = matches.filter(
        ({ from, to, meaning }) => meaning.says === 'about' && from >= start && to <= cue.from,
      );
    }
    if (!aboutSomebodyElse(tokens, cue)) {
      for (const { meaning } of inside)
        questions.push({ question: meaning.question, from: cue.from, to: end });
    }
    if (embedded) for (let index = cue.to; index < end; index += 1) covered.add(index);
    if (inside.length === 0) free.push(cue);
  }
  return { questions, covered, free };
}

/** "The customer can't see …" says nothing of what the agent can see. */
function aboutSomebodyElse(tokens: readonly Token[], { from, meaning }: Match<'look' | 'know'>): boolean {
  if (meaning === 'know') return false;
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ word }) => word);
  return before.some((word) =>
    /^(?:she|he|they|customer|customers|client|parent|parents|mum|mom|dad|mother|father|buyer|family|lady|people|families|who|daughter|son)$/.test(
      word,
    ),
  );
}

function withoutUnsure(said: readonly Said[], covered: ReadonlySet<number>): Said[] {
  return said.filter(({ match, question }) => question === 'symptom' || !covered.has(match.from));
}
