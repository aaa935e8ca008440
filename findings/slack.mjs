import { createServer } from 'node:http';

/** An HTTP server that answers as Slack's Web API would; `answer` is given each call and the response to it. */
export async function slackWith(answer) {
  const calls = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const call = {
      method: request.url.slice(1),
      token: request.headers.authorization,
      args: Object.fromEntries(new URLSearchParams(body)),
    };
    calls.push(call);
    answer(call, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { server, calls, port, slackApiUrl: `http://127.0.0.1:${port}/` };
}

/** Ends a response with JSON. */
export function json(response, body, { status = 200, headers = {} } = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A log that says nothing, of the shape that Slack's libraries ask for. */
export const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => 'error',
  setName() {},
};
