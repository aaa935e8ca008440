import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Question } from '../../flows/questions.ts';
import type { StoredWeights } from '../../flows/reading/weights.ts';
import { ruledIn } from '../triage/understand/by-rules.ts';
import type { Weights } from '../triage/understand/judge.ts';
import { readableIn } from '../triage/understand/quoted.ts';
import { digestOfLines, FOLDERS, LINES } from './lines.ts';
import { print } from './print.ts';
import { type LessonLine, lessonLine, lessonOf, train } from './training.ts';

const WEIGHTS = new URL('../../flows/reading/weights.json', import.meta.url);

/**
 * Learns the weights anew from all lines in `flows/reading/lines/`. The same lines give the same file. With files named,
 * these are left out, and the weights only go to the file behind `--out`: so the reading of others' lines can be measured.
 */
function main(): void {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  const lessons = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, LINES))
      .toSorted()
      .filter((file) => !positionals.includes(file))
      .flatMap((file) => linesOf(`${folder}/${file}`))
      .map((line) => lessonOf(line, evidenceOf(folder))),
  );
  const weights = train(lessons, (line) => print(`${line}\n`));
  const stored = { lines: digestOfLines(), ...toFile(weights) } satisfies StoredWeights;
  writeFileSync(values.out ?? WEIGHTS, `${JSON.stringify(stored)}\n`);
  print(`${lessons.length} lines, ${weights.features.length} features, ${weights.classes.length} weights\n`);
}

function linesOf(file: string): LessonLine[] {
  return readFileSync(new URL(file, LINES), 'utf8')
    .split('\n')
    .filter((json) => json.trim() !== '')
    .map((json) => lessonLine.parse(JSON.parse(json)));
}

/** What the phrases conclude counts only for lines that they were not fitted to: there they are right too often. */
function evidenceOf(folder: (typeof FOLDERS)[number]) {
  return (text: string, asked: Question | undefined) => {
    const { evidence } = ruledIn(text, readableIn(text), asked).ruled;
    return folder !== 'fitted' ? evidence : evidence.filter(({ says }) => !/^(?:found|command)\b/.test(says));
  };
}

function toFile({ known, features, starts, classes, weights, scale }: Weights) {
  const base64 = (array: Int32Array | Uint32Array | Uint8Array | Int8Array) =>
    Buffer.from(array.buffer).toString('base64');
  return {
    scale,
    known: base64(Int32Array.from(known)),
    features: base64(features),
    starts: base64(starts),
    classes: base64(classes),
    weights: base64(weights),
  };
}

main();
