import { LRUCache } from 'lru-cache';
import { initialTransition, transition } from 'xstate';
import type { FlowMachine, Opening, StateMeta, VerdictEvent } from '../../flows/flow.ts';
import { type FlowId, machineOf } from '../../flows/index.ts';
import { INTAKE } from '../../flows/intake/flow.ts';
import type { AnswerEvent, Facts, Question } from '../../flows/questions.ts';
import { type Cause, isCause, isSymptomFlow, type SymptomFlow, shownTogether } from '../../flows/symptoms.ts';

export type Verdict = VerdictEvent['type'];
export type Verdicts = ReadonlyMap<Cause, Verdict>;

/** A fix on offer: its cause, the facts that show it, and whether it is only possible. */
export interface ShownFix {
  readonly flow: SymptomFlow;
  readonly cause: Cause;
  readonly because: readonly Question[];
  readonly possible: boolean;
}

/** Where the flows have come to. */
export type Position =
  | { at: 'question'; question: Question; opening?: Opening }
  | { at: 'fixes'; fixes: readonly ShownFix[] }
  | { at: 'end'; outcome: 'resolved' }
  | { at: 'end'; outcome: 'handedOver'; why: 'notCovered' | 'nothingHelped' };

/** A position, and the states that led to it in the order they were passed. */
export interface Walk {
  readonly position: Position;
  readonly path: readonly { flow: FlowId; state: string }[];
  /** The causes of the fixes on this way that were said to have done it. */
  readonly solved: readonly Cause[];
}

/** Walks taken before: many triages pass the same few places, and one click asks several times. */
const taken = new LRUCache<string, Walk>({ max: 5_000 });

/**
 * Follows the flows from the start for as long as what is known answers them.
 * Pure: the same facts and verdicts always lead to the same place, so no snapshot is ever stored.
 */
export function walk(facts: Facts, verdicts: Verdicts): Walk {
  const key = JSON.stringify([facts, ...verdicts]);
  const before = taken.get(key);
  if (before !== undefined) return before;
  const walked = follow(facts, verdicts);
  taken.set(key, walked);
  return walked;
}

function follow(facts: Facts, verdicts: Verdicts): Walk {
  const path: { flow: FlowId; state: string }[] = [];
  const solved: Cause[] = [];
  let flow: FlowId = INTAKE;
  let opening: Opening | undefined;
  let cursor = start(flow, facts);

  for (;;) {
    path.push({ flow, state: cursor.state });
    const { meta } = cursor;
    if ('goTo' in meta) {
      flow = symptomFlow(meta.goTo.id);
      ({ opening } = meta);
      cursor = start(flow, facts);
    } else if ('ask' in meta) {
      const option = facts[meta.ask];
      if (option === undefined) {
        const position: Position = { at: 'question', question: meta.ask, ...(opening && { opening }) };
        return { position, path, solved };
      }
      cursor = cursor.next(answerEvent(meta.ask, option));
    } else if ('fixes' in meta) {
      const verdict = verdicts.get(causesIn(meta)[0]);
      if (verdict === undefined) {
        return {
          position: { at: 'fixes', fixes: [...shown(meta, flow), ...others(cursor, facts, flow)] },
          path,
          solved,
        };
      }
      if (verdict === 'solved') solved.push(...causesIn(meta));
      cursor = cursor.next({ type: verdict });
    } else {
      const position: Position =
        meta.end === 'resolved'
          ? { at: 'end', outcome: 'resolved' }
          : { at: 'end', outcome: 'handedOver', why: meta.why };
      return { position, path, solved };
    }
  }
}

type FixMeta = Extract<StateMeta, { fixes: unknown }>;

/** The further known repairs behind one: as if it were done, as long as the answers are known. */
function others(from: Cursor, facts: Facts, flow: FlowId): ShownFix[] {
  const found: ShownFix[] = [];
  let cursor = from;
  while (true) {
    const { meta } = cursor;
    if ('ask' in meta) {
      const option = facts[meta.ask];
      if (option === undefined) return found;
      cursor = cursor.next(answerEvent(meta.ask, option));
    } else if ('fixes' in meta && canBeTogether(meta)) {
      if (cursor !== from) found.push(...shown(meta, flow));
      cursor = cursor.next({ type: 'notSolved' });
    } else {
      return found;
    }
  }
}

function canBeTogether(meta: FixMeta): boolean {
  return !meta.possible && causesIn(meta).every((cause) => shownTogether.includes(cause));
}

function shown(meta: FixMeta, id: FlowId): ShownFix[] {
  const flow = symptomFlow(id);
  const possible = meta.possible ?? false;
  return causesIn(meta).map((cause) => ({ flow, cause, because: meta.because, possible }));
}

/** The compiler has compared them with those that the flow's symptom lists. */
function causesIn({ fixes }: FixMeta): readonly [Cause, ...Cause[]] {
  const [first, ...more] = fixes.filter(isCause);
  if (first === undefined) throw new Error('A fix state names no cause.');
  return [first, ...more];
}

function symptomFlow(id: string): SymptomFlow {
  if (!isSymptomFlow(id))
    throw new Error(`${id} is no symptom, so it has no fixes and nothing goes on with it.`);
  return id;
}

/** A state of a machine, and the way on from it. */
interface Cursor {
  readonly state: string;
  readonly meta: StateMeta;
  next(event: AnswerEvent | VerdictEvent): Cursor;
}

/** A cursor on the first state of a flow. It goes on by `next`, which throws on a dead end. */
function start(flow: FlowId, facts: Facts): Cursor {
  const machine = machineOf(flow);
  const [snapshot] = initialTransition(machine, facts);
  return at(machine, snapshot);
}

function at(machine: FlowMachine, snapshot: ReturnType<FlowMachine['getInitialSnapshot']>): Cursor {
  const state = String(snapshot.value);
  const meta: StateMeta | undefined = Object.values(snapshot.getMeta())[0];
  if (meta === undefined)
    throw new Error(`${machine.id}.${state} says neither what it asks nor what it shows.`);
  return {
    state,
    meta,
    next: (event) => {
      // XState ignores events that a state does not know: without this check the walk would never end.
      if (!snapshot.can(event)) throw new Error(`${machine.id}.${state} has no way on for ${event.type}.`);
      return at(machine, transition(machine, snapshot, event)[0]);
    },
  };
}

/** The one place where a question and its option become an event's name; `can` checks it before use. */
function answerEvent(question: Question, option: string): AnswerEvent {
  return { type: `${question}.${option}` } as AnswerEvent;
}
