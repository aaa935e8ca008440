import { describe, expect, test } from 'vitest';
import type { ClosingStep, Fix } from '../../src/knowledge/fix.ts';
import { closingSteps, progress } from '../../src/triage/checklist.ts';
import { phaseOf, type Situation } from '../../src/triage/situation.ts';
import { accepted, after, fixOf } from './desk.ts';

function keysOf({ checklists }: Situation): string[] {
  return checklists.flatMap(({ steps }) => steps.map(({ number, key }) => `${number} ${key}`));
}

describe('one fix', () => {
  test('has its own steps and then those it ends with, numbered from 1', () => {
    expect(keysOf(after('symptom.incorrectAccessCode', 'codeOrigin.notFound'))).toEqual([
      '1 codeNotFound/person-may-have-code',
      '2 codeNotFound/code-gone-with-photos',
      '3 codeNotFound/find-real-code',
      '4 codeNotFound/send-real-code',
      '5 closing/customer-opens-gallery',
    ]);
  });

  test('that ends with nothing in common has its own steps only', () => {
    const way = after('symptom.jobDeleted', 'namesList.no', 'oldCodes.known');
    expect(keysOf(way).some((key) => key.includes('closing/'))).toBe(false);
  });
});

describe('fixes shown together', () => {
  const together = () =>
    after(
      'symptom.filesNotReceived',
      'platform.photocloud',
      'autoSendLinks.off',
      'retouchQueue.waiting',
      'orderEmail.wrong',
    );

  test('are numbered through, with what they end with once, under the last', () => {
    expect(keysOf(together())).toEqual([
      '1 autoSendOff/turn-on-auto-send',
      '2 waitingForRetouch/finish-editing',
      '3 waitingForRetouch/mark-completed',
      '4 wrongOrderEmail/confirm-new-address',
      '5 wrongOrderEmail/correct-address',
      '6 closing/resend-links',
      '7 closing/customer-looks-for-email',
    ]);
    expect(together().checklists.map(({ steps }) => steps.length)).toEqual([1, 2, 4]);
  });

  test('keep the order of their endings when the last of them needs fewer', () => {
    const waits = after(
      'symptom.filesNotReceived',
      'platform.photocloud',
      'autoSendLinks.off',
      'retouchQueue.waiting',
      'orderEmail.correct',
    );
    expect(keysOf(waits).slice(-2)).toEqual(['4 closing/resend-links', '5 closing/customer-looks-for-email']);
  });

  test('do not depend on the order in which their endings are read', () => {
    const fixes: Fix[] = (['autoSendOff', 'waitingForRetouch', 'wrongOrderEmail'] as const).map((cause) =>
      fixOf('filesNotReceived', cause),
    );
    const slugs = (steps: readonly ClosingStep[]) => steps.map(({ slug }) => slug);
    expect(slugs(closingSteps(fixes))).toEqual(['resend-links', 'customer-looks-for-email']);
    expect(slugs(closingSteps(fixes.toReversed()))).toEqual(['resend-links', 'customer-looks-for-email']);
  });
});

describe('progress', () => {
  test('counts the steps on screen, and the customer is waited for when all are ticked', () => {
    let situation = after('symptom.photosAlmostReady', 'jobStatus.planning', 'codeActivated.no');
    const steps = situation.checklists.flatMap((list) => list.steps);
    expect(progress(situation.checklists, situation.state.ticks)).toEqual({ done: 0, of: steps.length });
    for (const [index, { key }] of steps.entries()) {
      expect(phaseOf(situation)).toBe('fixing');
      situation = accepted(situation, { type: 'tick', step: key, done: true });
      expect(progress(situation.checklists, situation.state.ticks).done).toBe(index + 1);
    }
    expect(phaseOf(situation)).toBe('waiting');
  });

  test('forgets a tick that is taken back, and ticks of steps that are no longer shown do not count', () => {
    const shown = after('symptom.photosAlmostReady', 'jobStatus.planning', 'codeActivated.no');
    const ticked = accepted(shown, { type: 'tick', step: 'jobNotSelling/set-to-selling', done: true });
    const open = accepted(ticked, { type: 'tick', step: 'jobNotSelling/set-to-selling', done: false });
    expect(progress(open.checklists, open.state.ticks).done).toBe(0);

    const changing = accepted(ticked, { type: 'change', question: 'jobStatus', afterFix: false });
    const selling = accepted(changing, { type: 'answer', question: 'jobStatus', option: 'selling' });
    expect(progress(selling.checklists, selling.state.ticks).done).toBe(0);
  });

  test('of a later try begins anew with the steps all fixes end with', () => {
    const shown = after('symptom.photosAlmostReady', 'jobStatus.selling', 'codeActivated.no');
    const told = accepted(shown, { type: 'tick', step: 'closing/customer-opens-gallery', done: true });
    const notSolved = accepted(told, {
      type: 'verdict',
      verdict: 'notSolved',
      point: String(told.state.point),
    });
    const next = accepted(notSolved, { type: 'answer', question: 'galleryPhotos', option: 'hidden' });
    expect(keysOf(next)).toContain('4 closing/customer-opens-gallery/2');
    expect(progress(next.checklists, next.state.ticks).done).toBe(0);
  });
});
