import { LeftEmpty } from '../../fake-slack/clicks.ts';
import { manifest } from '../../fake-slack/manifest.ts';
import type { Message } from '../../fake-slack/messages.ts';
import type { createRequests } from '../../fake-slack/requests.ts';
import type { SlackRequest } from '../../fake-slack/slack-request.ts';
import type { Saying, Workspace } from '../../fake-slack/workspace.ts';
import type { ReadAction } from '../page-api.ts';
import { NotPossible } from './not-possible.ts';
import { type Outcome, ownCommand } from './own-commands.ts';
import { shareFiles } from './uploads.ts';

/** What a user can do in the workspace that Slack tells the app of. */
export type Deed = Exclude<ReadAction, { type: 'faults' | 'charts' | 'moveClock' | 'busyDay' | 'reset' }>;

/**
 * Does what is done on the page, and gives the requests by which Slack would tell the app.
 * @throws NotPossible
 */
export function perform(
  deed: Deed,
  workspace: Workspace,
  requests: ReturnType<typeof createRequests>,
): Outcome {
  switch (deed.type) {
    case 'write':
      return write(deed, workspace, requests);
    case 'unarchive':
      return unarchive(deed, workspace, requests);
    default:
      return { requests: requestsFor(deed, workspace, requests) };
  }
}

function requestsFor(
  deed: Exclude<Deed, { type: 'write' | 'unarchive' }>,
  workspace: Workspace,
  requests: ReturnType<typeof createRequests>,
): SlackRequest[] {
  const { user } = deed;
  switch (deed.type) {
    case 'click':
      return [click(deed, requests)];
    case 'clickInView':
      return [
        requests.blockActions({
          user,
          actionId: deed.actionId,
          view: { id: deed.viewId },
          filled: deed.filled,
          ...(deed.input !== undefined && { input: deed.input }),
        }),
      ];
    case 'submitView':
      return submit(deed, workspace, requests);
    case 'closeView': {
      const view = workspace.views(user).find(({ id }) => id === deed.viewId);
      if (view === undefined) return [];
      const request = requests.viewClosed({ user, view: { id: deed.viewId }, all: deed.all ?? false });
      return view.notify_on_close ? [request] : [];
    }
    case 'openHome':
      return workspace.bot.events.includes('app_home_opened')
        ? [requests.appHomeOpened({ user, tab: deed.tab })]
        : [];
    case 'messageShortcut':
      return [requests.messageShortcut({ user, message: { ts: deed.ts }, callbackId: deed.callbackId })];
    case 'globalShortcut':
      return [requests.globalShortcut({ user, callbackId: deed.callbackId })];
  }
}

/** Required fields that are empty are marked at once: Slack tells the app only of a window that is complete. */
function submit(
  { user, viewId, inputs }: Extract<Deed, { type: 'submitView' }>,
  { world }: Workspace,
  requests: ReturnType<typeof createRequests>,
): SlackRequest[] {
  try {
    return [requests.viewSubmission({ user, view: { id: viewId }, inputs })];
  } catch (error) {
    const open = world.views.get(viewId);
    if (!(error instanceof LeftEmpty) || open === undefined) throw error;
    open.errors = Object.fromEntries(
      error.blocks.map((block) => [block, 'Please complete this required field.']),
    );
    world.changed({ type: 'view', user });
    return [];
  }
}

/** Slack sends what the client showed: a button that has gone since is clicked all the same. */
function click(
  { user, ts, actionId, value, input }: Extract<Deed, { type: 'click' }>,
  requests: ReturnType<typeof createRequests>,
): SlackRequest {
  const message = { ts };
  if (requests.stillHas(message, actionId))
    return requests.blockActions({ user, actionId, message, ...(input !== undefined && { input }) });
  if (value === undefined) throw new NotPossible('This card has changed. Choose again.');
  return requests.forge({ user, actionId, message, value });
}

