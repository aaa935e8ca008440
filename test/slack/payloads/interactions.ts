import type { Documented } from './documented.ts';

interface Who {
  readonly team: string;
  readonly app: string;
  readonly bot: string;
  readonly user: string;
  readonly triggerId: string;
}

/** A click on something that the app has shown. Everything else in a payload is as good as any. */
export interface Clicked extends Who {
  readonly channel: string;
  readonly ts: string;
  readonly responseUrl: string;
  /** The element as it was clicked or chosen from. */
  readonly action: Readonly<Record<string, unknown>>;
  readonly blocks: readonly unknown[];
  /** The window it was in, as Slack knows it. */
  readonly view: Readonly<Record<string, unknown>>;
}

/** A window that was sent. */
export interface Submitted extends Who {
  readonly view: {
    readonly id: string;
    readonly callbackId: string;
    readonly metadata: string;
    readonly hash: string;
    readonly title: object;
    readonly submit: object;
    readonly close: object;
    readonly blocks: readonly unknown[];
    readonly values: object;
  };
}

export const actions: readonly Documented<Clicked>[] = [
  {
    name: 'in a message, as the payload’s page prints it',
    source: 'https://docs.slack.dev/reference/interaction-payloads/block_actions-payload#examples',
    payload: ({ team, app, user, bot, channel, ts, triggerId, responseUrl, action }) => ({
      type: 'block_actions',
      team: { id: team, domain: 'example' },
      user: { id: user, username: 'ada', team_id: team },
      api_app_id: app,
      token: 'ABCDEF',
      container: {
        type: 'message_attachment',
        message_ts: ts,
        attachment_id: 1,
        channel_id: channel,
        is_ephemeral: false,
        is_app_unfurl: false,
      },
      trigger_id: triggerId,
      channel: { id: channel, name: 'review-updates' },
      message: { bot_id: 'B111', type: 'message', text: 'This content cannot be displayed.', user: bot, ts },
      response_url: responseUrl,
      actions: [action],
    }),
  },
  {
    name: 'in a message, over Socket Mode, where people and places are only ids',
    source:
      'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_block_actions_respond.py',
    payload: ({ team, app, user, bot, channel, ts, triggerId, responseUrl, action, blocks }) => ({
      type: 'block_actions',
      user: { id: user },
      api_app_id: app,
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      trigger_id: triggerId,
      team: { id: team },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel },
      message: { bot_id: 'B111', type: 'message', text: 'A card', user: bot, ts, app_id: app, blocks, team },
      state: { values: {} },
      response_url: responseUrl,
      actions: [action],
    }),
  },
  {
    name: 'in a private message, of which Slack sends nothing',
    source: 'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_block_actions.py',
    payload: ({ team, app, user, channel, ts, triggerId, responseUrl, action }) => ({
      type: 'block_actions',
      user: { id: user, username: 'ada', name: 'ada', team_id: team },
      api_app_id: app,
      token: 'verification_token',
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: true },
      trigger_id: triggerId,
      team: { id: team, domain: 'example', enterprise_id: 'E111', enterprise_name: 'Example Org' },
      channel: { id: channel, name: 'review-updates' },
      response_url: responseUrl,
      actions: [action],
    }),
  },
];

/** The page shows it in a Home tab; that of a window differs by its title. */
export const actionsInViews: readonly Documented<Clicked>[] = [
  {
    name: 'in a view',
    source: 'https://docs.slack.dev/reference/interaction-payloads/block_actions-payload#examples',
    payload: ({ team, app, user, triggerId, action, view }) => ({
      type: 'block_actions',
      team: { id: team, domain: 'example' },
      user: { id: user, username: 'ada', name: 'ada', team_id: team },
      api_app_id: app,
      token: 'ABCDEF',
      container: { type: 'view', view_id: view.id },
      trigger_id: triggerId,
      view: {
        id: view.id,
        team_id: team,
        type: view.type,
        blocks: view.blocks,
        private_metadata: view.private_metadata,
        callback_id: view.callback_id,
        state: { values: {} },
        hash: '1571318366.2468e46f',
        title: view.title,
        clear_on_close: false,
        notify_on_close: false,
        close: view.close,
        submit: view.submit,
        previous_view_id: null,
        root_view_id: view.id,
        app_id: app,
        external_id: '',
        app_installed_team_id: team,
        bot_id: 'B111',
      },
      actions: [action],
    }),
  },
];

export const submissions: readonly Documented<Submitted>[] = [
  {
    name: 'as the payload’s page prints it',
    source:
      'https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission_example',
    payload: ({ team, user, view }) => ({
      type: 'view_submission',
      team: { id: team, domain: 'example' },
      user: { id: user, username: 'ada' },
      view: {
        id: view.id,
        type: 'modal',
        title: view.title,
        submit: view.submit,
        blocks: [],
        private_metadata: view.metadata,
        callback_id: view.callbackId,
        state: { values: view.values },
        hash: view.hash,
        response_urls: [],
      },
    }),
  },
  {
    name: 'with everything that Slack says of a view, in an organisation',
    source: 'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_view_submission.py',
    payload: ({ team, app, user, triggerId, view }) => ({
      type: 'view_submission',
      team: { id: team, domain: 'example', enterprise_id: 'E111', enterprise_name: 'Example Org' },
      user: { id: user, username: 'ada', name: 'ada', team_id: team },
      api_app_id: app,
      token: 'verification_token',
      trigger_id: triggerId,
      view: {
        ...viewOf({ team, app, view }),
        clear_on_close: false,
        notify_on_close: false,
        previous_view_id: null,
        external_id: '',
      },
      response_urls: [],
    }),
  },
  {
    name: 'with the organisation beside the workspace',
    source:
      'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_view_submission.py (connect_channel_payload)',
    payload: ({ team, app, user, triggerId, view }) => ({
      type: 'view_submission',
      team: { id: team, domain: 'example', enterprise_id: 'E111', enterprise_name: 'Example Org' },
      user: { id: user, username: 'ada', name: 'ada', team_id: team },
      api_app_id: app,
      token: 'ABCDEF',
      trigger_id: triggerId,
      view: { ...viewOf({ team, app, view }), external_id: '' },
      enterprise: { id: 'E111', name: 'Example Org' },
    }),
  },
];

function viewOf({ team, app, view }: Pick<Submitted, 'team' | 'app' | 'view'>) {
  return {
    id: view.id,
    team_id: team,
    type: 'modal',
    blocks: view.blocks,
    private_metadata: view.metadata,
    callback_id: view.callbackId,
    state: { values: view.values },
    hash: view.hash,
    title: view.title,
    close: view.close,
    submit: view.submit,
    root_view_id: view.id,
    app_id: app,
    app_installed_team_id: team,
    bot_id: 'B111',
  };
}
