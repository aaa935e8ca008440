import { z } from 'zod';
import type { Platform } from '../../flows/articles.ts';
import { optionsOf } from '../../flows/questions.ts';
import { SYMPTOM } from '../../flows/symptom.ts';
import { ANY_PLATFORM, type EscalationChannels, NO_ESCALATION, type Platforms } from '../cases/parts.ts';
import { StartError } from '../errors.ts';
import { decodeKeys, isPlaceholder } from '../store/seal.ts';
import { type LogLevel, logLevels } from '../telemetry/log-level.ts';
import { DEFAULT_DATABASE_URL } from './database-url.ts';
import { type Environment, withSecretFiles } from './secret-files.ts';

/** How the app is run in Slack. */
export interface Config {
  readonly slack:
    | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
    | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
    | ({ readonly mode: 'workspaces'; readonly signingSecret: string } & WorkspacesConfig);
  readonly port: number;
  /** The address that the port is opened at; not given, the one that the way of receiving requests needs. */
  readonly host?: string;
  readonly slackApiUrl?: string;
  /** Through what Slack is called, where there is no direct way out. */
  readonly proxy?: ProxyConfig;
  readonly databaseUrl: string;
  /** Where summaries of handed-over cases are posted; nowhere if not given. */
  readonly escalation?: EscalationChannels;
  /** Where tickets are, with `{reference}` in it. */
  readonly ticketUrl?: string;
  /** Which platform is worked with, as far as it is set. */
  readonly platforms: Platforms;
  readonly reminding: Reminding;
  /** Where leads hear what to mend. */
  readonly leadsChannel?: string;
  /** How long closed cases are kept; for ever if not given. */
  readonly retentionDays?: number;
  /** This process's share of Slack's rate limits. */
  readonly slackShare: number;
  readonly logLevel: LogLevel;
}

/** When people are reminded. */
export interface Reminding {
  /** Days of the week on which people work, Monday being 1; at least one. */
  readonly days: ReadonlySet<number>;
  /** After so many working days in which nobody has touched an open case; 0: never. */
  readonly nudgeDays: number;
  /** After so many working hours in which nobody has taken what was handed over; 0: never. */
  readonly escalationHours: number;
}

/** As it is where nothing is set. */
export const USUAL_REMINDING: Reminding = {
  days: new Set([1, 2, 3, 4, 5]),
  nudgeDays: 2,
  escalationHours: 4,
};

/** The outgoing proxies, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name them; empty where one is not set. */
export interface ProxyConfig {
  /** What `https:` and `wss:` addresses are called through. It may hold a password. */
  readonly https: string;
  /** What `http:` and `ws:` addresses are called through. It may hold a password. */
  readonly http: string;
  /** The hosts that are called directly. */
  readonly except: string;
}

/** How any workspace can install the app. */
export interface WorkspacesConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** The first encrypts tokens, all decrypt. */
  readonly encryptionKeys: readonly Uint8Array[];
}

/** How the playground is run: what is set for no Slack app at all. */
export interface PlaygroundConfig {
  readonly port: number;
  /** A temporary file if not given. */
  readonly databaseUrl?: string;
  /** Where summaries of handed-over cases are posted; nowhere if not given. */
  readonly escalation?: EscalationChannels;
  readonly ticketUrl?: string;
  readonly platforms: Platforms;
  readonly reminding: Reminding;
  readonly leadsChannel?: string;
  /** Only trouble, if not given: the terminal is for the page's address. */
  readonly logLevel: LogLevel;
}

export type ConfigResult =
  | { ok: true; mode: 'app'; config: Config }
  | { ok: true; mode: 'playground'; config: PlaygroundConfig }
  /** One line for each problem, naming the variable and never its value. */
  | { ok: false; problems: readonly string[] };

const platformNames = ['GotPhoto', 'Photocloud', 'both'] as const;

