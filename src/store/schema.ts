import { sql } from 'kysely';

interface TriagesTable {
  id: string;
  installation: string;
  number: number;
  /** The number of entries in the history. */
  version: number;
  request_id: string;
  asked_in: string;
  /** The thread it was asked for in; null where it makes its own. */
  asked_thread: string | null;
  /** Slack's address of the message it was asked for at. */
  asked_link: string | null;
  home_channel: string | null;
  home_thread: string | null;
  home_moved_because: string | null;
  /** Since when it is in doubt whether it may live there, by the database's clock; null when it is not. */
  home_doubt: number | null;
  opened_by_id: string;
  opened_by_name: string;
  opened_at: number;
  outcome: string;
  /** What there is to do with it; null where there is nothing. */
  standing: string | null;
  /** When a worker should look at it; null when there is nothing to send. Never null while it is leased. */
  due_at: number | null;
  /** The worker that may call Slack for it; null when none does. */
  lease_owner: string | null;
  /** By the database's clock; from then on another worker may take over. */
  lease_until: number | null;
  /** When something last happened to it, by the database's clock. */
  updated_at: number;
}

interface EntriesTable {
  triage_id: string;
  /** Counts from 1 without gaps. */
  seq: number;
  by_id: string;
  by_name: string;
  at: number;
  /** JSON, with the version that wrote it as `v` and the key of what asked for it as `key`. */
  act: string;
  /** The ts of the message that said so; null for a click. */
  message: string | null;
}

/** What people wrote that no article or no rule of ours covers, masked. */
interface GapsTable {
  installation: string;
  /** The message or command it came from, so that a repeated delivery is counted once. */
  source: string;
  why: string;
  text: string;
  /** How it was solved by hand; null, or empty where that was taken back, where nobody has said so. */
  answer: string | null;
  at: number;
}

/** Its column `permalink` is no longer used: links are put together from ids. */
interface CardsTable {
  triage_id: string;
  card: string;
  channel: string;
  ts: string | null;
  digest: string | null;
  posting_since: number | null;
  check_at: number | null;
  refused: string | null;
}

interface CountersTable {
  installation: string;
  last_number: number;
}

interface InstallationsTable {
  /** The enterprise's id where it is organisation-wide, else the team's. */
  id: string;
  /** Token and bot id, encrypted; see `seal.ts`. */
  sealed: string;
  /** Separated by commas. */
  bot_scopes: string;
  bot_user_id: string;
  workspace_url: string;
  installed_at: number;
}

/** Installations whose app was uninstalled, until it comes back or their cases are deleted. */
interface UninstalledTable {
  installation: string;
  /** By the database's clock. */
  at: number;
}

/** What protected an installation, and may do so only once. */
interface UsedStatesTable {
  digest: string;
  used_at: number;
}

/** What people have set for themselves, and when they last opened the Home of the app. */
interface PeopleTable {
  installation: string;
  user_id: string;
  language: string | null;
  work_from: number | null;
  work_to: number | null;
  home_opened_at: number | null;
}

/** What people say of fixes: it follows from the histories, and is here to be counted. */
interface FeedbackTable {
  triage_id: string;
  /** Which entry says so. */
  seq: number;
  cause: string;
  installation: string;
  /** 1 or 0. */
  helpful: number;
  /** JSON. */
  reasons: string;
  /** Masked. */
  note: string | null;
  /** JSON: the steps of this fix that were ticked. */
  steps: string;
  at: number;
}

/** Which case has last told leads of a fix that was not helpful, and when. */
interface LeadsToldTable {
  installation: string;
  cause: string;
  triage_id: string;
  at: number;
}

/** The tables as `migrations.ts` makes them. All times are epoch milliseconds. */
export interface Database {
  triages: TriagesTable;
  entries: EntriesTable;
  cards: CardsTable;
  counters: CountersTable;
  gaps: GapsTable;
  installations: InstallationsTable;
  uninstalled: UninstalledTable;
  used_states: UsedStatesTable;
  people: PeopleTable;
  feedback: FeedbackTable;
  leads_told: LeadsToldTable;
}

/** Their names: those that others refer to come first. */
export const TABLES = [
  'triages',
  'entries',
  'cards',
  'gaps',
  'counters',
  'installations',
  'uninstalled',
  'used_states',
  'people',
  'feedback',
  'leads_told',
] as const satisfies readonly (keyof Database)[];

/**
 * Which cards are summaries, also those in the channels that a case has left: said as their index has it, as nothing else
 * would lead there.
 */
export const isSummaryRow = sql<boolean>`substr(card, 1, 7) = 'summary'`;
