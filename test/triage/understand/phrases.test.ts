import { expect, test } from 'vitest';
import { findPhrases, readPhrases } from '../../../src/triage/understand/phrases.ts';
import { tokenise } from '../../../src/triage/understand/tokens.ts';

const spelling = { known: () => false, meant: (word: string) => word };

test.each([
  ['a lost? card', 'a lost card', true],
  ['a lost? card', 'a card', true],
  ['lost? card', 'lost card', true],
  ['lost? card', 'card', true],
  ['the? lost? card', 'card', true],
  ['lost? card', 'lost', false],
])('“%s” in “%s”: %s', (said, text, found) => {
  const book = readPhrases([{ meaning: 'it', said }], {});
  expect(findPhrases(book, tokenise(text, spelling)).length > 0).toBe(found);
});
