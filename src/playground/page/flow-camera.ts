import type { Viewport } from '@xyflow/react';
import type { FlowView } from '../page-api.ts';
import type { Picture, PlacedNode } from './flow-layout.ts';

/** Drawn smaller than this, text of 13 px has less than 10. */
const READABLE = 10 / 13;
export const CLOSEST = 2;
/** Around what is looked at (px of the screen). */
const MARGIN = 16;

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * How a picture is looked at where a case is: at the current step, with as much of the way behind it as can be read;
 * the room that is left is for what lies ahead.
 */
export function lookAtCurrent(view: FlowView, picture: Picture, size: Size): Viewport {
  const placed = view.nodes.flatMap(({ state }, index) => {
    const node = picture.nodes[index];
    return node === undefined || state === 'ahead' ? [] : [{ state, node }];
  });
  const current = placed.find(({ state }) => state === 'current')?.node ?? placed[0]?.node;
  if (current === undefined) return lookAtAll(picture, size);
  const nearest = placed
    .map(({ node }) => node)
    .toSorted((a, b) => distance(a, current) - distance(b, current));
  let shown: Box = current;
  for (const node of nearest) {
    const more = around(shown, node);
    if (scaleFor(more, size) >= READABLE) shown = more;
  }
  const zoom = Math.min(1, Math.max(READABLE, scaleFor(shown, size)));
  const middle = centred(shown, zoom, size);
  const { direction } = picture;
  return direction === 'TB'
    ? { ...middle, y: Math.min(middle.y, MARGIN - shown.y * zoom) }
    : { ...middle, x: Math.min(middle.x, MARGIN - shown.x * zoom) };
}

/** The whole picture, as large as it fits. */
export function lookAtAll(picture: Picture, size: Size): Viewport {
  const all = { x: 0, y: 0, width: picture.width, height: picture.height };
  return centred(all, Math.min(1, scaleFor(all, size)), size);
}

/** The least change of a view by which a node can be seen whole; nothing where it is already. */
export function bringIn(node: PlacedNode, { x, y, zoom }: Viewport, size: Size): Viewport | undefined {
  const along = (from: number, length: number, room: number, offset: number) => {
    const begin = from * zoom + offset;
    const end = begin + length * zoom;
    if (begin < MARGIN) return offset + MARGIN - begin;
    return end > room - MARGIN ? offset - (end - room + MARGIN) : offset;
  };
  const next = {
    x: along(node.x, node.width, size.width, x),
    y: along(node.y, node.height, size.height, y),
    zoom,
  };
  return next.x === x && next.y === y ? undefined : next;
}

function centred(box: Box, zoom: number, { width, height }: Size): Viewport {
  return {
    x: width / 2 - (box.x + box.width / 2) * zoom,
    y: height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

function scaleFor(box: Box, { width, height }: Size): number {
  return Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height);
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function distance(a: Box, b: Box): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}