function write(
  { user, channel: id, thread, text, files }: Extract<Deed, { type: 'write' }>,
  workspace: Workspace,
  requests: ReturnType<typeof createRequests>,
): Outcome {
  const channel = workspace.world.channels.get(id);
  if (!channel?.members.has(user)) throw new NotPossible('You are not in this channel.');
  const [, command, rest = ''] =
    (files.length === 0 && /^(\/[\w-]+)(?:\s+([\s\S]*))?$/.exec(text.trim())) || [];
  const say = (saying: Saying) => tell(workspace.say(saying), workspace, requests);
  if (command !== undefined) {
    const own = ownCommand(command);
    if (own !== undefined)
      return own.run({
        user,
        channel: id,
        rest,
        workspace,
        requests,
        compose: (typed) => asComposed(typed, workspace),
        write: say,
      });
    if (!manifest.features.slash_commands.some((known) => known.command === command))
      throw new NotPossible(`${command} is no command here. A message cannot begin with “/”.`);
    if (thread !== undefined)
      throw new NotPossible(`Slack has no ${command} in threads. Use it in the channel.`);
    return { requests: [requests.slashCommand({ user, channel: id, command, text: rest })] };
  }
  if (channel.archived) throw new NotPossible('This channel is archived.');
  return {
    requests: say({
      user,
      channel: id,
      text: asComposed(text, workspace),
      ...(thread !== undefined && { threadTs: thread }),
      ...(files.length > 0 && { files: shareFiles(workspace, user, id, files) }),
    }),
  };
}

/**
 * Slack has no command for it: it is a button where the channel is looked at, and the channel says so then.
 * https://docs.slack.dev/reference/events/message/channel_unarchive
 */
function unarchive(
  { user, channel: id }: Extract<Deed, { type: 'unarchive' }>,
  workspace: Workspace,
  requests: ReturnType<typeof createRequests>,
): Outcome {
  const channel = workspace.world.channels.get(id);
  if (!channel?.members.has(user)) throw new NotPossible('You are not in this channel.');
  if (!channel.archived) throw new NotPossible('This channel is not archived.');
  channel.archived = false;
  const text = `<@${user}> un-archived the channel`;
  const told = tell(
    workspace.say({ user, channel: id, text, subtype: 'channel_unarchive' }),
    workspace,
    requests,
  );
  const isTold = channel.members.has(workspace.bot.userId);
  return { requests: [...(isTold ? [requests.unarchived({ channel: id, user })] : []), ...told] };
}

/** The requests by which the app is told of a message. */
function tell(
  message: Message,
  workspace: Workspace,
  requests: ReturnType<typeof createRequests>,
): SlackRequest[] {
  const id = workspace.world.log.channelOf(message.ts);
  const channel = id === undefined ? undefined : workspace.channel(id);
  // Slack tells an app only of the conversations that it is in, and of a mention twice.
  if (!channel?.members.has(workspace.bot.userId)) return [];
  const mentions =
    message.subtype === undefined &&
    message.text.includes(`<@${workspace.bot.userId}>`) &&
    channel.kind !== 'direct';
  return [requests.message(message), ...(mentions ? [requests.appMention(message)] : [])];
}

/** What was done, for the list of calls. */
export function describeDeed(deed: Deed, workspace: Workspace): string {
  const who = workspace.world.users.get(deed.user)?.realName ?? deed.user;
  switch (deed.type) {
    case 'write':
      if (deed.files.length > 0) return `${who} shared ${deed.files.length === 1 ? 'a file' : 'files'}`;
      return `${who} ${deed.text.startsWith('/') ? `typed ${deed.text.split(/\s/)[0]}` : 'wrote a message'}`;
    case 'click':
    case 'clickInView':
      return `${who} clicked ${deed.actionId}`;
    case 'submitView':
      return `${who} submitted a window`;
    case 'closeView':
      return `${who} closed a window`;
    case 'unarchive':
      return `${who} unarchived a channel`;
    case 'openHome':
      return `${who} opened the ${deed.tab === 'home' ? 'Home' : 'Messages'} tab`;
    case 'messageShortcut':
    case 'globalShortcut':
      return `${who} used the shortcut ${deed.callbackId}`;
  }
}

/**
 * What Slack's composer makes of what is typed: a mention of the bot's name, and no markup of anything else
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
function asComposed(typed: string, { bot }: Workspace): string {
  return typed
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?:photo ?help)\b/gi, `<@${bot.userId}>`);
}
