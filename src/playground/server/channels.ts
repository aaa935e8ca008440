import {
  bot,
  type Channel,
  newChannel,
  newDirectMessage,
  people,
  users,
} from '../../fake-slack/directory.ts';

/** Channel ids of the playground by what is special about them. */
export const channelIds = {
  support: 'C07PHOTOSUP',
  /** Summaries of handed-over cases come here. */
  escalations: 'C07ESCALATE',
  /** Private, without the bot. */
  management: 'C07MANAGERS',
  /** Shared with another organisation. */
  partner: 'C07PARTNER1',
} as const;

const agentIds: readonly string[] = [people.mia, people.jonas, people.priya];

/** The people that one can act as. */
export const agents = users.filter(({ id }) => agentIds.includes(id));

/** The conversations of a new playground. */
export function playgroundChannels(): Channel[] {
  const { support, escalations, management, partner } = channelIds;
  return [
    newChannel(support, 'photo-support', [...agentIds, bot.userId]),
    newChannel(escalations, 'escalations', [...agentIds, bot.userId]),
    newChannel(management, 'management', agentIds, { kind: 'private' }),
    newChannel(partner, 'with-partner', [...agentIds, people.outsider, bot.userId], {
      externallyShared: true,
    }),
    ...agentIds.map((id) => newDirectMessage(id, bot.userId)),
  ];
}
