import { z } from 'zod';
import { actSchema, type Entry } from '../triage/history.ts';
import { StoredDataError } from './errors.ts';
import type { Gap, SentCard, StoredTriage } from './store.ts';

/** PostgreSQL's driver gives a bigint as a string. */
const integer = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.int());

const triageRow = z.object({
  id: z.string(),
  installation: z.string(),
  number: integer,
  version: integer,
  asked_in: z.string(),
  asked_thread: z.string().optional(),
  asked_link: z.string().optional(),
  home_channel: z.string().optional(),
  home_thread: z.string().optional(),
  home_moved_because: z.enum(['notAMember', 'archived', 'readOnly', 'shared']).optional(),
  opened_by_id: z.string(),
  opened_by_name: z.string(),
  opened_at: integer,
});

const entryRow = z.object({
  seq: integer,
  by_id: z.string(),
  by_name: z.string(),
  at: integer,
  act: z.string(),
  message: z.string().optional(),
});

const gapRow = z.object({
  installation: z.string(),
  source: z.string(),
  why: z.enum(['notUnderstood', 'notCovered']),
  text: z.string(),
  at: integer,
});

const cardRow = z.object({
  card: z.string(),
  channel: z.string(),
  ts: z.string().optional(),
  digest: z.string().optional(),
  posting_since: integer.optional(),
  check_at: integer.optional(),
  permalink: z.string().optional(),
  refused: z.string().optional(),
});

const backlogRow = z.object({ waiting: integer, oldest: integer.optional() });

/** A triage from its row and its history. Throws a `StoredDataError` for what does not belong there. */
export function readTriage(row: { id: string }, history: readonly Entry[]): StoredTriage {
  const stored = readRow(triageRow, row, `The record of triage ${row.id}`);
  const { home_channel, home_thread, home_moved_because } = stored;
  return {
    id: stored.id,
    installation: stored.installation,
    number: stored.number,
    version: stored.version,
    askedIn: stored.asked_in,
    ...(stored.asked_thread !== undefined && { askedThread: stored.asked_thread }),
    ...(stored.asked_link !== undefined && { askedLink: stored.asked_link }),
    ...(home_channel !== undefined && {
      home: {
        channel: home_channel,
        ...(home_thread !== undefined && { thread: home_thread }),
        ...(home_moved_because !== undefined && { movedBecause: home_moved_because }),
      },
    }),
    openedBy: { id: stored.opened_by_id, name: stored.opened_by_name },
    openedAt: stored.opened_at,
    history,
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
    const { seq, by_id, by_name, at, act, message } = readRow(entryRow, row, what);
    if (seq !== index + 1) throw new StoredDataError(`${what} is missing`);
    return {
      act: read(actSchema, parseJson(act, what), what),
      by: { id: by_id, name: by_name },
      at,
      ...(message !== undefined && { message }),
    };
  });
}

/** A card from its row. Throws a `StoredDataError` for what does not belong there. */
export function readCard(row: { triage_id: string; card: string }): SentCard {
  const { posting_since, check_at, ...card } = readRow(
    cardRow,
    row,
    `Card ${row.card} of triage ${row.triage_id}`,
  );
  return {
    ...card,
    ...(posting_since !== undefined && { postingSince: posting_since }),
    ...(check_at !== undefined && { checkAt: check_at }),
  };
}

/** A knowledge gap from its row. */
export function readGap(row: object): Gap {
  return readRow(gapRow, row, 'A knowledge gap');
}

/** The backlog from its row. */
export function readBacklog(row: object): { waiting: number; oldest?: number } {
  return readRow(backlogRow, row, 'The backlog');
}

/** A count from its row. */
export function readCount(row: object): number {
  return readRow(z.object({ count: integer }), row, 'A count').count;
}

/** A column without a value becomes an absent key, as the types have it. */
function readRow<T>(schema: z.ZodType<T>, row: object, what: string): T {
  return read(schema, Object.fromEntries(Object.entries(row).filter(([, column]) => column !== null)), what);
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
