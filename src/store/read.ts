import { z } from 'zod';
import { actSchema, type Entry } from '../triage/history.ts';
import { ACT_VERSION, migrateAct } from './acts.ts';
import { StoredDataError } from './errors.ts';
import type { Gap, NotHelpful, SentCard, StoredTriage, TriageHead } from './store.ts';

const triageRow = z.object({
  id: z.string(),
  installation: z.string(),
  number: z.int(),
  version: z.int(),
  asked_in: z.string(),
  asked_thread: z.string().nullable(),
  asked_link: z.string().nullable(),
  home_channel: z.string().nullable(),
  home_thread: z.string().nullable(),
  home_moved_because: z.enum(['notAMember', 'archived', 'readOnly', 'shared']).nullable(),
  home_doubt: z.int().nullable(),
  opened_by_id: z.string(),
  opened_by_name: z.string(),
  opened_at: z.int(),
});

const entryRow = z.object({
  seq: z.int(),
  by_id: z.string(),
  by_name: z.string(),
  at: z.int(),
  act: z.string(),
  message: z.string().nullable(),
});

const storedAct = z.looseObject({ v: z.int().positive().default(1), key: z.string().optional() });

const gapRow = z.object({
  installation: z.string(),
  source: z.string(),
  why: z.enum(['notUnderstood', 'notCovered']),
  text: z.string(),
  answer: z.string().nullable(),
  at: z.int(),
});

const cardRow = z.object({
  card: z.string(),
  channel: z.string(),
  ts: z.string().nullable(),
  digest: z.string().nullable(),
  posting_since: z.int().nullable(),
  check_at: z.int().nullable(),
  refused: z.string().nullable(),
});

const notHelpfulRow = z.object({
  number: z.int(),
  home_thread: z.string().nullable(),
  channel: z.string().nullable(),
  ts: z.string().nullable(),
  reasons: z.string(),
  note: z.string().nullable(),
});

const backlogRow = z.object({ waiting: z.int(), oldest: z.int().nullable() });

/** A triage from its row and its history. Throws a `StoredDataError` for what does not belong there. */
export function readTriage(row: { id: string }, history: readonly Entry[]): StoredTriage {
  return { ...readHead(row), history };
}

/** A triage from its row, without its history. Throws a `StoredDataError` for what does not belong there. */
export function readHead(row: { id: string }): TriageHead {
  const stored = read(triageRow, row, `The record of triage ${row.id}`);
  const { home_channel, home_thread, home_moved_because, home_doubt } = stored;
  return {
    id: stored.id,
    installation: stored.installation,
    number: stored.number,
    version: stored.version,
    askedIn: stored.asked_in,
    ...(stored.asked_thread !== null && { askedThread: stored.asked_thread }),
    ...(stored.asked_link !== null && { askedLink: stored.asked_link }),
    ...(home_channel !== null && {
      home: {
        channel: home_channel,
        ...(home_thread !== null && { thread: home_thread }),
        ...(home_moved_because !== null && { movedBecause: home_moved_because }),
        ...(home_doubt !== null && { doubt: home_doubt }),
      },
    }),
    openedBy: { id: stored.opened_by_id, name: stored.opened_by_name },
    openedAt: stored.opened_at,
  };
}

/**
 * A history from its rows in order. Throws a `StoredDataError` naming the triage and the entry when one is
 * missing or cannot be read: everything is derived from the whole history, so none may be left out.
 */
export function readHistoryRows(triage: string, version: number, rows: readonly object[]): Entry[] {
  if (rows.length !== version) {
    throw new StoredDataError(`Triage ${triage} has ${rows.length} entries where there should be ${version}`);
  }
  return rows.map((row, index) => {
    const what = `Entry ${index + 1} of triage ${triage}`;
    const { seq, by_id, by_name, at, act, message } = read(entryRow, row, what);
    if (seq !== index + 1) throw new StoredDataError(`${what} is missing`);
    return {
      ...readAct(parseJson(act, what), what),
      by: { id: by_id, name: by_name },
      at,
      ...(message !== null && { message }),
    };
  });
}

/** An act from its JSON, whichever version wrote it, with the key of what asked for it. */
function readAct(json: unknown, what: string): Pick<Entry, 'act' | 'key'> {
  const { v, key, ...act } = read(storedAct, json, what);
  if (v > ACT_VERSION) {
    throw new StoredDataError(
      `${what} was written by a newer version of Photo Help (${v}, and this one reads up to ${ACT_VERSION}): run that one`,
    );
  }
  return { act: read(actSchema, migrateAct(act, v), what), ...(key !== undefined && { key }) };
}

/** A card from its row. Throws a `StoredDataError` for what does not belong there. */
export function readCard(row: { triage_id: string; card: string }): SentCard {
  const { card, channel, ts, digest, posting_since, check_at, refused } = read(
    cardRow,
    row,
    `Card ${row.card} of triage ${row.triage_id}`,
  );
  return {
    card,
    channel,
    ...(ts !== null && { ts }),
    ...(digest !== null && { digest }),
    ...(posting_since !== null && { postingSince: posting_since }),
    ...(check_at !== null && { checkAt: check_at }),
    ...(refused !== null && { refused }),
  };
}

/** A knowledge gap from its row. Throws a `StoredDataError` for what does not belong there. */
export function readGap(row: { installation: string; source: string }): Gap {
  const { answer, ...gap } = read(gapRow, row, `The knowledge gap ${row.source} of ${row.installation}`);
  return { ...gap, ...(answer && { answer }) };
}

/** What somebody says of a fix, from its row. Throws a `StoredDataError` for what does not belong there. */
export function readNotHelpful(row: { id: string }): NotHelpful {
  const what = `What is said of the fix in triage ${row.id}`;
  const { number, home_thread, channel, ts, reasons, note } = read(notHelpfulRow, row, what);
  const thread = home_thread !== null && { thread: home_thread };
  return {
    number,
    ...(channel !== null && ts !== null && { card: { channel, ts, ...thread } }),
    reasons: read(z.array(z.string()), parseJson(reasons, what), what),
    ...(note !== null && { note }),
  };
}

/** The backlog from its row. */
export function readBacklog(row: object): { waiting: number; oldest?: number } {
  const { waiting, oldest } = read(backlogRow, row, 'The backlog');
  return { waiting, ...(oldest !== null && { oldest }) };
}

/** A count from its row. */
export function readCount(row: object): number {
  return read(z.object({ count: z.int() }), row, 'A count').count;
}

function read<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => [...path, message].join(': '));
  throw new StoredDataError(`${what} cannot be read: ${issues.join('; ')}`);
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoredDataError(`${what} cannot be read: it is not JSON`, { cause: error });
  }
}
