import type { Documented } from './documented.ts';

/** What is said, in our workspace. Everything else in a payload is as good as any. */
export interface Said {
  readonly team: string;
  readonly app: string;
  readonly bot: string;
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  /** The message that it answers, and who wrote that. */
  readonly root: { readonly ts: string; readonly user: string };
}

const authorization = ({ team, bot }: Said) => ({
  team_id: team,
  user_id: bot,
  is_bot: true,
  is_enterprise_install: false,
});

/** Unique, as Slack's own are: an event of the same id is taken for the same event. */
const eventId = ({ ts }: Said) => `Ev${ts.replace('.', '')}`;
const seconds = ({ ts }: Said) => Math.floor(Number(ts));

export const mentions: readonly Documented<Said>[] = [
  {
    name: 'as the event’s page prints it',
    source: 'https://docs.slack.dev/reference/events/app_mention',
    payload: (said) => ({
      token: 'ABCDEF',
      team_id: said.team,
      api_app_id: said.app,
      event: {
        type: 'app_mention',
        user: said.user,
        text: said.text,
        ts: said.ts,
        channel: said.channel,
        // Without its dot.
        event_ts: said.ts.replace('.', ''),
      },
      type: 'event_callback',
      authorizations: [authorization(said)],
      event_id: eventId(said),
      event_time: seconds(said),
    }),
  },
  {
    name: 'with the users that were authorised, in an organisation',
    source: 'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_events.py',
    payload: (said) => ({
      token: 'verification_token',
      team_id: said.team,
      enterprise_id: 'E111',
      api_app_id: said.app,
      event: {
        client_msg_id: '0f1e2d3c-1111-4222-8333-444455556666',
        type: 'app_mention',
        text: said.text,
        user: said.user,
        ts: said.ts,
        team: said.team,
        channel: said.channel,
        event_ts: said.ts,
      },
      type: 'event_callback',
      event_id: eventId(said),
      event_time: seconds(said),
      authed_users: [said.bot],
    }),
  },
  {
    name: 'with the installation that it was sent to',
    source:
      'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_events_shared_channels.py',
    payload: (said) => ({
      token: 'verification_token',
      team_id: said.team,
      enterprise_id: 'E111',
      api_app_id: said.app,
      event: {
        client_msg_id: '0f1e2d3c-1111-4222-8333-444455557777',
        type: 'app_mention',
        text: said.text,
        user: said.user,
        ts: said.ts,
        team: said.team,
        channel: said.channel,
        event_ts: said.ts,
      },
      type: 'event_callback',
      event_id: eventId(said),
      event_time: seconds(said),
      authorizations: [{ enterprise_id: 'E111', ...authorization(said) }],
    }),
  },
];

const address = ({ team }: Said, id: string) => `https://files.slack.com/files-pri/${team}-${id}`;

/** What Slack says of any file that it keeps. */
const file = (said: Said, id: string, name: string) => ({
  id,
  created: seconds(said),
  timestamp: seconds(said),
  name,
  title: name,
  user: said.user,
  is_external: false,
  external_type: '',
  is_public: true,
  public_url_shared: false,
  display_as_bot: false,
  username: '',
  url_private: `${address(said, id)}/${name}`,
  url_private_download: `${address(said, id)}/download/${name}`,
  permalink: `https://example.slack.com/files/${said.user}/${id}/${name}`,
  permalink_public: `https://slack-files.com/${said.team}-${id}-0a1b2c3d4e`,
  has_rich_preview: false,
});

