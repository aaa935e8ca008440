import {
  bot,
  type Channel,
  newChannel,
  newDirectMessage,
  people,
  team,
  type User,
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

/** They work in the support channel on a busy day; one cannot act as them. */
export const colleagues: readonly User[] = [
  { id: 'U07LENA0001', teamId: team.id, name: 'lena', realName: 'Lena Koch' },
  { id: 'U07TOMAS001', teamId: team.id, name: 'tomas', realName: 'Tomás Reyes' },
];

const agentIds: readonly string[] = [people.mia, people.jonas, people.priya];

/** The people that one can act as. */
export const agents = users.filter(({ id }) => agentIds.includes(id));

/** The conversations of a new playground. */
export function playgroundChannels(): Channel[] {
  const { support, escalations, management, partner } = channelIds;
  return [
    newChannel(support, 'photo-support', [...agentIds, ...colleagues.map(({ id }) => id), bot.userId]),
    newChannel(escalations, 'escalations', [...agentIds, bot.userId]),
    newChannel(management, 'management', agentIds, { kind: 'private' }),
    newChannel(partner, 'with-partner', [...agentIds, people.outsider, bot.userId], {
      externallyShared: true,
    }),
    ...agentIds.map((id) => newDirectMessage(id, bot.userId)),
  ];
}
