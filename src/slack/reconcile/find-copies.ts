import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Card } from '../cards/card.ts';

const PAGE = 200;
const MOST_PAGES = 5;
/**
 * How far Slack's clock and ours may be apart, in seconds: a day, and a bit. Ours may have been set wrong, and a
 * copy that is not found is posted again.
 */
const CLOCK_LEEWAY = 26 * 60 * 60;

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
 * The messages in Slack that are copies of a card, by their metadata, the oldest first: what an unanswered post
 * may have left behind. A search that meets a 429 goes on where it was, because Slack lets some apps read only one
 * page a minute: https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps
 */
export async function findCopies(
  client: WebClient,
  card: Card,
  where: { channel: string; thread?: string },
  since: number,
  searches: LRUCache<string, Search>,
): Promise<string[]> {
  const { triage } = card.metadata.event_payload;
  const key = [triage, card.card, where.channel, where.thread, since].join(' ');
  let search: Search = searches.get(key) ?? { page: 0, found: [] };
  searches.delete(key);
  do {
    try {
      const { messages, response_metadata } = await readPage(client, where, since, search.cursor);
      const copies = messages.filter(
        ({ metadata }) =>
          metadata?.event_type === card.metadata.event_type &&
          metadata.event_payload.triage === triage &&
          metadata.event_payload.card === card.card,
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
  client: WebClient,
  { channel, thread }: { channel: string; thread?: string },
  since: number,
  cursor: string | undefined,
): Promise<z.infer<typeof pageSchema>> {
  const query = {
    channel,
    oldest: String(Math.floor(since / 1000) - CLOCK_LEEWAY),
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
