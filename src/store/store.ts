import type { FixFeedback } from '../triage/feedback.ts';
import type { Agent, Entry } from '../triage/history.ts';
import type { Outcome, Standing, Triage } from '../triage/triage.ts';
import type { Erasure } from './erasure.ts';
import type { StoredDataError } from './errors.ts';
import type { InstallationRows } from './installation-rows.ts';
import type { PeopleRows } from './people.ts';

/** Why a triage is in a direct message instead of the channel it was asked for in. */
export type MovedBecause = 'notAMember' | 'archived' | 'readOnly' | 'shared';

/** Where a triage lives in Slack. */
export interface Home {
  readonly channel: string;
  /** The ts of its thread: the one it was asked for in, or else, once that is posted, its own case card. */
  readonly thread?: string;
  readonly movedBecause?: MovedBecause;
  /** Since when (milliseconds, the database's clock) it has to be found out anew whether it may live there. */
  readonly doubt?: number;
}

export interface StoredTriage extends Triage {
  /** The number of entries in its history. */
  readonly version: number;
  /** The channel it was asked for in. */
  readonly askedIn: string;
  /** The thread it was asked for in: there it lives, unless it has to move. */
  readonly askedThread?: string;
  /** The address of the message it was asked for at. */
  readonly askedLink?: string;
  /** Unknown until it has been found out whether the bot may post there. */
  readonly home?: Home;
}

/** A triage without its history. */
export type TriageHead = Omit<StoredTriage, 'history'>;

/** A card as it was last sent, as far as that is known. */
export interface SentCard {
  /**
   * `case`, `question`, `fix:<cause>` or `summary`; with `left:` before it, where the triage was before it moved.
   * `session` is no message but its thread as a session of an agent's, in a direct message: it never has a `ts`.
   */
  readonly card: string;
  readonly channel: string;
  /** The message's ts; absent until the post has been answered. */
  readonly ts?: string;
  /** A digest of the content Slack is known to show; absent when unknown. */
  readonly digest?: string;
  /** Since when (epoch milliseconds) a post of it may be under way whose answer is not known. */
  readonly postingSince?: number;
  /** When (epoch milliseconds) to look for a second copy that an unanswered post may have left. */
  readonly checkAt?: number;
  /** Why Slack refused it for good. */
  readonly refused?: string;
}

export interface NewTriage {
  readonly id: string;
  readonly installation: string;
  /** Slack's `trigger_id` or the message it came from: the same request twice opens one triage. */
  readonly requestId: string;
  readonly askedIn: string;
  readonly askedThread?: string;
  readonly askedLink?: string;
  readonly home?: Home;
  readonly openedBy: Agent;
  readonly openedAt: number;
  /** What was said when it was opened. */
  readonly history?: readonly Entry[];
  readonly outcome?: Outcome;
  /** That of an open case, or none, where it is not given. */
  readonly standing?: Standing | undefined;
}

/** What is appended to a triage, and what that makes of it. */
export interface Change {
  readonly entries: readonly Entry[];
  readonly outcome: Outcome;
  /** That of an open case, or none, where it is not given. */
  readonly standing?: Standing | undefined;
  /** Where they are known: what stays as it is need not be written, nor its indexes. */
  readonly before?: Pick<Change, 'outcome' | 'standing'>;
  /** What people say of its fixes from now on, of the whole history; as before where it is not given. */
  readonly feedback?: readonly FixFeedback[];
}

