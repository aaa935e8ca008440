import type { BlockAction, GlobalShortcut, MessageShortcut, SlashCommand } from '@slack/bolt';
import { actionOf, filledIn, type Input, type Place, stateOf } from './clicks.ts';
import { people, places } from './directory.ts';
import { createEvents } from './events.ts';
import { fileObject } from './files.ts';
import { stackOf } from './methods/views.ts';
import { elementsIn, passesFilter, type SlackBlock } from './slack-blocks.ts';
import type { SlackRequest } from './slack-request.ts';
import type { ResponseTarget } from './tickets.ts';
import type { Workspace } from './workspace.ts';
import { type StoredHome, type StoredView, withoutMetadata } from './world.ts';

interface Click {
  /** Mia, if not given. */
  readonly user?: string;
  readonly actionId: string;
  /** What is chosen or typed, where the element is no button. */
  readonly input?: Input;
  /** The message clicked, also an ephemeral one: found by its `ts`, and clicked as it is now. */
  readonly message?: { readonly ts: string };
  /** Or the modal, or the Home tab. */
  readonly view?: { readonly id: string };
  /** What else is chosen or typed so far, by `action_id`. */
  readonly filled?: Readonly<Record<string, Input>>;
}

/** A click on a button that is not there, or no longer. */
interface ForgedClick {
  readonly user?: string;
  readonly message: { readonly ts: string };
  /** Where the message is, if the workspace does not know it. */
  readonly channel?: string;
  readonly actionId: string;
  readonly value?: string;
}

/** The token that Slack sent before it signed requests; still there, worth nothing. */
const token = 'legacy-verification-token';

/** Slack's names for conversations that have none; see `channel_name` of a slash command. */
const namelessKinds = { direct: 'directmessage', private: 'privategroup' } as const;

