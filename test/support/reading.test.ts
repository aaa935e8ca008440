import { expect, test } from 'vitest';
import { actionIdsOf, buttonsOf, wordsOf } from './reading.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const message = {
  text: 'Fallback',
  blocks: [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text: '*Is the job live?*' } },
    {
      type: 'actions' as const,
      elements: [
        {
          type: 'button' as const,
          text: plain('Start over'),
          action_id: 'triage:restart',
          value: 't1',
          confirm: {
            title: plain('Sure?'),
            text: plain('All goes.'),
            confirm: plain('Yes'),
            deny: plain('No'),
          },
        },
        {
          type: 'overflow' as const,
          action_id: 'more',
          options: [{ text: plain('Hand over'), value: 'handover' }],
        },
      ],
    },
  ],
};

test('a message can be read without knowing its blocks', () => {
  expect(wordsOf(message)).toBe('*Is the job live?*\nStart over\nHand over');
  expect(buttonsOf(message)).toEqual([{ actionId: 'triage:restart', label: 'Start over', value: 't1' }]);
  expect(actionIdsOf(message)).toEqual(['triage:restart', 'handover']);
  expect(wordsOf({ text: 'Just text' })).toBe('Just text');
});
