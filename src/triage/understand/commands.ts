import type { CommandName } from '../../../flows/reading/reading.ts';
import type { Match } from './phrases.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** What is asked of the bot in a reply, beside facts. */
export type Command =
  | { readonly type: 'done' }
  | { readonly type: 'stepsDone' | 'stepsOpen'; readonly steps: readonly number[] }
  | { readonly type: 'solved' | 'notSolved' | 'back' | 'restart' | 'handOver' | 'reopen' | 'yes' | 'no' };

const ASIDE = wordSet(
  'please pls plz thanks thank thx you cheers ok okay and now just it that the i we is have has all for everyone yes yep yeah great perfect super cool finally already she he they can customer them hi hey sorry no not still so lets let us me to my a this with at on in of again see her his photos pictures but by way good now working hooray yay done did up there parent mum mom client too bot photohelp help gets sees says shows one go case page message hm hmm mm uh um er erm ah oh well argh nope damn',
);
/** "Back to you", "back from lunch". */
const ELSEWHERE = wordSet('you from soon later work home lunch tomorrow office online');
const LONGEST = 14;
const MOST_OTHER_WORDS = 3;

/** The command a short text is, if it is little else. */
export function commandOf(
  matches: readonly Match<CommandName>[],
  tokens: readonly Token[],
): Command | undefined {
  if (tokens.length === 0 || tokens.length > LONGEST) return undefined;
  const best = matches.toSorted((a, b) => rank(b) - rank(a))[0];
  if (best === undefined) return undefined;
  const { meaning: type, from, to } = best;
  const beside = tokens.filter(
    ({ word }, index) => (index < from || index >= to) && !ASIDE.has(word) && !/^\d+$/.test(word),
  );
  if (beside.length > (type === 'solved' || type === 'notSolved' ? MOST_OTHER_WORDS : 1)) return undefined;
  if (type === 'stepsDone' || type === 'stepsOpen') {
    const steps = numbersOf(tokens);
    if (steps.length > 0) return { type, steps };
    return type === 'stepsDone' ? { type: 'done' } : undefined;
  }
  const negated = tokens
    .slice(Math.max(0, from - 3), type === 'solved' ? to : from)
    .some(({ word }) => word === 'not' || word === 'never');
  if (type === 'solved' && negated) return { type: 'notSolved' };
  // "It is back" is no wish to go there.
  if (type === 'back' && (beforeIt(tokens, from) || tokens.some(({ word }) => ELSEWHERE.has(word))))
    return undefined;
  return negated && type !== 'notSolved' ? undefined : { type };
}

/** Whether a text is a command and nothing else but its address and thanks. */
export function isWholly(matches: readonly Match<CommandName>[], tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ word }, index) =>
      ASIDE.has(word) || /^\d+$/.test(word) || matches.some(({ named }) => named.has(index)),
  );
}

function beforeIt(tokens: readonly Token[], from: number): boolean {
  return tokens
    .slice(0, from)
    .some(({ word }) => /^(?:it|they|them|he|she|that|those|everything|all|we|i|am|are|is|was)$/.test(word));
}

/** Whether a text begins with asking for an ended case to be opened again. Of an open one it may speak of its photo job. */
export function asksToReopen(text: string): boolean {
  return /^\W*(?:please |pls )?re-?open(?: (?:it|this|that|the|case|ticket|thread|one|again|please|pls|now|bot|thanks))*\W*$/i.test(
    text,
  );
}

/** Numbers outrank words that mean the same without them. */
function rank({ meaning, named }: Match<CommandName>): number {
  return (
    named.size +
    (meaning === 'notSolved' ? 2 : 0) +
    (meaning === 'stepsOpen' ? 3 : meaning === 'stepsDone' ? 1 : 0)
  );
}

const HIGHEST_STEP = 30;

/** The numbers of steps: "1-3", "1 to 3", "2, 4 and 5". */
export function numbersOf(tokens: readonly Token[]): number[] {
  const found = new Set<number>();
  let last: number | undefined;
  let lastEnd = 0;
  let range = false;
  for (const { word, before, start, end, labelled } of tokens) {
    if (!/^\d{1,2}$/.test(word)) {
      if (word === 'to' || word === 'through' || word === 'til' || word === 'until') range = true;
      else if (word !== 'step') range = false;
      if (word === 'and') last = undefined;
      continue;
    }
    const number = Number(word);
    if (number < 1 || number > HIGHEST_STEP) continue;
    const dash = labelled || (before === 'none' && start === lastEnd + 1);
    if (last !== undefined && (range || dash))
      for (let step = last; step < number; step += 1) found.add(step);
    found.add(number);
    last = number;
    lastEnd = end;
    range = false;
  }
  return [...found].toSorted((a, b) => a - b);
}
