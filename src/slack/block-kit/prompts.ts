import type { Situation } from '../../triage/situation.ts';
import type { Content } from '../cards/card.ts';
import { titleOf } from '../cards/session.ts';
import { escapeText } from './blocks.ts';
import { say } from './ephemeral.ts';

/** What Slack offers to write in a direct message with the bot: `message`, under the name `title`. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Ways to begin; as the manifest has them, for whoever has no open case. */
export const beginnings: readonly Prompt[] = [
  { title: 'Photos almost ready', message: 'The customer sees “Your photos are almost ready.”' },
  {
    title: 'Incorrect access code',
    message: 'The customer sees “Error! You have entered an incorrect access code. Please try again”',
  },
  {
    title: 'Missed the sale',
    message: 'The customer sees “Missed the Sale? No Worries - Your Memories Are Safe!”',
  },
  { title: 'Files not received', message: 'The customer has not received the photo files they ordered' },
];

/** A case of one's own: what it sends is answered with where it is. */
export function promptFor(situation: Situation): Prompt {
  return { title: titleOf(situation), message: `Case ${situation.triage.number}` };
}

/** The number of the case that a message is all about, as a prompt sends it. */
export function caseMeant(text: string): number | undefined {
  const [, number] = /^case #?(\d{1,9})[.?!]?$/i.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Where the case is that somebody meant. */
export function caseIs(situation: Situation, link: string): Content {
  return say(`*${escapeText(titleOf(situation))}*: <${link}|go on with it>.`);
}

/** Somebody meant a case of theirs that is not open, or not theirs. */
export function noSuchCase(number: number): Content {
  return say(`You have no open case ${number}. Write what the customer says, and I open one.`);
}
