import type { Question } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when a photo job was deleted. */
export interface DeletedWorld {
  /** How it came to light: the photographer says so, or a customer's code does not work. */
  readonly cameBy: 'jobDeleted' | 'incorrectAccessCode';
  readonly namesList: 'yes' | 'no';
  readonly oldCodes: 'known' | 'unknown';
  readonly tagging: 'bulk' | 'fromScratch';
  readonly contacts: 'none' | 'some' | 'all';
  /** Whether a spreadsheet with changed codes goes with how they work. */
  readonly changedCodes: 'suit' | 'dontSuit';
  /** How starting over goes; images taken for runs may turn out to be mixed. */
  readonly startingOver: 'works' | 'imagesAreMixed' | 'fails';
  readonly images: 'kept' | 'lost';
  readonly informing: 'possible' | 'impossible';
  readonly unchecked: readonly Question[];
}

const uncheckable: readonly Question[] = ['namesList', 'tagging', 'contactData'];

export function deletedWorlds(): DeletedWorld[] {
  return combinations({
    cameBy: ['jobDeleted', 'incorrectAccessCode'],
    namesList: ['yes', 'no'],
    oldCodes: ['known', 'unknown'],
    tagging: ['bulk', 'fromScratch'],
    contacts: ['none', 'some', 'all'],
    changedCodes: ['suit', 'dontSuit'],
    startingOver: ['works', 'imagesAreMixed', 'fails'],
    images: ['kept', 'lost'],
    informing: ['possible', 'impossible'],
    unchecked: subsets(uncheckable),
  } as const);
}

export function isDeletedRepairable({
  oldCodes,
  changedCodes,
  startingOver,
  images,
  informing,
}: DeletedWorld) {
  const codesCanBeChanged = oldCodes === 'known' && changedCodes === 'suit';
  return images === 'kept' && informing === 'possible' && (codesCanBeChanged || startingOver !== 'fails');
}

/** The ways that the article gives, in the order they are tried in; what is not known counts as DOMAIN says. */
export function waysOf(world: DeletedWorld): Cause[] {
  const listed = world.namesList === 'yes' && !world.unchecked.includes('namesList');
  const inRuns = world.tagging === 'bulk' && !world.unchecked.includes('tagging');
  const changing: Cause[] =
    world.oldCodes === 'unknown' ? [] : [listed ? 'recreateWithNamesList' : 'recreateWithPlaceholders'];
  if (changing.length > 0 && world.changedCodes === 'suit') return changing;
  if (!inRuns) return [...changing, 'startFromScratch'];
  return world.startingOver === 'imagesAreMixed'
    ? [...changing, 'retagInBulk', 'startFromScratch']
    : [...changing, 'retagInBulk'];
}

export function informingOf(world: DeletedWorld): Cause {
  if (world.unchecked.includes('contactData')) return 'informSomeContacts';
  return informing[world.contacts];
}

const informing: Record<DeletedWorld['contacts'], Cause> = {
  none: 'informNoContacts',
  some: 'informSomeContacts',
  all: 'informAllContacts',
};

export function deletedAgent(world: DeletedWorld): TruthfulAgent {
  const truth: Partial<Record<Question, string>> = {
    symptom: world.cameBy,
    codeOrigin: 'deletedJob',
    namesList: world.namesList,
    oldCodes: world.oldCodes,
    tagging: world.tagging,
    contactData: world.contacts,
  };

  return {
    answer(question, _facts, changing) {
      if (changing) return 'fromScratch';
      return world.unchecked.includes(question) ? 'unknown' : (truth[question] ?? '');
    },

    isTrue({ cause }) {
      return cause === informingOf(world) || waysOf(world).includes(cause);
    },

    tryOut(checklists) {
      if (checklists.some(({ shown }) => shown.cause.startsWith('inform'))) {
        return world.informing === 'possible' ? 'solved' : 'notSolved';
      }
      if (world.images === 'lost') return 'handover';
      if (checklists.some(({ shown }) => shown.cause.startsWith('recreate'))) {
        return world.changedCodes === 'suit' ? 'solved' : 'notSolved';
      }
      if (world.startingOver === 'fails') return 'notSolved';
      const inBulk = checklists.some(({ shown }) => shown.cause === 'retagInBulk');
      return inBulk && world.startingOver === 'imagesAreMixed'
        ? { lookAgainAt: 'tagging', afterFix: false }
        : 'solved';
    },
  };
}
