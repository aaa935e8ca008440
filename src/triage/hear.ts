import { isOffered } from '../../flows/platforms.ts';
import {
  type Facts,
  isMessage,
  labelOf,
  optionsOf,
  type Question,
  symptomText,
  textOf,
} from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import type { Request } from './decide.ts';
import type { Situation } from './situation.ts';
import type { ToldFact } from './state.ts';
import { asksToReopen } from './understand/commands.ts';
import { type Masker, masker } from './understand/mask.ts';
import { type Finding, type Moment, type Reading, understand } from './understand.ts';

/** Characters of an excerpt that are kept with a fact. */
const LONGEST_EXCERPT = 200;

/** What a person wrote, as far as the product can make something of it. */
export interface Heard {
  readonly facts: readonly ToldFact[];
  /** What it may mean: never a fact, only a hint. */
  readonly likely: readonly ToldFact[];
  /** What a question takes as given, such as "what will they see if the job is in planning?". */
  readonly supposed: readonly ToldFact[];
  readonly reading: Reading;
}

/** In which light a text is read: where the case is when it is written, and the question that is open. */
export interface Light {
  readonly at: Moment;
  readonly asked?: Question;
  /** It is said to the bot; as is whatever opens a case. */
  readonly isToTheBot?: boolean;
}

/** How a text is read that opens a case. */
export const OPENING: Light = { at: 'opening' };

/** How a text is read that is written while a case stands as it does. */
export function lightOf({ outcome, open, checklists }: Situation): Light {
  if (outcome !== 'open') return { at: outcome };
  if (open !== undefined) return { at: 'question', asked: open };
  return { at: checklists.length > 0 ? 'fixes' : 'question' };
}

/**
 * Reads a text in the light of where it is written and of what is set for the workspace or channel. The excerpt kept with
 * each fact is masked.
 */
export function hear(text: string, { at, asked, isToTheBot }: Light = OPENING, given: Facts = {}): Heard {
  const isFact = ({ question, option }: Finding) =>
    isOffered(question, option, given) && !(question in given);
  // Some programs write accents as letters of their own, which no phrase and no detector of languages knows.
  const written = text.normalize('NFC');
  const reading = understand(written, asked, at, isToTheBot);
  let masked: Masker | undefined;
  const toldFact = (found: Finding): ToldFact => {
    masked ??= masker(written, reading.lang);
    return told(found, masked);
  };
  const { symptom, facts, likely, hypothetical } = reading;
  return {
    facts: [...(symptom ? [symptom] : []), ...facts].filter(isFact).map(toldFact),
    likely: likely.filter(isFact).map(toldFact),
    supposed: reading.asks ? hypothetical.filter(isFact).map(toldFact) : [],
    reading,
  };
}

/** A fact with the words that it was read from, masked; without any where none of them can be shown. */
function told({ question, option, start, end }: Finding, masked: Masker): ToldFact {
  const excerpt = masked({ start, end });
  return { question, option, ...(excerpt !== undefined && { excerpt: shorten(excerpt) }) };
}

/** Whether a fact may be meant for a case of this area, when the words beside it are about another trouble. */
function isAbout(question: Question, area: string): boolean {
  return question !== SYMPTOM && (textOf(question).areas?.includes(area) ?? true);
}

