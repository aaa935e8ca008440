import { z } from 'zod';
import { PhotoHelpError } from '../errors.ts';

/** What the engine says of a mistake in a program: names of the program's, nothing that came from outside. */
const OF_THE_PROGRAM =
  /^(?:Cannot (?:read|set) properties of (?:undefined|null)(?: \((?:reading|setting) '[\w$]+'\))?|[\w$.]+ is not (?:a function|a constructor|defined|iterable)|Maximum call stack size exceeded|Invalid time value|fetch failed|terminated|This operation was aborted)$/;
const FRAME = /^\s+at .+:\d+:\d+\)?$/;
const CODE = /^[\w.-]{1,60}$/;

const code = z.string().regex(CODE).optional().catch(undefined);
const known = z.object({ code, data: z.object({ error: code }).optional().catch(undefined) });
const issues = z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), code: z.string() }));

/** An error as the log shows it. */
export interface ShownError {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  /** The code that Slack refused a call with. */
  readonly slack?: string;
  /** Of checked data: where it was wrong, and how. */
  readonly issues?: readonly string[];
  readonly stack?: string;
  readonly cause?: ShownError;
}

/**
 * An error without what it may quote: other people's messages hold the address that could not be read, a piece of the
 * body that was no JSON, the page that came instead of an answer. Our own errors tell nothing of the kind. Where it
 * happened and its codes say the rest.
 */
export function shownError(error: Error, depth = 0): ShownError {
  const { code, data } = known.safeParse(error).data ?? {};
  const own = error instanceof PhotoHelpError || OF_THE_PROGRAM.test(error.message);
  const wrong = error instanceof z.ZodError ? issues.safeParse(error.issues).data : undefined;
  const { stack = '', cause } = error;
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  return {
    name: error.name,
    ...(own && { message: error.message }),
    ...(code && { code }),
    ...(data?.error && { slack: data.error }),
    ...(wrong && { issues: wrong.map((issue) => `${issue.path.join('.')}: ${issue.code}`) }),
    ...(frames.length > 0 && { stack: [error.name, ...frames].join('\n') }),
    ...(cause instanceof Error && depth < 3 && { cause: shownError(cause, depth + 1) }),
  };
}
