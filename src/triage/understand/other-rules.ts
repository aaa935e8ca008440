import { isDontKnow, type Question, questionIds, symptomText, textOf } from '../../../flows/questions.ts';
import { type LanguagePhrases, type OtherLanguage, readLanguage } from '../../../flows/reading/languages.ts';
import { doubts } from '../../../flows/reading/reading.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { type Meaning, oppositeOf } from './book.ts';
import { clauseEnd, clauseStart, type Mood } from './clauses.ts';
import { evidenceOf } from './evidence.ts';
import type { Finding } from './finding.ts';
import { acts } from './judge.ts';
import { findPhrases, type Match, type PhraseBook, partsOf, readPhrases } from './phrases.ts';
import type { Parts } from './quoted.ts';
import { numberReply } from './replies.ts';
import { areasOf, belongs, type Ruled } from './rules.ts';
import type { Saying } from './sayings.ts';
import type { Statement } from './statements.ts';
import { type Splitting, type Token, tokenise } from './tokens.ts';

/** How far from a phrase a negation may be: before it, and behind it. */
const NEGATION_BEFORE = 4;
const NEGATION_BEHIND = 3;
const SHORT_ANSWER = 4;

export interface OtherBook {
  readonly phrases: LanguagePhrases;
  readonly questions: PhraseBook<Meaning>;
  readonly doubts: PhraseBook<(typeof doubts)[number]>;
  readonly commands: PhraseBook<string>;
  readonly splitting: Splitting;
  /** Whether some phrase of the language names a word. */
  knows(word: string): boolean;
}

const books = new Map<OtherLanguage, OtherBook>();

/** A language's phrases. Read when its first text comes; throws with the file and what is wrong in it. */
export function otherBook(language: OtherLanguage): OtherBook {
  const before = books.get(language);
  if (before !== undefined) return before;
  const phrases = readLanguage(language);
  const { grammar, classes } = phrases;
  const said = [
    ...Object.entries(phrases.symptoms).map(([option, list]) => meaning(SYMPTOM, option, list, false)),
    ...questionIds.flatMap((question) =>
      Object.entries(phrases.facts[question] ?? {}).flatMap(([option, one]) => [
        meaning(question, option, one.said, false),
        meaning(question, option, one.replied, true),
      ]),
    ),
  ];
  const list = <T extends string>(record: Readonly<Record<string, string>>, keys: readonly T[]) =>
    keys.map((key) => ({ meaning: key, said: record[key] ?? '' }));
  const questions = readPhrases(said, classes, grammar);
  const book = {
    phrases,
    questions,
    doubts: readPhrases(list(phrases.doubts, doubts), classes, grammar),
    commands: readPhrases(list(phrases.commands, Object.keys(phrases.commands)), classes, grammar),
    knows: (word: string) => questions.vocabulary.has(word) || partsOf(word, questions).length > 0,
    splitting: { conjunctions: grammar.conjunctions, parts: partsWith(grammar.expressions) },
  };
  books.set(language, book);
  return book;
}

function meaning(question: Question, option: string, said: string, replied: boolean) {
  return { meaning: { question, says: { option }, replied }, said };
}

