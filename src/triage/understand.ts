import type { AnswerId } from '../../flows/answers/index.ts';
import type { Question } from '../../flows/questions.ts';
import { ruledIn } from './understand/by-rules.ts';
import type { Command } from './understand/commands.ts';
import type { Moment } from './understand/features.ts';
import type { Finding, Stated } from './understand/finding.ts';
import type { Judged } from './understand/judge.ts';
import type { TextLanguage } from './understand/language-of.ts';
import { readableIn } from './understand/quoted.ts';
import { trainedJudge } from './understand/trained.ts';
import { commandIn, weigh } from './understand/weigh.ts';

export type { Moment } from './understand/features.ts';
export type { Finding, Stated } from './understand/finding.ts';

/** What a text says. */
export interface Reading extends Stated {
  /** What it may mean: never a fact, only which option is offered first when its question comes. */
  readonly likely: readonly Finding[];
  /** What a question takes as given: "what will they see if the job is in planning?" Never a fact of a case. */
  readonly hypothetical: readonly Finding[];
  readonly command?: Command;
  /** What the articles answer at once: where the text tells no symptom of which the cause has to be found. */
  readonly answer?: AnswerId;
  /** The text asks something. */
  readonly asks: boolean;
  readonly lang: TextLanguage;
}

/**
 * Reads what a text says, in the light of where it was written and of the question it may be a reply to. Phrases find
 * what is said; how likely each option is, with everything else in the text, was learnt from lines of many writers.
 * Runs in process, and the same text always reads the same. Prefers silence to a wrong fact.
 */
export function understand(
  text: string,
  asked?: Question,
  at: Moment = asked === undefined ? 'opening' : 'question',
  isToTheBot = at === 'opening',
): Reading {
  const parts = readableIn(text);
  const { ruled, lang } = ruledIn(text, parts, asked);
  const { hypothetical, asks, answer } = ruled;
  const nothing = { facts: [], likely: [], hypothetical, asks, lang };
  if (text.trim() === '' || lang === 'other') return nothing;
  const own = parts.own.trim();
  const judged: Judged = { text: own === '' ? text : own, at, asked, evidence: ruled.evidence };
  const judgement = trainedJudge().judge(judged);
  const weighing = { text, own, at, asked, isToTheBot, lang, ruled, judged, judgement };
  const { symptom, facts, likely } = weigh(weighing);
  const command = commandIn(weighing);
  // What is answered is no trouble of which the cause has to be found.
  const isAnswered = answer !== undefined && (symptom === undefined || ruled.symptom === undefined);
  const isSilent = facts.length === 0 && symptom === undefined;
  return {
    ...nothing,
    ...(symptom && !isAnswered && { symptom }),
    // "She is in, all pictures are there": what is so now that it works is no answer.
    facts: command?.type === 'solved' ? facts.filter(({ question }) => question === asked) : facts,
    likely: isSilent && asks && at !== 'opening' ? [] : likely,
    ...(command && { command }),
    ...(isAnswered && { answer }),
  };
}
