import { LRUCache } from 'lru-cache';
import { expect, test } from 'vitest';
import { SlackClient } from '../../../src/slack/api/client.ts';
import { createRateLimiter } from '../../../src/slack/api/rate-limiter.ts';
import type { Card } from '../../../src/slack/cards/card.ts';
import { findCopies, type Search } from '../../../src/slack/reconcile/find-copies.ts';
import { createLog } from '../../../src/telemetry/log.ts';
import { createMovedClock } from '../../support/moved-clock.ts';

/** Slack's limits for apps that are handed to others outside its Marketplace. */
const A_PAGE = 15;
const BETWEEN_PAGES_MS = 60_000;

test('a search that may read one page a minute comes to its end', async () => {
  const clock = createMovedClock(0);
  let readableAt = 0;
  const metadata = { event_type: 'photo_help_card', event_payload: { triage: 't', card: 'case' } };
  const messages = Array.from({ length: 40 }, (_, age) => ({
    ts: `${1_000 - age}.000100`,
    ...(age === 37 && { metadata }),
  }));
  const slackFetch: typeof fetch = async (_url, init) => {
    if (clock.now() < readableAt)
      return Response.json(
        { ok: false, error: 'ratelimited' },
        { status: 429, headers: { 'retry-after': '60' } },
      );
    readableAt = clock.now() + BETWEEN_PAGES_MS;
    const from = Number(new URLSearchParams(String(init?.body)).get('cursor') ?? 0);
    const next = from + A_PAGE < messages.length ? String(from + A_PAGE) : '';
    return Response.json({
      ok: true,
      messages: messages.slice(from, from + A_PAGE),
      response_metadata: { next_cursor: next },
    });
  };
  const client = new SlackClient({
    installation: 'T',
    token: 'xoxb-1',
    limiter: createRateLimiter({ clock, share: 1 }),
    log: await createLog('silent'),
    clock,
    onCall() {},
    slack: { fetch: slackFetch },
  });
  const searches = new LRUCache<string, Search>({ max: 10 });
  const card: Card = {
    card: 'case',
    text: '',
    blocks: [],
    metadata,
    digest: '',
    patience: 0,
    editOnly: false,
    to: 'home',
  };

  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      expect(await findCopies(client, card, { channel: 'C' }, 0, { searches, clock })).toEqual([
        '963.000100',
      ]);
      expect(searches.size).toBe(0);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'retryAfter' in error)) throw error;
      clock.pass(Number(error.retryAfter) * 1_000);
    }
  }
  expect.unreachable('It never ended');
});