/** Builds the requests that Slack would send when a user does something in this workspace. */
export function createRequests(workspace: Workspace) {
  const mia: string = people.mia;
  const support: string = places.support;

  function installation() {
    const { team, bot } = workspace;
    const { enterprise } = team;
    return {
      token,
      api_app_id: bot.appId,
      team: {
        id: team.id,
        domain: team.domain,
        ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
      },
      ...(enterprise && { enterprise }),
      is_enterprise_install: false,
    };
  }

  function person(id: string) {
    const user = workspace.world.users.get(id);
    const name = user?.name ?? id.toLowerCase();
    return { id, username: name, name, team_id: user?.teamId ?? workspace.team.id };
  }

  function conversation(id: string) {
    const { kind, name } = workspace.channel(id);
    return { id, name: kind === 'direct' || kind === 'private' ? namelessKinds[kind] : name };
  }

  /** @param shown the conversation that was looked at as a modal was opened */
  function placeOf(shown?: string): Place {
    const { world, bot } = workspace;
    return {
      fileOf(id) {
        const file = world.files.get(id);
        return file?.complete ? fileObject(world, file) : undefined;
      },
      current(filter = {}) {
        const channel = shown === undefined ? undefined : world.channels.get(shown);
        return channel && passesFilter(filter, channel, channel.members.has(bot.userId))
          ? channel.id
          : undefined;
      },
    };
  }

  const trigger = (user: string, conversation?: string) =>
    workspace.world.tickets.issueTrigger(user, conversation);
  const responseUrl = (kind: 'actions' | 'commands' | 'app', target: ResponseTarget) =>
    `${workspace.hooksUrl}${workspace.world.tickets.issueResponsePath(kind, target)}`;

  /** The message that a user looks at: one for all in the channel, or an ephemeral one. */
  function seen(ts: string) {
    const { log, ephemerals } = workspace.world;
    const channel = log.channelOf(ts);
    const message = channel === undefined ? undefined : log.find(channel, ts);
    if (channel !== undefined && message !== undefined) return { channel, message, ephemeral: false };
    const own = ephemerals.find((candidate) => candidate.ts === ts);
    return own && { channel: own.channel, message: own, ephemeral: true };
  }

  function openView(id: string): StoredView {
    const open = workspace.world.views.get(id);
    if (open === undefined) throw new Error(`There is no open view ${id}`);
    return open.view;
  }

  function clickOnMessage(
    user: string,
    ts: string,
    channel: string,
    action: Record<string, unknown>,
    state: BlockAction['state'] = { values: {} },
  ) {
    const found = seen(ts);
    const ephemeral = found?.ephemeral ?? false;
    const target = { channel, user, source: { ts, ephemeral } };
    const thread = found?.message.thread_ts;
    const payload = {
      type: 'block_actions',
      user: person(user),
      ...installation(),
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: ephemeral,
        ...(thread !== undefined && { thread_ts: thread }),
      },
      trigger_id: trigger(user, channel),
      channel: conversation(channel),
      // Slack does not send the content of an ephemeral message.
      ...(found && 'type' in found.message && { message: withoutMetadata(found.message) }),
      state,
      response_url: responseUrl('actions', target),
      actions: [],
    } satisfies BlockAction;
    return interactive({ ...payload, actions: [action] });
  }

  /** https://docs.slack.dev/surfaces/modals#modal_response_url */
  function responseUrls(user: string, blocks: readonly SlackBlock[], state: ReturnType<typeof filledIn>) {
    return blocks.flatMap((block) => {
      const { block_id = '' } = block;
      if (block.type !== 'input' || block.element.type !== 'conversations_select') return [];
      const { action_id = '', response_url_enabled } = block.element;
      const channel_id = state.values[block_id]?.[action_id]?.selected_conversation;
      if (!response_url_enabled || typeof channel_id !== 'string') return [];
      const response_url = responseUrl('app', { channel: channel_id, user });
      return [{ block_id, action_id, channel_id, response_url }];
    });
  }

  function clickOnView(user: string, view: StoredView | StoredHome, action: Record<string, unknown>) {
    return interactive({
      type: 'block_actions',
      user: person(user),
      ...installation(),
      container: { type: 'view', view_id: view.id },
      trigger_id: trigger(user),
      view,
      actions: [action],
    });
  }

  return {
    ...createEvents(workspace),

    /** Mia in the support channel, if not told otherwise. */
    slashCommand({
      user = mia,
      channel = support,
      command = '/photo-help',
      text = '',
    }: SlashCommandUse = {}) {
      const { team, bot } = workspace;
      const { username, team_id } = person(user);
      const target = { channel, user };
      const payload = {
        token,
        team_id,
        team_domain: team.domain,
        channel_id: channel,
        channel_name: conversation(channel).name,
        user_id: user,
        user_name: username,
        command,
        text,
        api_app_id: bot.appId,
        is_enterprise_install: 'false',
        ...(team.enterprise && {
          enterprise_id: team.enterprise.id,
          enterprise_name: team.enterprise.name,
        }),
        response_url: responseUrl('commands', target),
        trigger_id: trigger(user, channel),
      } satisfies SlashCommand;
      const request: SlackRequest = {
        type: 'slash_commands',
        payload,
        contentType: 'application/x-www-form-urlencoded',
        body: new URLSearchParams(payload).toString(),
        answers: { target },
      };
      return request;
    },

    /**
     * A click, or a choice, in a message or modal.
     * @throws Error where there is no element with that `action_id` now
     */
    blockActions({ user = mia, message, view, actionId, input, filled = {} }: Click): SlackRequest {
      const click = (blocks: readonly SlackBlock[] = [], place: Place) => {
        const action = actionOf(blocks, actionId, input, workspace.world.nextTs(), place);
        if (action === undefined) throw new Error(`There is no element ${actionId} to click`);
        const inputs = { ...filled, ...(input !== undefined && { [actionId]: input }) };
        return { action, state: stateOf(blocks, inputs, place) };
      };
      if (view !== undefined) {
        const home = workspace.world.homes.get(user);
        const open = home?.id === view.id ? home : openView(view.id);
        const { action, state } = click(
          open.blocks,
          placeOf(workspace.world.views.get(view.id)?.conversation),
        );
        return clickOnView(user, { ...open, state }, action);
      }
      const found = message && seen(message.ts);
      if (found === undefined) throw new Error(`There is no message ${message?.ts} to click on`);
      const { action, state } = click(found.message.blocks, placeOf());
      return clickOnMessage(user, found.message.ts, found.channel, action, state);
    },

    /** Whether a message has an element with that `action_id` now. */
    stillHas: (message: { readonly ts: string }, actionId: string): boolean =>
      seen(message.ts)?.message.blocks?.some((block) =>
        elementsIn(block).some((element) => element.action_id === actionId),
      ) ?? false,

    /** A click with any `action_id` and value, as from an outdated client or an attacker. */
    forge({ user = mia, message, channel, actionId, value }: ForgedClick): SlackRequest {
      return clickOnMessage(user, message.ts, channel ?? seen(message.ts)?.channel ?? support, {
        type: 'button',
        action_id: actionId,
        block_id: 'forged',
        text: { type: 'plain_text', text: 'Forged', emoji: true },
        ...(value !== undefined && { value }),
        action_ts: workspace.world.nextTs(),
      });
    },

    /**
     * A user submits a modal. Inputs by `action_id`; fields not named keep their initial values.
     * @throws Error where Slack would not submit: an unknown field, or a required one left empty
     */
    viewSubmission({ user = mia, view: { id }, inputs = {} }: Submission): SlackRequest {
      const view = openView(id);
      const state = filledIn(view.blocks, inputs, placeOf(workspace.world.views.get(id)?.conversation));
      view.state = state;
      for (const given of Object.values(inputs).flat()) {
        const file = workspace.world.files.get(given);
        if (file !== undefined) file.givenToApp = true;
      }
      return {
        ...interactive({
          type: 'view_submission',
          user: person(user),
          ...installation(),
          trigger_id: trigger(user),
          view: structuredClone(view),
          response_urls: responseUrls(user, view.blocks, state),
        }),
        answers: { viewId: id },
      };
    },

    /**
     * A user closes a view, with those below it where it has `clear_on_close` or `all` of the modal is closed by its
     * cross. Slack only tells apps that set `notify_on_close`.
     * https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
     */
    viewClosed({ user = mia, view: { id }, all = false }: Closing): SlackRequest {
      const view = openView(id);
      const { world } = workspace;
      const is_cleared = all || view.clear_on_close;
      for (const closed of is_cleared ? stackOf(world, id) : [view]) world.views.delete(closed.id);
      world.changed({ type: 'view', user });
      return interactive({
        type: 'view_closed',
        user: person(user),
        ...installation(),
        view,
        is_cleared,
      });
    },

    /** An entry of a message's menu. */
    messageShortcut({ user = mia, message: { ts }, callbackId }: MessageShortcutUse): SlackRequest {
      const channel = workspace.world.log.channelOf(ts);
      const message = channel === undefined ? undefined : workspace.message(channel, ts);
      if (channel === undefined || message === undefined) throw new Error(`There is no message ${ts}`);
      return interactive({
        type: 'message_action',
        ...installation(),
        callback_id: callbackId,
        trigger_id: trigger(user, channel),
        response_url: responseUrl('app', { channel, user, source: { ts, ephemeral: false } }),
        user: person(user),
        channel: conversation(channel),
        message_ts: ts,
        message: withoutMetadata(message),
        action_ts: workspace.world.nextTs(),
      } satisfies MessageShortcut);
    },

    /** An entry of the shortcuts menu. */
    globalShortcut({ user = mia, callbackId }: { user?: string; callbackId: string }): SlackRequest {
      return interactive({
        type: 'shortcut',
        ...installation(),
        callback_id: callbackId,
        trigger_id: trigger(user),
        user: person(user),
        action_ts: workspace.world.nextTs(),
      } satisfies GlobalShortcut);
    },
  };
}

interface SlashCommandUse {
  readonly user?: string;
  readonly channel?: string;
  readonly command?: string;
  readonly text?: string;
}

interface Submission {
  readonly user?: string;
  readonly view: { readonly id: string };
  readonly inputs?: Readonly<Record<string, Input>>;
}

interface Closing {
  readonly user?: string;
  readonly view: { readonly id: string };
  readonly all?: boolean;
}

interface MessageShortcutUse {
  readonly user?: string;
  readonly message: { readonly ts: string };
  readonly callbackId: string;
}

function interactive(content: Readonly<Record<string, unknown>>): SlackRequest {
  // Slack says null where there is no organisation.
  const payload = { enterprise: null, ...content };
  return {
    type: 'interactive',
    payload,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  };
}
