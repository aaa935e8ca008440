#!/bin/sh
# Guess: vi.useFakeTimers() moves all of Node's time; and if it misses one way to wait, then also that way's relatives.
# Real:  it moves setTimeout, Date, performance.now, process.hrtime and setImmediate, but only as globals. The same
#        setTimeout imported from node:timers, node:timers/promises and AbortSignal.timeout go by real time. A client
#        with a timeout of four seconds then does not time out in a test that lets an hour pass.
# Seen:  vitest 5.1.1 on Node 24.
# Ours:  src/clock.ts: code under test asks a clock that tests move, not the machine.
. "$(dirname "$0")/lib.sh"
packages vitest@5.1.1
cat > moved.test.mjs << 'JS'
import { writeFileSync } from 'node:fs';
import { setTimeout as imported } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { test, vi } from 'vitest';

test('an hour passes', async () => {
  vi.useFakeTimers();
  const moved = {};
  const begun = { now: Date.now(), performance: performance.now(), hrtime: process.hrtime.bigint() };
  setTimeout(() => (moved.setTimeout = true), 60_000);
  imported(() => (moved['setTimeout of node:timers'] = true), 60_000).unref();
  wait(60_000, undefined, { ref: false }).then(() => (moved['node:timers/promises'] = true));
  AbortSignal.timeout(60_000).addEventListener('abort', () => (moved['AbortSignal.timeout'] = true));
  await vi.advanceTimersByTimeAsync(3_600_000);
  if (Date.now() - begun.now === 3_600_000) moved['Date.now'] = true;
  if (performance.now() - begun.performance === 3_600_000) moved['performance.now'] = true;
  if (process.hrtime.bigint() - begun.hrtime === 3_600_000_000_000n) moved['process.hrtime'] = true;
  writeFileSync('moved.json', JSON.stringify(Object.keys(moved).sort()));
});
JS
run << 'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { compare } from './compare.mjs';

spawnSync('vitest', ['run', 'moved.test.mjs'], { stdio: 'ignore' });
compare('Moved by an hour', {
  guess: ['AbortSignal.timeout', 'Date.now', 'node:timers/promises', 'performance.now', 'process.hrtime', 'setTimeout', 'setTimeout of node:timers'],
  recorded: ['Date.now', 'performance.now', 'process.hrtime', 'setTimeout'],
  seen: JSON.parse(readFileSync('moved.json', 'utf8')),
});
JS
