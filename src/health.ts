import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import type { Store } from './store/store.ts';

export interface Health {
  readonly store: Store;
  /** Whether requests are taken: false until everything runs, and again while it stops. */
  readonly isReady: () => boolean;
  readonly metrics: Metrics;
}

/** `GET /healthz`: the process answers. */
export function healthz(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 200, 'ok');
}

/** `GET /readyz`: it takes requests and can store what they ask for. */
export async function readyz(response: ServerResponse, { store, isReady }: Health): Promise<void> {
  try {
    if (!isReady()) return answer(response, 503, 'not ready');
    await store.ping();
    answer(response, 200, 'ready');
  } catch {
    answer(response, 503, 'the database does not answer');
  }
}

/** `GET /metrics`: what Prometheus collects. */
export async function metricsPage(response: ServerResponse, { store, metrics }: Health): Promise<void> {
  const { contentType, body } = await metrics.text(store);
  response.writeHead(200, { 'content-type': contentType }).end(body);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
