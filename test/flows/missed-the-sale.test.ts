import { describe, expect, test } from 'vitest';
import { accepted, after, factsOf, fixOf, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.missedTheSale'] as const satisfies readonly Said[];

describe('What is the status of this customer’s photo job?', () => {
  question('jobStatus', reported, {
    planning: 'shows wrongJobOrMessage',
    selling: 'shows wrongJobOrMessage',
    archived: 'shows jobArchived',
    other: 'handed over: notCovered',
    unknown: 'shows jobArchived as possible',
  });

  test('an archived job whose code is known not to be activated is covered by no article', () => {
    expect(placeOf(knownUpFront('symptom.missedTheSale', 'codeActivated.no', 'jobStatus.archived'))).toBe(
      'handed over: notCovered',
    );
  });

  test.each(['visible', 'none', 'hidden', 'elsewhere'] as const)(
    'an archived job comes first when the photos are %s',
    (photos) => {
      const known = knownUpFront(
        'symptom.missedTheSale',
        'codeActivated.yes',
        `galleryPhotos.${photos}`,
        'jobStatus.archived',
      );
      expect(placeOf(known)).toBe('shows jobArchived');
    },
  );
});

describe('verdicts', () => {
  fixes('shows jobArchived', [...reported, 'jobStatus.archived'], {
    solved: 'resolved',
    notSolved: 'shows wrongJobOrMessage',
  });
  fixes('shows jobArchived as possible', [...reported, 'jobStatus.unknown'], {
    solved: 'resolved',
    notSolved: 'shows wrongJobOrMessage',
  });
  fixes('shows wrongJobOrMessage', [...reported, 'jobStatus.selling'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

describe('reopening an archived job', () => {
  test('says that the whole job opens before the first step is done', () => {
    const [first] = fixOf('missedTheSale', 'jobArchived').steps;
    expect(first?.warning).toContain('the whole job opens');
  });

  test('stops the campaign before the settings are saved, and the job sells again only then', () => {
    expect(fixOf('missedTheSale', 'jobArchived').steps.map(({ slug }) => slug)).toEqual([
      'end-archiving',
      'stop-campaign',
      'save-settings',
      'reopen-to-selling',
      'fill-basket-again',
      'archived-again',
    ]);
  });

  test('leaves the job Selling, so that “almost ready” goes on with the code', () => {
    const shown = after(...reported, 'jobStatus.archived');
    const changing = accepted(shown, { type: 'change', question: 'symptom', afterFix: true });
    const changed = say(changing, 'symptom.photosAlmostReady');
    expect(factsOf(changed).jobStatus).toBe('selling');
    expect(placeOf(changed)).toBe('asks codeActivated');
  });

  test('that did not take is found by looking at the job again, and shown again', () => {
    const tried = after(...reported, 'jobStatus.archived', 'notSolved');
    const changing = accepted(tried, { type: 'change', question: 'jobStatus', afterFix: false });
    expect(placeOf(say(changing, 'jobStatus.archived'))).toBe('shows jobArchived');
  });
});

describe.each(['selling', 'planning'] as const)(
  '“Missed the Sale?” and a job in %s do not fit together',
  (status) => {
    const contradiction = () => after(...reported, `jobStatus.${status}`);

    test('first it is asked whether the change was saved and the page opened afresh', () => {
      expect(
        contradiction()
          .checklists[0]?.steps.slice(0, 2)
          .map(({ step }) => step),
      ).toMatchObject([
        { slug: 'change-was-saved', suggested: true },
        { slug: 'page-opened-afresh', suggested: true },
      ]);
    });

    test('then either side can be looked at again', () => {
      expect(contradiction().checklists[0]?.shown.because).toEqual(['symptom', 'jobStatus']);
      const job = accepted(contradiction(), { type: 'change', question: 'jobStatus', afterFix: false });
      expect(placeOf(say(job, 'jobStatus.archived'))).toBe('shows jobArchived');
      const message = accepted(contradiction(), { type: 'change', question: 'symptom', afterFix: false });
      expect(placeOf(say(message, 'symptom.photosAlmostReady'))).toBe('asks codeActivated');
    });

    test('both stand: a person', () => {
      expect(placeOf(say(contradiction(), 'notSolved'))).toBe('handed over: nothingHelped');
    });
  },
);
