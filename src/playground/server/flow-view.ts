import { type FlowEdge, type FlowNode, graphOf } from '../../../flows/graph.ts';
import { type FlowId, machineOf } from '../../../flows/index.ts';
import { INTAKE } from '../../../flows/intake/flow.ts';
import { kebabCase } from '../../../flows/kebab-case.ts';
import { factText, isDontKnow, labelOf, optionsOf, symptomText, textOf } from '../../../flows/questions.ts';
import { isCause, isSymptomFlow } from '../../../flows/symptoms.ts';
import type { Fix, Knowledge, Step } from '../../knowledge/fix.ts';
import { type Situation, situationOf } from '../../triage/situation.ts';
import type { Triage } from '../../triage/triage.ts';
import type { FlowView } from '../page-api.ts';

/** The machine that a triage is in, what of it has been passed, and where every text comes from. */
export function flowView(triage: Triage, knowledge: Knowledge): FlowView {
  const situation = situationOf(triage, knowledge);
  const { path } = situation;
  const flow = path.at(-1)?.flow ?? INTAKE;
  const { nodes, edges } = graphOf(machineOf(flow));
  const visited = path.filter((step) => step.flow === flow).map(({ state }) => state);
  const ways = passedEdges(visited, nodes, edges);
  const passed = new Set([...visited, ...ways.flatMap(({ from, to }) => [from, to])]);
  const current = currentNodes(nodes, situation, visited.at(-1));

  return {
    number: triage.number,
    flow: titleOf(flow),
    file: `flows/${kebabCase(flow)}/flow.ts`,
    nodes: nodes.map((node) => ({
      id: node.id,
      kind: node.kind,
      title: titleOfNode(node, flow, knowledge),
      ids: idsOf(node),
      text: textOfNode(node, flow, knowledge),
      files: filesOf(node, flow, knowledge),
      state: current.has(node.id) ? 'current' : passed.has(node.id) ? 'passed' : 'ahead',
    })),
    edges: edges.map((edge) => ({ ...edge, passed: ways.includes(edge) })),
    facts: [...situation.state.facts.values()].map(({ question, option, by }) => ({
      name: textOf(question).name,
      value: factText(question, option),
      by: by.name,
    })),
    trail: [...new Set(path.map((step) => step.flow))].map(titleOf),
  };
}

/** A walk names the states that ask or show; between two of them lie choices. */
function passedEdges(visited: readonly string[], nodes: readonly FlowNode[], edges: readonly FlowEdge[]) {
  const isChoice = new Set(nodes.filter(({ kind }) => kind === 'choice').map(({ id }) => id));
  const initial = nodes.find(({ id }) => isChoice.has(id) && !edges.some(({ to }) => to === id))?.id;
  const stops = initial === undefined ? visited : [initial, ...visited];
  return stops.slice(1).flatMap((to, at) => wayBetween(stops[at] ?? to, to, edges, isChoice) ?? []);
}

function wayBetween(
  from: string,
  to: string,
  edges: readonly FlowEdge[],
  isChoice: ReadonlySet<string>,
): FlowEdge[] | undefined {
  for (const edge of edges.filter((candidate) => candidate.from === from)) {
    if (edge.to === to) return [edge];
    const rest = isChoice.has(edge.to) ? wayBetween(edge.to, to, edges, isChoice) : undefined;
    if (rest !== undefined) return [edge, ...rest];
  }
  return undefined;
}

