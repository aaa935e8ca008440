import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FlowView } from '../page-api.ts';
import {
  LINE_HEIGHT,
  layOut,
  type Picture,
  type PlacedEdge,
  type PlacedNode,
  pathThrough,
} from './flow-layout.ts';
import { Scroller } from './scroller.tsx';

/** Drawn smaller than this, its texts are too small to read. */
const READABLE = 0.58;

/**
 * The machine as a picture: questions are rounded, choices diamonds, fixes boxes, other flows double boxes, ends
 * pills. What has been passed has thicker lines and a tick, and the current state says so.
 */
export function FlowPicture({ view, describedBy }: { view: FlowView; describedBy: string }) {
  const scroller = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<boolean>();
  const [fits, setFits] = useState(false);
  const whole = asked ?? fits;
  const titleId = useId();
  const picture = usePicture(view);
  const current = view.nodes.filter(({ state }) => state === 'current');
  const names = current.map(({ label }) => label).join(', ');
  const target = picture.nodes[view.nodes.findIndex(({ state }) => state === 'current')];

  // A picture that can be read as a whole need not be scrolled.
  useLayoutEffect(() => {
    const { clientWidth = 0, clientHeight = 0 } = scroller.current ?? {};
    const scale = Math.min(clientWidth / picture.width, clientHeight / picture.height);
    setFits(scale >= READABLE);
  }, [picture]);

  // The current state is scrolled into sight, so that no one has to look for it.
  useEffect(() => {
    const element = scroller.current;
    if (element === null || target === undefined || whole) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollTo({
      left: target.x - element.clientWidth / 2,
      top: target.y - element.clientHeight / 2,
      behavior: calm ? 'instant' : 'smooth',
    });
  }, [target, whole]);

  return (
    <div className="flow-frame">
      <div className="flow-bar">
        <p>Thick lines: the way so far.</p>
        <button type="button" className="button" aria-pressed={whole} onClick={() => setAsked(!whole)}>
          Whole flow
        </button>
      </div>
      <Scroller ref={scroller} className="flow-scroller" role="group" label="Picture of the flow">
        <svg
          className="flow-picture"
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={whole ? '100%' : picture.width}
          height={whole ? '100%' : picture.height}
          role="img"
          aria-labelledby={titleId}
          aria-describedby={describedBy}
        >
          <title id={titleId}>{`The flow ${view.flow}${names ? `; current: ${names}` : ''}`}</title>
          <defs>
            <Arrow id={`${titleId}ahead`} className="arrow" />
            <Arrow id={`${titleId}passed`} className="arrow passed" />
          </defs>
          {[false, true].map((passed) =>
            view.edges.map((edge, index) => {
              const placed = picture.edges[index];
              if (edge.passed !== passed || placed === undefined) return undefined;
              const arrow = `url(#${titleId}${passed ? 'passed' : 'ahead'})`;
              return (
                <EdgeShape
                  key={`${edge.from} ${edge.to} ${edge.label}`}
                  passed={passed}
                  placed={placed}
                  arrow={arrow}
                />
              );
            }),
          )}
          {view.nodes.map((node, index) => {
            const placed = picture.nodes[index];
            return placed && <NodeShape key={node.id} node={node} placed={placed} />;
          })}
        </svg>
      </Scroller>
    </div>
  );
}

/** The layout, made anew only for another machine: where a case is in it changes more often. */
function usePicture({ nodes, edges }: FlowView): Picture {
  const structure = JSON.stringify({
    nodes: nodes.map(({ id, kind, label }) => ({ id, kind, label })),
    edges: edges.map(({ from, to, label }) => ({ from, to, label })),
  });
  return useMemo(() => layOut(JSON.parse(structure)), [structure]);
}

function Arrow({ id, className }: { id: string; className: string }) {
  return (
    <marker
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
  );
}

function EdgeShape({ passed, placed, arrow }: { passed: boolean; placed: PlacedEdge; arrow: string }) {
  const { points, lines, label } = placed;
  return (
    <g className={`edge ${passed ? 'passed' : ''}`}>
      <path d={pathThrough(points)} markerEnd={arrow} />
      {lines.length > 0 && <Lines lines={lines} x={label.x} y={label.y} />}
    </g>
  );
}

function NodeShape({ node, placed }: { node: FlowView['nodes'][number]; placed: PlacedNode }) {
  const { lines, x, y, width, height } = placed;
  const left = x - width / 2;
  const top = y - height / 2;
  const box = { x: left, y: top, width, height };
  return (
    <g className={`node ${node.kind} ${node.state}`} data-node={node.id} data-state={node.state}>
      {node.kind === 'choice' ? (
        <polygon
          points={`${x},${top} ${left + width},${y} ${x},${top + height} ${left},${y}`}
          className="shape"
        />
      ) : (
        <rect {...box} className="shape" rx={{ question: 12, fix: 2, flow: 2, end: height / 2 }[node.kind]} />
      )}
      {node.kind === 'flow' && (
        <path
          className="double"
          d={`M${left + 5},${top} v${height} M${left + width - 5},${top} v${height}`}
        />
      )}
      <Lines lines={lines} x={x} y={y} />
      {node.state === 'current' && <Tag words="current" x={x} y={top} />}
      {node.state === 'passed' && <Tag words="✓" x={left + 4} y={top} />}
    </g>
  );
}

function Tag({ words, x, y }: { words: string; x: number; y: number }) {
  const width = words.length * 7 + 12;
  return (
    <g className="tag">
      <rect x={x - width / 2} y={y - 9} width={width} height={17} rx={8.5} />
      <text x={x} y={y + 3.5}>
        {words}
      </text>
    </g>
  );
}

function Lines({ lines, x, y }: { lines: readonly string[]; x: number; y: number }) {
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  return (
    <text>
      {lines.map((line, index) => (
        <tspan key={`${index} ${line}`} x={x} y={top + index * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
