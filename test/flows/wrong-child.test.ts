import { describe, expect, test } from 'vitest';
import { accepted, after, factsOf, fixOf, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.wrongChild'] as const satisfies readonly Said[];

describe('Whose photos are behind the code on this customer’s card?', () => {
  question('galleryOwner', reported, {
    thisChild: 'asks buyerLink',
    anotherChild: 'asks buyerLink',
    mixed: 'asks buyerLink',
    sibling: 'shows siblingsTogether',
    unknown: 'asks buyerLink',
  });
});

describe('Which child is this customer linked to?', () => {
  question('buyerLink', [...reported, 'galleryOwner.thisChild'], {
    right: 'shows signInAgain',
    wrong: 'shows buyerOnWrongCode',
    unknown: 'shows buyerOnWrongCode as possible',
  });
  question('buyerLink', [...reported, 'galleryOwner.anotherChild'], {
    right: 'shows photosOnWrongCode',
    wrong: 'shows photosOnWrongCode + buyerOnWrongCode',
    unknown: 'shows photosOnWrongCode',
  });
  question('buyerLink', [...reported, 'galleryOwner.mixed'], {
    right: 'shows photosOnWrongCode',
    wrong: 'shows photosOnWrongCode + buyerOnWrongCode',
    unknown: 'shows photosOnWrongCode',
  });
  question('buyerLink', [...reported, 'galleryOwner.unknown'], {
    right: 'shows photosOnWrongCode as possible',
    wrong: 'shows buyerOnWrongCode',
    unknown: 'shows photosOnWrongCode as possible',
  });
});

describe('Has the customer already ordered photos of the other child?', () => {
  question('orderedWrong', [...reported, 'galleryOwner.mixed', 'buyerLink.right', 'solved'], {
    yes: 'shows wrongOrderPlaced',
    no: 'resolved',
    unknown: 'shows wrongOrderPlaced as possible',
  });

  test('is not asked where it was told', () => {
    const told = knownUpFront(
      'symptom.wrongChild',
      'orderedWrong.no',
      'galleryOwner.mixed',
      'buyerLink.right',
    );
    expect(placeOf(say(told, 'solved'))).toBe('resolved');
  });

  test('is not asked of siblings', () => {
    expect(placeOf(after(...reported, 'galleryOwner.sibling', 'solved'))).toBe('resolved');
  });
});

describe('verdicts', () => {
  fixes(
    'shows photosOnWrongCode + buyerOnWrongCode',
    [...reported, 'galleryOwner.anotherChild', 'buyerLink.wrong'],
    { solved: 'asks orderedWrong', notSolved: 'shows signInAgain' },
  );
  fixes('shows photosOnWrongCode', [...reported, 'galleryOwner.mixed', 'buyerLink.right'], {
    solved: 'asks orderedWrong',
    notSolved: 'shows signInAgain',
  });
  fixes('shows buyerOnWrongCode', [...reported, 'galleryOwner.thisChild', 'buyerLink.wrong'], {
    solved: 'asks orderedWrong',
    notSolved: 'shows signInAgain',
  });
  fixes('shows photosOnWrongCode as possible', [...reported, 'galleryOwner.unknown', 'buyerLink.unknown'], {
    solved: 'asks orderedWrong',
    notSolved: 'shows buyerOnWrongCode as possible',
  });
  fixes('shows buyerOnWrongCode as possible', [...reported, 'galleryOwner.thisChild', 'buyerLink.unknown'], {
    solved: 'asks orderedWrong',
    notSolved: 'shows signInAgain',
  });
  fixes('shows signInAgain', [...reported, 'galleryOwner.thisChild', 'buyerLink.right'], {
    solved: 'asks orderedWrong',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows siblingsTogether', [...reported, 'galleryOwner.sibling'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes(
    'shows wrongOrderPlaced',
    [...reported, 'galleryOwner.mixed', 'buyerLink.right', 'solved', 'orderedWrong.yes'],
    { solved: 'asks orderStage', notSolved: 'resolved' },
  );
  fixes(
    'shows wrongOrderPlaced as possible',
    [...reported, 'galleryOwner.mixed', 'buyerLink.right', 'solved', 'orderedWrong.unknown'],
    { solved: 'asks orderStage', notSolved: 'resolved' },
  );
});

describe('what was put right', () => {
  test('holds from then on, if it was not all', () => {
    const tried = after(...reported, 'galleryOwner.mixed', 'buyerLink.wrong', 'notSolved');
    expect(factsOf(tried)).toMatchObject({ galleryOwner: 'thisChild', buyerLink: 'right' });
  });

  test('a stranger among the siblings after all: on with the link', () => {
    const siblings = after(...reported, 'galleryOwner.sibling');
    const changing = accepted(siblings, { type: 'change', question: 'galleryOwner', afterFix: false });
    expect(placeOf(say(changing, 'galleryOwner.mixed'))).toBe('asks buyerLink');
  });

  test('in a gallery that shows “almost ready” says nothing of this one', () => {
    const tried = after(
      'symptom.photosAlmostReady',
      'jobStatus.selling',
      'codeActivated.yes',
      'galleryPhotos.elsewhere',
    );
    const changing = accepted(tried, { type: 'change', question: 'symptom', afterFix: true });
    const changed = say(say(changing, 'symptom.wrongChild'), 'galleryOwner.mixed');
    expect(placeOf(say(changed, 'buyerLink.right'))).toBe('shows photosOnWrongCode');
  });
});

describe('privacy', () => {
  test('nothing is sent before the photos are where they belong', () => {
    const [first] = fixOf('wrongChild', 'photosOnWrongCode').steps;
    expect(first?.slug).toBe('send-nothing-yet');
  });

  test('what is noted of a customer is not noted in Slack', () => {
    const steps = fixOf('wrongChild', 'buyerOnWrongCode').steps;
    expect(steps.find(({ slug }) => slug === 'unlink-at-buyer')?.warning).toContain('in Slack');
  });
});
