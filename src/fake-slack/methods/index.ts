import { type Method, SlackError } from '../world.ts';
import * as agents from './agents.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import * as reactions from './reactions.ts';
import * as usergroups from './usergroups.ts';
import * as users from './users.ts';
import * as views from './views.ts';

const authTest: Method = ({ team, bot }) => ({
  url: `https://${team.domain}.slack.com/`,
  team: team.name,
  user: bot.name,
  team_id: team.id,
  user_id: bot.userId,
  bot_id: bot.botId,
  is_enterprise_install: false,
  ...(team.enterprise && { enterprise_id: team.enterprise.id }),
});

const authRevoke: Method = (world) => {
  world.tokenRevoked = true;
  return { revoked: true };
};

const appsConnectionsOpen: Method = ({ socketUrl }) => {
  if (socketUrl === undefined) throw new SlackError('internal_error');
  return { url: socketUrl };
};

/** The Web API methods that this Slack knows. */
const methods = {
  'agents.sessions.rename': agents.rename,
  'agents.sessions.setStatus': agents.setStatus,
  'assistant.threads.setSuggestedPrompts': agents.setSuggestedPrompts,
  'auth.revoke': authRevoke,
  'auth.test': authTest,
  'apps.connections.open': appsConnectionsOpen,
  'chat.delete': chat.remove,
  'chat.getPermalink': chat.getPermalink,
  'chat.postEphemeral': chat.postEphemeral,
  'chat.postMessage': chat.postMessage,
  'chat.update': chat.update,
  'conversations.history': conversations.history,
  'conversations.info': conversations.info,
  'conversations.join': conversations.join,
  'conversations.open': conversations.open,
  'conversations.replies': conversations.replies,
  'files.delete': files.remove,
  'files.completeUploadExternal': files.completeUpload,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.info': files.info,
  'reactions.add': reactions.add,
  'reactions.get': reactions.get,
  'reactions.remove': reactions.remove,
  'usergroups.list': usergroups.list,
  'usergroups.users.list': usergroups.users,
  'users.getPresence': users.getPresence,
  'users.info': users.info,
  'users.list': users.list,
  'views.open': views.open,
  'views.publish': views.publish,
  'views.push': views.push,
  'views.update': views.update,
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;

/** What a method does. */
export const methodOf = (name: MethodName): Method => methods[name];

export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name);
