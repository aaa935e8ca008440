import { expect, test } from 'vitest';
import { allWords, broughtWords, ownWords, writtenSchema } from '../../../src/slack/listeners/words.ts';

const read = (message: object) => allWords(writtenSchema.parse(message));

const richText = (...lines: string[]) => ({
  type: 'rich_text',
  elements: lines.map((text) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] })),
});

test.each([
  ['a text', { text: 'job &amp; code &lt;3' }, 'job & code <3'],
  ['none', { text: null, blocks: null, attachments: null, files: null }, ''],
  [
    'a text that rich text says again',
    { text: 'job is *selling* <https://a.example|here>', blocks: [richText('job is selling here')] },
    'job is *selling* <https://a.example|here>',
  ],
  ['words only in rich text', { text: '', blocks: [richText('job is selling')] }, 'job is selling'],
  [
    'people and emoji in rich text',
    {
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_quote',
              elements: [
                { type: 'user', user_id: 'U1' },
                { type: 'text', text: ' selling ' },
                { type: 'emoji', name: 'tada' },
              ],
            },
          ],
        },
      ],
    },
    '> <@U1> selling :tada:',
  ],
  [
    'a list in rich text',
    {
      blocks: [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_list', elements: richText('one', 'two').elements }],
        },
      ],
    },
    'one\ntwo',
  ],
  [
    'section, header, context, markdown',
    {
      text: 'New ticket',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'New ticket' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: 'She sees almost ready' },
          fields: [{ type: 'mrkdwn', text: '*Status:*\nSelling' }],
        },
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: 'from the shop' },
            { type: 'image', image_url: 'https://a.example', alt_text: 'x' },
          ],
        },
        { type: 'markdown', text: '**archived**' },
        { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Solve' } }] },
      ],
    },
    'New ticket\nShe sees almost ready\nStatus: Selling\nfrom the shop\n**archived**',
  ],
  [
    'what is forwarded',
    {
      text: 'pls look',
      attachments: [
        {
          is_share: true,
          is_msg_unfurl: true,
          from_url: 'https://a.slack.com/archives/C1/p1',
          text: 'missed the sale',
          message_blocks: [{ team: 'T1', message: { blocks: [richText('missed the sale')] } }],
        },
      ],
    },
    'pls look\n\nmissed the sale',
  ],
  [
    'what is forwarded only in its blocks',
    {
      text: '',
      attachments: [
        { is_share: true, message_blocks: [{ message: { blocks: [richText('missed the sale')] } }] },
      ],
    },
    'missed the sale',
  ],
  [
    'an e-mail',
    {
      text: '',
      files: [
        {
          filetype: 'email',
          title: 'Photos',
          plain_text: 'missed the sale',
          preview: '<p>missed the sale</p>',
        },
      ],
    },
    'Photos\n\nmissed the sale',
  ],
  [
    'a snippet',
    { text: 'see', files: [{ mode: 'snippet', title: 'Untitled', preview: 'missed the sale' }] },
    'see\n\nUntitled\n\nmissed the sale',
  ],
  ['a picture', { text: 'see', files: [{ filetype: 'png', title: 'job is selling.png' }] }, 'see'],
  [
    'a helpdesk’s attachment',
    {
      bot_id: 'B1',
      text: null,
      attachments: [
        {
          title: 'Ticket 4711',
          title_link: 'https://help.example.org/4711',
          text: 'She sees almost ready',
          fallback: 'Ticket',
          fields: [{ title: 'Status', value: 'selling' }],
          blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'code activated' } }],
        },
      ],
    },
    'Ticket 4711\n\nShe sees almost ready\n\nStatus: selling\n\ncode activated',
  ],
  [
    'a helpdesk’s attachment with a fallback alone',
    { bot_id: 'B1', attachments: [{ fallback: 'almost ready' }] },
    'almost ready',
  ],
  [
    'a link’s preview',
    {
      text: 'see',
      attachments: [
        {
          from_url: 'https://a.example',
          original_url: 'https://a.example',
          title: 'Selling',
          text: 'job is selling',
        },
      ],
    },
    'see',
  ],
  [
    'a preview by its title’s link',
    {
      text: 'see',
      attachments: [{ title: 'Selling', title_link: 'https://a.example', text: 'job is selling' }],
    },
    'see',
  ],
  [
    'a link to a message',
    {
      text: 'see',
      attachments: [
        { is_msg_unfurl: true, from_url: 'https://a.slack.com/archives/C1/p1', text: 'job is selling' },
      ],
    },
    'see',
  ],
  [
    'nonsense',
    {
      text: 4,
      blocks: [
        null,
        1,
        { type: 3 },
        { type: 'section', text: 7 },
        { type: 'rich_text', elements: [{}, null] },
      ],
      attachments: ['x', { fields: 'y' }, null],
      files: [{ title: null }, 3],
    },
    '',
  ],
])('%s', (_, message, words) => {
  expect(read(message)).toBe(words);
});

test('what is brought along leaves the writer’s own words alone', () => {
  const message = writtenSchema.parse({
    text: 'archived',
    attachments: [{ is_share: true, text: 'is my job archived?' }],
  });
  expect([ownWords(message), broughtWords(message)]).toEqual(['archived', 'is my job archived?']);
});
