import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What every log line says of the work it belongs to. */
export interface LogContext {
  /** One for each request from Slack: it is in all lines of what that request has caused. */
  readonly request?: string;
  readonly triage?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Does some work, whose log lines then say what they belong to. */
export function inLogContext<Result>(context: LogContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** What the running work belongs to. */
export function logContext(): LogContext {
  return storage.getStore() ?? {};
}

/** A context for a request that has just arrived. */
export function newRequest(): LogContext {
  return { request: randomUUID().slice(-12) };
}
