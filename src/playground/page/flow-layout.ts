import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel, type Point } from '@dagrejs/dagre';
import type { FlowView } from '../page-api.ts';

type Structure = {
  readonly nodes: readonly Pick<FlowView['nodes'][number], 'id' | 'kind' | 'label'>[];
  readonly edges: readonly Pick<FlowView['edges'][number], 'from' | 'to' | 'label'>[];
};
type Node = Structure['nodes'][number];

export interface PlacedNode {
  readonly lines: readonly string[];
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly points: readonly Point[];
  readonly lines: readonly string[];
  /** The middle of its label. */
  readonly label: Point;
}

/** Nodes and edges in the order of those they were made from. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Pixels; text is 12 px high. */
const SIGN_WIDTH = 6.7;
export const LINE_HEIGHT = 15;
const NODE_SIGNS = 24;
const EDGE_SIGNS = 22;

/** Where everything of a machine is in its picture: from top to bottom, a flat one from left to right. */
export function layOut(structure: Structure): Picture {
  const downwards = place(structure, 'TB');
  return downwards.width < 2 * downwards.height ? downwards : place(structure, 'LR');
}

function place({ nodes, edges }: Structure, rankdir: 'TB' | 'LR'): Picture {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: 26, edgesep: 14, ranksep: 30, marginx: 16, marginy: 22 });
  for (const node of nodes) graph.setNode(node.id, sizeOf(node));
  for (const [index, { from, to, label }] of edges.entries()) {
    const lines = wrap(label, EDGE_SIGNS);
    const width = label === '' ? 0 : widthOf(lines) + 8;
    graph.setEdge(from, to, { width, height: lines.length * LINE_HEIGHT, labelpos: 'c' }, String(index));
  }
  layout(graph);

  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x = 0, y = 0, width, height } = graph.node(node.id);
      return { lines: linesOf(node), x, y, width, height };
    }),
    edges: edges.map(({ from, to, label }, index) => {
      const { points = [], x = 0, y = 0 } = graph.edge(from, to, String(index));
      return { points, lines: wrap(label, EDGE_SIGNS), label: { x, y } };
    }),
  };
}

function linesOf({ label, kind }: Node): string[] {
  return wrap(label, kind === 'choice' ? 14 : NODE_SIGNS);
}

function sizeOf(node: Node): { width: number; height: number } {
  const lines = linesOf(node);
  const width = widthOf(lines);
  const height = lines.length * LINE_HEIGHT;
  // A diamond has room for text only around its middle.
  if (node.kind === 'choice') return { width: width * 1.35 + 40, height: height * 1.5 + 30 };
  return { width: Math.max(width + 28, 70), height: height + 18 };
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length)) * SIGN_WIDTH;
}

/** Breaks a text into lines of about this many characters; names in camelCase may break where a capital begins. */
function wrap(text: string, signs: number): string[] {
  const lines: string[] = [];
  if (text === '') return lines;
  for (const word of text.split(/ |(?<=[a-z])(?=[A-Z])/)) {
    const last = lines.at(-1);
    const glue = text.includes(`${last?.split(' ').at(-1)}${word}`) ? '' : ' ';
    if (last !== undefined && last.length + glue.length + word.length <= signs) {
      lines[lines.length - 1] = `${last}${glue}${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A line through the points with round corners, as SVG's `d`. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const last = rest.at(-1);
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    const half = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    const to = index === rest.length - 2 ? next : half;
    return `Q${point.x},${point.y} ${to.x},${to.y}`;
  });
  if (bends.length > 0) return `M${first.x},${first.y}${bends.join('')}`;
  return `M${first.x},${first.y}${last ? `L${last.x},${last.y}` : ''}`;
}
