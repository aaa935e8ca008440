import { bot, type Channel, newDirectMessage, people, users } from '../directory.ts';

/** Channel ids of the playground by what is special about them. */
export const playgroundPlaces = {
  support: 'C07PHOTOSUP',
  /** Summaries of handed-over cases come here. */
  escalations: 'C07ESCALATE',
  /** Private, without the bot. */
  management: 'C07MANAGERS',
  /** Shared with another organisation. */
  partner: 'C07PARTNER1',
} as const;

const agentIds: readonly string[] = [people.mia, people.jonas, people.priya];

/** The people somebody can act as. */
export const agents = users.filter(({ id }) => agentIds.includes(id));

/** The conversations of a new playground. */
export function playgroundChannels(): Channel[] {
  const channel = (
    id: string,
    name: string,
    members: readonly string[],
    special: Partial<Pick<Channel, 'kind' | 'externallyShared'>> = {},
  ): Channel => ({
    id,
    name,
    kind: 'public',
    archived: false,
    readOnly: false,
    externallyShared: false,
    ...special,
    members: new Set(members),
  });
  const { support, escalations, management, partner } = playgroundPlaces;
  return [
    channel(support, 'photo-support', [...agentIds, bot.userId]),
    channel(escalations, 'escalations', [...agentIds, bot.userId]),
    channel(management, 'management', agentIds, { kind: 'private' }),
    channel(partner, 'with-partner', [...agentIds, people.outsider, bot.userId], { externallyShared: true }),
    ...agentIds.map((id) => newDirectMessage(id, bot.userId)),
  ];
}
