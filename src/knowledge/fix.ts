import type { AnswerId } from '../../flows/answers/index.ts';
import type { ArticleId, Platform } from '../../flows/articles.ts';
import type { Language } from '../../flows/languages.ts';
import type { Facts, Question } from '../../flows/questions.ts';
import type { LetterPart } from '../../flows/replies.ts';
import type { Cause, SymptomFlow } from '../../flows/symptoms.ts';

/** An answer that makes something needless to say. */
export interface SaidAlready {
  readonly question: Question;
  readonly option: string;
}

/** One thing to do for a fix. Ticks are stored by `slug`, so editing a text moves no tick. */
export interface Step {
  readonly slug: string;
  readonly kind: 'check' | 'do' | 'tell';
  /** Inferred: no article states it, so the card says that it is a suggestion. */
  readonly suggested: boolean;
  /** The articles that state it, or that a suggestion is drawn from; a suggestion may have none. */
  readonly articles: readonly ArticleId[];
  /** Slack mrkdwn; may hold `{placeholders}`. */
  readonly text: string;
  /** Shown only where the way led through one of these fixes and it was done. Absent: always. */
  readonly after?: readonly [Cause, ...Cause[]];
  /** Left out where one of these has been answered. */
  readonly unless?: readonly SaidAlready[];
  /** Slack mrkdwn, shown before the step; may hold `{placeholders}`. */
  readonly warning?: string;
  /** The warning is left out where one of these has been answered. */
  readonly warningUnless?: readonly SaidAlready[];
}

/** A step that several fixes end with; shown once, last, however many of them are shown. */
export interface ClosingStep extends Step {
  /** What the customer is told or asked, once, at the end of the letter; plain text, by language. */
  readonly reply?: Readonly<Record<Language, string>>;
}

/** A text that rests on help articles, as its Markdown file says. */
export interface Sourced {
  /** The file it comes from, relative to the repository. */
  readonly file: string;
  readonly title: string;
  /** The help articles that it rests on, the main one first. */
  readonly articles: readonly ArticleId[];
  readonly platform: Platform;
  /** Help articles that it does not rest on, but that help further. */
  readonly related: readonly ArticleId[];
  /** The day on which it was last held against its articles: `2026-11-28`. */
  readonly checked: string;
  readonly steps: readonly Step[];
}

/** What the articles answer without a case. */
export interface Answer extends Sourced {
  readonly id: AnswerId;
  /** The answer in a sentence or two; Slack mrkdwn. */
  readonly sentence: string;
}

/** What a fix has to say to the customer, in one language: a paragraph each, plain text, `____` for a code. */
export interface Replies {
  readonly reply: string;
  /** Instead, where it could not be checked that this is the cause. */
  readonly replyIfPossible?: string | undefined;
  /** What the letter says once it is solved, instead of the reply and of “everything should work now”. */
  readonly replyWhenSolved?: string | undefined;
  /** Before any of its steps is ticked: what only the customer can tell us. Instead of saying that we are at it. */
  readonly replyBefore?: string | undefined;
  /** Instead of the reply, where the fix before has made all codes new ones. */
  readonly replyWithNewCodes?: string | undefined;
}

/** What letters share, in one language. */
export type LetterFrame = Readonly<Record<LetterPart, string>>;

/** What stands in a letter beside the replies of fixes, in one language. */
export interface Letter {
  readonly frame: LetterFrame;
  /** What to ask the customer, where only they know the answer. */
  readonly questions: Readonly<Partial<Record<Question, string>>>;
}

/** The fix of one cause in one flow. */
export interface Fix extends Sourced {
  readonly flow: SymptomFlow;
  readonly cause: Cause;
  /** The cause in a sentence; Slack mrkdwn, may hold `{placeholders}`. */
  readonly sentence: string;
  /** What holds once the steps are done: an answer that is replaced when it did not help. */
  readonly repairs: Facts;
  /** The customer may see another message after this repair: offer to change the symptom. */
  readonly changesMessage: boolean;
  /** Answers that do not fit together: offers to look at each side again. */
  readonly contradiction: boolean;
  /** Nothing has been found, so its title names no cause: what is left is to look further. */
  readonly furtherLook: boolean;
  /** Its reply is news to the customer even when all is solved, though it repairs nothing. */
  readonly informs: boolean;
  readonly verdicts: { readonly solved: string; readonly notSolved: string };
  /** It is about something that went wrong on our side: the letter says that we are sorry. */
  readonly sorry: boolean;
  /** Its reply says that something has been done: until its `do` steps are ticked, the letter says that we are at it. */
  readonly claims: boolean;
  /** Once it is done, all access codes are new ones. */
  readonly newCodes: boolean;
  /** What to write to the customer, by language. */
  readonly replies: Readonly<Record<Language, Replies>>;
  /** What a solved case says it was, if not the title. */
  readonly whenSolved?: string | undefined;
  readonly closing: readonly ClosingStep[];
}

/** Everything the texts under `flows/` say. */
export interface Knowledge {
  /** The fix for a cause in a flow. Every pair of a symptom and one of its causes has one, or loading fails. */
  fix(flow: SymptomFlow, cause: Cause): Fix;
  readonly all: readonly Fix[];
  readonly answers: readonly Answer[];
  readonly letters: Readonly<Record<Language, Letter>>;
}
