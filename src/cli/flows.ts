import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machines } from '../../flows/index.ts';
import { english } from '../../flows/reading/en/index.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { problemsOfFlow, problemsOfReading } from './check-flow.ts';
import { mermaid } from './mermaid.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BEGIN = '<!-- flows: written by `npm run flows -- diagram` -->';
const END = '<!-- end of flows -->';
const USAGE = `Usage:
  npm run flows -- check      tells what a flow or a fix lacks
  npm run flows -- diagram    prints every flow's diagram and writes them into README.md
`;

/** Says what is missing or unreachable, or draws the flows. */
function main(command: string | undefined): void {
  if (command === 'check') check();
  else if (command === 'diagram') writeDiagrams();
  else {
    process.stderr.write(USAGE);
    process.exitCode = 1;
  }
}

function check(): void {
  const problems = [...machines.flatMap(problemsOfFlow), ...problemsOfReading(english)];
  try {
    const { all } = loadKnowledge();
    const steps = all.reduce((sum, fix) => sum + fix.steps.length, 0);
    if (problems.length === 0 && diagramsAreStale()) {
      problems.push('README.md: the diagrams are older than the flows; run npm run flows -- diagram');
    }
    if (problems.length === 0) {
      process.stdout.write(
        `${machines.length} flows, ${all.length} fixes, ${steps} steps: nothing is missing or unreachable.\n`,
      );
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exitCode = 1;
  }
}

function diagrams(): string {
  const parts = machines.map((machine) => `### ${machine.id}\n\n\`\`\`mermaid\n${mermaid(machine)}\n\`\`\``);
  return `${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}`;
}

function withDiagrams(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`README.md: lacks the lines ${BEGIN} and ${END}`);
  return readme.slice(0, from) + diagrams() + readme.slice(to + END.length);
}

function diagramsAreStale(): boolean {
  const readme = readFileSync(README, 'utf8');
  return withDiagrams(readme) !== readme;
}

function writeDiagrams(): void {
  process.stdout.write(`${diagrams()}\n`);
  writeFileSync(README, withDiagrams(readFileSync(README, 'utf8')));
}

main(process.argv[2]);
