/**
 * @file The graph fitted to its pane in pixels: the time step at hand has the room, the others stand beside it as thin
 * columns. Letters keep their size; a node without room for one is a dot.
 */
import type { Edge, Graph, Node, Point } from './graph.ts';

/** Radius of a node that has a letter, and of a dot. */
const [LETTERED, DOT] = [13, 3.5];
/** Between two nodes beside each other that have letters, and between dots. */
const [ROOM, NARROW] = [34, 8];
const MARGIN = 16;
/** Between two rows, at least: where a pane is lower, it scrolls. */
const ROW = 25;
/** Under the columns their times are told. */
const FOOT = 15;

export interface Spot extends Node {
  /** Radius. */
  readonly r: number;
}

/** Nodes of one time side by side; those of the head, which has no time, each for itself. */
interface Column {
  readonly left: number;
  readonly right: number;
  /** Distinct places from left to right. */
  readonly across: number;
  readonly near: boolean;
}

export interface Pane {
  readonly width: number;
  readonly height: number;
}

/** `t` is the time to have the room; undefined for the head. */
export function focus(
  graph: Graph,
  t: number | undefined,
  pane: Pane,
): Graph & { readonly nodes: readonly Spot[] } {
  const columns = columnsOf(graph, t);
  const wide = (c: Column, room: number): number => c.across * room;
  const far = (c: Column): number => wide(c, NARROW) + NARROW;
  const whole = columns.reduce((sum, c) => sum + wide(c, ROOM), 0);
  const near = columns.reduce((sum, c) => sum + (c.near ? wide(c, ROOM) : 0), 0);
  const thin = columns.reduce((sum, c) => sum + (c.near ? 0 : far(c)), 0);
  const all = whole <= pane.width - 2 * MARGIN;
  const width = Math.max(pane.width, 2 * MARGIN + (all ? whole : near + thin));
  /** What the columns need is stretched to what there is: for all of them, or for those that have letters. */
  const spare = all ? (width - 2 * MARGIN) / whole : (width - 2 * MARGIN - thin) / (near || 1);

  let at = MARGIN;
  const placed = columns.map((c) => {
    const lettered = all || c.near;
    const room = lettered ? wide(c, ROOM) * spare : far(c);
    const from = at;
    at += room;
    return { ...c, from, width: room, r: lettered ? LETTERED : DOT };
  });

  const ys = graph.nodes.map((n) => n.y);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const foot = graph.columns.length ? FOOT : 0;
  const rows = [...new Set(ys.map(Math.round))].sort((a, b) => a - b);
  const least = Math.min(...rows.slice(1).map((y, i) => y - rows[i]!), high - low || 1);
  const height = Math.max(pane.height, 2 * MARGIN + foot + ((high - low) / least) * ROW);
  const tall = height - 2 * MARGIN - foot;
  const most = Math.min(LETTERED, (least / (high - low || 1)) * tall * 0.46);
  const yOf = (y: number): number =>
    high > low ? MARGIN + ((y - low) / (high - low)) * tall : MARGIN + tall / 2;
  const xOf = (x: number): { x: number; r: number } => {
    const c = placed.find(({ left, right }) => x >= left - 0.5 && x <= right + 0.5) ?? placed.at(-1)!;
    const part = c.right > c.left ? (x - c.left) / (c.right - c.left) : 0.5;
    // half a place is left free at both sides
    const pad = c.width / (2 * c.across);
    return { x: c.from + pad + part * (c.width - 2 * pad), r: Math.min(c.r, c.r === DOT ? DOT : most) };
  };

  const nodes = graph.nodes.map((n): Spot => ({ ...n, ...xOf(n.x), y: yOf(n.y) }));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const via = (p: Point): Point => ({ x: xOf(p.x).x, y: yOf(p.y) });
  const edges = graph.edges.map((e): Edge => ({
    ...e,
    from: byId.get(e.from.id)!,
    to: byId.get(e.to.id)!,
    via: e.via.map(via),
  }));
  return {
    nodes,
    edges,
    width,
    height,
    columns: graph.columns.map((c) => ({ t: c.t, x: xOf(c.x).x })),
  };
}

/** From left to right; without time every place is a column, and all are near. */
function columnsOf({ nodes }: Graph, t: number | undefined): Column[] {
  const times = new Map<number | string, Node[]>();
  const timed = nodes.some((n) => n.t !== undefined);
  for (const n of nodes) {
    const key = n.t ?? `x${Math.round(n.x)}`;
    times.set(key, [...(times.get(key) ?? []), n]);
  }
  return [...times.values()]
    .map((group): Column => {
      const xs = group.map((n) => n.x);
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        across: new Set(xs.map(Math.round)).size,
        near: !timed || group[0]!.t === t || group[0]!.t === undefined,
      };
    })
    .sort((a, b) => a.left - b.left);
}
