import { describe, expect, test } from 'vitest';
import type { Request } from '../../src/triage/decide.ts';
import type { ToldFact } from '../../src/triage/state.ts';
import { accepted, after, entries, placeOf, request, say, standing, tom } from './desk.ts';

const planning = { question: 'jobStatus', option: 'planning', excerpt: 'I guess it is in planning' } as const;
const archived = { question: 'jobStatus', option: 'archived', excerpt: 'or archived' } as const;

function maybe(...likely: readonly ToldFact[]): Request {
  return { type: 'tell', facts: [], likely };
}

describe('what words may have meant', () => {
  const asked = after('symptom.photosAlmostReady');
  const hinted = accepted(asked, maybe(planning), tom);

  test('is no fact, and no move: nothing is undone by Back but what was answered', () => {
    expect(placeOf(hinted)).toBe('asks jobStatus');
    expect(hinted.state.facts.has('jobStatus')).toBe(false);
    expect(hinted.state.hints.get('jobStatus')).toEqual({
      option: 'planning',
      excerpt: planning.excerpt,
      by: tom,
    });
    expect(hinted.state.point).toBe(asked.state.point);
    const back = accepted(hinted, { type: 'back' });
    expect(placeOf(back)).toBe('asks symptom');
    expect(back.state.hints.has('jobStatus')).toBe(true);
  });

  test('does not count as unread, though nothing is known', () => {
    const opened = standing(entries([{ type: 'told', facts: [], likely: [planning] }]));
    expect(opened.state).toMatchObject({ unread: false, canGoBack: false });
  });

  test('is the newest of a question, and gone once it is answered, until the answer is taken back', () => {
    const twice = accepted(hinted, maybe(archived));
    expect(twice.state.hints.get('jobStatus')?.option).toBe('archived');
    const answered = say(twice, 'jobStatus.selling');
    expect(answered.state.hints.size).toBe(0);
    expect(accepted(answered, { type: 'back' }).state.hints.get('jobStatus')?.option).toBe('archived');
  });

  test('goes with the words that it stood beside', () => {
    const told = accepted(standing([]), {
      type: 'tell',
      facts: [{ question: 'symptom', option: 'photosAlmostReady' }],
      likely: [planning],
    });
    expect(told.state.hints.has('jobStatus')).toBe(true);
    expect(accepted(told, { type: 'back' }).state.hints.size).toBe(0);
  });

  test('is forgotten by starting over', () => {
    expect(accepted(hinted, { type: 'restart' }).state.hints.size).toBe(0);
  });

  test.each<[string, ToldFact[]]>([
    ['said again', [{ ...planning, excerpt: 'in planning, I guess' }]],
    ['about what is known', [{ question: 'symptom', option: 'missedTheSale' }]],
    ['that nobody can check', [{ question: 'codeActivated', option: 'unknown' }]],
    ['no option of its question', [{ question: 'codeActivated', option: 'perhaps' }]],
  ])('brings nothing new where it is %s', (_, likely) => {
    expect(request(hinted, maybe(...likely)).decision).toEqual({ acts: [] });
  });

  test('of another platform’s pages is left out where one is set', () => {
    const set = standing(entries([{ type: 'given', facts: { platform: 'photocloud' } }]));
    expect(request(set, maybe(planning)).decision).toEqual({ acts: [] });
  });
});

describe('All done', () => {
  const shown = after(
    'symptom.photosAlmostReady',
    'jobStatus.planning',
    'codeActivated.yes',
    'galleryPhotos.hidden',
  );
  const point = String(shown.state.point);

  test('ticks what is left of all fixes on screen, each step as if by its own button', () => {
    const [first = { key: '' }, ...rest] = shown.checklists.flatMap(({ steps }) => steps);
    const begun = accepted(shown, { type: 'tick', step: first.key, done: true });
    const { decision, next } = request(begun, { type: 'tickAll', point });
    expect(decision).toEqual({ acts: rest.map(({ key }) => ({ type: 'ticked', step: key, done: true })) });
    expect(request(next, { type: 'tickAll', point }).decision).toEqual({ acts: [] });
  });

  test('of an earlier moment ticks nothing', () => {
    const later = say(shown, 'notSolved');
    expect(request(later, { type: 'tickAll', point }).decision).toEqual({ refused: { why: 'outdated' } });
  });
});

describe('a note', () => {
  const asked = after('symptom.photosAlmostReady');
  const note = 'Call mia@example.com, she has tried twice';

  test('is masked, and comes with the hand-over', () => {
    const { state } = accepted(asked, { type: 'handover', note });
    expect(state.notes.map((each) => each.note)).toEqual(['Call ‹email›, she has tried twice']);
  });

  test('that comes when a colleague was faster is kept beside theirs, once', () => {
    const first = accepted(asked, { type: 'handover', note: 'urgent' }, tom);
    const both = accepted(first, { type: 'handover', note });
    expect(both.state.notes).toHaveLength(2);
    expect(request(both, { type: 'handover', note }).decision).toEqual({ acts: [] });
    expect(request(both, { type: 'handover' }).decision).toEqual({ acts: [] });
    const reopened = accepted(both, { type: 'reopen' });
    expect(placeOf(reopened)).toBe('asks jobStatus');
    expect(reopened.state.notes).toEqual([]);
  });

  test('goes with what no article covers', () => {
    const ended = accepted(standing([]), {
      type: 'answer',
      question: 'symptom',
      option: 'somethingElse',
      note: 'They want a mug',
    });
    expect(ended.state.notes).toMatchObject([{ note: 'They want a mug' }]);
  });
});
