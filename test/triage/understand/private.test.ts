import { describe, expect, test } from 'vitest';
import { hear } from '../../../src/triage/hear.ts';
import { noteFrom } from '../../../src/triage/note.ts';
import { mask } from '../../../src/triage/understand/mask.ts';
import { carriers, forms } from './private/forms.ts';
import { inWords } from './private/in-words.ts';
import { moreForms } from './private/more-forms.ts';

/** Everything that the product shows or keeps of a text. */
function keptOf(text: string): string {
  const { facts, likely, supposed } = hear(text);
  const excerpts = [...facts, ...likely, ...supposed].map(({ excerpt }) => excerpt ?? '');
  return [mask(text), noteFrom(text), ...excerpts].join('\n');
}

describe('nothing is kept of', () => {
  test.each([...forms, ...moreForms, ...inWords])('%s', (written, ...hidden) => {
    for (const carrier of carriers) {
      const kept = keptOf(carrier.replace('{}', () => written));
      for (const secret of hidden) expect(kept).not.toContain(secret);
    }
  });
});
