import type { MovedBecause } from '../../store/store.ts';

const reasons: Record<MovedBecause, (channel: string) => string> = {
  notAMember: (channel) => `I am not a member of ${channel}`,
  archived: (channel) => `${channel} is archived`,
  readOnly: (channel) => `I may not post in ${channel}`,
  shared: (channel) =>
    `${channel} is, or may be, shared with another organisation, and customers might read along`,
};

/** Why a case is in a direct message, as a part of a sentence; `channel`: what the channel is called here. */
export function movedReason(because: MovedBecause, channel: string): string {
  return reasons[because](channel);
}
