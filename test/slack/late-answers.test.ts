import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

/** Slack has given up by then, and Bolt has answered for us. */
const TOO_LATE_MS = 3_200;
/** Whoever finds out by the lease alone needs twelve seconds. */
const soon = { timeout: 6_000 };

const { slow } = vi.hoisted(() => ({ slow: { next: false } }));
vi.mock(import('../../src/store/open.ts'), async (original) => {
  const real = await original();
  const late = async <T>(stored: Promise<T>): Promise<T> => {
    const isLate = slow.next;
    slow.next = false;
    const answer = await stored;
    if (isLate) await wait(TOO_LATE_MS);
    return answer;
  };
  return {
    ...real,
    async openStore(...parameters) {
      const store = await real.openStore(...parameters);
      return {
        ...store,
        open: (...triage) => late(store.open(...triage)),
        append: (...change) => late(store.append(...change)),
      };
    },
  };
});

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

/** Delivers something whose commit is known only when Slack no longer waits for the answer. */
async function tooLate(deliver: () => Promise<{ status: number }>): Promise<void> {
  // Whoever is still at work on the triage would see the change anyway.
  await until(
    async () =>
      (await (await fetch(`${app.url()}/metrics`)).text()).includes('\nphoto_help_cards_waiting 0\n'),
    { timeout: 10_000 },
  );
  slow.next = true;
  expect((await deliver()).status).toBe(404);
}

test('a command that is stored but acknowledged too late is worked on at once', async () => {
  await tooLate(() => app.open({ text: 'missed the sale' }));
  await until(() => app.cards().get('question'), soon);
});

test('so is a click', async () => {
  await app.open({ text: 'missed the sale' });
  await app.cardWith('question', 'answer:jobStatus:archived');
  await tooLate(() => app.click('question', 'answer:jobStatus:archived'));
  await until(() => app.cards().get('fix:jobArchived'), soon);
});

test('so is a window', async () => {
  await app.open();
  await app.click('case', 'triage:reference');
  const view = await until(() => app.workspace.views()[0]);
  await tooLate(() => app.deliver(app.requests.viewSubmission({ view, inputs: { text: 'HELP-7' } })));
  await until(() => JSON.stringify(app.cards().get('case')).includes('HELP-7'), soon);
});

test('so is a shortcut', async () => {
  const message = app.workspace.say({ user: 'U07MIA00001', channel: 'C07SUPPORT1', text: 'missed the sale' });
  await tooLate(() => app.deliver(app.requests.messageShortcut({ message, callbackId: 'diagnose' })));
  await until(() => app.cards().get('question'), soon);
});
