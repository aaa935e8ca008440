import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { startSlackServer } from '../../src/fake-slack/server.ts';
import { signedFetch } from '../../src/fake-slack/signing.ts';
import type { SlackRequest } from '../../src/fake-slack/slack-request.ts';
import { createWorkspace } from '../../src/fake-slack/workspace.ts';
import { start } from '../../src/start/start.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { SECRET } from './child.ts';

/** A typical way through each symptom: what is clicked on which card. */
const roads: Record<string, readonly (readonly [card: string, actionId: string])[]> = {
  photosAlmostReady: answers(
    'symptom:photosAlmostReady',
    'jobStatus:planning',
    'codeActivated:yes',
    'galleryPhotos:visible',
    ['fix:jobNotSelling'],
  ),
  incorrectAccessCode: answers('symptom:incorrectAccessCode', 'codeOrigin:thisJob', 'codeTyped:mistyped', [
    'fix:codeMistyped',
  ]),
  missedTheSale: answers('symptom:missedTheSale', 'jobStatus:archived', ['fix:jobArchived']),
  filesNotReceived: answers(
    'symptom:filesNotReceived',
    'autoSendLinks:off',
    'retouchQueue:notWaiting',
    'orderEmail:correct',
    ['fix:autoSendOff'],
  ),
  jobDeleted: answers(
    'symptom:jobDeleted',
    'namesList:yes',
    'oldCodes:known',
    ['fix:recreateWithNamesList'],
    'contactData:all',
    ['fix:informAllContacts'],
  ),
};

function answers(...steps: (string | [fix: string])[]): (readonly [string, string])[] {
  return steps.map((step) =>
    typeof step === 'string' ? ['question', `answer:${step}`] : [step[0], 'verdict:solved'],
  );
}

export interface Road {
  readonly symptom: string;
  readonly clicks: number;
  readonly posts: number;
  readonly edits: number;
  readonly others: number;
}

/** Walks every road once against the whole fake workspace and counts the calls to Slack. */
export async function walkRoads(): Promise<Road[]> {
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
    },
    await createLog('silent'),
  );
  const requests = createRequests(workspace);
  const deliver = (request: SlackRequest) =>
    fetch(`http://127.0.0.1:${app.port}/slack/events`, signedFetch(SECRET, request));
  const results: Road[] = [];
  try {
    for (const [symptom, clicks] of Object.entries(roads)) {
      const before = workspace.calls().length;
      const known = new Set(allMessages().map(({ ts }) => ts));
      await deliver(requests.slashCommand());
      for (const [card, actionId] of clicks) {
        const message = await eventually(() =>
          allMessages().find(
            (m) =>
              !known.has(m.ts) &&
              m.metadata?.event_payload.card === card &&
              JSON.stringify(m.blocks).includes(`"${actionId}"`),
          ),
        );
        await deliver(requests.blockActions({ message, actionId }));
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
        symptom,
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
