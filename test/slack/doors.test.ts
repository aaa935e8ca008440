import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people, places } from '../../src/fake-slack/directory.ts';
import { type PhotoHelp, startPhotoHelp } from '../support/photo-help.ts';
import { actionIdsOf, wordsOf } from '../support/reading.ts';
import { until } from '../support/until.ts';

const { support } = places;
const { mia, jonas } = people;
const TICKET_URL = 'https://help.example.org/agent/tickets/{reference}?tab=all';

let app: PhotoHelp;
beforeEach(async () => {
  app = await startPhotoHelp({ ticketUrl: TICKET_URL });
});
afterEach(() => app.stop());

const TEXT = 'She sees “Missed the Sale?”, the job is archived';
const richText = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const brought = {
  'a forwarded message': {
    attachments: [
      {
        is_share: true,
        is_msg_unfurl: true,
        text: TEXT,
        message_blocks: [{ message: { blocks: [richText(TEXT)] } }],
      },
    ],
  },
  'an e-mail': { files: [{ id: 'F1', filetype: 'email', title: 'Photos', plain_text: TEXT }] },
  'a snippet': { files: [{ id: 'F1', mode: 'snippet', title: 'mail', preview: TEXT }] },
};
const previews = { attachments: [{ from_url: 'https://example.org/sale', text: TEXT }] };

const bot = () => `<@${app.workspace.bot.userId}>`;

async function directly(message: object, text = ''): Promise<void> {
  const { token } = app.workspace.bot;
  await app.workspace.call('conversations.open', { users: mia }, { token });
  const said = app.workspace.say({ user: mia, channel: `D${mia.slice(1)}`, text, ...message });
  await app.deliver(app.requests.message(said));
}

async function mentioning(message: object, threadTs?: string): Promise<void> {
  const text = `${bot()} please`;
  const said = app.workspace.say({
    user: mia,
    channel: support,
    text,
    ...message,
    ...(threadTs && { threadTs }),
  });
  await app.deliver(app.requests.appMention(said));
  await app.deliver(app.requests.message(said));
}

async function byShortcut(message: object): Promise<void> {
  const said = app.workspace.say({ user: jonas, channel: support, text: 'fyi', ...message });
  await app.deliver(app.requests.messageShortcut({ message: said, callbackId: 'diagnose' }));
}

describe.each(Object.entries(brought))('%s is read', (_, message) => {
  test('in a direct message', async () => {
    await directly(message);
    await app.cardWith('fix:jobArchived');
  });
  test('in a mention', async () => {
    await mentioning(message);
    await app.cardWith('fix:jobArchived');
  });
  test('in a mention in the thread of a case', async () => {
    await app.open({ text: 'missed the sale' });
    const { thread_ts } = await app.cardWith('question', 'answer:jobStatus:archived');
    await mentioning(message, thread_ts);
    await app.cardWith('fix:jobArchived');
  });
  test('by the shortcut', async () => {
    await byShortcut(message);
    await app.cardWith('fix:jobArchived');
  });
});

test.each([
  ['a direct message', (message: object) => directly(message, 'https://example.org/sale')],
  ['a mention', mentioning],
  ['the shortcut', byShortcut],
])('a link’s preview is nobody’s words: %s', async (_, door) => {
  await door(previews);
  const card = await app.cardWith('question', 'answer:symptom:missedTheSale');
  expect(actionIdsOf(card)).not.toContain('triage:change:jobStatus');
});

test('what is forwarded in a case’s thread, and not to the bot, is talk', async () => {
  await app.open({ text: 'missed the sale' });
  const { thread_ts = '' } = await app.cardWith('question', 'answer:jobStatus:archived');
  const said = app.workspace.say({
    user: mia,
    channel: support,
    text: 'fyi',
    threadTs: thread_ts,
    ...brought['an e-mail'],
  });
  await app.deliver(app.requests.message(said));
  expect(actionIdsOf(await app.cardWith('question'))).toContain('answer:jobStatus:archived');
});