/** What a button on the card says may be typed as well: an answer, or the verdict. */
function pressed(text: string, { open, checklists }: Situation): Request | undefined {
  // "It works now?" asks.
  if (text.includes('?')) return undefined;
  const words = bare(text);
  if (open !== undefined) {
    const option = optionsOf(open).find((one) => bare(labelOf(open, one)) === words);
    return option === undefined
      ? undefined
      : { type: 'tell', facts: [{ question: open, option, excerpt: shorten(text) }] };
  }
  const verdicts = checklists.at(-1)?.fix.verdicts;
  if (verdicts === undefined) return undefined;
  const verdict = (['solved', 'notSolved'] as const).find((one) => bare(verdicts[one]) === words);
  return verdict && { type: 'verdict', verdict };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** Enough to know the words again; a card has room for all facts. */
function shorten(excerpt: string): string {
  if (excerpt.length <= LONGEST_EXCERPT) return excerpt;
  return `${excerpt.slice(0, LONGEST_EXCERPT - 1).trimEnd()}…`;
}

/** What words ask for that only a button does: too much hangs on it for a text that may mean something else. */
export type Offer =
  | { readonly type: 'handover' }
  | { readonly type: 'restart' }
  /** Another trouble than the one the case is about. */
  | { readonly type: 'otherTrouble'; readonly option: string };

/** What a reply comes to: what it does by itself, and what its writer is asked about. */
export interface Asked {
  readonly requests: readonly Request[];
  readonly offers: readonly Offer[];
}

/** How a reply was written. */
export interface Manner {
  /** It mentions the bot, or is in a direct message with it: it is meant for no one else. */
  readonly isToTheBot: boolean;
  /** Its writer can have seen the question or the fixes that the case shows. */
  readonly hasSeen: boolean;
}

/**
 * What a reply in a triage's thread asks for, in the order in which it is to be done. Words by themselves undo one act
 * at most; they neither hand a case over, nor start it over, nor make its trouble another one.
 */
export function requestsOf(
  text: string,
  { reading, facts: heard, likely }: Heard,
  situation: Situation,
  { isToTheBot, hasSeen }: Manner,
): Asked {
  const typed = hasSeen ? pressed(text, situation) : undefined;
  if (typed !== undefined) return { requests: [typed], offers: [] };
  const { command } = reading;
  const { state, outcome, open } = situation;
  if (outcome !== 'open') {
    if (asksToReopen(text) || command?.type === 'reopen')
      return { requests: [{ type: 'reopen' }], offers: [] };
    // Resolved, and yet it is not: what was called the solution did not help. Said by the way it only takes back the end.
    if (command?.type === 'notSolved' && outcome === 'resolved') {
      const judged: Request[] = isToTheBot ? [{ type: 'verdict', verdict: 'notSolved' }] : [];
      return { requests: [{ type: 'reopen' }, ...judged], offers: [] };
    }
  }
  const known = state.facts.get(SYMPTOM)?.option;
  const other = heard.find(({ question, option }) => question === SYMPTOM && option !== known)?.option;
  // A message that the customer sees now is what the last repair has led to, in place of another one, or corrects what
  // was said, if that is said to the bot. Any other trouble is a remark, or the words of what was done.
  const isSeenNow = other !== undefined && isMessage(other) && (isToTheBot || (known && isMessage(known)));
  const isAnother = known !== undefined && other !== undefined && open !== SYMPTOM && !isSeenNow;
  const area = symptomText(known)?.area ?? '';
  const facts = isAnother ? heard.filter(({ question }) => isAbout(question, area)) : heard;
  // What colleagues only suppose among themselves is left alone.
  const hints = isToTheBot && likely.length > 0 && !reading.answer ? { likely } : {};
  const told: Request[] = facts.length > 0 || 'likely' in hints ? [{ type: 'tell', facts, ...hints }] : [];
  const isMeant = isToTheBot || (other !== undefined && isMessage(other));
  const offers: Offer[] =
    isAnother && isMeant && outcome === 'open' ? [{ type: 'otherTrouble', option: other }] : [];
  switch (command?.type) {
    case 'done':
      return { requests: [...told, { type: 'tickNumbers', numbers: [], done: true }], offers };
    case 'stepsDone':
    case 'stepsOpen': {
      const done = command.type === 'stepsDone';
      return { requests: [...told, { type: 'tickNumbers', numbers: command.steps, done }], offers };
    }
    case 'solved':
    case 'notSolved':
      return { requests: hasSeen ? [...told, { type: 'verdict', verdict: command.type }] : told, offers };
    case 'back':
      return { requests: [...told, { type: 'back' }], offers };
    case 'restart':
      if (outcome !== 'open') return { requests: [...told, { type: 'restart' }], offers };
      return { requests: told, offers: [...offers, { type: 'restart' }] };
    case 'handOver':
      if (outcome !== 'open') return { requests: [...told, { type: 'handover' }], offers };
      return { requests: told, offers: [...offers, { type: 'handover' }] };
    default:
      return { requests: told, offers };
  }
}

/**
 * What a person says together with what stands before it, such as the message that the thread began with. Their own
 * words win; of what stands before only what belongs to the same trouble counts, and nothing that would end the case.
 */
export function hearTogether(own: Heard, before: Heard): Heard {
  const symptomOf = ({ facts }: Heard) => facts.find(({ question }) => question === SYMPTOM)?.option;
  const symptom = symptomOf(own) ?? symptomOf(before);
  const area = symptomText(symptom)?.area;
  const more = before.facts.filter(({ question, option }) => {
    if (own.facts.some((fact) => fact.question === question)) return false;
    if (question === SYMPTOM) return !symptomText(option)?.notCovered;
    return area === undefined || isAbout(question, area);
  });
  const { answer } = before.reading;
  const isSilent = own.facts.length === 0 && own.supposed.length === 0 && more.length === 0;
  return {
    ...own,
    facts: [...own.facts, ...more],
    likely: [...own.likely, ...before.likely].filter(
      ({ question }) => ![...own.facts, ...more].some((fact) => fact.question === question),
    ),
    // What the thread began with is the customer's, as far as anybody can tell.
    reading: {
      ...own.reading,
      lang: before.reading.lang,
      ...(isSilent && answer && !own.reading.answer && { answer }),
    },
  };
}

/** Whether a reply says something only in the light of what the case shows: its question, or its fixes. */
export function restsOnWhatIsShown(
  text: string,
  heard: Heard,
  situation: Situation,
  isToTheBot: boolean,
): boolean {
  if (pressed(text, situation) !== undefined) return true;
  const { command } = heard.reading;
  if (command?.type === 'solved' || command?.type === 'notSolved') return situation.outcome === 'open';
  const { open, state } = situation;
  if (open === undefined || heard.facts.length === 0) return false;
  const alone = hear(text, { at: 'question', isToTheBot }, state.given).facts;
  return heard.facts.some(
    ({ question, option }) => !alone.some((fact) => fact.question === question && fact.option === option),
  );
}
