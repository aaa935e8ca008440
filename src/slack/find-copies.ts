import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Card } from './cards/card.ts';

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

/**
 * The messages in Slack that are copies of a card, by their metadata, the oldest first: what an unanswered post
 * may have left behind.
 */
export async function findCopies(
  client: WebClient,
  card: Card,
  where: { channel: string; thread?: string },
  since: number,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = {
      channel: where.channel,
      oldest: String(Math.floor(since / 1000) - CLOCK_LEEWAY),
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    };
    const answer = pageSchema.parse(
      where.thread === undefined
        ? await client.conversations.history(query)
        : await client.conversations.replies({ ...query, ts: where.thread }),
    );
    for (const { ts, metadata } of answer.messages) {
      if (
        metadata?.event_type === card.metadata.event_type &&
        metadata.event_payload.triage === card.metadata.event_payload.triage &&
        metadata.event_payload.card === card.card
      ) {
        found.push(ts);
      }
    }
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return [...new Set(found)].sort((a, b) => Number(a) - Number(b));
}
