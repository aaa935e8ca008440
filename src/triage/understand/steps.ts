import { numbersOf } from './commands.ts';
import type { TextLanguage } from './language-of.ts';
import { type Token, tokenise } from './tokens.ts';
import { wordSet } from './word-set.ts';

const ordinals = new Map(
  [
    'first 1st one erste ersten erster erstes ensimmäinen eka första premier première',
    'second 2nd two zweite zweiten zweiter zweites toinen toka andra deuxième seconde',
    'third 3rd three dritte dritten drittes kolmas tredje troisième',
    'fourth 4th four vierte vierten viertes neljäs fjärde quatrième',
    'fifth 5th five fünfte fünften fünftes viides femte cinquième',
    'sixth 6th six sechste sechsten kuudes sjätte sixième',
    'seventh 7th seven siebte siebten seitsemäs sjunde septième',
    'eighth 8th eight achte achten kahdeksas åttonde huitième',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, String(index + 1)] as const)),
);

/** A clause with one of these tells of steps that are still to be done. */
const leftToDo = wordSet(
  "not never will 'll still stuck left leave wait waits waiting until go next later remaining pending missing todo gonna cannot tomorrow now noch nicht fehlt später bleibt ei vielä puuttuu inte kvar återstår pas reste manque",
);
const listing = wordSet('and or to through');
const counting = wordSet('one two three four five six seven eight');
const namesOfSteps = wordSet('step steps number numbers nr no point points');

/** The numbers of the steps that a text says are done, or are to be opened again: "1-3 ✔, 4 to go", "the first and the third". */
export function stepsIn(text: string, lang: TextLanguage): readonly number[] {
  const plain = { known: () => false, meant: (word: string) => word };
  const written = tokenise(text, plain);
  let isInList = false;
  const tokens = written.map((token, index): Token => {
    const number = ordinals.get(token.word);
    const before = written[index - 1]?.word ?? '';
    const goesOn = isInList && token.word !== 'one';
    // "The third one", "that one took long": only "step one" counts.
    const isCount = counting.has(token.word) && !namesOfSteps.has(before) && before !== 'first' && !goesOn;
    // "Steps two and three"
    const isNumber = /^\d+$/.test(token.word) || (number !== undefined && !isCount);
    isInList = isNumber || (isInList && listing.has(token.word));
    return number === undefined || isCount || (counting.has(token.word) && lang !== 'en')
      ? token
      : { ...token, word: number, keys: [number, '#'] };
  });
  const clauses: Token[][] = [];
  for (const token of tokens) {
    const last = clauses.at(-1);
    if (last === undefined || token.before !== 'none' || token.word === 'but') clauses.push([token]);
    else last.push(token);
  }
  const done = clauses.filter((clause) => !clause.some(({ word }) => leftToDo.has(word)));
  const from = done.some((clause) => numbersOf(clause).length > 0) ? done : clauses;
  const steps = from.flatMap((clause) => {
    const numbers = numbersOf(clause);
    const at = clause.findIndex(({ word }) => word === '1');
    const count = Number(clause[at + 1]?.word);
    // "The first three"
    return at >= 0 && written.some(({ word }) => word === 'first') && counting.size >= count && count > 1
      ? Array.from({ length: count }, (_, index) => index + 1)
      : numbers;
  });
  return [...new Set(steps)].toSorted((a, b) => a - b);
}
