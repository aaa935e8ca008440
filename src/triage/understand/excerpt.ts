import type { Question } from '../../../flows/questions.ts';
import type { Finding } from './finding.ts';
import type { Judged, Judgement } from './judge.ts';
import { trainedJudge } from './trained.ts';

const CLAUSE = /[^.!?;,\n–—]+/gu;
const MOST_CLAUSES = 12;
/** So short a text is shown as it is. */
const SHORT = 60;

/** Finds the words that say something: a phrase's, or the clause that speaks most for it. Clauses are judged once. */
export function excerptsOf(
  text: string,
  { at, asked }: Judged,
  said: readonly Finding[],
): (question: Question, option: string) => Finding {
  let judged: { start: number; end: number; judgement: Judgement }[] | undefined;
  const clauses = () => {
    judged ??= [...text.matchAll(CLAUSE)]
      .filter(([clause]) => /\p{L}|\d/u.test(clause))
      .slice(0, MOST_CLAUSES)
      .map(({ 0: clause, index }) => {
        const start = index + clause.length - clause.trimStart().length;
        const judgement = trainedJudge().judge({ text: clause, at, asked, evidence: [] });
        return { start, end: start + clause.trim().length, judgement };
      });
    return judged;
  };
  const strongest = (question: Question, option: string) => {
    let best = { start: 0, end: text.length };
    let highest = -1;
    for (const { start, end, judgement } of text.length > SHORT ? clauses() : []) {
      const share = judgement.of(question, option);
      if (share <= highest) continue;
      highest = share;
      best = { start, end };
    }
    return best;
  };
  return (question, option) => {
    const phrase = said.find((one) => one.question === question && one.option === option);
    if (phrase) return phrase;
    // Most hints are never shown: their words are looked for when somebody asks for them.
    let best: { start: number; end: number } | undefined;
    const found = () => {
      best ??= strongest(question, option);
      return best;
    };
    return {
      question,
      option,
      get excerpt() {
        return text.slice(found().start, found().end);
      },
      get start() {
        return found().start;
      },
      get end() {
        return found().end;
      },
    };
  };
}
