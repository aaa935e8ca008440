import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import type { Workspace } from '../../src/fake-slack/workspace.ts';
import { until } from './until.ts';

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown() });

/**
 * Slack's end of Socket Mode, on 127.0.0.1; the workspace's `apps.connections.open` leads here.
 * https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export async function serveSocketMode(workspace: Workspace) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/link/' });
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  workspace.socketUrl = `ws://127.0.0.1:${address.port}/link/?ticket=playground&app_id=${workspace.bot.appId}`;

  const waiting = new Map<string, (payload: unknown) => void>();
  const acknowledged: { envelopeId: string; payload: unknown }[] = [];
  let connections = 0;
  let isMute = false;

  server.on('connection', (socket) => {
    connections += 1;
    // The app has given up one that says nothing, which this end does not hear either.
    for (const other of server.clients) if (other.isPaused) other.terminate();
    socket.on('message', (data) => {
      const { envelope_id, payload } = acknowledgement.parse(JSON.parse(String(data)));
      acknowledged.push({ envelopeId: envelope_id, payload });
      waiting.get(envelope_id)?.(payload);
      waiting.delete(envelope_id);
    });
    send(socket, {
      type: 'hello',
      num_connections: server.clients.size,
      debug_info: { host: 'applink-playground', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: workspace.bot.appId },
    });
    if (isMute) socket.pause();
  });

  const client = () => [...server.clients].find(({ readyState, OPEN }) => readyState === OPEN);

  return {
    /** All acknowledgements so far, oldest first. */
    acknowledged,
    /** How many times the app has connected. */
    connections: () => connections,
    /** How many are connected now. */
    connected: () => server.clients.size,

    /** Sends a request to the app, once it is connected; resolves with what it acknowledges with. */
    async send({ type, payload }: SlackRequest): Promise<unknown> {
      const socket = await until(client, { what: 'A Socket Mode connection' });
      const envelope_id = randomUUID();
      const answer = new Promise<unknown>((resolve) => waiting.set(envelope_id, resolve));
      const accepts_response_payload = type !== 'events_api';
      send(socket, {
        envelope_id,
        type,
        payload,
        accepts_response_payload,
        ...(type === 'events_api' && { retry_attempt: 0, retry_reason: '' }),
      });
      return answer;
    },

    /** Asks the app to connect anew, as Slack does every few hours, and ends the old connections. */
    disconnect(reason: 'warning' | 'refresh_requested' = 'refresh_requested') {
      for (const socket of server.clients) {
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'applink-playground' } });
        if (reason !== 'warning') socket.close();
      }
    },

    /** Whether new connections, once greeted, hear and say nothing: not even a ping is answered. */
    mute(yes: boolean) {
      isMute = yes;
    },

    /** Breaks the connections without a word. */
    drop() {
      for (const socket of server.clients) socket.terminate();
    },

    async close() {
      workspace.socketUrl = undefined;
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(socket: WebSocket, message: object) {
  socket.send(JSON.stringify(message));
}
