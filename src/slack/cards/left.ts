import type { Home } from '../../store/store.ts';
import type { Situation } from '../../triage/situation.ts';
import { context } from '../block-kit/blocks.ts';
import { movedReason } from '../block-kit/moved.ts';
import type { Content } from './card.ts';

/** What is left of a card where its case was before: no fact, no name, no button. */
export function buildLeft({ triage }: Situation, home: Home): Content {
  const text =
    home.movedBecause === undefined
      ? `Case ${triage.number} goes on in <#${home.channel}>.`
      : `Case ${triage.number} goes on in a direct message, because ${movedReason(home.movedBecause, 'this channel')}.`;
  return { text, blocks: [context(text)] };
}
