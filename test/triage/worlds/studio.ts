import type { Question } from '../../../flows/questions.ts';
import type { Cause } from '../../../flows/symptoms.ts';
import { combinations, subsets, type TruthfulAgent } from '../world.ts';

/** What is really the case when something is wrong with what the studio has in its account. */
export interface StudioWorld {
  readonly reported: 'codeRefused' | 'wrongChild' | 'albumDeleted' | 'namesListGone';
  /** The answers that are true. */
  readonly truth: Readonly<Partial<Record<Question, string>>>;
  /** The causes that are there, in the order in which they are looked for. */
  readonly causes: readonly Cause[];
  /** What puts it right: all of these have to be done. Undefined where nothing does. */
  readonly healedBy: readonly Cause[] | undefined;
  readonly unchecked: readonly Question[];
}

/** A code that GotPhoto refuses: whose it is, whether the photos are at hand, whether the article's steps help. */
export function codeRefusedWorlds(): StudioWorld[] {
  return combinations({
    codeJob: ['sameJob', 'otherJob', 'deletedJob'],
    photosAtHand: ['yes', 'no'],
    steps: ['help', 'doNotHelp'],
    unchecked: subsets<Question>(['codeJob', 'photosAtHand']),
  } as const).map(({ codeJob, photosAtHand, steps, unchecked }) => {
    const causes: Cause[] =
      codeJob === 'sameJob' ? ['codeGoneWithPhotos'] : codeJob === 'otherJob' ? ['codeInAnotherJob'] : [];
    // Photos nobody has cannot be uploaded again.
    const healable =
      causes.length > 0 && steps === 'help' && (codeJob !== 'sameJob' || photosAtHand === 'yes');
    return {
      reported: 'codeRefused',
      truth: {
        codeJob,
        photosAtHand,
        // A deleted job is another flow's concern: there it goes well.
        namesList: 'yes',
        oldCodes: 'known',
        contactData: 'all',
      },
      causes: codeJob === 'deletedJob' ? ['recreateWithNamesList', 'informAllContacts'] : causes,
      healedBy:
        codeJob === 'deletedJob'
          ? ['recreateWithNamesList', 'informAllContacts']
          : healable
            ? causes
            : undefined,
      unchecked,
    };
  });
}

/** Another child's photos: whose they are, whom the customer is linked to, what was ordered, and what keeps it so. */
export function wrongChildWorlds(): StudioWorld[] {
  return combinations({
    galleryOwner: ['thisChild', 'anotherChild', 'mixed', 'sibling'],
    buyerLink: ['right', 'wrong'],
    orderedWrong: ['yes', 'no'],
    steps: ['help', 'doNotHelp'],
    order: ['canBeStopped', 'cannot'],
    unchecked: subsets<Question>(['galleryOwner', 'buyerLink', 'orderedWrong']),
  } as const).map(({ galleryOwner, buyerLink, orderedWrong, steps, order, unchecked }) => {
    const isSibling = galleryOwner === 'sibling';
    const repairs: Cause[] = [
      ...(galleryOwner === 'anotherChild' || galleryOwner === 'mixed'
        ? (['photosOnWrongCode'] as const)
        : []),
      ...(buyerLink === 'wrong' && !isSibling ? (['buyerOnWrongCode'] as const) : []),
    ];
    const sorted: Cause[] = isSibling ? ['siblingsTogether'] : repairs.length > 0 ? repairs : ['signInAgain'];
    const hasOrder = !isSibling && orderedWrong === 'yes';
    return {
      reported: 'wrongChild',
      truth: { galleryOwner, buyerLink, orderedWrong, orderStage: 'unpaid' },
      causes: [...sorted, ...(hasOrder ? (['wrongOrderPlaced', 'cancelUnpaid'] as const) : [])],
      healedBy: steps === 'doNotHelp' || (hasOrder && order === 'cannot') ? undefined : sorted,
      unchecked,
    };
  });
}

/** What was deleted in a job that is there: what, when, whether the Trash has it, and whether the photos are at hand. */
export function albumDeletedWorlds(): StudioWorld[] {
  return combinations({
    deletedWhat: ['album', 'photosOfACode', 'somePhotos', 'job'],
    deletedWhen: ['within7Days', 'earlier'],
    trash: ['kept', 'emptied'],
    photosAtHand: ['yes', 'no'],
    steps: ['help', 'doNotHelp'],
    unchecked: subsets<Question>(['deletedWhat', 'deletedWhen', 'photosAtHand']),
  } as const).map(({ deletedWhat, deletedWhen, trash, photosAtHand, steps, unchecked }) => {
    const isInTrash = deletedWhen === 'within7Days' && trash === 'kept' && deletedWhat !== 'job';
    const truth = {
      deletedWhat,
      deletedWhen,
      photosAtHand,
      codeJob: 'sameJob',
      namesList: 'yes',
      oldCodes: 'known',
      contactData: 'all',
    };
    const rest = { reported: 'albumDeleted', truth, unchecked } as const;
    const unknownWhat = unchecked.includes('deletedWhat');
    if (deletedWhat === 'job' && !unknownWhat) {
      const ways: Cause[] = ['recreateWithNamesList', 'informAllContacts'];
      return { ...rest, causes: ways, healedBy: ways };
    }
    const canUpload = photosAtHand === 'yes' && steps === 'help';
    if (deletedWhat === 'photosOfACode' && !unknownWhat) {
      return {
        ...rest,
        causes: ['codeGoneWithPhotos'],
        healedBy: canUpload ? ['codeGoneWithPhotos'] : undefined,
      };
    }
    // Known to have been deleted earlier, nobody looks into the Trash; and there it is no more.
    if (isInTrash) return { ...rest, causes: ['albumInTrash'], healedBy: ['albumInTrash'] };
    // Of a job that is gone nothing can be uploaded into its albums.
    return {
      ...rest,
      causes: ['albumInTrash', 'albumGone'],
      healedBy: canUpload && deletedWhat !== 'job' ? ['albumGone'] : undefined,
    };
  });
}

