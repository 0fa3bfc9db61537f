/** @file What names stand for: the letters of their axes, and whether they have a value for each time step. */

/** Axis letters (H, D, K, …) or fixed sizes ("1"). A scalar has none. */
export type Axes = readonly string[];

/** What a name stands for. A series has one value for each time step and is written `h[t]`. */
export interface Meaning {
  readonly axes: Axes;
  readonly series: boolean;
}

export type Scope = (id: string) => Meaning | undefined;

export const sameAxes = (a: Axes, b: Axes): boolean => a.length === b.length && a.every((x, i) => x === b[i]);
export const showAxes = (a: Axes): string => (a.length ? `(${a.join(', ')})` : 'a single number');
