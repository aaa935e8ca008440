import type { KnownBlock } from '@slack/types';
import { context, section } from '../block-kit/blocks.ts';
import { limits } from '../block-kit/limits.ts';
import type { Content } from '../cards/card.ts';
import type { Placed } from './glances.ts';
import { lineOf, type Section, type Seen, sectionsOf } from './lines.ts';

/** What a list can be narrowed to. */
export type Narrowed = 'mine' | 'waiting' | 'handed over';

/** Some words more than the lines: what is left is for the blocks around them. */
const MOST_WORDS = limits.message.allBlocks - 1_200;
/** A title may come before a line, and at the end it is said how many are left out, and that there are older ones. */
const MOST_BLOCKS = limits.message.blocks - 4;

/** The cases of a workspace for one person alone. */
export function buildList(seen: Seen, narrowed: Narrowed | undefined, alike: readonly string[]): Content {
  const sections = narrow(sectionsOf(seen), narrowed).filter(({ cases }) => cases.length > 0);
  const count = sections.reduce((sum, { cases }) => sum + cases.length, 0);
  const told = narrowed === undefined ? alike : [];
  if (count === 0)
    return {
      text: nothing(narrowed),
      blocks: [section(nothing(narrowed)), ...told.map((line) => section(line))],
    };
  const text = count === 1 ? 'One case' : `${count} cases`;
  return { text, blocks: [...fitting(sections, seen, told), ...older(seen)] };
}

/** What was looked for by a number, and found. */
export function buildFound(found: readonly Placed[], wanted: string, seen: Seen): Content {
  if (found.length === 0) {
    const text = `I find no case with the number or reference ${wanted}. Of those that ended some time ago, the case’s own number finds each.`;
    return { text, blocks: [section(text)] };
  }
  const title = found.length === 1 ? 'Found' : `Found ${found.length}`;
  return { text: title, blocks: fitting([{ title, empty: '', cases: found }], seen, []) };
}

function narrow(sections: readonly Section[], narrowed: Narrowed | undefined): Section[] {
  const [mine, ...others] = sections;
  if (mine === undefined || narrowed === undefined) return [...sections];
  if (narrowed === 'mine') return [mine];
  const isMeant = ({ phase }: Placed) => phase === phaseOf[narrowed];
  return [mine, ...others].map((one) => ({ ...one, cases: one.cases.filter(isMeant) }));
}

const phaseOf = { waiting: 'waiting', 'handed over': 'handedOver' } as const;

function nothing(narrowed: Narrowed | undefined): string {
  switch (narrowed) {
    case 'mine':
      return 'You have no case now: nothing waits for you.';
    case 'waiting':
      return 'No case waits for a customer now.';
    case 'handed over':
      return 'No case is handed over now.';
    case undefined:
      return 'There are no cases now. `/photo-help` opens one.';
  }
}

/** As many lines as a message takes, and how many there are beside them. */
function fitting(sections: readonly Section[], seen: Seen, told: readonly string[]): KnownBlock[] {
  const blocks: KnownBlock[] = told.map((line) => section(line));
  let words = told.join('').length;
  let left = 0;
  for (const { title, cases } of sections) {
    const lines = cases.map((one) => lineOf(one, seen));
    for (const [index, line] of lines.entries()) {
      const isFull = blocks.length >= MOST_BLOCKS || words + line.length > MOST_WORDS;
      if (isFull || left > 0) {
        left += 1;
        continue;
      }
      if (index === 0) blocks.push(context(`*${title} (${cases.length})*`));
      blocks.push(section(line));
      words += line.length;
    }
  }
  return left === 0 ? blocks : [...blocks, context(`… and ${left} more. The app’s Home lists them all.`)];
}

function older({ more }: Seen): KnownBlock[] {
  return more ? [context('Older cases are not listed. `/photo-help list #4711` finds one.')] : [];
}
