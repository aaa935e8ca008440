import { describe, expect, test } from 'vitest';
import type { Question } from '../../flows/questions.ts';
import { hear } from '../../src/triage/hear.ts';
import { converse } from './world.ts';
import { sentenceOf, type Told } from './worlds/sentences.ts';
import { kinds, wouldTell } from './worlds/telling.ts';

const heard = new Map<string, Told[]>();
function hearing(sentence: string): Told[] {
  const known = heard.get(sentence);
  if (known) return known;
  const facts = hear(sentence).facts.map(({ question, option }) => ({ question, option }));
  heard.set(sentence, facts);
  return facts;
}

const plain = (facts: readonly Told[]) =>
  facts.map(({ question, option }) => `${question}.${option}`).toSorted();

describe.each(kinds)('in every world of $what, told in one sentence', ({ agents }) => {
  test.each([0, 1] as const)('all that was said is heard, and nothing else (wording %i)', (wording) => {
    const wrong = new Map<string, { said: string[]; heard: string[] }>();
    for (const agentOf of agents) {
      const told = wouldTell(agentOf());
      const sentence = sentenceOf(told, wording);
      const facts = hearing(sentence);
      if (plain(facts).join() !== plain(told).join())
        wrong.set(sentence, { said: plain(told), heard: plain(facts) });
    }
    expect({ count: wrong.size, examples: [...wrong].slice(0, 5) }).toEqual({ count: 0, examples: [] });
  });

  test('no question is asked whose answer was in the text', () => {
    const asked = new Set<string>();
    for (const agentOf of agents) {
      const told = hearing(sentenceOf(wouldTell(agentOf()), 0));
      const questions = new Set<Question>(told.map(({ question }) => question));
      const conversation = converse(agentOf(), told);
      for (const question of conversation.asked) {
        if (questions.has(question)) asked.add(question);
      }
    }
    expect([...asked]).toEqual([]);
  });
});
