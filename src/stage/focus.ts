/**
 * @file The graph fitted to its pane in pixels: the time step at hand has the room, the others stand beside it as thin
 * columns. Letters keep their size; a node without room for one is a dot. Where the pane is low, a chain of single nodes
 * goes up in a zigzag, so that the arrows between them are seen.
 */
import type { Edge, Graph, Node, Point } from './graph.ts';

/** Radius of a node that has a letter, and of a dot. */
const [LETTERED, DOT] = [13, 3.5];
/** Between two nodes beside each other that have letters, and between dots. */
const [ROOM, NARROW] = [34, 8];
const MARGIN = 14;
/** Between two rows, at least: straight, and in a zigzag. Where a pane is lower, it scrolls. */
const [ROW, LOW] = [25, 19];
/** Between two rows of a graph without time, at most: it is a chain from left to right. */
const FLAT = 84;
/** With less between two rows a straight chain shows circles that touch, and no arrows. */
const STRAIGHT = 29;
/** How far a node of a zigzag stands beside the middle, and what its rows need of a row. */
const [ASIDE, CLOSE] = [16, 0.55];
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
  /** Does a zigzag need room here? Beside the time steps there are only states and the head. */
  readonly inside: boolean;
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
): Omit<Graph, 'nodes'> & { readonly nodes: readonly Spot[] } {
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

  const foot = graph.columns.length ? FOOT : 0;
  const tall = pane.height - 2 * MARGIN - foot;
  const rows = rowsOf(graph, columns);
  /** Rows between the lowest and the highest, of which those of a zigzag count less. */
  const reach = (bends: boolean): number =>
    rows.reduce((sum, { above, bent }) => sum + above * (bends && bent ? CLOSE : 1), 0);
  const roomy = placed.every((c) => c.r === DOT || !c.inside || c.width >= 2 * (ASIDE + LETTERED));
  const zigzag = roomy && tall / (reach(false) || 1) < STRAIGHT && reach(true) < reach(false);
  const total = reach(zigzag);
  const row = Math.min(
    graph.columns.length ? Infinity : FLAT,
    Math.max(zigzag ? LOW : ROW, tall / (total || 1)),
  );
  const height = Math.max(pane.height, 2 * MARGIN + foot + total * row);
  /** What is left above and below. */
  const spareTall = Math.max(0, tall - total * row) / 2;
  const most = Math.min(LETTERED, row * 0.46);
  const columnOf = (x: number): (typeof placed)[number] =>
    placed.find(({ left, right }) => x >= left - 0.5 && x <= right + 0.5) ?? placed.at(-1)!;
  const xOf = (x: number): { x: number; r: number; inside: boolean } => {
    const c = columnOf(x);
    const part = c.right > c.left ? (x - c.left) / (c.right - c.left) : 0.5;
    // half a place is left free at both sides
    const pad = c.width / (2 * c.across);
    const r = Math.min(c.r, c.r === DOT ? DOT : most);
    return { x: c.from + pad + part * (c.width - 2 * pad), r, inside: c.inside && c.r !== DOT };
  };

  /** Nodes and edges in their places; the lowest node of a zigzag stands on this side. */
  const drawn = (side: -1 | 0 | 1): { nodes: Spot[]; edges: Edge[] } => {
    let up = 0;
    const spotOf = new Map(
      rows.map((r) => {
        up += r.above * (zigzag && r.bent ? CLOSE : 1);
        const y = total > 0 ? height - MARGIN - foot - spareTall - up * row : MARGIN + tall / 2;
        return [r.y, { y, aside: side * r.aside * ASIDE }] as const;
      }),
    );
    const nodes = graph.nodes.map((n): Spot => {
      const { x, r, inside } = xOf(n.x);
      const { y, aside } = spotOf.get(Math.round(n.y))!;
      return { ...n, x: inside ? x + aside : x, y, r };
    });
    const byId = new Map(nodes.map((n) => [n.id, n]));
    const edges = graph.edges.map((e): Edge => {
      const [from, to] = [byId.get(e.from.id)!, byId.get(e.to.id)!];
      // a corner straight above a node stays there
      const via = ({ x, y }: Point): Point => ({
        x: x === e.from.x ? from.x : xOf(x).x,
        y: spotOf.get(Math.round(y))!.y,
      });
      return { ...e, from, to, via: e.via.map(via) };
    });
    return { nodes, edges };
  };
  const [left, right] = zigzag ? [drawn(-1), drawn(1)] : [drawn(0), undefined];
  const { nodes, edges } = right && behind(right) < behind(left) ? right : left;
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
        inside: group[0]!.t !== undefined && group.length > 2,
      };
    })
    .sort((a, b) => a.left - b.left);
}

