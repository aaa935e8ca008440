import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machines } from '../../flows/index.ts';
import { english } from '../../flows/reading/en/index.ts';
import { otherLanguages } from '../../flows/reading/languages.ts';
import { textsToCheck } from '../knowledge/freshness.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { listArticles, problemsOfArticles, textsOnArticles } from './articles.ts';
import { problemsOfFlow, problemsOfLanguage, problemsOfReading } from './check-flow.ts';
import { mermaid } from './mermaid.ts';
import { complain, print } from './print.ts';

const DOCUMENT = 'docs/flows.md';
const PATH = fileURLToPath(new URL(`../../${DOCUMENT}`, import.meta.url));
const BEGIN = '<!-- flows: written by `npm run flows -- diagram` -->';
const END = '<!-- end of flows -->';
const USAGE = `Usage:
  npm run flows -- check      tells what a flow or a fix lacks
  npm run flows -- check --older 180    lists the fixes and answers last held against their articles more than 180 days ago
  npm run flows -- articles   prints every help article with its address and the texts that rest on it
  npm run flows -- diagram    prints every flow's diagram and writes them into ${DOCUMENT}
`;

/** Says what is missing or unreachable, or draws the flows. */
function main([command, ...options]: readonly string[]): void {
  const [option, days = ''] = options;
  if (command === 'check' && options.length === 0) check();
  else if (command === 'check' && option === '--older' && options.length === 2 && /^\d{1,5}$/.test(days))
    listOlder(Number(days));
  else if (command === 'articles') print(listArticles(textsOnArticles(loadKnowledge())));
  else if (command === 'diagram') writeDiagrams();
  else {
    complain(USAGE);
    process.exitCode = 1;
  }
}

function check(): void {
  const problems = [
    ...machines.flatMap(problemsOfFlow),
    ...problemsOfReading(english),
    ...otherLanguages.flatMap(problemsOfLanguage),
  ];
  try {
    const knowledge = loadKnowledge();
    const { all, answers } = knowledge;
    problems.push(...problemsOfArticles(textsOnArticles(knowledge), Date.now(), [...all, ...answers]));
    const steps = all.reduce((sum, fix) => sum + fix.steps.length, 0);
    if (problems.length === 0 && diagramsAreStale()) {
      problems.push(`${DOCUMENT}: the diagrams are older than the flows; run npm run flows -- diagram`);
    }
    if (problems.length === 0) {
      print(
        `${machines.length} flows, ${all.length} fixes, ${steps} steps, ${answers.length} answers: nothing is missing or unreachable.\n`,
      );
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (problems.length > 0) {
    complain(`${problems.join('\n')}\n`);
    process.exitCode = 1;
  }
}

/** Lists what has to be held against its articles again. */
function listOlder(days: number): void {
  const older = textsToCheck(loadKnowledge(), { now: Date.now(), days });
  for (const { file, checked, articles } of older)
    print(`${file}: last checked on ${checked} against ${articles.join(', ')}\n`);
  print(`${older.length} fixes and answers were last checked more than ${days} days ago.\n`);
}

function diagrams(): string {
  const parts = machines.map((machine) => `## ${machine.id}\n\n\`\`\`mermaid\n${mermaid(machine)}\n\`\`\``);
  return `${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}`;
}

function withDiagrams(document: string): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${DOCUMENT}: lacks the lines ${BEGIN} and ${END}`);
  return document.slice(0, from) + diagrams() + document.slice(to + END.length);
}

function diagramsAreStale(): boolean {
  const document = readFileSync(PATH, 'utf8');
  return withDiagrams(document) !== document;
}

function writeDiagrams(): void {
  print(`${diagrams()}\n`);
  writeFileSync(PATH, withDiagrams(readFileSync(PATH, 'utf8')));
}

main(process.argv.slice(2));
