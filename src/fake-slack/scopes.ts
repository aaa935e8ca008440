import type { Channel } from './directory.ts';
import type { MethodName } from './methods/index.ts';
import { type Arguments, findVisible, SlackError, type World } from './world.ts';

/** Any one of these; or the one for the kind of conversation that a call is about. */
type Accepted = readonly string[] | Readonly<Record<Channel['kind'], string>>;

const forEachKind = (right: 'read' | 'history') => ({
  public: `channels:${right}`,
  private: `groups:${right}`,
  group: `mpim:${right}`,
  direct: `im:${right}`,
});

/** From each method's page, https://docs.slack.dev/reference/methods/<method>, for bot tokens. */
const accepted: Readonly<Record<MethodName, Accepted>> = {
  'agents.sessions.rename': ['chat:write'],
  'agents.sessions.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'apps.connections.open': ['connections:write'],
  'auth.revoke': [],
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': forEachKind('history'),
  'conversations.info': forEachKind('read'),
  'conversations.join': ['channels:join'],
  'conversations.open': {
    public: 'channels:manage',
    private: 'groups:write',
    group: 'mpim:write',
    direct: 'im:write',
  },
  'conversations.replies': forEachKind('history'),
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'reactions.add': ['reactions:write'],
  'reactions.get': ['reactions:read'],
  'reactions.remove': ['reactions:write'],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.getPresence': ['users:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

/** Every scope with which some call of the method is allowed. */
export function acceptedScopes(method: MethodName): readonly string[] {
  return Object.values(accepted[method]);
}

/**
 * Slack names all scopes that would do where the token has none of them, and the one for the kind of
 * conversation where it has that of another kind.
 * @throws SlackError `missing_scope`, with what is `needed` and `provided`
 */
export function requireScope(
  world: World,
  method: MethodName,
  args: Arguments,
  provided: readonly string[],
): void {
  const scopes = accepted[method];
  const all = acceptedScopes(method);
  if (all.length === 0) return;
  const kind = kindMeant(world, args);
  const needed = all.some((scope) => provided.includes(scope))
    ? 'public' in scopes && kind !== undefined && scopes[kind]
    : all.join(',');
  if (!needed || provided.includes(needed)) return;
  throw new SlackError('missing_scope', [], { needed, provided: provided.join(',') });
}

function kindMeant(world: World, { channel, users }: Arguments): Channel['kind'] | undefined {
  if (typeof channel === 'string') return findVisible(world, channel)?.kind;
  if (typeof users === 'string') return users.includes(',') ? 'group' : 'direct';
  return undefined;
}
