import type { FlowMachine, StateMeta } from '../flows/flow.ts';
import { factText, isQuestion, labelOf, optionsOf, type Question, textOf } from '../flows/questions.ts';

type StateNode = FlowMachine['states'][string];
type Way = StateNode['transitions'] extends Map<string, (infer T)[]> ? T : never;

/** Words that Mermaid's flowcharts keep for themselves: none may be a node's id. */
const RESERVED = new Set(
  'end graph flowchart subgraph style linkStyle classDef class click href call interpolate'.split(' '),
);

const endWords = {
  notCovered: 'handed over: no article covers it',
  nothingHelped: 'handed over: nothing helped',
};

/**
 * A flow as a Mermaid flowchart: questions as rounded boxes, choices by what is known as diamonds, fixes as
 * boxes, other flows as double boxes, ends as pills. Ways between the same two states are one arrow.
 */
export function mermaid(machine: FlowMachine): string {
  const lines = ['flowchart TD'];
  for (const [name, node] of Object.entries(machine.states)) {
    lines.push(`  ${idOf(name)}${shape(node)}`);
    for (const [target, labels] of waysByTarget(node)) {
      const label = labelOfArrow(node.meta, labels);
      lines.push(`  ${idOf(name)} -->${label && `|${quoted(label)}|`} ${idOf(target)}`);
    }
  }
  return lines.join('\n');
}

function waysByTarget(node: StateNode): Map<string, string[]> {
  const ways = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  const byTarget = new Map<string, string[]>();
  for (const way of ways) {
    for (const { key } of way.target ?? []) {
      byTarget.set(key, [...(byTarget.get(key) ?? []), labelOfWay(way, node)]);
    }
  }
  return byTarget;
}

function labelOfArrow(meta: StateMeta | undefined, labels: readonly string[]): string {
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

function shape(node: StateNode): string {
  const meta: StateMeta | undefined = node.meta;
  if (meta === undefined) {
    const question = choiceOf(node);
    return `{${quoted(question === undefined ? node.key : `${textOf(question).name}?`)}}`;
  }
  if ('ask' in meta) return `(${quoted(textOf(meta.ask).ask)})`;
  if ('fixes' in meta) return `[${quoted(`${meta.possible ? 'possibly ' : ''}${meta.fixes.join(', ')}`)}]`;
  if ('goTo' in meta) return `[[${quoted(meta.goTo)}]]`;
  return `([${quoted(meta.end === 'resolved' ? 'resolved' : endWords[meta.why])}])`;
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

function idOf(state: string): string {
  return RESERVED.has(state) ? `${state}_` : state;
}

/** A label in Mermaid's quotes: `#` begins an entity there. */
function quoted(text: string): string {
  return `"${text.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;
}
