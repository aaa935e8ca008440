import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../clock.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import { CHECK_AFTER_DAYS, textsToCheck } from '../knowledge/freshness.ts';
import type { Store } from '../store/store.ts';

/** What is measured. No label says who, where or what about: only kinds and results. */
export interface Metrics {
  /** A request has been acknowledged, so many seconds after it came. */
  acknowledged(kind: string, seconds: number): void;
  /** A request has been worked on to its end, and Slack has no acknowledgement of it. */
  unacknowledged(kind: string): void;
  slackCall(method: string, result: string): void;
  /** Whether Slack can send requests to this process by Socket Mode; over HTTP there is nothing to tell. */
  connected(yes: boolean): void;
  /** The same store, whose changes are counted. */
  counting(store: Store): Store;
  /** Everything in Prometheus's text format. */
  text(store: Store): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Slack waits three seconds; most answers take some milliseconds. */
const ACKNOWLEDGEMENT_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Metrics of this process, on a registry of their own. */
export function createMetrics(clock: Clock, knowledge: Knowledge): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const acknowledgements = new Histogram({
    name: 'photo_help_acknowledgement_seconds',
    help: 'Time from a request to its acknowledgement; Slack waits 3 seconds.',
    labelNames: ['kind'],
    buckets: ACKNOWLEDGEMENT_SECONDS,
    registers,
  });
  const unacknowledged = new Counter({
    name: 'photo_help_unacknowledged_total',
    help: 'Requests that ended without an acknowledgement: Slack repeats events, and tells people of clicks.',
    labelNames: ['kind'],
    registers,
  });
  const calls = new Counter({
    name: 'photo_help_slack_calls_total',
    help: 'Calls to Slack by method and result; held: put off to stay within Slack’s limits.',
    labelNames: ['method', 'result'],
    registers,
  });
  const transitions = new Counter({
    name: 'photo_help_transitions_total',
    help: 'Stored changes of cases by the outcome they led to.',
    labelNames: ['outcome'],
    registers,
  });
  const databaseUp = new Gauge({
    name: 'photo_help_database_up',
    help: '1 when the database answers, else 0; then what is read from it is missing here.',
    registers,
  });
  const waiting = new Gauge({
    name: 'photo_help_cards_waiting',
    help: 'Cases with something to send that is due, in the whole database.',
    registers,
  });
  const oldest = new Gauge({
    name: 'photo_help_oldest_waiting_seconds',
    help: 'How long the longest waiting case has been due.',
    registers,
  });
  const open = new Gauge({
    name: 'photo_help_open_cases',
    help: 'Open cases in the whole database.',
    registers,
  });

  const toCheck = new Gauge({
    name: 'photo_help_fixes_to_check',
    help: `Fixes and answers that were last held against their help articles more than ${CHECK_AFTER_DAYS} days ago.`,
    registers,
  });
  const connected = new Gauge({
    name: 'photo_help_slack_connected',
    help: 'Socket Mode: 1 while there is a connection to Slack, else 0.',
    registers,
  });
  // A gauge begins with 0.
  connected.remove();

  async function ask(store: Store): Promise<void> {
    try {
      const [backlog, openCases] = await Promise.all([store.backlog(), store.openTriages()]);
      waiting.set(backlog.waiting);
      oldest.set(backlog.oldest === undefined ? 0 : Math.max(0, (clock.now() - backlog.oldest) / 1_000));
      open.set(openCases);
      databaseUp.set(1);
    } catch {
      for (const gauge of [waiting, oldest, open]) gauge.remove();
      databaseUp.set(0);
    }
  }

  return {
    acknowledged: (kind, seconds) => acknowledgements.observe({ kind }, seconds),
    unacknowledged: (kind) => unacknowledged.inc({ kind }),
    slackCall: (method, result) => calls.inc({ method, result }),
    connected: (yes) => connected.set(yes ? 1 : 0),
    counting: (store) => ({
      ...store,
      async open(triage, worker) {
        const opened = await store.open(triage, worker);
        if (opened.created) transitions.inc({ outcome: triage.outcome ?? 'open' });
        return opened;
      },
      async append(id, version, change, worker) {
        const appended = await store.append(id, version, change, worker);
        if (appended) transitions.inc({ outcome: change.outcome });
        return appended;
      },
    }),
    async text(store) {
      await ask(store);
      toCheck.set(textsToCheck(knowledge, { now: clock.now() }).length);
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
