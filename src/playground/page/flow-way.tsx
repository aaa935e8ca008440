import type { Edge, EdgeProps } from '@xyflow/react';
import { LINE_HEIGHT, type PlacedEdge, pathThrough } from './flow-layout.ts';

export type WayEdge = Edge<
  { readonly placed: PlacedEdge; readonly passed: boolean; readonly arrow: string },
  'way'
>;

/** A way from one state to another, with what leads there. */
export function FlowWay({ data }: EdgeProps<WayEdge>) {
  if (data === undefined) return undefined;
  const { placed, passed, arrow } = data;
  const { points, lines, label } = placed;
  const top = label.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return (
    <g className={`edge ${passed ? 'passed' : ''}`}>
      <path d={pathThrough(points)} markerEnd={arrow} />
      <text>
        {lines.map((line, index) => (
          <tspan key={`${index} ${line}`} x={label.x} y={top + index * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** The heads of their arrows, by these ids. */
export function Arrows({ ahead, passed }: { ahead: string; passed: string }) {
  return (
    <svg className="arrows" aria-hidden="true">
      <defs>
        {[
          { id: ahead, className: 'arrow' },
          { id: passed, className: 'arrow passed' },
        ].map(({ id, className }) => (
          <marker
            key={id}
            id={id}
            className={className}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0,0 L8,4 L0,8 z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
