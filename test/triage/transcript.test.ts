import { describe, expect, test } from 'vitest';
import { questions } from '../../flows/questions.ts';
import { letter } from '../../flows/replies.ts';
import { explained } from '../../src/slack/cards/wording.ts';
import type { Situation } from '../../src/triage/situation.ts';
import { customerReply, stillUnknown, whatItWas } from '../../src/triage/transcript.ts';
import { accepted, after, fixOf, knowledge, type Said, say, standing } from './desk.ts';

const hidden = [
  'symptom.photosAlmostReady',
  'jobStatus.planning',
  'codeActivated.yes',
  'galleryPhotos.hidden',
] as const satisfies readonly Said[];

function paragraphs(...said: readonly Said[]): string[] {
  return customerReply(after(...said), knowledge).split('\n\n');
}

describe('the letter of what was solved before the last look', () => {
  test('is of what was solved', () => {
    const right = after('symptom.wrongChild', 'galleryOwner.mixed', 'buyerLink.right', 'solved');
    const looked = say(say(right, 'orderedWrong.unknown'), 'notSolved');
    expect(customerReply(looked, knowledge)).toContain(
      'Photos that are not yours had come into your gallery.',
    );
  });

  test('names nothing where several things were only possible', () => {
    const shown = after('symptom.galleryExpired', 'orderingPeriod.unknown', 'notSolved', 'solved');
    expect(customerReply(shown, knowledge)).not.toMatch(/six months|restored/);
  });
});

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
      fixOf('photosAlmostReady', 'photosHidden').closing.at(-1)?.reply,
      letter.farewell,
    ]);
  });

  test('of files says in its order what was repaired, that the links were resent, and where to look', () => {
    expect(
      paragraphs(
        'symptom.filesNotReceived',
        'platform.photocloud',
        'autoSendLinks.off',
        'retouchQueue.notWaiting',
        'orderEmail.wrong',
      ),
    ).toEqual([
      letter.greeting,
      fixOf('filesNotReceived', 'autoSendOff').reply.trim(),
      fixOf('filesNotReceived', 'wrongOrderEmail').reply.trim(),
      'We have just sent you your download links.',
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
    {
      name: 'where the email may be',
      said: [
        'symptom.filesNotReceived',
        'platform.photocloud',
        'autoSendLinks.on',
        'retouchQueue.notWaiting',
        'orderEmail.correct',
        'junkFolder.unknown',
      ],
      reply: fixOf('filesNotReceived', 'emailInJunk').replyIfPossible?.trim() ?? '',
    },
  ])('says of one cause that nobody could check: $name', ({ said, reply }) => {
    expect(paragraphs(...said)[1]).toBe(reply);
  });

  test('says that something may have been the cause, once it is solved by what nobody could check', () => {
    const said = ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes'] as const;
    expect(paragraphs(...said, 'galleryPhotos.visible', 'solved')[1]).toBe(letter.possible);
  });

  test('does not claim that a gallery was looked at which nobody could check', () => {
    const unknown = ['jobStatus.unknown', 'codeActivated.unknown', 'galleryPhotos.unknown'] as const;
    // The fourth try is a code that may have lost its photos.
    const tried = ['notSolved', 'notSolved', 'notSolved', 'notSolved'] as const;
    const reply = paragraphs('symptom.photosAlmostReady', ...unknown, ...tried)[1];
    expect(reply).toBe(fixOf('photosAlmostReady', 'nothingExplainsIt').replyIfPossible?.trim());
  });

  test('does not send a code again once it was typed right', () => {
    const said = ['symptom.incorrectAccessCode', 'codeOrigin.thisJob', 'codeTyped.mistyped'] as const;
    expect(paragraphs(...said, 'solved')).toEqual([letter.greeting, letter.resolved, letter.farewell]);
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

describe('what it was', () => {
  const explanationOf = (situation: Situation) => whatItWas(situation, knowledge).map(explained);
  const named = (...said: Said[]) => explanationOf(after(...said));

  test('is what had to be repaired before, too, and not what did not help', () => {
    expect(named(...hidden, 'notSolved', 'solved')).toEqual([
      'The job is not live yet',
      'The photos are hidden',
      'Cause unknown: it worked after another look',
    ]);
    expect(named('symptom.missedTheSale', 'jobStatus.unknown', 'notSolved', 'solved')).toEqual([
      'Cause unknown: it worked after another look',
    ]);
  });

  test('is both parts of a deleted job’s way, in their order', () => {
    expect(
      named('symptom.jobDeleted', 'namesList.yes', 'oldCodes.known', 'solved', 'contactData.all', 'solved'),
    ).toEqual(['A deleted job was recreated from the names list', 'Families informed by campaign']);
  });

  test.each<{ said: Said[]; what: string }>([
    {
      said: ['symptom.photosAlmostReady', 'jobStatus.unknown', 'codeActivated.yes', 'galleryPhotos.visible'],
      what: 'Possibly: The job is not live yet',
    },
    {
      said: ['symptom.incorrectAccessCode', 'codeOrigin.unknown'],
      what: 'Possibly: The code is not in any of your jobs',
    },
    {
      said: [
        'symptom.filesNotReceived',
        'platform.photocloud',
        'autoSendLinks.on',
        'retouchQueue.notWaiting',
        'orderEmail.correct',
        'junkFolder.unknown',
      ],
      what: 'Possibly: The email is in the junk folder (check 3 in the article)',
    },
    {
      said: ['symptom.missedTheSale', 'jobStatus.selling'],
      what: 'Cause unknown: it worked after another look',
    },
    { said: ['symptom.missedTheSale', 'jobStatus.archived'], what: 'The job is archived' },
  ])('is called as sure as it is: $what', ({ said, what }) => {
    expect(named(...said, 'solved')).toEqual([what]);
  });

  test('is what led to another message, too: it was half of what was wrong', () => {
    const realCode = after('symptom.incorrectAccessCode', 'codeOrigin.notFound');
    const changing = accepted(realCode, { type: 'change', question: 'symptom', afterFix: true });
    const solved = ['symptom.photosAlmostReady', 'jobStatus.planning', 'codeActivated.yes'] as const;
    const then = [...solved, 'galleryPhotos.visible', 'solved'] as const;
    expect(explanationOf(then.reduce<Situation>(say, changing))).toEqual([
      'The code is not in any of your jobs',
      'The job is not live yet',
    ]);
  });

  test('of a verdict stored before it said so is possible where nobody could check', () => {
    const history = after(
      'symptom.photosAlmostReady',
      'jobStatus.unknown',
      'codeActivated.yes',
      'galleryPhotos.visible',
      'solved',
    ).triage.history.map((entry) => {
      if (entry.act.type !== 'judged') return entry;
      const fixes = entry.act.fixes.map(({ possible: _, ...fix }) => fix);
      return { ...entry, act: { ...entry.act, fixes } };
    });
    expect(explanationOf(standing(history))).toEqual(['Possibly: The job is not live yet']);
  });

  test('is nothing yet while fixes are being tried', () => {
    expect(named(...hidden)).toEqual([]);
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
