import { type LoggerOptions, pino } from 'pino';
import { printable } from '../printable.ts';
import { logContext } from './log-context.ts';
import type { LogLevel } from './log-level.ts';
import { shownError } from './shown-error.ts';

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** How every log is written, wherever it goes. */
export function logOptions(level: LogLevel): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A copy, because pino writes into it.
    mixin: () => ({ ...logContext() }),
    // Never what a request carried: it may hold tokens, codes or a customer's words.
    serializers: { err: (error: unknown) => (error instanceof Error ? shownError(error) : typeof error) },
    // JSON leaves some characters as they are that a terminal would obey.
    hooks: { streamWrite: printable },
  };
}

/** JSON lines on standard output, or readable ones in a terminal. */
export async function createLog(level: LogLevel): Promise<pino.Logger> {
  const options = logOptions(level);
  if (!process.stdout.isTTY) return pino(options, pino.destination({ dest: 1, sync: true }));
  const { default: pretty } = await import('pino-pretty');
  return pino({ ...options, hooks: { streamWrite: readable } }, pretty({ sync: true }));
}

/** A line whose texts are still harmless when they have been read from the JSON. */
function readable(line: string): string {
  const shown = JSON.stringify(JSON.parse(line), (_key, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
  return `${shown}\n`;
}
