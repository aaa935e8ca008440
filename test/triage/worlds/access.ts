import type { Facts, Question } from '../../../flows/questions.ts';
import type { ShownChecklist } from '../../../src/triage/checklist.ts';
import type { ShownFix } from '../../../src/triage/walk.ts';
import { combinations, type Result, subsets, type TruthfulAgent } from '../world.ts';

const messages = ['photosAlmostReady', 'incorrectAccessCode', 'missedTheSale'] as const;
type Message = (typeof messages)[number];

/** What is really the case when somebody cannot get to their photos. */
export interface AccessWorld {
  readonly job: 'planning' | 'selling' | 'archived' | 'other';
  readonly activated: 'yes' | 'no';
  readonly photos: 'visible' | 'none' | 'hidden' | 'elsewhere';
  /** The code on the customer's card, and whether they typed it right. */
  readonly code: 'right' | 'mistyped' | 'notFound' | 'deletedJob';
  /** The customer's browser shows an older page until it is opened afresh, or for good (nothing repairs that). */
  readonly stuckOn?: { readonly message: Message; readonly forGood: boolean };
  /** What the customer says that they see. */
  readonly reported: Message;
  /** What the agent gets wrong at the first look, so that it contradicts the message. */
  readonly misread?: { readonly question: Question; readonly as: string; readonly under: Message };
  /** What the agent cannot check at the first look. */
  readonly unchecked: readonly Question[];
}

const uncheckable: readonly Question[] = [
  'jobStatus',
  'codeActivated',
  'galleryPhotos',
  'codeOrigin',
  'codeTyped',
];

/** Who has a page that is stuck does get past the error: their code is right. */
const codesAndPages: Pick<AccessWorld, 'code' | 'stuckOn'>[] = [
  ...(['right', 'mistyped', 'notFound', 'deletedJob'] as const).map((code) => ({ code })),
  ...(['photosAlmostReady', 'missedTheSale'] as const).flatMap((message) =>
    [false, true].map((forGood) => ({ code: 'right' as const, stuckOn: { message, forGood } })),
  ),
];

const misreadings: NonNullable<AccessWorld['misread']>[] = [
  { question: 'jobStatus', as: 'archived', under: 'photosAlmostReady' },
  { question: 'jobStatus', as: 'selling', under: 'missedTheSale' },
  { question: 'jobStatus', as: 'planning', under: 'missedTheSale' },
  { question: 'codeOrigin', as: 'thisJob', under: 'incorrectAccessCode' },
  { question: 'codeTyped', as: 'confirmed', under: 'incorrectAccessCode' },
];

/** Every access world: each combination of the above, and each of them with each misreading it can have. */
export function accessWorlds(): AccessWorld[] {
  const plain: AccessWorld[] = combinations({
    job: ['planning', 'selling', 'archived', 'other'],
    activated: ['yes', 'no'],
    photos: ['visible', 'none', 'hidden', 'elsewhere'],
    codeAndPage: codesAndPages,
    reported: messages,
    unchecked: subsets(uncheckable),
  } as const).map(({ codeAndPage, ...world }) => ({ ...world, ...codeAndPage }));
  const misread = plain.flatMap((world) =>
    misreadings
      .filter(
        ({ question, as, under }) =>
          world.reported === under && !world.unchecked.includes(question) && truth(world, question) !== as,
      )
      .map((misreading) => ({ ...world, misread: misreading })),
  );
  return [...plain, ...misread];
}

/** Whether the articles can bring this customer to their photos, by their own words and not by the flows. */
export function isAccessRepairable(world: AccessWorld): boolean {
  const { job, code, reported, unchecked, stuckOn } = world;
  if (stuckOn?.forGood) return false;
  if (code !== 'deletedJob') return job !== 'other';
  // A status that no article covers ends it before anybody comes to ask for the code.
  if (job === 'other' && reported !== 'incorrectAccessCode' && !unchecked.includes('jobStatus')) return false;
  return !unchecked.includes('codeOrigin');
}

/** How many things stand between this customer and their photos, mistakes in what was told included. */
export function thingsWrong(world: AccessWorld): number {
  return [
    world.job === 'planning' || world.job === 'archived',
    world.activated === 'no',
    world.photos !== 'visible',
    world.code !== 'right',
    world.stuckOn !== undefined,
    world.reported !== sees(world),
    world.misread !== undefined,
  ].filter(Boolean).length;
}

/** What the customer really sees: the gallery table of the help centre, with codes before everything else. */
function sees(world: Pick<AccessWorld, 'job' | 'activated' | 'photos' | 'code' | 'stuckOn'>) {
  if (world.code !== 'right') return 'incorrectAccessCode';
  if (world.stuckOn) return world.stuckOn.message;
  if (world.job === 'archived') return 'missedTheSale';
  if (world.job === 'selling' && world.activated === 'yes' && world.photos === 'visible') return 'photos';
  return 'photosAlmostReady';
}

