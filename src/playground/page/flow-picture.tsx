import { ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { FlowView } from '../page-api.ts';
import { type BoxNode, FlowBox, type FlowNode } from './flow-box.tsx';
import { bringIn, CLOSEST, lookAtAll, lookAtCurrent, type Size } from './flow-camera.ts';
import { layOut, type Picture, type PlacedNode, type Structure } from './flow-layout.ts';
import { Arrows, FlowWay, type WayEdge } from './flow-way.tsx';
import { useMedia } from './use-media.ts';

/** How far an arrow key moves the picture (px), and a key or button zooms it. */
const STEP = 60;
const ZOOM = 1.25;
const GLIDE_MS = 250;

const nodeTypes = { box: FlowBox };
const edgeTypes = { way: FlowWay };

interface FlowPictureProps {
  readonly view: FlowView;
  readonly describedBy: string;
  readonly opened: string | undefined;
  open(node: FlowNode): void;
}

/**
 * The machine as a picture that can be moved and zoomed. It opens at the current step, and follows the case. What has
 * been passed has thicker lines and a tick.
 */
export function FlowPicture({ view, describedBy, opened, open }: FlowPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const camera = useRef<ReactFlowInstance<BoxNode, WayEdge>>(undefined);
  const [withIds, setWithIds] = useState(false);
  const size = useSize(frame);
  const picture = usePicture(view, withIds);
  const id = useId();
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const glide = useMemo(() => ({ duration: calm ? 0 : GLIDE_MS, interpolate: 'linear' as const }), [calm]);
  const names = view.nodes.filter(({ state }) => state === 'current').map(({ title }) => title);

  // Where it opens, and what it goes to as the case goes on or there is another room for it.
  const current = useMemo(() => size && lookAtCurrent(view, picture, size), [view, picture, size]);
  useEffect(() => {
    if (current !== undefined) void camera.current?.setViewport(current, glide);
  }, [current, glide]);

  const look = (to: 'all' | 'current') => {
    if (size === undefined || current === undefined) return;
    void camera.current?.setViewport(to === 'all' ? lookAtAll(picture, size) : current, glide);
  };
  const zoomBy = (factor: number) => {
    const { current: flow } = camera;
    if (flow !== undefined) void flow.zoomTo(flow.getZoom() * factor, glide);
  };
  const focus = useCallback(
    (placed: PlacedNode) => {
      const { current: flow } = camera;
      const next = flow && size && bringIn(placed, flow.getViewport(), size);
      if (next !== undefined) void flow?.setViewport(next, glide);
    },
    [size, glide],
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [STEP, 0],
      ArrowRight: [-STEP, 0],
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
    };
    const others: Record<string, () => void> = {
      '+': () => zoomBy(ZOOM),
      '=': () => zoomBy(ZOOM),
      '-': () => zoomBy(1 / ZOOM),
      '0': () => look('all'),
      Home: () => look('current'),
    };
    const move = moves[event.key];
    const other = others[event.key];
    const { current: flow } = camera;
    if (flow === undefined || (move === undefined && other === undefined)) return;
    event.preventDefault();
    other?.();
    if (move === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + move[0], y: y + move[1], zoom });
  }

  const nodes = useMemo(
    () => boxes(view, picture, { opened, open, focus }),
    [view, picture, opened, open, focus],
  );
  const edges = useMemo(() => ways(view, picture, id), [view, picture, id]);
  const least = size && Math.min(0.5, lookAtAll(picture, size).zoom);

  return (
    <div className="flow-frame">
      <div className="flow-bar">
        <button type="button" className="button" onClick={() => look('current')}>
          Current step
        </button>
        <button type="button" className="button" onClick={() => look('all')}>
          Whole flow
        </button>
        <button type="button" className="button" aria-pressed={withIds} onClick={() => setWithIds(!withIds)}>
          Ids
        </button>
        <span className="flow-zoom">
          <button
            type="button"
            className="icon-button"
            aria-label="Zoom out"
            onClick={() => zoomBy(1 / ZOOM)}
          >
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" className="icon-button" aria-label="Zoom in" onClick={() => zoomBy(ZOOM)}>
            <span aria-hidden="true">+</span>
          </button>
        </span>
      </div>
      <section
        ref={frame}
        className="flow-picture"
        aria-label={`The flow ${view.flow}${names.length > 0 ? `; current: ${names.join(', ')}` : ''}`}
        aria-describedby={`${describedBy} ${id}keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move and zoom it
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <p id={`${id}keys`} className="visually-hidden">
          Arrow keys move the picture, plus and minus zoom it, 0 shows all of it, Home the current step.
        </p>
        <Arrows ahead={`${id}ahead`} passed={`${id}passed`} />
        {current !== undefined && (
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            defaultViewport={current}
            minZoom={least ?? 0.1}
            maxZoom={CLOSEST}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            zoomOnDoubleClick={false}
            onInit={(flow) => {
              camera.current = flow;
            }}
          />
        )}
      </section>
    </div>
  );
}

function boxes(
  view: FlowView,
  picture: Picture,
  {
    opened,
    open,
    focus,
  }: { opened: string | undefined; open(node: FlowNode): void; focus(placed: PlacedNode): void },
): BoxNode[] {
  return view.nodes.flatMap((node, index) => {
    const placed = picture.nodes[index];
    if (placed === undefined) return [];
    const { x, y, width, height } = placed;
    const data = { node, placed, isOpen: node.id === opened, open, focus };
    return { id: node.id, type: 'box', position: { x, y }, width, height, data };
  });
}

/** What was passed lies on top. */
function ways({ edges }: FlowView, picture: Picture, id: string): WayEdge[] {
  const all = edges.flatMap(({ from, to, label, passed }, index): WayEdge[] => {
    const placed = picture.edges[index];
    if (placed === undefined) return [];
    const arrow = `url(#${id}${passed ? 'passed' : 'ahead'})`;
    const data = { placed, passed, arrow };
    // What leads from state to state is read in words elsewhere.
    const hidden = { domAttributes: { 'aria-hidden': true } };
    return [{ id: `${from} ${to} ${label}`, type: 'way', source: from, target: to, data, ...hidden }];
  });
  return all.toSorted((a, b) => Number(a.data?.passed) - Number(b.data?.passed));
}

/** The layout, made anew only where the machine or the way that was taken is another one. */
function usePicture({ nodes, edges }: FlowView, withIds: boolean): Picture {
  const structure = JSON.stringify({
    nodes: nodes.map(({ id, kind, title, ids, state }) => ({ id, kind, title, ids, state })),
    edges: edges.map(({ from, to, label, passed }) => ({ from, to, label, passed })),
  } satisfies Structure);
  return useMemo(() => layOut(JSON.parse(structure), withIds), [structure, withIds]);
}

/** How large an element is, once that is known. */
function useSize(element: { readonly current: HTMLElement | null }): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width === 0 || height === 0) return;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
