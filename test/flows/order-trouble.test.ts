import { describe, expect, test } from 'vitest';
import { after, knownUpFront, placeOf, type Said, say } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.orderTrouble'] as const satisfies readonly Said[];
const cancel = [...reported, 'orderWish.cancel', 'platform.gotPhoto'] as const satisfies readonly Said[];
const wrong = [...reported, 'orderWish.wrongProduct', 'platform.gotPhoto'] as const satisfies readonly Said[];

describe('What is the trouble?', () => {
  question('orderWish', reported, {
    notThere: 'asks platform',
    cancel: 'asks platform',
    wrongProduct: 'asks platform',
    complaint: 'asks platform',
    chargedTwice: 'asks platform',
  });
});

describe('On which platform?', () => {
  question('platform', [...reported, 'orderWish.notThere'], {
    gotPhoto: 'shows orderNeverPlaced',
    photocloud: 'handed over: notCovered',
  });
  question('platform', [...reported, 'orderWish.cancel'], {
    gotPhoto: 'asks orderStage',
    photocloud: 'shows paidOrderStays',
  });
  question('platform', [...reported, 'orderWish.wrongProduct'], {
    gotPhoto: 'asks orderStage',
    photocloud: 'shows paidOrderStays',
  });
  question('platform', [...reported, 'orderWish.complaint'], {
    gotPhoto: 'shows productComplaint',
    photocloud: 'shows defectReplaced',
  });
  question('platform', [...reported, 'orderWish.chargedTwice'], {
    gotPhoto: 'shows chargedTwice',
    photocloud: 'handed over: notCovered',
  });

  test('is not asked of a case that has come from another symptom', () => {
    expect(placeOf(knownUpFront('symptom.filesNotReceived', 'platform.gotPhoto', 'orderFound.no'))).toBe(
      'shows orderNeverPlaced',
    );
  });

  test('how far an order has got tells nothing of it', () => {
    expect(placeOf(knownUpFront(...reported, 'orderWish.cancel', 'orderStage.atLab'))).toBe('asks platform');
  });

  test('an order that nobody finds needs no other trouble, on either platform', () => {
    const lost = [...reported, 'orderFound.no'] as const;
    expect(placeOf(knownUpFront(...lost, 'platform.gotPhoto'))).toBe('shows orderNeverPlaced');
    expect(placeOf(knownUpFront(...lost, 'platform.photocloud'))).toBe('handed over: notCovered');
    expect(placeOf(knownUpFront(...lost, 'orderWish.chargedTwice', 'platform.gotPhoto'))).toBe(
      'shows chargedTwice',
    );
  });

  test('of an order on Photocloud that is not paid no article speaks', () => {
    const unpaid = [...reported, 'orderWish.cancel', 'platform.photocloud'] as const;
    expect(placeOf(knownUpFront(...unpaid, 'payment.unpaid'))).toBe('handed over: notCovered');
    expect(placeOf(knownUpFront(...unpaid, 'orderStage.unpaid'))).toBe('handed over: notCovered');
  });
});

describe('How far has the order got?', () => {
  question('orderStage', cancel, {
    unpaid: 'shows cancelUnpaid',
    paidNotAtLab: 'shows cancelPaid',
    atLab: 'shows orderAtLab',
    dispute: 'shows paymentDispute',
    unknown: 'shows cancelPaid as possible',
  });
  question('orderStage', wrong, {
    unpaid: 'shows cancelUnpaid',
    paidNotAtLab: 'shows cancelPaid',
    atLab: 'shows orderAtLab',
    dispute: 'shows paymentDispute',
    unknown: 'shows cancelPaid as possible',
  });

  test('is not asked of an order whose payment is open', () => {
    expect(
      placeOf(knownUpFront(...reported, 'platform.gotPhoto', 'orderWish.cancel', 'payment.unpaid')),
    ).toBe('shows cancelUnpaid');
    expect(placeOf(knownUpFront(...reported, 'platform.gotPhoto', 'orderWish.cancel', 'payment.paid'))).toBe(
      'asks orderStage',
    );
  });
});

describe('verdicts', () => {
  const ends = { solved: 'resolved', notSolved: 'handed over: nothingHelped' };

  fixes('shows cancelUnpaid', [...cancel, 'orderStage.unpaid'], ends);
  fixes('shows cancelPaid', [...cancel, 'orderStage.paidNotAtLab'], ends);
  fixes('shows cancelPaid as possible', [...cancel, 'orderStage.unknown'], ends);
  fixes('shows orderAtLab', [...cancel, 'orderStage.atLab'], ends);
  fixes('shows paymentDispute', [...cancel, 'orderStage.dispute'], ends);
  fixes('shows orderNeverPlaced', [...reported, 'orderWish.notThere', 'platform.gotPhoto'], ends);
  fixes('shows productComplaint', [...reported, 'orderWish.complaint', 'platform.gotPhoto'], ends);
  fixes('shows chargedTwice', [...reported, 'orderWish.chargedTwice', 'platform.gotPhoto'], ends);
  fixes('shows paidOrderStays', [...reported, 'orderWish.cancel', 'platform.photocloud'], ends);
  fixes('shows defectReplaced', [...reported, 'orderWish.complaint', 'platform.photocloud'], ends);

  const again = { solved: 'shows orderAgain', notSolved: 'handed over: nothingHelped' };

  fixes('shows cancelUnpaid', [...wrong, 'orderStage.unpaid'], again);
  fixes('shows cancelPaid', [...wrong, 'orderStage.paidNotAtLab'], again);
  fixes('shows cancelPaid as possible', [...wrong, 'orderStage.unknown'], again);
  fixes('shows orderAtLab', [...wrong, 'orderStage.atLab'], again);
  fixes('shows paymentDispute', [...wrong, 'orderStage.dispute'], ends);
  fixes('shows orderAgain', [...wrong, 'orderStage.unpaid', 'solved'], ends);

  test('an unpaid order that is known to be so is cancelled, and the right one ordered', () => {
    const unpaid = knownUpFront(...reported, 'platform.gotPhoto', 'orderWish.wrongProduct', 'payment.unpaid');
    expect(placeOf(say(unpaid, 'solved'))).toBe('shows orderAgain');
    expect(placeOf(say(unpaid, 'notSolved'))).toBe('handed over: nothingHelped');
  });
});

test('an order that could not be found for missing files is looked at without another question', () => {
  const situation = after('symptom.filesNotReceived', 'platform.gotPhoto', 'orderFound.no');
  expect(placeOf(situation)).toBe('shows orderNeverPlaced');
});
