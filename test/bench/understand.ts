import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { type Question, questionIds, textOf } from '../../flows/questions.ts';
import { evaluate, type LabelledLine, labelledLine } from '../../src/cli/evaluate.ts';
import { type Meaning, oppositeOf, questionBook, spelling } from '../../src/triage/understand/book.ts';
import { findPhrases } from '../../src/triage/understand/phrases.ts';
import { tokenise } from '../../src/triage/understand/tokens.ts';
import { type Finding, understand } from '../../src/triage/understand.ts';
import { trainClassifier } from './classifier.ts';
import { table } from './table.ts';

const FOLDER = new URL('../triage/understand/', import.meta.url);
const FOLDS = 5;
const MEASURE_MS = 2_000;

type Read = ReturnType<typeof understand> | Pick<ReturnType<typeof understand>, 'symptom' | 'facts'>;
type Reader = (text: string, asked?: Question) => Read;

function readLines(file: string): LabelledLine[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((json) => json.trim() !== '')
    .map((json) => labelledLine.parse(JSON.parse(json)));
}

/** Phrases alone: whatever is mentioned counts, whatever is said about it. */
const phrasesOnly: Reader = (text, asked) => {
  return readingOf(matchesIn(text, asked).map(({ question, option }) => ({ question, option })));
};

/** Phrases, with clauses and negation by compromise: what it finds negated is turned round, questions are left out. */
const phrasesWithCompromise: Reader = (text, asked) => {
  const found: { question: Question; option: string }[] = [];
  const clauses: unknown = nlp(text).clauses().out('array');
  for (const clause of Array.isArray(clauses) ? clauses.map(String) : []) {
    const doc = nlp(clause);
    if (doc.questions().found || doc.has('^(if|unless|whether)')) continue;
    const negated = doc.has('#Negative');
    for (const { question, option } of matchesIn(clause, asked)) {
      const meant = negated && question !== 'symptom' ? oppositeOf(question, option) : option;
      if (meant !== undefined) found.push({ question, option: meant });
    }
  }
  return readingOf(found);
};

function matchesIn(text: string, asked: Question | undefined): { question: Question; option: string }[] {
  return findPhrases(questionBook, tokenise(text, spelling))
    .toSorted((a, b) => a.named.size - b.named.size)
    .flatMap(({ meaning }) => {
      if (meaning.replied && meaning.question !== asked) return [];
      return typeof meaning.says === 'object'
        ? [{ question: meaning.question, option: optionOf(meaning) }]
        : [];
    });
}

function optionOf({ says }: Meaning): string {
  return typeof says === 'object' ? says.option : '';
}

/** Of each question the last option: the longest phrase. */
function readingOf(found: readonly { question: Question; option: string }[]): Read {
  const options = new Map(found.map(({ question, option }) => [question, option]));
  const findings = [...options].map(
    ([question, option]): Finding => ({ question, option, excerpt: '', start: 0, end: 0 }),
  );
  const symptom = findings.find(({ question }) => question === 'symptom');
  return { ...(symptom && { symptom }), facts: findings.filter((finding) => finding !== symptom) };
}

/** A trained classifier for each question; every line is read by one that has not seen it. */
function classifierReader(training: readonly LabelledLine[]): Reader {
  const byQuestion = questionIds.map((question) => {
    const examples = training.map((line) => ({
      text: `${line.text} ${line.asked === null ? '' : `asked_${line.asked}`}`,
      label: (question === 'symptom' ? line.symptom : line.facts[question]) ?? 'none',
    }));
    return { question, classify: trainClassifier(examples) };
  });
  return (text, asked) => {
    const input = `${text} ${asked === undefined ? '' : `asked_${asked}`}`;
    return readingOf(
      byQuestion
        .map(({ question, classify }) => ({ question, option: classify(input) }))
        .filter(
          ({ question, option }) =>
            option !== 'none' && (option in textOf(question).options || option === 'unknown'),
        ),
    );
  };
}

/** Every fold of lines read by a reader made from the other folds. */
function crossValidated(
  lines: readonly LabelledLine[],
  make: (training: readonly LabelledLine[]) => Reader,
): Reader {
  const readers = Array.from({ length: FOLDS }, (_, fold) =>
    make(lines.filter((_line, index) => index % FOLDS !== fold)),
  );
  const foldOf = new Map(lines.map((line, index) => [`${line.text}\n${line.asked}`, index % FOLDS]));
  return (text, asked) => {
    const reader = readers[foldOf.get(`${text}\n${asked ?? null}`) ?? 0];
    if (reader === undefined) throw new Error('A line without a fold.');
    return reader(text, asked);
  };
}

/** Texts for each second of processor time, so that a busy machine does not count. */
function speedOf(reader: Reader, lines: readonly LabelledLine[]): number {
  let read = 0;
  for (const { text, asked } of lines) reader(text, asked ?? undefined);
  const start = process.cpuUsage();
  while (spent(start) < MEASURE_MS) {
    for (const { text, asked } of lines) reader(text, asked ?? undefined);
    read += lines.length;
  }
  return (read / spent(start)) * 1000;
}

/** Milliseconds of processor time since then. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function slowest(): [string, number][] {
  const texts = {
    mails: lines.map(({ text }) => text).join(' '),
    'no full stop': 'job code photo not selling activated no email '.repeat(900),
    emoji: '😀'.repeat(20_000),
    'other scripts': '写真がまだ準備中です'.repeat(4_000),
    'control characters': '\u0000\u0007'.repeat(20_000),
    'one word': 'a'.repeat(40_000),
    'one word again and again': 'not '.repeat(10_000),
  };
  return Object.entries(texts).map(([name, text]) => {
    const long = text.slice(0, 40_000);
    const start = performance.now();
    understand(long);
    return [name, performance.now() - start];
  });
}

const files = [
  'utterances.jsonl',
  'second-writer.jsonl',
  'third-writer.jsonl',
  'second-writer-again.jsonl',
  'third-writer-again.jsonl',
  'fourth-writer.jsonl',
  'fifth-writer.jsonl',
];
const lines = files.flatMap(readLines);
const ways: [string, Reader][] = [
  ['phrases, own clauses and negation (chosen)', understand],
  ['phrases alone', phrasesOnly],
  ['phrases, clauses and negation by compromise', phrasesWithCompromise],
  [`logistic regression on words, ${FOLDS} folds`, crossValidated(lines, classifierReader)],
];
for (const { text, asked } of lines) understand(text, asked ?? undefined);
const slow = slowest();
const rows = ways.map(([name, reader]) => {
  const figures = evaluate(lines, reader);
  return [
    name,
    figures.symptomAccuracy.toFixed(3),
    figures.precision.toFixed(3),
    figures.recall.toFixed(3),
    figures.f1.toFixed(3),
    `${(figures.wrongFactLines * 100).toFixed(1)} %`,
    Math.round(speedOf(reader, lines)).toLocaleString('en'),
  ];
});
process.stdout.write(`${lines.length} lines\n\n`);
process.stdout.write(
  `${table(['way', 'symptom', 'precision', 'recall', 'F1', 'wrong-fact lines', 'texts a second'], rows)}\n\n`,
);
process.stdout.write(
  `${table(
    ['40,000 characters of', 'ms'],
    slow.map(([name, time]) => [name, time.toFixed(1)]),
  )}\n`,
);
