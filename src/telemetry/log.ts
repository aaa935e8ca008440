import { type LoggerOptions, pino } from 'pino';
import { logContext } from './log-context.ts';
import type { LogLevel } from './log-level.ts';

export type Logger = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** JSON lines on standard output, or readable ones in a terminal. */
export async function createLog(level: LogLevel): Promise<pino.Logger> {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A copy, because pino writes into it.
    mixin: () => ({ ...logContext() }),
    // Never what a request carried: it may hold tokens, codes or a customer's words.
    serializers: { err: ({ name, message, stack, code }) => ({ name, message, stack, code }) },
  };
  if (!process.stdout.isTTY) return pino(options, pino.destination({ dest: 1, sync: true }));
  const { default: pretty } = await import('pino-pretty');
  return pino(options, pretty({ sync: true }));
}
