import type {
  AgentSessionStoppedEvent,
  AgentSessionTitleChangedEvent,
  ChannelArchiveEvent,
  ChannelRenameEvent,
  FileDeletedEvent,
  GroupArchiveEvent,
  MemberLeftChannelEvent,
  ReactionAddedEvent,
} from '@slack/types';
import { type Channel, OPENED, OTHER_TEAM } from './directory.ts';
import type { Message } from './messages.ts';
import type { SlackRequest } from './slack-request.ts';
import type { Workspace } from './workspace.ts';
import { keyOfSession } from './world.ts';

const channelTypes = { public: 'channel', private: 'group', direct: 'im', group: 'mpim' } as const;
const messageEvents = {
  public: 'message.channels',
  private: 'message.groups',
  direct: 'message.im',
  group: 'message.mpim',
} as const;

/** Of private channels too, since March 2021: https://docs.slack.dev/reference/events/member_joined_channel */
const CHANNEL_LETTER = 'C';

interface Stopped {
  readonly channel: string;
  readonly user: string;
  readonly threadTs: string;
  readonly streaming?: readonly string[];
}

interface Renamed {
  readonly channel: string;
  readonly user: string;
  readonly threadTs: string;
  readonly title: string;
}

interface Reacted {
  readonly user: string;
  /** The emoji's. */
  readonly name: string;
  readonly message: Message;
}

/**
 * The Events API requests that Slack would send about this workspace.
 * Each throws where the app is not subscribed to the event: Slack sends no request then.
 */
