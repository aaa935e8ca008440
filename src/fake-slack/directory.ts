import { manifest } from './manifest.ts';

/** Who and what exists in a new workspace, before anyone says a word. */

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** Set where nothing is paid for. */
  readonly plan?: 'free';
  /** Set where the workspace belongs to an Enterprise organisation. */
  readonly enterprise?: { readonly id: string; readonly name: string };
}

export interface Bot {
  readonly userId: string;
  readonly botId: string;
  readonly appId: string;
  readonly name: string;
  readonly token: string;
  /** For Socket Mode (`connections:write`). */
  readonly appToken: string;
  /** What the bot token was granted. */
  readonly scopes: readonly string[];
  /** The events that the app is subscribed to, such as `message.im`. */
  readonly events: readonly string[];
  readonly homeTab: boolean;
  /** Whether the app is an agent. */
  readonly agent: boolean;
}

export interface User {
  readonly id: string;
  readonly teamId: string;
  /** Of the organisation their workspace belongs to. */
  readonly enterpriseId?: string;
  /** A guest of the workspace: of several channels, or of one alone. */
  readonly guest?: 'multi-channel' | 'single-channel';
  /** Of another workspace, and in no channel that the app can see. */
  readonly stranger?: boolean;
  readonly name: string;
  readonly realName: string;
  /** As in `Europe/Berlin`, which it is if not given. */
  readonly tz?: string;
  /** As in `en-US`, which it is if not given. */
  readonly locale?: string;
  /** Away from Slack; active if not given. */
  readonly away?: boolean;
}

/** People who can be mentioned together. */
export interface Usergroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly description: string;
  /** By id. */
  readonly users: readonly string[];
  readonly disabled: boolean;
}

/** A conversation. Tests may change it while the app runs, for instance archive it. */
export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: 'public' | 'private' | 'direct' | 'group';
  /** User ids, the bot's among them where it is a member. */
  readonly members: Set<string>;
  archived: boolean;
  /** Only admins may post. */
  readOnly: boolean;
  /** Shared with another organisation. */
  externallyShared: boolean;
  /** What it is about, where that has been set. */
  topic?: string;
}

export const team: Team = { id: 'T07PHOTOHQ1', name: 'Photo HQ', domain: 'photo-hq' };

export const bot: Bot = {
  userId: 'U07PHOTOBOT',
  botId: 'B07PHOTOBOT',
  appId: 'A07PHOTOAPP',
  name: 'photohelp',
  token: 'xoxb-1234567890-playground',
  appToken: 'xapp-1-A07PHOTOAPP-1234567890-playground',
  scopes: manifest.oauth_config.scopes.bot,
  events: manifest.settings.event_subscriptions.bot_events,
  homeTab: manifest.features.app_home.home_tab_enabled,
  agent: manifest.features.agent_view !== undefined,
};

/** The outsider's. */
export const OTHER_TEAM = 'T07OTHERORG';

/** When all conversations were opened. Seconds. */
export const OPENED = 1_717_200_000;

/** User ids by what they are in a story. */
export const people = {
  mia: 'U07MIA00001',
  jonas: 'U07JONAS001',
  priya: 'U07PRIYA001',
  /** Works for another organisation, reaches us through the shared channel. */
  outsider: 'U07OUTSIDE1',
  /** A guest of our own workspace. */
  guest: 'U07GUEST001',
} as const;

export const users: readonly User[] = [
  { id: people.mia, teamId: team.id, name: 'mia', realName: 'Mia Sommer', locale: 'de-DE' },
  { id: people.jonas, teamId: team.id, name: 'jonas', realName: 'Jonas Weber' },
  { id: people.priya, teamId: team.id, name: 'priya', realName: 'Priya Nair' },
  {
    id: people.outsider,
    teamId: OTHER_TEAM,
    name: 'outsider',
    realName: 'Olive Outside',
    tz: 'America/New_York',
  },
  { id: people.guest, teamId: team.id, guest: 'multi-channel', name: 'gus', realName: 'Gus Guest' },
];

export const usergroups: readonly Usergroup[] = [
  {
    id: 'S07SUPPORT1',
    handle: 'support-team',
    name: 'Support team',
    description: 'Whoever answers customers',
    users: [people.mia, people.jonas],
    disabled: false,
  },
];

/** Channel ids by what is special about them. */
export const places = {
  support: 'C07SUPPORT1',
  escalations: 'C07ESCALATE',
  /** Public, but the bot is no member. */
  botNotInvited: 'C07LOBBY001',
  /** Private, with the bot. */
  backOffice: 'C07BACKOFF1',
  /** Private, without the bot: to the bot it does not exist. */
  secret: 'C07SECRET01',
  archived: 'C07ARCHIVE1',
  readOnly: 'C07READONLY',
  /** Shared with the outsider's organisation. */
  shared: 'C07SHARED01',
  /** A group direct message with the bot. */
  group: 'C07GROUPDM1',
  /** A direct message between two people: to the bot it does not exist. */
  betweenPeople: 'D07PEOPLE01',
} as const;

/** A public channel like any other, but for what is special about it. */
export function newChannel(
  id: string,
  name: string,
  members: readonly string[],
  special: Partial<Pick<Channel, 'kind' | 'archived' | 'readOnly' | 'externallyShared'>> = {},
): Channel {
  return {
    id,
    name,
    kind: 'public',
    archived: false,
    readOnly: false,
    externallyShared: false,
    ...special,
    members: new Set(members),
  };
}

/** The conversations of a new workspace. Fresh objects each time, because tests change them. */
export function newChannels(botUserId: string): Channel[] {
  const { mia, jonas, priya, outsider } = people;
  const colleagues = [mia, jonas, priya];
  return [
    newChannel(places.support, 'support', [...colleagues, botUserId]),
    newChannel(places.escalations, 'escalations', [...colleagues, botUserId]),
    newChannel(places.botNotInvited, 'lobby', colleagues),
    newChannel(places.backOffice, 'back-office', [...colleagues, botUserId], { kind: 'private' }),
    newChannel(places.secret, 'secret', colleagues, { kind: 'private' }),
    newChannel(places.archived, 'last-season', [...colleagues, botUserId], { archived: true }),
    newChannel(places.readOnly, 'announcements', [...colleagues, botUserId], { readOnly: true }),
    newChannel(places.shared, 'with-partner', [...colleagues, outsider, botUserId], {
      externallyShared: true,
    }),
    newChannel(places.group, 'mpdm-mia--jonas--photohelp-1', [mia, jonas, botUserId], { kind: 'group' }),
    newChannel(places.betweenPeople, 'directmessage', [mia, jonas], { kind: 'direct' }),
  ];
}

/** The direct message between the bot and a user. */
export function newDirectMessage(user: string, botUserId: string): Channel {
  return {
    id: `D${user.slice(1)}`,
    name: 'directmessage',
    kind: 'direct',
    members: new Set([user, botUserId]),
    archived: false,
    readOnly: false,
    externallyShared: false,
  };
}
