import { describe, expect, test } from 'vitest';
import type { ClosingStep, Fix } from '../../src/knowledge/fix.ts';
import { closingSteps, progress } from '../../src/triage/checklist.ts';
import { phaseOf, type Situation } from '../../src/triage/situation.ts';
import { accepted, after, fixOf, knownUpFront, type Said, say } from './desk.ts';

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

test('fixes shown together do not repeat each other, and do not speak of steps to come that are there', () => {
  const code = ['symptom.photosAlmostReady', 'jobStatus.planning', 'codeActivated.no'] as const;
  const told = knownUpFront(...code, 'galleryPhotos.hidden');
  const keys = keysOf(told).map((key) => key.replace(/^\d+ /, ''));
  expect(keys).toContain('photosHidden/unhide-images');
  expect(keys).toContain('codeNotActivated/unhide-tagged-image');
  expect(keys).not.toContain('photosHidden/first-image-too');
  expect(keys).not.toContain('codeNotActivated/look-into-gallery');
  expect(keysOf(after(...code)).join()).toContain('codeNotActivated/look-into-gallery');
});

function warningOf({ checklists }: Situation, slug: string): string | undefined {
  return checklists.flatMap(({ steps }) => steps).find(({ step }) => step.slug === slug)?.step.warning;
}

describe('informing families after a deleted job', () => {
  const oldCards = {
    recreateWithNamesList: ['namesList.yes', 'oldCodes.known'],
    recreateWithPlaceholders: ['namesList.no', 'oldCodes.known'],
  } as const satisfies Record<string, Said[]>;
  const newCodes = {
    retagInBulk: ['namesList.no', 'oldCodes.unknown', 'tagging.bulk'],
    startFromScratch: ['namesList.no', 'oldCodes.unknown', 'tagging.fromScratch'],
    retagInBulkAfterPlaceholders: ['namesList.no', 'oldCodes.known', 'notSolved', 'tagging.bulk'],
  } as const satisfies Record<string, Said[]>;
  const contacts = ['contactData.none', 'contactData.some', 'contactData.all'] as const;
  const textOf = ({ checklists }: Situation) =>
    checklists
      .flatMap(({ steps }) => steps.map(({ step }) => `${step.warning ?? ''} ${step.text}`))
      .join('\n');

  test.each(Object.entries<readonly Said[]>(oldCards))(
    'speaks of the addition and of no new codes after %s',
    (_, way) => {
      for (const contact of contacts) {
        const text = textOf(after('symptom.jobDeleted', ...way, 'solved', contact));
        expect(text, contact).toContain('type the code with its addition');
        expect(text, contact).not.toMatch(/all codes are new|Option 3/i);
      }
    },
  );

  test.each(Object.entries<readonly Said[]>(newCodes))(
    'speaks of new codes and of no addition after %s',
    (_, way) => {
      for (const contact of contacts) {
        const text = textOf(after('symptom.jobDeleted', ...way, 'solved', contact));
        expect(text, contact).toMatch(/all codes are new/i);
        expect(text, contact).not.toMatch(/addition|Option 3/);
      }
    },
  );

  test('follows the way that holds after an answer has changed, though another was done before', () => {
    const bulk = after('symptom.jobDeleted', ...newCodes.retagInBulk, 'solved', 'contactData.none');
    const changing = accepted(bulk, { type: 'change', question: 'oldCodes', afterFix: false });
    const recreated = say(say(changing, 'oldCodes.known'), 'solved');
    expect(keysOf(recreated)).toEqual([
      '1 informNoContacts/organisation-passes-on',
      '2 informNoContacts/type-code',
      '3 informNoContacts/contact-sheets',
      expect.stringMatching(/^4 closing\/sales-statistics/),
    ]);
  });
});

