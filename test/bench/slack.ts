import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Arrived {
  readonly triage: string;
  readonly card: string;
  readonly ts: string;
  /** The message's blocks as JSON. */
  readonly blocks: string;
}

/** The cheapest Slack that an app can talk to: says yes to everything and tells which card arrived. */
export async function startSlack() {
  const waiting = new Map<string, (arrived: Arrived) => void>();
  let count = 0;
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await text(request));
    const method = request.url?.slice('/api/'.length) ?? '';
    // Of such a channel nothing is ever answered.
    if (form.get('channel')?.startsWith('HANGS')) return;
    const body = answer(method, form);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  function answer(method: string, form: URLSearchParams): object {
    const channel = form.get('channel') ?? 'C1';
    if (method === 'auth.test') return { ok: true, user_id: 'U0', bot_id: 'B0', team_id: 'T1' };
    if (method === 'conversations.info') {
      return { ok: true, channel: { id: channel, is_member: true, is_ext_shared: false } };
    }
    if (method !== 'chat.postMessage' && method !== 'chat.update') return { ok: true };
    count += 1;
    const ts = form.get('ts') ?? `1700000000.${String(count).padStart(6, '0')}`;
    const { triage, card } = JSON.parse(form.get('metadata') ?? '{}').event_payload;
    const key = triage === 'bare' ? ts : `${triage} ${card}`;
    const arrived = { triage, card, ts, blocks: form.get('blocks') ?? '[]' };
    waiting.get(key)?.(arrived);
    waiting.get(card)?.(arrived);
    return { ok: true, channel, ts, message: { ts, thread_ts: form.get('thread_ts') ?? undefined } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    /** The next message that arrives for a triage and card, for a card alone, or for a message's ts. */
    next(key: string): Promise<Arrived> {
      return new Promise((resolve) => {
        waiting.set(key, (arrived) => {
          waiting.delete(key);
          resolve(arrived);
        });
      });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Slack = Awaited<ReturnType<typeof startSlack>>;
