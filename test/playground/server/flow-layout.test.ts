import { expect, test } from 'vitest';
import { isQuestion } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { layOut } from '../../../src/playground/page/flow-layout.ts';
import { flowView } from '../../../src/playground/server/flow-view.ts';
import { roads } from '../../support/roads.ts';

const knowledge = loadKnowledge();
const mia = { id: 'U07MIA00001', name: 'mia' };

/** What is seen after each answer of each road. */
const views = roads.flatMap(({ symptom, legs }) => {
  const answers = [[SYMPTOM, symptom] as const, ...legs.flatMap((leg) => Object.entries(leg.answers))];
  return answers.map((_, count) => {
    const history = answers.slice(0, count + 1).flatMap(([question, option]) => {
      if (!isQuestion(question)) return [];
      return [{ act: { type: 'answered' as const, question, option }, by: mia, at: 0 }];
    });
    return flowView(
      { id: 't', installation: 'T1', number: 1, openedBy: mia, openedAt: 0, history },
      knowledge,
    );
  });
});

test('there is something to look at', () => {
  expect(views.length).toBeGreaterThan(25);
});

test.each([false, true])(
  'the way that was taken is one line, and no box lies on another: with ids %s',
  (withIds) => {
    for (const view of views) {
      const { direction, nodes } = layOut(view, withIds);
      const middles = view.nodes.flatMap(({ state }, index) => {
        const node = nodes[index];
        if (node === undefined || state !== 'passed') return [];
        return direction === 'TB' ? [node.x + node.width / 2] : [node.y + node.height / 2];
      });
      for (const middle of middles) expect(middle).toBeCloseTo(middles[0] ?? 0, 5);
      const overlaps = nodes.flatMap((a, index) =>
        nodes
          .slice(index + 1)
          .filter(
            (b) =>
              a.x < b.x + b.width - 1 &&
              b.x < a.x + a.width - 1 &&
              a.y < b.y + b.height - 1 &&
              b.y < a.y + a.height - 1,
          )
          .map((b) => `${a.lines.join(' ')} on ${b.lines.join(' ')}`),
      );
      expect(overlaps).toEqual([]);
    }
  },
);

test('every step has a title without code names, ids, and a text', () => {
  const steps = views.flatMap(({ nodes }) => nodes);
  const titles = [...new Set([...steps.map(({ title }) => title), ...views.flatMap(({ trail }) => trail)])];
  expect(titles.filter((title) => /\b[a-z]+[A-Z]/.test(title))).toEqual([]);
  expect(steps.filter(({ text, ids }) => text.join('') === '' || ids.length === 0)).toEqual([]);
});
