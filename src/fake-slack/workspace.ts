import { type Clock, systemClock } from '../clock.ts';
import type { Bot, Channel, Team, User, Usergroup } from './directory.ts';
import * as directory from './directory.ts';
import { createFaults, type Fault, keepsWaiting, rateLimited, type SlackAnswer, suffer } from './faults.ts';
import { deleteFile, type FileObject, fileObject, newFile, ofFileShare } from './files.ts';
import { createMessageLog, type Message, type Notice, withoutReaction, withReaction } from './messages.ts';
import { isMethod, type MethodName, methodOf } from './methods/index.ts';
import { createRateLimiter, type RateLimits } from './rate-limits.ts';
import { respond } from './respond.ts';
import { acceptedScopes, requireScope } from './scopes.ts';
import type { SlackBlock } from './slack-blocks.ts';
import { createTickets } from './tickets.ts';
import { createSerials, createTimestamps } from './timestamps.ts';
import {
  type Arguments,
  type Change,
  type Ephemeral,
  SlackError,
  type StoredView,
  type World,
} from './world.ts';

/** A call the app made. */
export interface RecordedCall {
  /** A Web API method, or `response_url`. */
  readonly method: string;
  /** Without the token; JSON that came as text is decoded. */
  readonly args: Arguments;
  /** Milliseconds. */
  readonly at: number;
  /** `ok`, the name of Slack's error, the fault that swallowed the answer, or `pending`. */
  outcome: string;
}

export interface WorkspaceOptions {
  readonly team?: Team;
  readonly bot?: Bot;
  readonly users?: readonly User[];
  readonly usergroups?: readonly Usergroup[];
  /** Made anew at each reset. */
  readonly channels?: () => readonly Channel[];
  /** The machine's own if not given. */
  readonly clock?: Clock;
  /** Off if not given. */
  readonly limits?: RateLimits;
}

export interface Saying {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
  readonly attachments?: unknown[];
  readonly files?: unknown[];
  /** It is Slack that tells of what the user did. */
  readonly subtype?: Notice;
  readonly inviter?: string;
  readonly topic?: string;
}

interface Reaction {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly name: string;
}

export type Workspace = ReturnType<typeof createWorkspace>;

