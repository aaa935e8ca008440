import type { Question } from '../../../flows/questions.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when files ordered on GotPhoto did not arrive. */
export interface GotPhotoFilesWorld {
  /** Without an order there is nothing else to be wrong. */
  readonly order: 'yes' | 'no';
  readonly payment: 'paid' | 'unpaid';
  readonly age: 'within' | 'over';
  readonly junk: 'found' | 'notFound';
  /** Something else holds the files up that another look finds, or nothing ever arrives. */
  readonly hidden: 'nothing' | 'held' | 'nothingArrives';
  readonly unchecked: readonly Question[];
}

const uncheckable: readonly Question[] = ['orderFound', 'payment', 'orderAge', 'junkFolder'];

export function gotPhotoFilesWorlds(): GotPhotoFilesWorld[] {
  const all = {
    payment: ['paid', 'unpaid'],
    age: ['within', 'over'],
    junk: ['found', 'notFound'],
    hidden: ['nothing', 'held', 'nothingArrives'],
    unchecked: subsets(uncheckable),
  } as const;
  return [
    ...combinations({ ...all, order: ['yes'] } as const),
    ...combinations({
      ...all,
      order: ['no'],
      payment: ['unpaid'],
      age: ['within'],
      junk: ['notFound'],
    } as const),
  ];
}

export function areGotPhotoFilesRepairable({ order, hidden, unchecked }: GotPhotoFilesWorld): boolean {
  return hidden !== 'nothingArrives' && (order === 'yes' || !unchecked.includes('orderFound'));
}

export function gotPhotoFilesWrong({ order, payment, age, junk, hidden }: GotPhotoFilesWorld): number {
  if (order === 'no') return 1;
  return [payment === 'unpaid', age === 'over', junk === 'found', hidden !== 'nothing'].filter(Boolean)
    .length;
}

export function gotPhotoFilesAgent(world: GotPhotoFilesWorld): TruthfulAgent {
  let now = { ...world, linkRenewed: false, looksInJunk: false };

  const truth: Partial<Record<Question, () => string>> = {
    symptom: () => 'filesNotReceived',
    platform: () => 'gotPhoto',
    orderFound: () => now.order,
    payment: () => now.payment,
    orderAge: () => now.age,
    junkFolder: () => now.junk,
  };
  const isDead = () => now.age === 'over' && !now.linkRenewed;

  return {
    answer(question) {
      return world.unchecked.includes(question) ? 'unknown' : (truth[question]?.() ?? '');
    },

    isTrue({ cause }) {
      switch (cause) {
        case 'orderNeverPlaced':
          return now.order === 'no';
        case 'orderUnpaid':
          return now.order === 'yes' && now.payment === 'unpaid';
        case 'downloadLinkExpired':
          return isDead();
        case 'downloadEmailInJunk':
          return now.junk === 'found';
        case 'downloadHeld':
          // As far as anybody could check: whether there is an order is what nobody may have been able to.
          return (
            world.unchecked.includes('orderFound') ||
            (now.order === 'yes' && now.payment === 'paid' && !isDead())
          );
        default:
          return false;
      }
    },

    tryOut(checklists) {
      for (const { shown } of checklists) {
        switch (shown.cause) {
          case 'orderNeverPlaced':
            now = { ...now, order: 'yes', payment: 'paid' };
            break;
          case 'orderUnpaid':
            now = { ...now, payment: 'paid' };
            break;
          case 'downloadLinkExpired':
            now = { ...now, linkRenewed: true };
            break;
          case 'downloadEmailInJunk':
            now = { ...now, looksInJunk: true };
            break;
          case 'downloadHeld':
            if (now.hidden === 'held') now = { ...now, hidden: 'nothing' };
            break;
          default:
            throw new Error(`Nobody should be shown ${shown.cause} here.`);
        }
      }
      // Who orders only now gets what they order now.
      const ordersNow = world.order === 'no' && now.order === 'yes' && now.hidden !== 'nothingArrives';
      const arrives =
        now.order === 'yes' &&
        now.payment === 'paid' &&
        !isDead() &&
        (now.junk === 'notFound' || now.looksInJunk) &&
        now.hidden === 'nothing';
      return ordersNow || arrives ? 'solved' : 'notSolved';
    },
  };
}
