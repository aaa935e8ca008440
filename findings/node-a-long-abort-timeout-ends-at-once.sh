#!/bin/sh
# Guess: AbortSignal.timeout, which checks its argument and throws for what is too long, waits as long as it accepts.
# Real:  it accepts up to 2^32 - 1 ms, 49 days, but its timer counts to 2^31 - 1, not quite 25. From there on it is
#        aborted after one millisecond.
# Seen:  Node 24.21.0, with a TimeoutOverflowWarning.
# Ours:  a limit of 30 days for an export, set by an operator, would end it at once. Our limits are seconds.
. "$(dirname "$0")/lib.sh"
packages
run << 'JS'
import { compare, outcome, wait } from './compare.mjs';

const DAY = 24 * 60 * 60 * 1_000;
async function seenAfter(days) {
  const { gave, threw } = await outcome(() => AbortSignal.timeout(days * DAY));
  await wait(50);
  return threw?.name ?? (gave.aborted ? 'aborted at once' : 'waits');
}

compare('24 days', { guess: 'waits', recorded: 'waits', seen: await seenAfter(24) });
compare('30 days', { guess: 'waits', recorded: 'aborted at once', seen: await seenAfter(30) });
compare('60 days', { guess: 'RangeError', recorded: 'RangeError', seen: await seenAfter(60) });
JS
