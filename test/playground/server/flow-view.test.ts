import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { symptomFlows } from '../../../flows/symptoms.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { flowView } from '../../../src/playground/server/flow-view.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const knowledge = loadKnowledge();
const mia = { id: 'U07MIA00001', name: 'mia' };

test('every file that a node of a flow names is there', () => {
  expect(symptomFlows.length).toBeGreaterThan(4);
  const views = [undefined, ...symptomFlows].map((option) => {
    const history =
      option === undefined
        ? []
        : [{ act: { type: 'answered' as const, question: 'symptom' as const, option }, by: mia, at: 0 }];
    return flowView(
      { id: 't', installation: 'T1', number: 1, openedBy: mia, openedAt: 0, history },
      knowledge,
    );
  });
  const files = new Set(views.flatMap(({ file, nodes }) => [file, ...nodes.flatMap((node) => node.files)]));
  expect(files).toContain('flows/questions/job-status.ts');
  expect([...files].filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
  expect(files.size).toBeGreaterThan(30);
});
