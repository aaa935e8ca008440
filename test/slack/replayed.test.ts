import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { shortcutIds } from '../../src/slack/block-kit/action-ids.ts';
import { openStore } from '../../src/store/open.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, SIGNING_SECRET, startPhotoHelp } from '../support/photo-help.ts';
import { pressOf, wordsOf } from '../support/reading.ts';
import { moving, until } from '../support/until.ts';

const { mia, jonas } = people;

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp();
});
afterEach(() => app.stop());

/** Sends a request as it was signed, as often as one likes: the same bytes, the same signature. */
type Recorded = () => Promise<number>;

/** Delivers a request, and keeps it as whoever sees it on its way could. */
async function sent(request: SlackRequest): Promise<Recorded> {
  const signed = signedFetch(SIGNING_SECRET, request);
  expect((await app.deliver(request)).status).toBe(200);
  return async () => (await moving(fetch(`${app.url()}/slack/events`, signed))).status;
}

async function clicked(card: string, actionId: string, user: string = mia): Promise<Recorded> {
  const message = await app.cardWith(card, actionId);
  return sent(app.requests.blockActions({ user, message, ...pressOf(message, actionId) }));
}

async function submitted(inputs: Readonly<Record<string, string>>): Promise<Recorded> {
  const [view] = await until(() => app.workspace.views(mia).length > 0 && app.workspace.views(mia));
  if (view === undefined) throw new Error('There is no window');
  return sent(app.requests.viewSubmission({ view, inputs }));
}

/** What the case's history holds, as it is stored. */
async function acts(): Promise<string[]> {
  const id = String(app.cards().get('case')?.metadata?.event_payload.triage);
  const store = await moving(openStore(`file:${app.directory}/photo-help.db`));
  const triage = await moving(store.find(id));
  await store.close();
  return triage?.history.map(({ act }) => act.type) ?? [];
}

/** Seconds later the same comes again: once, twice at a time, and after a restart. Nothing is stored by it. */
async function changesNothing(again: Recorded): Promise<void> {
  const stored = await acts();
  clock.pass(20_000);
  expect(await again()).toBe(200);
  expect(await Promise.all([again(), again()])).toEqual([200, 200]);
  // What was begun in the background is waited for.
  await app.restart();
  expect(await acts()).toEqual(stored);
  expect(await again()).toBe(200);
  await app.restart();
  expect(await acts()).toEqual(stored);
}

const archived = [
  ['symptom', 'missedTheSale'],
  ['jobStatus', 'archived'],
] as const;

