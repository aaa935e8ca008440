import { randomBytes } from 'node:crypto';
import { StoredDataError } from '../../store/errors.ts';
import { failed, say, sentences } from '../block-kit/ephemeral.ts';
import type { Content } from '../cards/card.ts';
import type { Desk } from './desk.ts';
import { UncheckedPersonError } from './person.ts';

/**
 * Logs what went wrong and gives the words for the user who was waiting for it. The reference in both leads
 * from an agent's report to its line in the log. With `again`, Slack will deliver the same once more.
 */
export function report(desk: Pick<Desk, 'log'>, error: unknown, { again = false } = {}): Content {
  if (error instanceof UncheckedPersonError) {
    desk.log.warn({ err: error }, 'Slack did not say where a person belongs');
    return say(sentences.unchecked);
  }
  const reference = randomBytes(3).toString('hex');
  desk.log.error({ err: error, reference }, 'A request failed');
  if (error instanceof StoredDataError) return failed('unreadable', reference);
  return failed(again ? 'notSavedYet' : 'notSaved', reference);
}
