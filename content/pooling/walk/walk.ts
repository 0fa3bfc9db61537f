/** @file The pooling walk in numbers: what it opens with, and which cells read and pay each other. */
import {
  type Kind,
  type Route,
  type TieRule,
  type Windows,
  handedBack,
  pool,
  pooledShape,
  routes,
  windowsOf,
  winnersOf,
} from '../layer.ts';

interface Layer {
  readonly size: number;
  readonly K: number;
  readonly stride: number;
}
interface Numbers {
  readonly x: readonly number[];
  readonly dy: readonly number[];
}

const windows = ({ size, K, stride }: Layer): Windows => ({ rows: size, columns: size, K: [K, K], stride });

/** The map of the lesson in whole numbers: its middle wins three of four windows. */
const MAP = [1, 3, 2, 0, 4, 5, 2, 1, 6, 3, 2, 4, 8, 1, 2, 3, 1, 0, 5, 7, 6, 2, 4, 3, 9];
const ARRIVING = [4, -3, 5, 2, 1, -2, 3, -1, 6];

export function openingNumbers(layer: Layer): Numbers {
  const { size } = layer;
  const [P, Q] = pooledShape(windows(layer));
  const drawn = (k: number): number => {
    const [m, n] = [Math.floor(k / size), k % size];
    return (7 * m + 3 * n + 5 * m * n) % 10;
  };
  const x = size === 5 ? MAP : Array.from({ length: size ** 2 }, (_, k) => drawn(k));
  return { x, dy: Array.from({ length: P * Q }, (_, k) => ARRIVING[k % ARRIVING.length]!) };
}

/** A cell of the map or of what is pooled; a gradient has the cells of its tensor. */
export interface Cell {
  readonly part: 'x' | 'y';
  readonly at: number;
}

export interface Walked {
  readonly columns: Readonly<Record<Cell['part'], number>>;
  /** The cells of each window. */
  readonly cells: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly dx: readonly number[];
  readonly routes: readonly Route[];
  /** Windows with more than one winner. */
  readonly tied: number;
}

export function walked(s: Layer & Numbers & { readonly kind: Kind; readonly ties: TieRule }): Walked {
  const shape = windows(s);
  const cells = windowsOf(shape);
  const all = routes(s.kind, s.ties, shape, s.x);
  return {
    columns: { x: s.size, y: pooledShape(shape)[1] },
    cells,
    y: pool(s.kind, shape, s.x),
    dx: handedBack(all, s.dy, s.x.length),
    routes: all,
    tied: s.kind === 'max' ? cells.filter((c) => winnersOf(c, s.x).length > 1).length : 0,
  };
}

/** What the cell gives or gets in the backward pass. */
export const paidAt = ({ routes }: Walked, { part, at }: Cell): readonly Route[] =>
  routes.filter((r) => (part === 'x' ? r.input : r.output) === at);

/** The cells to light: forward, who reads whom; backward, who pays whom. */
export function litBy(w: Walked, cell: Cell): Readonly<Record<'x' | 'y' | 'dx' | 'dy', ReadonlySet<number>>> {
  const { part, at } = cell;
  const paid = paidAt(w, cell);
  const readers = w.cells.flatMap((c, output) => (c.includes(at) ? [output] : []));
  return {
    x: new Set(part === 'x' ? [at] : w.cells[at]),
    y: new Set(part === 'y' ? [at] : readers),
    dx: new Set(part === 'x' ? [at] : paid.map((r) => r.input)),
    dy: new Set(part === 'y' ? [at] : paid.map((r) => r.output)),
  };
}
