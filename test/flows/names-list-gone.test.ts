import { describe, expect, test } from 'vitest';
import { fixOf, type Said } from '../triage/desk.ts';
import { fixes, question } from './leads-to.ts';

const reported = ['symptom.namesListGone'] as const satisfies readonly Said[];
const reused = [...reported, 'listReused.yes'] as const satisfies readonly Said[];

describe('Was this names list, with its codes, also uploaded to another job?', () => {
  question('listReused', reported, {
    yes: 'asks originalList',
    no: 'handed over: notCovered',
    unknown: 'asks originalList',
  });
});

describe('Do you have the job’s original names list, with its codes, as a file?', () => {
  question('originalList', reused, {
    yes: 'shows codesReused',
    no: 'shows namesInOtherJob',
    unknown: 'shows namesInOtherJob',
  });
  question('originalList', [...reported, 'listReused.unknown'], {
    yes: 'shows codesReused as possible',
    no: 'shows namesInOtherJob as possible',
    unknown: 'shows namesInOtherJob as possible',
  });
});

describe('verdicts', () => {
  fixes('shows namesInOtherJob', [...reused, 'originalList.no'], {
    solved: 'shows codesReused',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows namesInOtherJob as possible', [...reported, 'listReused.unknown', 'originalList.no'], {
    solved: 'shows codesReused as possible',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows codesReused', [...reused, 'originalList.yes'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows codesReused', [...reused, 'originalList.no', 'solved'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
  fixes('shows codesReused as possible', [...reported, 'listReused.unknown', 'originalList.yes'], {
    solved: 'resolved',
    notSolved: 'handed over: nothingHelped',
  });
});

test('whoever restores the names is told first that the second job loses them', () => {
  const [first] = fixOf('namesListGone', 'codesReused').steps;
  expect(first?.warning).toContain('removes this data from the second one');
});

test('the second job is exported before anything is changed', () => {
  const steps = fixOf('namesListGone', 'namesInOtherJob').steps;
  expect(steps.find(({ slug }) => slug === 'export-from-second-job')?.text).toContain('before anything');
});
