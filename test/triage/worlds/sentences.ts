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
  filesNotReceived: ['autoSendLinks', 'retouchQueue', 'orderEmail'],
  jobDeleted: ['namesList', 'oldCodes', 'tagging', 'contactData'],
  noCampaignEmails: ['whoMissed', 'buyersListed', 'deliveryRate', 'campaignCheck'],
  noCode: ['codeFor'],
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
  'symptom.noCampaignEmails': ['the campaign sends no emails', 'our campaign emails are not going out'],
  'whoMissed.oneCustomer': ['only one customer got no email', 'just one family is affected'],
  'whoMissed.families': ['many families got no email', 'none of the parents got an email'],
  'whoMissed.unknown': ["can't check who got no email", "don't know how many families missed it"],
  'buyersListed.listed': ['the potential buyers are listed', 'there are potential buyers in the list'],
  'buyersListed.none': ['no potential buyers are listed', 'the list of potential buyers is empty'],
  'buyersListed.unknown': ["can't see the potential buyers", "don't know if potential buyers are listed"],
  'deliveryRate.some': ['the delivery rate is above 0', 'delivery rate is at 60'],
  'deliveryRate.noneSent': ['the delivery rate is 0', 'delivery rate shows zero'],
  'deliveryRate.unknown': ["can't check the delivery rate", "don't know the delivery rate"],
  'campaignCheck.stripe': ["Stripe isn't validated yet", 'our Stripe account has not been validated'],
  'campaignCheck.night': ['it was set to Selling at night', 'we switched it to selling last night'],
  'campaignCheck.groupJob': [
    'it is a group job with one code and an imported list',
    'group-photo job, one code, list was imported',
  ],
  'campaignCheck.prepayPlus': [
    'it is a Prepay+ job with another campaign',
    'the Prepay+ job has the wrong campaign',
  ],
  'campaignCheck.chosenLate': [
    'the campaign was chosen after Selling',
    'we chose the campaign when it was already selling',
  ],
  'campaignCheck.none': ['none of the known reasons applies', 'none of these reasons fits'],
  'campaignCheck.unknown': ["can't check the reasons", "don't know if any of these reasons applies"],
  'symptom.noCode': ['somebody has no access code', 'people have no code'],
  'codeFor.parent': ['a mother lost her card', 'a parent needs the code'],
  'codeFor.staff': ['the principal wants to see all photos', 'the code is for the school office'],
  'codeFor.everybody': ['one code for everybody is wanted', 'the whole team needs one code'],
  'codeFor.unknown': ["can't say who it is for", 'not sure who needs the code'],
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
