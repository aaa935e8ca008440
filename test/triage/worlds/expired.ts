import type { Question } from '../../../flows/questions.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when the time for ordering on Photocloud is said to be over. */
export interface ExpiredWorld {
  readonly period: 'firstThree' | 'secondThree' | 'later' | 'backup';
  readonly email: 'yes' | 'no';
  /** Whether the link for three more months has come to who was to get it. */
  readonly link: 'came' | 'lost';
  /** Whether the gallery opens once somebody pays for it; within the first three months, once it is looked at again. */
  readonly gallery: 'opens' | 'staysClosed';
  readonly unchecked: readonly Question[];
}

export function expiredWorlds(): ExpiredWorld[] {
  return combinations({
    period: ['firstThree', 'secondThree', 'later', 'backup'],
    email: ['yes', 'no'],
    link: ['came', 'lost'],
    gallery: ['opens', 'staysClosed'],
    unchecked: subsets<Question>(['orderingPeriod', 'customerEmail']),
  } as const);
}

export function isExpiredRepairable(world: ExpiredWorld): boolean {
  if (hasLink(world)) return true;
  // Nobody can tell then that the time is not over.
  if (world.period === 'firstThree' && world.unchecked.includes('orderingPeriod')) return false;
  return world.gallery === 'opens';
}

/** Whether the customer can open the gallery by themselves, free of charge. */
export function hasLink({ period, email, link }: ExpiredWorld): boolean {
  return period === 'secondThree' && email === 'yes' && link === 'came';
}

export function expiredAgent(world: ExpiredWorld): TruthfulAgent {
  const truth: Partial<Record<Question, string>> = {
    symptom: 'galleryExpired',
    orderingPeriod: world.period,
    customerEmail: world.email,
  };

  return {
    answer(question) {
      return world.unchecked.includes(question) ? 'unknown' : (truth[question] ?? '');
    },

    isTrue({ cause }) {
      switch (cause) {
        case 'stillOpen':
          return world.period === 'firstThree';
        case 'freeExtension':
          return world.period === 'secondThree' && world.email === 'yes';
        case 'photographerRenews':
          return world.period === 'secondThree';
        case 'storageFee':
          return world.period === 'later';
        case 'inBackup':
          return world.period === 'backup';
        default:
          return false;
      }
    },

    tryOut(checklists) {
      const causes = checklists.map(({ shown }) => shown.cause);
      if (causes.includes('freeExtension')) return hasLink(world) ? 'solved' : 'notSolved';
      const looksAgain = causes.includes('stillOpen');
      // There is nothing to renew yet.
      if (!looksAgain && world.period === 'firstThree') return 'notSolved';
      return world.gallery === 'opens' ? 'solved' : 'notSolved';
    },
  };
}
