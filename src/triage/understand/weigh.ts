import { isDontKnow, isMessage, type Question, questionIds, textOf } from '../../../flows/questions.ts';
import { commonQuestions } from '../../../flows/reading/common.ts';
import type { OtherLanguage } from '../../../flows/reading/languages.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Command } from './commands.ts';
import { guesses, isDoubtful, isOfAnother, isSeenByOthers } from './doubtful.ts';
import { excerptsOf } from './excerpt.ts';
import type { Moment } from './features.ts';
import type { Finding } from './finding.ts';
import { acts, type Judged, type Judgement } from './judge.ts';
import { areasOf, belongs, type Ruled } from './rules.ts';
import { stepsIn } from './steps.ts';

/** A text with all that is known of it before anything is decided. */
export interface Weighing {
  readonly text: string;
  /** Without what it quotes. */
  readonly own: string;
  readonly at: Moment;
  readonly asked: Question | undefined;
  /** It is said to the bot, as is whatever opens a case. */
  readonly isToTheBot: boolean;
  readonly lang: 'en' | OtherLanguage;
  readonly ruled: Ruled;
  readonly judged: Judged;
  readonly judgement: Judgement;
}

/** How sure it has to be that a text is meant for the case, from 0 to 1; less where it is said to the bot. */
const MEANT: Readonly<Record<Moment, number>> = {
  opening: 0.3,
  question: 0.85,
  fixes: 0.6,
  resolved: 0.8,
  handedOver: 0.8,
};
const MEANT_FOR_THE_BOT = 0.3;
/** So likely to be meant, and what is wholly understood counts. */
const MEANT_PLAINLY = 0.8;
/**
 * How sure an option has to be: where the phrases say the same (a trouble told to the bot needs hardly more), say nothing,
 * or speak of its question otherwise; a message told among colleagues; what is wholly understood otherwise.
 */
const SURE = {
  agreed: 0.58,
  agreedAsked: 0.3,
  agreedTrouble: 0.05,
  alone: 0.7,
  asked: 0.45,
  aloneTrouble: 0.45,
  aside: 0.65,
  against: 0.8,
  againstAsked: 0.7,
  overruling: 0.9,
};
/** How sure an act has to be, and what a phrase that says the same adds. */
const SURE_ACT = { agreed: 0.55, alone: 0.7 };
const AGREED = 0.25;
/** So likely, and it is kept as a hint: sooner of words that open a case. */
const LIKELY = { opening: 0.12, thread: 0.25 };

