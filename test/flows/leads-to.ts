import { describe, expect, test } from 'vitest';
import type { Option, Question } from '../../flows/questions.ts';
import { accepted, after, placeOf, type Said, say } from '../triage/desk.ts';

/** After all this the question is asked, and each of its options leads to a place: none may be left out. */
export function question<Q extends Question>(
  asked: Q,
  said: readonly Said[],
  leadsTo: { readonly [O in Option<Q>]: string },
): void {
  describe(`${asked}, after ${said.join(', ') || 'nothing'}`, () => {
    test('is asked', () => expect(placeOf(after(...said))).toBe(`asks ${asked}`));

    test.each(Object.entries<string>(leadsTo))('%s → %s', (option, place) => {
      expect(placeOf(accepted(after(...said), { type: 'answer', question: asked, option }))).toBe(place);
    });
  });
}

/** After all this these fixes are shown, and either verdict leads to a place. */
export function fixes(
  shown: string,
  said: readonly Said[],
  leadsTo: { readonly solved: string; readonly notSolved: string },
): void {
  describe(`${shown}, after ${said.join(', ')}`, () => {
    test('is shown', () => expect(placeOf(after(...said))).toBe(shown));
    test(`solved → ${leadsTo.solved}`, () => {
      expect(placeOf(say(after(...said), 'solved'))).toBe(leadsTo.solved);
    });
    test(`not solved → ${leadsTo.notSolved}`, () => {
      expect(placeOf(say(after(...said), 'notSolved'))).toBe(leadsTo.notSolved);
    });
  });
}
