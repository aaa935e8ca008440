import { useMemo } from 'react';
import type { PlaygroundChannel } from '../page-api.ts';
import type { Tools } from './contexts.ts';
import { titleOf } from './workspace.ts';

/** What there is to know of each conversation but its messages: the same object until some of it changes. */
export function useConversations(channels: readonly PlaygroundChannel[]): Tools['conversations'] {
  const conversations = channels.map((channel) => {
    const { id, kind, externallyShared, botIsMember } = channel;
    return { id, title: titleOf(channel), kind, externallyShared, botIsMember };
  });
  const key = JSON.stringify(conversations);
  return useMemo(() => conversations, [key]);
}
