import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANY_PLATFORM } from '../../src/cases/parts.ts';
import { USUAL_REMINDING } from '../../src/config/config.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { start } from '../../src/start/start.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { clicksOf, roads } from '../support/roads.ts';
import { SECRET } from './child.ts';

/** What a road through a symptom costs at Slack. */
export interface Cost {
  readonly symptom: string;
  readonly clicks: number;
  readonly posts: number;
  readonly edits: number;
  readonly others: number;
}

/** Walks every road once against the whole fake workspace and counts the calls to Slack. */
export async function walkRoads(): Promise<Cost[]> {
  const workspace = createWorkspace();
  const server = await startSlackServer(workspace);
  const app = await start(
    {
      slack: { mode: 'http', botToken: workspace.bot.token, signingSecret: SECRET },
      port: 0,
      slackApiUrl: server.apiUrl,
      databaseUrl: `file:${join(mkdtempSync(join(tmpdir(), 'photo-help-bench-')), 'photo-help.db')}`,
      logLevel: 'silent',
      slackShare: 1_000,
      platforms: ANY_PLATFORM,
      reminding: USUAL_REMINDING,
    },
    await createLog('silent'),
  );
  const requests = createRequests(workspace);
  const deliver = (request: SlackRequest) =>
    fetch(`http://127.0.0.1:${app.port}/slack/events`, signedFetch(SECRET, request));
  const results: Cost[] = [];
  try {
    for (const road of roads) {
      const clicks = clicksOf(road).flat();
      const before = workspace.calls().length;
      const known = new Set(allMessages().map(({ ts }) => ts));
      await deliver(requests.slashCommand());
      for (const { card, actionId, input } of clicks) {
        const message = await eventually(() =>
          allMessages().find(
            (m) =>
              !known.has(m.ts) &&
              m.metadata?.event_payload.card === card &&
              JSON.stringify(m.blocks).includes(`"${actionId}"`),
          ),
        );
        await deliver(requests.blockActions({ message, actionId, ...(input && { input }) }));
      }
      await eventually(() =>
        allMessages().find((m) => !known.has(m.ts) && m.metadata?.event_payload.outcome === 'resolved'),
      );
      const calls = workspace
        .calls()
        .slice(before)
        .map(({ method }) => method);
      const count = (method: string) => calls.filter((called) => called === method).length;
      results.push({
        symptom: road.symptom,
        clicks: clicks.length,
        posts: count('chat.postMessage'),
        edits: count('chat.update'),
        others: calls.length - count('chat.postMessage') - count('chat.update'),
      });
    }
  } finally {
    await app.stop();
    await server.close();
  }
  return results;

  function allMessages() {
    return [...workspace.world.channels.keys()].flatMap((channel) => workspace.messages(channel));
  }
}

async function eventually<T>(look: () => T | undefined): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error('Nothing came of a click');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
