import type { AnswerId } from '../../../flows/answers/index.ts';
import { isDontKnow, type Question, symptomText, textOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { phraseBook } from './book.ts';
import { clauseEnd, clauseStart, moodsOf } from './clauses.ts';
import { type Command, commandOf, isWholly } from './commands.ts';
import { conclude } from './conclude.ts';
import { doubted, unknownsOf } from './doubts.ts';
import { type Evidence, evidenceOf, leftOver } from './evidence.ts';
import type { Finding, Stated } from './finding.ts';
import { isInAnswer, labelledAnswers, withoutNames } from './labels.ts';
import * as english from './language.ts';
import type { Match } from './phrases.ts';
import type { Parts } from './quoted.ts';
import { bareReply, numberReply, saidYesOrNo } from './replies.ts';
import { sayingsOf } from './sayings.ts';
import { type Token, tokenise } from './tokens.ts';

/** What the phrases make of a text. */
export interface Ruled extends Stated {
  /** What a question takes as given: "what will they see if the job is in planning?". */
  readonly hypothetical: readonly Finding[];
  readonly command?: Command;
  /** What the articles answer at once: where the text tells no symptom of which the cause has to be found. */
  readonly answer?: AnswerId;
  /** The text asks something. */
  readonly asks: boolean;
  readonly evidence: readonly Evidence[];
  /** Every phrase that was found, whether it holds or not. */
  readonly said: readonly Finding[];
  /** Questions that something sounds like, and is about something else. */
  readonly spokenOf: ReadonlySet<Question>;
  /** Questions whose answer stands in clauses of which nothing is left that was not understood. */
  readonly plain: ReadonlySet<Question>;
  /** Beside what is asked of the bot nothing is left that was not understood. */
  readonly isPlainCommand: boolean;
  /** The text only asks. */
  readonly onlyAsks: boolean;
}

/** What nothing says. */
export const NOTHING: Ruled = {
  facts: [],
  hypothetical: [],
  asks: false,
  evidence: [],
  said: [],
  spokenOf: new Set(),
  plain: new Set(),
  isPlainCommand: false,
  onlyAsks: false,
};

/**
 * Reads what a text says by phrases, in the light of the question it may be a reply to. What stands in quoted mails counts
 * only where the text itself says nothing.
 */
export function readByRules(text: string, { own, quoted }: Parts, asked?: Question): Ruled {
  if (text.trim() === '') return NOTHING;
  const reading = read(text, own, asked);
  if (quoted.trim() === '' || (reading.symptom && reading.facts.length > 0)) return reading;
  const older = read(text, quoted, undefined);
  if (reading.symptom === undefined && reading.facts.length === 0 && reading.command === undefined)
    return older;
  const symptom = reading.symptom ?? older.symptom;
  return { ...reading, ...(symptom && { symptom }) };
}

function read(text: string, part: string, asked: Question | undefined): Ruled {
  const { find, spelling } = phraseBook();
  const tokens = tokenise(part, spelling);
  const moods = moodsOf(tokens);
  const { questions: all, doubts: unsure, commands, answers: asking } = find(tokens);
  const answers = labelledAnswers(all, tokens);
  const matches = all.filter(
    ({ meaning, from }) =>
      !meaning.replied || meaning.question === asked || isInAnswer(answers, meaning.question, from),
  );
  const said = withoutNames(sayingsOf(matches, tokens, moods), answers, unsure);
  const about = areasOf(conclude(said, tokens, asked));
  const belonging = said.filter(({ question }) => belongs(question, about, asked));
  const unknown = unknownsOf(matches, belonging, unsure, tokens, asked);
  const concluded = conclude(doubted(belonging, unknown.covered), tokens, asked);

  const findings = new Map<Question, Finding>();
  const finding = (question: Question, option: string, from: number, to: number): Finding => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    return { question, option, excerpt: text.slice(start, end), start, end };
  };
  for (const { question, option, match, statement } of concluded.stated) {
    findings.set(question, finding(question, option, statement.from, match.to));
  }
  for (const { question, from, to } of unknown.questions) {
    if (!findings.has(question) && textOf(question).dontKnow !== undefined) {
      findings.set(question, finding(question, 'unknown', from, to));
    }
  }
  for (const { question, from, to } of answers) {
    if (findings.has(question)) continue;
    // "Spam: she hasn't looked yet": the customer still can.
    const canStill = textOf(question).customerReply !== undefined && question !== asked;
    const cues = unsure
      .filter((cue) => cue.from >= from && cue.to <= to && !(canStill && cue.meaning === 'reply'))
      .map((cue) => ({ ...cue, from: cue.from - from }));
    const reply = bareReply(tokens.slice(from, to), question, cues, moods.slice(from, to), false);
    if (reply) findings.set(question, finding(question, reply.option, from + reply.from, from + reply.to));
  }
  // "4" is the fourth option, whatever there may be four of.
  const numbered = asked && numberReply(tokens, asked);
  if (asked && numbered) findings.set(asked, finding(asked, numbered.option, numbered.from, numbered.to));
  if (asked !== undefined && !findings.has(asked)) {
    const reply = bareReply(tokens, asked, unknown.free, moods, concluded.silenced.has(asked));
    if (reply) findings.set(asked, finding(asked, reply.option, reply.from, reply.to));
  }

  const [only, ...more] = findings.values();
  if (asked === undefined && only && more.length === 0 && isCustomersToo(only))
    findings.delete(only.question);
  const told = findings.get(SYMPTOM);
  // Whoever answers tells no new trouble by the way.
  const aside =
    told !== undefined &&
    asked !== undefined &&
    asked !== SYMPTOM &&
    findings.has(asked) &&
    (symptomText(told.option)?.notCovered ||
      (findings.get(asked)?.option === 'unknown' &&
        !belongs(asked, [symptomText(told.option)?.area ?? ''], undefined)));
  const symptom = aside ? undefined : told;
  findings.delete(SYMPTOM);
  const believed = [...findings.values()].filter(({ question }) => belongs(question, about, asked));
  const facts = believed.toSorted((a, b) => a.start - b.start);
  const hypothetical = concluded.hypothetical.map(({ question, option, match, statement }) =>
    finding(question, option, statement.from, match.to),
  );
  const asks = moods.includes('question') || (moods.includes('condition') && (tokens.at(-1)?.asked ?? false));
  const command =
    facts.length === 0 && symptom === undefined && !asks
      ? (commandOf(commands, tokens) ?? yesOrNo(tokens, asked))
      : undefined;
  const left = leftOver({ matches: all, unsure, tokens, between: english });
  const places = [
    ...concluded.stated.map(({ question, match: { from, to } }) => ({ question, from, to })),
    ...unknown.questions,
  ];
  const plain = new Set(
    places
      .filter(({ from, to }) => left(clauseStart(tokens, from), clauseEnd(tokens, to - 1)) === 0)
      .map(({ question }) => question),
  );
  const answer = answerIn(asking, tokens, symptom);
  return {
    // What is answered is no trouble that nothing covers, nor is what its own words may sound like.
    ...(symptom && !answer && { symptom }),
    facts: facts.filter(({ start, end }) => !answer || start < answer.start || end > answer.end),
    hypothetical,
    ...(command && { command }),
    ...(answer && { answer: answer.id }),
    asks,
    spokenOf: new Set(
      all.filter(({ meaning }) => meaning.says === 'unrelated').map(({ meaning }) => meaning.question),
    ),
    plain,
    isPlainCommand: command !== undefined && isWholly(commands, tokens),
    onlyAsks: moods.length > 0 && moods.every((mood) => mood === 'question'),
    said: said.flatMap(({ question, option, match }) =>
      option === undefined ? [] : [finding(question, option, match.from, match.to)],
    ),
    evidence: evidenceOf({
      said,
      matches: all,
      unsure,
      tokens,
      moods,
      asked,
      asks,
      facts,
      symptom,
      command: command?.type,
      answer: answer?.id,
      between: english,
    }),
  };
}

