import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isQuestion } from '../../flows/questions.ts';
import { understand } from '../triage/understand.ts';
import { evaluate, labelledLine, report } from './evaluate.ts';

const USAGE = `Usage:
  npm run --silent understand                       reads {"text","asked"}, a JSON line each, writes {"symptom","facts"}
  npm run --silent understand -- --evaluate FILE    compares the readings of a file's lines with their labels
`;

const line = z.object({
  text: z.string(),
  asked: z.string().refine(isQuestion, 'not a question').nullish(),
});

/** Answers every line of standard input that can be read, and names the others. */
async function answerLines(): Promise<void> {
  let number = 0;
  for await (const json of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (json.trim() === '') continue;
    const parsed = parseLine(json);
    if ('problem' in parsed) {
      process.stderr.write(`Line ${number}: ${parsed.problem}\n`);
      process.exitCode = 1;
      continue;
    }
    const { symptom, facts } = understand(parsed.text, parsed.asked ?? undefined);
    const answer = {
      symptom: symptom?.option ?? null,
      facts: Object.fromEntries(facts.map(({ question, option }) => [question, option])),
    };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

function parseLine(json: string): z.infer<typeof line> | { problem: string } {
  try {
    const parsed = line.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : { problem: z.prettifyError(parsed.error) };
  } catch {
    return { problem: 'not JSON' };
  }
}

/** Compares a file's labels with what is read, and prints the figures and the misses. */
function evaluateFile(file: string): void {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((json) => json.trim() !== '')
    .map((json) => labelledLine.parse(JSON.parse(json)));
  process.stdout.write(`${report(evaluate(lines, understand))}\n`);
}

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({ options: { evaluate: { type: 'string' } } });
    if (values.evaluate === undefined) await answerLines();
    else evaluateFile(values.evaluate);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
  }
}

await main();