function truth(world: AccessWorld, question: Question): string {
  switch (question) {
    case 'jobStatus':
      return world.job;
    case 'codeActivated':
      return world.activated;
    case 'galleryPhotos':
      return world.photos;
    case 'codeOrigin':
      return world.code === 'right' || world.code === 'mistyped' ? 'thisJob' : world.code;
    case 'codeTyped':
      return world.code === 'mistyped' ? 'mistyped' : 'confirmed';
    case 'namesList':
      return 'yes';
    case 'oldCodes':
      return 'known';
    case 'contactData':
      return 'all';
    default:
      throw new Error(`Nobody should ask for ${question} here.`);
  }
}

/** By the table: this message does not go with what is known. */
function contradict(facts: Facts): boolean {
  switch (facts.symptom) {
    case 'photosAlmostReady':
      return facts.jobStatus === 'archived';
    case 'missedTheSale':
      return facts.jobStatus === 'selling' || facts.jobStatus === 'planning';
    case 'incorrectAccessCode':
      return facts.codeOrigin === 'thisJob' && facts.codeTyped === 'confirmed';
    default:
      return false;
  }
}

export function accessAgent(world: AccessWorld): TruthfulAgent {
  let now = world;

  return {
    answer(question, facts, changing) {
      const seen = sees(now);
      if (question === 'symptom') return changing && seen !== 'photos' ? seen : world.reported;
      if (changing) return truth(now, question);
      if (world.unchecked.includes(question)) return 'unknown';
      const { misread } = world;
      if (misread?.question === question && misread.under === facts.symptom) return misread.as;
      return truth(now, question);
    },

    isTrue({ flow, cause }, facts) {
      if (flow === 'jobDeleted') return now.code === 'deletedJob';
      switch (cause) {
        case 'jobNotSelling':
          return now.job === 'planning';
        case 'codeNotActivated':
          return now.activated === 'no';
        case 'noPhotosAttached':
          return now.photos === 'none';
        case 'photosHidden':
          return now.photos === 'hidden';
        case 'photosElsewhere':
          return now.photos === 'elsewhere';
        case 'jobArchived':
          return now.job === 'archived';
        case 'codeMistyped':
          return now.code === 'mistyped';
        case 'codeNotFound':
          return now.code === 'notFound';
        case 'wrongJobOrMessage':
          return contradict(facts);
        case 'nothingExplainsIt':
          return now.job !== 'planning' && now.activated === 'yes' && now.photos === 'visible';
        default:
          return false;
      }
    },

    tryOut(checklists, facts) {
      // A new job with new codes: whether it works is tested by the agent, not by the customer.
      if (checklists.some(({ shown }) => shown.flow === 'jobDeleted')) return 'solved';
      for (const { shown } of checklists) now = repaired(now, shown);
      const seen = sees(now);
      if (seen === 'photos') return 'solved';
      if (checklists.some(({ shown }) => shown.cause === 'wrongJobOrMessage')) {
        return lookAgain(checklists, facts);
      }
      if (seen === facts.symptom) return 'notSolved';
      return { lookAgainAt: 'symptom', afterFix: checklists.some(({ fix }) => fix.changesMessage) };
    },
  };

  /** The facts are looked at first, because that needs no customer. */
  function lookAgain(checklists: readonly ShownChecklist[], facts: Facts): Result {
    const sides = checklists.flatMap(({ shown }) => shown.because);
    const wrong = sides.find((side) => side !== 'symptom' && facts[side] !== truth(now, side));
    if (wrong !== undefined) return { lookAgainAt: wrong, afterFix: false };
    return sees(now) === facts.symptom ? 'notSolved' : { lookAgainAt: 'symptom', afterFix: false };
  }
}

/** What doing the steps of a fix makes of the world. */
function repaired(world: AccessWorld, { cause }: ShownFix): AccessWorld {
  const { stuckOn, ...rest } = world;
  switch (cause) {
    case 'jobNotSelling':
      return world.job === 'planning' ? { ...world, job: 'selling' } : world;
    case 'jobArchived':
      return world.job === 'other' ? world : { ...world, job: 'selling' };
    case 'codeNotActivated':
      return { ...world, activated: 'yes' };
    case 'noPhotosAttached':
      return world.photos === 'none' ? { ...world, photos: 'visible' } : world;
    case 'photosHidden':
      return world.photos === 'hidden' ? { ...world, photos: 'visible' } : world;
    case 'photosElsewhere':
      return world.photos === 'elsewhere' ? { ...world, photos: 'visible' } : world;
    case 'codeMistyped':
      return world.code === 'mistyped' ? { ...world, code: 'right' } : world;
    case 'codeNotFound':
      // The customer is sent their real code. In a job that was deleted there is none to be sent.
      return world.code === 'deletedJob' ? world : { ...world, code: 'right' };
    case 'nothingExplainsIt':
    case 'wrongJobOrMessage':
      // The page is opened afresh.
      return stuckOn?.forGood === false ? rest : world;
    default:
      return world;
  }
}
