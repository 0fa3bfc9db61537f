/** @file The encoder, forward and back: a recurrent network from each side, or each word by itself with its place. */
import { addProduct } from '#math/products.ts';
import { type Arrays, add, back, outer, rowOf, slope, squash, times } from './arrays.ts';

/** both: read from both sides; alone: each word and its place; last: from both sides, and only the last states are kept. */
export const ENCODERS = ['both', 'alone', 'last'] as const;
export type Encoder = (typeof ENCODERS)[number];

export interface Network {
  readonly encoder: Encoder;
  readonly H: number;
  readonly parameters: Arrays;
}

export interface Read {
  /** Each annotation, with the state from the left in front and that from the right behind. */
  readonly G: readonly Float64Array[];
  readonly h0: Float64Array;
  /** The context of a decoder without attention: what both readers know at their ends. */
  readonly last: Float64Array;
}

/** The encoder, forward. */
export function read({ encoder, H, parameters: p }: Network, source: readonly number[]): Read {
  const x = source.map((word) => rowOf(p['words']!, word, H));
  if (encoder === 'alone') {
    const G = x.map((word, i) => {
      const seen = word.map((v, k) => v + p['place']![i * H + k]!);
      const z = times(p['U_g']!, seen, 2 * H);
      add(z, p['b_g']!);
      return squash(z);
    });
    return { G, h0: squash(p['b_0']!), last: new Float64Array(2 * H) };
  }
  const walk = (side: 'f' | 'r', order: readonly number[]): Float64Array[] => {
    const states: Float64Array[] = [];
    let h = new Float64Array(H);
    for (const i of order) {
      const z = times(p[`W_${side}`]!, h, H);
      addProduct(z, p[`U_${side}`]!, x[i]!, H, H, 1);
      add(z, p[`b_${side}`]!);
      states[i] = h = squash(z) as Float64Array<ArrayBuffer>;
    }
    return states;
  };
  const places = [...source.keys()];
  const [f, r] = [walk('f', places), walk('r', places.toReversed())];
  const last = Float64Array.of(...f.at(-1)!, ...r[0]!);
  return {
    G: f.map((left, i) => Float64Array.of(...left, ...r[i]!)),
    h0: squash(times(p['W_b']!, last, H)),
    last,
  };
}

/** The encoder, back: adds to `d` what arrives at annotations, first state and last states. */
export function readBack(
  { encoder, H, parameters: p }: Network,
  source: readonly number[],
  { G, h0, last }: Read,
  dG: readonly Float64Array[],
  dh0: Float64Array,
  dlast: Float64Array,
  d: Arrays,
): void {
  const dz0 = slope(h0, dh0);
  if (encoder === 'alone') {
    add(d['b_0']!, dz0);
    source.forEach((word, i) => {
      const dz = slope(G[i]!, dG[i]!);
      const seen = rowOf(p['words']!, word, H).map((v, k) => v + p['place']![i * H + k]!);
      outer(d['U_g']!, dz, seen);
      add(d['b_g']!, dz);
      const dx = back(p['U_g']!, dz, H);
      add(rowOf(d['words']!, word, H), dx);
      add(rowOf(d['place']!, i, H), dx);
    });
    return;
  }
  outer(d['W_b']!, dz0, last);
  const ends = back(p['W_b']!, dz0, 2 * H);
  add(ends, dlast);
  const walk = (side: 'f' | 'r', order: readonly number[]): void => {
    const from = side === 'f' ? 0 : H;
    const part = (of: Float64Array): Float64Array => of.subarray(from, from + H);
    let dh: Float64Array = part(ends).slice();
    order.forEach((i, n) => {
      add(dh, part(dG[i]!));
      const dz = slope(part(G[i]!), dh);
      const before = order[n + 1];
      if (before !== undefined) outer(d[`W_${side}`]!, dz, part(G[before]!));
      outer(d[`U_${side}`]!, dz, rowOf(p['words']!, source[i]!, H));
      add(d[`b_${side}`]!, dz);
      add(rowOf(d['words']!, source[i]!, H), back(p[`U_${side}`]!, dz, H));
      dh = back(p[`W_${side}`]!, dz, H);
    });
  };
  const places = [...source.keys()];
  walk('f', places.toReversed());
  walk('r', places);
}
