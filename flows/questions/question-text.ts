import type { ArticleId, Platform } from '../articles.ts';

export interface OptionText<Flow extends string = string> {
  /** On the button; clients cut what is longer than 30 characters. */
  label: string;
  /** The group of a list in which it is offered; without one it is a button of its own. */
  group?: string;
  /** How the fact reads in "what is known": short, no full stop. */
  fact: string;
  /** The exact message that the customer sees, read out by screen readers (at most 75 characters). */
  message?: string;
  /** What the customer's page shows beside the message. */
  beside?: string;
  /** What its opposite is: of two options the other one, else nothing. */
  negated?: string;
  /** The symptom that it turns out to be. */
  leadsTo?: Flow;
}

/** A question as it is written down. */
export interface QuestionText<Area extends string = string, Flow extends string = string> {
  /** The fact's name in "what is known". */
  name: string;
  ask: string;
  /** Where to look, one line under the question. Names its platform wherever it belongs to one. */
  where: string;
  /** The only platform whose pages it is about: where another one is set, it is neither asked nor heard. */
  platform?: Platform;
  /** The help articles that say what its answers mean, or where to look. */
  articles: readonly [ArticleId, ...ArticleId[]];
  options: Record<string, OptionText<Flow>>;
  /** Label of the option `unknown`, where the agent may not be able to answer. */
  dontKnow?: string;
  /** Only the customer can answer: what to ask them, without greeting and farewell, so that one message gets the answer. */
  customerReply?: string;
  /** What the button is called that looks at it again, where it does not fit with another answer. */
  again?: string;
  /** What a bare yes and a bare no mean as a reply. */
  yes?: string;
  no?: string;
  /** Areas of symptoms that it belongs to: in a text about another one it is read only where it was asked. */
  areas?: readonly Area[];
  /** It is true of the job whatever the trouble, and heard beside any: but not beside one that is told in the same words. */
  ofAnyTrouble?: { readonly but?: readonly Area[] };
  /** It is said by the way, over words that mean something else as well: its phrases cover none of theirs. */
  byTheWay?: true;
  /** Options that hold against others said beside them, the strongest first. */
  prevails?: readonly string[];
  /** What is said of another job, customer or year is no answer to it. (It is one to where photos or a code belong.) */
  ofThisCaseOnly?: true;
  /** Customers look there too: who says no more than "I can't open the gallery" may be telling their words. */
  customersLookToo?: true;
}

/** The ids of a question's options, `unknown` among them where the agent may not be able to answer. */
export type OptionOf<Q extends QuestionText> =
  | (keyof Q['options'] & string)
  | (Q extends { dontKnow: string } ? 'unknown' : never);

export const CANT_CHECK = 'I can’t check';
export const DONT_KNOW_YET = 'I don’t know yet';
