import type { Question } from '../../../flows/questions.ts';
import type { Finding } from './finding.ts';
import type { Judged } from './judge.ts';
import { trainedJudge } from './trained.ts';

const CLAUSE = /[^.!?;,\n–—]+/gu;
const MOST_CLAUSES = 12;

/** The words of a text that say something: a phrase's, or the clause that speaks most for it. */
export function excerptOf(
  text: string,
  judged: Judged,
  question: Question,
  option: string,
  said: readonly Finding[],
): Finding {
  const phrase = said.find((one) => one.question === question && one.option === option);
  if (phrase) return phrase;
  const clauses = [...text.matchAll(CLAUSE)]
    .filter(([clause]) => /\p{L}|\d/u.test(clause))
    .slice(0, MOST_CLAUSES);
  let best = { start: 0, end: text.length };
  let highest = -1;
  for (const { 0: clause, index } of clauses.length > 1 ? clauses : []) {
    const { at, asked } = judged;
    const share = trainedJudge().judge({ text: clause, at, asked, evidence: [] }).of(question, option);
    if (share <= highest) continue;
    highest = share;
    const start = index + clause.length - clause.trimStart().length;
    best = { start, end: start + clause.trim().length };
  }
  return { question, option, excerpt: text.slice(best.start, best.end), ...best };
}