/** A message as a helpdesk's app posts it: its words stand in blocks and attachments alone. */
test('a helpdesk’s message is read by the shortcut', async () => {
  const root = app.workspace.say({ user: jonas, channel: support, text: 'x' });
  const request = app.requests.messageShortcut({ message: root, callbackId: 'diagnose' });
  const message = {
    type: 'message',
    subtype: 'bot_message',
    bot_id: 'B07HELPDESK',
    text: null,
    ts: root.ts,
    attachments: [
      {
        title: 'Ticket 4711',
        title_link: 'https://help.example.org/agent/tickets/4711',
        fields: [{ title: 'Customer sees', value: 'Missed the Sale?' }],
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'The job is archived' } }],
      },
    ],
  };
  const payload = { ...request.payload, message };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  expect((await app.deliver({ ...request, payload, body })).status).toBe(200);
  await app.cardWith('fix:jobArchived');
});

test.each(['app_mention', 'message'])(
  'a mention whose words stand only in blocks is read: %s',
  async (type) => {
    const said = app.workspace.say({ user: mia, channel: support, text: bot() });
    const request = app.requests.appMention(said);
    const elements = [
      { type: 'user', user_id: app.workspace.bot.userId },
      { type: 'text', text: ` ${TEXT}` },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    const event = {
      ...Object(request.payload.event),
      type,
      text: null,
      blocks,
      subtype: type === 'message' ? 'file_share' : undefined,
    };
    const payload = { ...request.payload, event };
    expect((await app.deliver({ ...request, payload, body: JSON.stringify(payload) })).status).toBe(200);
    await app.cardWith('fix:jobArchived');
  },
);

describe('a ticket that the words begin with', () => {
  const reference = () => wordsOf(app.cards().get('case') ?? {});

  test.each([
    ['#4711 almost ready', '<https://help.example.org/agent/tickets/4711?tab=all|#4711>'],
    ['INC0012345: almost ready', '|INC0012345>'],
    ['CAS-01234-X7 almost ready', '|CAS-01234-X7>'],
    ['HELP-123 - almost ready', '|HELP-123>'],
    ['https://help.example.org/agent/tickets/4712?tab=all almost ready', '/4712?tab=all|4712>'],
    ['https://acme.example.com/browse/SUP-7 almost ready', '|SUP-7>'],
  ])('is the case’s reference, and a link: /photo-help %s', async (text, shown) => {
    await app.open({ text });
    await app.cardWith('question', 'answer:jobStatus:selling');
    expect(reference()).toContain(shown);
    await app.handOver();
    await app.cardWith('question', 'triage:reopen');
    expect(wordsOf(app.cards().get('question') ?? {})).toContain(shown);
  });

  test('alone opens a case that asks', async () => {
    await app.open({ text: '#4711' });
    const card = await app.cardWith('question', 'answer:symptom:jobDeleted');
    expect(reference()).toContain('#4711');
    expect(wordsOf(card)).not.toContain('I could not tell');
  });

  test.each([
    'abc123 almost ready',
    'ABC1232026 almost ready',
    '24 families see almost ready',
    'Karen almost ready',
    'https://example.org/gallery/abc123 almost ready',
  ])('is none: /photo-help %s', async (text) => {
    await app.open({ text });
    await app.cardWith('question', 'answer:jobStatus:selling');
    expect(reference()).not.toContain('Reference');
  });

  test('counts in a mention too', async () => {
    const said = app.workspace.say({ user: mia, channel: support, text: `${bot()} HELP-123 almost ready` });
    await app.deliver(app.requests.appMention(said));
    await app.cardWith('question', 'answer:jobStatus:selling');
    expect(reference()).toContain('|HELP-123>');
  });

  test('stays with an answer from which a case is opened after all', async () => {
    await app.open({ text: '#4711 can siblings order together?' });
    const message = await until(() => app.workspace.ephemerals(mia)[0]);
    await app.deliver(app.requests.blockActions({ message, actionId: 'case:open' }));
    await app.cardWith('question');
    expect(reference()).toContain('|#4711>');
  });

  test('may be typed in the window as its address', async () => {
    await app.open({ text: 'almost ready' });
    await app.click('case', 'triage:reference');
    const view = await until(() => app.workspace.views()[0]);
    const text = 'https://help.example.org/agent/tickets/4711?tab=all';
    await app.deliver(app.requests.viewSubmission({ view, inputs: { text } }));
    await until(() => reference().includes('|4711>'));
  });
});
