import type { Question } from '../../../flows/questions.ts';

/** A fact as somebody tells it. */
export interface Told {
  readonly question: Question;
  readonly option: string;
}

/** What the agent can tell up front under each symptom, without the customer's help. */
export const tellable: Readonly<Record<string, readonly Question[]>> = {
  photosAlmostReady: ['jobStatus', 'codeActivated', 'galleryPhotos'],
  incorrectAccessCode: ['codeOrigin', 'codeTyped', 'namesList', 'oldCodes', 'contactData'],
  missedTheSale: ['jobStatus'],
  filesNotReceived: [
    'autoSendLinks',
    'retouchQueue',
    'orderEmail',
    'platform',
    'orderFound',
    'payment',
    'orderAge',
  ],
  jobDeleted: ['namesList', 'oldCodes', 'tagging', 'contactData'],
  orderTrouble: ['orderWish', 'platform', 'orderStage'],
  galleryExpired: ['orderingPeriod', 'customerEmail'],
};

/** How an agent in a hurry says each fact, in one of two ways. */
const ways: Readonly<Record<string, readonly [string, string]>> = {
  'symptom.photosAlmostReady': [
    'customer sees “Your photos are almost ready.”',
    'she gets the almost ready page',
  ],
  'symptom.incorrectAccessCode': ['it says incorrect access code', 'mum gets the wrong access code error'],
  'symptom.missedTheSale': ['the page says Missed the Sale?', 'customer sees the missed the sale message'],
  'symptom.filesNotReceived': ['ordered files never arrived', 'client paid for downloads and got no link'],
  'symptom.jobDeleted': ['we deleted the job', 'somebody deleted our photo job'],
  'jobStatus.planning': ['job is in planning', 'the job’s still in Planning'],
  'jobStatus.selling': ["job's selling", 'the job is on Selling'],
  'jobStatus.archived': ['job is archived', 'the job has been archived'],
  'jobStatus.other': ['job is on Prepay', 'the job’s status is Prepay'],
  'jobStatus.unknown': ["I can't see the job status", "can't check the status of the job"],
  'codeActivated.yes': ['code is activated', 'her code has been activated'],
  'codeActivated.no': ['code not activated', "the code isn't activated"],
  'codeActivated.unknown': ["can't see whether the code is activated", "don't know if the code is activated"],
  'galleryPhotos.visible': ['photos are there and visible', 'all photos are visible'],
  'galleryPhotos.none': ['there are no photos in the gallery', 'no photos in her gallery'],
  'galleryPhotos.hidden': ['the photos are hidden', 'all photos have the eye icon'],
  'galleryPhotos.elsewhere': ['the photos are in another gallery', 'her photos ended up in another gallery'],
  'galleryPhotos.unknown': ["can't see the gallery", "I can't check the gallery"],
  'codeOrigin.thisJob': ['the code is listed in the job', "the code is in the job's list"],
  'codeOrigin.deletedJob': ['the code is from a deleted job', 'the card was printed for a deleted job'],
  'codeOrigin.notFound': ['the code is nowhere in our account', "the code isn't in any of our jobs"],
  'codeOrigin.unknown': ["don't know where the code comes from", "can't check where the code is from"],
  'codeTyped.confirmed': ['she typed it exactly as printed', 'code was typed exactly as on the card'],
  'codeTyped.mistyped': ['she mistyped the code', 'turns out the code was mistyped'],
  'codeTyped.unknown': ["don't know yet if she typed it right", 'not sure whether it was typed right'],
  'namesList.yes': ['we have a names list', 'there is a names list'],
  'namesList.no': ['there is no names list', "we don't have a names list"],
  'namesList.unknown': ["don't know if there is a names list", 'not sure about the names list'],
  'oldCodes.known': ['we still have the old codes', 'old codes are known'],
  'oldCodes.unknown': ['the old codes are gone', "we don't have the old codes any more"],
  'tagging.bulk': [
    "each kid's images are in one unbroken run and no new cards needed",
    'images are in unbroken runs, no new cards needed',
  ],
  'tagging.fromScratch': ['the images are all mixed up', 'we need new cards'],
  'tagging.unknown': ["don't know how the images are sorted", "can't tell how the images are sorted"],
  'contactData.none': ['we have no email addresses or phone numbers', 'no contact data for anyone'],
  'contactData.some': ['we have emails for some families', 'contact data for some of the families'],
  'contactData.all': ['we have emails for all families', 'contact data for all families'],
  'contactData.unknown': ["don't know which contact data we have", "can't check the contact data"],
  'autoSendLinks.on': ['automatic download links are on', 'auto-send of links is on'],
  'autoSendLinks.off': ['automatic download links are off', 'auto-send of links is off'],
  'autoSendLinks.unknown': ["can't check the auto-send setting", "don't know if auto-send is on"],
  'retouchQueue.waiting': ['the order is waiting to retouch', 'order sits in Waiting to retouch'],
  'retouchQueue.notWaiting': ['the order is not waiting to retouch', "order isn't in Waiting to retouch"],
  'retouchQueue.unknown': ["can't see if it's waiting to retouch", "don't know whether it waits for retouch"],
  'orderEmail.correct': ['email in the order is right', 'the email address on the order is correct'],
  'orderEmail.wrong': ['email in the order is wrong', "there's a typo in the email address on the order"],
  'orderEmail.unknown': [
    "can't check the email in the order",
    "don't know if the email in the order is right",
  ],
  'platform.gotPhoto': ['it was ordered on GotPhoto', 'this is a GotPhoto order'],
  'platform.photocloud': ['it was ordered on Photocloud', 'this is a Photocloud order'],
  'orderFound.yes': ['the order is in the system', 'I found the order in the system'],
  'orderFound.no': ['there is no such order in the system', "I can't find the order in the system"],
  'orderFound.unknown': ["can't check whether the order exists", "don't know if the order exists"],
  'payment.paid': ['the order is paid', 'the payment status is paid'],
  'payment.unpaid': ['the payment is still open', 'the order is still unpaid'],
  'payment.unknown': ["can't see the payment status", "don't know if the order is paid"],
  'orderAge.within': ['it was placed within six weeks', 'placed less than six weeks ago'],
  'orderAge.over': ['it was placed more than six weeks ago', 'the order is older than six weeks'],
  'orderAge.unknown': ["can't see the order date", "don't know the age of the order"],
  'symptom.orderTrouble': ['there is trouble with an order', 'a client has a problem with her order'],
  'orderWish.notThere': ['there is no order under her name', "we can't find her order anywhere"],
  'orderWish.cancel': ['she wants to cancel the order', 'she asks for a refund'],
  'orderWish.wrongProduct': ['she ordered the wrong size', 'she picked the wrong frame'],
  'orderWish.complaint': ['the frame arrived broken', 'her mug came with a crack'],
  'orderWish.chargedTwice': ['she was charged twice', 'her card was debited two times'],
  'orderStage.unpaid': ['it is not paid yet', 'nothing was paid yet'],
  'orderStage.paidNotAtLab': ['it is paid and not at the lab yet', 'paid, but not sent to the lab yet'],
  'orderStage.atLab': ['the order is at the lab', 'it is already in production'],
  'orderStage.dispute': ['there is a payment dispute', 'a chargeback is running'],
  'orderStage.unknown': ["can't check how far the order has got", "don't know the stage of the order"],
  'symptom.galleryExpired': ['the gallery has expired', 'the ordering period is over'],
  'orderingPeriod.firstThree': ['published less than three months ago', 'it was published two weeks ago'],
  'orderingPeriod.secondThree': [
    'published four months ago',
    'it was published between three and six months ago',
  ],
  'orderingPeriod.later': ['published more than six months ago', 'it was published a year ago'],
  'orderingPeriod.backup': ['the photos are in backup storage', 'they have been moved to the backups'],
  'orderingPeriod.unknown': ["don't know when it was published", "can't check when it was published"],
  'customerEmail.yes': ['her email is in the event details', 'the event has her email address'],
  'customerEmail.no': ['there is no email address in the event', "her email isn't in the event details"],
  'customerEmail.unknown': [
    "can't check whether her email is in the event",
    "don't know if her email is in the event",
  ],
};

/** Everything in one sentence, in one of two wordings. */
export function sentenceOf(facts: readonly Told[], wording: 0 | 1): string {
  const parts = facts.map(({ question, option }) => {
    const way = ways[`${question}.${option}`];
    if (way === undefined) throw new Error(`Nobody knows how to say ${question}.${option}`);
    return way[wording];
  });
  return wording === 0 ? parts.join(', ') : `hi! ${parts.join('. ')}.`;
}