/** Something people asked that the product has no answer to. */
export interface Gap {
  readonly installation: string;
  /** What it came from: each counts once. The request of a triage, where its opening words are the gap. */
  readonly source: string;
  readonly why: 'notUnderstood' | 'notCovered';
  /** Masked. */
  readonly text: string;
  /** How a person has solved it, masked. Empty where that has been taken back: none is kept then. */
  readonly answer?: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The source of a gap in a message; it is deleted with the triage in whose thread that was written. */
export function gapOfMessage(channel: string, ts: string): string {
  return `message:${channel}:${ts}`;
}

/** The source of a gap that a triage ended with; it is deleted with that. */
export function gapOfTriage(id: string): string {
  return `triage:${id}`;
}

/** A case in which a fix was not helpful. */
export interface NotHelpful {
  readonly number: number;
  /** Its own card in Slack, where that is known, and the thread that it is in. */
  readonly card?: { readonly channel: string; readonly ts: string; readonly thread?: string };
  readonly reasons: readonly string[];
  /** Masked. */
  readonly note?: string;
}

/** What leads are to be told of a fix. */
interface ToTell {
  /** When it was settled that this case tells them (epoch milliseconds). */
  readonly at: number;
  /** Each answer of somebody, by case, the newest case first. */
  readonly answers: readonly NotHelpful[];
}

/** The store's rows of what people say of fixes. */
export interface FeedbackRows {
  /**
   * What this case is to tell leads of a fix, if anything: of at least so many (`least`) different cases, it being one, the
   * fix was not helpful in so long a time (`within`, milliseconds), and in that time no case has told them. Of several
   * that ask at once, one is to tell, and is so each time it asks again. `now`: epoch milliseconds.
   */
  toTellLeads(
    fix: { readonly installation: string; readonly cause: string; readonly triage: string },
    rule: { readonly now: number; readonly within: number; readonly least: number },
  ): Promise<ToTell | undefined>;
}

/** A triage that is due, and where its cards are, or else where it was asked for. */
export interface DueTriage {
  readonly id: string;
  readonly installation: string;
  readonly channel: string;
}

/** How much was deleted. */
export interface Deleted {
  readonly triages: number;
  readonly entries: number;
  readonly cards: number;
  readonly gaps: number;
  readonly counters: number;
  readonly installations: number;
}

interface DeletedUninstalled {
  readonly installation: string;
  readonly deleted: Deleted;
  /** There is nothing left of it. */
  readonly finished: boolean;
}

/**
 * Everything that outlives the process. A triage that has something to send is due; one worker at a time
 * leases it. Times from outside are epoch milliseconds; leases go by the database's clock.
 */
export interface Store extends InstallationRows, PeopleRows, FeedbackRows {
  /** Stores a new triage, due at once and leased to the worker; or gives the one this request opened before. */
  open(triage: NewTriage, worker: string): Promise<{ triage: StoredTriage; created: boolean }>;
  find(id: string): Promise<StoredTriage | undefined>;
  /** The triage that lives in a thread: the open one, or else the newest. */
  findByThread(installation: string, channel: string, thread: string): Promise<StoredTriage | undefined>;
  /** The triage that has moved away from a thread which its own case card began. */
  findMoved(installation: string, channel: string, thread: string): Promise<StoredTriage | undefined>;
  /** The triage whose summary is this message. */
  findBySummary(installation: string, channel: string, ts: string): Promise<StoredTriage | undefined>;
  /**
   * Appends entries if the version is still this one, makes the triage due and, where no worker holds it,
   * leases it to the worker: all in one durable commit. False: the version has moved on, nothing was stored.
   */
  append(id: string, version: number, change: Change, worker: string): Promise<'leased' | 'stored' | false>;

