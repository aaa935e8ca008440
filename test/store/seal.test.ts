import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal } from '../../src/store/seal.ts';

const old = randomBytes(32);
const fresh = randomBytes(32);

test('what is locked opens again, with any of the keys, and never looks the same', () => {
  const before = createSeal([old]);
  const after = createSeal([fresh, old]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, label) => {
      const sealed = before.lock(text, label);
      expect(after.open(sealed, label)).toBe(text);
      expect(before.lock(text, label)).not.toBe(sealed);
      expect([after.isCurrent(sealed), after.isCurrent(after.lock(text, label))]).toEqual([false, true]);
    }),
  );
});

test('it opens for nobody else, under no other label, and not when a character was changed', () => {
  const seal = createSeal([old]);
  const sealed = seal.lock('xoxb-secret', 'T1');
  expect(() => createSeal([fresh]).open(sealed, 'T1')).toThrow();
  expect(createSeal([fresh]).needsOtherKey(sealed)).toBe(true);
  expect(seal.needsOtherKey(sealed)).toBe(false);
  expect(createSeal([fresh]).needsOtherKey(sealed.replace('.', ''))).toBe(false);
  expect(() => seal.open(sealed, 'T2')).toThrow();
  expect(() => seal.open('', 'T1')).toThrow();
  const [version, name, nonce = '', tag = '', hidden = ''] = sealed.split('.');
  const flip = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
  for (const parts of [
    [version, name, flip(nonce), tag, hidden],
    [version, name, nonce, flip(tag), hidden],
    [version, name, nonce, tag.slice(0, 6), hidden],
    [version, name, nonce, tag, flip(hidden)],
    [version, name, nonce, tag, ''],
  ]) {
    expect(() => seal.open(parts.join('.'), 'T1')).toThrow();
  }
});
