import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Sets the clocks of processes forward while they run, as if days had passed: this one's, and those that load this file
 * before anything else. What is measured with `performance` goes on as it was.
 */
const VARIABLE = 'CHAOS_AHEAD';
const LOOK_EVERY_MS = 50;
const DAY_MS = 24 * 60 * 60_000;
const NOON_IN_BERLIN_UTC = 11;

const real = Date.now;
let ahead = 0;

function look(file: string): void {
  ahead = Number(readFileSync(file, 'utf8')) || 0;
}

const followed = process.env[VARIABLE];
if (followed !== undefined) {
  look(followed);
  setInterval(() => look(followed), LOOK_EVERY_MS).unref();
  Date.now = () => real() + ahead;
}

/** Where it stands by how much: one for each run beside the others, which share this process and so its time. */
const files = new Set<string>();

/** Time that passes a day at a time, as long as any run needs it. */
export function startTime() {
  const folder = mkdtempSync(join(tmpdir(), 'photo-help-time-'));
  const file = join(folder, 'ahead');
  writeFileSync(file, String(ahead));
  files.add(file);
  Date.now = () => real() + ahead;

  return {
    /** What a process needs in its environment to follow. */
    variables: { [VARIABLE]: file, NODE_OPTIONS: `--import ${fileURLToPath(import.meta.url)}` },
    /** It is noon of the next day, in the zone of everybody in the fake Slack. */
    nextDay(): void {
      const now = Date.now();
      const noon = new Date(now);
      noon.setUTCHours(NOON_IN_BERLIN_UTC, 0, 0, 0);
      ahead += (noon.getTime() > now ? noon.getTime() : noon.getTime() + DAY_MS) - now;
      for (const each of files) {
        // Whoever reads it in between finds the one or the other.
        writeFileSync(`${each}.new`, String(ahead));
        renameSync(`${each}.new`, each);
      }
    },
    end(): void {
      files.delete(file);
      if (files.size === 0) {
        Date.now = real;
        ahead = 0;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