/** The open question's node, also while it is being changed; or every fix on offer. */
function currentNodes(
  nodes: readonly FlowNode[],
  { open, checklists }: Situation,
  last: string | undefined,
): ReadonlySet<string> {
  const asking = nodes.filter(({ meta }) => meta && 'ask' in meta && meta.ask === open).map(({ id }) => id);
  // A question may be asked in several places; the one that was reached counts, if there is one.
  const [asks] = asking.includes(last ?? '') ? [last] : asking;
  if (asks !== undefined) return new Set([asks]);
  if (checklists.length === 0) return new Set(last === undefined ? [] : [last]);
  const offered = (cause: string, possible: boolean) =>
    checklists.some(({ shown }) => shown.cause === cause && shown.possible === possible);
  return new Set([
    ...(last === undefined ? [] : [last]),
    ...nodes
      .filter(
        ({ meta }) =>
          meta && 'fixes' in meta && meta.fixes.every((cause) => offered(cause, meta.possible ?? false)),
      )
      .map(({ id }) => id),
  ]);
}

/** A flow is called by what the customer sees, or what happened to them. */
function titleOf(flow: FlowId): string {
  return symptomText(flow)?.label ?? 'Intake';
}

function titleOfNode(node: FlowNode, flow: FlowId, knowledge: Knowledge): string {
  const { id, kind, label, meta } = node;
  if (meta && 'goTo' in meta) return symptomText(meta.goTo.id)?.label ?? label;
  if (meta && 'fixes' in meta) {
    const titles = fixesOf(node, flow, knowledge).map(({ title }) => title);
    return `${meta.possible ? 'Possibly: ' : ''}${titles.join(' / ')}`;
  }
  // A state that chooses by several questions has no words of its own.
  return kind === 'choice' && label === id ? 'What is known?' : label;
}

/** What code calls it, and what it asks or shows. */
function idsOf({ id, meta }: FlowNode): string[] {
  if (meta === undefined) return [id];
  const own =
    'ask' in meta ? [meta.ask] : 'fixes' in meta ? meta.fixes : 'goTo' in meta ? [meta.goTo.id] : [];
  return [...new Set([id, ...own])];
}

/** What agents read at this place, as mrkdwn: a paragraph each, its placeholders not filled. */
function textOfNode(node: FlowNode, flow: FlowId, knowledge: Knowledge): string[] {
  const { meta } = node;
  if (meta === undefined) return ['Asks nothing: it goes on by what is known already.'];
  if ('ask' in meta) {
    const { where, dontKnow } = textOf(meta.ask);
    const labels = optionsOf(meta.ask)
      .filter((option) => !isDontKnow(meta.ask, option))
      .map((option) => labelOf(meta.ask, option));
    return [
      where,
      [...labels, ...(dontKnow === undefined ? [] : [dontKnow])].map((each) => `• ${each}`).join('\n'),
    ];
  }
  if ('goTo' in meta) return ['The case goes on in this flow.'];
  if ('end' in meta) return ['The case ends here.'];
  const fixes = fixesOf(node, flow, knowledge);
  return fixes.flatMap(({ title, sentence, steps, closing }) => [
    fixes.length > 1 ? `*${title}*\n${sentence}` : sentence,
    [...steps, ...closing].map(stepText).join('\n'),
  ]);
}

function stepText({ text, warning }: Step, index: number): string {
  return `${warning === undefined ? '' : `⚠ ${warning}\n`}${index + 1}. ${text}`;
}

function fixesOf({ meta }: FlowNode, flow: FlowId, knowledge: Knowledge): Fix[] {
  if (meta === undefined || !('fixes' in meta) || !isSymptomFlow(flow)) return [];
  return meta.fixes.filter(isCause).map((cause) => knowledge.fix(flow, cause));
}

function filesOf(node: FlowNode, flow: FlowId, knowledge: Knowledge): string[] {
  const { meta } = node;
  if (meta === undefined) return [];
  if ('ask' in meta) return [`flows/questions/${kebabCase(meta.ask)}.ts`];
  if ('goTo' in meta) return [`flows/${kebabCase(meta.goTo.id)}/flow.ts`];
  const fixes = fixesOf(node, flow, knowledge);
  const closing = fixes.some((fix) => fix.closing.length > 0) ? ['flows/closing-steps.md'] : [];
  return [...fixes.map((fix) => fix.file), ...closing];
}
