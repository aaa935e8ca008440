import { answerFileRequest } from './files.ts';
import type { IncomingRequest, WireAnswer } from './wire.ts';
import type { Workspace } from './workspace.ts';

/**
 * Answers `/api/<method>`, response URLs, uploads and downloads from a workspace.
 * @throws ConnectionDropped where a fault breaks the connection; the promise never settles where one hangs
 */
export async function answerRequest(workspace: Workspace, request: IncomingRequest): Promise<WireAnswer> {
  const file = await workspace.working(answerFileRequest(workspace.world, request));
  if (file !== undefined) return file;
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

function readBody({ contentType, body: bytes }: IncomingRequest): Record<string, unknown> {
  const body = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  if (!contentType?.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  const parsed: unknown = JSON.parse(body);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}
