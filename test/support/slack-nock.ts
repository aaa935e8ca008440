import { Readable } from 'node:stream';
import nock from 'nock';
import { answerRequest } from '../../src/fake-slack/http.ts';
import type { Workspace } from '../../src/fake-slack/workspace.ts';

/**
 * Answers Slack's addresses from a workspace and forbids all other connections but those to 127.0.0.1.
 * Returns a function that undoes both.
 */
export function serveSlackWithNock(workspace: Workspace): () => void {
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect(/^127\.0\.0\.1(:\d+)?$/);

  for (const origin of ['https://slack.com', 'https://hooks.slack.com']) {
    nock(origin)
      .persist()
      .post(/.*/)
      .reply(async function (path, body) {
        // A rejected answer destroys the socket, so that a dropped call shows as in real life.
        const answer = await answerRequest(workspace, {
          path,
          authorization: header(this.req.headers.authorization),
          contentType: header(this.req.headers['content-type']),
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
        const { status, headers, half } = answer;
        const { body: whole } = answer;
        if (half) return [status, beginning(whole, half), { ...headers }];
        return [status, typeof whole === 'string' ? whole : Buffer.from(whole), { ...headers }];
      });
  }

  return () => {
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  };
}

/** The beginning of a body; nock breaks the connection where its stream fails. */
function beginning(body: string | Uint8Array, half: 'breaks' | 'stalls'): Readable {
  let isSent = false;
  return new Readable({
    read() {
      if (!isSent) this.push(body);
      else if (half === 'breaks') this.destroy(new Error('The connection breaks'));
      isSent = true;
    },
  });
}

function header(value: unknown): string | undefined {
  if (Array.isArray(value)) return header(value[0]);
  return typeof value === 'string' ? value : undefined;
}
