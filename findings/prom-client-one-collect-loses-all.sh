#!/bin/sh
# Guess: when the collect() of one gauge fails, the page has all other metrics.
# Real:  the whole page fails with that error: while a database is away there are no metrics at all, of the process and
#        its memory neither. A gauge that was removed because it could not be read is back with 0 after the next
#        resetMetrics(), and 0 is also how one without labels begins.
# Seen:  prom-client 15.1.3.
# Ours:  metrics matter most while something is down. Handled in src/telemetry/metrics.ts: it reads the store before, and
#        catches.
. "$(dirname "$0")/lib.sh"
packages prom-client@15.1.3
run << 'JS'
import { Counter, Gauge, Registry } from 'prom-client';
import { compare, outcome } from './compare.mjs';

const registry = new Registry();
const registers = [registry];
new Counter({ name: 'clicks_total', help: 'Clicks.', registers }).inc();
const waiting = new Gauge({ name: 'waiting_cards', help: 'Cards to send.', registers });
const valueOf = async () => /^waiting_cards (.*)$/m.exec(await registry.metrics())?.[1] ?? 'none';

compare('A gauge that was never set', { guess: 'none', recorded: '0', seen: await valueOf() });
waiting.remove();
compare('… removed', { guess: 'none', recorded: 'none', seen: await valueOf() });
registry.resetMetrics();
compare('… after a reset of all', { guess: 'none', recorded: '0', seen: await valueOf() });
new Gauge({
  name: 'open_cases',
  help: 'Cases that are open.',
  registers,
  collect() {
    throw new Error('The database is away');
  },
});
const { gave, threw } = await outcome(() => registry.metrics());
compare('The page while one gauge cannot be read', {
  guess: 'the others',
  recorded: 'The database is away',
  seen: threw ? threw.message : gave.includes('clicks_total 1') ? 'the others' : gave,
});
JS
