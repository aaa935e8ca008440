import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../telemetry/log.ts';

/** The libraries' own words come first; behind a colon or in brackets and quotation marks they tell what came from outside. */
const OWN_WORDS = /^(?:[^:([{<"\n]|\(\))*/;
const MOST_CHARACTERS = 200;

/**
 * Bolt's and its clients' log lines on our log, without what they quote: addresses, pieces of bodies, texts of errors.
 * Their `debug` lines hold whole payloads, customers' words among them, and are dropped whatever the level.
 */
export function boltLog(log: Logger): BoltLogger {
  return {
    debug: () => {},
    info: (...parts) => log.debug(...lineOf(parts)),
    warn: (...parts) => log.warn(...lineOf(parts)),
    error: (...parts) => log.error(...lineOf(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function lineOf(parts: readonly unknown[]): [{ err?: Error }, string] {
  const err = parts.find((part) => part instanceof Error);
  const [first] = parts;
  const words = typeof first === 'string' ? (OWN_WORDS.exec(first)?.[0] ?? '') : '';
  return [
    { ...(err && { err }) },
    words.trim().slice(0, MOST_CHARACTERS) || 'Slack’s library reports an error',
  ];
}
