import type { SlackAnswer } from './faults.ts';
import type { Workspace } from './workspace.ts';

/** A request to Slack, whatever it came through. */
export interface IncomingRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** What goes back over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the body is only the first half of the answer: what happens behind it. */
  readonly half?: SlackAnswer['half'];
}

/**
 * Answers `/api/<method>` and response URLs from a workspace.
 * @throws ConnectionDropped where a fault breaks the connection; the promise never settles where one hangs
 */
export async function answerRequest(workspace: Workspace, request: IncomingRequest): Promise<WireAnswer> {
  const args = readBody(request);
  const [, method] = /^\/api\/([\w.]+)$/.exec(request.path) ?? [];
  const token = request.authorization?.replace(/^Bearer /i, '');
  const { status, headers, body, half } = await (method === undefined
    ? workspace.respond(request.path, args)
    : workspace.call(method, args, token === undefined ? {} : { token }));
  const text = JSON.stringify(body);
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: new Date(workspace.world.clock.now()).toUTCString(),
      ...headers,
    },
    body: half ? text.slice(0, text.length / 2) : text,
    ...(half && { half }),
  };
}

function readBody({ contentType, body }: IncomingRequest): Record<string, unknown> {
  if (!contentType?.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
