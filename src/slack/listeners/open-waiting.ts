import { type Opened, type Opening, open } from '../../cases/open.ts';
import { factEntries } from '../../triage/history.ts';
import { isReference } from '../../triage/reference.ts';
import { linkTo } from '../api/links.ts';
import type { Waiting } from '../block-kit/action-ids.ts';
import type { Desk } from './desk.ts';

/** Opens the case that an answer has been enough for so far. Throws what the store throws. */
export async function openWaiting(
  { request: requestId, facts, thread, message, reference: told }: Waiting,
  by: Pick<Opening, 'agent' | 'installation' | 'askedIn'>,
  desk: Desk,
): Promise<Opened> {
  const { url } = await desk.workspaces.of(by.installation);
  const reference = told !== undefined && isReference(told) ? told : undefined;
  const link = message && linkTo(url, by.askedIn, message, thread);
  return open(
    { ...by, requestId, thread, link, text: '', message, reference },
    { facts: factEntries(facts), likely: [], supposed: [] },
    desk,
  );
}
