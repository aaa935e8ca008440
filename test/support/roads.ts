import { type Facts, groupOf, labelOf, type Question, textOf } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import { type Cause, type SymptomFlow, symptomFlows } from '../../flows/symptoms.ts';
import { factEntries } from '../../src/triage/history.ts';
import { knowledge } from '../triage/desk.ts';

/** What is answered, in this order, and the fixes that it leads to: the last of them has the verdict. */
interface Leg {
  readonly answers: Facts;
  readonly fixes: readonly [Cause, ...Cause[]];
}

/** A typical way through a symptom. Every leg ends with its fixes having helped, the last one with a solved case. */
export interface Road {
  readonly symptom: SymptomFlow;
  readonly name: string;
  readonly legs: readonly Leg[];
}

/** One for each symptom: what tests, page, bench and chaos walk. */
const ways: Record<SymptomFlow, Omit<Road, 'symptom'>> = {
  photosAlmostReady: {
    name: 'photos almost ready: the job is in Planning and the photos are hidden',
    legs: [
      {
        answers: { jobStatus: 'planning', codeActivated: 'yes', galleryPhotos: 'hidden' },
        fixes: ['jobNotSelling', 'photosHidden'],
      },
    ],
  },
  incorrectAccessCode: {
    name: 'incorrect access code: it was mistyped',
    legs: [{ answers: { codeOrigin: 'thisJob', codeTyped: 'mistyped' }, fixes: ['codeMistyped'] }],
  },
  missedTheSale: {
    name: 'missed the sale: the job is archived',
    legs: [{ answers: { jobStatus: 'archived' }, fixes: ['jobArchived'] }],
  },
  filesNotReceived: {
    name: 'files not received: links are not sent, and the address is wrong',
    legs: [
      {
        answers: {
          platform: 'photocloud',
          autoSendLinks: 'off',
          retouchQueue: 'notWaiting',
          orderEmail: 'wrong',
        },
        fixes: ['autoSendOff', 'wrongOrderEmail'],
      },
    ],
  },
  jobDeleted: {
    name: 'our job was deleted: there is a names list and there are the old codes',
    legs: [
      { answers: { namesList: 'yes', oldCodes: 'known' }, fixes: ['recreateWithNamesList'] },
      { answers: { contactData: 'all' }, fixes: ['informAllContacts'] },
    ],
  },
  codeRefused: {
    name: 'old code is refused: it lost its photos, which are at hand',
    legs: [{ answers: { codeJob: 'sameJob', photosAtHand: 'yes' }, fixes: ['codeGoneWithPhotos'] }],
  },
  wrongChild: {
    name: 'another child’s photos: they are mixed, the customer is linked wrong, and has ordered',
    legs: [
      {
        answers: { galleryOwner: 'mixed', buyerLink: 'wrong' },
        fixes: ['photosOnWrongCode', 'buyerOnWrongCode'],
      },
      { answers: { orderedWrong: 'yes' }, fixes: ['wrongOrderPlaced'] },
      { answers: { orderStage: 'unpaid' }, fixes: ['cancelUnpaid'] },
    ],
  },
  albumDeleted: {
    name: 'album deleted: it is still in the Trash',
    legs: [{ answers: { deletedWhat: 'album', deletedWhen: 'within7Days' }, fixes: ['albumInTrash'] }],
  },
  namesListGone: {
    name: 'names gone: a second job has them, and there is the original list',
    legs: [{ answers: { listReused: 'yes', originalList: 'yes' }, fixes: ['codesReused'] }],
  },
  orderTrouble: {
    name: 'trouble with an order: to be cancelled, not paid yet',
    legs: [
      {
        answers: { orderWish: 'cancel', platform: 'gotPhoto', orderStage: 'unpaid' },
        fixes: ['cancelUnpaid'],
      },
    ],
  },
  galleryExpired: {
    name: 'ordering time is over: the customer has a link for three more months',
    legs: [{ answers: { orderingPeriod: 'secondThree', customerEmail: 'yes' }, fixes: ['freeExtension'] }],
  },
  noCampaignEmails: {
    name: 'families got no email: the campaign was chosen after Selling',
    legs: [
      {
        answers: {
          whoMissed: 'families',
          buyersListed: 'listed',
          deliveryRate: 'noneSent',
          campaignCheck: 'chosenLate',
        },
        fixes: ['campaignChosenLate'],
      },
    ],
  },
  noCode: {
    name: 'no code: a family lost its card',
    legs: [{ answers: { codeFor: 'parent' }, fixes: ['parentsCode'] }],
  },
};

export const roads: readonly Road[] = symptomFlows.map((symptom) => ({ symptom, ...ways[symptom] }));

/** One click on the way: on which card, on which button. */
export interface RoadClick {
  readonly card: string;
  readonly actionId: string;
  /** What is chosen there, where it is a list. */
  readonly input?: string;
  /** What the button or the choice is called, for screen readers too. */
  readonly name: string;
}

/** A road's clicks, leg by leg: its answers, and that the fixes helped. */
export function clicksOf({ symptom, legs }: Road): readonly (readonly RoadClick[])[] {
  return legs.map(({ answers, fixes }, index) => {
    const last = fixes.at(-1) ?? fixes[0];
    return [
      ...(index === 0 ? [answer(SYMPTOM, symptom)] : []),
      ...factEntries(answers).map(({ question, option }) => answer(question, option)),
      {
        card: `fix:${last}`,
        actionId: 'verdict:solved',
        name: verdictOn(last, symptom),
      },
    ];
  });
}

/** What the button is called that says a fix has helped; a symptom may lead to another one's fixes. */
function verdictOn(cause: Cause, symptom: SymptomFlow): string {
  const fixes = knowledge.all.filter((fix) => fix.cause === cause);
  const fix = fixes.find(({ flow }) => flow === symptom) ?? fixes[0];
  if (fix === undefined) throw new Error(`There is no fix for ${cause}`);
  return fix.verdicts.solved;
}

/** Where an option is chosen: its own button, or the list that its group is in. */
export function elementOf(question: Question, option: string): Pick<RoadClick, 'actionId' | 'input'> {
  return groupOf(question, option) === undefined
    ? { actionId: `answer:${question}:${option}` }
    : { actionId: `answer:${question}`, input: option };
}

function answer(question: Question, option: string): RoadClick {
  const name = textOf(question).options[option]?.message ?? labelOf(question, option);
  return { card: 'question', name, ...elementOf(question, option) };
}
