import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { places } from '../../src/playground/directory.ts';
import { createWorkspace } from '../../src/playground/workspace.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

const DAY_MS = 24 * 60 * 60_000;
const patient = { timeout: 20_000 };
const realNow = Date.now;

let app: PhotoHelp;
beforeEach(async () => {
  // Slack's own clock is right.
  app = await startPhotoHelp({ workspace: createWorkspace({ now: realNow }) });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.stop();
});

/** Sets the app's clock, by so many milliseconds off the right time. */
function setClock(off: number): void {
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + off);
}

function cards(): unknown[] {
  return app.workspace.messages(places.support).map(({ metadata }) => metadata?.event_payload.card);
}

test.each([
  ['forward', 0, DAY_MS],
  ['back', 0, -DAY_MS],
  ['right again, after it was a day ahead', DAY_MS, 0],
  ['right again, after it was a day behind', -DAY_MS, 0],
])(
  'when the clock jumps %s, nothing is lost, repeated or put off for long',
  async (_, before, after) => {
    setClock(before);
    await app.open();
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    // Both are under way when the clock is set: a post that Slack has taken, and one that it has not.
    app.workspace.fault({ method: 'chat.postMessage', do: 'dropAfter' });
    await app.answer([['symptom', 'missedTheSale']]);
    await app.answer([['jobStatus', 'archived']]);
    await until(() => cards().includes('fix:jobArchived'), patient);
    setClock(after);

    await until(() => app.cards().get('fix:jobArchived'), patient);
    app.workspace.fault({ method: 'chat.update', do: 'dropBefore' });
    await app.click('fix:jobArchived', 'step:1:done');
    await until(() => JSON.stringify(app.cards().get('fix:jobArchived')).includes('step:1:open'), patient);
    await app.click('fix:jobArchived', 'verdict:solved');
    await until(() => JSON.stringify(app.cards().get('case')).includes('resolved'), patient);
    expect(cards().toSorted()).toEqual(['case', 'fix:jobArchived', 'question']);
  },
  60_000,
);