/** "GotPhoto", "both,C0123456789=Photocloud". Undefined where it is neither. */
function readPlatforms(text: string): Platforms | undefined {
  let everywhere: Platform | undefined;
  let isSet = false;
  const channels = new Map<string, Platform | undefined>();
  for (const part of text.split(',')) {
    const [, channel, name] = /^(?:([CDG][A-Z0-9]{2,})\s*=\s*)?(\w+)$/.exec(part.trim()) ?? [];
    const known = platformNames.find((one) => one.toLowerCase() === name?.toLowerCase());
    if (known === undefined || (channel === undefined ? isSet : channels.has(channel))) return undefined;
    const platform = known === 'both' ? undefined : known;
    if (channel === undefined) {
      everywhere = platform;
      isSet = true;
    } else channels.set(channel, platform);
  }
  return { channels, ...(everywhere && { everywhere }) };
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** "Mon-Fri", "Sun-Thu", "Mon,Wed,Fri-Sat". Undefined where it is none of the kind. */
function readDays(text: string): ReadonlySet<number> | undefined {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [first, last = first, ...more] = part.split(/[-–]/).map(dayOf);
    if (first === undefined || last === undefined || more.length > 0) return undefined;
    for (let day = first; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === last) break;
    }
  }
  return days;
}

function dayOf(name: string): number | undefined {
  const index = dayNames.findIndex((day) => day.toLowerCase() === name.trim().slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

const CHANNEL = 'must be a channel’s id, such as C0123456789 (at the end of the channel’s details)';
const CHANNEL_ID = /^[CG][A-Z0-9]{2,}$/;
/** What all symptoms are called that have no channel of their own. */
const OTHERS = 'default';

/** "C0123456789", or "<symptom>=C0123456789,default=C9876543210"; or else what is wrong. */
function readEscalation(text: string): EscalationChannels | string {
  if (CHANNEL_ID.test(text.trim())) return { symptoms: new Map(), others: text.trim() };
  if (!text.includes('='))
    return `${CHANNEL}; one for each symptom is named so: ${optionsOf(SYMPTOM)[0]}=C0123456789,${OTHERS}=C9876543210`;
  const channels = new Map<string, string>();
  for (const [index, part] of text.split(',').entries()) {
    const which = `part ${index + 1} of it`;
    const [name = '', channel = '', ...more] = part.split('=').map((side) => side.trim());
    if (name !== OTHERS && !optionsOf(SYMPTOM).includes(name))
      return `${which} must begin with ${OTHERS} or a symptom: ${optionsOf(SYMPTOM).join(', ')}`;
    if (!CHANNEL_ID.test(channel) || more.length > 0) return `behind the = ${which} ${CHANNEL}`;
    if (channels.has(name)) return `${which} must not name again what has a channel before it`;
    channels.set(name, channel);
  }
  const others = channels.get(OTHERS);
  channels.delete(OTHERS);
  return { symptoms: channels, ...(others && { others }) };
}

/** Whether a proxy can be told the name and password that its address holds. */
function isDecodable(address: string): boolean {
  try {
    const { username, password } = new URL(address);
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

const PROXY = 'must be an http or https address, such as http://proxy.example.com:3128';
const proxyAddress = z.url({ protocol: /^https?$/, error: PROXY, abort: true }).refine(isDecodable, PROXY);

const variables = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .refine((token) => !token.startsWith('xoxe'), {
      error:
        'expires after some hours, as its app has token rotation switched on, which is not supported; make a new app from manifest.json, where it is off',
      abort: true,
    })
    .regex(/^xoxb-[\w-]+$/, 'must be a bot token: it starts with xoxb- (OAuth & Permissions)')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]+$/, 'must be an app-level token: it starts with xapp- (Basic Information)')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, 'must be the 32 hexadecimal digits under Basic Information')
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, 'must be the Client ID under Basic Information: two numbers with a dot')
    .optional(),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, 'must be the 32 hexadecimal digits under Basic Information')
    .optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'must be at least 16 characters that nobody can guess').optional(),
  TOKEN_ENCRYPTION_KEY: z
    .string()
    .transform((text, context) => {
      const keys = decodeKeys(text);
      if (keys === undefined)
        context.addIssue(
          'must be 32 bytes as base64 or hex; several keys are separated by commas, the newest first',
        );
      else if (keys.some(isPlaceholder))
        context.addIssue('must be random bytes, not the same one all over: openssl rand -base64 32');
      return keys ?? [];
    })
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z
    .string()
    .regex(
      /^(?:[A-Za-z0-9][\w.-]*|[\da-fA-F:.]*:[\da-fA-F:.]*)$/,
      'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    )
    .optional(),
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an http or https address that ends in /api/',
      abort: true,
    })
    .endsWith('/api/', 'must end in /api/')
    .optional(),
  HTTPS_PROXY: proxyAddress.optional(),
  HTTP_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().optional(),
  https_proxy: proxyAddress.optional(),
  http_proxy: proxyAddress.optional(),
  no_proxy: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:file:|postgres(?:ql)?:\/\/).+/,
      'must be file: and a path, such as file:data/photo-help.db, or postgres://user:password@host/name',
    )
    .default(DEFAULT_DATABASE_URL),
  ESCALATION_CHANNEL: z
    .string()
    .transform((text, context) => {
      const read = readEscalation(text);
      if (typeof read !== 'string') return read;
      context.addIssue(read);
      return NO_ESCALATION;
    })
    .optional(),
  LEADS_CHANNEL: z.string().regex(CHANNEL_ID, CHANNEL).optional(),
  WORKING_DAYS: z
    .string()
    .transform((text, context) => {
      const days = readDays(text);
      if (days === undefined)
        context.addIssue('must be days of the week, such as Mon-Fri or Sun-Thu or Mon,Wed,Fri');
      return days ?? USUAL_REMINDING.days;
    })
    .default(USUAL_REMINDING.days),
  NUDGE_DAYS: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a number of working days from 0 to 99')
    .transform(Number)
    .default(USUAL_REMINDING.nudgeDays),
  ESCALATION_REMIND_HOURS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of working hours from 0 to 999')
    .transform(Number)
    .default(USUAL_REMINDING.escalationHours),
  TICKET_URL: z
    .string()
    .regex(
      /^https?:\/\/[^\s|<>{}]+\{reference\}[^\s|<>{}]*$/,
      'must be the address of a ticket with {reference} in the place of its number, such as https://help.example.com/tickets/{reference}',
    )
    .optional(),
  PLATFORM: z
    .string()
    .transform((text, context) => {
      const platforms = readPlatforms(text);
      if (platforms === undefined)
        context.addIssue(
          'must be GotPhoto, Photocloud or both; a channel with its own is added behind a comma, such as both,C0123456789=GotPhoto',
        );
      return platforms ?? ANY_PLATFORM;
    })
    .default(ANY_PLATFORM),
  RETENTION_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a number of days from 1 to 99999')
    .transform(Number)
    .optional(),
  SLACK_LIMITS_SHARE: z
    .string()
    .regex(/^\d*\.?\d+$/, 'must be a number, such as 0.5')
    .transform(Number)
    .refine((share) => share > 0 && share <= 1_000, 'must be more than 0 and at most 1000')
    .default(1),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

