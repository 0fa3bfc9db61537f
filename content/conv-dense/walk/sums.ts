/** @file What the convolution walk says in numbers: the sum behind a cell, and the three sums that must agree. */
import type { ConvolutionWords } from './words.ts';
import { fill } from '#words/fill.ts';
import { forward } from '#math/convolution.ts';
import type { Part, Term } from './walk.ts';
import type { Walk } from './walk.svelte.ts';

const MOST_TERMS = 18;

export const gradientName = (part: Part): string => (part === 'z' ? 'δ' : `∂L/∂${part}`);

/** With a true minus sign. */
export const signed = (v: number): string => String(v).replace('-', '−');
const factor = (v: number): string => (v < 0 ? `(${signed(v)})` : signed(v));

/** `z[0, 0, 1, 1] = 1 · 2 + (−1) · 3 = −1` */
export function sumOf(walk: Walk, w: ConvolutionWords): string {
  const { now: numbers, own, whole } = walk;
  const { part, at } = walk.cell;
  const factors: Readonly<Record<Part, (t: Term) => readonly [number, number]>> = {
    z: (t) => [numbers.w[t.w]!, numbers.x[t.x]!],
    w: (t) => [numbers.dz[t.z]!, numbers.x[t.x]!],
    x: (t) => [numbers.w[t.w]!, numbers.dz[t.z]!],
  };
  const value = { z: walk.z[at], w: whole.dw[at], x: whole.dx[at] }[part] ?? 0;
  const left = part === 'z' ? walk.name('z', at) : walk.name(part, at, gradientName(part));
  const shown = own.slice(0, MOST_TERMS).map((t) => factors[part](t).map(factor).join(' · '));
  const rest = own.length - shown.length;
  if (rest > 0) shown.push(fill(w.more, { n: rest }));
  const bias = part === 'z' ? numbers.b[Math.floor(at / (walk.columns * walk.rows))]! : 0;
  if (bias) shown.push(factor(bias));
  return own.length || part === 'z'
    ? `${left} = ${shown.join(' + ') || '0'} = ${signed(value)}`
    : fill(w.unseen, { cell: walk.name(part, at) });
}

/** Where the gradient of the output at hand goes. */
export const scatterOf = (walk: Walk, w: ConvolutionWords): string =>
  walk.cell.part === 'z' && walk.way === 'backward'
    ? fill(w.scatter, {
        output: walk.name('z', walk.cell.at, 'δ'),
        value: signed(walk.now.dz[walk.cell.at] ?? 0),
      })
    : '';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((total, v, k) => total + v * b[k]!, 0);

/** A layer without bias is linear in its kernel and in its input: three sums are one number. */
export function agreeing({
  shape,
  now: { x, w, b, dz },
  whole,
}: Walk): readonly (readonly [string, number])[] {
  const z = forward(
    shape,
    x,
    w,
    b.map(() => 0),
  );
  return [
    ['Σ δ z', dot(dz, z)],
    ['Σ w ∂L/∂w', dot(w, whole.dw)],
    ['Σ x ∂L/∂x', dot(x, whole.dx)],
  ];
}
