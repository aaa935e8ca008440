import { type Facts, textOf } from '../questions.ts';

type Message = 'photosAlmostReady' | 'incorrectAccessCode' | 'missedTheSale';

/**
 * What the customer sees by the help centre's gallery access table ("Common scenarios and causes"), or
 * undefined where it does not say, or where it depends on facts that are not known.
 * A code of which nothing else is known counts as one that exists and was typed right. So does one with which the
 * customer has come to another message than the error: whatever was wrong with it no longer is.
 */
export function expectedMessage(facts: Facts): Message | 'photos' | undefined {
  const { symptom, jobStatus, codeActivated, galleryPhotos, codeOrigin, codeTyped } = facts;
  const exists = symptom === 'photosAlmostReady' || symptom === 'missedTheSale';
  const isWrong = codeOrigin === 'notFound' || codeOrigin === 'deletedJob' || codeTyped === 'mistyped';
  if (isWrong && !exists) return 'incorrectAccessCode';
  switch (jobStatus) {
    case 'planning':
      return 'photosAlmostReady';
    case 'archived':
      return codeActivated === 'yes' ? 'missedTheSale' : undefined;
    case 'selling':
      if (codeActivated === 'no' || isPhotoProblem(galleryPhotos)) return 'photosAlmostReady';
      return codeActivated === 'yes' && galleryPhotos === 'visible' ? 'photos' : undefined;
    default:
      return undefined;
  }
}

/** Whether the table says something of these facts, if not always a single message. */
export function isExpectable(facts: Facts): boolean {
  return expectedMessage(facts) !== undefined || facts.jobStatus === 'archived';
}

/** The same in words that go into a sentence: "the customer should see …". */
export function expectedText(facts: Facts): string {
  const message = expectedMessage(facts);
  if (message === 'photos') return 'their photos';
  if (message !== undefined) return messageText(message);
  if (facts.jobStatus === 'selling') return `their photos or ${messageText('photosAlmostReady')}`;
  if (facts.jobStatus === 'archived') return `${messageText('missedTheSale')} if the code is activated`;
  return 'their photos or another message';
}

function isPhotoProblem(galleryPhotos: Facts['galleryPhotos']): boolean {
  return galleryPhotos === 'none' || galleryPhotos === 'hidden' || galleryPhotos === 'elsewhere';
}

function messageText(message: Message): string {
  return textOf('symptom').options[message]?.fact ?? message;
}
