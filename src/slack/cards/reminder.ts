import type { Button } from '@slack/types';
import { factText, textOf } from '../../../flows/questions.ts';
import { SYMPTOM } from '../../../flows/symptom.ts';
import type { Reminder, ReminderKind } from '../../triage/reminders.ts';
import type { Situation } from '../../triage/situation.ts';
import { ownerOf } from '../../triage/triage.ts';
import { A_DAY_MORE, actionIds, buttonValue } from '../block-kit/action-ids.ts';
import { actions, button, context, escapeText, linkButton, section } from '../block-kit/blocks.ts';
import type { Content } from './card.ts';
import { nameOf } from './wording.ts';

const PREFIX = 'reminder:';

/** What a reminder is known by among a triage's cards. */
export function reminderId({ kind, of }: Pick<Reminder, 'kind' | 'of'>): string {
  return `${PREFIX}${kind}:${of}`;
}

/** The kind of reminder that a card is, if it is one. */
export function reminderKind(card: string): ReminderKind | undefined {
  const kind = card.startsWith(PREFIX) ? card.slice(PREFIX.length).split(':')[0] : undefined;
  return kinds.find((one) => one === kind);
}

const kinds: readonly ReminderKind[] = ['waiting', 'quiet', 'channel', 'untaken'];

/** One message to whoever should look at a case again, with what they most likely do next. */
export function buildReminder(kind: ReminderKind, situation: Situation, link: string | undefined): Content {
  const { triage, state, checklists } = situation;
  const symptom = state.facts.get(SYMPTOM);
  const what = symptom ? factText(SYMPTOM, symptom.option) : 'not said what happened';
  const name = `Case ${triage.number}`;
  const value = buttonValue(triage.id);
  const open = link === undefined ? [] : [linkButton('Open', actionIds.openThread, link)];
  const take = button('Take over', actionIds.take, buttonValue(triage.id, ownerOf(situation.triage).id), {
    says: `Take over case ${triage.number}`,
  });
  switch (kind) {
    case 'waiting': {
      const text = `${name}: has the customer answered?`;
      return {
        text,
        blocks: [
          section(`*${text}*\n${what}`),
          context(...waitedFor(situation)),
          ...actions('reminder', [
            button('Still waiting', actionIds.wait, buttonValue(triage.id, A_DAY_MORE), {
              says: 'Still waiting: remind me in a day',
            }),
            ...(checklists.length > 0
              ? verdicts(situation)
              : [button('It works now', actionIds.solved, value)]),
            ...open,
          ]),
        ],
      };
    }
    case 'quiet': {
      const text = `${name}: nobody has touched it for a while.`;
      return {
        text,
        blocks: [
          section(`*${text}*\n${what}`),
          context('It is yours. Go on with it, wait for the customer, or hand it over.'),
          ...actions('reminder', [button('Wait', actionIds.wait, value), ...open]),
        ],
      };
    }
    case 'channel': {
      const text = `${name}: nobody has touched it for a while.`;
      return {
        text,
        blocks: [
          section(`*${text}*\n${what}`),
          context(`${nameOf(ownerOf(situation.triage))} has it, and has been reminded.`),
          ...actions('reminder', [take, ...open]),
        ],
      };
    }
    case 'untaken': {
      const text = `${name} was handed over, and nobody has taken it yet.`;
      return {
        text,
        blocks: [
          section(`*${text}*`),
          ...actions('reminder', [button('I’ll take it', actionIds.take, value), ...open]),
        ],
      };
    }
  }
}

/** What is left of a reminder once somebody has done something: one line, no buttons. */
export function buildPastReminder({ triage }: Situation): Content {
  const text = `Case ${triage.number}: this reminder is settled.`;
  return { text, blocks: [context(text)] };
}

/** What the customer was asked, or is to try, as far as that is known. */
function waitedFor({ open, state, checklists }: Situation): string[] {
  const { waiting } = state;
  const asked = open === undefined ? undefined : textOf(open).ask;
  const lines = [
    ...(waiting?.word === undefined ? [] : [`What for: ${escapeText(waiting.word)}`]),
    ...(asked === undefined ? [] : [`The customer was asked: ${asked}`]),
    ...(asked === undefined && checklists.length > 0
      ? [`The customer was to try again after: ${checklists.map(({ fix }) => fix.title).join(' · ')}`]
      : []),
  ];
  return lines.length > 0 ? lines : ['You wanted to be reminded of it now.'];
}

function verdicts({ triage, state, checklists }: Situation): Button[] {
  const point = buttonValue(triage.id, String(state.point));
  const last = checklists.at(-1)?.fix;
  if (last === undefined) return [];
  return [
    button('It works now', actionIds.verdict('solved'), point, { style: 'primary' }),
    button('Still not working', actionIds.verdict('notSolved'), point),
  ];
}