export function createEvents(workspace: Workspace) {
  function envelope<Event extends { type: string }>(
    event: Event,
    channel?: Channel,
    name: string = event.type,
  ): SlackRequest {
    const { team, bot, world } = workspace;
    if (!bot.events.includes(name)) throw new Error(`The app is not subscribed to ${name}`);
    const payload = {
      token: 'legacy-verification-token',
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: team.enterprise?.id ?? null,
      api_app_id: bot.appId,
      event,
      type: 'event_callback',
      event_id: `Ev07${world.nextId().toUpperCase()}`,
      event_time: Math.floor(world.clock.now() / 1_000),
      authorizations: [
        {
          enterprise_id: team.enterprise?.id ?? null,
          team_id: team.id,
          user_id: bot.userId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: channel?.externallyShared ?? false,
      event_context: `4-${world.nextId()}`,
    };
    return { type: 'events_api', payload, contentType: 'application/json', body: JSON.stringify(payload) };
  }

  function conversationOf({ ts }: { ts: string }): Channel {
    const id = workspace.world.log.channelOf(ts);
    if (id === undefined) throw new Error(`There is no message ${ts}`);
    return workspace.channel(id);
  }

  function said(message: Message) {
    const { type, subtype, user, team, text, ts, thread_ts, parent_user_id, bot_id, app_id, blocks } =
      message;
    const { attachments, files, upload, display_as_bot, inviter, topic } = message;
    const isTold = subtype !== 'tombstone' && subtype !== 'thread_broadcast';
    return {
      type,
      ...(isTold && subtype !== undefined && { subtype }),
      user,
      team,
      text,
      ts,
      thread_ts,
      parent_user_id,
      bot_id,
      app_id,
      blocks,
      attachments,
      files,
      upload,
      display_as_bot,
      inviter,
      topic,
    };
  }

  function reaction(
    type: 'reaction_added' | 'reaction_removed',
    { user, name, message }: Reacted,
  ): SlackRequest {
    const channel = conversationOf(message);
    const event = {
      type,
      user,
      reaction: name,
      item_user: message.user,
      item: { type: 'message', channel: channel.id, ts: message.ts },
      event_ts: workspace.world.nextTs(),
    } satisfies Omit<ReactionAddedEvent, 'type'> & { type: string };
    return envelope(event, channel);
  }

  return {
    /** A message that mentions the bot, after `workspace.say`. */
    appMention(message: Message): SlackRequest {
      const channel = conversationOf(message);
      const event = {
        ...said(message),
        type: 'app_mention',
        subtype: undefined,
        channel: channel.id,
        event_ts: message.ts,
      };
      return envelope(event, channel);
    },

    /** `message.channels`, `.groups`, `.im` or `.mpim`, after `workspace.say`. */
    message(message: Message): SlackRequest {
      const channel = conversationOf(message);
      const channel_type = channelTypes[channel.kind];
      const event = { ...said(message), channel: channel.id, channel_type, event_ts: message.ts };
      return envelope(event, channel, messageEvents[channel.kind]);
    },

    /** After `workspace.editMessage`, with the message as it was; or where Slack has put a link's preview into it. */
    messageChanged(before: Message, after: Message): SlackRequest {
      const channel = conversationOf(after);
      const ts = workspace.world.nextTs();
      return envelope(
        {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          channel: channel.id,
          channel_type: channelTypes[channel.kind],
          message: { ...said(after), edited: after.edited },
          previous_message: said(before),
          ts,
          event_ts: ts,
        },
        channel,
        messageEvents[channel.kind],
      );
    },

    /** After `workspace.deleteMessage`: a root with replies has *changed* into a tombstone. */
    messageDeleted({ channel: id, message }: { channel: string; message: Message }): SlackRequest {
      const channel = workspace.channel(id);
      const tombstone = workspace.message(id, message.ts);
      const ts = workspace.world.nextTs();
      const common = {
        type: 'message',
        hidden: true,
        channel: id,
        channel_type: channelTypes[channel.kind],
        previous_message: said(message),
        ts,
        event_ts: ts,
      };
      return envelope(
        tombstone === undefined
          ? { ...common, subtype: 'message_deleted', deleted_ts: message.ts }
          : { ...common, subtype: 'message_changed', message: tombstone },
        channel,
        messageEvents[channel.kind],
      );
    },

    /** After `channel(…).externallyShared` was set: another organisation has come in. */
    channelShared(id: string): SlackRequest {
      const connected_team_id = OTHER_TEAM;
      const event_ts = workspace.world.nextTs();
      const event = { type: 'channel_shared', connected_team_id, channel: id, event_ts };
      return envelope(event, workspace.channel(id));
    },

    /** Another organisation has left; `is_ext_shared` says whether there is a further one. */
    channelUnshared(id: string): SlackRequest {
      const channel = workspace.channel(id);
      const event = {
        type: 'channel_unshared',
        previously_connected_team_id: OTHER_TEAM,
        channel: id,
        is_ext_shared: channel.externallyShared,
        event_ts: workspace.world.nextTs(),
      };
      return envelope(event, channel);
    },

    /** `channel_unarchive`, or of a private channel `group_unarchive`, after `channel(…).archived` was changed. */
    unarchived({ channel: id, user }: { channel: string; user: string }): SlackRequest {
      const channel = workspace.channel(id);
      const event_ts = workspace.world.nextTs();
      return channel.kind === 'private'
        ? envelope({ type: 'group_unarchive', channel: id, actor_id: user, event_ts }, channel)
        : envelope({ type: 'channel_unarchive', channel: id, user, event_ts }, channel);
    },

    /** After somebody was added to `channel(…).members`: Slack tells of the bot itself, too. */
    memberJoined({
      channel: id,
      user,
      inviter,
    }: {
      channel: string;
      user: string;
      inviter?: string;
    }): SlackRequest {
      const { team, world } = workspace;
      const channel = workspace.channel(id);
      const event = {
        type: 'member_joined_channel',
        user,
        channel: id,
        channel_type: CHANNEL_LETTER,
        team: world.users.get(user)?.teamId ?? team.id,
        ...(inviter !== undefined && { inviter }),
        event_ts: world.nextTs(),
      };
      return envelope(event, channel);
    },

    /** After somebody was taken from `channel(…).members`. */
    memberLeft({ channel: id, user }: { channel: string; user: string }): SlackRequest {
      const { team, world } = workspace;
      const channel = workspace.channel(id);
      const event = {
        type: 'member_left_channel',
        user,
        channel: id,
        channel_type: CHANNEL_LETTER,
        team: world.users.get(user)?.teamId ?? team.id,
        event_ts: world.nextTs(),
      } satisfies MemberLeftChannelEvent;
      return envelope(event, channel);
    },

    /** `channel_rename`, or of a private channel `group_rename`, after `channel(…).name` was changed. */
    renamed(id: string): SlackRequest {
      const channel = workspace.channel(id);
      const isPrivate = channel.kind === 'private';
      const event = {
        type: isPrivate ? 'group_rename' : 'channel_rename',
        channel: {
          id,
          name: channel.name,
          name_normalized: channel.name,
          created: OPENED,
          is_channel: !isPrivate,
          is_mpim: false,
        },
        event_ts: workspace.world.nextTs(),
      } satisfies Omit<ChannelRenameEvent, 'type'> & { type: string };
      return envelope(event, channel);
    },

    /** `channel_archive`, or of a private channel `group_archive`, after `channel(…).archived` was changed. */
    archived({ channel: id, user }: { channel: string; user: string }): SlackRequest {
      const channel = workspace.channel(id);
      const common = { channel: id, user, is_moved: 0, event_ts: workspace.world.nextTs() };
      return channel.kind === 'private'
        ? envelope({ type: 'group_archive', ...common } satisfies GroupArchiveEvent, channel)
        : envelope({ type: 'channel_archive', ...common } satisfies ChannelArchiveEvent, channel);
    },

    /** A user stopped the agent in a thread, while it was writing these messages, if any. */
    agentSessionStopped({ channel: id, user, threadTs, streaming = [] }: Stopped): SlackRequest {
      const event = {
        type: 'agent_session_stopped',
        channel: id,
        user,
        thread_ts: threadTs,
        streaming_message_ts: [...streaming],
        event_ts: workspace.world.nextTs(),
      } satisfies AgentSessionStoppedEvent;
      return envelope(event, workspace.channel(id));
    },

    /** A user gave an agent's session another title; it has that from then on. */
    agentSessionTitleChanged({ channel: id, user, threadTs, title }: Renamed): SlackRequest {
      const { team, world } = workspace;
      const key = keyOfSession(id, threadTs);
      const before = world.sessions.get(key);
      if (before === undefined) throw new Error(`There is no session in the thread ${threadTs}`);
      world.sessions.set(key, { ...before, title });
      const event = {
        type: 'agent_session_title_changed',
        channel: id,
        user,
        team_id: team.id,
        thread_ts: threadTs,
        title,
        ...(before.title !== '' && { previous_title: before.title }),
        event_ts: world.nextTs(),
      } satisfies AgentSessionTitleChangedEvent;
      return envelope(event, workspace.channel(id));
    },

    /** After `workspace.react`, with the message as it is then. */
    reactionAdded(reacted: Reacted): SlackRequest {
      return reaction('reaction_added', reacted);
    },

    /** After `workspace.unreact`. */
    reactionRemoved(reacted: Reacted): SlackRequest {
      return reaction('reaction_removed', reacted);
    },

    /** After `workspace.deleteFile`. https://docs.slack.dev/reference/events/file_deleted */
    fileDeleted(id: string): SlackRequest {
      const { world } = workspace;
      const channels = [...(world.files.get(id)?.channels ?? [])];
      return envelope({
        type: 'file_deleted',
        file_id: id,
        ...(channels.length > 0 && { channel_ids: channels }),
        event_ts: world.nextTs(),
      } satisfies FileDeletedEvent);
    },

    /**
     * Someone opened a tab of the app's. With the Home tab comes what it shows, if anything was published.
     * https://docs.slack.dev/reference/events/app_home_opened
     */
    appHomeOpened({ user, tab = 'messages' }: { user: string; tab?: 'home' | 'messages' }): SlackRequest {
      const { world } = workspace;
      const view = tab === 'home' ? world.homes.get(user) : undefined;
      return envelope({
        type: 'app_home_opened',
        user,
        channel: `D${user.slice(1)}`,
        tab,
        ...(view && { view: structuredClone(view) }),
        event_ts: world.nextTs(),
      });
    },
  };
}
