/** @file The network unrolled in time: where each quantity stands, and what leads to what. Read off the derivation. */
import type { Derivation } from '#derive/derivation.ts';
import { reads } from '#derive/run.ts';
import { cellsOf } from '#derive/text.ts';
import { expand } from '#notation/expand.ts';
import { factorsOf } from './factors.ts';
import { flatLayout } from './flat-graph.ts';
import type { Edge, Graph, Node, Point } from './graph.ts';

const ROW = 38;
/** Between neighbours of one row. */
const BESIDE = 36;
/** Between time steps, at least. */
const STEP = 78;
const MARGIN = 20;
/** Room for the times at the foot. */
const FOOT = 14;
/** Width to height of the pane. */
const ASPECT = 2.05;

/** Room beside the time steps for a state that is there before the first one read. */
const START = 54;

/**
 * Columns are time steps, rows are how far a quantity stands from the input inside its step. Where a sequence is read
 * in both directions, each cell has rows of its own, and those that read to the left stand to the right.
 */
export function layout(d: Derivation): Graph {
  const T = d.sizes['T'] ?? 0;
  if (T === 0) return flatLayout(d);
  const forward = d.steps.filter((s) => s.phase === 'forward');
  const inputs = d.given.filter((g) => g.t !== undefined && d.stepOf(`d${g.id}`));
  const quantity = new Map([...inputs, ...forward].map((q) => [q.id, q]));
  const from = new Map(
    forward.map((s) => [s.id, [...reads(s.forms[0]!.is, d.sizes)].filter((id) => quantity.has(id))]),
  );
  const starts = d.given.filter((g) => g.start);
  const states = new Set(starts.map((g) => g.base));
  const bands = bandsOf(d);
  const isHead = (id: string): boolean => T > 0 && quantity.get(id)!.t === undefined;
  /** A head that gathers from several steps stands above them, on a line of its own. */
  const gathers = (id: string): boolean =>
    isHead(id) && new Set(from.get(id)!.map((r) => quantity.get(r)!.t)).size > 1;

  const row = new Map<string, number>();
  for (const g of inputs) if (!g.start) row.set(g.base, 0);
  for (const s of forward) {
    const below = from.get(s.id)!.flatMap((id) => {
      const r = quantity.get(id)!;
      // what arrives from the step before does not lift a quantity, and a head stays level with what it reads
      const counts =
        row.has(r.base) && (isHead(s.id) || (r.t === s.t && !(states.has(r.base) && r.t !== s.t)));
      return counts ? [row.get(r.base)!] : [];
    });
    // above the cells before it
    const floor = bands.get(s.base)?.after.map((base) => row.get(base) ?? 0) ?? [];
    const level = isHead(s.id) ? Math.max(0, ...below) + +gathers(s.id) : 1 + Math.max(0, ...below, ...floor);
    row.set(s.base, Math.max(row.get(s.base) ?? 0, level));
  }
  const heads = forward.filter((s) => isHead(s.id)).map((s) => s.base);
  const inRow = new Map<number, string[]>();
  for (const [base, n] of row) if (!heads.includes(base)) inRow.set(n, [...(inRow.get(n) ?? []), base]);
  const widest = Math.max(bands.size ? 2 : 1, ...[...inRow.values()].map((r) => r.length));
  const step = Math.max(STEP, widest * BESIDE + 18);
  const height = Math.max(...row.values()) * ROW + 2 * MARGIN + FOOT;

  const half = ((widest - 1) * BESIDE) / 2;
  /** States that stand in one row are there side by side before the first step too. */
  const beside = (base: string): readonly string[] =>
    inRow.get(row.get(base)!)!.filter((mate) => starts.some((g) => g.t === 0 && g.base === mate));
  const crowd = Math.max(1, ...starts.filter((g) => g.t === 0).map((g) => beside(g.base).length));
  const first = MARGIN + (T > 0 ? START : 0) + (crowd - 1) * BESIDE + half;
  const behind = starts.some((g) => g.t !== 0);
  const xOf = (t: number): number => {
    if (t === 0) return MARGIN;
    return behind && t > T ? first + (T - 1) * step + half + START : first + (t - 1) * step;
  };
  const yOf = (base: string): number => height - MARGIN - FOOT - (row.get(base) ?? 0) * ROW;
  const end = behind ? xOf(T + 1) : xOf(Math.max(1, T)) + half;
  const width = end + heads.length * 56 + MARGIN;
  // stretched sideways to the shape of the pane, but never squeezed
  const stretch = Math.max(1, (ASPECT * height - 2 * MARGIN) / Math.max(1, width - 2 * MARGIN));
  const place = (base: string, t: number | undefined): Point => {
    const mates = inRow.get(row.get(base) ?? 0) ?? [base];
    const aside = mates.indexOf(base) - (mates.length - 1) / 2 + (bands.get(base)?.aside ?? 0);
    const shift = t === 0 ? beside(base).indexOf(base) * BESIDE : t === T + 1 ? 0 : aside * BESIDE;
    const x = heads.includes(base) ? end + (heads.indexOf(base) + 1) * 56 : xOf(t ?? 1) + shift;
    return { x: MARGIN + (x - MARGIN) * stretch, y: yOf(base) };
  };

  const nodes: Node[] = [...quantity.values()].map(({ id, base, t }) => ({ id, base, t, ...place(base, t) }));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const edges = forward.flatMap((s) => {
    const to = byId.get(s.id)!;
    const factors = factorsOf(d, expand(s.forms[0]!.is, d.sizes));
    return from.get(s.id)!.map((id): Edge => {
      const start = byId.get(id)!;
      return { from: start, to, by: factors.get(id), via: gathers(s.id) ? [{ x: start.x, y: to.y }] : [] };
    });
  });
  const columns = Array.from({ length: T > 0 ? T + 1 + +behind : 0 }, (_, t) => ({
    t,
    x: MARGIN + (xOf(t) - MARGIN) * stretch,
  }));
  return {
    nodes,
    edges,
    width: Math.max(MARGIN + (width - MARGIN) * stretch, ASPECT * height),
    height,
    columns,
  };
}

/** Where the rows of a cell stand among those of others. */
interface Band {
  /** Quantities of the cells before it. */
  readonly after: readonly string[];
  /** How far beside the middle of the step. */
  readonly aside: number;
}

/** The band of each quantity of a cell, where there are several. */
function bandsOf(d: Derivation): ReadonlyMap<string, Band> {
  const cells = cellsOf(d.text);
  if (cells.length < 2) return new Map();
  const names = cells.map((cell) => Object.keys(cell.forward));
  return new Map(
    cells.flatMap((cell, i) => {
      const band = { after: names.slice(0, i).flat(), aside: cell.direction === 'backward' ? 0.5 : -0.5 };
      return names[i]!.map((name) => [name, band] as const);
    }),
  );
}
