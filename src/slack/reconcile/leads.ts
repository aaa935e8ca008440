import { feedbackOf } from '../../triage/feedback.ts';
import type { Situation } from '../../triage/situation.ts';
import { linkTo } from '../api/links.ts';
import type { LeadsNews } from '../cards/leads.ts';
import type { CallParts } from './calls.ts';

const DAYS = 30;
const WITHIN_MS = DAYS * 24 * 60 * 60_000;
/** So many cases in which a fix was not helpful are no chance. */
const LEAST_CASES = 3;

/**
 * What this case is to tell leads. That is settled here and not with the click: who clicks need not wait for it, and a
 * process that dies on the way is followed by one that asks again.
 */
export async function leadsNews(
  situation: Situation,
  url: string,
  { store, clock, triage, leadsChannel }: Pick<CallParts, 'store' | 'clock' | 'triage' | 'leadsChannel'>,
): Promise<LeadsNews[]> {
  if (leadsChannel === undefined) return [];
  const causes = new Set(feedbackOf(situation).flatMap(({ cause, helpful }) => (helpful ? [] : [cause])));
  const news: LeadsNews[] = [];
  for (const cause of causes) {
    const told = await store.toTellLeads(
      { installation: triage.installation, cause, triage: triage.id },
      { now: clock.now(), within: WITHIN_MS, least: LEAST_CASES },
    );
    if (told === undefined) continue;
    const answers = told.answers.map(({ card, ...answer }) => ({
      ...answer,
      ...(card && { link: linkTo(url, card.channel, card.ts, card.thread) }),
    }));
    news.push({ cause, at: told.at, days: DAYS, answers });
  }
  return news;
}
