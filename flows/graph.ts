import type { FlowMachine, StateMeta } from './flow.ts';
import { factText, isQuestion, labelOf, optionsOf, type Question, textOf } from './questions.ts';

type StateNode = FlowMachine['states'][string];
type Way = StateNode['transitions'] extends Map<string, (infer T)[]> ? T : never;

/** A state as it is drawn. A choice goes on by what is known already, without asking. */
export interface FlowNode {
  readonly id: string;
  readonly kind: 'question' | 'choice' | 'fix' | 'flow' | 'end';
  readonly label: string;
  readonly meta: StateMeta | undefined;
}

/** All ways from one state to another, as one. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const endWords = {
  notCovered: 'handed over: no article covers it',
  nothingHelped: 'handed over: nothing helped',
};

/** A flow's states and the ways between them, in words, for whoever draws them. */
export function graphOf(machine: FlowMachine): { nodes: FlowNode[]; edges: FlowEdge[] } {
  const states = Object.entries(machine.states);
  return {
    nodes: states.map(([id, node]) => ({ id, meta: node.meta, ...drawn(node) })),
    edges: states.flatMap(([from, node]) =>
      [...waysByTarget(node)].map(([to, labels]) => ({ from, to, label: labelOfEdge(node.meta, labels) })),
    ),
  };
}

function drawn(node: StateNode): Pick<FlowNode, 'kind' | 'label'> {
  const meta: StateMeta | undefined = node.meta;
  if (meta === undefined) {
    const question = choiceOf(node);
    return { kind: 'choice', label: question === undefined ? node.key : `${textOf(question).name}?` };
  }
  if ('ask' in meta) return { kind: 'question', label: textOf(meta.ask).ask };
  if ('fixes' in meta) {
    return { kind: 'fix', label: `${meta.possible ? 'possibly ' : ''}${meta.fixes.join(', ')}` };
  }
  if ('goTo' in meta) return { kind: 'flow', label: meta.goTo.id };
  return { kind: 'end', label: meta.end === 'resolved' ? 'resolved' : endWords[meta.why] };
}

function waysByTarget(node: StateNode): Map<string, string[]> {
  const ways = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  const byTarget = new Map<string, Way[]>();
  for (const way of ways) {
    for (const { key } of way.target ?? []) byTarget.set(key, [...(byTarget.get(key) ?? []), way]);
  }
  return new Map([...byTarget].map(([target, all]) => [target, labelsOf(all, node)]));
}

/** What is known of a question by any answer to it is said once. */
function labelsOf(ways: readonly Way[], node: StateNode): string[] {
  const guards = ways.flatMap(({ eventType, guard }) =>
    String(eventType) === '' ? (guardOf(guard) ?? []) : [],
  );
  const whole = new Set(
    guards
      .map(({ question }) => question)
      .filter((question) =>
        optionsOf(question).every((option) =>
          guards.some((known) => known.question === question && known.option === option),
        ),
      ),
  );
  const labels = ways.map((way) => {
    const question = String(way.eventType) === '' ? guardOf(way.guard)?.question : undefined;
    return question !== undefined && whole.has(question)
      ? `${textOf(question).name}: any answer`
      : labelOfWay(way, node);
  });
  return [...new Set(labels)];
}

function labelOfEdge(meta: StateMeta | undefined, labels: readonly string[]): string {
  const all = meta !== undefined && 'ask' in meta && labels.length === optionsOf(meta.ask).length;
  return all ? 'any answer' : labels.filter((label) => label !== '').join(' / ');
}

function labelOfWay({ eventType, guard }: Way, node: StateNode): string {
  const known = guardOf(guard);
  const event = String(eventType);
  if (event === '') {
    if (known === undefined) return node.always?.some((way) => way.guard) ? 'otherwise' : '';
    const fact = factText(known.question, known.option);
    return choiceOf(node) === known.question ? fact : `${textOf(known.question).name}: ${fact}`;
  }
  const [question = '', option = ''] = event.split('.');
  const said = isQuestion(question)
    ? labelOf(question, option)
    : event === 'notSolved'
      ? 'not solved'
      : event;
  if (known) return `${said} (${textOf(known.question).name}: ${factText(known.question, known.option)})`;
  const siblings = node.transitions.get(eventType) ?? [];
  return siblings.length > 1 ? `${said} (otherwise)` : said;
}

/** The one question that a state without `meta` chooses by, if it is one. */
function choiceOf(node: StateNode): Question | undefined {
  const questions = new Set((node.always ?? []).flatMap(({ guard }) => guardOf(guard)?.question ?? []));
  const [question, ...others] = questions;
  return others.length === 0 ? question : undefined;
}

function guardOf(guard: unknown): { question: Question; option: string } | undefined {
  if (typeof guard !== 'object' || guard === null || !('params' in guard)) return undefined;
  const { params } = guard;
  if (typeof params !== 'object' || params === null || !('question' in params) || !('option' in params))
    return undefined;
  const { question, option } = params;
  return typeof question === 'string' && isQuestion(question) && typeof option === 'string'
    ? { question, option }
    : undefined;
}
