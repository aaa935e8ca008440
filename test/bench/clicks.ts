import { signRequest } from '../../src/fake-slack/signing.ts';
import { type App, SECRET } from './child.ts';
import type { Arrived, Slack } from './slack.ts';

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds until the click was acknowledged, sorted. */
  readonly acks: readonly number[];
}

let triggers = 0;

async function send(app: App, form: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(form).toString();
  const response = await fetch(`${app.url}/slack/events`, {
    method: 'POST',
    headers: { ...signRequest(SECRET, body), 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`A click was answered ${response.status}`);
}

/** Clicks a button in a case of a workspace; resolves when it is acknowledged. */
export function click(app: App, ts: string, actionId: string, value: string, team = 'T1'): Promise<void> {
  const payload = {
    type: 'block_actions',
    user: { id: 'U1', username: 'mia', name: 'mia', team_id: team },
    team: { id: team, domain: 'bench' },
    api_app_id: 'A1',
    is_enterprise_install: false,
    container: { type: 'message', message_ts: ts, channel_id: 'C1', is_ephemeral: false },
    trigger_id: `t${++triggers}`,
    channel: { id: 'C1', name: 'support' },
    message: { ts, thread_ts: ts, type: 'message', text: '' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'answers', value, action_ts: ts }],
  };
  return send(app, { payload: JSON.stringify(payload) });
}

/** Nobody opens more than a hundred cases in one go, and no workspace more than a thousand: others take turns. */
const OF_ONE = 80;
let opened = 0;

/** Opens a case and gives its question card. */
export async function openCase(
  app: App,
  slack: Slack,
  team = `T${1 + Math.floor(opened / 800)}`,
): Promise<Arrived> {
  const question = slack.next('question');
  await type(app, team, 'C1', '');
  return question;
}

/** Opens cases in a channel, whose cards are not waited for. */
export async function openMany(app: App, team: string, channel: string, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await type(app, team, channel, '');
}

/** One person types a command with a text. */
export function say(app: App, team: string, text: string): Promise<void> {
  return type(app, team, 'C1', text, 'U1');
}

function type(app: App, team: string, channel: string, text: string, user?: string): Promise<void> {
  opened += 1;
  return send(app, {
    command: '/photo-help',
    text,
    trigger_id: `t${++triggers}`,
    user_id: user ?? `U${Math.floor(opened / OF_ONE)}`,
    user_name: 'mia',
    team_id: team,
    channel_id: channel,
    is_enterprise_install: 'false',
  });
}

/** Clicks on one case, about as many as a real one gets. */
const CLICKS = 16;

/** One agent's work on a case: answers the symptom, goes back, answers again, … each click waits for its edit. */
async function work(app: App, slack: Slack, card: Arrived, acks: number[]): Promise<void> {
  const key = card.triage === 'bare' ? card.ts : `${card.triage} question`;
  let { blocks } = card;
  for (let clicks = 0; clicks < CLICKS; clicks += 1) {
    const back = /"action_id":"triage:back","value":"([^"]+)"/.exec(blocks)?.[1];
    const [actionId, value] =
      back === undefined || card.triage === 'bare'
        ? ['answer:symptom:photosAlmostReady', card.triage]
        : ['triage:back', back];
    const edited = slack.next(key);
    const begun = performance.now();
    await click(app, card.ts, actionId, value);
    acks.push(performance.now() - begun);
    ({ blocks } = await edited);
  }
}

/** Complete clicks (request → acknowledged → edit has arrived) by agents who each work through their cases. */
export async function measure(
  app: App,
  slack: Slack,
  agents: readonly (readonly Arrived[])[],
): Promise<Measured> {
  const acks: number[] = [];
  const begun = performance.now();
  await Promise.all(
    agents.map(async (cards) => {
      for (const card of cards) await work(app, slack, card, acks);
    }),
  );
  return {
    perSecond: (acks.length / (performance.now() - begun)) * 1000,
    acks: acks.toSorted((a, b) => a - b),
  };
}
