import { z } from 'zod';
import { manifest } from '../../fake-slack/manifest.ts';
import type { RecordedCall, Workspace } from '../../fake-slack/workspace.ts';
import type { Doing, FaultMode, PlaygroundCall, PlaygroundChannel, Snapshot } from '../page-api.ts';
import { agents } from './channels.ts';
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

/** Everything one person sees. */
export function snapshotFor(me: string, workspace: Workspace, extras: Extras): Snapshot {
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
    channels: channelsOf(me, workspace, name),
    ephemerals: workspace.ephemerals(me),
    modals: views
      .filter(({ root_view_id }) => root_view_id === root)
      .map((view) => ({ view, errors: workspace.viewErrors(view.id) })),
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

function channelsOf(me: string, workspace: Workspace, botName: string): PlaygroundChannel[] {
  const { world, bot } = workspace;
  return [...world.channels.values()]
    .filter(({ members }) => members.has(me))
    .map(({ id, name, kind, members, archived, readOnly, externallyShared, topic }) => ({
      id,
      name: kind === 'direct' ? partner(me, members, workspace, botName) : name,
      kind,
      archived,
      readOnly,
      externallyShared,
      botIsMember: members.has(bot.userId),
      ...(topic && { topic }),
      messages: workspace.messages(id),
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
