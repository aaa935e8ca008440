import { z } from 'zod';
import { type Method, read, SlackError } from '../world.ts';
import * as chat from './chat.ts';
import * as conversations from './conversations.ts';
import * as files from './files.ts';
import * as reactions from './reactions.ts';
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

const usersInfo: Method = ({ users }, args) => {
  const user = users.get(read(z.object({ user: z.string() }), args).user);
  if (user === undefined) throw new SlackError('user_not_found');
  const { id, teamId, enterpriseId, guest, stranger, name, realName } = user;
  return {
    user: {
      id,
      team_id: teamId,
      name,
      real_name: realName,
      deleted: false,
      is_bot: false,
      is_app_user: false,
      is_restricted: guest !== undefined,
      is_ultra_restricted: guest === 'single-channel',
      // Slack says it of people from other workspaces only.
      ...(stranger !== undefined && { is_stranger: stranger }),
      tz: 'Europe/Berlin',
      ...(enterpriseId && { enterprise_user: { id, enterprise_id: enterpriseId, teams: [teamId] } }),
      profile: { real_name: realName, display_name: name, team: teamId },
    },
  };
};

const appsConnectionsOpen: Method = ({ socketUrl }) => {
  if (socketUrl === undefined) throw new SlackError('internal_error');
  return { url: socketUrl };
};

/** The Web API methods that this Slack knows. */
const methods = {
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
  'files.completeUploadExternal': files.completeUpload,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.info': files.info,
  'reactions.add': reactions.add,
  'users.info': usersInfo,
  'views.open': views.open,
  'views.publish': views.publish,
  'views.push': views.push,
  'views.update': views.update,
} satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;

/** What a method does. */
export const methodOf = (name: MethodName): Method => methods[name];

export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name);
