import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../telemetry/log.ts';

/**
 * Bolt's and its clients' log lines on our log. Their `debug` lines hold whole payloads, customers' words among
 * them, and are dropped whatever the level.
 */
export function boltLog(log: Logger): BoltLogger {
  const line = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  return {
    debug: () => {},
    info: (...parts) => log.debug(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