describe('a recorded request changes nothing', () => {
  beforeEach(async () => {
    await app.open();
  });

  test('an answer that was taken back', async () => {
    const again = await clicked('question', 'answer:symptom:missedTheSale');
    await app.click('question', 'triage:back');
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    await changesNothing(again);
  });

  test('Change after which the answer was kept', async () => {
    await app.answer(archived);
    const again = await clicked('question', 'triage:change:jobStatus');
    await app.click('question', 'answer:jobStatus:archived');
    await app.cardWith('fix:jobArchived', 'verdict:solved');
    await changesNothing(again);
  });

  test('a tick that was taken off, and taking it off when it is on again', async () => {
    await app.answer(archived);
    const on = await clicked('fix:jobArchived', 'step:1:done');
    const off = await clicked('fix:jobArchived', 'step:1:open', jonas);
    await app.cardWith('fix:jobArchived', 'step:1:done');
    await changesNothing(on);
    await app.click('fix:jobArchived', 'step:1:done');
    await app.cardWith('fix:jobArchived', 'step:1:open');
    await changesNothing(off);
  });

  test('All done, when one step is open again', async () => {
    await app.answer(archived);
    const again = await clicked('fix:jobArchived', 'triage:allDone');
    await app.click('fix:jobArchived', 'step:1:open');
    await app.cardWith('fix:jobArchived', 'step:1:done');
    await changesNothing(again);
  });

  test('a verdict, and Reopen, when it is resolved again', async () => {
    await app.answer(archived);
    const solved = await clicked('fix:jobArchived', 'verdict:solved');
    const reopened = await clicked('question', 'triage:reopen');
    await app.cardWith('fix:jobArchived', 'verdict:solved');
    await changesNothing(solved);
    await app.click('fix:jobArchived', 'verdict:solved');
    await app.cardWith('question', 'triage:reopen');
    await changesNothing(reopened);
  });

  test('Not helpful and its reasons, when it was called helpful since', async () => {
    await app.answer(archived);
    await app.click('fix:jobArchived', 'verdict:solved');
    const question = await app.cardWith('question', 'triage:reopen');
    const triage = String(question.metadata?.event_payload.triage);
    const press = (which: string) =>
      sent(
        app.requests.blockActions({
          message: question,
          actionId: 'feedback',
          input: `${triage}|feedback:${which}`,
        }),
      );
    const click = await press('notHelpful');
    const reasons = await submitted({ note: 'the step is missing' });
    await press('helpful');
    await changesNothing(click);
    await changesNothing(reasons);
  });

  test('Back and Start over', async () => {
    await app.answer([['symptom', 'missedTheSale']]);
    const back = await clicked('question', 'triage:back');
    await app.answer([['symptom', 'missedTheSale']]);
    await app.cardWith('question', 'answer:jobStatus:archived');
    await changesNothing(back);
    const over = await clicked('question', 'triage:restart');
    await app.answer([['symptom', 'missedTheSale']]);
    await app.cardWith('question', 'answer:jobStatus:archived');
    await changesNothing(over);
  });

  test('Hand over and its note, when the case is open again', async () => {
    const click = await clicked('question', 'triage:handover');
    const note = await submitted({ handover: 'please look' });
    await app.click('question', 'triage:reopen');
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    await changesNothing(note);
    await changesNothing(click);
  });

  test.each(['exchanged_trigger_id', 'expired_trigger_id'])(
    'Hand over that was cancelled, whatever Slack says of its window: %s',
    async (error) => {
      const click = await clicked('question', 'triage:handover');
      await until(() => app.workspace.views(mia).length > 0);
      app.workspace.fault({ method: 'views.open', do: 'slackError', error, times: 10 });
      await changesNothing(click);
    },
  );

  test('Hand over for which Slack opened no window, when the case is open again', async () => {
    app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'internal_error' });
    const click = await clicked('question', 'triage:handover');
    await app.click('question', 'triage:reopen');
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'internal_error', times: 10 });
    await changesNothing(click);
  });

  test('Something else and what it is, when it was taken back', async () => {
    const click = await clicked('question', 'answer:symptom:somethingElse');
    const note = await submitted({ notCovered: 'They want a mug' });
    await app.click('question', 'triage:reopen');
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    await changesNothing(note);
    await changesNothing(click);
  });

  test('a reference that has been corrected', async () => {
    await app.click('case', 'triage:reference');
    const again = await submitted({ text: 'HELP-1' });
    await until(() => wordsOf(app.cards().get('case') ?? {}).includes('HELP-1'));
    await app.click('case', 'triage:reference');
    await submitted({ text: 'HELP-2' });
    await until(() => wordsOf(app.cards().get('case') ?? {}).includes('HELP-2'));
    await changesNothing(again);
  });

  test('a reply whose answer was taken back', async () => {
    const { thread_ts: threadTs = '' } = await app.cardWith('question');
    const text = 'missed the sale, job is archived';
    const message = app.workspace.say({ user: mia, channel: places.support, text, threadTs });
    const again = await sent(app.requests.message(message));
    await app.cardWith('fix:jobArchived', 'verdict:solved');
    await app.click('question', 'triage:back');
    await app.cardWith('question', 'answer:symptom:missedTheSale');
    await changesNothing(again);
  });

  test('an edit of a message that has been edited since', async () => {
    const { thread_ts: threadTs = '' } = await app.cardWith('question');
    const text = 'missed the sale, job is selling';
    const before = app.workspace.say({ user: mia, channel: places.support, text, threadTs });
    await app.deliver(app.requests.message(before));
    const second = app.workspace.editMessage(places.support, before.ts, 'missed the sale, job is archived');
    const again = await sent(app.requests.messageChanged(before, second));
    await app.cardWith('fix:jobArchived');
    const third = app.workspace.editMessage(places.support, before.ts, 'missed the sale, job is in planning');
    await app.deliver(app.requests.messageChanged(second, third));
    await changesNothing(again);
  });
});

