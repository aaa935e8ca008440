import { describe, expect, test } from 'vitest';
import { problemsOfMessage, problemsOfView } from '../../src/fake-slack/check-blocks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (changes: object = {}) => ({
  type: 'button',
  text: plain('Yes'),
  action_id: 'answer',
  value: 't1',
  ...changes,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const section = (text: unknown) => ({ type: 'section', text });
const times = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, i) => item(i));

describe('a message', () => {
  test('of every kind of block the app uses is fine', () => {
    const blocks = [
      { type: 'header', text: plain('Photos almost ready') },
      section(mrkdwn('*What is known*')),
      { type: 'section', fields: [mrkdwn('*Status*'), plain('Selling')] },
      {
        ...section(mrkdwn('Step 1')),
        accessory: button({
          action_id: 'step:1:done',
          style: 'primary',
          accessibility_label: 'Mark step 1 as done',
          confirm: {
            title: plain('Sure?'),
            text: mrkdwn('All answers go.'),
            confirm: plain('Yes'),
            deny: plain('No'),
          },
        }),
      },
      { type: 'divider' },
      {
        type: 'context',
        elements: [mrkdwn('Mia'), { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'Mia' }],
      },
      actions(
        button(),
        { type: 'overflow', action_id: 'more', options: [{ text: plain('Back'), value: 'back' }] },
        {
          type: 'static_select',
          action_id: 'pick',
          options: [{ text: plain('A'), value: 'a' }],
          placeholder: plain('Pick'),
        },
      ),
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Hello' }] }],
      },
    ];
    expect(problemsOfMessage({ text: 'Hello', blocks })).toEqual([]);
  });

  test.each([
    [
      'an unknown type of block',
      { type: 'carousel' },
      'unsupported type: carousel [json-pointer:/blocks/0/type]',
    ],
    ['no type at all', {}, 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'a section without text or fields',
      { type: 'section' },
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'an empty text',
      section(mrkdwn('')),
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a text that is too long',
      section(mrkdwn('x'.repeat(3001))),
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      { type: 'header', text: mrkdwn('No') },
      'must be a valid enum value [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a button in mrkdwn',
      actions(button({ text: mrkdwn('No') })),
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      'a button without text',
      actions(button({ text: undefined })),
      'missing required field: text [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a long label',
      actions(button({ text: plain('x'.repeat(76)) })),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'the style "default"',
      actions(button({ style: 'default' })),
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'an unknown property',
      actions(button({ tooltip: 'No' })),
      'invalid additional property: tooltip [json-pointer:/blocks/0/elements/0]',
    ],
    ['no elements', actions(), 'must have at least 1 item [json-pointer:/blocks/0/elements]'],
    [
      'a text field among buttons',
      actions({ type: 'plain_text_input' }),
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an input without label',
      { type: 'input', element: { type: 'plain_text_input' } },
      'missing required field: label [json-pointer:/blocks/0]',
    ],
    [
      'an image without alt text',
      { type: 'image', image_url: 'https://x.test/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
  ])('with %s is refused', (_, block, problem) => {
    expect(problemsOfMessage({ text: 'Hello', blocks: [block] })).toEqual([problem]);
  });

  test('has at most 50 blocks', () => {
    expect(problemsOfMessage({ blocks: times(50, () => ({ type: 'divider' })) })).toEqual([]);
    expect(problemsOfMessage({ blocks: times(51, () => ({ type: 'divider' })) })).toEqual([
      'no more than 50 items allowed [json-pointer:/blocks]',
    ]);
  });

  test('uses no block_id and no action_id twice', () => {
    const blocks = [
      { ...actions(button({ action_id: 'a' })), block_id: 'one' },
      { ...actions(button({ action_id: 'a' })), block_id: 'one' },
    ];
    expect(problemsOfMessage({ blocks })).toEqual([
      '`block_id` one already exists [json-pointer:/blocks/1/block_id]',
      '`action_id` a already exists [json-pointer:/blocks/1]',
    ]);
  });
});

describe('a modal', () => {
  const modal = (changes: object = {}) => ({ type: 'modal', title: plain('Reply'), blocks: [], ...changes });
  const field = { type: 'input', label: plain('Reply'), element: { type: 'plain_text_input' } };

  test('with fields needs a submit button', () => {
    expect(problemsOfView(modal({ blocks: [field], submit: plain('Send') }))).toEqual([]);
    expect(problemsOfView(modal({ blocks: [field] }))).toEqual([
      'missing required field: submit (the view has an input block) [json-pointer:/view]',
    ]);
  });

  test('has a short title and little private metadata', () => {
    const view = modal({ title: plain('x'.repeat(25)), private_metadata: 'x'.repeat(3001) });
    expect(problemsOfView(view)).toEqual([
      'must be less than 25 characters [json-pointer:/view/title/text]',
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ]);
  });
});