/** A Slack workspace in memory: what is said in it, its Web API, and its mishaps on demand. */
export function createWorkspace(options: WorkspaceOptions = {}) {
  const { clock = systemClock } = options;
  const { now } = clock;
  const nextTs = createTimestamps(now);
  const nextSerial = createSerials(now);
  const faults = createFaults();
  const listeners = new Set<(change: Change) => void>();
  const changed = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  let world = createWorld(options, clock, nextTs, nextSerial, changed);
  let secondsToWait = createRateLimiter(now);
  let calls: RecordedCall[] = [];
  let underWay = 0;

  function working<T>(work: Promise<T>): Promise<T> {
    underWay += 1;
    return work.finally(() => {
      underWay -= 1;
    });
  }

  async function perform(method: string, args: Arguments, run: () => SlackAnswer): Promise<SlackAnswer> {
    const record: RecordedCall = { method, args, at: now(), outcome: 'pending' };
    calls.push(record);
    const fault = faults.take(method, args);
    const wait = fault === undefined ? secondsToWait(workspace.limits, method, args) : undefined;
    // What these faults do to the answer is all that is ever known of the call.
    if (fault !== undefined && fault.do !== 'delay') record.outcome = fault.do;
    try {
      const suffered = wait === undefined ? suffer(fault, run, clock) : Promise.resolve(rateLimited(wait));
      const answer = await (keepsWaiting(fault) ? suffered : working(suffered));
      record.outcome = answer.body.ok === true ? 'ok' : String(answer.body.error);
      return answer;
    } finally {
      changed({ type: 'call', method });
    }
  }

  function changeMessage(
    channel: string,
    ts: string,
    change: (message: Message) => Message | undefined,
  ): Message {
    const message = world.log.find(channel, ts);
    const after = message && change(message);
    if (after === undefined) throw new Error(`This cannot be done to message ${ts}`);
    world.log.replace(channel, after);
    changed({ type: 'message', channel, ts });
    return after;
  }

  const workspace = {
    /** Limits on calls; `{}` means none. */
    limits: options.limits ?? {},
    /** Where response URLs point. */
    hooksUrl: 'https://hooks.slack.com',

    /** The state itself. */
    get world() {
      return world;
    },
    get team() {
      return world.team;
    },
    get bot() {
      return world.bot;
    },

    /** When set, `chat.update` answers `edit_window_closed`. */
    get editWindowClosed() {
      return world.editWindowClosed;
    },
    set editWindowClosed(closed: boolean) {
      world.editWindowClosed = closed;
    },

    /** When set, charts are refused as on a plan that has none yet: https://docs.openclaw.ai/channels/slack/rich-messages */
    get chartsRefused() {
      return world.chartsRefused;
    },
    set chartsRefused(refused: boolean) {
      world.chartsRefused = refused;
    },

    /** Where files are uploaded to and downloaded from. */
    get filesUrl() {
      return world.filesUrl;
    },
    set filesUrl(url: string) {
      world.filesUrl = url;
    },

    /** Where `apps.connections.open` sends Socket Mode clients. */
    get socketUrl() {
      return world.socketUrl;
    },
    set socketUrl(url: string | undefined) {
      world.socketUrl = url;
    },

    /**
     * A call of the Web API. Arguments may be values or, as in a form, JSON texts.
     * @throws ConnectionDropped under the faults `dropBefore` and `dropAfter`
     */
    call(method: string, args: Arguments = {}, { token }: { token?: string } = {}): Promise<SlackAnswer> {
      const { token: tokenArgument, ...rest } = args;
      const decoded = decode(rest);
      const bearer = token ?? (typeof tokenArgument === 'string' ? tokenArgument : undefined);
      return perform(method, decoded, () => answerCall(world, method, decoded, bearer));
    },

    /** A POST to a response URL, of which only the path counts. Faults know it as `response_url`. */
    respond(url: string, body: Arguments): Promise<SlackAnswer> {
      return perform('response_url', body, () => {
        try {
          respond(world, new URL(url, workspace.hooksUrl).pathname, body);
          return { status: 200, headers: {}, body: { ok: true } };
        } catch (error) {
          if (!(error instanceof SlackError)) throw error;
          const status = error.message.endsWith('_url') ? 404 : 400;
          return { status, headers: {}, body: failure(error) };
        }
      });
    },

    /** What is done about a call before it is known which one it is: reading it. It counts as under way. */
    working,
    /** How many calls are being answered at this moment: not those that a fault keeps waiting. */
    underWay: () => underWay,

    /** The next matching calls fail in this way. */
    fault(fault: Fault) {
      faults.add(fault);
    },
    clearFaults() {
      faults.clear();
    },

    /** What the app has called, oldest first; of one method, if given. */
    calls: (method?: string): readonly RecordedCall[] =>
      calls.filter((call) => method === undefined || call.method === method),

    /** Everything that all in a channel can see, replies too, oldest first. */
    messages: (channel: string): Message[] => world.log.all(channel),
    /** What a channel shows outside its threads, oldest first. */
    timeline: (channel: string): Message[] => world.log.timeline(channel),
    /** A message and its replies, oldest first. */
    thread: (channel: string, ts: string): Message[] => world.log.thread(channel, ts),
    /** A message as it is now. */
    message: (channel: string, ts: string): Message | undefined => world.log.find(channel, ts),
    /** What only one person sees, oldest first. */
    ephemerals: (user?: string): Ephemeral[] =>
      structuredClone(world.ephemerals.filter((message) => user === undefined || message.user === user)),
    /** The open modals, each above those before it. */
    views: (user?: string): StoredView[] =>
      [...world.views.values()]
        .filter((open) => user === undefined || open.user === user)
        .map(({ view }) => structuredClone(view)),
    /** The blocks of the app's Home tab, where it has published one for this user. */
    home: (user: string): readonly SlackBlock[] | undefined => structuredClone(world.homes.get(user)?.blocks),
    /** What the app objects to in what was submitted, by `block_id`. */
    viewErrors: (id: string): Readonly<Record<string, string>> => world.views.get(id)?.errors ?? {},

    /** A conversation, to look at or to change. */
    channel(id: string): Channel {
      const channel = world.channels.get(id);
      if (channel === undefined) throw new Error(`There is no channel ${id}`);
      return channel;
    },

    /** A user writes a message. */
    say({ user, channel, text, threadTs, ...brought }: Saying): Message {
      const root = threadTs === undefined ? undefined : world.log.find(channel, threadTs);
      const isWithFile = brought.files !== undefined && brought.files.length > 0;
      const message: Message = {
        type: 'message',
        user,
        // Of a message with a file Slack does not say it: https://github.com/slackapi/slack-api-specs/issues/62
        ...(isWithFile
          ? { subtype: 'file_share', ...ofFileShare }
          : { team: world.users.get(user)?.teamId ?? world.team.id }),
        text,
        ts: nextTs(),
        ...brought,
        ...(root && { thread_ts: root.ts, parent_user_id: root.user }),
      };
      for (const file of brought.files ?? []) world.files.get(idOf(file))?.channels.add(channel);
      world.log.add(channel, message);
      changed({ type: 'message', channel, ts: message.ts });
      return message;
    },

    /** A user uploads a file, to be brought along with `say`, or given to the app in a modal by its id. */
    upload({
      user,
      name,
      content,
    }: {
      user: string;
      name: string;
      content: Uint8Array<ArrayBuffer>;
    }): FileObject {
      return fileObject(world, newFile(world, { user, name, content }));
    },

    /** Whoever wrote a message changes its words. Gives it as it is then. */
    editMessage(channel: string, ts: string, text: string): Message {
      const message = world.log.find(channel, ts);
      if (message === undefined) throw new Error(`There is no message ${ts}`);
      const edited = { ...message, text, edited: { user: message.user, ts: nextTs() } };
      world.log.replace(channel, edited);
      changed({ type: 'message', channel, ts });
      return edited;
    },

    /** A message is deleted. */
    deleteMessage(channel: string, ts: string) {
      world.log.remove(channel, ts);
      changed({ type: 'message', channel, ts });
    },

    /** A user reacts to a message, with an emoji's name. Gives the message as it is then. */
    react({ user, channel, ts, name }: Reaction): Message {
      return changeMessage(channel, ts, (message) => withReaction(message, name, user));
    },

    /** A user takes back a reaction. Gives the message as it is then. */
    unreact({ user, channel, ts, name }: Reaction): Message {
      return changeMessage(channel, ts, (message) => withoutReaction(message, name, user));
    },

    /** Whoever brought a file deletes it. */
    deleteFile(id: string) {
      const file = world.files.get(id);
      if (!file?.complete || file.deleted) throw new Error(`There is no file ${id}`);
      deleteFile(world, file);
    },

    /** Calls the listener after each change. Returns a function that ends this. */
    subscribe(listener: (change: Change) => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    /** Everything as at the start; subscribers and Slack's addresses stay. */
    reset() {
      const { socketUrl, filesUrl } = world;
      world = createWorld(options, clock, nextTs, nextSerial, changed);
      world.socketUrl = socketUrl;
      world.filesUrl = filesUrl;
      secondsToWait = createRateLimiter(now);
      calls = [];
      faults.clear();
      workspace.limits = options.limits ?? {};
      changed({ type: 'reset' });
    },
  };
  return workspace;
}

function idOf(file: unknown): string {
  return typeof file === 'object' && file !== null && 'id' in file ? String(file.id) : '';
}

function createWorld(
  options: WorkspaceOptions,
  clock: Clock,
  nextTs: () => string,
  nextSerial: () => bigint,
  changed: (change: Change) => void,
): World {
  const team = options.team ?? directory.team;
  const bot = options.bot ?? directory.bot;
  const channels = options.channels?.() ?? directory.newChannels(bot.userId);
  return {
    team,
    bot,
    users: new Map((options.users ?? directory.users).map((user) => [user.id, user])),
    usergroups: new Map((options.usergroups ?? directory.usergroups).map((group) => [group.id, group])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    log: createMessageLog(),
    tickets: createTickets(team, clock.now, nextSerial),
    views: new Map(),
    homes: new Map(),
    sessions: new Map(),
    prompts: new Map(),
    files: new Map(),
    filesUrl: 'https://files.slack.com',
    ephemerals: [],
    editWindowClosed: false,
    chartsRefused: false,
    tokenRevoked: false,
    socketUrl: undefined,
    clock,
    nextTs,
    nextId: () => nextSerial().toString(36),
    changed,
  };
}

function answerCall(world: World, name: string, args: Arguments, token: string | undefined): SlackAnswer {
  const headers = {
    'x-oauth-scopes': scopesOf(world, token).join(','),
    ...(isMethod(name) && { 'x-accepted-oauth-scopes': acceptedScopes(name).join(',') }),
  };
  try {
    if (!isMethod(name)) throw new SlackError('unknown_method');
    authenticate(world, name, token);
    requireScope(world, name, args, scopesOf(world, token));
    return { status: 200, headers, body: { ok: true, ...methodOf(name)(world, args) } };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { status: 200, headers, body: failure(error) };
  }
}

function scopesOf({ bot }: World, token: string | undefined): readonly string[] {
  return token === bot.appToken ? ['connections:write'] : bot.scopes;
}

function authenticate({ bot, tokenRevoked }: World, method: MethodName, token: string | undefined) {
  if (!token) throw new SlackError('not_authed');
  if (token !== bot.token && token !== bot.appToken) throw new SlackError('invalid_auth');
  if (token === bot.token && tokenRevoked) throw new SlackError('token_revoked');
  // The one method that wants the app-level token.
  if ((token === bot.appToken) !== (method === 'apps.connections.open')) {
    throw new SlackError('not_allowed_token_type');
  }
}

function failure({ message, messages, details }: SlackError) {
  return {
    ok: false,
    error: message,
    ...details,
    ...(messages.length > 0 && { errors: messages, response_metadata: { messages } }),
  };
}

/** Clients send these as JSON texts. What is no JSON stays a text, for the method to refuse. */
function decode(args: Arguments): Arguments {
  const decoded = { ...args };
  for (const key of ['blocks', 'metadata', 'view', 'files', 'prompts']) {
    const value = decoded[key];
    if (typeof value !== 'string') continue;
    try {
      decoded[key] = JSON.parse(value);
    } catch {
      // Left as it is.
    }
  }
  return decoded;
}