describe('a recorded opening opens no second case', () => {
  async function opensOne(again: Recorded): Promise<void> {
    await app.cardWith('question');
    clock.pass(20_000);
    expect(await Promise.all([again(), again()])).toEqual([200, 200]);
    await app.restart();
    expect(await again()).toBe(200);
    await app.restart();
    expect(await app.openTriages()).toBe(1);
  }

  test('by the command', async () => opensOne(await sent(app.requests.slashCommand())));

  test('by a mention, and by a shortcut on that message', async () => {
    const text = `<@${app.workspace.bot.userId}> missed the sale`;
    const message = app.workspace.say({ user: mia, channel: places.support, text });
    const mentioned = await sent(app.requests.appMention(message));
    await opensOne(mentioned);
    await opensOne(await sent(app.requests.messageShortcut({ message, callbackId: shortcutIds.message })));
  });

  test('by a window', async () => {
    await app.deliver(app.requests.globalShortcut({ callbackId: shortcutIds.global }));
    await opensOne(await submitted({ text: 'missed the sale' }));
  });
});

describe('what is not the same request', () => {
  beforeEach(async () => {
    await app.open();
    await app.answer(archived);
  });

  test('the same button, clicked again', async () => {
    for (const times of [1, 2, 3]) {
      await app.click('fix:jobArchived', 'step:1:done');
      await app.click('fix:jobArchived', 'step:1:open');
      await app.cardWith('fix:jobArchived', 'step:1:done');
      expect((await acts()).filter((type) => type === 'ticked')).toHaveLength(times * 2);
    }
  });

  test('two buttons at the same moment', async () => {
    const card = await app.cardWith('fix:jobArchived', 'step:2:done');
    const [one, two] = [1, 2].map((step) =>
      app.requests.blockActions({ message: card, actionId: `step:${step}:done` }),
    );
    if (one === undefined || two === undefined) throw new Error('There are two');
    const moment = /"action_ts":"[^"]*"/;
    const payloadOf = ({ body }: SlackRequest) => new URLSearchParams(body).get('payload') ?? '';
    const at = moment.exec(payloadOf(one))?.[0] ?? '';
    const body = new URLSearchParams({ payload: payloadOf(two).replace(moment, at) }).toString();
    await sent(one);
    await sent({ ...two, body });
    await app.cardWith('fix:jobArchived', 'step:2:open');
  });

  test('a click that could not do anything may do it when it comes again', async () => {
    const card = await app.cardWith('fix:jobArchived', 'step:1:done');
    const tick = app.requests.blockActions({ user: jonas, message: card, actionId: 'step:1:done' });
    await app.click('fix:jobArchived', 'step:1:done');
    const again = await sent(tick);
    await app.click('fix:jobArchived', 'step:1:open');
    await app.cardWith('fix:jobArchived', 'step:1:done');
    expect(await again()).toBe(200);
    await app.cardWith('fix:jobArchived', 'step:1:open');
    await app.click('fix:jobArchived', 'step:1:open');
    await app.cardWith('fix:jobArchived', 'step:1:done');
    await changesNothing(again);
  });

  test('a click on Hand over that is late and gets no window is told so, and hands nothing over', async () => {
    app.workspace.fault({ method: 'views.open', do: 'slackError', error: 'expired_trigger_id' });
    const message = await app.cardWith('question', 'triage:handover');
    const request = app.requests.blockActions({ message, actionId: 'triage:handover' });
    clock.pass(11_000);
    await sent(request);
    await until(() =>
      app.workspace
        .ephemerals(mia)
        .map(wordsOf)
        .some((words) => words.includes('too late')),
    );
    expect(await acts()).toEqual(['answered', 'answered']);
  });
});
