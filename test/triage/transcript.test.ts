import { describe, expect, test } from 'vitest';
import { explained } from '../../src/slack/cards/wording.ts';
import type { Situation } from '../../src/triage/situation.ts';
import { stillUnknown, whatCameOf, whatItWas } from '../../src/triage/transcript.ts';
import { accepted, after, knowledge, type Said, say, standing } from './desk.ts';

const hidden = [
  'symptom.photosAlmostReady',
  'jobStatus.planning',
  'codeActivated.yes',
  'galleryPhotos.hidden',
] as const satisfies readonly Said[];

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

  test('is what a person says who has solved it by hand, after what had to be repaired', () => {
    const handedOver = accepted(after(...hidden, 'notSolved'), { type: 'handover' });
    const settled = accepted(handedOver, { type: 'settle', how: 'The *shop* was <closed>' });
    expect(explanationOf(settled)).toEqual([
      'The job is not live yet',
      'The photos are hidden',
      'Solved by hand: The *shop* was &lt;closed&gt;',
    ]);
    expect(explanationOf(accepted(settled, { type: 'reopen' }))).toHaveLength(2);
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

  const shown = () => after('symptom.missedTheSale', 'jobStatus.unknown');

  test('is assumed once its possible repair was tried', () => {
    const [key = ''] = shown().checklists.flatMap(({ steps }) => steps.map((each) => each.key));
    const tried = say(accepted(shown(), { type: 'tick', step: key, done: true }), 'notSolved');
    expect(stillUnknown(tried)).toEqual([]);
  });

  test('stays unknown where nobody did anything of it, without being asked again', () => {
    const untried = say(shown(), 'notSolved');
    expect(stillUnknown(untried)).toEqual(['jobStatus']);
    expect(untried.open).toBeUndefined();
    const [judged] = untried.state.tried.flatMap(({ fixes, verdict }) =>
      fixes.map((fix) => whatCameOf(fix, verdict, knowledge)),
    );
    expect(judged).toBe('notChecked');
  });

  test('can be answered after all with what the repair would have made true', () => {
    const changing = accepted(say(shown(), 'notSolved'), {
      type: 'change',
      question: 'jobStatus',
      afterFix: false,
    });
    expect(stillUnknown(say(changing, 'jobStatus.selling'))).toEqual([]);
    const told = { type: 'tell', facts: [{ question: 'jobStatus', option: 'selling' }] } as const;
    expect(stillUnknown(accepted(say(shown(), 'notSolved'), told))).toEqual([]);
  });
});
