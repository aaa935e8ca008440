import type { KnownBlock } from '@slack/types';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Agent } from '../../triage/history.ts';
import type { Situation } from '../../triage/situation.ts';
import { actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { actions, button, context, escapeText, section } from '../block-kit/blocks.ts';

import type { Content } from './card.ts';
import { buildSummary } from './summary.ts';
import { nameOf, slackDate } from './wording.ts';

/** More questions from below a summary are only counted. */
const MOST_ASKED = 5;

/** A message that somebody wrote below the summary. */
export interface AskedBelow {
  readonly by: Agent;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly link: string;
}

/** Who has done what about a hand-over last, and when; nothing where nobody has. Ready for mrkdwn. */
export function deskLine({ state, outcome }: Situation): string | undefined {
  const { claimed, settled, givenBack } = state;
  if (settled) return `Solved by ${nameOf(settled.by)} ${slackDate('·', settled.at)}`;
  if (outcome === 'handedOver' && claimed)
    return `${nameOf(claimed.by)} looks into it ${slackDate('since', claimed.at)}`;
  return givenBack && `Given back by ${nameOf(givenBack.by)} ${slackDate('·', givenBack.at)}`;
}

/** That a case was given back, and with which word: until something is done in it. */
export function givenBackBlocks(situation: Situation): KnownBlock[] {
  const { givenBack } = situation.state;
  if (givenBack === undefined) return [];
  return [section(`*${deskLine(situation)}*${givenBack.note ? `\n${escapeText(givenBack.note)}` : ''}`)];
}

/** Where questions were asked below the summary, the newest last: no word of them. */
export function askedBlocks(asked: readonly AskedBelow[]): KnownBlock[] {
  const shown = asked.slice(-MOST_ASKED);
  if (shown.length === 0) return [];
  const more = asked.length - shown.length;
  const before = more === 0 ? '' : ` (and ${more} before)`;
  const links = shown.map(({ by, at, link }) => `<${link}|${nameOf(by)}> ${slackDate('·', at)}`);
  return [context(`Asked below the summary${before}: ${links.join(', ')}`)];
}

interface Around {
  /** A link to the case card. */
  readonly threadLink?: string | undefined;
  readonly ticketUrl?: string | undefined;
  /** What of it is posted now is in this other channel, or nowhere. */
  readonly instead?: { readonly channel: string | undefined };
}

/** The message in the escalation channel: what is known, who looks into it, and what they can do; then what came of it. */
export function buildSummaryCard(situation: Situation, knowledge: Knowledge, around: Around): Content {
  const { outcome, state, triage } = situation;
  const name = `Case ${triage.number}`;
  const link = around.threadLink && `<${around.threadLink}|Open the thread>`;
  if (around.instead) {
    const { channel } = around.instead;
    const text =
      channel === undefined
        ? `${name} is no longer looked into here.`
        : `${name} is looked into in <#${channel}> now.`;
    return line(text, `*${name}* ${text.slice(name.length + 1)}`, link);
  }
  if (outcome === 'handedOver') {
    const taken = deskLine(situation);
    return {
      text: `${name} was handed over.${taken ? ` ${plainName(state.claimed?.by)} looks into it.` : ''}`,
      blocks: [
        ...buildSummary(situation, knowledge, around.ticketUrl),
        ...(state.abandoned ? [] : [context(taken ?? 'Nobody has taken it yet.')]),
        ...(link && !state.abandoned ? [section(link)] : []),
        ...(state.abandoned ? [] : handles(situation)),
      ],
    };
  }
  if (state.settled) {
    const text = `${name} was solved by hand.`;
    return line(text, `*${name}: solved.*\n${escapeText(state.settled.how)}`, link, deskLine(situation));
  }
  const back = triage.history.findLast(({ act }) => act.type === 'gaveBack' || act.type === 'reopened');
  if (back?.act.type === 'gaveBack') {
    const { note } = back.act;
    return line(
      `${name} was given back.`,
      `*${name}: given back.*${note ? `\n${escapeText(note)}` : ''}`,
      link,
      `Given back by ${nameOf(back.by)} ${slackDate('·', back.at)}`,
    );
  }
  return line(
    `${name} was reopened.`,
    `*${name}* is no longer handed over.`,
    link,
    back && `Reopened by ${nameOf(back.by)} ${slackDate('·', back.at)}`,
  );
}

function line(text: string, says: string, link?: string, who?: string): Content {
  return { text, blocks: [section(`${says}${link ? `\n${link}` : ''}`), ...(who ? [context(who)] : [])] };
}

function plainName(by: Agent | undefined): string {
  return by === undefined ? '' : nameOf(by);
}

/** What whoever looks into it can do. Somebody who has it may be away: another person can take it from them. */
function handles({ triage, state: { claimed } }: Situation): KnownBlock[] {
  const value = buttonValue(triage.id);
  const about = `case ${triage.number}`;
  const take =
    claimed === undefined
      ? button('I’ll take it', actionIds.take, value, { style: 'primary', says: `I’ll take it: ${about}` })
      : button('Take over', actionIds.take, buttonValue(triage.id, claimed.by.id), {
          says: `Take over ${about}`,
        });
  return actions('handedOver', [
    take,
    button('Give back', actionIds.giveBack, value, { says: `Give back ${about}` }),
    button('Solved', actionIds.solved, value, { says: `Solved: ${about}` }),
  ]);
}
