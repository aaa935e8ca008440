import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { arrayBuffer } from 'node:stream/consumers';
import { ConnectionDropped } from './faults.ts';
import { answerRequest } from './http.ts';
import type { Workspace } from './workspace.ts';

/**
 * Serves a workspace's Web API, response URLs and files over HTTP on 127.0.0.1, on a free port if none is given.
 * Dropped calls really lose their connection. `apiUrl` is what `SLACK_API_URL` wants.
 */
export async function startSlackServer(workspace: Workspace, port = 0) {
  const server = createServer((request, response) => {
    answer(workspace, request, response).catch((error: unknown) => {
      if (error instanceof ConnectionDropped) request.socket.destroy();
      else response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  const before = { hooksUrl: workspace.hooksUrl, filesUrl: workspace.filesUrl };
  workspace.hooksUrl = url;
  workspace.filesUrl = url;

  return {
    url,
    apiUrl: `${url}/api/`,
    /** Ends it, together with calls that hang. */
    async close() {
      workspace.hooksUrl = before.hooksUrl;
      workspace.filesUrl = before.filesUrl;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(workspace: Workspace, request: IncomingMessage, response: ServerResponse) {
  const { status, headers, body, half } = await answerRequest(workspace, {
    path: new URL(request.url ?? '/', 'http://127.0.0.1').pathname,
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'],
    body: new Uint8Array(await workspace.working(arrayBuffer(request))),
  });
  if (half === undefined) return response.writeHead(status, headers).end(body);
  response.writeHead(status, headers).write(body, () => {
    if (half === 'breaks') response.destroy();
  });
}
