/**
 * Asks the registry for known weaknesses of what production installs, and says what it was told. Ends with 1
 * where a weakness is high or critical. A registry that gives no advisories is none that found nothing: that is said too.
 */
import { spawnSync } from 'node:child_process';

const WHAT = 'Known weaknesses of production’s packages';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
const report = parsed(stdout);
const found = report?.metadata?.vulnerabilities;
if (found === undefined) {
  const why = report?.statusCode ? `status ${report.statusCode}` : 'no answer';
  say(`${WHAT}: NOT CHECKED, the registry gives no advisories (${why})`);
} else {
  const { critical, high, moderate, low } = found;
  say(`${WHAT}: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`);
  for (const [name, { severity }] of Object.entries(report.vulnerabilities ?? {}))
    say(`  ${name}: ${severity}`);
  if (critical + high > 0) process.exitCode = 1;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