/** "l'album" is two words; an expression stands for what it means. */
function partsWith(expressions: Readonly<Record<string, string>>): (word: string) => readonly string[] {
  return (word) => (expressions[word] ?? word).split(/[\s']+/).filter(Boolean);
}

/**
 * Reads a text in another language than English by that language's phrases and grammar: the symptom and the common facts.
 * What stands in quoted mails counts only where the text itself says nothing.
 */
export function readOther(
  text: string,
  { own, quoted }: Parts,
  language: OtherLanguage,
  asked?: Question,
): Ruled {
  const reading = read(text, own, otherBook(language), asked);
  if (quoted.trim() === '' || reading.symptom !== undefined || reading.facts.length > 0) return reading;
  const older = read(text, quoted, otherBook(language), undefined);
  return { ...older, evidence: reading.evidence, said: reading.said };
}

function read(text: string, part: string, book: OtherBook, asked: Question | undefined): Ruled {
  const { grammar } = book.phrases;
  const tokens = tokenise(part, { known: () => false, meant: (word) => word }, book.splitting);
  const moods = moodsOf(tokens, book);
  const matches = findPhrases(book.questions, tokens).filter(
    ({ meaning: { replied, question } }) => !replied || question === asked,
  );
  const unsure = findPhrases(book.doubts, tokens);
  const said = withoutHidden(matches).map((match) => sayingOf(match, tokens, moods, book));
  const stated = bestOf(said);
  const about = areasOf({ stated });
  const finding = ({ question, option, match }: Saying & { option: string }): Finding =>
    findingAt(text, tokens, question, option, match.from, match.to);
  const findings = new Map(
    stated
      .filter(({ question }) => belongs(question, about, asked))
      .map((one) => [one.question, finding(one)] as const),
  );
  if (asked !== undefined && !findings.has(asked)) {
    const reply = shortReply(tokens, asked, unsure, moods, book);
    if (reply) findings.set(asked, findingAt(text, tokens, asked, reply.option, reply.from, reply.to));
  }
  const symptom = findings.get(SYMPTOM);
  findings.delete(SYMPTOM);
  const facts = [...findings.values()].toSorted((a, b) => a.start - b.start);
  const asks = tokens.some((token) => token.asked);
  const commands = findPhrases(book.commands, tokens);
  const command = commands.toSorted((a, b) => b.named.size - a.named.size)[0];
  const type = acts.find((act) => act === command?.meaning);
  return {
    ...(symptom && { symptom }),
    // Steps are counted where the numbers are read.
    ...(type && { command: type === 'stepsDone' || type === 'stepsOpen' ? { type, steps: [] } : { type } }),
    facts,
    hypothetical: [],
    asks,
    spokenOf: new Set(),
    // Its grammar knows too little for anything to be certain without the judge.
    plain: new Set(),
    isPlainCommand: command !== undefined && isWholly(commands, tokens, grammar),
    onlyAsks: moods.length > 0 && moods.every((mood) => mood === 'question'),
    said: said.flatMap((one) => (one.option === undefined ? [] : [finding({ ...one, option: one.option })])),
    evidence: evidenceOf({
      said,
      matches,
      unsure,
      tokens,
      moods,
      asked,
      asks,
      facts,
      symptom,
      command: command?.meaning,
      between: grammar,
    }),
  };
}

function findingAt(
  text: string,
  tokens: readonly Token[],
  question: Question,
  option: string,
  from: number,
  to: number,
): Finding {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { question, option, excerpt: text.slice(start, end), start, end };
}

/** For every token, in which mood its clause is said. */
function moodsOf(tokens: readonly Token[], { phrases: { grammar } }: OtherBook): readonly Mood[] {
  const moods: Mood[] = [];
  while (moods.length < tokens.length) {
    const from = moods.length;
    const to = clauseEnd(tokens, from);
    const words = tokens.slice(from, to).map(({ word }) => word);
    const asked = tokens[to - 1]?.asked ?? false;
    const mood: Mood = asked
      ? 'question'
      : words.some((word) => grammar.conditions.has(word))
        ? 'condition'
        : 'stated';
    for (const _ of words) moods.push(mood);
  }
  return moods;
}

function sayingOf(
  match: Match<Meaning>,
  tokens: readonly Token[],
  moods: readonly Mood[],
  { phrases: { grammar } }: OtherBook,
): Saying {
  const { question, says } = match.meaning;
  const option = typeof says === 'object' ? says.option : undefined;
  const start = clauseStart(tokens, match.from);
  const end = clauseEnd(tokens, match.to - 1);
  const around = (from: number, to: number, words: ReadonlySet<string>) => {
    let count = 0;
    for (let at = Math.max(start, from); at < Math.min(end, to); at += 1) {
      if (!match.named.has(at) && words.has(tokens[at]?.word ?? '')) count += 1;
    }
    return count;
  };
  const saysNot = [...match.named].some((at) => grammar.negators.has(tokens[at]?.word ?? ''));
  const negations = around(match.from - NEGATION_BEFORE, match.to + NEGATION_BEHIND, grammar.negators);
  const statement: Statement = {
    from: match.from,
    negated: !saysNot && negations % 2 === 1,
    past: around(start, match.to, grammar.past) > 0,
    wished: around(start, end, grammar.doubts) > 0 || around(start, match.from, grammar.plans) > 0,
    mood: moods[match.from] ?? 'stated',
  };
  const opposite = match.firm || option === undefined ? undefined : oppositeOf(question, option);
  return { question, option: statement.negated ? opposite : option, match, statement, named: false };
}

/** Of each question what is stated last; a symptom may be told in a condition too: "when she types the code, …". */
function bestOf(said: readonly Saying[]): (Saying & { option: string })[] {
  const stated = said.filter(
    (one): one is Saying & { option: string } =>
      one.option !== undefined &&
      !one.statement.wished &&
      (one.question === SYMPTOM
        ? !one.statement.negated
        : one.statement.mood === 'stated' && !one.statement.past),
  );
  return [...Map.groupBy(stated, ({ question }) => question)].flatMap(([question, all]) => {
    const covered = all.filter(({ option }) => !symptomText(option)?.notCovered);
    const from = question === SYMPTOM && covered.length > 0 ? covered : all;
    const longest = Math.max(...from.map(({ match }) => match.named.size));
    const best =
      question === SYMPTOM ? from.findLast(({ match }) => match.named.size === longest) : from.at(-1);
    return best ? [best] : [];
  });
}

/** Of two phrases of a question on the same words the one that says more. */
function withoutHidden(matches: readonly Match<Meaning>[]): Match<Meaning>[] {
  return matches.filter(
    (match, index) =>
      !matches.some(
        (other, at) =>
          other.meaning.question === match.meaning.question &&
          other.from < match.to &&
          match.from < other.to &&
          (other.named.size > match.named.size || (other.named.size === match.named.size && at < index)),
      ),
  );
}

/** A number, a bare yes or no, or that it is not known. */
function shortReply(
  tokens: readonly Token[],
  asked: Question,
  unsure: readonly Match<(typeof doubts)[number]>[],
  moods: readonly Mood[],
  { phrases: { grammar } }: OtherBook,
): { option: string; from: number; to: number } | undefined {
  const numbered = numberReply(tokens, asked);
  if (numbered) return numbered;
  const doubt = unsure.find(({ meaning: kind, from }) => kind !== 'reply' && moods[from] === 'stated');
  if (doubt && isDontKnow(asked, 'unknown') && textOf(asked).dontKnow !== undefined)
    return { option: 'unknown', from: doubt.from, to: doubt.to };
  const first = tokens[0]?.word ?? '';
  if (tokens.length > SHORT_ANSWER && tokens[1]?.before === 'none') return undefined;
  const says = grammar.yes.has(first) ? 'yes' : grammar.no.has(first) ? 'no' : undefined;
  const option = says && textOf(asked)[says];
  return option === undefined || tokens[0]?.asked ? undefined : { option, from: 0, to: 1 };
}

/** Whether a text is a command, fillers and nothing else. */
function isWholly(
  commands: readonly Match<string>[],
  tokens: readonly Token[],
  { fillers, tails, negators, yes }: LanguagePhrases['grammar'],
): boolean {
  return tokens.every(
    ({ word }, index) =>
      commands.some(({ named }) => named.has(index)) ||
      [fillers, tails, negators, yes].some((words) => words.has(word)) ||
      /^\d+$/.test(word),
  );
}
