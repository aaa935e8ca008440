import type { FlowMachine } from '../../flows/flow.ts';
import { type FlowNode, graphOf } from '../../flows/graph.ts';

/** Words that Mermaid's flowcharts keep for themselves: none may be a node's id. */
const RESERVED = new Set(
  'end graph flowchart subgraph style linkStyle classDef class click href call interpolate'.split(' '),
);

const shapes: Record<FlowNode['kind'], (label: string) => string> = {
  question: (label) => `(${label})`,
  choice: (label) => `{${label}}`,
  fix: (label) => `[${label}]`,
  flow: (label) => `[[${label}]]`,
  end: (label) => `([${label}])`,
};

/**
 * A flow as a Mermaid flowchart: questions as rounded boxes, choices by what is known as diamonds, fixes as
 * boxes, other flows as double boxes, ends as pills. Ways between the same two states are one arrow.
 */
export function mermaid(machine: FlowMachine): string {
  const { nodes, edges } = graphOf(machine);
  const lines = ['flowchart TD'];
  for (const { id, kind, label } of nodes) {
    lines.push(`  ${idOf(id)}${shapes[kind](quoted(label))}`);
    for (const { to, label: way } of edges.filter(({ from }) => from === id)) {
      lines.push(`  ${idOf(id)} -->${way && `|${quoted(way)}|`} ${idOf(to)}`);
    }
  }
  return lines.join('\n');
}

function idOf(state: string): string {
  return RESERVED.has(state) ? `${state}_` : state;
}

/** A label in Mermaid's quotes: `#` begins an entity there. */
function quoted(text: string): string {
  return `"${text.replaceAll('#', '#35;').replaceAll('"', '#quot;')}"`;
}
