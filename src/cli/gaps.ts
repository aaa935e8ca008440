import { config as readDotenv } from 'dotenv';
import { databaseUrlIn } from '../config/database-url.ts';
import { StartError } from '../errors.ts';
import { openStore } from '../store/open.ts';
import type { Gap } from '../store/store.ts';
import { groupGaps } from './group-gaps.ts';
import { complain, print } from './print.ts';

const EXAMPLES = 3;
const headings: Record<Gap['why'], string> = {
  notCovered: 'No article covers it',
  notUnderstood: 'Not understood',
};

/** Lists what people asked that the product has no answer to, the most frequent first, and how people have solved it. */
async function main(url: string): Promise<void> {
  const store = await openStore(url, { migrate: false });
  const gaps = await store.gaps((error) => {
    complain(`${error.message}\n`);
    process.exitCode = 1;
  });
  await store.close();
  if (gaps.length === 0) print('No knowledge gaps so far.\n');
  for (const [why, heading] of Object.entries(headings)) {
    const groups = groupGaps(gaps.filter((gap) => gap.why === why));
    if (groups.length === 0) continue;
    print(`${heading}\n`);
    for (const group of groups) {
      const days = [...new Set(group.map(({ at }) => new Date(at).toISOString().slice(0, 10)))];
      print(`  ${group.length} ×  ${days.at(-1) === days[0] ? days[0] : `${days.at(-1)} to ${days[0]}`}\n`);
      const examples = [...new Set(group.map(({ text }) => text.replace(/\s+/g, ' ')))];
      for (const text of examples.slice(0, EXAMPLES)) print(`       ${text}\n`);
      const answers = [...new Set(group.flatMap(({ answer }) => answer?.replace(/\s+/g, ' ') ?? []))];
      for (const answer of answers.slice(0, EXAMPLES)) print(`       Solved by hand: ${answer}\n`);
    }
  }
}

readDotenv({ quiet: true });
try {
  await main(databaseUrlIn(process.env));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  complain(`${error.problem}\n`);
  process.exitCode = 1;
}
