/** @file What the convolution walk shows: its settings, its whole numbers, and which cells belong together. */
import { type Shape, outputShape, terms } from '#math/convolution.ts';

export interface Settings {
  /** Rows and columns of the input. */
  readonly size: number;
  readonly K: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  /** Channels in and out. */
  readonly C: number;
  readonly F: number;
}

export const shapeOf = ({ size, K, stride, padding, dilation, C, F }: Settings): Shape => ({
  ...{ N: 1, rows: size, columns: size },
  ...{ K, stride, padding, dilation, C, F },
});

export const outputs = (s: Settings): number => outputShape(shapeOf(s)).reduce((a, b) => a * b, 1);

/** The three tensors of the layer; a gradient has the cells of its tensor. */
export type Part = 'x' | 'w' | 'z';
export interface Cell {
  readonly part: Part;
  readonly at: number;
}

/** Whole numbers from −9 to 9, so that every product can be done in one's head. */
export interface Numbers {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly b: readonly number[];
  readonly dz: readonly number[];
}

const SOBEL = [1, 0, -1, 2, 0, -2, 1, 0, -1];
const ARRIVING = [1, -1, 2, -2, 1, 3, -1];

/** A stroke with a foot; in the further channels it lies on its side, or is turned. */
export function openingNumbers(s: Settings): Numbers {
  const n = s.size;
  const stroke = (row: number, column: number): number =>
    +((column === 1 && row < n - 1) || (column === 2 && row === n - 2));
  const x = cells(s.C, n, (c, row, column) =>
    c === 0 ? stroke(row, column) : c === 1 ? stroke(column, row) : stroke(n - 1 - row, n - 1 - column),
  );
  const w = cells(s.F * s.C, s.K, (k, u, v) => {
    if (s.K !== 3) return ((k * 2 + u * s.K + v) % 5) - 2;
    return (k % 2 === 0 ? SOBEL[u * 3 + v] : SOBEL[v * 3 + u])! * (k < 2 ? 1 : -1) + 0; // never −0
  });
  const [, F, P, Q] = outputShape(shapeOf(s));
  const dz = Array.from({ length: F * P * Q }, (_, k) => ARRIVING[k % ARRIVING.length]!);
  return { x, w, b: Array.from({ length: s.F }, () => 0), dz };
}

const cells = (
  planes: number,
  side: number,
  value: (plane: number, row: number, column: number) => number,
): number[] =>
  Array.from({ length: planes * side * side }, (_, k) =>
    value(Math.floor(k / (side * side)), Math.floor(k / side) % side, k % side),
  );

/** One product: w[weight] x[input] in z[output]. */
export type Term = Readonly<Record<Part, number>>;

export function termsOf(s: Settings): readonly Term[] {
  const found: Term[] = [];
  terms(shapeOf(s), (z, w, x) => void found.push({ z, w, x }));
  return found;
}

/** The terms that a cell takes part in. */
export const termsAt = (all: readonly Term[], { part, at }: Cell): readonly Term[] =>
  all.filter((t) => t[part] === at);

/** The index of a cell as the layer writes it; the channel is left out where there is one only. */
export function indexOf(s: Settings, { part, at }: Cell): readonly number[] {
  const [, , P, Q] = outputShape(shapeOf(s));
  const [rows, columns] = part === 'x' ? [s.size, s.size] : part === 'w' ? [s.K, s.K] : [P, Q];
  const plane = Math.floor(at / (rows * columns));
  const place = [Math.floor(at / columns) % rows, at % columns];
  if (part === 'w') return s.C * s.F > 1 ? [Math.floor(plane / s.C), plane % s.C, ...place] : place;
  return (part === 'x' ? s.C : s.F) > 1 ? [plane, ...place] : place;
}

/** Whether the window of output `at` covers row and column of the input, which may lie in the padding. */
export function covers(s: Settings, at: number, row: number, column: number): boolean {
  const [, , P, Q] = outputShape(shapeOf(s));
  const along = (start: number, place: number): boolean => {
    const from = place - (start * s.stride - s.padding);
    return from >= 0 && from % s.dilation === 0 && from / s.dilation < s.K;
  };
  return along(Math.floor(at / Q) % P, row) && along(at % Q, column);
}
