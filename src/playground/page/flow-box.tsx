import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { CSSProperties } from 'react';
import type { FlowView } from '../page-api.ts';
import { LINE_HEIGHT, type PlacedNode } from './flow-layout.ts';

export type FlowNode = FlowView['nodes'][number];

export type BoxNode = Node<
  {
    readonly node: FlowNode;
    readonly placed: PlacedNode;
    readonly isOpen: boolean;
    open(node: FlowNode): void;
    focus(placed: PlacedNode): void;
  },
  'box'
>;

/**
 * A state of the machine: questions are rounded, choices diamonds, fixes boxes, other flows double boxes, ends pills.
 * A click opens its text.
 */
export function FlowBox({ data: { node, placed, isOpen, open, focus } }: NodeProps<BoxNode>) {
  const { lines, idLines, width, height } = placed;
  const shape: CSSProperties = { width, height, lineHeight: `${LINE_HEIGHT}px` };
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <button
        type="button"
        className={`flow-box ${node.kind} ${node.state}`}
        style={shape}
        aria-expanded={isOpen}
        data-node={node.id}
        data-state={node.state}
        onClick={() => open(node)}
        onFocus={() => focus(placed)}
      >
        {node.kind === 'choice' && (
          <svg className="diamond" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <polygon points="50,1 99,50 50,99 1,50" vectorEffect="non-scaling-stroke" />
          </svg>
        )}
        <span>
          {lines.map((line, index) => (
            <span key={`${index} ${line}`} className="line">
              {`${line} `}
            </span>
          ))}
          {idLines.map((line) => (
            <code key={line} className="line">
              {line}
            </code>
          ))}
        </span>
        {node.state !== 'ahead' && <span className="visually-hidden">({node.state})</span>}
        {node.state !== 'ahead' && (
          <span className="tag" aria-hidden="true">
            {node.state === 'current' ? 'current' : '✓'}
          </span>
        )}
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  );
}
