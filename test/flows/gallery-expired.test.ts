import { describe, expect, test } from 'vitest';
import { after, fixOf, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.galleryExpired'] as const satisfies readonly Said[];
const ended = [...reported, 'orderingPeriod.secondThree'] as const satisfies readonly Said[];
const ends = { solved: 'resolved', notSolved: 'handed over: nothingHelped' };

describe('How long ago were the photos published?', () => {
  question('orderingPeriod', reported, {
    firstThree: 'shows stillOpen',
    secondThree: 'asks customerEmail',
    later: 'shows storageFee',
    backup: 'shows inBackup',
    unknown: 'shows freeExtension as possible',
  });
});

describe('Is the customer’s email address in the event?', () => {
  question('customerEmail', ended, {
    yes: 'shows freeExtension',
    no: 'shows photographerRenews',
    unknown: 'shows freeExtension as possible',
  });
});

describe('verdicts', () => {
  fixes('shows freeExtension', [...ended, 'customerEmail.yes'], {
    solved: 'resolved',
    notSolved: 'shows photographerRenews',
  });
  fixes('shows freeExtension as possible', [...ended, 'customerEmail.unknown'], {
    solved: 'resolved',
    notSolved: 'shows photographerRenews as possible',
  });
  fixes('shows photographerRenews', [...ended, 'customerEmail.no'], ends);
  fixes('shows storageFee', [...reported, 'orderingPeriod.later'], ends);
  fixes('shows inBackup', [...reported, 'orderingPeriod.backup'], ends);
  fixes('shows stillOpen', [...reported, 'orderingPeriod.firstThree'], ends);
  fixes('shows freeExtension as possible', [...reported, 'orderingPeriod.unknown'], {
    solved: 'resolved',
    notSolved: 'shows storageFee + inBackup as possible',
  });

  test('where nobody knows the period, what is free comes first and then a person', () => {
    const paying = say(after(...reported, 'orderingPeriod.unknown'), 'notSolved');
    expect(placeOf(say(paying, 'solved'))).toBe('resolved');
    expect(placeOf(say(paying, 'notSolved'))).toBe('handed over: nothingHelped');
  });
});

test('no text names an amount: fees change', () => {
  for (const cause of ['freeExtension', 'photographerRenews', 'storageFee', 'inBackup'] as const) {
    const { replies, sentence, steps } = fixOf('galleryExpired', cause);
    const texts = [JSON.stringify(replies), sentence, ...steps.map(({ text }) => text)];
    for (const text of texts) expect(text).not.toMatch(/\d|EUR|€/);
  }
});
