import { describe, expect, test } from 'vitest';
import { accepted, after, fixOf, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.noCampaignEmails'] as const satisfies readonly Said[];
const families = [...reported, 'whoMissed.families'] as const satisfies readonly Said[];
const listed = [...families, 'buyersListed.listed'] as const satisfies readonly Said[];
const nothingSent = [...listed, 'deliveryRate.noneSent'] as const satisfies readonly Said[];

const heldBack = 'shows stripeNotValidated + sellingAtNight + groupJobTarget + prepayCampaign as possible';

const causes = {
  stripe: 'shows stripeNotValidated',
  night: 'shows sellingAtNight',
  groupJob: 'shows groupJobTarget',
  prepayPlus: 'shows prepayCampaign',
  chosenLate: 'shows campaignChosenLate',
} as const;
const reasons = ['stripe', 'night', 'groupJob', 'prepayPlus', 'chosenLate'] as const;

describe('Who got no email about the photos?', () => {
  question('whoMissed', reported, {
    oneCustomer: 'shows oneFamilyMissed',
    families: 'asks buyersListed',
    unknown: 'asks buyersListed',
  });
});

describe('Does the job list potential buyers?', () => {
  question('buyersListed', families, {
    listed: 'asks deliveryRate',
    none: 'shows noBuyersListed',
    unknown: 'asks deliveryRate',
  });
});

describe('Is the delivery rate above 0?', () => {
  question('deliveryRate', listed, {
    some: 'shows someFamiliesMissed',
    noneSent: 'asks campaignCheck',
    unknown: 'asks campaignCheck',
  });

  test('is not asked of a job that has nobody to write to', () => {
    expect(placeOf(after(...families, 'buyersListed.none', 'notSolved'))).toBe('asks campaignCheck');
  });
});

describe('Which of these is so?', () => {
  question('campaignCheck', nothingSent, {
    ...causes,
    none: 'handed over: notCovered',
    unknown: heldBack,
  });
  question('campaignCheck', [...families, 'buyersListed.unknown', 'deliveryRate.unknown'], {
    ...causes,
    none: 'shows noBuyersListed as possible',
    unknown: heldBack,
  });
  question('campaignCheck', [...listed, 'deliveryRate.unknown'], {
    ...causes,
    none: 'shows someFamiliesMissed as possible',
    unknown: heldBack,
  });

  test('none of them, where a missing list was repaired in vain: a person', () => {
    const tried = after(...families, 'buyersListed.none', 'notSolved');
    expect(placeOf(say(tried, 'campaignCheck.none'))).toBe('handed over: nothingHelped');
  });

  test('is not asked where it has been told', () => {
    const known = knownUpFront(
      'symptom.noCampaignEmails',
      'whoMissed.families',
      'buyersListed.listed',
      'deliveryRate.noneSent',
      'campaignCheck.night',
    );
    expect(placeOf(known)).toBe('shows sellingAtNight');
  });

  test('another one turns out to be so', () => {
    const shown = after(...nothingSent, 'campaignCheck.night');
    const changing = accepted(shown, { type: 'change', question: 'campaignCheck', afterFix: false });
    expect(placeOf(say(changing, 'campaignCheck.stripe'))).toBe('shows stripeNotValidated');
  });
});

describe('verdicts', () => {
  const last = { solved: 'resolved', notSolved: 'handed over: nothingHelped' };
  fixes('shows oneFamilyMissed', [...reported, 'whoMissed.oneCustomer'], last);
  fixes('shows noBuyersListed', [...families, 'buyersListed.none'], {
    solved: 'resolved',
    notSolved: 'asks campaignCheck',
  });
  fixes('shows someFamiliesMissed', [...listed, 'deliveryRate.some'], last);
  for (const reason of reasons) {
    fixes(causes[reason], [...nothingSent, `campaignCheck.${reason}`], last);
    fixes(
      causes[reason],
      [...families, 'buyersListed.unknown', 'deliveryRate.noneSent', `campaignCheck.${reason}`],
      { solved: 'resolved', notSolved: 'shows noBuyersListed as possible' },
    );
    fixes(causes[reason], [...listed, 'deliveryRate.unknown', `campaignCheck.${reason}`], {
      solved: 'resolved',
      notSolved: 'shows someFamiliesMissed as possible',
    });
  }
  fixes(heldBack, [...nothingSent, 'campaignCheck.unknown'], {
    solved: 'resolved',
    notSolved: 'shows campaignChosenLate as possible',
  });
});

test('what could not be checked is offered as possible, and what closes the shop comes last', () => {
  let situation = after(
    ...reported,
    'whoMissed.unknown',
    'buyersListed.unknown',
    'deliveryRate.unknown',
    'campaignCheck.unknown',
  );
  const offered = [placeOf(situation)];
  while (situation.outcome === 'open') {
    situation = say(situation, 'notSolved');
    offered.push(placeOf(situation));
  }
  expect(offered).toEqual([
    heldBack,
    'shows noBuyersListed as possible',
    'shows someFamiliesMissed as possible',
    'shows campaignChosenLate as possible',
    'handed over: nothingHelped',
  ]);
});

describe('resetting a campaign that was chosen too late', () => {
  const { steps } = fixOf('noCampaignEmails', 'campaignChosenLate');

  test('offers first what leaves the shop open', () => {
    expect(steps[0]).toMatchObject({ slug: 'one-message-instead', suggested: true });
  });

  test('says that the shop is closed meanwhile before its first click', () => {
    expect(steps.find(({ kind }) => kind === 'do')?.warning).toContain('closes the shop');
  });
});

test('a list without emails warns of codes that belong to another job', () => {
  expect(fixOf('noCampaignEmails', 'noBuyersListed').steps[0]?.warning).toContain('lose its names list');
});
