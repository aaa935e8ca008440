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

/** Who has a case: whoever has taken it over last, or else who opened it. */
export function ownerOf({ history, openedBy }: Pick<Triage, 'history' | 'openedBy'>): Agent {
  return history.findLast(({ act }) => act.type === 'taken')?.by ?? openedBy;
}

/** How a case has ended, if it has. Stored. */
export type Outcome = 'open' | 'resolved' | 'handedOver';

/**
 * What there is to do with a case: it is open, or handed over and nobody, or somebody, looks into it. Nothing where it is
 * resolved, or its thread is gone. Stored, so that it can be looked for.
 */
export type Standing = 'open' | 'untaken' | 'taken';
