import { labelOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Overview } from '../../triage/overview.ts';
import { isDirect } from '../api/conversations.ts';
import { linkTo } from '../api/links.ts';
import { escapeText } from '../block-kit/blocks.ts';
import { nameOf, phaseMarks, phaseWords, referenceText, slackDate } from '../cards/wording.ts';
import type { Placed } from './glances.ts';

/** The cases of a workspace, sorted for one person, and what a list of them needs to know. */
export interface Seen {
  /** Who looks. */
  readonly user: string;
  readonly now: number;
  readonly overview: Overview<Placed>;
  /** There are more cases than these. */
  readonly more: boolean;
  readonly isGuest: boolean;
  /** Slack's address of the workspace. */
  readonly url: string;
  readonly ticketUrl?: string | undefined;
}

/** What a list is called, its cases, and what is said where there are none. */
export interface Section {
  readonly title: string;
  readonly empty: string;
  readonly cases: readonly Placed[];
}

/** The lists of cases, in their order. */
export function sectionsOf({ overview: { mine, untaken, team }, isGuest }: Seen): Section[] {
  return [
    { title: 'Yours', empty: 'You have no case now: nothing waits for you.', cases: mine },
    ...(isGuest
      ? []
      : [
          {
            title: 'Handed over, not taken yet',
            empty: 'Whatever colleagues have handed over, somebody looks into it.',
            cases: untaken,
          },
          { title: 'The team’s', empty: 'Your colleagues have no other cases now.', cases: team },
        ]),
  ];
}

/** ":wrench: *Fixing* · #12 Photos almost ready · mia · since today, 10:32": a case in a line, ready for mrkdwn. */
export function lineOf(one: Placed, seen: Pick<Seen, 'user' | 'now' | 'url' | 'ticketUrl'>): string {
  const { symptom, owner, reference } = one;
  const { mark, words, since } = stateOf(one, seen.now);
  const what = symptom === undefined ? 'not said what happened' : labelOf(SYMPTOM, symptom);
  return [
    `${mark} *${words}*`,
    `${numberLink(one, seen)} ${escapeText(what)}`,
    nameOf(owner),
    ...(reference === undefined ? [] : [`ticket ${referenceText(reference, seen.ticketUrl)}`]),
    ...(since === undefined ? [] : [since]),
  ].join(' · ');
}

function stateOf(one: Placed, now: number): { mark: string; words: string; since?: string } {
  const { phase, waitingUntil, claimedBy, openedAt, touchedAt } = one;
  const mark = phaseMarks[phase];
  if (waitingUntil !== undefined) {
    return waitingUntil <= now
      ? {
          mark: ':alarm_clock:',
          words: `Has the customer answered? ${slackDate('Waited until', waitingUntil)}`,
        }
      : { mark, words: `${phaseWords.waiting} ${slackDate('until', waitingUntil)}` };
  }
  if (claimedBy) return { mark, words: `${phaseWords.handedOver}, ${nameOf(claimedBy)} looks into it` };
  const since = slackDate('since', phase === 'handedOver' ? touchedAt : openedAt);
  if (one.standing === 'untaken') return { mark, words: `${phaseWords.handedOver}, not taken yet`, since };
  return { mark, words: phaseWords[phase], ...(one.standing && { since }) };
}

/** A case's number, as a link to its thread where this person can open that: others' direct messages are closed to them. */
function numberLink({ number, home, openedBy }: Placed, { user, url }: Pick<Seen, 'user' | 'url'>): string {
  const isClosed = home !== undefined && isDirect(home.channel) && openedBy.id !== user;
  if (home?.thread === undefined || isClosed) return `#${number}`;
  return `<${linkTo(url, home.channel, home.thread)}|#${number}>`;
}

/** So many groups of cases are told of, and so many of their numbers. */
const MOST_GROUPS = 5;
const MOST_NUMBERS = 15;

/** "*3 cases like this today:* Photos almost ready · The photos are hidden · #12, #13, #15". */
export function alikeLines(seen: Seen, knowledge: Knowledge): string[] {
  return seen.overview.alike.slice(0, MOST_GROUPS).map(({ symptom, fixes, cases }) => {
    const titles = fixes.map(({ flow, cause }) => knowledge.fix(flow, cause).title);
    const numbers = cases.slice(0, MOST_NUMBERS).map((one) => numberLink(one, seen));
    const more = cases.length > MOST_NUMBERS ? ', …' : '';
    return `*${cases.length} cases like this today:* ${[labelOf(SYMPTOM, symptom), ...titles]
      .map(escapeText)
      .join(' · ')} · ${numbers.join(', ')}${more}`;
  });
}
