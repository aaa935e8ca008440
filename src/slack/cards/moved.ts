import type { MovedBecause } from '../../store/store.ts';

/** Why a case was opened elsewhere than it was asked for. */
export const moved: Readonly<
  Record<
    MovedBecause,
    {
      /** On its card, for whoever comes by there. */
      readonly note: string;
      /** To whoever asked, where they asked, with what to do about it. */
      readonly told: (there: string) => string;
    }
  >
> = {
  notAMember: {
    note: 'Opened here because I am not a member of the channel it was asked for in.',
    told: (there) =>
      `I am not a member of this channel, so I opened the case in ${there}. To work in a channel, invite me there: \`/invite @Photo Help\`.`,
  },
  archived: {
    note: 'Opened here because the channel it was asked for in is archived.',
    told: (there) => `This channel is archived, so I opened the case in ${there}.`,
  },
  readOnly: {
    note: 'Opened here because I may not post where it was asked for.',
    told: (there) =>
      `I may not post there, so I opened the case in ${there}. Ask an administrator to let me, or use another channel or thread.`,
  },
  shared: {
    note: 'Opened here because the channel it was asked for in is, or may be, shared with another organisation.',
    told: (there) =>
      `This channel is, or may be, shared with another organisation, and customers might read along. So I opened the case in ${there}.`,
  },
};
