/** @file Pairs of neighbouring tokens as tokens of their own, as in fastText (Joulin et al., 2017): word order, a little. */
import type { Encoded } from '#corpus/encode.ts';

/**
 * The same texts with the ids of their pairs behind their tokens. A pair's id is its bucket, counted from `first`; two
 * pairs may share one.
 */
export function withPairs<X extends Encoded>(texts: X, first: number, buckets: number): X {
  const { ids, lengths } = texts;
  const T = 2 * texts.T - 1;
  const wider = new Int32Array(lengths.length * T);
  for (const [n, length] of lengths.entries()) {
    const row = ids.subarray(n * texts.T, n * texts.T + length);
    wider.set(row, n * T);
    for (let t = 1; t < length; t++)
      wider[n * T + length + t - 1] = first + (mixed(row[t - 1]!, row[t]!) % buckets);
  }
  return { ...texts, ids: wider, lengths: lengths.map((length) => 2 * length - 1), T };
}

function mixed(a: number, b: number): number {
  let bits = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return (bits ^ (bits >>> 13)) >>> 0;
}