const oauthVariables = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
const slackVariables = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  ...oauthVariables,
] as const;

/**
 * Reads the environment, and the files that it names for secrets; every problem at once, so that one round of fixing is
 * enough. Empty variables are not set.
 */
export function readConfig(environment: Environment): ConfigResult {
  const { environment: whole, problems: unread } = withSecretFiles(environment);
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success || unread.length > 0) {
    const issues = parsed.error?.issues ?? [];
    const problems = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    return { ok: false, problems: [...new Set([...unread, ...problems])] };
  }
  const { data } = parsed;
  const both = {
    platforms: data.PLATFORM,
    reminding: {
      days: data.WORKING_DAYS,
      nudgeDays: data.NUDGE_DAYS,
      escalationHours: data.ESCALATION_REMIND_HOURS,
    },
    ...(data.LEADS_CHANNEL && { leadsChannel: data.LEADS_CHANNEL }),
    ...(data.ESCALATION_CHANNEL && { escalation: data.ESCALATION_CHANNEL }),
    ...(data.TICKET_URL && { ticketUrl: data.TICKET_URL }),
  };
  if (slackVariables.every((name) => data[name] === undefined)) {
    const config = {
      port: data.PORT,
      logLevel: given.LOG_LEVEL === undefined ? 'warn' : data.LOG_LEVEL,
      ...(given.DATABASE_URL !== undefined && { databaseUrl: data.DATABASE_URL }),
      ...both,
    };
    return { ok: true, mode: 'playground', config };
  }
  const slack = readWorkspaces(data) ?? readOneWorkspace(data);
  if ('problems' in slack) return { ok: false, problems: slack.problems };
  const proxy = proxyOf(data);
  const config = {
    slack,
    ...(proxy && { proxy }),
    port: data.PORT,
    ...(data.HOST && { host: data.HOST }),
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    slackShare: data.SLACK_LIMITS_SHARE,
    ...(data.SLACK_API_URL && { slackApiUrl: data.SLACK_API_URL }),
    ...(data.RETENTION_DAYS && { retentionDays: data.RETENTION_DAYS }),
    ...both,
  };
  return { ok: true, mode: 'app', config };
}