/** Names that have disappeared: whether a second job has them, whether there is a file, whether the export is complete. */
export function namesListGoneWorlds(): StudioWorld[] {
  return combinations({
    listReused: ['yes', 'no'],
    originalList: ['yes', 'no'],
    secondJob: ['hasTheNames', 'hasThemNot'],
    steps: ['help', 'doNotHelp'],
    unchecked: subsets<Question>(['listReused', 'originalList']),
  } as const).map(({ listReused, originalList, secondJob, steps, unchecked }) => {
    const needsExport = originalList === 'no' || unchecked.includes('originalList');
    const ways: Cause[] = needsExport ? ['namesInOtherJob', 'codesReused'] : ['codesReused'];
    const healable =
      listReused === 'yes' && steps === 'help' && (!needsExport || secondJob === 'hasTheNames');
    return {
      reported: 'namesListGone',
      truth: { listReused, originalList },
      causes: listReused === 'yes' ? ways : [],
      healedBy: healable ? ways : undefined,
      unchecked,
    };
  });
}

/** A customer's message behind which is a code that lost its photos, or that a second job has taken along. */
export function customersWorlds(): CustomersWorld[] {
  return [
    ...combinations({
      reported: ['photosAlmostReady'],
      hidden: ['codeGoneWithPhotos', 'nothingKnown'],
      jobStatus: ['planning', 'selling'],
      unchecked: subsets<Question>(['jobStatus', 'codeActivated', 'galleryPhotos']),
    } as const),
    ...combinations({
      reported: ['incorrectAccessCode'],
      hidden: ['codeGoneWithPhotos', 'codesReused', 'nothingKnown'],
      jobStatus: ['selling'],
      unchecked: subsets<Question>(['codeOrigin', 'codeTyped']),
    } as const),
  ];
}

export interface CustomersWorld {
  readonly reported: 'photosAlmostReady' | 'incorrectAccessCode';
  readonly hidden: 'codeGoneWithPhotos' | 'codesReused' | 'nothingKnown';
  readonly jobStatus: 'planning' | 'selling';
  readonly unchecked: readonly Question[];
}

/** Whether somebody comes to the cause: a code whose origin nobody knows is not looked for in a second job. */
export function isCustomersRepairable({ hidden, reported, unchecked }: CustomersWorld): boolean {
  if (hidden === 'codesReused')
    return reported === 'incorrectAccessCode' && !unchecked.includes('codeOrigin');
  return hidden === 'codeGoneWithPhotos';
}

export function customersAgent(world: CustomersWorld): TruthfulAgent {
  const truth: Partial<Record<Question, string>> = {
    symptom: world.reported,
    jobStatus: world.jobStatus,
    codeActivated: 'yes',
    galleryPhotos: 'none',
    codeOrigin: world.hidden === 'codesReused' ? 'thisJob' : 'notFound',
    codeTyped: 'confirmed',
  };
  return {
    answer(question) {
      return world.unchecked.includes(question) ? 'unknown' : (truth[question] ?? '');
    },
    // What is called known here was looked up, and what contradicts it is shown as such.
    isTrue({ cause }) {
      switch (cause) {
        case 'jobNotSelling':
          return world.jobStatus === 'planning';
        case 'noPhotosAttached':
          return world.reported === 'photosAlmostReady';
        case 'codeNotFound':
          return world.hidden !== 'codesReused';
        case 'wrongJobOrMessage':
          return world.hidden === 'codesReused';
        case 'nothingExplainsIt':
          return true;
        default:
          return false;
      }
    },
    tryOut(checklists) {
      return checklists.some(({ shown }) => shown.cause === world.hidden) ? 'solved' : 'notSolved';
    },
  };
}

export function studioAgent(world: StudioWorld): TruthfulAgent {
  const done = new Set<Cause>();
  return {
    answer(question) {
      if (question === 'symptom') return world.reported;
      return world.unchecked.includes(question) ? 'unknown' : (world.truth[question] ?? '');
    },

    isTrue({ cause }) {
      // What is left when all that was wrong has been put right.
      if (cause === 'signInAgain') return world.causes.every((one) => done.has(one) || !isRepair(one));
      // Who cannot tell that they are siblings still sees whom the customer is linked to.
      if (cause === 'buyerOnWrongCode') return world.truth.buyerLink === 'wrong';
      return world.causes.includes(cause);
    },

    tryOut(checklists) {
      const shown = checklists.map((list) => list.shown.cause);
      if (shown.includes('wrongOrderPlaced'))
        return world.truth.orderedWrong === 'yes' ? 'solved' : 'notSolved';
      if (shown.includes('cancelUnpaid')) return world.healedBy === undefined ? 'notSolved' : 'solved';
      for (const cause of shown) done.add(cause);
      // A way of several fixes goes on with the next one as soon as this one is done.
      if (isWay(world))
        return world.healedBy?.some((cause) => shown.includes(cause)) ? 'solved' : 'notSolved';
      return world.healedBy?.every((cause) => done.has(cause)) ? 'solved' : 'notSolved';
    },
  };
}

function isRepair(cause: Cause): boolean {
  return cause === 'photosOnWrongCode' || cause === 'buyerOnWrongCode';
}

/** Fixes that follow each other, each when the one before has worked; the others are repairs that add up. */
function isWay({ reported }: StudioWorld): boolean {
  return reported !== 'wrongChild';
}
