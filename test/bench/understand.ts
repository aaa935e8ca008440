import { readFileSync } from 'node:fs';
import { type LabelledLine, labelledLine } from '../../src/cli/evaluate.ts';
import { understand } from '../../src/triage/understand.ts';
import { table } from './table.ts';

const FOLDER = new URL('../../flows/reading/lines/fitted/', import.meta.url);
const FILES = [
  'utterances.jsonl',
  'second-writer.jsonl',
  'third-writer.jsonl',
  'second-writer-again.jsonl',
  'third-writer-again.jsonl',
  'fourth-writer.jsonl',
  'fifth-writer.jsonl',
];
/** So many lines are a few milliseconds: mostly no other process interrupts them. */
const PIECE = 20;
const ROUNDS = 20;

function readLines(file: string): LabelledLine[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((json) => json.trim() !== '')
    .map((json) => labelledLine.parse(JSON.parse(json)));
}

function readAll(lines: readonly LabelledLine[]): void {
  for (const { text, asked } of lines) understand(text, asked ?? undefined);
}

/** Texts a second, of each piece of the lines the best of some rounds: what other processes take does not count. */
function textsPerSecond(lines: readonly LabelledLine[]): number {
  const pieces = Array.from({ length: Math.ceil(lines.length / PIECE) }, (_, at) =>
    lines.slice(at * PIECE, (at + 1) * PIECE),
  );
  const best = pieces.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, piece] of pieces.entries()) {
      const start = performance.now();
      readAll(piece);
      best[at] = Math.min(best[at] ?? 0, performance.now() - start);
    }
  }
  return (lines.length / best.reduce((sum, time) => sum + time)) * 1000;
}

/** Milliseconds for texts that are long and odd. */
function slowest(lines: readonly LabelledLine[]): [string, number][] {
  const texts = {
    mails: lines.map(({ text }) => text).join(' '),
    'no full stop': 'job code photo not selling activated no email '.repeat(900),
    'words of many phrases': 'unknown wrong frame '.repeat(2_000),
    emoji: '😀'.repeat(20_000),
    'other scripts': '写真がまだ準備中です'.repeat(4_000),
    'control characters': '\u0000\u0007'.repeat(20_000),
    'one word': 'a'.repeat(40_000),
    'one word again and again': 'not '.repeat(10_000),
  };
  return Object.entries(texts).map(([name, text]) => {
    const long = text.slice(0, 40_000);
    // The second time: what is compiled at the first such text is no matter of its length.
    understand(long);
    const start = performance.now();
    understand(long);
    return [name, performance.now() - start];
  });
}

/** How fast free text is read. How well: `npm run --silent understand -- --evaluate FILE`. */
function main(): void {
  const lines = FILES.flatMap(readLines);
  // Compiled while it runs: what comes first does not count.
  for (let round = 0; round < 5; round += 1) readAll(lines);
  const slow = slowest(lines);
  const speed = Math.round(textsPerSecond(lines)).toLocaleString('en');
  process.stdout.write(`${lines.length} lines, ${speed} texts a second\n\n`);
  process.stdout.write(
    `${table(
      ['40,000 characters of', 'ms'],
      slow.map(([name, time]) => [name, time.toFixed(1)]),
    )}\n`,
  );
}

main();
