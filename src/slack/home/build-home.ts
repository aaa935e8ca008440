import type { HomeView, KnownBlock } from '@slack/types';
import type { Platform } from '../../../flows/articles.ts';
import { languages } from '../../../flows/languages.ts';
import { factsOfPlatform, isOffered } from '../../../flows/platforms.ts';
import { groupOf, labelOf, optionsOf, symptomText } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import { actionIds } from '../block-kit/action-ids.ts';
import { actions, button, context, divider, groupedSelect, section } from '../block-kit/blocks.ts';
import { list } from '../cards/wording.ts';
import type { Chosen } from './chosen.ts';
import { alikeLines, lineOf, type Section, type Seen, sectionsOf } from './lines.ts';

/** So many cases are on a page: all that is around them has room beside them in Slack's 100 blocks, and in one's head. */
const ON_A_PAGE = 30;

interface Shown {
  readonly seen: Seen;
  /** From 0; the last one where there are not so many. */
  readonly page: number;
  readonly chosen: Chosen;
  readonly platform: Platform | undefined;
  readonly knowledge: Knowledge;
}

/** The Home tab of one person: what needs them first, then how to begin and what can be set. */
export function buildHome({ seen, page, chosen, platform, knowledge }: Shown): HomeView {
  const alike = alikeLines(seen, knowledge);
  return home([
    ...casesOn(page, seen),
    ...(alike.length === 0
      ? []
      : [
          title('Alike'),
          ...alike.map((line) => section(line)),
          context('Perhaps it is one job: mend it once, and tell all of them.'),
        ]),
    title('Start a case'),
    ...starts(platform),
    title('What you can say'),
    section(
      list([
        'In a channel: `/photo-help almost ready, job’s selling, code not activated`. I ask only what is missing.',
        'With your ticket: `/photo-help #4711 almost ready`.',
        'On a message: *More actions › Diagnose with Photo Help*.',
        'In *Messages* above: write, or paste what the customer wrote.',
        'In a case’s thread: “still in planning”, “done”, “solved”, “back”.',
        'Anywhere: `/photo-help list` shows your cases, `/photo-help list #4711` finds one.',
      ]),
    ),
    divider,
    ...settings(chosen),
  ]);
}

/** What those see who must not see cases, or of whom that is not known. */
export function buildClosedHome(why: string): HomeView {
  return home([section(why)]);
}

function home(blocks: KnownBlock[]): HomeView {
  return { type: 'home', blocks };
}

function title(text: string): KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

function casesOn(asked: number, seen: Seen): KnownBlock[] {
  const sections = sectionsOf(seen);
  const count = sections.reduce((sum, { cases }) => sum + cases.length, 0);
  const last = Math.max(0, Math.ceil(count / ON_A_PAGE) - 1);
  const page = Math.min(asked, last);
  const from = page * ON_A_PAGE;
  let before = 0;
  const blocks = sections.flatMap((one) => {
    const { cases } = one;
    const shown = cases.slice(Math.max(0, from - before), Math.max(0, from + ON_A_PAGE - before));
    before += cases.length;
    if (shown.length > 0)
      return [title(headingOf(one)), ...shown.map((single) => section(lineOf(single, seen)))];
    // Said once, not on each page.
    return cases.length === 0 && page === 0 ? [title(one.title), context(one.empty)] : [];
  });
  return [
    ...blocks,
    ...(last === 0 ? [] : paging(page, last, count)),
    ...(seen.more
      ? [context('There are older cases that are not listed here. `/photo-help list #4711` finds one.')]
      : []),
    ...(seen.isGuest ? [context('As a guest of this workspace you see the cases that are yours.')] : []),
  ];
}

function headingOf({ title: name, cases }: Section): string {
  return `${name} (${cases.length})`;
}

function paging(page: number, last: number, count: number): KnownBlock[] {
  const to = (label: string, other: number) => button(label, actionIds.homePage(other), String(other));
  return [
    context(`Page ${page + 1} of ${last + 1} · ${count} cases`),
    ...actions('homePages', [
      ...(page > 0 ? [to('Previous page', page - 1)] : []),
      ...(page < last ? [to('Next page', page + 1)] : []),
    ]),
  ];
}

/** A button for each frequent symptom, and a list of the others. What no article covers begins with words. */
function starts(platform: Platform | undefined): KnownBlock[] {
  const given = factsOfPlatform(platform);
  const offered = optionsOf(SYMPTOM).filter(
    (option) => isOffered(SYMPTOM, option, given) && !symptomText(option)?.notCovered,
  );
  const frequent = offered.filter((option) => groupOf(SYMPTOM, option) === undefined);
  const groups = Map.groupBy(
    offered.filter((option) => !frequent.includes(option)),
    (option) => groupOf(SYMPTOM, option) ?? '',
  );
  return [
    context('It opens in your direct message with me.'),
    ...actions(
      'homeStart',
      frequent.map((option) => {
        const label = labelOf(SYMPTOM, option);
        return button(label, actionIds.homeStart(option), option, { says: `Start a case: ${label}` });
      }),
    ),
    ...(groups.size === 0
      ? []
      : actions('homeStartOther', [
          groupedSelect(
            'More troubles',
            actionIds.homeStartOther,
            [...groups].map(([label, members]) => ({
              label,
              options: members.map((value) => ({ label: labelOf(SYMPTOM, value), value })),
            })),
          ),
        ])),
  ];
}

function settings({ language, from, to }: Chosen): KnownBlock[] {
  return [
    context(
      `Letters to customers open in ${languages[language]}, unless it is known how the customer writes. I remind you from ${from}:00 to ${to}:00, on working days.`,
    ),
    ...actions('homeSettings', [button('Settings', actionIds.homeSettings, 'settings')]),
  ];
}