type Variables = z.infer<typeof variables>;

/** As elsewhere, the spelling in small letters comes first, and an address needs the proxy of its own protocol. */
function proxyOf(read: Partial<Variables>): ProxyConfig | undefined {
  const https = read.https_proxy ?? read.HTTPS_PROXY ?? '';
  const http = read.http_proxy ?? read.HTTP_PROXY ?? '';
  const isPlain = read.SLACK_API_URL !== undefined && new URL(read.SLACK_API_URL).protocol === 'http:';
  if ((isPlain ? http : https) === '') return undefined;
  return { https, http, except: read.no_proxy ?? read.NO_PROXY ?? '' };
}

/** The proxy to Slack, for tools that need no other setting of Slack's. Throws `StartError`. */
export function proxyIn(environment: Environment): ProxyConfig | undefined {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = proxyVariables.safeParse(given);
  if (parsed.success) return proxyOf(parsed.data);
  throw new StartError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  );
}

const proxyVariables = variables.pick({
  SLACK_API_URL: true,
  HTTPS_PROXY: true,
  HTTP_PROXY: true,
  NO_PROXY: true,
  https_proxy: true,
  http_proxy: true,
  no_proxy: true,
});
type Slack = Config['slack'] | { readonly problems: readonly string[] };

/** The app of one workspace, whose token the operator has copied. */
function readOneWorkspace(read: Variables): Slack {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = read;
  if (botToken === undefined) {
    return { problems: ['SLACK_BOT_TOKEN: is missing; it starts with xoxb- (OAuth & Permissions)'] };
  }
  if (appToken) return { mode: 'socket', botToken, appToken };
  if (signingSecret) return { mode: 'http', botToken, signingSecret };
  return {
    problems: [
      'SLACK_APP_TOKEN: is missing; set it for Socket Mode (or SLACK_SIGNING_SECRET to receive HTTP requests)',
    ],
  };
}

/** The app that any workspace can install; nothing where none of its variables is set. */
function readWorkspaces(read: Variables): Slack | undefined {
  if (oauthVariables.every((name) => read[name] === undefined)) return undefined;
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    TOKEN_ENCRYPTION_KEY: encryptionKeys,
  } = read;
  const needed = [...oauthVariables, 'SLACK_SIGNING_SECRET', 'TOKEN_ENCRYPTION_KEY'] as const;
  const problems = needed
    .filter((name) => read[name] === undefined)
    .map((name) => `${name}: is missing; installing in many workspaces needs it (${needed.join(', ')})`);
  if (read.SLACK_BOT_TOKEN !== undefined)
    problems.push(
      'SLACK_BOT_TOKEN: must be empty; each workspace that installs the app brings its own token',
    );
  if (read.SLACK_APP_TOKEN !== undefined)
    problems.push('SLACK_APP_TOKEN: must be empty; installing in many workspaces works over HTTP only');
  if (problems.length === 0 && clientId && clientSecret && stateSecret && signingSecret && encryptionKeys)
    return { mode: 'workspaces', signingSecret, clientId, clientSecret, stateSecret, encryptionKeys };
  return { problems };
}
