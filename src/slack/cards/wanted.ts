import { hash } from 'node:crypto';
import { isCause } from '../../../flows/symptoms.ts';
import type { Knowledge } from '../../knowledge/fix.ts';
import type { Home, SentCard } from '../../store/store.ts';
import type { Reminder, ReminderKind } from '../../triage/reminders.ts';
import { cardThatShows } from '../../triage/shown.ts';
import type { Situation } from '../../triage/situation.ts';
import { ownerOf } from '../../triage/triage.ts';
import { section } from '../block-kit/blocks.ts';
import { leftBehind, whatWasLeft } from '../block-kit/left-behind.ts';
import { isSummary, summaryIn } from '../block-kit/summaries.ts';
import type { Card, Content } from './card.ts';
import { buildCaseCard } from './case-card.ts';
import { buildFeedbackRow } from './feedback-row.ts';
import { buildFixCard, buildShrunkFix } from './fix-card.ts';
import { type AskedBelow, buildSummaryCard } from './handed-over.ts';
import { buildLeads, isForLeads, type LeadsNews, leadsId } from './leads.ts';
import { buildLeft } from './left.ts';
import { buildQuestionCard, type Escalation } from './question-card.ts';
import { buildPastReminder, buildReminder, reminderId, reminderKind } from './reminder.ts';

/**
 * How long (ms) the case card's edits wait for each other: with half a second until what is due is looked at, it is never
 * more than two behind, and a case that is worked through quickly is edited once or twice.
 */
const CASE_PATIENCE_MS = 1_500;

const remindedIn = {
  waiting: 'owner',
  quiet: 'owner',
  channel: 'channel',
  untaken: 'summary',
} as const satisfies Record<ReminderKind, Card['to']>;

/** Why a summary was not sent that others could have read: in the place of what Slack says when it refuses one. */
export const SHARED = 'shared';

export interface Surroundings {
  readonly home: Home;
  /** The reminders that come if nobody does anything. */
  readonly reminders?: readonly Reminder[];
  /** What leads are to be told. */
  readonly news?: readonly LeadsNews[];
  /** This workspace has refused feedback buttons. */
  readonly noFeedbackButtons?: boolean;
  /** Cards that are in Slack already, or were refused there. */
  readonly sent: readonly SentCard[];
  /** Where the summary of a case like this one is posted. */
  readonly escalationChannel?: string;
  /** What was asked below the summary. */
  readonly asked?: readonly AskedBelow[];
  /** The address of the message it was asked for at. */
  readonly askedLink?: string;
  /** Where tickets are, with `{reference}` in it. */
  readonly ticketUrl?: string;
  /** A link to the case card, for the summary. */
  readonly threadLink?: string;
}

/**
 * Every message a triage should have in Slack, in the order in which they are sent. Pure: the reconciler
 * compares it with what was sent and makes Slack follow.
 */
