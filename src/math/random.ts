/** @file Seeded random numbers: the same seed gives the same numbers on every machine. */

/** Uniform on [0, 1). */
export type Random = () => number;

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for toy values. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number in [0, n). */
export const integer = (rng: Random, n: number): number => Math.floor(rng() * n);

/** A standard normal number, by Box and Muller (1958). */
export const normal = (rng: Random): number =>
  Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());
