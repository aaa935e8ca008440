interface OptionText {
  /** On the button; clients cut what is longer than 30 characters. */
  label: string;
  /** How the fact reads in "what is known": short, no full stop. */
  fact: string;
  /** The exact message the button stands for, read out by screen readers (at most 75 characters). */
  message?: string;
  /** What the customer's page shows beside the message. */
  beside?: string;
  /** What its opposite is: of two options the other one, else nothing. */
  negated?: string;
}

/** A question as it is written down. */
export interface QuestionText {
  /** The fact's name in "what is known". */
  name: string;
  ask: string;
  /** Where to look, one line under the question. Names its platform wherever it belongs to one. */
  where: string;
  options: Record<string, OptionText>;
  /** Label of the option `unknown`, where the agent may not be able to answer. */
  dontKnow?: string;
  /** Only the customer can answer: a text to send, so that one message gets the answer. */
  customerReply?: string;
  /** What a bare yes and a bare no mean as a reply. */
  yes?: string;
  no?: string;
  /** Symptoms that it belongs to: with another one it is read only where it was asked. */
  within?: readonly string[];
  /** Options that hold against others said beside them, the strongest first. */
  prevails?: readonly string[];
}

export const CANT_CHECK = 'I can’t check';
export const DONT_KNOW_YET = 'I don’t know yet';
