import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Clock, within } from '../clock.ts';
import { StoreUnwritableError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

/** The caller gives up soon; a database that takes longer than this is of no use for clicks either. */
const PATIENCE_MS = 1_000;

export interface Health {
  readonly store: Store;
  /** Whether requests are taken: false until everything runs, and again while it stops. */
  readonly isReady: () => boolean;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

/** `GET /healthz`: the process answers. */
export function healthz(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 200, 'ok');
}

/** `GET /readyz`: it takes requests and can store what they ask for. */
export async function readyz(response: ServerResponse, { store, isReady, clock }: Health): Promise<void> {
  try {
    if (!isReady()) return answer(response, 503, 'not ready');
    await within(clock, PATIENCE_MS, store.ping());
    answer(response, 200, 'ready');
  } catch (error) {
    const unwritable = error instanceof StoreUnwritableError;
    answer(response, 503, unwritable ? 'the database cannot be written to' : 'the database does not answer');
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
