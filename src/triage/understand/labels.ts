import type { Question } from '../../../flows/questions.ts';
import type { Doubt } from '../../../flows/reading/reading.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Meaning } from './book.ts';
import { clauseEnd } from './clauses.ts';
import type { Match } from './phrases.ts';
import type { Saying } from './sayings.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** Where the answer to a question is: from the token behind its name to the clause's end. */
interface LabelledAnswer {
  readonly question: Question;
  readonly from: number;
  readonly to: number;
  /** Where its name begins. */
  readonly named: number;
}

/** "Roster: yes", "codes: in my notes", "spam? nothing": names of questions with an answer behind them. */
export function labelledAnswers(
  matches: readonly Match<Meaning>[],
  tokens: readonly Token[],
): LabelledAnswer[] {
  const labels = matches.filter(
    (label) => label.meaning.says === 'label' && answers(tokens, label.to) && !isOfSymptom(label, matches),
  );
  return [...labels, ...pronouns(matches, tokens)]
    .filter((label) => !labels.some(({ from, to }) => to === label.to && from < label.from))
    .map(({ meaning, from, to }) => ({
      question: meaning.question,
      named: from,
      from: to,
      to: answerEnd(tokens, to),
    }));
}

const standIns = wordSet('that those they them these both');
const turns = wordSet('but nah no nope actually');
const CLAUSE_BACK = 10;

/** "Had the codes on a stick, but that's lost": a pronoun stands for what the clause before is about. */
function pronouns(matches: readonly Match<Meaning>[], tokens: readonly Token[]): Match<Meaning>[] {
  return tokens.flatMap(({ word, before }, index) => {
    const turned = word === 'it' && turns.has(tokens[index - 1]?.word ?? '');
    if (!standIns.has(word) && !turned) return [];
    const starts =
      before === 'clause' ||
      (tokens[index - 1]?.before === 'clause' && /^(?:but|though|and)$/.test(tokens[index - 1]?.word ?? ''));
    if (!starts) return [];
    const meant = matches.findLast(
      ({ meaning, to }) => meaning.says === 'label' && to < index && to >= index - CLAUSE_BACK,
    );
    if (meant === undefined || tokens.slice(meant.to, index).some((token) => token.before === 'sentence'))
      return [];
    return [{ ...meant, from: index, to: index + 1 }];
  });
}

/** "Retouch queue: no idea", "activated? not yet": what is behind a name counts, not what the name would say. */
export function withoutNames(
  said: readonly Saying[],
  answered: readonly LabelledAnswer[],
  unsure: readonly Match<Doubt>[],
): readonly Saying[] {
  return said.filter(({ question, match }) => {
    const answer = answered.find(
      (one) => one.question === question && match.to <= one.from && match.to > one.named,
    );
    if (answer === undefined) return true;
    const inside = ({ from, to }: Match<unknown>) => from >= answer.from && to <= answer.to;
    return !(unsure.some(inside) || said.some((other) => other.question === question && inside(other.match)));
  });
}

export function isInAnswer(answered: readonly LabelledAnswer[], question: Question, at: number): boolean {
  return answered.some((answer) => answer.question === question && at >= answer.from && at < answer.to);
}

/** In "we deleted the job - roster: yes" the job belongs to what happened, and names no answer. */
export function isOfSymptom(label: Match<Meaning>, matches: readonly Match<Meaning>[]): boolean {
  return matches.some(
    ({ meaning, from, to }) =>
      meaning.question === SYMPTOM &&
      typeof meaning.says === 'object' &&
      from < label.to &&
      to >= label.to &&
      to - from > label.to - label.from,
  );
}

function answers(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.labelled) return true;
  const alone = tokens[at + 1] === undefined || tokens[at + 1]?.before !== 'none';
  return (
    alone &&
    token.before === 'none' &&
    /^(?:yes|yep|yeah|no|nope|none|ok|fine|zero|nothing|some|half|all|gone|empty|mixed|typo)$/.test(
      token.word,
    )
  );
}

function answerEnd(tokens: readonly Token[], from: number): number {
  let at = from + 1;
  // "Yes, in an old file" is one answer.
  if (/^(?:yes|no|yep|nope)$/.test(tokens[from]?.word ?? '') && tokens[at]?.before === 'clause') {
    const next = tokens.slice(at + 1, clauseEnd(tokens, at) + 1);
    // "Emails: no, roster: not sure" are two.
    if (!next.some(({ labelled }) => labelled)) at += 1;
  }
  while (at < tokens.length && tokens[at]?.before === 'none') at += 1;
  return at;
}
