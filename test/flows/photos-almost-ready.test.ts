import { describe, expect, test } from 'vitest';
import {
  accepted,
  after,
  causesShown,
  factsOf,
  knownUpFront,
  placeOf,
  type Said,
  say,
} from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.photosAlmostReady'] as const satisfies readonly Said[];
const selling = [...reported, 'jobStatus.selling'] as const satisfies readonly Said[];
const planning = [...reported, 'jobStatus.planning'] as const satisfies readonly Said[];

describe('What is the status of this customer’s photo job?', () => {
  question('jobStatus', reported, {
    planning: 'asks codeActivated',
    selling: 'asks codeActivated',
    archived: 'shows wrongJobOrMessage',
    other: 'handed over: notCovered',
    unknown: 'asks codeActivated',
  });
});

describe('Is the customer’s access code activated?', () => {
  question('codeActivated', selling, {
    yes: 'asks galleryPhotos',
    no: 'shows codeNotActivated',
    unknown: 'asks galleryPhotos',
  });
  question('codeActivated', planning, {
    yes: 'asks galleryPhotos',
    no: 'shows jobNotSelling + codeNotActivated',
    unknown: 'asks galleryPhotos',
  });
});

describe('What is in the gallery behind this code?', () => {
  question('galleryPhotos', [...selling, 'codeActivated.yes'], {
    visible: 'shows nothingExplainsIt',
    none: 'shows noPhotosAttached',
    hidden: 'shows photosHidden',
    elsewhere: 'shows photosElsewhere',
    unknown: 'shows noPhotosAttached + photosHidden + photosElsewhere as possible',
  });
  question('galleryPhotos', [...planning, 'codeActivated.yes'], {
    visible: 'shows jobNotSelling',
    none: 'shows jobNotSelling + noPhotosAttached',
    hidden: 'shows jobNotSelling + photosHidden',
    elsewhere: 'shows jobNotSelling + photosElsewhere',
    unknown: 'shows jobNotSelling',
  });
  question('galleryPhotos', [...selling, 'codeActivated.no', 'notSolved'], {
    visible: 'shows nothingExplainsIt',
    none: 'shows noPhotosAttached',
    hidden: 'shows photosHidden',
    elsewhere: 'shows photosElsewhere',
    unknown: 'shows noPhotosAttached + photosHidden + photosElsewhere as possible',
  });
});

describe('the rows of the help centre’s table', () => {
  test.each<{ row: string; said: Said[]; place: string }>([
    {
      row: 'Planning, activated, visible',
      said: [...planning, 'codeActivated.yes', 'galleryPhotos.visible'],
      place: 'shows jobNotSelling',
    },
    {
      row: 'Planning, activated, hidden',
      said: [...planning, 'codeActivated.yes', 'galleryPhotos.hidden'],
      place: 'shows jobNotSelling + photosHidden',
    },
    {
      row: 'Planning, not activated',
      said: [...planning, 'codeActivated.no'],
      place: 'shows jobNotSelling + codeNotActivated',
    },
    {
      row: 'Selling, activated, visible',
      said: [...selling, 'codeActivated.yes', 'galleryPhotos.visible'],
      place: 'shows nothingExplainsIt',
    },
    {
      row: 'Selling, activated, none',
      said: [...selling, 'codeActivated.yes', 'galleryPhotos.none'],
      place: 'shows noPhotosAttached',
    },
    {
      row: 'Selling, activated, hidden',
      said: [...selling, 'codeActivated.yes', 'galleryPhotos.hidden'],
      place: 'shows photosHidden',
    },
    {
      row: 'Selling, activated, elsewhere',
      said: [...selling, 'codeActivated.yes', 'galleryPhotos.elsewhere'],
      place: 'shows photosElsewhere',
    },
    {
      row: 'Selling, not activated',
      said: [...selling, 'codeActivated.no'],
      place: 'shows codeNotActivated',
    },
    { row: 'another status', said: [...reported, 'jobStatus.other'], place: 'handed over: notCovered' },
  ])('$row: $place', ({ said, place }) => expect(placeOf(after(...said))).toBe(place));
});