describe('what has been said', () => {
  test('is not asked for again: all was looked up, so only the customer is left', () => {
    const planning = ['symptom.photosAlmostReady', 'jobStatus.planning'] as const;
    const endings = (...said: Said[]) =>
      keysOf(after(...planning, ...said))
        .filter((key) => key.includes('closing/'))
        .map((key) => key.replace(/^.*closing\//, ''));
    expect(endings('codeActivated.yes', 'galleryPhotos.visible')).toEqual(['customer-opens-gallery']);
    expect(endings('codeActivated.yes', 'galleryPhotos.hidden')).toEqual(['customer-opens-gallery']);
    expect(endings('codeActivated.no')).toEqual(['customer-opens-gallery']);
    expect(endings('codeActivated.yes', 'galleryPhotos.unknown')).toEqual([
      'code-is-right',
      'no-image-hidden',
      'customer-opens-gallery',
    ]);
    expect(endings('codeActivated.unknown', 'galleryPhotos.visible')).toEqual([
      'code-is-activated',
      'customer-opens-gallery',
    ]);
    expect(endings('codeActivated.unknown', 'galleryPhotos.unknown')).toEqual([
      'code-is-activated',
      'code-is-right',
      'no-image-hidden',
      'customer-opens-gallery',
    ]);
  });

  test('needs no warning', () => {
    const order = (retouching: Said, email: Said) =>
      after('symptom.filesNotReceived', 'platform.photocloud', 'autoSendLinks.off', retouching, email);
    expect(warningOf(order('retouchQueue.notWaiting', 'orderEmail.wrong'), 'resend-links')).toBeUndefined();
    expect(warningOf(order('retouchQueue.unknown', 'orderEmail.wrong'), 'resend-links')).toContain(
      'retouched',
    );
    const waiting = order('retouchQueue.waiting', 'orderEmail.correct');
    expect(warningOf(waiting, 'mark-completed')).toBeUndefined();
    expect(warningOf(order('retouchQueue.waiting', 'orderEmail.unknown'), 'mark-completed')).toContain(
      'address',
    );
  });

  test('does not include what a repair that did not help should have made true', () => {
    const shown = after(
      'symptom.photosAlmostReady',
      'jobStatus.selling',
      'codeActivated.yes',
      'galleryPhotos.none',
      'notSolved',
    );
    expect(shown.state.facts.get('photosAtHand')).toMatchObject({ option: 'yes', repaired: true });
    expect(keysOf(shown)).toContain('2 codeGoneWithPhotos/photos-complete');
    const said = after('symptom.codeRefused', 'codeJob.sameJob', 'photosAtHand.yes');
    expect(keysOf(said)).not.toContain('2 codeGoneWithPhotos/photos-complete');
  });

  test('leaves a step that is ticked where it is', () => {
    const shown = knownUpFront(
      'symptom.photosAlmostReady',
      'jobStatus.planning',
      'codeActivated.unknown',
      'galleryPhotos.visible',
    );
    const step = '3 closing/code-is-activated';
    expect(keysOf(shown)).toContain(step);
    const told = { type: 'tell', facts: [{ question: 'codeActivated', option: 'yes' }] } as const;
    expect(keysOf(accepted(shown, told))).toEqual([
      '1 jobNotSelling/deadline-ahead',
      '2 jobNotSelling/set-to-selling',
      '3 closing/customer-opens-gallery',
    ]);

    const ticked = accepted(shown, { type: 'tick', step: 'closing/code-is-activated', done: true });
    const both = accepted(ticked, told);
    expect(keysOf(both)).toContain(step);
    expect(progress(both.checklists, both.state.ticks)).toEqual({ done: 1, of: 4 });
    const undone = accepted(both, { type: 'tick', step: 'closing/code-is-activated', done: false });
    expect(keysOf(undone)).not.toContain(step);
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
    expect(keysOf(next)).toContain('3 closing/customer-opens-gallery/2');
    expect(progress(next.checklists, next.state.ticks).done).toBe(0);
  });
});
