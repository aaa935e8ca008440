import { SYMPTOM } from '../../flows/symptom.ts';
import type { Cause, SymptomFlow } from '../../flows/symptoms.ts';
import type { Agent } from './history.ts';
import { type Phase, phaseOf, type Situation, standingOf } from './situation.ts';
import { ownerOf, type Standing } from './triage.ts';

/** A case in so many words as a list has room for. */
export interface Glance {
  readonly id: string;
  readonly number: number;
  readonly phase: Phase;
  readonly standing?: Standing;
  /** The option that says what happened, once that is known. */
  readonly symptom?: string;
  /** What it is, as far as that is sure: the fixes on offer, or those that solved it. */
  readonly fixes: readonly { readonly flow: SymptomFlow; readonly cause: Cause }[];
  readonly owner: Agent;
  /** Who handed it over, and who looks into it, where it is handed over. */
  readonly handedOverBy?: Agent;
  readonly claimedBy?: Agent;
  /** The customer is waited for until then. All times are epoch milliseconds. */
  readonly waitingUntil?: number;
  readonly reference?: string;
  readonly openedAt: number;
  /** When something was last done in it. */
  readonly touchedAt: number;
}

/** What a list says of a case. Pure. */
export function glanceOf(situation: Situation): Glance {
  const { triage, state, checklists, outcome } = situation;
  const standing = standingOf(situation);
  const owner = ownerOf(triage);
  const isHandedOver = standing === 'untaken' || standing === 'taken';
  const symptom = state.facts.get(SYMPTOM)?.option;
  return {
    id: triage.id,
    number: triage.number,
    phase: phaseOf(situation),
    ...(standing && { standing }),
    ...(symptom && { symptom }),
    fixes:
      outcome === 'resolved'
        ? solvedBy(situation)
        : checklists.flatMap(({ shown: { flow, cause, possible } }) => (possible ? [] : [{ flow, cause }])),
    owner,
    ...(isHandedOver && { handedOverBy: state.handedOver?.by ?? owner }),
    ...(isHandedOver && state.claimed && { claimedBy: state.claimed.by }),
    ...(outcome === 'open' && state.waiting && { waitingUntil: state.waiting.until }),
    ...(state.reference && { reference: state.reference }),
    openedAt: triage.openedAt,
    touchedAt: triage.history.at(-1)?.at ?? triage.openedAt,
  };
}

function solvedBy({ state }: Situation): Glance['fixes'] {
  const last = state.tried.at(-1);
  if (last?.verdict !== 'solved') return [];
  return last.fixes.flatMap(({ flow, cause, possible }) => (possible ? [] : [{ flow, cause }]));
}

/** Whether a list says the same of a case as before. That something was done in it shows in no list. */
export function readsTheSame(one: Glance, other: Glance): boolean {
  return JSON.stringify({ ...one, touchedAt: 0 }) === JSON.stringify({ ...other, touchedAt: 0 });
}

/** Cases of one day that have one symptom and one fix: perhaps of one job, whose parents write one by one. */
interface Alike<One extends Glance> {
  readonly symptom: string;
  readonly fixes: Glance['fixes'];
  /** In the order in which they were opened. */
  readonly cases: readonly One[];
}

/** What one person has to see of all cases; in each list what needs somebody first comes first. */
export interface Overview<One extends Glance> {
  /** Whose owner they are, which they handed over, or which they look into. */
  readonly mine: readonly One[];
  /** Handed over by others, and nobody has taken them. */
  readonly untaken: readonly One[];
  /** All others with which there is something to do. */
  readonly team: readonly One[];
  /** The most frequent first. */
  readonly alike: readonly Alike<One>[];
}

/** Who looks, and when. */
export interface Viewer {
  readonly user: string;
  /** They see only what is theirs. */
  readonly isGuest: boolean;
  readonly now: number;
  /** When their day began. */
  readonly dayBegan: number;
}

/** Two may be alike by chance. */
const ALIKE = 3;

/** Sorts cases for one person. Pure. */
export function overviewOf<One extends Glance>(cases: readonly One[], viewer: Viewer): Overview<One> {
  const { user, isGuest, now, dayBegan } = viewer;
  const standing = cases
    .filter((one) => one.standing !== undefined)
    .map((one) => ({ one, need: needOf(one, user, now) }))
    .toSorted((a, b) => a.need.rank - b.need.rank || a.need.since - b.need.since)
    .map(({ one }) => one);
  const others = isGuest ? [] : standing.filter((one) => !isTheirs(one, user));
  return {
    mine: standing.filter((one) => isTheirs(one, user)),
    untaken: others.filter((one) => one.standing === 'untaken'),
    team: others.filter((one) => one.standing !== 'untaken'),
    alike: isGuest ? [] : alikeSince(cases, dayBegan),
  };
}

/** Whether a person has a case, has handed it over, or looks into it. */
export function isTheirs({ owner, handedOverBy, claimedBy }: Glance, user: string): boolean {
  return [owner, handedOverBy, claimedBy].some((agent) => agent?.id === user);
}

/** How soon a case needs somebody, the lowest first, and among such cases the one that has waited longest. */
function needOf(one: Glance, user: string, now: number): { rank: number; since: number } {
  const { phase, standing, waitingUntil, claimedBy, touchedAt } = one;
  if (standing === 'untaken') return { rank: 5, since: touchedAt };
  if (standing === 'taken') return { rank: claimedBy?.id === user ? 1 : 6, since: touchedAt };
  if (waitingUntil !== undefined) return { rank: waitingUntil <= now ? 0 : 4, since: waitingUntil };
  return { rank: phase === 'waiting' ? 3 : 2, since: touchedAt };
}

function alikeSince<One extends Glance>(cases: readonly One[], since: number): Alike<One>[] {
  const today = cases.filter(({ openedAt, fixes }) => openedAt >= since && fixes.length > 0);
  const groups = Map.groupBy(today, ({ symptom, fixes }) =>
    [symptom, ...fixes.map(({ cause }) => cause).toSorted()].join(' '),
  );
  return [...groups.values()]
    .flatMap((alike) => {
      const [first] = alike;
      if (first?.symptom === undefined || alike.length < ALIKE) return [];
      const { symptom, fixes } = first;
      return [{ symptom, fixes, cases: alike.toSorted((a, b) => a.number - b.number) }];
    })
    .toSorted((a, b) => b.cases.length - a.cases.length);
}
