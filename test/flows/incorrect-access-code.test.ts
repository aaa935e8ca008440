import { describe, expect, test } from 'vitest';
import { codeFromDeletedJob } from '../../flows/incorrect-access-code/code-from-deleted-job.ts';
import {
  accepted,
  after,
  factsOf,
  knownUpFront,
  placeOf,
  positionOf,
  type Said,
  say,
} from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.incorrectAccessCode'] as const satisfies readonly Said[];
const listed = [...reported, 'codeOrigin.thisJob'] as const satisfies readonly Said[];

describe('Where does the code printed on the customer’s card come from?', () => {
  question('codeOrigin', reported, {
    thisJob: 'asks codeTyped',
    deletedJob: 'asks namesList',
    notFound: 'shows codeNotFound',
    unknown: 'shows codeNotFound as possible',
  });

  test('a code from a deleted job is said so on the next question', () => {
    expect(positionOf(after(...reported, 'codeOrigin.deletedJob'))).toEqual({
      at: 'question',
      question: 'namesList',
      opening: codeFromDeletedJob,
    });
  });

  test('somebody who says that the job was deleted is told nothing of codes', () => {
    expect(positionOf(after('symptom.jobDeleted'))).toEqual({ at: 'question', question: 'namesList' });
  });
});

describe('Did the customer type exactly what is printed on the card?', () => {
  question('codeTyped', listed, {
    mistyped: 'shows codeMistyped',
    confirmed: 'shows wrongJobOrMessage',
    unknown: 'shows codeMistyped as possible',
  });
});

describe('verdicts', () => {
  fixes('shows codeMistyped', [...listed, 'codeTyped.mistyped'], {
    solved: 'resolved',
    notSolved: 'shows wrongJobOrMessage',
  });
  fixes('shows codeMistyped as possible', [...listed, 'codeTyped.unknown'], {
    solved: 'resolved',
    notSolved: 'shows wrongJobOrMessage',
  });
  fixes('shows codeNotFound', [...reported, 'codeOrigin.notFound'], {
    solved: 'resolved',
    notSolved: 'shows codeGoneWithPhotos as possible',
  });
  fixes('shows codeNotFound as possible', [...reported, 'codeOrigin.unknown'], {
    solved: 'resolved',
    notSolved: 'shows codeGoneWithPhotos as possible',
  });
  fixes('shows codeGoneWithPhotos as possible', [...reported, 'codeOrigin.notFound', 'notSolved'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows wrongJobOrMessage', [...listed, 'codeTyped.confirmed'], {
    solved: 'resolved',
    notSolved: 'shows codesReused as possible',
  });
  fixes('shows codesReused as possible', [...listed, 'codeTyped.confirmed', 'notSolved'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

describe('the error and a listed code that was typed right do not fit together', () => {
  const contradiction = () => after(...listed, 'codeTyped.confirmed');

  test('the message and the code’s origin can be looked at again', () => {
    expect(contradiction().checklists[0]?.shown.because).toEqual(
      expect.arrayContaining(['symptom', 'codeOrigin']),
    );
  });

  test('a mistyped code that is listed is no contradiction', () => {
    expect(placeOf(after(...listed, 'codeTyped.mistyped'))).toBe('shows codeMistyped');
  });

  test.each<[Said, string]>([
    ['codeOrigin.deletedJob', 'asks namesList'],
    ['codeOrigin.notFound', 'shows codeNotFound'],
    ['symptom.photosAlmostReady', 'asks jobStatus'],
    ['symptom.missedTheSale', 'asks jobStatus'],
  ])('it was really %s: %s', (said, place) => {
    const [side = ''] = said.split('.');
    const changing = accepted(contradiction(), { type: 'change', question: side, afterFix: false });
    expect(placeOf(changing)).toBe(`asks ${side}`);
    expect(placeOf(say(changing, said))).toBe(place);
  });
});

describe('the right code opens another message', () => {
  test('a code that was mistyped: from now on it is typed right', () => {
    const shown = after(...listed, 'codeTyped.mistyped');
    const changing = accepted(shown, { type: 'change', question: 'symptom', afterFix: true });
    const changed = say(changing, 'symptom.photosAlmostReady');
    expect(placeOf(changed)).toBe('asks jobStatus');
    expect(factsOf(changed).codeTyped).toBe('confirmed');
  });

  test('what is known of the job is not asked again', () => {
    const known = knownUpFront('jobStatus.planning', 'symptom.incorrectAccessCode', 'codeOrigin.notFound');
    const changing = accepted(known, { type: 'change', question: 'symptom', afterFix: true });
    expect(placeOf(say(changing, 'symptom.photosAlmostReady'))).toBe('asks codeActivated');
  });
});
