import type { VerdictEvent } from '../../flows/flow.ts';
import type { AnswerEvent } from '../../flows/questions.ts';
import type { Cause } from '../../flows/symptoms.ts';
import type { Fix } from '../../src/knowledge/fix.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Decision, decide, type Request } from '../../src/triage/decide.ts';
import { type Act, type Agent, actSchema, type Entry } from '../../src/triage/history.ts';
import { type Situation, situationOf } from '../../src/triage/situation.ts';
import { plainFacts } from '../../src/triage/state.ts';
import type { Triage } from '../../src/triage/triage.ts';
import { type Position, walk } from '../../src/triage/walk.ts';

export const knowledge = loadKnowledge();

export const mia: Agent = { id: 'U0MIA', name: 'mia' };
export const tom: Agent = { id: 'U0TOM', name: 'tom' };

/** What an agent can say in these tests: an answer (`jobStatus.selling`) or a verdict. */
export type Said = (AnswerEvent | VerdictEvent)['type'];

export function triageWith(history: readonly Entry[]): Triage {
  return {
    id: 'T0CASE',
    installation: 'T0TEAM',
    number: 1,
    openedBy: mia,
    openedAt: 0,
    history,
  };
}

export function standing(history: readonly Entry[]): Situation {
  return situationOf(triageWith(history), knowledge);
}

/** Acts as history entries: every entry has a time of its own, so that equality means the same entry. */
export function entries(acts: readonly Act[], after: readonly Entry[] = [], by = mia): Entry[] {
  return acts.map((act, index) => ({ act, by, at: 1_000 * (after.length + index + 1) }));
}

/** Does with a request what src/cases/apply.ts does: decides, and appends what that comes to. */
export function request(
  situation: Situation,
  asked: Request,
  by = mia,
): { decision: Decision; next: Situation } {
  const decision = decide(situation, asked, { by, at: 1_000 * (situation.triage.history.length + 1) });
  if ('refused' in decision || decision.acts.length === 0) return { decision, next: situation };
  const { history } = situation.triage;
  return { decision, next: standing([...history, ...entries(decision.acts, history, by)]) };
}

/** As `request`, where the test is about something that must be accepted and change something. */
export function accepted(situation: Situation, asked: Request, by = mia): Situation {
  const { decision, next } = request(situation, asked, by);
  if ('refused' in decision) throw new Error(`Refused (${decision.refused.why}): ${JSON.stringify(asked)}`);
  if (decision.acts.length === 0) throw new Error(`Changed nothing: ${JSON.stringify(asked)}`);
  return next;
}

/** The conversation after an agent has said all this, one after another, each asked for at that moment. */
export function after(...said: readonly Said[]): Situation {
  return said.reduce<Situation>(say, standing([]));
}

export function say(situation: Situation, said: Said): Situation {
  if (said === 'solved' || said === 'notSolved') {
    return accepted(situation, { type: 'verdict', verdict: said, point: String(situation.state.point) });
  }
  const [question = '', option = ''] = said.split('.');
  return accepted(situation, { type: 'answer', question, option });
}

/** Known before anything was asked, as if read out of the customer's mail. */
export function knownUpFront(...said: readonly AnswerEvent['type'][]): Situation {
  return standing(entries(said.map(answerAct)));
}

/** The stored form of an answer; what is stored is validated like anything else that comes from outside. */
function answerAct(said: AnswerEvent['type']): Act {
  const [question, option] = said.split('.');
  return actSchema.parse({ type: 'answered', question, option });
}

/** Where a conversation stands, in the words of the tests. */
export function placeOf(situation: Situation): string {
  switch (situation.stage) {
    case 'asking':
    case 'changing':
      return `asks ${situation.open}`;
    case 'fixing': {
      const possible = situation.checklists.every(({ shown }) => shown.possible);
      return `shows ${causesShown(situation).join(' + ')}${possible ? ' as possible' : ''}`;
    }
    case 'ended':
      return situation.outcome === 'resolved' ? 'resolved' : `handed over: ${situation.why}`;
  }
}

export function causesShown({ checklists }: Situation): Cause[] {
  return checklists.map(({ shown }) => shown.cause);
}

/** Where the flow is, whoever is changing an answer or has ended the case meanwhile. */
export function positionOf({ state }: Situation): Position {
  return walk(plainFacts(state), state.verdicts).position;
}

export function factsOf({ state }: Situation) {
  return plainFacts(state);
}

export function fixOf(flow: Fix['flow'], cause: Cause): Fix {
  return knowledge.fix(flow, cause);
}
