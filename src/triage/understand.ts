import type { AnswerId } from '../../flows/answers/index.ts';
import { isDontKnow, isMessage, type Question, questionIds } from '../../flows/questions.ts';
import { commonQuestions } from '../../flows/reading/common.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import { ruledIn } from './understand/by-rules.ts';
import type { Command } from './understand/commands.ts';
import { guesses, isDoubtful } from './understand/doubtful.ts';
import { excerptsOf } from './understand/excerpt.ts';
import type { Moment } from './understand/features.ts';
import type { Finding, Stated } from './understand/finding.ts';
import { acts, type Judged, type Judgement } from './understand/judge.ts';
import type { TextLanguage } from './understand/language-of.ts';
import { splitQuoted, withoutMiddle } from './understand/quoted.ts';
import type { Ruled } from './understand/rules.ts';
import { stepsIn } from './understand/steps.ts';
import { trainedJudge } from './understand/trained.ts';

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

/** How sure it has to be that a text is meant for the case, from 0 to 1. Whoever opens a case speaks to the bot. */
const MEANT: Readonly<Record<Moment, number>> = {
  opening: 0.3,
  question: 0.7,
  fixes: 0.5,
  resolved: 0.8,
  handedOver: 0.8,
};
const MEANT_FOR_THE_BOT = 0.3;
/** How sure an option has to be: where the phrases say the same, say nothing, or speak of the question otherwise. */
const SURE = {
  agreed: 0.3,
  agreedTrouble: 0.05,
  alone: 0.55,
  symptom: 0.45,
  aside: 0.65,
  against: 0.8,
  overruling: 0.9,
};
/** So likely to be meant, and what is wholly understood counts. */
const MEANT_PLAINLY = 0.5;
/** An act has to be so sure. */
const SURE_ACT = { agreed: 0.55, alone: 0.7 };
const AGREED = 0.25;
/** So likely, and it is kept as a hint: sooner of words that are meant for the bot. */
const LIKELY = { opening: 0.12, thread: 0.25 };

