import type { Question } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

const reasons = ['stripe', 'night', 'groupJob', 'prepayPlus', 'chosenLate'] as const;
type Reason = (typeof reasons)[number];

/** What is really the case when families got no email about their photos. */
export interface EmailsWorld {
  readonly missedBy: 'oneCustomer' | 'families';
  readonly buyers: 'listed' | 'none';
  /** What keeps the campaign from going out, if anything; `unknownReason` is none that an article names. */
  readonly heldBackBy: 'nothing' | Reason | 'unknownReason';
  /** Whether what the fixes say comes to anything. */
  readonly repair: 'helps' | 'inVain';
  readonly unchecked: readonly Question[];
}

const uncheckable: readonly Question[] = ['whoMissed', 'buyersListed', 'deliveryRate', 'campaignCheck'];

/** Every one that can be: where one customer alone missed it, everybody else got it. */
export function emailsWorlds(): EmailsWorld[] {
  return combinations({
    missedBy: ['oneCustomer', 'families'],
    buyers: ['listed', 'none'],
    heldBackBy: ['nothing', ...reasons, 'unknownReason'],
    repair: ['helps', 'inVain'],
    unchecked: subsets(uncheckable),
  } as const).filter(
    ({ missedBy, buyers, heldBackBy }) =>
      missedBy === 'families' || (buyers === 'listed' && heldBackBy === 'nothing'),
  );
}

/** Whether an article has something that helps. */
export function areEmailsRepairable({ heldBackBy, repair }: EmailsWorld): boolean {
  return repair === 'helps' && heldBackBy !== 'unknownReason';
}

const causeOf = {
  stripe: 'stripeNotValidated',
  night: 'sellingAtNight',
  groupJob: 'groupJobTarget',
  prepayPlus: 'prepayCampaign',
  chosenLate: 'campaignChosenLate',
} as const satisfies Record<Reason, Cause>;

/** With everything checked: what has to be repaired, in order. */
export function emailsCauses({ missedBy, buyers, heldBackBy }: EmailsWorld): Cause[] {
  if (missedBy === 'oneCustomer') return ['oneFamilyMissed'];
  const list: Cause[] = buyers === 'none' ? ['noBuyersListed'] : [];
  const reason = reasons.find((one) => one === heldBackBy);
  if (reason !== undefined) return [...list, causeOf[reason]];
  return buyers === 'listed' && heldBackBy === 'nothing' ? ['someFamiliesMissed'] : list;
}

export function emailsAgent(world: EmailsWorld): TruthfulAgent {
  let { buyers } = world;
  let isHeldBack = world.heldBackBy !== 'nothing';
  const reason = reasons.find((one) => one === world.heldBackBy);

  const truth: Partial<Record<Question, () => string>> = {
    symptom: () => 'noCampaignEmails',
    whoMissed: () => world.missedBy,
    buyersListed: () => buyers,
    deliveryRate: () => (isHeldBack || buyers === 'none' ? 'noneSent' : 'some'),
    campaignCheck: () => reason ?? 'none',
  };

  return {
    answer(question) {
      return world.unchecked.includes(question) ? 'unknown' : (truth[question]?.() ?? '');
    },

    isTrue({ cause }) {
      switch (cause) {
        case 'oneFamilyMissed':
          return world.missedBy === 'oneCustomer';
        case 'noBuyersListed':
          return buyers === 'none';
        case 'someFamiliesMissed':
          return !isHeldBack && buyers === 'listed';
        default:
          return reason !== undefined && cause === causeOf[reason];
      }
    },

    tryOut(checklists) {
      if (world.repair === 'inVain') return 'notSolved';
      let looksForMissedOnes = false;
      for (const { cause } of checklists.map(({ shown }) => shown)) {
        if (reason !== undefined && cause === causeOf[reason]) isHeldBack = false;
        if (cause === 'noBuyersListed') buyers = 'listed';
        if (cause === 'oneFamilyMissed' || cause === 'someFamiliesMissed') looksForMissedOnes = true;
      }
      const wasHeldBack = world.heldBackBy !== 'nothing' || world.buyers === 'none';
      const goesOut = !isHeldBack && buyers === 'listed';
      return goesOut && (wasHeldBack || looksForMissedOnes) ? 'solved' : 'notSolved';
    },
  };
}
