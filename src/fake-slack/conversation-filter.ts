import type { Channel } from './directory.ts';
import type { SlackElement } from './slack-blocks.ts';

export type ConversationFilter = Extract<SlackElement, { type: 'conversations_select' }>['filter'];

const kinds = { public: 'public', private: 'private', direct: 'im', group: 'mpim' } as const;

/**
 * Whether a list of conversations has this one in it.
 * https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object
 */
export function passesFilter(
  { include, exclude_external_shared_channels, exclude_bot_users }: NonNullable<ConversationFilter>,
  { kind, externallyShared }: Pick<Channel, 'kind' | 'externallyShared'>,
  botIsMember: boolean,
): boolean {
  return (
    (include?.includes(kinds[kind]) ?? true) &&
    !(exclude_external_shared_channels && externallyShared) &&
    !(exclude_bot_users && kind === 'direct' && botIsMember)
  );
}
