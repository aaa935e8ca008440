import { z } from 'zod';
import { isOption, isQuestion, type Question } from '../../flows/questions.ts';
import { isCause, isSymptomFlow } from '../../flows/symptoms.ts';

/** A person in Slack, as they were called when they did something. */
export interface Agent {
  readonly id: string;
  /** Empty where Slack did not say. */
  readonly name: string;
}

const question = z.string().refine(isQuestion, 'not a question');
const cause = z.string().refine(isCause, 'not a cause');
const flow = z.string().refine(isSymptomFlow, 'not a flow with fixes');

/** What was read from what a person wrote. */
const toldFact = z.object({
  question,
  option: z.string(),
  /** What it was read from, masked. */
  excerpt: z.string().exactOptional(),
});

/** What a person wrote for whoever takes the case over, masked. */
const note = z.string().exactOptional();

/** A fix that has been judged: which facts showed it, and what its repair made true. */
const triedFix = z.object({
  flow,
  cause,
  because: z.array(question),
  /** By question. As with answers, an option that is no longer known counts as never given. */
  repairs: z.record(z.string(), z.string()),
  /** It could not be checked whether it was the cause. */
  possible: z.literal(true).optional(),
});

/**
 * What can happen to a triage. The history is append-only: nothing here is ever edited, and what is known is
 * always read off from the whole of it. A question's option is checked against the flows when it is accepted.
 */
export const actSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answered'),
    question,
    option: z.string(),
    /** Fixes that had been done when another message was reported: their repairs hold from then on. */
    done: z.array(triedFix).optional(),
    note,
  }),
  /** A person said things in their own words, several at once or none that could be read. One move. */
  z.object({
    type: z.literal('told'),
    facts: z.array(toldFact),
    /** What their words may have meant: no facts, only hints for when it is asked. Without facts beside them no move. */
    likely: z.array(toldFact).exactOptional(),
    done: z.array(triedFix).optional(),
    /** The language of the customer's words. One that is no longer known counts as never named. */
    lang: z.string().exactOptional(),
  }),
  /** Set for the workspace or channel before anybody said a word: holds for the whole case, whatever is said. */
  z.object({ type: z.literal('given'), facts: z.record(z.string(), z.string()) }),
  /** A message that was meant for the bot and said nothing that could be read; nothing changes. */
  z.object({ type: z.literal('notUnderstood') }),
  z.object({ type: z.literal('judged'), verdict: z.enum(['solved', 'notSolved']), fixes: z.array(triedFix) }),
  z.object({ type: z.literal('ticked'), step: z.string(), done: z.boolean() }),
  /** This answer is being changed; `done` as for `answered`. */
  z.object({ type: z.literal('changing'), question, done: z.array(triedFix).optional() }),
  /** The answer that was being changed stays as it is. */
  z.object({ type: z.literal('kept') }),
  z.object({ type: z.literal('wentBack') }),
  z.object({ type: z.literal('restarted') }),
  z.object({ type: z.literal('handedOver'), note }),
  /** A note that came when the case was handed over already. */
  z.object({ type: z.literal('noted'), note: z.string() }),
  z.object({ type: z.literal('reopened') }),
  z.object({ type: z.literal('referenced'), reference: z.string() }),
  /** Whoever does this has the case from then on. */
  z.object({ type: z.literal('taken') }),
  /** The customer is waited for until then (epoch milliseconds); `word`: what for, masked. */
  z.object({ type: z.literal('waiting'), until: z.number(), word: note }),
  /** The customer is no longer waited for. */
  z.object({ type: z.literal('woke') }),
  /** Of a case that was handed over: somebody looks into it, … */
  z.object({ type: z.literal('claimed') }),
  /** … or gives it back to whoever handed it over, … */
  z.object({ type: z.literal('gaveBack'), note }),
  /** … or it is solved by hand, and how, masked; `handedOver`: it was, and so undoing this undoes that too. */
  z.object({ type: z.literal('settled'), how: z.string(), handedOver: z.literal(true).exactOptional() }),
  /** Something was asked below the summary: the message there. */
  z.object({ type: z.literal('askedBelow'), channel: z.string(), ts: z.string() }),
  /** How the fix was, by somebody who has used it. The last word of each person counts. */
  z.object({
    type: z.literal('feedback'),
    helpful: z.boolean(),
    reasons: z.array(z.string()).exactOptional(),
    note,
  }),
  /** A person stopped the agent in the thread: the case waits until somebody goes on with it. */
  z.object({ type: z.literal('stopped') }),
  /** A person has given the thread a title of their own, which is not kept here: it is theirs. */
  z.object({ type: z.literal('titled') }),
  /** The thread is gone: this triage cannot be seen or continued any more. */
  z.object({ type: z.literal('abandoned') }),
]);

export type Act = z.infer<typeof actSchema>;
export type TriedFix = z.infer<typeof triedFix>;

/** One act in a triage's history. */
export interface Entry {
  readonly act: Act;
  readonly by: Agent;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The ts of the message that said so; absent for a click. A message is read once. */
  readonly message?: string;
  /** What tells the click, the window or the edit that did it from every other one: each acts once. */
  readonly key?: string;
}

/** Whether what has this key has acted before. Without a key nobody can tell. */
export function hasActed(history: readonly Entry[], key: string | undefined): boolean {
  return key !== undefined && history.some((entry) => entry.key === key);
}

/** The questions of a set of facts with their options, typed; what is no longer known is left out. */
export function factEntries(
  values: Readonly<Record<string, string>>,
): { question: Question; option: string }[] {
  return Object.entries(values).flatMap(([key, option]) =>
    isQuestion(key) && isOption(key, option) ? [{ question: key, option }] : [],
  );
}
