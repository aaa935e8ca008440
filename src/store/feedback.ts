import { type Kysely, sql, type Transaction } from 'kysely';
import type { FixFeedback } from '../triage/feedback.ts';
import { readNotHelpful } from './read.ts';
import type { Database } from './schema.ts';
import type { FeedbackRows } from './store.ts';

/** The rows of feedback, in the store's database. */
export function createFeedbackRows(db: Kysely<Database>): FeedbackRows {
  return {
    toTellLeads({ installation, cause, triage }, { now, within, least }) {
      return db.transaction().execute(async (transaction) => {
        // Takes the row, so that who comes at the same moment waits, and then sees what was settled.
        const told = await transaction
          .insertInto('leads_told')
          .values({ installation, cause, triage_id: '', at: 0 })
          .onConflict((on) =>
            on.columns(['installation', 'cause']).doUpdateSet((eb) => ({ at: eb.ref('leads_told.at') })),
          )
          .returning(['triage_id', 'at'])
          .executeTakeFirstOrThrow();
        const isLately = told.at > now - within;
        if (isLately && told.triage_id !== triage) return undefined;
        const at = isLately ? told.at : now;
        const rows = await notHelpful(transaction, installation, cause, at - within);
        if (isLately) return { at, answers: rows.map(readNotHelpful) };
        const cases = new Set(rows.map(({ id }) => id));
        if (cases.size < least || !cases.has(triage)) return undefined;
        await transaction
          .updateTable('leads_told')
          .set({ triage_id: triage, at })
          .where('installation', '=', installation)
          .where('cause', '=', cause)
          .execute();
        return { at, answers: rows.map(readNotHelpful) };
      });
    },
  };
}

/** Puts what is said of a case's fixes in the place of what was said before. */
export async function replaceFeedback(
  transaction: Transaction<Database>,
  id: string,
  feedback: readonly FixFeedback[],
): Promise<void> {
  await transaction.deleteFrom('feedback').where('triage_id', '=', id).execute();
  if (feedback.length === 0) return;
  const { installation } = await transaction
    .selectFrom('triages')
    .select('installation')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('feedback')
    .values(
      feedback.map(({ cause, seq, helpful, reasons, note, steps, at }) => ({
        triage_id: id,
        seq,
        cause,
        installation,
        helpful: helpful ? 1 : 0,
        reasons: JSON.stringify(reasons),
        note: note ?? null,
        steps: JSON.stringify(steps),
        at,
      })),
    )
    .execute();
}

function notHelpful(transaction: Transaction<Database>, installation: string, cause: string, since: number) {
  return (
    transaction
      .selectFrom('feedback')
      .innerJoin('triages', 'triages.id', 'feedback.triage_id')
      .leftJoin('cards', (join) =>
        join.onRef('cards.triage_id', '=', 'triages.id').on('cards.card', '=', sql.lit('case')),
      )
      .select([
        'triages.id',
        'triages.number',
        'triages.home_thread',
        'cards.channel',
        'cards.ts',
        'feedback.reasons',
        'feedback.note',
      ])
      .where('feedback.installation', '=', installation)
      .where('feedback.cause', '=', cause)
      .where('feedback.at', '>', since)
      // As the index has it; a parameter would not lead there.
      .where('feedback.helpful', '=', sql.lit(0))
      .orderBy('triages.number', 'desc')
      .orderBy('feedback.seq')
      .execute()
  );
}
