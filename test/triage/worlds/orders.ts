import type { Question } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when there is trouble with an order. */
export interface OrderWorld {
  readonly platform: 'gotPhoto' | 'photocloud';
  readonly wish: 'notThere' | 'cancel' | 'wrongProduct' | 'complaint' | 'chargedTwice';
  readonly stage: 'unpaid' | 'paidNotAtLab' | 'atLab' | 'dispute';
  /** Whether doing as the article says settles it. */
  readonly doing: 'settlesIt' | 'fails';
  /** Whether the right product can be ordered once the wrong one is cancelled. */
  readonly orderingAgain: 'works' | 'fails';
  readonly unchecked: readonly Question[];
}

export function orderWorlds(): OrderWorld[] {
  return combinations({
    platform: ['gotPhoto', 'photocloud'],
    wish: ['notThere', 'cancel', 'wrongProduct', 'complaint', 'chargedTwice'],
    stage: ['unpaid', 'paidNotAtLab', 'atLab', 'dispute'],
    doing: ['settlesIt', 'fails'],
    orderingAgain: ['works', 'fails'],
    unchecked: subsets<Question>(['orderStage']),
  } as const);
}

/** Whether the stage of the order matters: it is to be cancelled, on the platform where that is possible. */
export function isToBeCancelled({ platform, wish }: Pick<OrderWorld, 'platform' | 'wish'>): boolean {
  return platform === 'gotPhoto' && (wish === 'cancel' || wish === 'wrongProduct');
}

/** The causes shown, by the articles' words: what has to be done, and then what else. */
export function roundsOf(world: OrderWorld): Cause[] {
  const { wish, stage, platform, unchecked, doing } = world;
  if (platform === 'photocloud') {
    if (wish === 'notThere' || wish === 'chargedTwice') return [];
    return [wish === 'complaint' ? 'defectReplaced' : 'paidOrderStays'];
  }
  if (!isToBeCancelled(world)) return [others[wish]];
  const first = unchecked.includes('orderStage') ? 'cancelPaid' : cancelling[stage];
  const again = wish === 'wrongProduct' && first !== 'paymentDispute' && doing === 'settlesIt';
  return again ? [first, 'orderAgain'] : [first];
}

export function isOrderRepairable(world: OrderWorld): boolean {
  const rounds = roundsOf(world);
  if (rounds.length === 0 || world.doing === 'fails') return false;
  return !rounds.includes('orderAgain') || world.orderingAgain === 'works';
}

const others: Record<OrderWorld['wish'], Cause> = {
  notThere: 'orderNeverPlaced',
  complaint: 'productComplaint',
  chargedTwice: 'chargedTwice',
  cancel: 'cancelPaid',
  wrongProduct: 'cancelPaid',
};

const cancelling: Record<OrderWorld['stage'], Cause> = {
  unpaid: 'cancelUnpaid',
  paidNotAtLab: 'cancelPaid',
  atLab: 'orderAtLab',
  dispute: 'paymentDispute',
};

export function orderAgent(world: OrderWorld): TruthfulAgent {
  const truth: Partial<Record<Question, string>> = {
    symptom: 'orderTrouble',
    platform: world.platform,
    orderWish: world.wish,
    orderStage: world.stage,
  };

  return {
    answer(question) {
      return world.unchecked.includes(question) ? 'unknown' : (truth[question] ?? '');
    },

    isTrue({ cause }) {
      return roundsOf(world).includes(cause);
    },

    tryOut(checklists) {
      const again = checklists.some(({ shown }) => shown.cause === 'orderAgain');
      const settled = again ? world.orderingAgain === 'works' : world.doing === 'settlesIt';
      return settled ? 'solved' : 'notSolved';
    },
  };
}
