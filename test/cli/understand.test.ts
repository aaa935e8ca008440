import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runTool } from './run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = 'test/triage/understand/utterances.jsonl';

function answer(...lines: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/understand.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    input: `${lines.join('\n')}\n`,
  });
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  return { status, answers, stderr };
}

describe('npm run understand', () => {
  test('answers each line with the symptom and the facts', () => {
    const { status, answers, stderr } = answer(
      JSON.stringify({ text: 'AR, job is selling', asked: null }),
      JSON.stringify({ text: 'nope', asked: 'codeActivated' }),
      JSON.stringify({ text: 'good morning' }),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toEqual([
      { symptom: 'photosAlmostReady', facts: { jobStatus: 'selling' } },
      { symptom: null, facts: { codeActivated: 'no' } },
      { symptom: null, facts: {} },
    ]);
  });

  test('names the lines it cannot read, and answers the others', () => {
    const { status, answers, stderr } = answer(
      'no JSON',
      JSON.stringify({ text: 'yes', asked: 'noQuestion' }),
      JSON.stringify({ text: 'selling', asked: 'jobStatus' }),
    );
    expect(status).toBe(1);
    expect(answers).toEqual([{ symptom: null, facts: { jobStatus: 'selling' } }]);
    expect(stderr).toContain('Line 1: not JSON');
    expect(stderr).toMatch(/Line 2: .*not a question/);
  });

  test('evaluates a file', () => {
    const { status, stdout } = runTool('src/cli/understand.ts', '--evaluate', DATA);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^lines {14}141\nsymptom accuracy {3}[\d.]+\nfacts precision/);
  });

  test('says what is wrong with a file that is not there', () => {
    const { status, stderr } = runTool('src/cli/understand.ts', '--evaluate', 'no-such-file.jsonl');
    expect(status).toBe(1);
    expect(stderr).toContain('no-such-file.jsonl');
  });
});