interface Row {
  /** Where it stands in the graph. */
  readonly y: number;
  /** How far above the row below it, in least distances. */
  readonly above: number;
  /** Is it and the one below it part of a chain of single nodes? */
  readonly bent: boolean;
  /** To which side its node stands in a zigzag: 1 as the lowest, −1 across from it, 0 outside of one. */
  readonly aside: -1 | 0 | 1;
}

/**
 * The least distance of two rows that needs room. Nodes of one place must not touch; rows less than half as far apart
 * have their nodes in different places, and only stand a little higher or lower.
 */
function leastOf(nodes: readonly Node[], ys: readonly number[]): number {
  const gaps = (sorted: readonly number[]): number[] => sorted.slice(1).map((y, i) => sorted[i]! - y);
  const places = new Set(nodes.map((n) => Math.round(n.x)));
  const inPlace = [...places].flatMap((x) => {
    const there = nodes.filter((n) => Math.round(n.x) === x).map((n) => Math.round(n.y));
    return gaps([...new Set(there)].sort((a, b) => b - a));
  });
  const half = Math.min(...inPlace) / 2;
  const all = gaps(ys);
  const counted = all.filter((gap) => gap >= half);
  return Math.min(...(counted.length ? counted : all));
}

/** From the lowest up. A chain is three rows or more with one node in the middle of every time step. */
function rowsOf({ nodes }: Graph, columns: readonly Column[]): Row[] {
  const ys = [...new Set(nodes.map((n) => Math.round(n.y)))].sort((a, b) => b - a);
  const least = leastOf(nodes, ys);
  const single = ys.map((y) => {
    const inRow = nodes.filter((n) => Math.round(n.y) === y && n.t !== undefined && n.t > 0);
    const middle = (n: Node): boolean =>
      columns.some(({ left, right }) => Math.abs((left + right) / 2 - n.x) < 1);
    return new Set(inRow.map((n) => n.t)).size === inRow.length && inRow.length > 0 && inRow.every(middle);
  });
  return ys.map((y, i): Row => {
    const first = single.slice(0, i + 1).lastIndexOf(false) + 1;
    const next = single.indexOf(false, i);
    const chained = single[i]! && (next < 0 ? ys.length : next) - first > 2;
    return {
      y,
      above: i > 0 ? (ys[i - 1]! - y) / least : 0,
      bent: chained && i > first,
      aside: !chained ? 0 : (i - first) % 2 === 0 ? 1 : -1,
    };
  });
}

/** How often an arrow runs behind a node that is not its own. */
function behind({
  nodes,
  edges,
}: {
  readonly nodes: readonly Spot[];
  readonly edges: readonly Edge[];
}): number {
  const under = ({ from, to, via }: Edge, n: Spot): boolean => {
    if (via.length || n.id === from.id || n.id === to.id) return false;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const part = ((n.x - from.x) * dx + (n.y - from.y) * dy) / (dx * dx + dy * dy || 1);
    if (part <= 0 || part >= 1) return false;
    return Math.hypot(from.x + part * dx - n.x, from.y + part * dy - n.y) < n.r;
  };
  return edges.reduce((sum, e) => sum + nodes.filter((n) => under(e, n)).length, 0);
}
