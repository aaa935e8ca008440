import { groupOf, optionsOf, type Question, textOf } from '../../../flows/questions.ts';
import type { Doubt } from '../../../flows/reading/reading.ts';

import type { Mood } from './clauses.ts';
import type { Match } from './phrases.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const yes = wordSet(
  'yes yep yeah yea ya yup yess yessir yeh y aye ja si oui correct affirmative absolutely definitely indeed sure certainly jep yas',
);
const no = wordSet('no nope nah nay n negative nein non never naw noo');
/** What may come before a bare reply. */
const lead = wordSet(
  'she he they customer parent mum mom dad client says said writes wrote answered replied hi hey ok okay so well um uh hmm oh ah sorry the answer is it and actually just asked checked looked confirmed according to her him them unfortunately apparently',
);
/** After yes or no, these show that it was no answer. */
const noAnswer = wordSet(
  'idea clue problem worries wait hurry please pls will checking doubt need rush thanks way sorry offence matter',
);
/** A bare no may go on with these. */
const afterNo = wordSet(
  'no not nope i we you he she it they there this that these those the a my our her his their is are was were does do did has have will would can unfortunately sorry nothing nobody none never yet still as because since only just but and all so actually afraid luck such',
);
const ordinals = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((word, index) => [word, index + 1]),
);
const numerals = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((word, index) => [word, index + 1]),
);

interface Reply {
  readonly option: string;
  readonly from: number;
  readonly to: number;
}

/** "No one is in the office", "no photos in her mail": a no that goes with the next word answers nothing by itself. */
function isOfSomething(next: Token | undefined, follows: readonly Token[]): boolean {
  return next !== undefined && next.before === 'none' && follows.length > 1 && !afterNo.has(next.word);
}

/** What a short reply means in the light of the question: yes, no, a number, or that it is not known. */
export function bareReply(
  tokens: readonly Token[],
  asked: Question,
  doubts: readonly Match<Doubt>[],
  moods: readonly Mood[],
  silenced: boolean,
): Reply | undefined {
  const numbered = numberReply(tokens, asked);
  if (numbered) return numbered;
  const { dontKnow, options } = textOf(asked);
  const doubt = doubts.find(({ from }) => (moods[from] ?? 'stated') === 'stated');
  if (doubt && dontKnow !== undefined && tokens.length <= LONGEST_DOUBT) {
    return { option: 'unknown', from: doubt.from, to: doubt.to };
  }
  if (silenced) return undefined;
  const said = saidYesOrNo(tokens, moods);
  const option = said && textOf(asked)[said.says];
  if (said === undefined || option === undefined || (!(option in options) && option !== 'unknown'))
    return undefined;
  return { option, from: said.at, to: said.at + 1 };
}

const LONGEST_DOUBT = 40;

/** A yes or a no that begins a reply. */
export function saidYesOrNo(
  tokens: readonly Token[],
  moods: readonly Mood[],
): { says: 'yes' | 'no'; at: number } | undefined {
  const at = tokens.findIndex(({ word }) => !lead.has(word));
  const token = tokens[at];
  if (token === undefined || moods[at] === 'question') return undefined;
  const next = tokens[at + 1];
  if (next && noAnswer.has(next.word)) return undefined;
  if (token.asked && at === tokens.length - 1) return undefined;
  const follows = tokens.slice(at + 1);
  if (
    follows.some(
      ({ word }, index) =>
        (word === 'check' || word === 'checking' || word === 'look') &&
        /^(?:will|me|let|am|still|gonna|to)$/.test(follows[index - 1]?.word ?? ''),
    )
  )
    return undefined;
  if (yes.has(token.word)) return { says: 'yes', at };
  if (no.has(token.word) && !isOfSomething(next, follows)) return { says: 'no', at };
  if (token.word === 'not' && /^(?:yet|really|at|so|anymore|activated)$/.test(next?.word ?? 'yet'))
    return { says: 'no', at };
  if (token.word === 'is' || token.word === 'has' || token.word === 'did' || token.word === 'does')
    return undefined;
  return undefined;
}

/** "2", "#2", "option 2", "the second one": the option at that place. */
export function numberReply(tokens: readonly Token[], asked: Question): Reply | undefined {
  if (tokens.length === 0 || tokens.length > 4) return undefined;
  const rest = tokens.filter(
    ({ word }) => !/^(?:the|option|number|nr|no|it|is|answer|please|pls|one|s)$/.test(word),
  );
  const [only] = rest;
  const named = tokens.some(({ word }) => /^(?:option|number|nr)$/.test(word));
  const token = rest.length === 0 && named ? tokens.find(({ word }) => word === 'one') : only;

  if (token === undefined || rest.length > 1 || token.asked) return undefined;
  const place = /^\d$/.test(token.word)
    ? Number(token.word)
    : (ordinals.get(token.word) ?? (named ? numerals.get(token.word) : undefined));
  // What is in a list has no place that anybody would count.
  const buttons = optionsOf(asked).filter((one) => groupOf(asked, one) === undefined);
  const option = place === undefined ? undefined : buttons[place - 1];
  const at = tokens.indexOf(token);
  return option === undefined ? undefined : { option, from: at, to: at + 1 };
}
