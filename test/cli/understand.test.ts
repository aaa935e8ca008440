import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runTool } from './run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = 'flows/reading/lines/fitted/utterances.jsonl';
const THREAD = 'test/triage/understand/held-out/thread.jsonl';

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
  test('answers each line with all that it says', () => {
    const { status, answers, stderr } = answer(
      JSON.stringify({ text: 'AR, job is selling', asked: null }),
      JSON.stringify({ text: 'nope', asked: 'codeActivated' }),
      JSON.stringify({ text: 'good morning' }),
      JSON.stringify({ text: 'steps 2 and 3 are done', at: 'fixes' }),
      JSON.stringify({ text: 'Kundin sieht „fast fertig“, der Job steht auf Selling' }),
      JSON.stringify({ text: null, at: 'fixes' }),
    );
    const silent = { symptom: null, facts: {}, likely: {}, act: null, lang: 'en' };
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers).toEqual([
      { ...silent, symptom: 'photosAlmostReady', facts: { jobStatus: 'selling' } },
      { ...silent, facts: { codeActivated: 'no' } },
      silent,
      { ...silent, act: { stepsDone: [2, 3] } },
      { ...silent, symptom: 'photosAlmostReady', facts: { jobStatus: 'selling' }, lang: 'de' },
      silent,
    ]);
  });

  test('names the words that each reading comes from', () => {
    const { stdout } = spawnSync(process.execPath, ['src/cli/understand.ts', '--explain'], {
      cwd: ROOT,
      encoding: 'utf8',
      input: `${JSON.stringify({ text: 'AR, job is selling' })}\n`,
    });
    expect(JSON.parse(stdout)).toMatchObject({ words: { symptom: 'AR', jobStatus: 'job is selling' } });
  });

  test('names the lines it cannot read, and answers the others', () => {
    const { status, answers, stderr } = answer(
      'no JSON',
      JSON.stringify({ text: 'yes', asked: 'noQuestion' }),
      JSON.stringify({ text: 'selling', asked: 'jobStatus' }),
      JSON.stringify({ text: 'yes', at: 'noon' }),
    );
    expect(status).toBe(1);
    expect(answers).toMatchObject([{ symptom: null, facts: { jobStatus: 'selling' } }]);
    expect(stderr).toContain('Line 1: not JSON');
    expect(stderr).toMatch(/Line 2: .*not a question/);
    expect(stderr).toMatch(/Line 4: .*opening/);
  });

  test('evaluates the lines of a thread by what they do', () => {
    const { status, stdout } = runTool('src/cli/understand.ts', '--evaluate', THREAD);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^side talk acts {5}\d+ of 75\nmeant, and done {4}\d+ of 75$/m);
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
