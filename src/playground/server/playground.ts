import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Clock, systemClock } from '../../clock.ts';
import type { PlaygroundConfig } from '../../config/config.ts';
import { users } from '../../fake-slack/directory.ts';
import { createInProcessReceiver, workspaceFetch } from '../../fake-slack/in-process.ts';
import { createRequests } from '../../fake-slack/requests.ts';
import { createWorkspace } from '../../fake-slack/workspace.ts';
import { type Running, run } from '../../start/run.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { ActionResult, FaultMode, ReadAction } from '../page-api.ts';
import { haveBusyDay } from './busy-day.ts';
import { channelIds, colleagues, playgroundChannels } from './channels.ts';
import { type Deed, describeDeed, perform } from './deeds.ts';
import { setFaultMode } from './fault-modes.ts';
import { flowView } from './flow-view.ts';
import { watchKnowledge } from './live-knowledge.ts';
import { createMessageFeed } from './message-feed.ts';
import { movableClock, untilMonday } from './movable-clock.ts';
import { NotPossible } from './not-possible.ts';
import { type Playground, servePage } from './page-server.ts';
import { type Done, updateFor } from './snapshot.ts';
import { shownFile } from './uploads.ts';

const FLOWS = fileURLToPath(new URL('../../../flows', import.meta.url));
const HOUR_MS = 3_600_000;
const ownEscalation = { symptoms: new Map<string, string>(), others: channelIds.escalations };
/** Until then a window has drawn the newest messages and takes the rest. */
const REST_MS = 100;
const NOT_ACKNOWLEDGED = 'Photo Help did not answer within three seconds; Slack would show a warning now.';

/**
 * The app as it is, in a Slack workspace of its own that a web page shows. For trying, showing and developing:
 * it listens on 127.0.0.1 only.
 * @param machineClock the time of both, as long as it is not moved on the page
 */
