import { describe, expect, test } from 'vitest';
import { type Cause, isSymptomFlow, type SymptomFlow } from '../../flows/symptoms.ts';
import { type Conversation, converse } from './world.ts';
import {
  type AccessWorld,
  accessAgent,
  accessWorlds,
  isAccessRepairable,
  thingsWrong,
} from './worlds/access.ts';
import {
  type DeletedWorld,
  deletedAgent,
  deletedWorlds,
  informingOf,
  isDeletedRepairable,
  waysOf,
} from './worlds/deleted.ts';
import { areEmailsRepairable, emailsAgent, emailsCauses, emailsWorlds } from './worlds/emails.ts';
import { expiredAgent, expiredWorlds, hasLink, isExpiredRepairable } from './worlds/expired.ts';
import { areFilesRepairable, type FilesWorld, filesAgent, filesWorlds, filesWrong } from './worlds/files.ts';
import {
  areGotPhotoFilesRepairable,
  gotPhotoFilesAgent,
  gotPhotoFilesWorlds,
  gotPhotoFilesWrong,
} from './worlds/files-got-photo.ts';
import { codeCauses, isNoCodeRepairable, noCodeAgent, noCodeWorlds } from './worlds/no-code.ts';
import { isOrderRepairable, isToBeCancelled, orderAgent, orderWorlds, roundsOf } from './worlds/orders.ts';
import {
  albumDeletedWorlds,
  type CustomersWorld,
  codeRefusedWorlds,
  customersAgent,
  customersWorlds,
  isCustomersRepairable,
  namesListGoneWorlds,
  type StudioWorld,
  studioAgent,
  wrongChildWorlds,
} from './worlds/studio.ts';

/** Most answers a symptom may need, itself included. */
const mostAnswers: Record<SymptomFlow, number> = {
  photosAlmostReady: 4,
  incorrectAccessCode: 3,
  missedTheSale: 2,
  // The platform is one of them: where the workspace's setting tells it, there is one less.
  filesNotReceived: 6,
  jobDeleted: 5,
  codeRefused: 3,
  // An order of the other child’s photos has its own question.
  wrongChild: 5,
  albumDeleted: 4,
  namesListGone: 3,
  orderTrouble: 4,
  galleryExpired: 3,
  noCampaignEmails: 5,
  noCode: 2,
};

/** A world and the conversation a truthful agent has in it. */
interface Lived<W> {
  readonly world: W;
  readonly conversation: Conversation;
}

const access = accessWorlds().map((world) => ({ world, conversation: converse(accessAgent(world)) }));
const uneditedPhotos: { world: FilesWorld; warned: boolean }[] = [];
// These workspaces work with Photocloud only: their setting says so before anybody asks.
const files = filesWorlds().map((world) => ({
  world,
  conversation: converse(
    filesAgent(world, (warned) => uneditedPhotos.push({ world, warned })),
    [{ question: 'platform', option: 'photocloud' }],
  ),
}));
const gotPhotoFiles = gotPhotoFilesWorlds().map((world) => ({
  world,
  conversation: converse(gotPhotoFilesAgent(world)),
}));
const orders = orderWorlds().map((world) => ({ world, conversation: converse(orderAgent(world)) }));
const expired = expiredWorlds().map((world) => ({ world, conversation: converse(expiredAgent(world)) }));
const emails = emailsWorlds().map((world) => ({ world, conversation: converse(emailsAgent(world)) }));
const noCode = noCodeWorlds().map((world) => ({ world, conversation: converse(noCodeAgent(world)) }));
const deleted = deletedWorlds().map((world) => ({ world, conversation: converse(deletedAgent(world)) }));

const refused = livedBy(codeRefusedWorlds());
const wrongChild = livedBy(wrongChildWorlds());
const album = livedBy(albumDeletedWorlds());
const names = livedBy(namesListGoneWorlds());
const customers = customersWorlds().map((world) => ({
  world,
  conversation: converse(customersAgent(world)),
}));

function livedBy(worlds: readonly StudioWorld[]): Lived<StudioWorld>[] {
  return worlds.map((world) => ({ world, conversation: converse(studioAgent(world)) }));
}

/** The first few worlds in which something is not so, with what happened in them: empty is what a test wants. */
function exceptions<W>(lived: readonly Lived<W>[], isFine: (one: Lived<W>) => boolean) {
  const found = lived.filter((one) => !isFine(one));
  return { count: found.length, examples: found.slice(0, 3) };
}