/** Whoever still waits for the customer, or declines, has no answer. */
const NOTHING_YET =
  /^\s*\+\d\s*$|^\W*no,? (?:thanks|thank you|worries|problem|rush|hurry)\b|\b(?:no|not got|haven['’]?t got|without) (?:an? )?(?:answer|reply|response|word|news)\b.*\byet\b/iu;
const NEGATED = /n[’']t\b|\b(?:not|no|cannot|never|still|nicht|kein\w*|ei|eikä|inte|pas|toujours)\b/iu;

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
  const { ruled, lang } = ruledIn(text, asked);
  if (text.trim() === '' || lang === 'other') return { ...bare(ruled), lang };
  const own = splitQuoted(withoutMiddle(text)).own.trim();
  const judged: Judged = { text: own === '' ? text : own, at, asked, evidence: ruled.evidence };
  const judgement = trainedJudge().judge(judged);
  const least = isToTheBot ? MEANT_FOR_THE_BOT : MEANT[at];
  // What is said to the bot is meant for it; it may still state nothing.
  const meant = judgement.of('meant', 'meant') >= least;
  const mayBeMeant = isToTheBot || judgement.of('meant', 'meant') >= MEANT_PLAINLY;
  const hinted = at === 'opening' ? LIKELY.opening : LIKELY.thread;
  const hasGuess = guesses(text, lang);
  const excerptOf = excerptsOf(text, judged, ruled.said);
  const facts: Finding[] = [];
  const likely: Finding[] = [];
  let symptom: Finding | undefined;
  for (const question of questionIds) {
    const found =
      question === SYMPTOM ? ruled.symptom : ruled.facts.find((fact) => fact.question === question);
    const { name: option, share } = judgement.best(question);
    if (share < hinted && found === undefined) continue;
    const isDoubt = found !== undefined && isDontKnow(question, found.option);
    const agreed = found?.option === option;
    const finding = agreed && found ? found : excerptOf(question, option);
    // What is wholly understood otherwise stands, unless all the rest of the text speaks against it.
    const isHeld = found !== undefined && !agreed && ruled.plain.has(question) && share < SURE.overruling;
    const isSure =
      !isHeld &&
      meant &&
      share >=
        sureness(
          question,
          found,
          option,
          { isToTheBot, isAside: at !== 'opening' && asked !== SYMPTOM },
          ruled,
        ) &&
      (question === SYMPTOM || !ruled.onlyAsks) &&
      (agreed || !isDoubt);
    const surely = isSure
      ? finding
      : found && (isPlain(found, own, asked, { at, mayBeMeant, isToTheBot }, ruled) || (isDoubt && meant))
        ? found
        : undefined;
    const isGuess =
      surely && !isDontKnow(question, surely.option) && isDoubtful(text, surely, lang, question === asked);
    const kept = isGuess || (question === asked && NOTHING_YET.test(own)) ? undefined : surely;
    // In a case that has begun only a message that the customer sees now may change its trouble, or words to the bot.
    const isRemark =
      question === SYMPTOM &&
      at !== 'opening' &&
      asked !== SYMPTOM &&
      !isToTheBot &&
      !isMessage(kept?.option ?? '');
    if (kept && isRemark) likely.push(kept);
    else if (kept && question === SYMPTOM) symptom = kept;
    else if (kept) facts.push(kept);
    // Of what the writer does not know the rest of the text is no hint.
    else if (share >= hinted && !isDoubt) likely.push(finding);
    else if (found) likely.push(found);
  }
  // Guessed twice in one text is two hints: what phrases found in a guess counts as one too.
  if (isToTheBot && hasGuess) {
    for (const guess of ruled.said) {
      const isTaken = [...facts, ...likely, ...(symptom ? [symptom] : [])].some(
        ({ question }) => question === guess.question,
      );
      if (!isTaken && guess.question !== SYMPTOM && isDoubtful(text, guess, lang, false)) likely.push(guess);
    }
  }
  const command = commandIn(own, at, ruled.isPlainCommand || meant, judgement, ruled, { lang, isToTheBot });
  // "She is in, all pictures are there": what is so now that it works is no answer.
  if (command?.type === 'solved')
    facts.splice(0, facts.length, ...facts.filter(({ question }) => question === asked));
  const answer = symptom === undefined || ruled.symptom === undefined ? ruled.answer : undefined;
  return {
    ...bare(ruled),
    ...(symptom && answer === undefined && { symptom }),
    facts: facts.toSorted((a, b) => a.start - b.start),
    likely: facts.length === 0 && symptom === undefined && ruled.asks && at !== 'opening' ? [] : likely,
    ...(command && { command }),
    ...(answer && { answer }),
    lang,
  };
}

function bare({ hypothetical, asks }: Ruled): Omit<Reading, 'lang'> {
  return { facts: [], likely: [], hypothetical, asks };
}

/** How likely an option has to be: less where the phrases say it too, more where they speak of the question and say otherwise. */
function sureness(
  question: Question,
  found: Finding | undefined,
  option: string,
  { isToTheBot, isAside }: { isToTheBot: boolean; isAside: boolean },
  { said, spokenOf }: Ruled,
): number {
  // Among colleagues a new message has to be told beyond doubt: it changes the case.
  if (question === SYMPTOM && isAside && !isToTheBot) return SURE.aside;
  if (found?.option === option) return question === SYMPTOM && isToTheBot ? SURE.agreedTrouble : SURE.agreed;
  const isSpokenOf =
    question !== SYMPTOM && (spokenOf.has(question) || said.some((one) => one.question === question));
  return isSpokenOf ? SURE.against : question === SYMPTOM ? SURE.symptom : SURE.alone;
}

/**
 * What needs no judge: a number or a bare word that is all of a reply, and clauses of which phrases and fillers leave
 * nothing over, as long as the text may be meant for the case.
 */
function isPlain(
  found: Finding,
  own: string,
  asked: Question | undefined,
  { at, mayBeMeant, isToTheBot }: { at: Moment; mayBeMeant: boolean; isToTheBot: boolean },
  { asks, plain }: Ruled,
): boolean {
  if (asks && at !== 'opening') return false;
  // Of the other questions too few lines tell for a judgement.
  // Among colleagues only its own question brings out what is judged by phrases alone.
  if (!commonQuestions.has(found.question) && at !== 'opening' && !isToTheBot && found.question !== asked)
    return false;
  const isUnjudged = !commonQuestions.has(found.question) && (isToTheBot || found.question === asked);
  if (mayBeMeant && (plain.has(found.question) || isUnjudged)) return true;
  if (found.question !== asked) return false;
  const rest = own
    .replace(found.excerpt, ' ')
    .replace(/(?:option|number|nr|no|the|one|please|pls|[\W_])+/giu, '');
  return rest === '' && own.split(/\s+/).length <= 4;
}

function commandIn(
  own: string,
  at: Moment,
  isMeant: boolean,
  judgement: Judgement,
  { command, isPlainCommand }: Ruled,
  { lang, isToTheBot }: { lang: TextLanguage; isToTheBot: boolean },
): Command | undefined {
  if (command?.type === 'yes' || command?.type === 'no') return command;
  if (at === 'opening' || !isMeant) return undefined;
  // Of other languages too little is known to tell a printer that works from photos that are there.
  if (lang !== 'en' && !isPlainCommand && !isToTheBot) return undefined;
  const share = (act: (typeof acts)[number]) =>
    judgement.of('act', act) + (command?.type === act ? AGREED : 0);
  const judged = acts.reduce((a, b) => (share(b) > share(a) ? b : a));
  const best = isPlainCommand && command ? acts.find((act) => act === command.type) : judged;
  if (
    best === undefined ||
    (!isPlainCommand && share(best) < (command?.type === best ? SURE_ACT.agreed : SURE_ACT.alone))
  )
    return undefined;
  // "Cannot get in to see them" has all the words of a solution.
  if (best === 'solved' && command?.type !== 'solved' && NEGATED.test(own)) return undefined;
  if (best !== 'stepsDone' && best !== 'stepsOpen') return { type: best };
  const steps = stepsIn(own, lang);
  if (steps.length > 0) return { type: best, steps };
  return best === 'stepsDone' ? { type: 'done' } : undefined;
}
