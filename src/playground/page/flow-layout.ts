import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel, type Point } from '@dagrejs/dagre';
import type { FlowView } from '../page-api.ts';

type Node = Pick<FlowView['nodes'][number], 'id' | 'kind' | 'title' | 'ids' | 'state'>;
type Edge = Pick<FlowView['edges'][number], 'from' | 'to' | 'label' | 'passed'>;
type Direction = 'TB' | 'LR';

export interface Structure {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

export interface PlacedNode {
  readonly lines: readonly string[];
  /** What code calls it; empty where that is not to be shown. */
  readonly idLines: readonly string[];
  /** Its left upper corner. */
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
  /** From top to bottom, or from left to right. */
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Pixels; text is 13 px high. */
const SIGN_WIDTH = 7.3;
export const LINE_HEIGHT = 17;
const NODE_SIGNS = 26;
const EDGE_SIGNS = 22;
const MARGIN = 22;

/**
 * Where everything of a machine is in its picture: from top to bottom, a flat one from left to right, with the way that
 * was taken in one line.
 * @param withIds there is room for what code calls the nodes
 */
export function layOut(structure: Structure, withIds: boolean): Picture {
  const downwards = place(structure, withIds, 'TB');
  return downwards.width < 2 * downwards.height ? downwards : place(structure, withIds, 'LR');
}

function place({ nodes, edges }: Structure, withIds: boolean, direction: Direction): Picture {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 26, edgesep: 14, ranksep: 24 });
  for (const node of nodes) graph.setNode(node.id, sizeOf(node, withIds));
  const ahead = new Set(nodes.filter(({ state }) => state === 'ahead').map(({ id }) => id));
  // What would lead to the way from elsewhere does not push its steps apart: it lies below and leads up.
  const order = (from: string, to: string) =>
    ahead.has(from) && !ahead.has(to) ? ([to, from] as const) : ([from, to] as const);
  for (const [index, { from, to, label }] of edges.entries()) {
    const lines = wrap(label, EDGE_SIGNS);
    const width = label === '' ? 0 : widthOf(lines) + 8;
    const height = lines.length * LINE_HEIGHT;
    const [above, below] = order(from, to);
    graph.setEdge(above, below, { width, height, labelpos: 'c' }, String(index));
  }
  layout(graph);

  const middles = nodes.map((node) => ({ node, ...graph.node(node.id) }));
  const ways = edges.map(({ from, to, label, passed }, index) => {
    const [above, below] = order(from, to);
    const { points = [], x = 0, y = 0 } = graph.edge(above, below, String(index));
    const towards: Point[] = above === from ? points : points.toReversed();
    return { from, to, passed, points: towards, lines: wrap(label, EDGE_SIGNS), label: { x, y } };
  });
  const straight = straightening(
    [
      ...middles.map(({ node, x = 0, y = 0, width, height }) => {
        return { x, y, width, height, isOnWay: node.state !== 'ahead' };
      }),
      ...ways.flatMap(({ passed, points }) =>
        points
          .slice(1, -1)
          .map((point: Point) => ({ ...point, width: 0, height: LINE_HEIGHT, isOnWay: passed })),
      ),
    ],
    direction,
  );
  const placedNodes = middles.map(({ node, x = 0, y = 0, width, height }): PlacedNode => {
    const middle = straight({ x, y });
    return { ...linesOf(node, withIds), x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  });
  const placedOf = (id: string) => placedNodes[nodes.findIndex((node) => node.id === id)];
  const placedEdges = ways.map(({ from, to, passed, points, lines, label }) => {
    const moved = points.map(straight);
    return {
      points: passed ? anchored(moved, placedOf(from), placedOf(to), direction) : moved,
      lines,
      label: straight(label),
    };
  });
  return framed(placedNodes, placedEdges, direction);
}

interface Place extends Point {
  readonly width: number;
  readonly height: number;
  readonly isOnWay: boolean;
}

/**
 * Moves whole ranks sideways, so that what was passed and the current step stand in one line, with what leads from one
 * to the next; between two ranks what lies there is moved by as much as lies between. In a rank nothing comes closer to
 * anything else.
 */
function straightening(places: readonly Place[], direction: Direction): (point: Point) => Point {
  const along = ({ x, y }: Point) => (direction === 'TB' ? y : x);
  const across = ({ x, y }: Point) => (direction === 'TB' ? x : y);
  const ranks = [...Map.groupBy(places, (place) => Math.round(along(place)))].toSorted(([a], [b]) => a - b);
  const moves = ranks.flatMap(([at, members]) => {
    // Steps come before what only leads past them.
    const onWay = members.find(({ isOnWay }) => isOnWay);
    if (onWay === undefined) return [];
    const half = Math.max(...members.map(({ width, height }) => (direction === 'TB' ? height : width))) / 2;
    return [{ from: at - half, to: at + half, by: -across(onWay) }];
  });
  const moveAt = (at: number): number => {
    const before = moves.findLast(({ from }) => from <= at) ?? moves[0];
    if (before === undefined) return 0;
    const after = moves.find(({ from }) => from > at);
    if (at <= before.to || after === undefined) return before.by;
    const share = (at - before.to) / (after.from - before.to);
    return before.by + share * (after.by - before.by);
  };
  return (point) => {
    const by = moveAt(along(point));
    return direction === 'TB' ? { x: point.x + by, y: point.y } : { x: point.x, y: point.y + by };
  };
}

/** A way that leaves a step in the middle of its end and comes to the middle of the next one's beginning. */
function anchored(
  points: readonly Point[],
  from: PlacedNode | undefined,
  to: PlacedNode | undefined,
  direction: Direction,
): Point[] {
  const between = points.slice(1, -1);
  if (from === undefined || to === undefined) return [...points];
  return direction === 'TB'
    ? [
        { x: from.x + from.width / 2, y: from.y + from.height },
        ...between,
        { x: to.x + to.width / 2, y: to.y },
      ]
    : [
        { x: from.x + from.width, y: from.y + from.height / 2 },
        ...between,
        { x: to.x, y: to.y + to.height / 2 },
      ];
}

/** All of it, with a margin around. */
function framed(nodes: readonly PlacedNode[], edges: readonly PlacedEdge[], direction: Direction): Picture {
  const points = [
    ...nodes.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
    ...edges.flatMap((edge) => [...edge.points, edge.label]),
  ];
  const left = Math.min(...points.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...points.map(({ y }) => y)) - MARGIN;
  const moved = ({ x, y }: Point) => ({ x: x - left, y: y - top });
  return {
    direction,
    width: Math.max(...points.map(({ x }) => x)) + MARGIN - left,
    height: Math.max(...points.map(({ y }) => y)) + MARGIN - top,
    nodes: nodes.map((node) => ({ ...node, ...moved(node) })),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(moved),
      label: moved(edge.label),
    })),
  };
}

function linesOf({ title, kind, ids }: Node, withIds: boolean) {
  return {
    lines: wrap(title, kind === 'choice' ? 14 : NODE_SIGNS),
    idLines: withIds ? ids.flatMap((id) => wrap(id, NODE_SIGNS)) : [],
  };
}

function sizeOf(node: Node, withIds: boolean): { width: number; height: number } {
  const { lines, idLines } = linesOf(node, withIds);
  const width = widthOf([...lines, ...idLines]);
  const height = (lines.length + idLines.length) * LINE_HEIGHT;
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