describe('verdicts', () => {
  fixes('shows jobNotSelling + photosHidden', [...planning, 'codeActivated.yes', 'galleryPhotos.hidden'], {
    solved: 'resolved',
    notSolved: 'shows nothingExplainsIt',
  });
  fixes('shows jobNotSelling + codeNotActivated', [...planning, 'codeActivated.no'], {
    solved: 'resolved',
    notSolved: 'asks galleryPhotos',
  });
  fixes('shows codeNotActivated', [...selling, 'codeActivated.no'], {
    solved: 'resolved',
    notSolved: 'asks galleryPhotos',
  });
  fixes('shows noPhotosAttached', [...selling, 'codeActivated.yes', 'galleryPhotos.none'], {
    solved: 'resolved',
    notSolved: 'shows codeGoneWithPhotos as possible',
  });
  fixes(
    'shows codeGoneWithPhotos as possible',
    [...selling, 'codeActivated.yes', 'galleryPhotos.none', 'notSolved'],
    { solved: 'resolved', notSolved: 'shows nothingExplainsIt' },
  );
  fixes('shows photosElsewhere', [...selling, 'codeActivated.yes', 'galleryPhotos.elsewhere'], {
    solved: 'resolved',
    notSolved: 'shows nothingExplainsIt',
  });
  fixes('shows nothingExplainsIt', [...selling, 'codeActivated.yes', 'galleryPhotos.visible'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows wrongJobOrMessage', [...reported, 'jobStatus.archived'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

describe('what could not be checked', () => {
  test('is offered as possible, one question’s causes at a time, in the order of the questions', () => {
    let situation = after(...reported, 'jobStatus.unknown', 'codeActivated.unknown', 'galleryPhotos.unknown');
    const offered = [placeOf(situation)];
    while (situation.outcome === 'open') {
      situation = say(situation, 'notSolved');
      offered.push(placeOf(situation));
    }
    expect(offered).toEqual([
      'shows jobNotSelling as possible',
      'shows codeNotActivated as possible',
      'shows noPhotosAttached + photosHidden + photosElsewhere as possible',
      // Connecting photos to the code was in vain: it may have left its album with others.
      'shows codeGoneWithPhotos as possible',
      'shows nothingExplainsIt',
      'handed over: nothingHelped',
    ]);
  });

  test('comes after what is known', () => {
    const known = after(...reported, 'jobStatus.unknown', 'codeActivated.yes', 'galleryPhotos.hidden');
    expect(placeOf(known)).toBe('shows photosHidden');
    expect(placeOf(say(known, 'notSolved'))).toBe('shows jobNotSelling as possible');
  });

  test('is offered in the gallery too that came to be with its code', () => {
    const looked = after(...selling, 'codeActivated.no', 'notSolved', 'galleryPhotos.unknown');
    expect(placeOf(looked)).toBe('shows noPhotosAttached + photosHidden + photosElsewhere as possible');
  });
});

describe('what is known already', () => {
  test('is not asked: the gallery of a code that is not activated joins its fixes', () => {
    const known = knownUpFront(
      'galleryPhotos.hidden',
      'codeActivated.no',
      'jobStatus.planning',
      'symptom.photosAlmostReady',
    );
    expect(causesShown(known)).toEqual(['jobNotSelling', 'codeNotActivated', 'photosHidden']);
  });

  test('holds as repaired after a try: nothing stumbles over the old status', () => {
    const tried = after(...planning, 'codeActivated.no', 'notSolved');
    expect(factsOf(tried)).toMatchObject({ jobStatus: 'selling', codeActivated: 'yes' });
    expect(tried.state.facts.get('jobStatus')?.was).toBe('planning');
  });
});

describe('“almost ready” and an archived job do not fit together', () => {
  const contradiction = () => after(...reported, 'jobStatus.archived');

  test('whatever the code', () => {
    expect(placeOf(knownUpFront('codeActivated.no', 'symptom.photosAlmostReady', 'jobStatus.archived'))).toBe(
      'shows wrongJobOrMessage',
    );
  });

  test('both sides can be looked at again', () => {
    expect(contradiction().checklists[0]?.shown.because).toEqual(['symptom', 'jobStatus']);
  });

  test('the message was another one: on with that', () => {
    const changing = accepted(contradiction(), { type: 'change', question: 'symptom', afterFix: false });
    expect(placeOf(changing)).toBe('asks symptom');
    expect(placeOf(say(changing, 'symptom.missedTheSale'))).toBe('shows jobArchived');
    expect(placeOf(say(changing, 'symptom.incorrectAccessCode'))).toBe('asks codeOrigin');
  });

  test('the job was another one: on with that', () => {
    const changing = accepted(contradiction(), { type: 'change', question: 'jobStatus', afterFix: false });
    expect(placeOf(say(changing, 'jobStatus.planning'))).toBe('asks codeActivated');
    expect(placeOf(say(changing, 'jobStatus.other'))).toBe('handed over: notCovered');
  });
});

describe('another message after a repair', () => {
  const repaired = () =>
    accepted(after(...planning, 'codeActivated.yes', 'galleryPhotos.hidden'), {
      type: 'change',
      question: 'symptom',
      afterFix: true,
    });

  test('keeps what was repaired', () => {
    const changed = say(repaired(), 'symptom.incorrectAccessCode');
    expect(placeOf(changed)).toBe('asks codeOrigin');
    expect(factsOf(changed)).toMatchObject({ jobStatus: 'selling', galleryPhotos: 'visible' });
    expect(
      changed.state.tried.map(({ fixes, verdict }) => ({ causes: fixes.map(({ cause }) => cause), verdict })),
    ).toEqual([{ causes: ['jobNotSelling', 'photosHidden'], verdict: 'otherMessage' }]);
  });

  test('that is the same message after all means that it did not help', () => {
    expect(placeOf(say(repaired(), 'symptom.photosAlmostReady'))).toBe('shows nothingExplainsIt');
  });
});
