import { expect, test } from 'vitest';
import { isReference, REFERENCE_MAX } from '../../src/triage/reference.ts';

test.each(['', '4711', '#4711', '12345678', 'HELP-123', 'help-1', 'A-1', 'Zendesk2-99'])(
  '“%s” is a reference',
  (text) => expect(isReference(text)).toBe(true),
);

test.each([
  ['an access code', 'abc123'],
  ['a changed access code', 'abc1232026'],
  ['a name', 'Mia'],
  ['a full name', 'Mia Muster'],
  ['an email address', 'mia@example.com'],
  ['a phone number', '+49 170 1234567'],
  ['a phone number in one piece', '01701234567'],
  ['a long number', '123456789'],
  ['two numbers', '12 34'],
  ['a mention', '<@U0MIA>'],
  ['something formatted', '*4711*'],
  ['several lines', 'HELP-1\nMia'],
  ['a number with a line break behind it', '4711\n'],
  ['space around a number', ' 4711 '],
  ['digits of another script', '٤٧١١'],
])('%s is none: “%s”', (_, text) => expect(isReference(text)).toBe(false));

test('a reference fits the length that its field allows', () => {
  const longest = 'ABCDEFGHIJ-12345678';
  expect(isReference(longest)).toBe(true);
  expect(longest.length).toBeLessThanOrEqual(REFERENCE_MAX);
  expect(isReference(`${longest}9`)).toBe(false);
  expect(isReference(`K${longest}`)).toBe(false);
});