/** Whoever still waits for the customer, agrees with somebody, or declines, has no answer. */
const NO_ANSWER =
  /^\s*\+\d\s*$|^\W*no,? (?:thanks|thank you|worries|problem|rush|hurry)\b|\b(?:no|not got|haven['’]?t got|without) (?:an? )?(?:answer|reply|response|word|news)\b.*\byet\b/iu;
const NEGATED = /n[’']t\b|\b(?:not|no|cannot|never|still|nicht|kein\w*|ei|eikä|inte|pas|toujours)\b/iu;

/** What a text says for sure, and what it may mean. */
export interface Weighed {
  readonly symptom?: Finding;
  readonly facts: readonly Finding[];
  readonly likely: readonly Finding[];
}

/** Decides of each question what is sure, what is likely, and what is nothing. */
export function weigh(weighing: Weighing): Weighed {
  const { text, at, asked, isToTheBot, lang, ruled, judged, judgement } = weighing;
  const excerptOf = excerptsOf(text, judged, ruled.said);
  const hasGuess = guesses(text, lang);
  const least = at === 'opening' ? LIKELY.opening : LIKELY.thread;
  const facts: Finding[] = [];
  const likely: Finding[] = [];
  for (const question of questionIds) {
    const found =
      question === SYMPTOM ? ruled.symptom : ruled.facts.find((fact) => fact.question === question);
    const { name: option, share } = judgement.best(question);
    if (share < least && found === undefined) continue;
    const best = found?.option === option ? found : excerptOf(question, option);
    const sure = sureOf(weighing, best, share, found);
    const isGuess =
      sure !== undefined &&
      hasGuess &&
      !isDontKnow(question, sure.option) &&
      isDoubtful(text, sure, lang, question === asked);
    const isElsewhere =
      sure !== undefined && lang === 'en' && textOf(question).ofThisCaseOnly && isOfAnother(text, sure);
    const isSeen =
      sure !== undefined &&
      lang === 'en' &&
      textOf(question).customersLookToo &&
      question !== asked &&
      isSeenByOthers(text, sure);
    const kept =
      isGuess || isElsewhere || isSeen || (question === asked && NO_ANSWER.test(weighing.own))
        ? undefined
        : sure;
    if (kept && isRemark(kept, weighing)) likely.push(kept);
    else if (kept) facts.push(kept);
    // Of what the writer does not know the rest of the text is no hint.
    else if (share >= least && !isDoubt(found)) likely.push(best);
    else if (found) likely.push(found);
  }
  if (isToTheBot && hasGuess) likely.push(...guessed(weighing, [...facts, ...likely]));
  const symptom = facts.find(({ question }) => question === SYMPTOM);
  const about = areasOf({ stated: facts });
  const isOut = ({ question }: Finding) =>
    symptom !== undefined && question !== asked && isOutOfPlace(question, about);
  return {
    ...(symptom && { symptom }),
    facts: facts
      .filter((fact) => fact.question !== SYMPTOM && !isOut(fact))
      .toSorted((a, b) => a.start - b.start),
    likely: [...likely, ...facts.filter(isOut)],
  };
}

/** "The roster is gone" does not tell whether there is one for a new job: no job was deleted. */
function isOutOfPlace(question: Question, about: readonly string[]): boolean {
  const { ofAnyTrouble } = textOf(question);
  if (ofAnyTrouble === undefined) return !belongs(question, about, undefined);
  return about.some((area) => ofAnyTrouble.but?.includes(area));
}

function isDoubt(found: Finding | undefined): boolean {
  return found !== undefined && isDontKnow(found.question, found.option);
}

/** What is sure of a question: the judge's best option, or what the phrases have found. */
function sureOf(
  weighing: Weighing,
  best: Finding,
  share: number,
  found: Finding | undefined,
): Finding | undefined {
  const { ruled } = weighing;
  const { question } = best;
  if (found !== undefined && !ruled.asks && isBareReply(found, weighing)) return found;
  const agreed = found?.option === best.option;
  // "What will they see if the job is in planning?"
  const isSupposed =
    found === undefined &&
    ruled.hypothetical.some((one) => one.question === question && one.option === best.option);
  if (isSupposed) return undefined;
  // What is wholly understood otherwise stands, unless all the rest of the text speaks against it.
  const isHeld =
    found !== undefined &&
    !agreed &&
    (isDoubt(found) || (ruled.plain.has(question) && share < SURE.overruling));
  const isStated = question === SYMPTOM || !ruled.onlyAsks;
  if (isMeant(weighing) && isStated && !isHeld && share >= sureness(weighing, best, agreed)) return best;
  if (found === undefined) return undefined;
  return isPlain(found, weighing) || (isDoubt(found) && isMeant(weighing)) ? found : undefined;
}

function isMeant({ judgement, at, isToTheBot }: Weighing): boolean {
  return judgement.of('meant', 'meant') >= (isToTheBot ? MEANT_FOR_THE_BOT : MEANT[at]);
}

/** Less where the phrases say it too, more where they speak of the question and say otherwise. */
function sureness({ at, asked, isToTheBot, ruled }: Weighing, best: Finding, agreed: boolean): number {
  const { question } = best;
  const { said, spokenOf } = ruled;
  if (question === SYMPTOM) {
    // Among colleagues a new message changes the case.
    if (at !== 'opening' && asked !== SYMPTOM && !isToTheBot) return SURE.aside;
    if (agreed) return isToTheBot ? SURE.agreedTrouble : SURE.agreedAsked;
    return SURE.aloneTrouble;
  }
  if (agreed) return question === asked ? SURE.agreedAsked : SURE.agreed;
  const isSpokenOf = spokenOf.has(question) || said.some((one) => one.question === question);
  // Words that are wholly understood as another fact state no second one.
  const isTaken = ruled.facts.some(
    (fact) => ruled.plain.has(fact.question) && fact.start < best.end && best.start < fact.end,
  );
  if (isTaken && question !== asked) return SURE.overruling;
  if (question === asked) return isSpokenOf ? SURE.againstAsked : SURE.asked;
  return isSpokenOf ? SURE.against : SURE.alone;
}

/**
 * What needs no judge: clauses of which phrases and fillers leave nothing over, and questions that too few lines tell of,
 * as long as the text may be meant for the case.
 */
function isPlain(
  { question }: Finding,
  { asked, at, isToTheBot, judgement, ruled: { asks, plain } }: Weighing,
): boolean {
  if (asks && at !== 'opening') return false;
  const isUnjudged = !commonQuestions.has(question);
  const isForIt = isToTheBot || question === asked;
  // Among colleagues only its own question brings out what is judged by phrases alone.
  if (isUnjudged && at !== 'opening' && !isForIt) return false;
  const mayBeMeant = isToTheBot || judgement.of('meant', 'meant') >= MEANT_PLAINLY;
  return mayBeMeant && (plain.has(question) || (isUnjudged && isForIt));
}

/** "2", "option 3 please", "selling": a number or a bare word that is all of a reply. */
function isBareReply(
  { question, excerpt }: Pick<Finding, 'question' | 'excerpt'>,
  { own, asked }: Pick<Weighing, 'own' | 'asked'>,
): boolean {
  if (question !== asked) return false;
  const rest = own.replace(excerpt, ' ').replace(/(?:option|number|nr|no|the|one|please|pls|[\W_])+/giu, '');
  return rest === '' && own.split(/\s+/).length <= 4;
}

/** In a case that has begun only a message that the customer sees now may change its trouble, or words to the bot. */
function isRemark({ question, option }: Finding, { at, asked, isToTheBot }: Weighing): boolean {
  return question === SYMPTOM && at !== 'opening' && asked !== SYMPTOM && !isToTheBot && !isMessage(option);
}

/** Guessed twice in one text is two hints: what phrases found in a guess counts as one too. */
function guessed({ text, lang, ruled }: Weighing, taken: readonly Finding[]): Finding[] {
  const more: Finding[] = [];
  for (const guess of ruled.said) {
    const isTaken = [...taken, ...more].some(({ question }) => question === guess.question);
    if (!isTaken && guess.question !== SYMPTOM && isDoubtful(text, guess, lang, false)) more.push(guess);
  }
  return more;
}

/** What a text asks of the bot. */
export function commandIn(weighing: Weighing): Command | undefined {
  const { own, at, lang, isToTheBot, judgement, ruled } = weighing;
  const { command, isPlainCommand } = ruled;
  if (command?.type === 'yes' || command?.type === 'no') return command;
  if (at === 'opening' || !(isPlainCommand || isMeant(weighing))) return undefined;
  // Of other languages too little is known to tell a printer that works from photos that are there.
  if (lang !== 'en' && !isPlainCommand && !isToTheBot) return undefined;
  const share = (act: (typeof acts)[number]) =>
    judgement.of('act', act) + (command?.type === act ? AGREED : 0);
  const judged = acts.reduce((a, b) => (share(b) > share(a) ? b : a));
  const act = isPlainCommand ? acts.find((one) => one === command?.type) : judged;
  if (act === undefined) return undefined;
  const agreed = command?.type === act;
  if (!isPlainCommand && share(act) < (agreed ? SURE_ACT.agreed : SURE_ACT.alone)) return undefined;
  // "Cannot get in to see them" has all the words of a solution.
  if (act === 'solved' && !agreed && NEGATED.test(own)) return undefined;
  if (act !== 'stepsDone' && act !== 'stepsOpen') return { type: act };
  const steps = stepsIn(own, lang);
  if (steps.length > 0) return { type: act, steps };
  return act === 'stepsDone' ? { type: 'done' } : undefined;
}
