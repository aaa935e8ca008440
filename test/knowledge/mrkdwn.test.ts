import fc from 'fast-check';
import { slackifyMarkdown } from 'slackify-markdown';
import { expect, test } from 'vitest';
import { toMrkdwn } from '../../src/knowledge/mrkdwn.ts';

test('words without any Markdown come out as the converter has them', () => {
  const characters = [...'aZäß9 .,:;?’“”()…–/%€-'];
  const line = fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 });
  fc.assert(
    fc.property(line, (text) => {
      const words = `(See ${text.trim()}`.trim();
      expect(toMrkdwn(words)).toBe(slackifyMarkdown(words).trim());
    }),
  );
});

test.each([
  ['**Archive** it', '*Archive* it'],
  ['press `Save`', 'press `Save`'],
  ['a & b < c', 'a &amp; b &lt; c'],
])('Markdown is converted: %s', (markdown, mrkdwn) => {
  expect(toMrkdwn(markdown)).toBe(mrkdwn);
});
