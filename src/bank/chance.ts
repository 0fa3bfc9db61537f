/** @file Chance that repeats: numbers that follow from a word and a seed, whatever else there is in the bank. */
import { type Random, integer, random } from '#math/random.ts';

/** FNV-1a (Fowler, Noll, Vo): 32 bits of a text. */
export function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Random numbers of their own for `name` at `seed`. */
export function chance(name: string, seed: number): Random {
  const rng = random(digest(`${name} ${seed}`));
  // the first numbers of near seeds are alike
  rng();
  return rng;
}

/** `items` in an order of chance. */
export function shuffled<X>(items: readonly X[], rng: Random): X[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = integer(rng, i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

export const oneOf = <X>(items: readonly X[], rng: Random): X => items[integer(rng, items.length)]!;

/** A whole number from `from` to `to`, both possible. */
export const between = (rng: Random, from: number, to: number): number => from + integer(rng, to - from + 1);