const none = { count: 0, examples: [] };

describe('the worlds', () => {
  test('are all there', () => {
    // 4 statuses × 2 × 4 gallery contents × 8 codes and pages × 3 messages reported × 2⁵ not checked, and
    // those in which the agent misreads what contradicts the message: counted in the next test.
    expect(access.filter(({ world }) => world.misread === undefined)).toHaveLength(4 * 2 * 4 * 8 * 3 * 32);
    // 2⁴ states × 3 hidden causes × 2⁴ not checked.
    expect(files).toHaveLength(16 * 3 * 16);
    // 2⁵ (how it came up, list, codes, images' order, what suits) × 3 contacts × 3 ways of starting over
    // × 2 images kept × 2 informing × 2³ not checked.
    expect(deleted).toHaveLength(2 ** 5 * 3 * 3 * 2 ** 2 * 8);
    expect(access.length + files.length + deleted.length).toBe(45_312);
  });

  test('about orders and about expired galleries are all there', () => {
    // 2³ states of an order that is there, or none, × 3 hidden causes × 2⁴ not checked.
    expect(gotPhotoFiles).toHaveLength((2 ** 3 + 1) * 3 * 16);
    // 2 platforms × 5 troubles × 4 stages × whether doing it, and then ordering again, works × stage checked or not.
    expect(orders).toHaveLength(2 * 5 * 4 * 2 ** 3);
    // 4 periods × email there × link came × gallery opens × 2² not checked.
    expect(expired).toHaveLength(4 * 2 ** 3 * 4);
  });

  test('of emails and codes are all there', () => {
    // One customer missed what was sent; or families did, with buyers or without, for any of 7 reasons;
    // × 2 whether repairs help × 2⁴ not checked.
    expect(emails).toHaveLength((1 + 2 * 7) * 2 * 16);
    // 3 who ask × 2 allowed × 2 codes × 2 not checked.
    expect(noCode).toHaveLength(3 * 2 * 2 * 2);
  });

  test('of what is in the studio’s account are all there', () => {
    // 3 jobs × 2 photos × 2 ways it goes × 2² not checked.
    expect(refused).toHaveLength(3 * 2 * 2 * 4);
    // 4 owners × 2 links × 2 orders × 2 ways it goes × 2 ways the order goes × 2³ not checked.
    expect(wrongChild).toHaveLength(4 * 2 * 2 * 2 * 2 * 8);
    // 4 things × 2 times × 2 Trashes × 2 photos × 2 ways it goes × 2³ not checked.
    expect(album).toHaveLength(4 * 2 * 2 * 2 * 2 * 8);
    // 2 uses × 2 files × 2 second jobs × 2 ways it goes × 2² not checked.
    expect(names).toHaveLength(2 ** 4 * 4);
    // “Almost ready”: 2 hidden causes × 2 statuses × 2³ not checked. The error: 3 hidden causes × 2² not checked.
    expect(customers).toHaveLength(2 * 2 * 8 + 3 * 4);
    expect(refused.length + wrongChild.length + album.length + names.length + customers.length).toBe(1_180);
  });

  test('that were there before the symptoms next door are asked no more than then', () => {
    const asked = [...access, ...files, ...deleted].map(({ conversation }) => conversation.asked.length);
    expect(asked.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(186_894);
  });

  test('hold every way of misreading what can be checked', () => {
    const misread = access.filter(({ world }) => world.misread !== undefined);
    // A status read as another one under a message it contradicts: 3 readings × 3 other true statuses × 8 × 8.
    const status = 3 * 3 * (2 * 4) * 8 * 16;
    // A code from nowhere or from a deleted job taken for a listed one, in 4 × 8 jobs and galleries.
    const origin = 2 * (4 * 2 * 4) * 16;
    // A mistyped code taken for a right one.
    const typed = 1 * (4 * 2 * 4) * 16;
    expect(misread).toHaveLength(status + origin + typed);
  });
});

describe.each([
  { what: 'access', lived: access },
  { what: 'files', lived: files },
  { what: 'a deleted job', lived: deleted },
  { what: 'a refused code', lived: refused },
  { what: 'another child’s photos', lived: wrongChild },
  { what: 'a deleted album', lived: album },
  { what: 'names that are gone', lived: names },
  { what: 'a code that is gone behind a message', lived: customers },
  { what: 'no campaign emails', lived: emails },
  { what: 'no code', lived: noCode },
  { what: 'files on GotPhoto', lived: gotPhotoFiles },
  { what: 'orders', lived: orders },
  { what: 'an expired gallery', lived: expired },
])('in every world of $what', ({ lived }: { lived: readonly Lived<unknown>[] }) => {
  test('a cause shown is there, unless it is only called possible', () => {
    expect(exceptions(lived, ({ conversation }) => conversation.untrue.length === 0)).toEqual(none);
  });

  test('nothing is asked twice', () => {
    expect(exceptions(lived, ({ conversation: { asked } }) => new Set(asked).size === asked.length)).toEqual(
      none,
    );
  });

  test('no symptom needs more answers than it may', () => {
    expect(
      exceptions(lived, ({ conversation: { answers, rounds } }) =>
        answers.every(({ symptom, count }) => {
          // What turns out to be of a deleted job goes on with that symptom's questions, which are one less the symptom.
          const further = symptom !== 'jobDeleted' && rounds.some(({ flow }) => flow === 'jobDeleted');
          const most = further
            ? 2 + mostAnswers.jobDeleted - 1
            : isSymptomFlow(symptom)
              ? mostAnswers[symptom]
              : 0;
          return count <= most;
        }),
      ),
    ).toEqual(none);
  });
});

describe('access', () => {
  test('who can be helped gets to their photos, everybody else to a person', () => {
    expect(
      exceptions(access, ({ world, conversation }) =>
        isAccessRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('every cause that had to be repaired was shown', () => {
    const needed = ({ job, activated, photos, code }: AccessWorld): Cause[][] => [
      ...(code === 'deletedJob' ? [] : neededForGallery({ job, activated, photos })),
      ...(code === 'mistyped' ? [['codeMistyped', 'codeNotFound'] satisfies Cause[]] : []),
      ...(code === 'notFound' ? [['codeNotFound'] satisfies Cause[]] : []),
      ...(code === 'deletedJob'
        ? ([['recreateWithNamesList'], ['informAllContacts']] satisfies Cause[][])
        : []),
    ];
    expect(
      exceptions(
        access.filter(({ world }) => isAccessRepairable(world)),
        ({ world, conversation: { rounds } }) =>
          needed(world).every((oneOf) =>
            rounds.some(({ causes }) => causes.some((cause) => oneOf.includes(cause))),
          ),
      ),
    ).toEqual(none);
  });

  /**
   * Every round with the customer does one of these: it repairs at least one thing that is wrong (known causes
   * are true, see above); it clears up what somebody got wrong (the message, the first look); it rules out
   * what could not be checked; or it is the question to the customer whether they typed the code right.
   * Beyond these there is the last one, when nothing is left to repair and a person takes over; and, where
   * nobody could check that a job is archived, one look at why it did not become Selling by saying so.
   */
  test('the customer is troubled at most once for each thing that is wrong or could not be checked', () => {
    expect(
      exceptions(access, ({ world, conversation: { rounds, customerQuestions, outcome } }) => {
        const tries = rounds.filter(({ flow }) => flow !== 'jobDeleted').length;
        const possible = rounds.filter((round) => round.possible).length;
        const last = outcome === 'handedOver' || thingsWrong(world) === 0 ? 1 : 0;
        const notSelling = world.job === 'archived' && world.unchecked.includes('jobStatus') ? 1 : 0;
        return customerQuestions <= 1 && tries <= thingsWrong(world) + possible + last + notSelling;
      }),
    ).toEqual(none);
  });

  test('with everything checked and told right, one try is enough, or two where a gallery came to be only with its code', () => {
    expect(
      exceptions(
        access.filter(
          ({ world: { reported, job, code, stuckOn, unchecked } }) =>
            reported === 'photosAlmostReady' &&
            (job === 'planning' || job === 'selling') &&
            code === 'right' &&
            stuckOn === undefined &&
            unchecked.length === 0,
        ),
        ({ world, conversation: { rounds } }) =>
          world.misread !== undefined ||
          rounds.length <= (world.activated === 'no' && world.photos !== 'visible' ? 2 : 1),
      ),
    ).toEqual(none);
  });
});

describe('files', () => {
  test('who can be helped gets their files, everybody else a person', () => {
    expect(
      exceptions(files, ({ world, conversation }) =>
        areFilesRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  /**
   * A round repairs something that is wrong or rules out what could not be checked; the resend comes on top
   * where only a lost email explains it, which is one of the things wrong. The junk folder is one question.
   */
  test('the customer is troubled at most once for each thing that is wrong or could not be checked', () => {
    expect(
      exceptions(files, ({ world, conversation: { rounds, customerQuestions, outcome } }) => {
        const possible = rounds.filter((round) => round.possible).length;
        const last = outcome === 'handedOver' || filesWrong(world) === 0 ? 1 : 0;
        return customerQuestions <= 1 && rounds.length <= filesWrong(world) + possible + last;
      }),
    ).toEqual(none);
  });

  test('links of an order that waits to be retouched are never resent without a warning', () => {
    expect(uneditedPhotos.filter(({ warned }) => !warned)).toEqual([]);
    expect(uneditedPhotos.filter(({ world }) => !world.unchecked.includes('retouchQueue'))).toEqual([]);
  });

  test('the links are resent by themselves only after the four checks', () => {
    expect(
      exceptions(files, ({ conversation: { rounds, asked } }) =>
        rounds.every(({ causes }) => !causes.includes('resendLinks') || asked.length === 5),
      ),
    ).toEqual(none);
  });
});

describe('a deleted job', () => {
  test('who can be helped is online again and the families know, everybody else comes to a person', () => {
    expect(
      exceptions(deleted, ({ world, conversation }) =>
        isDeletedRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('exactly the ways of the article are shown in its order, and then one way of informing', () => {
    const expected = (world: DeletedWorld) => [...waysOf(world), informingOf(world)];
    expect(
      exceptions(
        deleted.filter(({ world }) => isDeletedRepairable(world)),
        ({ world, conversation: { rounds } }) =>
          rounds.flatMap(({ causes }) => causes).join() === expected(world).join(),
      ),
    ).toEqual(none);
  });
});

describe('files on GotPhoto', () => {
  test('who can be helped gets their files, everybody else a person', () => {
    expect(
      exceptions(gotPhotoFiles, ({ world, conversation }) =>
        areGotPhotoFilesRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('the customer is troubled at most once for each thing that is wrong or could not be checked', () => {
    expect(
      exceptions(gotPhotoFiles, ({ world, conversation: { rounds, customerQuestions, outcome } }) => {
        const possible = rounds.filter((round) => round.possible).length;
        const last = outcome === 'handedOver' || gotPhotoFilesWrong(world) === 0 ? 1 : 0;
        return customerQuestions <= 1 && rounds.length <= gotPhotoFilesWrong(world) + possible + last;
      }),
    ).toEqual(none);
  });

  test('an order that is not there is told to be placed, and nothing else is asked', () => {
    expect(
      exceptions(
        gotPhotoFiles.filter(({ world }) => world.order === 'no' && !world.unchecked.includes('orderFound')),
        ({ conversation: { asked, rounds } }) =>
          asked.join() === 'symptom,platform,orderFound' &&
          rounds.flatMap(({ causes }) => causes).join() === 'orderNeverPlaced',
      ),
    ).toEqual(none);
  });
});

describe('orders', () => {
  test('who can be helped is helped, everybody else comes to a person', () => {
    expect(
      exceptions(orders, ({ world, conversation }) =>
        isOrderRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('exactly what the articles say is shown, in their order', () => {
    expect(
      exceptions(
        orders,
        ({ world, conversation: { rounds } }) =>
          rounds.flatMap(({ causes }) => causes).join() === roundsOf(world).join(),
      ),
    ).toEqual(none);
  });

  test('how far the order has got is asked only where it is to be cancelled and can be', () => {
    expect(
      exceptions(
        orders,
        ({ world, conversation: { asked } }) => asked.includes('orderStage') === isToBeCancelled(world),
      ),
    ).toEqual(none);
  });
});

describe('an expired gallery', () => {
  test('who can be helped can order again, everybody else comes to a person', () => {
    expect(
      exceptions(expired, ({ world, conversation }) =>
        isExpiredRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('nobody pays who has a link that is free of charge', () => {
    expect(
      exceptions(
        expired.filter(({ world }) => hasLink(world) && !world.unchecked.includes('orderingPeriod')),
        ({ conversation: { rounds } }) => rounds.flatMap(({ causes }) => causes).join() === 'freeExtension',
      ),
    ).toEqual(none);
  });
});

describe('no campaign emails', () => {
  test('who can be helped hears from us, everybody else comes to a person', () => {
    expect(
      exceptions(emails, ({ world, conversation }) =>
        areEmailsRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('with everything checked, only what is wrong is repaired', () => {
    expect(
      exceptions(
        emails.filter(({ world }) => world.unchecked.length === 0),
        ({ world, conversation: { rounds } }) =>
          rounds.flatMap(({ causes }) => causes).join() === emailsCauses(world).join(),
      ),
    ).toEqual(none);
  });

  test('a shop is closed for a reset only where that is known to be why, or nothing else is left', () => {
    expect(
      exceptions(emails, ({ conversation: { rounds } }) =>
        rounds.every(
          ({ causes, possible }, index) =>
            !causes.includes('campaignChosenLate') || !possible || index === rounds.length - 1,
        ),
      ),
    ).toEqual(none);
  });

  test('what no article explains is said to be so, unless something was tried or could not be checked', () => {
    const places = new Set(
      emails
        .filter(
          ({ world }) =>
            world.heldBackBy === 'unknownReason' && world.buyers === 'listed' && world.unchecked.length === 0,
        )
        .map(({ conversation }) => conversation.place),
    );
    expect([...places]).toEqual(['handed over: notCovered']);
  });
});

describe('no code', () => {
  test('who may have a code gets it, everybody else comes to a person', () => {
    expect(
      exceptions(noCode, ({ world, conversation }) =>
        isNoCodeRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('one round shows the code that fits, and a parent’s where nobody knows', () => {
    expect(
      exceptions(noCode, ({ world, conversation: { rounds } }) => {
        const [round, ...more] = rounds;
        const fitting = world.unchecked.length > 0 ? 'parentsCode' : codeCauses[world.codeFor];
        return more.length === 0 && round?.causes.join() === fitting;
      }),
    ).toEqual(none);
  });
});

/** Whether who can be helped is helped, and who cannot comes to a person. */
function endsWell({ world, conversation }: Lived<StudioWorld>): boolean {
  return conversation.outcome === (world.healedBy === undefined ? 'handedOver' : 'resolved');
}

const shownIn = ({ rounds }: Conversation) => rounds.map(({ causes }) => causes.join(' + '));

describe('a refused code', () => {
  test('who can be helped has a code again, everybody else a person', () => {
    // Where nobody could tell that another job has the code, its photos are uploaded in vain; who has none is sent on.
    const unseen = ({ world: { truth, unchecked } }: Lived<StudioWorld>) =>
      unchecked.includes('codeJob') && truth.codeJob !== 'sameJob';
    expect(
      exceptions(
        refused.filter((one) => !unseen(one)),
        endsWell,
      ),
    ).toEqual(none);
    expect(
      exceptions(refused.filter(unseen), ({ conversation }) => conversation.outcome === 'handedOver'),
    ).toEqual(none);
  });

  test('one round is enough, as long as the job was not deleted', () => {
    expect(
      exceptions(refused, ({ conversation: { rounds } }) =>
        rounds.some(({ flow }) => flow === 'jobDeleted') ? rounds.length === 2 : rounds.length <= 1,
      ),
    ).toEqual(none);
  });
});

describe('another child’s photos', () => {
  test('who can be helped sees their own photos, everybody else comes to a person', () => {
    // Who could not tell that they are siblings looks for an error where there is none.
    const unseen = ({ world: { truth, unchecked } }: Lived<StudioWorld>) =>
      unchecked.includes('galleryOwner') && truth.galleryOwner === 'sibling';
    expect(
      exceptions(
        wrongChild.filter((one) => !unseen(one)),
        endsWell,
      ),
    ).toEqual(none);
    expect(
      exceptions(wrongChild.filter(unseen), ({ conversation }) => conversation.outcome === 'handedOver'),
    ).toEqual(none);
  });

  test('with everything checked, all that is wrong is put right in one round, photos first', () => {
    const checked = wrongChild.filter(
      ({ world: { unchecked, healedBy } }) => unchecked.length === 0 && healedBy !== undefined,
    );
    expect(checked.length).toBeGreaterThan(0);
    expect(
      exceptions(checked, ({ world, conversation }) => {
        const order: readonly Cause[] = ['wrongOrderPlaced', 'cancelUnpaid'];
        const ordered = world.causes.filter((cause) => order.includes(cause));
        const sorted = world.causes.filter((cause) => !order.includes(cause)).join(' + ');
        return shownIn(conversation).join() === [sorted, ...ordered].join();
      }),
    ).toEqual(none);
  });

  test('an order is asked for only once the gallery is right, and never of siblings', () => {
    expect(
      exceptions(wrongChild, ({ world, conversation: { asked, rounds, outcome } }) => {
        if (!asked.includes('orderedWrong')) return true;
        const dealtWith = rounds.at(-1)?.causes.includes('cancelUnpaid') ?? false;
        return !world.causes.includes('siblingsTogether') && (outcome === 'resolved' || dealtWith);
      }),
    ).toEqual(none);
  });

  test('a round repairs what is wrong, rules out what could not be checked, or is the last one', () => {
    expect(
      exceptions(wrongChild, ({ conversation: { rounds } }) => {
        const possible = rounds.filter((round) => round.possible).length;
        const known = rounds.length - possible;
        const ordered = rounds.some(({ causes }) => causes.includes('wrongOrderPlaced')) ? 2 : 0;
        return known - ordered <= 2;
      }),
    ).toEqual(none);
  });
});

describe('a deleted album', () => {
  test('who can be helped has it back, everybody else comes to a person', () => {
    expect(exceptions(album, endsWell)).toEqual(none);
  });

  test('the Trash comes first, unless it is known to be too late', () => {
    expect(
      exceptions(album, ({ world: { truth, unchecked }, conversation }) => {
        const [first] = shownIn(conversation);
        const tooLate = truth.deletedWhen === 'earlier' && !unchecked.includes('deletedWhen');
        const isElsewhere =
          !unchecked.includes('deletedWhat') &&
          (truth.deletedWhat === 'job' || truth.deletedWhat === 'photosOfACode');
        return (first === 'albumInTrash') === !(tooLate || isElsewhere);
      }),
    ).toEqual(none);
  });
});

describe('names that are gone', () => {
  test('who can be helped has them back, everybody else comes to a person', () => {
    expect(exceptions(names, endsWell)).toEqual(none);
  });

  test('the second job is exported before it is emptied, where there is no other list', () => {
    expect(
      exceptions(
        names.filter(({ world }) => world.healedBy !== undefined),
        ({ world, conversation }) => shownIn(conversation).join() === world.causes.join(),
      ),
    ).toEqual(none);
  });
});

describe('a code that is gone behind a message', () => {
  test('is found after everything else, everybody else comes to a person', () => {
    expect(
      exceptions(customers, ({ world, conversation }) =>
        isCustomersRepairable(world)
          ? conversation.outcome === 'resolved'
          : conversation.outcome === 'handedOver',
      ),
    ).toEqual(none);
  });

  test('costs no question', () => {
    const most = (world: CustomersWorld) => mostAnswers[world.reported] - 1;
    expect(
      exceptions(
        customers,
        ({ world, conversation: { asked } }) =>
          asked.filter((question) => question !== 'symptom').length <= most(world),
      ),
    ).toEqual(none);
  });

  test('is only ever called possible', () => {
    expect(
      exceptions(customers, ({ conversation: { rounds } }) =>
        rounds.every(
          ({ causes, possible }) =>
            possible || !(causes.includes('codeGoneWithPhotos') || causes.includes('codesReused')),
        ),
      ),
    ).toEqual(none);
  });
});

function neededForGallery({
  job,
  activated,
  photos,
}: Pick<AccessWorld, 'job' | 'activated' | 'photos'>): Cause[][] {
  const photoCauses: Record<AccessWorld['photos'], Cause[]> = {
    visible: [],
    none: ['noPhotosAttached'],
    hidden: ['photosHidden'],
    elsewhere: ['photosElsewhere'],
  };
  return [
    ...(job === 'planning' ? [['jobNotSelling', 'jobArchived'] satisfies Cause[]] : []),
    ...(job === 'archived' ? [['jobArchived'] satisfies Cause[]] : []),
    ...(activated === 'no' ? [['codeNotActivated'] satisfies Cause[]] : []),
    ...(photos === 'visible' ? [] : [photoCauses[photos]]),
  ];
}
