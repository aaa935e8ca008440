import type { Agent, Entry } from './history.ts';

/** One customer's problem, worked on in one Slack thread: what is stored of it. People call it a case. */
export interface Triage {
  readonly id: string;
  /** The enterprise's id for an organisation-wide installation, else the team's. */
  readonly installation: string;
  /** Counts up within an installation; what agents call the case by. */
  readonly number: number;
  readonly openedBy: Agent;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly history: readonly Entry[];
}

/** How a case has ended, if it has. Stored. */
export type Outcome = 'open' | 'resolved' | 'handedOver';
