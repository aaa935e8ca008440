import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { openStore } from '../../src/store/open.ts';
import { clock } from '../support/moved-clock.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, buttonsOf, wordsOf } from '../support/reading.ts';
import { moving, until } from '../support/until.ts';

const DAY_MS = 24 * 60 * 60_000;
const { mia, jonas, priya } = people;
const LEADS = places.backOffice;
const HELPFUL = 'feedback:helpful';
const NOT_HELPFUL = 'feedback:notHelpful';
const JOB_ARCHIVED = 'The job is archived';

let app: PhotoHelp;
let off = 0;
beforeEach(async () => {
  app = await startPhotoHelp({ escalationChannel: places.escalations, leadsChannel: LEADS });
});
afterEach(async () => {
  await app.stop();
  clock.set(-off);
  off = 0;
});

const after = (days: number) => {
  clock.set(days * DAY_MS);
  off += days * DAY_MS;
};

/** Lets pass what may happen. */
async function aWhile(): Promise<void> {
  const end = clock.elapsed() + 5_000;
  await until(() => clock.elapsed() >= end);
}

/** Opens a case whose fix helps, or does not, so that it is handed over; gives its id. */
async function ended(verdict: 'solved' | 'notSolved' = 'solved'): Promise<string> {
  const before = new Set(triages());
  await app.open({ text: 'missed the sale, job is archived' });
  const id = await until(() => triages().find((each) => !before.has(each)));
  const fix = await until(() => cardOf(id, 'fix:jobArchived'));
  await app.deliver(app.requests.blockActions({ message: fix, actionId: `verdict:${verdict}` }));
  if (verdict === 'notSolved') {
    const message = await until(() => cardOf(id, 'question'));
    await app.deliver(app.requests.blockActions({ message, actionId: 'triage:handover' }));
    await app.submit();
  }
  await until(() => {
    const question = cardOf(id, 'question');
    return question && actionIdsOf(question).includes('triage:reopen');
  });
  return id;
}

/** Of all cases, the newest last. */
function triages(): string[] {
  return app.workspace
    .messages(places.support)
    .flatMap(({ metadata }) =>
      metadata?.event_payload.card === 'case' ? [String(metadata.event_payload.triage)] : [],
    );
}

const cardOf = (id: string, card: string) => app.cards(id).get(card);

/** Presses one of Slack's own feedback buttons. */
async function press(id: string, button: string, user: string = mia): Promise<void> {
  const message = await until(() => cardOf(id, 'question'));
  const input = `${id}|${button}`;
  const { status } = await app.deliver(
    app.requests.blockActions({ user, message, actionId: 'feedback', input }),
  );
  expect(status).toBe(200);
}

const windowOf = (user: string) => app.workspace.views(user)[0];

/** Says why, in the window. */
async function say(reasons: readonly string[], note = '', user: string = mia): Promise<void> {
  await until(() => windowOf(user));
  await app.submit({ reasons, note }, user);
  await until(() => windowOf(user) === undefined);
}

/** What is stored of what people say. */
async function stored() {
  const store = await moving(openStore(`file:${app.directory}/photo-help.db`));
  const found = await Promise.all(
    triages().map(async (id) =>
      ((await moving(store.find(id)))?.history ?? []).flatMap(({ act, by }) =>
        act.type === 'feedback' ? [{ ...act, by: by.id }] : [],
      ),
    ),
  );
  await moving(store.close());
  return found.flat();
}

const whispers = (user: string) =>
  app.workspace.world.ephemerals.filter((each) => each.user === user).map((each) => wordsOf(each));
const told = (): readonly Message[] => app.workspace.messages(LEADS).filter(({ metadata }) => metadata);

