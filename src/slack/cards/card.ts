import type { KnownBlock } from '@slack/types';

/** What a message says: `text` for notifications and screen readers, `blocks` for the eye. */
export interface Content {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message that Slack is to show, by the id it is known by in its triage. */
export interface Card extends Content {
  /**
   * `case`, `question`, `fix:<cause>`, `summary`, `reminder:…` or `leads:<cause>:<when>`; with `left:` before it, where its
   * case was before it moved. A further summary has its channel behind it.
   */
  readonly card: string;
  readonly metadata: { event_type: string; event_payload: Record<string, string | number> };
  /** A short fingerprint of what it says, to tell whether Slack shows it already. */
  readonly digest: string;
  /**
   * Where it is posted: beside the case card, in the escalation channel, in a direct message with whoever has the case, in
   * its channel, below its summary, or for leads.
   */
  readonly to: 'home' | 'escalation' | 'owner' | 'channel' | 'summary' | 'leads';
  /** Of a summary, or what is below it: in which channel that is. */
  readonly channel?: string;
  /** It is not posted before (epoch milliseconds). */
  readonly notBefore?: number;
  /** Its edits may wait for this many milliseconds, so that those which come close together merge. */
  readonly patience: number;
  /** What it says instead when it is posted, where the owner is to be mentioned, which an edit must not do. */
  readonly blocksPosted?: KnownBlock[];
  /**
   * Where in its thread it has to be: the last of ours, because it is to be pressed; or below the message that has led to
   * what it says.
   */
  readonly place?: 'last' | 'belowMessage';
  /** It is only kept up to date where it is already, never posted. */
  readonly editOnly: boolean;
  /** What stays of it where its case was before. */
  readonly left?: 'line' | 'nothing';
}
