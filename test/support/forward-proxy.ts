import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';

/**
 * An outgoing proxy on 127.0.0.1, as a company has one: it opens tunnels (CONNECT), and knows hosts that nothing else
 * resolves.
 * @param portOf the port of 127.0.0.1 at which a host is reached; undefined: a host that it does not let through
 * @param credentials what a caller has to name, if anything
 */
export async function startForwardProxy(
  portOf: (host: string) => number | undefined,
  credentials?: { readonly user: string; readonly password: string },
) {
  /** The hosts that were asked for, oldest first. */
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const { user = '', password = '' } = credentials ?? {};
  const expected = credentials && `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const named = credentials ? `${encodeURIComponent(user)}:${encodeURIComponent(password)}@` : '';
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, client: Socket, head) => {
    client.on('error', () => client.destroy());
    if (request.headers['proxy-authorization'] !== expected)
      return client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host = ''] = (request.url ?? '').split(':');
    const port = portOf(host);
    if (port === undefined) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    asked.push(host);
    const beyond = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      beyond.write(head);
      beyond.pipe(client).pipe(beyond);
    });
    sockets.add(beyond);
    beyond.on('error', () => client.destroy()).on('close', () => client.destroy());
    client.on('close', () => beyond.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://${named}127.0.0.1:${port}`,
    asked,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
