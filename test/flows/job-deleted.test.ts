import { describe, expect, test } from 'vitest';
import { accepted, after, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.jobDeleted'] as const satisfies readonly Said[];
const gone = [...reported, 'namesList.no', 'oldCodes.unknown'] as const satisfies readonly Said[];
const online = [...reported, 'namesList.yes', 'oldCodes.known', 'solved'] as const satisfies readonly Said[];

describe('Is there a names list?', () => {
  question('namesList', reported, { yes: 'asks oldCodes', no: 'asks oldCodes', unknown: 'asks oldCodes' });
});

describe('Do you still have the deleted job’s access codes?', () => {
  question('oldCodes', [...reported, 'namesList.yes'], {
    known: 'shows recreateWithNamesList',
    unknown: 'asks tagging',
  });
  question('oldCodes', [...reported, 'namesList.no'], {
    known: 'shows recreateWithPlaceholders',
    unknown: 'asks tagging',
  });
  question('oldCodes', [...reported, 'namesList.unknown'], {
    known: 'shows recreateWithPlaceholders',
    unknown: 'asks tagging',
  });
});

describe('How do the images lie on your disk?', () => {
  question('tagging', gone, {
    bulk: 'shows retagInBulk',
    fromScratch: 'shows startFromScratch',
    unknown: 'shows startFromScratch',
  });
});

describe('For how many families do you have an email address?', () => {
  question('contactData', online, {
    none: 'shows informNoContacts',
    some: 'shows informSomeContacts',
    all: 'shows informAllContacts',
    unknown: 'shows informSomeContacts',
  });
});

describe('verdicts', () => {
  fixes('shows recreateWithNamesList', [...reported, 'namesList.yes', 'oldCodes.known'], {
    solved: 'asks contactData',
    notSolved: 'asks tagging',
  });
  fixes('shows recreateWithPlaceholders', [...reported, 'namesList.no', 'oldCodes.known'], {
    solved: 'asks contactData',
    notSolved: 'asks tagging',
  });
  fixes('shows retagInBulk', [...gone, 'tagging.bulk'], {
    solved: 'asks contactData',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows startFromScratch', [...gone, 'tagging.fromScratch'], {
    solved: 'asks contactData',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows informNoContacts', [...online, 'contactData.none'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows informSomeContacts', [...online, 'contactData.some'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows informAllContacts', [...online, 'contactData.all'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

test('images that turn out to be mixed are started from scratch', () => {
  const bulk = after(...gone, 'tagging.bulk');
  const changing = accepted(bulk, { type: 'change', question: 'tagging', afterFix: false });
  expect(placeOf(say(changing, 'tagging.fromScratch'))).toBe('shows startFromScratch');
});

test('whoever lost the images is handed over', () => {
  const shown = after(...reported, 'namesList.yes', 'oldCodes.known');
  expect(shown.checklists[0]?.steps.map(({ step }) => step.slug)).toContain('originals');
  expect(placeOf(accepted(shown, { type: 'handover' }))).toBe('handed over: byAgent');
});

test('every way begins with the job and the original images, and ends with testing one new code', () => {
  const ways = [
    after(...reported, 'namesList.yes', 'oldCodes.known'),
    after(...reported, 'namesList.no', 'oldCodes.known'),
    after(...gone, 'tagging.bulk'),
    after(...gone, 'tagging.fromScratch'),
  ];
  for (const way of ways) {
    const slugs = way.checklists.flatMap(({ steps }) => steps.map(({ step }) => step.slug));
    expect(slugs.slice(0, 2)).toEqual(['job-is-gone', 'originals']);
    expect(slugs.at(-1)).toBe('test-code');
  }
});

test('another way found later is judged for itself: the old verdict said nothing of it', () => {
  const tried = after(...reported, 'namesList.no', 'oldCodes.known', 'notSolved');
  const changing = accepted(tried, { type: 'change', question: 'namesList', afterFix: false });
  expect(placeOf(say(changing, 'namesList.yes'))).toBe('shows recreateWithNamesList');
});