export function wantedCards(situation: Situation, knowledge: Knowledge, around: Surroundings): Card[] {
  const { triage, outcome, checklists, state } = situation;
  const { home, sent, escalationChannel, ticketUrl } = around;

  const card = (id: string, content: Content, rest: Partial<Card> = {}): Card => {
    const metadata = rest.metadata ?? {
      event_type: 'photo_help_card',
      event_payload: { triage: triage.id, card: id, ...(id === 'case' && caseMetadata(situation)) },
    };
    return {
      card: id,
      ...content,
      digest: digestOf(content, metadata),
      to: 'home',
      patience: 0,
      editOnly: false,
      ...rest,
      metadata,
    };
  };

  if (state.abandoned) return [...astray(), ...forLeads()];
  const fixes = checklists.map((list) => {
    const id = `fix:${list.shown.cause}`;
    return card(id, buildFixCard(list, situation), placeOf(id));
  });
  const shrunk = sent.flatMap(({ card: id }) => {
    const cause = id.startsWith('fix:') ? id.slice('fix:'.length) : '';
    if (!isCause(cause) || fixes.some((fix) => fix.card === id)) return [];
    return [card(id, buildShrunkFix(cause, situation, knowledge), { editOnly: true })];
  });
  const isMoved = sent.some(({ card: id }) => id === leftBehind('case'));
  const root = card('case', buildCaseCard(situation, home, { ...around, isMoved }), {
    patience: casePatience(),
  });
  const question = card('question', questionCard(), placeOf('question'));
  // What has to be the last comes behind what may be posted yet.
  const asked = cardThatShows(situation) === 'question' ? [...fixes, question] : [question, ...fixes];
  const replies = [...summaryCards(), ...asked, ...shrunk];
  // The root is posted first; once it is there, the cards that people click on are brought up to date before it.
  const isRooted = sent.some(({ card: id, ts }) => id === 'case' && ts !== undefined);
  return [...left(), ...(isRooted ? [...replies, root] : [root, ...replies]), ...reminders(), ...forLeads()];

  function questionCard(): Content {
    const { text, blocks } = buildQuestionCard(situation, knowledge, escalationOf(around), around);
    return { text, blocks: [...blocks, ...buildFeedbackRow(situation, around.noFeedbackButtons === true)] };
  }

  /** Once it is there it stays as it is: what is said of the fix afterwards is no news. */
  function forLeads(): Card[] {
    return (around.news ?? []).flatMap((one) => {
      const id = leadsId(one);
      const known = sent.find((each) => each.card === id);
      if (known?.ts !== undefined && known.checkAt === undefined) return [];
      const metadata = {
        event_type: 'photo_help_card',
        event_payload: { triage: triage.id, card: 'leads', of: id },
      };
      return [card(id, buildLeads(one, knowledge), { to: 'leads', metadata })];
    });
  }

  /** Those to come, and those that came: what a reminder was about is settled once somebody has done something. */
  function reminders(): Card[] {
    const next = (around.reminders ?? []).filter(({ kind }) => canRemind(kind));
    const past = sent.filter(
      ({ card: id }) => reminderKind(id) !== undefined && !next.some((one) => reminderId(one) === id),
    );
    return [
      ...next.map((reminder) => {
        const content = buildReminder(reminder.kind, situation, around.threadLink);
        return reminderCard(reminderId(reminder), reminder.kind, content, { notBefore: reminder.at });
      }),
      ...past.flatMap(({ card: id }) => {
        const kind = reminderKind(id);
        return kind ? [reminderCard(id, kind, buildPastReminder(situation), { editOnly: true })] : [];
      }),
    ];
  }

  function canRemind(kind: ReminderKind): boolean {
    if (kind === 'channel') return home.movedBecause === undefined && !home.channel.startsWith('D');
    return (
      kind !== 'untaken' || (escalationChannel !== undefined && isPosted(summaryIn(escalationChannel, sent)))
    );
  }

  function isPosted(id: string): boolean {
    return sent.some(({ card: one, ts }) => one === id && ts !== undefined);
  }

  function reminderCard(id: string, kind: ReminderKind, content: Content, rest: Partial<Card>): Card {
    const payload = { triage: triage.id, card: 'reminder', of: id };
    const metadata = { event_type: 'photo_help_card', event_payload: payload };
    const channel = kind === 'untaken' && escalationChannel ? { channel: escalationChannel } : {};
    return card(id, content, { ...rest, ...channel, to: remindedIn[kind], metadata });
  }

  /** First, so that others do not read on; where the bot has no access, it may not change them. */
  function left(): Card[] {
    if (home.movedBecause === 'notAMember' || home.movedBecause === 'archived') return [];
    return sent.flatMap(({ card: id, ts, postingSince }) => {
      const was = whatWasLeft(id);
      if (was === undefined || (ts === undefined && postingSince === undefined)) return [];
      const stays = was === 'case' ? ('line' as const) : ('nothing' as const);
      return [card(id, buildLeft(situation, home), { editOnly: true, left: stays })];
    });
  }

  /** Posts that may have come into the channel because their thread was gone: they are looked for. */
  function astray(): Card[] {
    const text = `The thread of case ${triage.number} was deleted.`;
    const strays = sent.filter(({ card: id, ts, postingSince }) => {
      const isElsewhere = isSummary(id) || isForLeads(id) || reminderKind(id) !== undefined;
      return !isElsewhere && ts === undefined && postingSince !== undefined;
    });
    return [
      ...strays.map(({ card: id }) => card(id, { text, blocks: [section(text)] }, { editOnly: true })),
      // What is elsewhere is still there: its buttons would do nothing any more.
      ...summaryCards(),
      ...reminders(),
    ];
  }

  function casePatience(): number {
    const lastAct = triage.history.at(-1)?.act.type;
    const isAwaited = outcome !== 'open' || lastAct === 'referenced' || lastAct === 'gaveBack';
    return isAwaited ? 0 : CASE_PATIENCE_MS;
  }

  function placeOf(id: string): Pick<Card, 'place'> {
    if (cardThatShows(situation) !== id) return {};
    return { place: outcome === 'open' ? 'last' : 'belowMessage' };
  }

  /** The summary in the channel for such cases; and what is left of those in others, where the case was before. */
  function summaryCards(): Card[] {
    const here = escalationChannel && summaryIn(escalationChannel, sent);
    const others = sent.filter(({ card: id }) => isSummary(id) && id !== here);
    const isHandedOver = outcome === 'handedOver';
    return [
      ...(here && escalationChannel
        ? [summaryCard(here, escalationChannel, !isHandedOver || state.abandoned)]
        : []),
      ...others.map(({ card: id, channel }) =>
        summaryCard(id, channel, true, isHandedOver ? { channel: escalationChannel } : undefined),
      ),
    ];
  }

  function summaryCard(
    id: string,
    channel: string,
    editOnly: boolean,
    instead?: { channel: string | undefined },
  ): Card {
    const { threadLink } = around;
    const content = buildSummaryCard(situation, knowledge, {
      threadLink,
      ticketUrl,
      ...(instead && { instead }),
    });
    const payload = { triage: triage.id, card: 'summary' };
    return card(id, content, {
      to: 'escalation',
      channel,
      editOnly,
      metadata: { event_type: 'photo_help_summary', event_payload: payload },
    });
  }
}

/** What the case card says to programs. */
function caseMetadata(situation: Situation): Record<string, string | number> {
  const { waiting } = situation.state;
  return {
    outcome: situation.outcome,
    owner: ownerOf(situation.triage).id,
    ...(waiting && situation.outcome === 'open' && { waitingUntil: Math.floor(waiting.until / 1_000) }),
  };
}

function escalationOf({ escalationChannel: channel, sent }: Surroundings): Escalation {
  if (channel === undefined) return { state: 'none' };
  const here = summaryIn(channel, sent);
  const summary = sent.find(({ card }) => card === here);
  if (summary?.refused === SHARED) return { state: 'shared', channel };
  if (summary?.refused !== undefined) return { state: 'refused', channel };
  return summary?.ts === undefined ? { state: 'underWay', channel } : { state: 'posted', channel };
}

function digestOf({ text, blocks }: Content, metadata: Card['metadata']): string {
  return hash('sha256', JSON.stringify([text, blocks, metadata]), 'base64url').slice(0, 22);
}
