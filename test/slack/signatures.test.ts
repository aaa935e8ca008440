import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { team } from '../../src/fake-slack/directory.ts';
import { signRequest } from '../../src/fake-slack/signing.ts';
import { type ManyWorkspaces, startManyWorkspaces, workspaceOf } from '../support/many-workspaces.ts';
import { SIGNING_SECRET } from '../support/photo-help.ts';

let app: ManyWorkspaces;
beforeAll(async () => {
  app = await startManyWorkspaces([workspaceOf(team, 1)], [randomBytes(32)]);
});
beforeEach(() => {
  app.logged.length = 0;
});
afterAll(() => app.stop());

const BODY = JSON.stringify({ type: 'event_callback', team_id: team.id, event: { type: 'message' } });

/** The status of a request signed so many seconds ago, or ahead where it is negative. */
async function signed(secondsAgo: number, secret = SIGNING_SECRET): Promise<number> {
  const headers = signRequest(secret, BODY, Math.floor(Date.now() / 1_000) - secondsAgo);
  const response = await fetch(app.url('/slack/events'), {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: BODY,
  });
  return response.status;
}

const refusals = () =>
  app.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg.includes('refused'));

describe('a signed request', () => {
  test.each([0, 290, -290])('%i seconds old is taken', async (seconds) => {
    expect(await signed(seconds)).toBe(200);
    expect(refusals()).toEqual([]);
  });

  test.each([
    [310, /more than five minutes old/],
    [86_400, /more than five minutes old/],
    [-310, /five minutes ahead/],
    [-86_400, /five minutes ahead/],
  ])(
    '%i seconds old is refused, and the log says that it is the time and not the secret',
    async (seconds, words) => {
      expect(await signed(seconds)).toBe(401);
      expect(refusals()).toEqual([expect.objectContaining({ msg: expect.stringMatching(words) })]);
      expect(Math.abs(refusals()[0].seconds - seconds)).toBeLessThan(5);
    },
  );

  test.each([0, 310, -310])(
    'with another secret, %i seconds old, is refused for its signature',
    async (seconds) => {
      expect(await signed(seconds, 'f'.repeat(32))).toBe(401);
      expect(refusals()).toEqual([
        expect.objectContaining({ msg: 'A request without a valid signature was refused' }),
      ]);
    },
  );
});
