import { type Clock, wait } from '../../clock.ts';
import { people } from '../../fake-slack/directory.ts';
import { elementsIn } from '../../fake-slack/slack-blocks.ts';
import type { Workspace } from '../../fake-slack/workspace.ts';
import type { ActionResult } from '../page-api.ts';
import { channelIds, colleagues } from './channels.ts';
import type { Deed } from './deeds.ts';

/** How long a busy day takes. Milliseconds. */
const LENGTH_MS = 10_000;
/** So long someone waits for the app's next card before they turn to something else. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 100;

const team = [people.mia, people.jonas, people.priya, ...colleagues.map(({ id }) => id)];

/** What they type, each of them each: it is about ten different symptoms. */
const texts = [
  'the customer sees “Your photos are almost ready.”',
  'GotPhoto won’t let us enter the old code again',
  'she sees another child’s photos',
  'I deleted an album by accident',
  'the names of our job are gone',
  'the ordering period on Photocloud is over',
  'ordered files never arrived, it is a GotPhoto order',
  'none of the families got the campaign email',
  'she wants to cancel her order',
  'a customer has no access code',
];

interface Office {
  readonly workspace: Workspace;
  readonly clock: Clock;
  act(deed: Deed): Promise<ActionResult>;
}

/**
 * Fifty cases of five people in ten seconds, as a lead sees them: some are only opened, in others a question or more
 * is answered, some are solved. It ends early where the workspace is emptied meanwhile.
 */
export async function haveBusyDay(office: Office): Promise<void> {
  const { clock, workspace } = office;
  const { world } = workspace;
  const count = team.length * texts.length;
  const cases: Promise<void>[] = [];
  const taken = new Set(workspace.timeline(channelIds.support).map(({ ts }) => ts));
  for (let index = 0; index < count && workspace.world === world; index += 1) {
    cases.push(haveCase(office, index, taken));
    await wait(clock, LENGTH_MS / count);
  }
  await Promise.all(cases);
}

/** Every other case is opened by the command, the others by a mention. `taken` are those that someone looks after. */
async function haveCase(office: Office, index: number, taken: Set<string>): Promise<void> {
  const { workspace, act } = office;
  const user = team[index % team.length] ?? people.mia;
  const text = texts[Math.floor(index / team.length)] ?? '';
  const isCommand = index % 2 === 0;
  await act({
    type: 'write',
    user,
    channel: channelIds.support,
    text: `${isCommand ? '/photo-help' : '@Photo Help'} ${text}`,
    files: [],
  });
  const author = isCommand ? workspace.bot.userId : user;
  const ts = await inTime(office, () => {
    const found = workspace
      .timeline(channelIds.support)
      .find((message) => message.user === author && !taken.has(message.ts));
    if (found !== undefined) taken.add(found.ts);
    return found?.ts;
  });
  if (ts === undefined) return;
  // Some only ask, others answer one, two or three questions, and try to solve it at the end.
  for (let step = 0; step < index % 4; step += 1) {
    const click = await inTime(office, () => nextClick(workspace, ts, index + step));
    if (click === undefined) return;
    await act({ type: 'click', user, ...click });
  }
}

interface Click {
  readonly ts: string;
  readonly actionId: string;
}

/** One of the answers to the open question, or that it is solved, once there is something to choose. */
function nextClick(workspace: Workspace, root: string, chance: number): Click | undefined {
  const buttons = workspace
    .thread(channelIds.support, root)
    .flatMap(({ ts, blocks = [] }) =>
      blocks.flatMap(elementsIn).map(({ action_id = '' }) => ({ ts, actionId: action_id })),
    )
    .filter(({ actionId }) => /^(?:answer:\w+:\w+|verdict:solved)$/.test(actionId));
  return buttons[chance % buttons.length];
}

/** Looks again and again, until there is something, or patience has an end, or the workspace has. */
async function inTime<T>({ workspace, clock }: Office, look: () => T | undefined): Promise<T | undefined> {
  const { world } = workspace;
  for (let waited = 0; waited < PATIENCE_MS && workspace.world === world; waited += LOOK_MS) {
    const found = look();
    if (found !== undefined) return found;
    await wait(clock, LOOK_MS);
  }
  return undefined;
}