describe('at the end of a case', () => {
  test('feedback buttons; one answer of a person is kept, the last one, and each is thanked privately', async () => {
    const id = await ended();
    const posted = app.workspace.calls('chat.postMessage').length;
    await press(id, HELPFUL);
    await until(() => whispers(mia).length === 1);
    await press(id, HELPFUL);
    await press(id, HELPFUL, jonas);
    await press(id, NOT_HELPFUL);
    await until(() => windowOf(mia));

    expect(await stored()).toEqual([
      { type: 'feedback', helpful: true, by: mia },
      { type: 'feedback', helpful: true, by: jonas },
      { type: 'feedback', helpful: false, by: mia },
    ]);
    expect(whispers(mia)).toEqual([expect.stringContaining('Thank you')]);
    expect(app.workspace.calls('chat.postMessage').length).toBe(posted);
  });

  test('Not helpful counts before its window is sent, and the window adds the reasons, its note masked', async () => {
    const id = await ended();
    await press(id, NOT_HELPFUL);
    const window = await until(() => windowOf(mia));
    expect(await stored()).toEqual([{ type: 'feedback', helpful: false, by: mia }]);
    expect(window.callback_id).toBe('feedback');
    await say(['wrongCause', 'stepMissing'], 'the step with the button is missing, ask Xylobranth');

    const [, last] = await stored();
    expect(last).toMatchObject({ helpful: false, reasons: ['wrongCause', 'stepMissing'] });
    expect(last?.note).toContain('step');
    expect(JSON.stringify(last)).not.toContain('Xylobranth');
    await until(() => whispers(mia).length === 1);

    // Once more: what was said before is there, and pressing alone takes none of it back.
    await press(id, NOT_HELPFUL);
    const again = await until(() => windowOf(mia));
    expect(JSON.stringify(again.blocks)).toContain('initial_options');
    expect(await stored()).toHaveLength(2);
  });

  test('where Slack opens no window, the click counts and is thanked for all the same', async () => {
    const id = await ended();
    app.workspace.fault({ do: 'slackError', error: 'internal_error', method: 'views.open' });
    await press(id, NOT_HELPFUL);

    await until(() => whispers(mia).some((text) => text.includes('noted')));
    expect(await stored()).toHaveLength(1);
  });

  test('also after a hand-over, where a fix was tried, and not where none was', async () => {
    const tried = await ended('notSolved');
    expect(actionIdsOf(await until(() => cardOf(tried, 'question')))).toContain('feedback');

    await app.open({ text: 'missed the sale' });
    const [untried = ''] = triages().slice(-1);
    await app.handOver();
    const question = await until(() => {
      const card = cardOf(untried, 'question');
      return card && actionIdsOf(card).includes('triage:reopen') && card;
    });
    expect(actionIdsOf(question)).not.toContain('feedback');
  });

  test('of a case that is open again, or of none, nothing is taken', async () => {
    const id = await ended();
    const message = await until(() => cardOf(id, 'question'));
    await app.click('question', 'triage:reopen');
    await until(() => !actionIdsOf(cardOf(id, 'question') ?? {}).includes('triage:reopen'));
    const late = (value: string) =>
      app.deliver(app.requests.forge({ message, actionId: 'feedback:helpful', value }));
    await late(id);
    await until(() => whispers(mia).some((text) => text.includes('not ended yet')));
    await late('no-such-case');
    await until(() => whispers(mia).some((text) => text.includes('do not know this case')));
    expect(await stored()).toEqual([]);
  });

  test('where Slack refuses the block, ordinary buttons, found out once for a workspace', async () => {
    const refusals = () => app.workspace.calls().filter(({ outcome }) => outcome === 'invalid_blocks').length;
    app.workspace.fault({
      do: 'slackError',
      error: 'invalid_blocks',
      times: 100,
      when: (args) => JSON.stringify(args).includes('feedback_buttons'),
    });
    const first = await ended();
    const labels = (id: string) => buttonsOf(cardOf(id, 'question') ?? {}).map(({ label }) => label);
    expect(labels(first)).toEqual(expect.arrayContaining(['Helpful', 'Not helpful']));
    const second = await ended();
    expect(labels(second)).toEqual(expect.arrayContaining(['Helpful', 'Not helpful']));
    expect(refusals()).toBe(1);

    const message = await until(() => cardOf(second, 'question'));
    await app.deliver(app.requests.blockActions({ message, actionId: NOT_HELPFUL }));
    await until(() => windowOf(mia));
    expect(await stored()).toEqual([{ type: 'feedback', helpful: false, by: mia }]);
  });
});

