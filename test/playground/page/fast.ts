import { ANY_PLATFORM } from '../../../src/cases/parts.ts';
import { systemClock } from '../../../src/clock.ts';
import { USUAL_REMINDING } from '../../../src/config/config.ts';
import { startPlayground } from '../../../src/playground/server/playground.ts';
import { createLog } from '../../../src/telemetry/log.ts';

/** Less than what Slack's three seconds for an acknowledgement leave a busy machine. */
const TIMES = 5;

const { now, elapsed, setTimeout, clearTimeout } = systemClock;
const begin = { now: now(), elapsed: elapsed() };

/** A playground in which time passes five times as fast, for tests of what takes its time there. */
const { address } = await startPlayground(
  { port: 0, logLevel: 'warn', platforms: ANY_PLATFORM, reminding: USUAL_REMINDING },
  await createLog('warn'),
  {
    now: () => begin.now + TIMES * (now() - begin.now),
    elapsed: () => begin.elapsed + TIMES * (elapsed() - begin.elapsed),
    setTimeout: (run, ms) => setTimeout(run, ms / TIMES),
    clearTimeout,
  },
);
process.stdout.write(`${address}\n`);
