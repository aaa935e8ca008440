import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people, places, team } from '../../src/fake-slack/directory.ts';
import { signRequest } from '../../src/fake-slack/signing.ts';
import { type PhotoHelp, SIGNING_SECRET, startPhotoHelp } from '../support/photo-help.ts';
import { until } from '../support/until.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

let app: PhotoHelp;
beforeAll(async () => {
  app = await startPhotoHelp();
});
afterAll(() => app.stop());

async function send(body: string, contentType: string): Promise<{ status: number; body: string }> {
  const headers = { ...signRequest(SIGNING_SECRET, body), 'content-type': contentType };
  const response = await fetch(`${app.url()}/slack/events`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

const sendPayload = (payload: unknown) =>
  send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM);
const sendEvent = (event: unknown, more: object = {}) =>
  send(JSON.stringify({ ...envelope, ...more, event }), JSON_TYPE);

const envelope = {
  type: 'event_callback',
  team_id: team.id,
  api_app_id: 'A1',
  event_id: 'Ev1',
  event_time: 1,
  authorizations: [
    { team_id: team.id, enterprise_id: null, user_id: 'U1', is_bot: true, is_enterprise_install: false },
  ],
};

type Payload = Readonly<Record<string, unknown>>;

/** A copy without one of its parts, or with another in its place. */
function but(payload: Payload, change: Payload): Payload {
  return Object.fromEntries(
    Object.entries({ ...payload, ...change }).filter(([, value]) => value !== undefined),
  );
}

/** Every kind of request, as Slack sends it. */
async function wellFormed() {
  await app.open();
  const message = await app.cardWith('question', 'answer:symptom:missedTheSale');
  await app.click('case', 'triage:reference');
  const view = app.workspace.views(people.mia).at(-1);
  if (view === undefined) throw new Error('There is no window');
  return {
    click: app.requests.blockActions({ message, actionId: 'answer:symptom:missedTheSale' }).payload,
    submission: app.requests.viewSubmission({ view, inputs: { text: 'HELP-1' } }).payload,
    onMessage: app.requests.messageShortcut({ message, callbackId: 'diagnose' }).payload,
    shortcut: app.requests.globalShortcut({ callbackId: 'diagnose_text' }).payload,
    event: app.requests.message(
      app.workspace.say({ user: people.mia, channel: places.support, text: 'hello' }),
    ).payload,
  };
}

describe('a correctly signed request that lacks what it should have is answered 200 or 400, never 500', () => {
  test('of each kind', async () => {
    const { click, submission, onMessage, shortcut } = await wellFormed();
    const bodies: Payload[] = [
      but(click, { actions: [] }),
      but(click, { actions: undefined }),
      but(click, { actions: [null] }),
      but(click, { actions: {} }),
      but(click, { user: undefined }),
      but(click, { user: { id: 7 } }),
      but(click, { team: undefined, enterprise: undefined }),
      but(click, { channel: null }),
      but(submission, { view: undefined }),
      but(submission, { view: null }),
      but(submission, { view: { callback_id: 'reference' } }),
      but(submission, { view: { callback_id: 'diagnose', id: 'V1', state: {} } }),
      but(submission, { view: { callback_id: 'answer' } }),
      ...['diagnose', 'answer', 'handover', 'notCovered', 'reference', 'reply'].flatMap((callback_id) =>
        [{}, { words: {} }, { words: { text: {} } }, { [callback_id]: {} }].map((values) =>
          but(submission, { view: { id: 'V1', callback_id, private_metadata: '', state: { values } } }),
        ),
      ),
      but(submission, { user: undefined }),
      but(onMessage, { message: undefined }),
      but(onMessage, { message: null }),
      but(onMessage, { channel: undefined }),
      but(onMessage, { channel: null }),
      but(onMessage, { user: undefined }),
      but(shortcut, { trigger_id: undefined }),
      but(shortcut, { user: undefined }),
      but(shortcut, { callback_id: undefined }),
    ];
    for (const body of bodies) {
      const { status } = await sendPayload(body);
      expect([200, 400], JSON.stringify(body).slice(0, 2_000)).toContain(status);
    }
  });

  test('a command', async () => {
    const { body } = app.requests.slashCommand({ text: 'missed the sale' });
    for (const left of [
      'user_id',
      'trigger_id',
      'channel_id',
      'team_id',
      'text',
      'response_url',
      'user_name',
    ]) {
      const form = new URLSearchParams(body);
      form.delete(left);
      expect([200, 400], left).toContain((await send(form.toString(), FORM)).status);
    }
  });

  test('an event', async () => {
    for (const event of [
      {},
      { type: null },
      { type: 7 },
      { type: 'message', channel: null },
      { type: 'message', channel: 7, item: null },
      { type: 'message', item: 'x' },
      { type: 'app_mention' },
      ...['channel_shared', 'channel_unshared', 'channel_unarchive', 'group_unarchive'].map((type) => ({
        type,
      })),
      { type: 'member_joined_channel', user: app.workspace.bot.userId },
      { type: 'app_mention', channel: {}, user: null },
      { type: 'message', subtype: 'message_changed', message: null },
      { type: 'app_uninstalled', channel: { id: null } },
      { type: 'tokens_revoked', tokens: 'all' },
      [],
    ])
      expect([200, 400], JSON.stringify(event)).toContain((await sendEvent(event)).status);
    for (const more of [
      { team_id: 7 },
      { team_id: undefined },
      { authorizations: [null] },
      { authorizations: 7 },
    ])
      expect([200, 400], JSON.stringify(more)).toContain(
        (await sendEvent({ type: 'message', channel: 'C1', user: 'U1', ts: '1.1', text: 'x' }, more)).status,
      );
  });

  test('spoilt in any place', async () => {
    const { click, submission, onMessage, shortcut, event } = await wellFormed();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(click, submission, onMessage, shortcut, event),
        fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
        fc.constantFrom<unknown>(undefined, null, '', 0, true, [], {}, [null], { id: null }),
        async (payload, path, by) => {
          const spoilt = spoil(payload, path, by);
          const { status } =
            payload === event
              ? await send(JSON.stringify(spoilt ?? {}), JSON_TYPE)
              : await sendPayload(spoilt ?? {});
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);
});

/** A copy with one place of it replaced. */
function spoil(value: unknown, [step, ...rest]: readonly number[], by: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value);
  const place = step % Math.max(1, entries.length);
  const spoilt = entries.map(
    ([key, inner], index) => [key, index === place ? spoil(inner, rest, by) : inner] as const,
  );
  return Array.isArray(value) ? spoilt.map(([, inner]) => inner) : Object.fromEntries(spoilt);
}

describe('what this version does not know is answered with a word at once', () => {
  test('a command', async () => {
    const { body } = app.requests.slashCommand({ command: '/photo-other' });
    const { status, body: said } = await send(body, FORM);
    expect({ status, said }).toMatchObject({
      status: 200,
      said: expect.stringContaining('do not know this command'),
    });
  });

  test.each(['shortcut', 'message_action'])('a %s', async (type) => {
    const message = app.workspace.say({ user: people.mia, channel: places.support, text: 'hello' });
    const request =
      type === 'shortcut'
        ? app.requests.globalShortcut({ callbackId: 'other' })
        : app.requests.messageShortcut({ message, callbackId: 'other' });
    expect(await send(request.body, FORM)).toMatchObject({ status: 200 });
    const words = () =>
      type === 'shortcut' ? app.workspace.views(people.mia) : app.workspace.ephemerals(people.mia);
    await until(() => JSON.stringify(words()).includes('do not know this command'));
  });

  test('a window', async () => {
    const view = {
      id: 'V1',
      callback_id: 'other',
      private_metadata: '',
      state: { values: {} },
    };
    const payload = { type: 'view_submission', team: { id: team.id }, user: { id: people.mia }, view };
    const { status, body } = await sendPayload(payload);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: expect.stringContaining('"response_action":"update"'),
    });
  });
});
