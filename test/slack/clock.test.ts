import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { places } from '../../src/fake-slack/directory.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

const DAY_MS = 24 * 60 * 60_000;
const patient = { timeout: 60_000 };
const right: Clock = { ...clock, now: () => clock.now() - off };

let app: PhotoHelp;
beforeEach(async () => {
  // Slack's own clock is right.
  app = await startPhotoHelp({ workspace: createWorkspace({ clock: right }) });
});
afterEach(async () => {
  setClock(0);
  await app.stop();
});

let off = 0;
/** Sets the app's clock, by so many milliseconds off the right time. */
function setClock(milliseconds: number): void {
  clock.set(milliseconds - off);
  off = milliseconds;
}

function cards(): unknown[] {
  return app.workspace.messages(places.support).map(({ metadata }) => metadata?.event_payload.card);
}

/** Calls whose answer never came. */
function lost() {
  return app.workspace.calls().filter(({ outcome }) => outcome.startsWith('drop'));
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
    await app.answer([['symptom', 'missedTheSale']]);
    const { ts } = await app.cardWith('question', 'answer:jobStatus:archived');
    // Both are under way when the clock is set: a post that Slack has taken, and an edit that it has not.
    app.workspace.fault({ method: 'chat.postMessage', do: 'dropAfter' });
    app.workspace.fault({ method: 'chat.update', do: 'dropBefore', when: (edit) => edit.ts === ts });
    await app.answer([['jobStatus', 'archived']]);
    await until(() => lost().length === 2, patient);
    setClock(after);

    app.workspace.fault({ method: 'chat.update', do: 'dropBefore' });
    await app.click('fix:jobArchived', 'step:1:done');
    await until(() => JSON.stringify(app.cards().get('fix:jobArchived')).includes('step:1:open'), patient);
    await app.click('fix:jobArchived', 'verdict:solved');
    await until(() => JSON.stringify(app.cards().get('case')).includes('resolved'), patient);
    const question = () => JSON.stringify(app.cards().get('question'));
    await until(() => !question().includes('answer:jobStatus:archived'), patient);
    expect(cards().toSorted()).toEqual(['case', 'fix:jobArchived', 'question']);
  },
  60_000,
);