  /** Of each installation, the triages that are due and that no worker holds: so many at most, the longest waiting first. */
  due(mostOfEach: number): Promise<DueTriage[]>;
  /**
   * Leases a triage. `undefined`: another worker holds it. `takenOver`: its last worker died holding it, so
   * that what Slack shows is not known.
   */
  claim(id: string, worker: string): Promise<{ takenOver: boolean } | undefined>;
  /** Prolongs the lease; false when it is lost. */
  renew(id: string, worker: string): Promise<boolean>;
  cards(id: string): Promise<SentCard[]>;
  saveHome(id: string, worker: string, home: Home): Promise<boolean>;
  /**
   * Stores where a triage lives and what is known of these cards, and takes its doubt back unless another one has come
   * since; all or nothing, while the lease is held. False when it is lost.
   */
  settleHome(id: string, worker: string, home: Home, cards: readonly SentCard[]): Promise<boolean>;
  /**
   * Something has happened to a channel: whether they may live there is in doubt for all triages that do, or did until
   * they moved. The open ones and those that moved are due at once.
   */
  doubtChannel(installation: string, channel: string): Promise<void>;
  /** Stores what is known of one card while the lease is held; false when it is lost. */
  saveCard(id: string, worker: string, card: SentCard): Promise<boolean>;
  /**
   * Stores cards and gives the lease back, due again in `dueIn` milliseconds by the database's clock, or not at all.
   * False when the triage has changed since `version`, or its home is in another doubt than this (the cards are stored,
   * the lease is kept: look again).
   */
  release(
    id: string,
    worker: string,
    version: number,
    result: { cards: readonly SentCard[]; dueIn?: number; doubt?: number | undefined },
  ): Promise<boolean>;

  /**
   * Gives the lease of a triage back that cannot be read, due again in `dueIn` milliseconds by the database's clock.
   * Nothing happens where another worker holds it.
   */
  postpone(id: string, worker: string, dueIn: number): Promise<void>;

  /** Keeps a gap; one from the same source is kept once, with the answer that came last. */
  addGap(gap: Gap): Promise<void>;
  /** All gaps, the newest first. One that cannot be read is thrown, unless somebody wants to hear of it and read on. */
  gaps(onUnreadable?: (error: StoredDataError) => void): Promise<Gap[]>;
  /**
   * Deletes up to `limit` closed triages that nothing has happened to for so long (milliseconds, by the
   * database's clock) and that have nothing left to send, with all that belongs to them; and as many gaps of
   * that age. Gives what was deleted.
   */
  deleteOld(age: number, limit: number): Promise<Deleted>;
  /** Deletes one triage with all that belongs to it. */
  deleteTriage(id: string): Promise<Deleted>;
  /**
   * Deletes up to `limit` triages of an installation and as many of its gaps, and once there are none left the
   * rest of it. To be called until it gives nothing but zeros.
   */
  deleteInstallation(installation: string, limit: number): Promise<Deleted>;
  /**
   * Deletes up to `limit` triages and as many gaps of one installation that was uninstalled so long ago (milliseconds,
   * by the database's clock), and once there are none left the rest of it. Nothing where there is no such installation:
   * to be called until then. What is installed again meanwhile keeps what is left.
   */
  deleteUninstalled(age: number, limit: number): Promise<DeletedUninstalled | undefined>;
  /**
   * Writes the tables anew, so that nothing of what was deleted is left in free space. A large database only with
   * `whole`, as it takes the app's time: a SQLite file then must not be served meanwhile.
   */
  erase(options: { readonly whole: boolean }): Promise<Erasure>;
  /**
   * The triages of an installation with which there is something to do, the newest first: so many at most.
   */
  standing(installation: string, limit: number): Promise<StoredTriage[]>;
  /**
   * Of an installation, the triages with which there is something to do, and the newest of all: so many of each at most,
   * the newest first, each once and without its history. One that cannot be read is left out: who works on it names it.
   */
  heads(installation: string, most: { standing: number; newest: number }): Promise<TriageHead[]>;
  /** The triage that an installation's people call by this number. */
  findByNumber(installation: string, number: number): Promise<StoredTriage | undefined>;
  /** Makes every open triage due: what its cards say may have changed without its doing. */
  makeOpenDue(): Promise<void>;
  /** Makes due at once what is due later: the clock by which that was reckoned has been set. */
  makeWaitingDue(): Promise<void>;
  /** How much is waiting: due triages and the time the longest waiting one has been due since. */
  backlog(): Promise<{ waiting: number; oldest?: number }>;
  /** How many triages are open. */
  openTriages(): Promise<number>;
  /** Throws when the database does not answer; a `StoreUnwritableError` when it does, but stores nothing. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
