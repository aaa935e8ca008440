import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isQuestion } from '../../flows/questions.ts';
import {
  ANY_PLATFORM,
  type EscalationChannels,
  NO_ESCALATION,
  type Platforms,
} from '../../src/cases/parts.ts';
import { USUAL_REMINDING } from '../../src/config/config.ts';
import type { Input } from '../../src/fake-slack/clicks.ts';
import { people } from '../../src/fake-slack/directory.ts';
import type { Message } from '../../src/fake-slack/messages.ts';
import { createRequests } from '../../src/fake-slack/requests.ts';
import { createWorkspace, type Workspace } from '../../src/fake-slack/workspace.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { start } from '../../src/start/start.ts';
import { createLog, type Logger } from '../../src/telemetry/log.ts';
import { createDelivery } from './deliver.ts';
import { clock } from './moved-clock.ts';
import { actionIdsOf, pressOf } from './reading.ts';
import { elementOf } from './roads.ts';
import { serveSlackWithNock } from './slack-nock.ts';
import { moving, until, waitingMovesTime } from './until.ts';

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

interface Setup {
  workspace?: Workspace;
  escalationChannel?: string;
  /** Or one for each symptom. */
  escalation?: EscalationChannels;
  leadsChannel?: string;
  ticketUrl?: string;
  /** Far more than Slack allows, if not given: what is not about limits should not wait for them. */
  slackShare?: number;
  platforms?: Platforms;
  log?: Logger;
}

export type PhotoHelp = Awaited<ReturnType<typeof startPhotoHelp>>;

/** Read once for all. */
const knowledge = loadKnowledge();

/** Node's own, which tells the clock whenever something begins or ends. */
const noticed: typeof fetch = async (...request) => {
  clock.busy();
  return fetch(...request).finally(clock.busy);
};

/** The real app on a real database file and a free port, with Slack answered by a workspace in memory. */
export async function startPhotoHelp({
  workspace = createWorkspace({ clock }),
  escalationChannel,
  escalation = escalationChannel ? { symptoms: new Map(), others: escalationChannel } : NO_ESCALATION,
  leadsChannel,
  ticketUrl,
  slackShare = 1_000,
  platforms = ANY_PLATFORM,
  log,
}: Setup = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'photo-help-'));
  const restoreNetwork = serveSlackWithNock(workspace);
  const logged = log ?? (await createLog('silent'));
  const launch = () =>
    start(
      {
        slack: { mode: 'http', botToken: workspace.bot.token, signingSecret: SIGNING_SECRET },
        port: 0,
        databaseUrl: `file:${join(directory, 'photo-help.db')}`,
        logLevel: 'silent',
        slackShare,
        platforms,
        reminding: USUAL_REMINDING,
        escalation,
        ...(leadsChannel && { leadsChannel }),
        ...(ticketUrl && { ticketUrl }),
      },
      logged,
      { clock, fetch: noticed, knowledge },
    );
  const stopMoving = waitingMovesTime();
  const unsubscribe = workspace.subscribe(clock.busy);
  let running = await moving(launch());
  const requests = createRequests(workspace);
  const deliver = (request: Parameters<ReturnType<typeof createDelivery>>[0]) =>
    moving(
      createDelivery(workspace, `http://127.0.0.1:${running.port}/slack/events`, SIGNING_SECRET)(request),
    );

  /** All messages of the app's cards, by the card's id, wherever they are. */
  function cards(triage?: string): Map<string, Message> {
    const found = new Map<string, Message>();
    for (const channel of workspace.world.channels.keys()) {
      for (const message of workspace.messages(channel)) {
        const payload = message.metadata?.event_payload;
        if (payload && (triage === undefined || payload.triage === triage)) {
          found.set(String(payload.card), message);
        }
      }
    }
    return found;
  }

  /** A card's message, once it is there and has this button. */
  function cardWith(card: string, actionId?: string | RegExp): Promise<Message> {
    return until(
      () => {
        const message = cards().get(card);
        const ids = message ? actionIdsOf(message) : [];
        const has =
          actionId === undefined ||
          ids.some((id) => (typeof actionId === 'string' ? id === actionId : actionId.test(id)));
        return has && message;
      },
      { what: `The card ${card}${actionId ? ` with ${actionId}` : ''}` },
    );
  }

  async function click(card: string, actionId: string, user: string = people.mia, input?: string) {
    const message = await cardWith(card, actionId);
    return deliver(
      requests.blockActions({ user, message, ...pressOf(message, actionId), ...(input && { input }) }),
    );
  }

  /** Submits the window that a click has opened. */
  async function submit(inputs: Readonly<Record<string, Input>> = {}, user: string = people.mia) {
    const [view] = await until(() => workspace.views(user).length > 0 && workspace.views(user), {
      what: 'A window',
    });
    if (view === undefined) throw new Error('There is no window');
    return deliver(requests.viewSubmission({ user, view, inputs }));
  }

  return {
    workspace,
    requests,
    deliver,
    cards,
    cardWith,
    click,
    submit,
    /** Presses *Hand over* and submits the window, with this note. */
    async handOver(note = '', user: string = people.mia) {
      await click('question', 'triage:handover', user);
      return submit({ handover: note }, user);
    },
    directory,
    url: () => `http://127.0.0.1:${running.port}`,
    /** Types `/photo-help`. */
    open: (use: Parameters<typeof requests.slashCommand>[0] = {}) => deliver(requests.slashCommand(use)),
    /** Answers the questions that are asked, in this order. */
    async answer(answers: readonly (readonly [question: string, option: string])[], user?: string) {
      for (const [question, option] of answers) {
        if (!isQuestion(question)) throw new Error(`${question} is no question`);
        const { actionId, input } = elementOf(question, option);
        await click('question', actionId, user, input);
      }
    },
    /** The knowledge gaps as they are stored. */
    gaps: () => running.store.gaps(),
    openTriages: () => running.store.openTriages(),
    /** Stops and starts it again on the same database; what happens while it is not there. */
    async restart(meanwhile?: () => void) {
      await moving(running.stop());
      meanwhile?.();
      running = await moving(launch());
    },
    async stop() {
      await moving(running.stop());
      unsubscribe();
      stopMoving();
      restoreNetwork();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
