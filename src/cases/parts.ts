import type { Platform } from '../../flows/articles.ts';
import type { Clock } from '../clock.ts';
import type { Knowledge } from '../knowledge/fix.ts';
import type { Gap, Store, StoredTriage } from '../store/store.ts';
import type { Situation } from '../triage/situation.ts';

/** What cases are opened and changed with. */
export interface CaseParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** This process, as its leases call it. */
  readonly worker: string;
  readonly clock: Clock;
  readonly platforms: Platforms;
}

/** Which platform is worked with, as far as it is set; where it is not, a case asks as soon as it matters. */
export interface Platforms {
  readonly everywhere?: Platform;
  /** By a channel's id, what holds there instead; `undefined` for both. */
  readonly channels: ReadonlyMap<string, Platform | undefined>;
}

/** Nothing is set. */
export const ANY_PLATFORM: Platforms = { channels: new Map() };

/** The platform that is set for a channel. */
export function platformIn(channel: string, { everywhere, channels }: Platforms): Platform | undefined {
  return channels.has(channel) ? channels.get(channel) : everywhere;
}

/** In which channels summaries of handed-over cases are posted. */
export interface EscalationChannels {
  /** By a symptom. */
  readonly symptoms: ReadonlyMap<string, string>;
  /** For all others. */
  readonly others?: string;
}

/** They are posted nowhere. */
export const NO_ESCALATION: EscalationChannels = { symptoms: new Map() };

/** The channel for the summary of a case with this symptom. */
export function escalationChannelFor(
  symptom: string | undefined,
  { symptoms, others }: EscalationChannels,
): string | undefined {
  return (symptom === undefined ? undefined : symptoms.get(symptom)) ?? others;
}

/** Whether summaries are posted in a channel. */
export function isEscalationChannel(channel: string, { symptoms, others }: EscalationChannels): boolean {
  return channel === others || [...symptoms.values()].includes(channel);
}

/** A change of a case that is stored. */
export interface Committed {
  readonly triage: StoredTriage;
  readonly situation: Situation;
  /** As it was before; absent where it was opened. */
  readonly before?: Situation;
  /** It is this worker's to bring Slack up to date. */
  readonly leased: boolean;
  /** What teaches something that no article covers, or that could not be read. */
  readonly gap?: Gap;
}
