import type { App, Receiver, StringIndexed } from '@slack/bolt';
import { LateError, within } from '../clock.ts';
import { acceptAnswer } from './answers.ts';
import { answerRequest } from './http.ts';
import type { SlackRequest } from './slack-request.ts';
import type { Workspace } from './workspace.ts';

/** How long Slack waits for an acknowledgement, https://docs.slack.dev/interactivity/handling-user-interaction. */
const ACKNOWLEDGE_MS = 3_000;

/** Bolt's seam for requests that come from this very process, and the way to send them. */
export function createInProcessReceiver(workspace: Workspace) {
  let app: App<StringIndexed> | undefined;
  const running = new Set<Promise<void>>();
  const receiver: Receiver = {
    init(to) {
      app = to;
    },
    start: async () => {},
    stop: async () => {},
  };

  return {
    receiver,

    /** Sends a request to the app and shows its answer. False where it was not acknowledged in time. */
    async deliver(request: SlackRequest): Promise<boolean> {
      const to = app;
      if (to === undefined) throw new Error('The app has not been started');
      const acknowledged = Promise.withResolvers<boolean>();
      const done = to
        .processEvent({
          body: structuredClone(request.payload),
          ack: async (answer) => {
            acceptAnswer(workspace, request, answer);
            acknowledged.resolve(true);
          },
        })
        .finally(() => running.delete(done));
      running.add(done);
      done.then(
        () => acknowledged.resolve(false),
        (error) => acknowledged.reject(error),
      );
      try {
        return await within(workspace.world.clock, ACKNOWLEDGE_MS, acknowledged.promise);
      } catch (error) {
        if (error instanceof LateError) return false;
        throw error;
      }
    },

    /** Waits for the requests that are being worked on. */
    async idle(): Promise<void> {
      await Promise.allSettled(running);
    },
  };
}

/** A `fetch` that is answered by the workspace, for clients and response URLs alike. */
export function workspaceFetch(workspace: Workspace): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const answer = answerRequest(workspace, {
      path: new URL(request.url).pathname,
      authorization: request.headers.get('authorization') ?? undefined,
      contentType: request.headers.get('content-type') ?? undefined,
      body: new Uint8Array(await workspace.working(request.arrayBuffer())),
    });
    const { status, headers, body, half } = await Promise.race([answer, aborted(request.signal)]);
    return new Response(half ? beginning(body, half, request.signal) : body, { status, headers });
  };
}

/** The beginning of a body, and then an error: at once, or when no one waits any longer. */
function beginning(
  body: string | Uint8Array,
  half: 'breaks' | 'stalls',
  signal: AbortSignal,
): ReadableStream {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(typeof body === 'string' ? new TextEncoder().encode(body) : body);
      if (half === 'breaks') controller.error(new TypeError('terminated'));
      else await aborted(signal).catch((reason) => controller.error(reason));
    },
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
