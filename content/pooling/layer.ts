/**
 * @file Pooling of one map on plain arrays, row after row: which cells each window reads, what it makes of them, and which
 * share of its gradient each cell is handed. Windows may overlap, leave cells out, and hold ties.
 */

export interface Windows {
  /** Rows and columns of the map. */
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns of a window. */
  readonly K: readonly [rows: number, columns: number];
  /** From one window to the next, both ways. */
  readonly stride: number;
}

export type Kind = 'max' | 'average';
/** Who is handed the gradient of a maximum that several cells reach; `all` hands out more than there is. */
export type TieRule = 'first' | 'shared' | 'all';

const places = (length: number, K: number, stride: number): number =>
  Math.max(0, Math.floor((length - K) / stride) + 1);

export const pooledShape = (s: Windows): readonly [rows: number, columns: number] => [
  places(s.rows, s.K[0], s.stride),
  places(s.columns, s.K[1], s.stride),
];

/** The cells of each window, in reading order. */
export function windowsOf(s: Windows): readonly (readonly number[])[] {
  const [P, Q] = pooledShape(s);
  return Array.from({ length: P * Q }, (_, output) => {
    const top = Math.floor(output / Q) * s.stride;
    const left = (output % Q) * s.stride;
    return Array.from(
      { length: s.K[0] * s.K[1] },
      (_, k) => (top + Math.floor(k / s.K[1])) * s.columns + left + (k % s.K[1]),
    );
  });
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** The pooled map. */
export function pool(kind: Kind, s: Windows, x: ArrayLike<number>): number[] {
  return windowsOf(s).map((cells) => {
    const values = cells.map((k) => x[k]!);
    return kind === 'max' ? Math.max(...values) : mean(values);
  });
}

/** `share` of the gradient of an output goes to an input. */
export interface Route {
  readonly output: number;
  readonly input: number;
  readonly share: number;
}

/** Where the gradient of every output goes, shares of 0 left out. */
export function routes(kind: Kind, ties: TieRule, s: Windows, x: ArrayLike<number>): readonly Route[] {
  return windowsOf(s).flatMap((cells, output) => {
    if (kind === 'average') return cells.map((input) => ({ output, input, share: 1 / cells.length }));
    const winners = winnersOf(cells, x);
    const handed = ties === 'first' ? winners.slice(0, 1) : winners;
    const share = ties === 'all' ? 1 : 1 / handed.length;
    return handed.map((input) => ({ output, input, share }));
  });
}

/** The cells that reach the maximum of a window. */
export function winnersOf(cells: readonly number[], x: ArrayLike<number>): readonly number[] {
  const top = Math.max(...cells.map((k) => x[k]!));
  return cells.filter((k) => x[k] === top);
}

/** The gradient by the map: what each cell is handed, added up. */
export function handedBack(all: readonly Route[], dy: ArrayLike<number>, size: number): number[] {
  const dx = Array.from({ length: size }, () => 0);
  for (const { output, input, share } of all) dx[input]! += share * dy[output]!;
  return dx;
}