/** What is asked that needs no case. A symptom is told beside it only by the way if it is a deed in the same words. */
function answerIn(
  matches: readonly Match<AnswerId>[],
  tokens: readonly Token[],
  symptom: Finding | undefined,
): { id: AnswerId; start: number; end: number } | undefined {
  const [best] = matches.toSorted((a, b) => b.named.size - a.named.size);
  if (best === undefined) return undefined;
  const start = tokens[best.from]?.start ?? 0;
  const end = tokens[best.to - 1]?.end ?? start;
  const text = symptomText(symptom?.option);
  const byTheWay = text?.deed && symptom && start <= symptom.start && end >= symptom.end;
  return text === undefined || text.notCovered || byTheWay ? { id: best.meaning, start, end } : undefined;
}

/** "I can't open the gallery": a customer's words as likely as an agent's. */
function isCustomersToo({ question, option }: Finding): boolean {
  return isDontKnow(question, option) && (textOf(question).customersLookToo ?? false);
}

/** The areas a text is about: those of the symptom it tells, and of one that an answer leads to. */
export function areasOf({
  stated,
}: {
  readonly stated: readonly { question: Question; option: string }[];
}): readonly string[] {
  return stated.flatMap(({ question, option }) => {
    const symptom = question === SYMPTOM ? option : textOf(question).options[option]?.leadsTo;
    return symptomText(symptom)?.area ?? [];
  });
}

/** Whether a question belongs to what the text is about. */
export function belongs(question: Question, about: readonly string[], asked: Question | undefined): boolean {
  const { areas } = textOf(question);
  if (areas === undefined || question === asked) return true;
  if (about.length > 0) return about.some((area) => areas.includes(area));
  const around = asked && textOf(asked).areas;
  return around === undefined || around.some((other) => areas.includes(other));
}

function yesOrNo(tokens: readonly Token[], asked: Question | undefined): Command | undefined {
  if (asked !== undefined || tokens.length > 3) return undefined;
  const said = saidYesOrNo(tokens, []);
  return said && { type: said.says };
}
