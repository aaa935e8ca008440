import { describe, expect, test } from 'vitest';
import { questions } from '../../flows/questions.ts';
import { letter } from '../../flows/replies.ts';
import { customerReply, solvedFixes, stillUnknown, whatItWas } from '../../src/triage/transcript.ts';
import { accepted, after, fixOf, knowledge, type Said, say } from './desk.ts';

const hidden = [
  'symptom.photosAlmostReady',
  'jobStatus.planning',
  'codeActivated.yes',
  'galleryPhotos.hidden',
] as const satisfies readonly Said[];

function paragraphs(...said: readonly Said[]): string[] {
  return customerReply(after(...said), knowledge).split('\n\n');
}

describe('the letter to the customer', () => {
  test('asks for a screenshot while nothing is known', () => {
    expect(paragraphs()).toEqual([letter.greeting, letter.asking, letter.farewell]);
  });

  test('asks what only the customer can answer', () => {
    expect(customerReply(after('symptom.incorrectAccessCode', 'codeOrigin.thisJob'), knowledge)).toBe(
      questions.codeTyped.customerReply,
    );
  });

  test('covers all fixes shown together, and asks for one try', () => {
    expect(paragraphs(...hidden)).toEqual([
      letter.greeting,
      fixOf('photosAlmostReady', 'jobNotSelling').reply.trim(),
      fixOf('photosAlmostReady', 'photosHidden').reply.trim(),
      fixOf('photosAlmostReady', 'photosHidden').closing[0]?.reply,
      letter.farewell,
    ]);
  });

  test('of files says in its order what was repaired, that the links were resent, and where to look', () => {
    expect(
      paragraphs(
        'symptom.filesNotReceived',
        'autoSendLinks.off',
        'retouchQueue.notWaiting',
        'orderEmail.wrong',
      ),
    ).toEqual([
      letter.greeting,
      fixOf('filesNotReceived', 'autoSendOff').reply.trim(),
      fixOf('filesNotReceived', 'wrongOrderEmail').reply.trim(),
      'We have just sent you your download links once more.',
      expect.stringContaining('in your junk folder too'),
      letter.farewell,
    ]);
  });

  test('says it is solved by what solved it', () => {
    expect(paragraphs(...hidden, 'solved')).toEqual([
      letter.greeting,
      fixOf('photosAlmostReady', 'jobNotSelling').reply.trim(),
      fixOf('photosAlmostReady', 'photosHidden').reply.trim(),
      letter.resolved,
      letter.farewell,
    ]);
  });

  test.each<{ name: string; said: Said[] }>([
    {
      name: 'a fresh browser session',
      said: ['symptom.photosAlmostReady', 'jobStatus.selling', 'codeActivated.yes', 'galleryPhotos.visible'],
    },
    { name: 'looking again at a contradiction', said: ['symptom.photosAlmostReady', 'jobStatus.archived'] },
    { name: 'repairs', said: [...hidden] },
  ])('asks for nothing any more once it is solved by $name', ({ said }) => {
    expect(customerReply(after(...said, 'solved'), knowledge)).not.toContain('?');
  });

  test.each<{ name: string; said: Said[]; reply: string }>([
    {
      name: 'what may have been the cause was put right',
      said: ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes', 'galleryPhotos.visible'],
      reply: letter.possible,
    },
    {
      name: 'how the code stands on the card, not that it was mistyped',
      said: ['symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.unknown'],
      reply: fixOf('incorrectAccessCode', 'codeMistyped').replyIfPossible?.trim() ?? '',
    },
  ])('says of one cause that nobody could check: $name', ({ said, reply }) => {
    expect(paragraphs(...said)[1]).toBe(reply);
    expect(paragraphs(...said, 'solved')[1]).toBe(reply);
  });

  test('says that a colleague looks into it after a hand-over', () => {
    const handedOver = accepted(after(...hidden), { type: 'handover' });
    expect(customerReply(handedOver, knowledge).split('\n\n')).toEqual([
      letter.greeting,
      letter.handedOver,
      letter.farewell,
    ]);
  });

  test('leaves no placeholder open but the gap for a code', () => {
    for (const fix of knowledge.all) expect(fix.reply).not.toMatch(/[{}]/);
  });
});

describe('what solved it', () => {
  test('is what the last verdict called so, not what was tried before', () => {
    const solved = after(...hidden, 'notSolved', 'solved');
    expect(solvedFixes(solved, knowledge).map(({ cause }) => cause)).toEqual(['nothingExplainsIt']);
  });

  test('is both parts of a deleted job’s way, in their order', () => {
    const solved = after(
      'symptom.jobDeleted',
      'namesList.yes',
      'oldCodes.known',
      'solved',
      'contactData.all',
      'solved',
    );
    expect(solvedFixes(solved, knowledge).map(({ cause }) => cause)).toEqual([
      'recreateWithNamesList',
      'informAllContacts',
    ]);
  });

  test('is called as sure as it is', () => {
    const named = (...said: Said[]) => whatItWas(after(...said), knowledge);
    expect(named(...hidden, 'solved')).toEqual(['The job is not live yet', 'The photos are hidden']);
    expect(
      named(
        'symptom.photosAlmostReady',
        'jobStatus.unknown',
        'codeActivated.yes',
        'galleryPhotos.visible',
        'solved',
      ),
    ).toEqual(['Possibly: The job is not live yet']);
    expect(named('symptom.missedTheSale', 'jobStatus.selling', 'solved')).toEqual([
      'Not known: after another look it worked',
    ]);
  });

  test('is nothing yet while fixes are being tried, or after they did not help', () => {
    expect(solvedFixes(after(...hidden), knowledge)).toEqual([]);
    expect(solvedFixes(after(...hidden, 'notSolved'), knowledge)).toEqual([]);
  });

  test('is told in the words of the flow it was solved in', () => {
    const solved = after('symptom.missedTheSale', 'jobStatus.selling', 'solved');
    expect(solvedFixes(solved, knowledge)).toEqual([fixOf('missedTheSale', 'wrongJobOrMessage')]);
    const error = after('symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.confirmed', 'solved');
    expect(solvedFixes(error, knowledge)).toEqual([fixOf('incorrectAccessCode', 'wrongJobOrMessage')]);
  });
});

describe('what is still unknown', () => {
  test('is what could not be checked and the question that stood open', () => {
    const open = after('symptom.photosAlmostReady', 'jobStatus.unknown');
    expect(stillUnknown(open)).toEqual(['jobStatus', 'codeActivated']);
    expect(stillUnknown(accepted(open, { type: 'handover' }))).toEqual(['jobStatus', 'codeActivated']);
  });

  test('is nothing once everything was answered', () => {
    expect(stillUnknown(after(...hidden))).toEqual([]);
  });

  test('does not count codes that are gone: that is an answer', () => {
    const gone = after('symptom.jobDeleted', 'namesList.unknown', 'oldCodes.unknown', 'tagging.bulk');
    expect(stillUnknown(gone)).toEqual(['namesList']);
  });

  test('is known once its possible repair was tried', () => {
    const tried = say(after('symptom.missedTheSale', 'jobStatus.unknown'), 'notSolved');
    expect(stillUnknown(tried)).toEqual([]);
  });
});