export async function startPlayground(
  config: PlaygroundConfig,
  log: Logger,
  machineClock: Clock = systemClock,
): Promise<{ address: string; stop(): Promise<void> }> {
  const { databaseUrl, escalation = ownEscalation, leadsChannel } = config;
  const { platforms, reminding, ticketUrl } = config;
  const clock = movableClock(machineClock);
  const workspace = createWorkspace({
    users: [...users, ...colleagues],
    channels: playgroundChannels,
    clock,
  });
  const requests = createRequests(workspace);
  const messages = createMessageFeed(workspace);
  const folder = mkdtempSync(join(tmpdir(), 'photo-help-playground-'));
  const listeners = new Set<() => void>();
  let database = 0;
  let faults: FaultMode = 'none';
  let isBusyDay = false;
  let done: Done[] = [];
  let doneCount = 0;

  const texts = watchKnowledge(
    FLOWS,
    clock,
    (newTexts) => {
      changed();
      if (newTexts) void app.then(({ running }) => running.store.makeOpenDue()).catch(trouble);
    },
    trouble,
  );
  workspace.subscribe(changed);

  async function launch() {
    const { receiver, deliver, idle } = createInProcessReceiver(workspace);
    const running = await run(
      {
        botToken: workspace.bot.token,
        databaseUrl: databaseUrl ?? `file:${join(folder, `${database}.db`)}`,
        maker: 'playground',
        escalation,
        ...(leadsChannel && { leadsChannel }),
        platforms,
        reminding,
        ...(ticketUrl && { ticketUrl }),
        // This Slack has no limits unless they are switched on, to see what happens then.
        slackShare: 1_000,
        clock,
        knowledge: texts.knowledge,
        slack: { fetch: workspaceFetch(workspace) },
        transport: () => ({ receiver, listen: async () => 0, close: idle }),
      },
      log,
    );
    return { running, deliver, idle };
  }
  type InProcess = ReturnType<typeof createInProcessReceiver>;
  let app: Promise<{ running: Running } & Pick<InProcess, 'deliver' | 'idle'>> = launch();

  async function act(action: ReadAction): Promise<ActionResult> {
    switch (action.type) {
      case 'faults':
        faults = action.mode;
        setFaultMode(workspace, faults);
        break;
      case 'charts':
        workspace.chartsRefused = action.refused;
        break;
      case 'moveClock':
        await moveClock(action.to);
        break;
      case 'busyDay':
        startBusyDay();
        break;
      case 'reset':
        return reset();
      default:
        return tryIt(action);
    }
    changed();
    return { ok: true };
  }

  /** Between two requests: those under way would be too late for Slack. */
  async function moveClock(to: 'hour' | 'day' | 'monday'): Promise<void> {
    await (await app).idle();
    clock.move({ hour: HOUR_MS, day: 24 * HOUR_MS, monday: untilMonday(clock.now()) }[to]);
  }

  function startBusyDay(): void {
    if (isBusyDay) return;
    isBusyDay = true;
    void haveBusyDay({ workspace, clock: machineClock, act: tryIt })
      .catch(trouble)
      .finally(() => {
        isBusyDay = false;
        changed();
      });
  }

  async function tryIt(deed: Deed): Promise<ActionResult> {
    try {
      return await doIt(deed);
    } catch (error) {
      if (error instanceof NotPossible) return { ok: false, problem: error.message };
      // The fake Slack refuses what cannot be done there, such as a click on a button that is gone.
      log.warn({ err: error }, 'An action in the playground failed');
      return { ok: false, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  async function doIt(deed: Deed): Promise<ActionResult> {
    const { deliver } = await app;
    const callsFrom = workspace.calls().length;
    const what = describeDeed(deed, workspace);
    const { requests: sent, goTo } = perform(deed, workspace, requests);
    // A tab is opened with every look at the app; it is of interest where the app is told.
    if (deed.type === 'openHome' && sent.length === 0) return { ok: true };
    doneCount += 1;
    done.push({ id: doneCount, what, callsFrom });
    changed();
    const deliveries = sent.flatMap((request) =>
      faults === 'twice' ? [deliver(request), deliver(request)] : [deliver(request)],
    );
    const acknowledged = (await Promise.all(deliveries)).every(Boolean);
    return acknowledged
      ? { ok: true, ...(goTo !== undefined && { goTo }) }
      : { ok: false, problem: NOT_ACKNOWLEDGED };
  }

  /** An empty workspace, and an app that has never heard of a case; with a database of one's own it stays. */
  async function reset(): Promise<ActionResult> {
    const before = app;
    app = before.then(async ({ running }) => {
      workspace.clearFaults();
      await running.stop();
      database += 1;
      faults = 'none';
      done = [];
      workspace.reset();
      return launch();
    });
    await app;
    changed();
    return { ok: true };
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function trouble(error: unknown): void {
    log.error({ err: error }, 'The playground could not show a change');
  }

  const playground: Playground = {
    act,
    watch(user) {
      const news = messages.reader();
      return () => {
        const update = updateFor(
          user,
          workspace,
          {
            keepsCases: databaseUrl !== undefined,
            faults,
            clockMoved: clock.moved(),
            isBusyDay,
            done,
            textProblems: texts.problems(),
            restartFor: texts.restartFor(),
          },
          news,
        );
        if (update.channels.some(({ complete }) => !complete)) machineClock.setTimeout(changed, REST_MS);
        return update;
      };
    },
    async flow(id) {
      const { running } = await app;
      const triage = await running.store.find(id);
      return triage && flowView(triage, texts.knowledge);
    },
    upload: (file) => workspace.upload(file).id,
    file: (id) => shownFile(workspace, id),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  const clean = () => {
    texts.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const serving = servePage(playground, config.port);
  try {
    const [page] = await Promise.all([serving, app]);
    return {
      address: page.address,
      async stop() {
        await page.close();
        workspace.clearFaults();
        await (await app).running.stop();
        clean();
      },
    };
  } catch (error) {
    await Promise.allSettled([
      app.then(({ running }) => running.stop()),
      serving.then((page) => page.close()),
    ]);
    clean();
    throw error;
  }
}
