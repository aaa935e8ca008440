import { afterEach, expect, test } from 'vitest';
import { newDirectMessage, people } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { slackRateLimits } from '../../src/fake-slack/rate-limits.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

let app: PhotoHelp | undefined;
afterEach(() => app?.stop());

const patient = { timeout: 110_000 };

function cardsOf({ workspace }: PhotoHelp, card: string): Message[] {
  return [...workspace.world.channels.keys()]
    .flatMap((channel) => workspace.messages(channel))
    .filter(({ metadata }) => metadata?.event_payload.card === card);
}

const refused = ({ workspace }: PhotoHelp) =>
  workspace.calls().filter(({ outcome }) => outcome === 'ratelimited');

/** Three times Slack's pace, and three times its limits: the same rules in a third of the time. */
const PACE = 3;
const limits = { post: { perSecond: PACE, burst: 5 * PACE }, update: { perMinute: 50 * PACE } };

/** A workspace with so many channels that 40 cases do not all wait for one. */
function wide(channels: number, limits = slackRateLimits) {
  const workspace = createWorkspace({ limits, clock });
  for (let index = 0; index < channels; index += 1) {
    const id = `C07WIDE${String(index).padStart(4, '0')}`;
    const like = newDirectMessage(people.mia, workspace.bot.userId);
    workspace.world.channels.set(id, { ...like, id, name: `wide-${index}`, kind: 'public' });
  }
  return workspace;
}

test('40 cases clicked quickly: Slack never has to say 429, and every card ends current', async () => {
  const workspace = wide(20, limits);
  const running = await startPhotoHelp({ workspace, slackShare: PACE });
  app = running;
  const channels = [...workspace.world.channels.keys()].filter((id) => id.startsWith('C07WIDE'));
  for (const channel of [...channels, ...channels]) {
    expect((await running.open({ channel })).status).toBe(200);
  }
  await until(() => cardsOf(running, 'question').length === 40, patient);
  // All agents answer at once, and change their mind several times before Slack could show it.
  for (const option of ['photosAlmostReady', 'missedTheSale', 'jobDeleted', 'missedTheSale']) {
    await Promise.all(
      cardsOf(running, 'question').map(async (message) => {
        const value = String(message.metadata?.event_payload.triage);
        const forge = (actionId: string) =>
          running.deliver(running.requests.forge({ message, actionId, value }));
        expect((await forge('triage:change:symptom')).status).toBe(200);
        expect((await forge(`answer:symptom:${option}`)).status).toBe(200);
      }),
    );
  }
  await until(
    () =>
      cardsOf(running, 'question').every((message) =>
        actionIdsOf(message).includes('answer:jobStatus:archived'),
      ),
    patient,
  );
  await until(
    () => cardsOf(running, 'case').every((m) => JSON.stringify(m).includes('Missed the Sale')),
    patient,
  );
  expect(refused(running)).toEqual([]);
  // 320 clicks: at most an edit of the question and the case card each, and what the first moments let through.
  expect(workspace.calls('chat.update').length).toBeLessThan(160);
}, 120_000);

test('posts into one channel go at Slack’s pace, while other channels do not wait', async () => {
  const running = await startPhotoHelp({ workspace: wide(1), slackShare: 1 });
  app = running;
  for (let index = 0; index < 5; index += 1) await running.open();
  await running.open({ channel: 'C07WIDE0000' });
  await until(() =>
    cardsOf(running, 'question').some((m) =>
      running.workspace.messages('C07WIDE0000').some(({ ts }) => ts === m.ts),
    ),
  );
  expect(cardsOf(running, 'question').length).toBeLessThan(5);
  await until(() => cardsOf(running, 'question').length === 6, { timeout: 20_000 });
  expect(refused(running)).toEqual([]);
});

test('where the budget is too large, Slack’s 429s put the posts off, and all cards come to stand there', async () => {
  const workspace = wide(1);
  workspace.limits = { post: { perSecond: 1, burst: 1 }, update: { perMinute: 50 } };
  const running = await startPhotoHelp({ workspace, slackShare: 1_000 });
  app = running;
  await running.open();
  await running.open();
  await until(() => cardsOf(running, 'question').length === 2, { timeout: 20_000 });
  expect(cardsOf(running, 'case')).toHaveLength(2);
  expect(refused(running).length).toBeGreaterThan(0);
  // Each of the four posts but the first waits for one pause at most, since Slack takes one after it. A pause is met
  // by the call that brings it about, and by the one that the other case has under way.
  expect(refused(running).length).toBeLessThanOrEqual(3 * 2);
});
