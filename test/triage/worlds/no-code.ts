import type { Question } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when somebody has no access code. */
export interface NoCodeWorld {
  readonly codeFor: 'parent' | 'staff' | 'everybody';
  /** Whether they may have it. */
  readonly allowed: 'yes' | 'no';
  /** Whether the code is found, or the account has what is needed to make one. */
  readonly code: 'there' | 'missing';
  readonly unchecked: readonly Question[];
}

export function noCodeWorlds(): NoCodeWorld[] {
  return combinations({
    codeFor: ['parent', 'staff', 'everybody'],
    allowed: ['yes', 'no'],
    code: ['there', 'missing'],
    unchecked: subsets<Question>(['codeFor']),
  } as const);
}

/** Whoever is not known to be more gets what a parent may have. */
export function isNoCodeRepairable({ codeFor, allowed, code, unchecked }: NoCodeWorld): boolean {
  return allowed === 'yes' && code === 'there' && (codeFor === 'parent' || unchecked.length === 0);
}

export const codeCauses: Record<NoCodeWorld['codeFor'], Cause> = {
  parent: 'parentsCode',
  staff: 'globalAccessCode',
  everybody: 'oneCodeForAll',
};

export function noCodeAgent(world: NoCodeWorld): TruthfulAgent {
  return {
    answer(question) {
      if (question === 'symptom') return 'noCode';
      if (question !== 'codeFor') return '';
      return world.unchecked.includes(question) ? 'unknown' : world.codeFor;
    },

    isTrue({ cause }) {
      return cause === codeCauses[world.codeFor];
    },

    tryOut(checklists) {
      if (world.allowed === 'no') return 'handover';
      const fits = checklists.some(({ shown }) => shown.cause === codeCauses[world.codeFor]);
      return fits && world.code === 'there' ? 'solved' : 'notSolved';
    },
  };
}
