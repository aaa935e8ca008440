import { WebAPIRateLimitedError } from '@slack/web-api';
import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { SlackClient } from '../api/client.ts';
import type { Card } from '../cards/card.ts';

/** Slack's longest page: https://docs.slack.dev/reference/methods/conversations.replies */
const PAGE = 999;
const MOST_PAGES = 12;
/** Slack's clock and ours, where they agree. */
const AGREE_WITHIN_MS = 30_000;
/** A message is looked for from so long before its post began: few enough that a busy thread fits into a page. */
const LEEWAY_MS = 2_000;
/**
 * The same where the clocks do not agree, or did not: a day, and a bit. Ours may have been set wrong, and a copy that is
 * not found is posted again.
 */
const CLOCK_LEEWAY_MS = 26 * 60 * 60_000;

const pageSchema = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        metadata: z
          .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
          .optional()
          .catch(undefined),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** A search that Slack has put off on the way. */
export interface Search {
  readonly page: number;
  readonly cursor?: string | undefined;
  readonly found: readonly string[];
}

/**
 * The messages in Slack that are copies of a card, by their metadata, the oldest first: what a post that began at `since`
 * (epoch milliseconds by our clock) and was not answered may have left behind. Looked for from then on, and only where
 * the clocks may have differed from a day before it. A search that meets a 429 goes on where it was, because Slack lets
 * some apps read only one page a minute:
 * https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps
 */
export async function findCopies(
  client: SlackClient,
  card: Card,
  where: { channel: string; thread?: string },
  since: number,
  { searches, clock }: { searches: LRUCache<string, Search>; clock: Clock },
): Promise<string[]> {
  // By Slack's clock, as far as its last answer tells it: that has whole seconds, and is never too late.
  const near = await search(client, card, where, since + (client.slackAhead ?? 0) - LEEWAY_MS, searches);
  const agree = Math.abs(client.slackAhead ?? Infinity) < AGREE_WITHIN_MS && since <= clock.now();
  return near.length > 0 || agree ? near : search(client, card, where, since - CLOCK_LEEWAY_MS, searches);
}

async function search(
  client: SlackClient,
  card: Card,
  where: { channel: string; thread?: string },
  from: number,
  searches: LRUCache<string, Search>,
): Promise<string[]> {
  const { triage } = card.metadata.event_payload;
  const key = [triage, card.card, where.channel, where.thread, from].join(' ');
  let search: Search = searches.get(key) ?? { page: 0, found: [] };
  searches.delete(key);
  do {
    try {
      const { messages, response_metadata } = await readPage(client, where, from, search.cursor);
      const copies = messages.filter(
        ({ metadata }) =>
          metadata?.event_type === card.metadata.event_type &&
          metadata.event_payload.triage === triage &&
          metadata.event_payload.card === card.metadata.event_payload.card &&
          metadata.event_payload.of === card.metadata.event_payload.of,
      );
      search = {
        page: search.page + 1,
        cursor: response_metadata?.next_cursor,
        found: [...search.found, ...copies.map(({ ts }) => ts)],
      };
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError) searches.set(key, search);
      throw error;
    }
  } while (search.cursor && search.page < MOST_PAGES);
  return [...new Set(search.found)].sort((a, b) => Number(a) - Number(b));
}

async function readPage(
  client: SlackClient,
  { channel, thread }: { channel: string; thread?: string },
  from: number,
  cursor: string | undefined,
): Promise<z.infer<typeof pageSchema>> {
  const query = {
    channel,
    oldest: String(Math.floor(from / 1_000)),
    limit: PAGE,
    include_all_metadata: true,
    ...(cursor && { cursor }),
  };
  return pageSchema.parse(
    thread === undefined
      ? await client.conversations.history(query)
      : await client.conversations.replies({ ...query, ts: thread }),
  );
}
