import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isQuestion } from '../../flows/questions.ts';
import { type Moment, type Reading, understand } from '../triage/understand.ts';
import { actOf, evaluate, labelledLine, moments, report } from './evaluate.ts';
import { complain, print } from './print.ts';

const USAGE = `Usage:
  npm run --silent understand                       reads {"text","asked","at"}, a JSON line each, writes
                                                    {"symptom","facts","likely","act","lang"}
  npm run --silent understand -- --explain          the same with the words that each reading comes from
  npm run --silent understand -- --evaluate FILE    compares the readings of a file's lines with their labels
`;

const line = z.object({
  text: z.string().nullable(),
  asked: z.string().refine(isQuestion, 'not a question').nullish(),
  at: z.enum(moments).nullish(),
});

/** Answers every line of standard input that can be read, and names the others. */
async function answerLines(explain: boolean): Promise<void> {
  let number = 0;
  for await (const json of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (json.trim() === '') continue;
    const parsed = parseLine(json);
    if ('problem' in parsed) {
      complain(`Line ${number}: ${parsed.problem}\n`);
      process.exitCode = 1;
      continue;
    }
    const { text, asked, at } = parsed;
    const reading = understand((text ?? '').normalize('NFC'), asked ?? undefined, at ?? undefined);
    print(`${JSON.stringify({ ...answerOf(reading, at ?? undefined), ...(explain && wordsOf(reading)) })}\n`);
  }
}

function answerOf(reading: Reading, at: Moment | undefined) {
  const { symptom, facts, likely, lang } = reading;
  const options = (findings: Reading['facts']) =>
    Object.fromEntries(findings.map(({ question, option }) => [question, option]));
  return {
    symptom: symptom?.option ?? null,
    facts: options(facts),
    likely: options(likely),
    act: actOf(reading, at),
    lang,
  };
}

function wordsOf({ symptom, facts, likely }: Reading): { words: Record<string, string> } {
  const all = [...(symptom ? [symptom] : []), ...facts, ...likely];
  return { words: Object.fromEntries(all.map(({ question, excerpt }) => [question, excerpt])) };
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
  print(`${report(evaluate(lines, understand))}\n`);
}

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({ options: { evaluate: { type: 'string' }, explain: { type: 'boolean' } } });
    if (values.evaluate === undefined) await answerLines(values.explain ?? false);
    else evaluateFile(values.evaluate);
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 1;
  }
}

await main();
