import { expect, test } from 'vitest';
import { isReference, leadingReference, REFERENCE_MAX, referenceIn } from '../../src/triage/reference.ts';

test.each([
  '',
  '4711',
  '#4711',
  '12345678',
  'HELP-123',
  'help-1',
  'A-1',
  'Zendesk2-99',
  'INC0012345',
  'RITM0000017',
  'CAS-01234-X7',
  'CAS-01234-X7Y8Z9',
])('“%s” is a reference', (text) => expect(isReference(text)).toBe(true));

test.each([
  ['an access code', 'abc123'],
  ['a changed access code', 'abc1232026'],
  ['an access code in capitals', '7HK2PMQ'],
  ['a changed access code in capitals', 'ABC1232026'],
  ['an access code with dashes', 'abc-12ab-x7'],
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

const TICKETS = 'https://help.example.org/t?id={reference}&tab=1';

test.each([
  ['https://help.example.org/t?id=HELP-7&tab=1', 'HELP-7'],
  ['HTTPS://help.example.org/t?id=4711', '4711'],
  ['<https://help.example.org/t?id=4711|4711>', '4711'],
  ['https://acme.example.com/agent/tickets/4711', '4711'],
  ['https://acme.example.com/browse/HELP-123?focus=1', 'HELP-123'],
  ['https://help.example.org/t?id=abc123', undefined],
  ['https://help.example.org/t?id=', undefined],
  ['https://example.org/gallery/4711', undefined],
  ['http://', undefined],
])('%s is the address of ticket %s', (text, reference) => {
  expect(referenceIn(text, TICKETS)).toBe(reference);
});

test.each([
  ['#4711 almost ready', { reference: '#4711', rest: 'almost ready' }],
  ['HELP-123: almost\nready', { reference: 'HELP-123', rest: 'almost\nready' }],
  ['#4711', { reference: '#4711', rest: '' }],
  ['4711 almost ready', { rest: '4711 almost ready' }],
  ['ABC-1234 gives incorrect access code', { rest: 'ABC-1234 gives incorrect access code' }],
  ['#4711 is almost ready', { reference: '#4711', rest: 'is almost ready' }],
  ['help-123 almost ready', { rest: 'help-123 almost ready' }],
  ['almost ready #4711', { rest: 'almost ready #4711' }],
  ['', { rest: '' }],
])('“%s” begins with a ticket, or not', (text, read) => {
  expect(leadingReference(text, TICKETS)).toEqual(read);
});
