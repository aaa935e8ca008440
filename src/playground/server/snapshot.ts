import { z } from 'zod';
import { manifest } from '../../fake-slack/manifest.ts';
import type { RecordedCall, Workspace } from '../../fake-slack/workspace.ts';
import type { Doing, FaultMode, PlaygroundCall, Update } from '../page-api.ts';
import { agents } from './channels.ts';
import type { NewsReader } from './message-feed.ts';
import { ownCommands } from './own-commands.ts';

/** Something that was done, and where in the workspace's list its calls begin. */
export interface Done {
  readonly id: number;
  readonly what: string;
  readonly callsFrom: number;
}

/** What the playground knows beside the workspace. */
export interface Extras {
  readonly keepsCases: boolean;
  readonly faults: FaultMode;
  readonly clockMoved: number;
  readonly isBusyDay: boolean;
  readonly done: readonly Done[];
  readonly textProblems: readonly string[];
  readonly restartFor: readonly string[];
}

/** No one scrolls back to more than these. */
const DOINGS_SHOWN = 20;

/** Everything one person sees; of the messages, what their window has not been told. */
export function updateFor(me: string, workspace: Workspace, extras: Extras, news: NewsReader): Update {
  const { world, team, bot } = workspace;
  const { name } = manifest.display_information;
  const views = workspace.views(me);
  const root = views.at(-1)?.root_view_id;
  const home = world.homes.get(me);
  return {
    team: team.name,
    bot: { userId: bot.userId, name, homeTab: bot.homeTab },
    agents: agents.map(({ id, realName }) => ({ id, name: realName })),
    names: Object.fromEntries([
      [bot.userId, name],
      ...[...world.users.values()].map(({ id, realName }) => [id, realName] as const),
    ]),
    me,
    channels: channelsOf(me, workspace, name, news),
    ephemerals: workspace.ephemerals(me),
    modals: views
      .filter(({ root_view_id }) => root_view_id === root)
      .map((view) => ({
        view,
        errors: workspace.viewErrors(view.id),
        conversation: world.views.get(view.id)?.conversation,
      })),
    ...(home && { home: { id: home.id, blocks: home.blocks } }),
    commands: [
      ...manifest.features.slash_commands.map(({ command, usage_hint, description }) => ({
        command,
        hint: usage_hint,
        description,
      })),
      ...ownCommands,
    ],
    shortcuts: manifest.features.shortcuts.map((shortcut) => ({
      type: shortcut.type,
      name: shortcut.name,
      callbackId: shortcut.callback_id,
    })),
    suggestions: suggestions(),
    keepsCases: extras.keepsCases,
    faults: extras.faults,
    chartsRefused: workspace.chartsRefused,
    clockMoved: extras.clockMoved,
    isBusyDay: extras.isBusyDay,
    doings: doings(workspace.calls(), extras.done),
    textProblems: extras.textProblems,
    restartFor: extras.restartFor,
  };
}

function suggestions(): Update['suggestions'] {
  const { agent_view, slash_commands } = manifest.features;
  const [first] = slash_commands;
  if (first === undefined) return [];
  return (agent_view?.suggested_prompts ?? []).map(({ title, message }) => ({
    title,
    message,
    command: `${first.command} ${message}`,
  }));
}

function channelsOf(me: string, workspace: Workspace, botName: string, news: NewsReader): Update['channels'] {
  const { world, bot } = workspace;
  const visible = [...world.channels.values()].filter(({ members }) => members.has(me));
  const messages = news(visible.map(({ id }) => id));
  return visible.map(({ id, name, kind, members, archived, readOnly, externallyShared, topic }) => ({
    id,
    name: kind === 'direct' ? partner(me, members, workspace, botName) : name,
    kind,
    archived,
    readOnly,
    externallyShared,
    botIsMember: members.has(bot.userId),
    ...(topic && { topic }),
    ...(messages.get(id) ?? { messages: [], complete: true }),
  }));
}

/** Whom one has a direct message with. */
function partner(
  me: string,
  members: ReadonlySet<string>,
  { world, bot }: Workspace,
  botName: string,
): string {
  const other = [...members].find((member) => member !== me) ?? me;
  return other === bot.userId ? botName : (world.users.get(other)?.realName ?? other);
}

/** The calls to Slack since something was done, until the next thing was done. */
function doings(calls: readonly RecordedCall[], done: readonly Done[]): Doing[] {
  return done.slice(-DOINGS_SHOWN).map(({ id, what, callsFrom }, index, shown) => ({
    id,
    what,
    calls: calls.slice(callsFrom, shown[index + 1]?.callsFrom).map(callOf),
  }));
}

const aboutCard = z.object({ metadata: z.object({ event_payload: z.object({ card: z.string() }) }) });

function callOf({ method, args, outcome }: RecordedCall): PlaygroundCall {
  const card = aboutCard.safeParse(args).data?.metadata.event_payload.card;
  return { method, outcome, ...(card !== undefined && { card }) };
}
