#!/bin/sh
# Guess: with fake timers, which move performance.now, an entry of lru-cache gets old, as it tells time by performance.now.
# Real:  for two reasons it does not. The fake timers put another object in the place of `performance`, and lru-cache
#        keeps the one that it found when it was imported. Given a `perf` that asks for the present one, an entry that
#        is set before time is moved, as tests do, still never ends: fake time begins at 0, and to lru-cache what was
#        set at 0 has no beginning.
# Seen:  vitest 5.1.1 with lru-cache 11.5.3.
# Ours:  our caches with an end have it in the entry, by our own clock (src/slack/api/workspaces.ts).
. "$(dirname "$0")/lib.sh"
packages vitest@5.1.1 lru-cache@11.5.3
cat > aged.test.mjs << 'JS'
import { writeFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { test, vi } from 'vitest';

test('an hour passes', async () => {
  vi.useFakeTimers();
  const caches = {
    plain: new LRUCache({ max: 10, ttl: 60_000 }),
    asking: new LRUCache({ max: 10, ttl: 60_000, perf: { now: () => performance.now() } }),
  };
  for (const cache of Object.values(caches)) cache.set('set first', true);
  await vi.advanceTimersByTimeAsync(1);
  for (const cache of Object.values(caches)) cache.set('set 1 ms later', true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  const there = (cache) => ['set first', 'set 1 ms later'].filter((key) => cache.has(key));
  writeFileSync('aged.json', JSON.stringify({ plain: there(caches.plain), asking: there(caches.asking) }));
});
JS
run << 'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compare } from './compare.mjs';

spawnSync('vitest', ['run', 'aged.test.mjs'], { stdio: 'ignore' });
const { plain, asking } = JSON.parse(readFileSync('aged.json', 'utf8'));
compare('Entries with a ttl of a minute that are there after an hour', {
  guess: [],
  recorded: ['set first', 'set 1 ms later'],
  seen: plain,
});
compare('… with a `perf` that asks the fake performance', { guess: [], recorded: ['set first'], seen: asking });
JS