describe('leads', () => {
  test('are told once of a fix that was not helpful in three different cases, without names', async () => {
    const cases = [await ended(), await ended('notSolved'), await ended(), await ended()];
    const [first = '', second = '', third = '', fourth = ''] = cases;
    await press(first, NOT_HELPFUL);
    await say(['wrongCause'], 'the wrong step is shown');
    await press(first, NOT_HELPFUL, jonas);
    await press(second, NOT_HELPFUL, jonas);
    await press(third, HELPFUL);
    await aWhile();
    expect(told()).toEqual([]);
    await press(third, NOT_HELPFUL, priya);
    const [message] = await until(() => told().length > 0 && told());
    const words = wordsOf(message ?? {});
    expect(words).toContain(JOB_ARCHIVED);
    expect(words).toContain('3 cases');
    expect(words).toContain('Wrong cause (1)');
    expect(words).toContain('the wrong step is shown');
    for (const number of [1, 2, 3])
      expect(words).toMatch(new RegExp(`<https://[^|]+/archives/[^|]+\\|Case ${number}>`));
    expect(words).not.toMatch(/mia|jonas|priya|Sommer|Weber|Nair/i);

    await press(fourth, NOT_HELPFUL);
    await say(['other']);
    await app.restart();
    await aWhile();
    expect(told()).toHaveLength(1);
    expect(wordsOf(told()[0] ?? {})).toBe(words);
  });

  test('are told again only after another thirty days, of three new cases', async () => {
    const notHelpful = async () => {
      for (let index = 0; index < 3; index += 1) await press(await ended(), NOT_HELPFUL);
      await aWhile();
    };
    await notHelpful();
    await until(() => told().length === 1);
    await aWhile();
    after(20);
    await notHelpful();
    expect(told()).toHaveLength(1);
    after(11);
    await press(await ended(), NOT_HELPFUL);
    // Three of the last thirty days are from after the message.
    await until(() => told().length === 2);
    await aWhile();
    after(31);
    await press(await ended(), NOT_HELPFUL);
    await press(await ended(), NOT_HELPFUL);
    await aWhile();
    expect(told()).toHaveLength(2);
  });

  test('a case that is open again no longer counts', async () => {
    const [first, second, third] = [await ended(), await ended(), await ended()];
    await press(first, NOT_HELPFUL);
    await press(second, NOT_HELPFUL);
    const message = await until(() => cardOf(first, 'question'));
    await app.deliver(app.requests.blockActions({ message, actionId: 'triage:reopen' }));
    await until(() => !actionIdsOf(cardOf(first, 'question') ?? {}).includes('triage:reopen'));
    await press(third, NOT_HELPFUL);
    await aWhile();
    expect(told()).toEqual([]);
  });

  test.each(['dropAfter', 'dropBefore', 'hangAfter'] as const)(
    'once, though the answer to the post was lost (%s) and the app was started anew',
    async (trouble) => {
      const cases = [await ended(), await ended(), await ended()];
      app.workspace.fault({
        do: trouble,
        method: 'chat.postMessage',
        when: ({ channel }) => channel === LEADS,
      });
      for (const id of cases) await press(id, NOT_HELPFUL);
      await until(() => app.workspace.calls('chat.postMessage').some(({ args }) => args.channel === LEADS));
      await app.restart();
      await until(() => told().length > 0);
      await aWhile();
      after(1);
      await aWhile();
      expect(told()).toHaveLength(1);
    },
  );

  test('never in a channel that is shared with another organisation, and cases go on', async () => {
    await app.stop();
    app = await startPhotoHelp({ leadsChannel: places.shared });
    for (let index = 0; index < 3; index += 1) await press(await ended(), NOT_HELPFUL);
    await aWhile();
    expect(app.workspace.messages(places.shared).filter(({ metadata }) => metadata)).toEqual([]);
    await ended();
  });
});