export const shares: readonly Documented<Said>[] = [
  {
    name: 'a picture, with words that stand in blocks too',
    source:
      'https://github.com/slackapi/bolt-python/blob/main/tests/scenario_tests/test_message_file_share.py',
    payload: (said) => ({
      token: 'ABCDEF',
      team_id: said.team,
      api_app_id: said.app,
      event: {
        type: 'message',
        text: said.text,
        files: [
          {
            ...file(said, 'F111', 'screen.png'),
            mimetype: 'image/png',
            filetype: 'png',
            pretty_type: 'PNG',
            editable: false,
            size: 92_582,
            mode: 'hosted',
            media_display_type: 'unknown',
            thumb_64: `${address(said, 'F111')}-thumb/screen_64.png`,
            thumb_360: `${address(said, 'F111')}-thumb/screen_360.png`,
            thumb_360_w: 360,
            thumb_360_h: 115,
            original_w: 1_134,
            original_h: 362,
            thumb_tiny: 'AwAPADA=',
          },
        ],
        upload: false,
        user: said.user,
        display_as_bot: false,
        ts: said.ts,
        blocks: [
          {
            type: 'rich_text',
            block_id: 'ba4',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: said.text }] }],
          },
        ],
        client_msg_id: '0f1e2d3c-1111-4222-8333-444455558888',
        channel: said.channel,
        subtype: 'file_share',
        event_ts: said.ts,
        channel_type: 'im',
      },
      type: 'event_callback',
      event_id: eventId(said),
      event_time: seconds(said),
      authorizations: [{ enterprise_id: null, ...authorization(said) }],
      is_ext_shared_channel: false,
      event_context: '4-abc',
    }),
  },
  {
    name: 'a snippet, in a thread',
    source:
      'https://github.com/slackapi/java-slack-sdk/blob/main/slack-api-model/src/test/java/test_locally/api/model/event/MessageFileShareEventTest.java',
    payload: (said) => ({
      token: 'ABCDEF',
      team_id: said.team,
      api_app_id: said.app,
      event: {
        type: 'message',
        text: said.text,
        files: [
          {
            ...file(said, 'F222', 'notes.txt'),
            mimetype: 'text/plain',
            filetype: 'text',
            pretty_type: 'Plain Text',
            editable: true,
            size: 4,
            mode: 'snippet',
            edit_link: `https://example.slack.com/files/${said.user}/F222/notes.txt/edit`,
            preview: 'test',
            lines: 1,
            lines_more: 0,
            preview_is_truncated: false,
          },
        ],
        upload: true,
        user: said.user,
        display_as_bot: false,
        ts: said.ts,
        thread_ts: said.root.ts,
        parent_user_id: said.root.user,
        channel: said.channel,
        subtype: 'file_share',
        event_ts: said.ts,
        channel_type: 'channel',
      },
      type: 'event_callback',
      event_id: eventId(said),
      event_time: seconds(said),
      authorizations: [{ enterprise_id: null, ...authorization(said) }],
      is_ext_shared_channel: false,
      event_context: '4-abc',
    }),
  },
  {
    name: 'a file of Slack Connect, of which only its id is told',
    source:
      'https://docs.slack.dev/reference/events/message/file_share#slack-connect-files and https://hackage.haskell.org/package/slack-web-2.2.1.0/src/tests/golden/SlackWebhookEvent/message_file_share_slack_connect.json',
    payload: (said) => ({
      token: 'ABCDEF',
      team_id: said.team,
      api_app_id: said.app,
      event: {
        type: 'message',
        text: said.text,
        files: [
          {
            id: 'F333',
            mode: 'file_access',
            file_access: 'check_file_info',
            created: 0,
            timestamp: 0,
            user: '',
          },
        ],
        upload: true,
        user: said.user,
        display_as_bot: false,
        ts: said.ts,
        client_msg_id: '0f1e2d3c-1111-4222-8333-444455559999',
        channel: said.channel,
        subtype: 'file_share',
        event_ts: said.ts,
        channel_type: 'im',
      },
      type: 'event_callback',
      event_id: eventId(said),
      event_time: seconds(said),
      authorizations: [{ enterprise_id: null, ...authorization(said) }],
      is_ext_shared_channel: false,
      event_context: '4-abc',
    }),
  },
];
