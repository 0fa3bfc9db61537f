/** Numbers as people write them by hand: whole, halves, equal, far out, tiny; each a class that parted witness and formula. */
import { shapeOf } from '#derive/axes.ts';
import { oneHotGroups } from '#derive/domain.ts';
import type { Derivation } from '#derive/derivation.ts';
import { drawShares, drawTree } from '#derive/shares.ts';
import { type Random, integer, random } from '#math/random.ts';
import { tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

const among = <X>(rng: Random, xs: readonly X[]): X => xs[integer(rng, xs.length)]!;
const sign = (rng: Random): number => (rng() < 0.5 ? -1 : 1);

/** What one number of each class is. */
export const CLASSES: Readonly<Record<string, (rng: Random) => number>> = {
  'whole numbers from −3 to 3 without 0': (rng) => sign(rng) * (1 + integer(rng, 3)),
  'whole numbers from −3 to 3': (rng) => integer(rng, 7) - 3,
  halves: (rng) => (integer(rng, 13) - 6) / 2,
  ones: () => 1,
  'inputs from 10 to 50': (rng) => sign(rng) * (10 + integer(rng, 41)),
  zeros: () => 0,
  'equal values': () => 0.5,
  'one or minus one': (rng) => sign(rng),
  'two decimals': (rng) => (sign(rng) * integer(rng, 100)) / 100,
  'large logits': (rng) => sign(rng) * (50 + integer(rng, 400)),
  tiny: (rng) => sign(rng) * 1e-8 * (1 + integer(rng, 9)),
  mixed: (rng) => among(rng, [0, 1, -1, 0.5, 2, -3, 10, 1e-8, 1e-3, 50, 100]),
};

/** Givens of one class: parameters and inputs alike, each inside its domain. */
export const handMade = (d: Derivation, of: keyof typeof CLASSES, seed: number): Values =>
  made(d, CLASSES[of]!, seed);

/** The same of numbers of any kind. */
export function made(d: Derivation, one: (rng: Random) => number, seed: number): Values {
  const rng = random(seed);
  return Object.fromEntries(
    d.given.map((g) => {
      const shape = shapeOf(d, g.axes);
      switch (g.domain) {
        case 'any':
          return [g.id, tensor(shape, () => one(rng))];
        case 'positive':
          return [g.id, tensor(shape, () => Math.abs(one(rng)) || 1e-5)];
        case 'share':
          return [g.id, tensor(shape, () => among(rng, [0, 0.5, 0.9, 0.99]))];
        case 'stochastic':
        case 'stochastic-rows':
          return [g.id, drawShares(g.domain, shape, rng)];
        case 'tree':
          return [g.id, drawTree(shape[0]!, rng)];
        case 'binary':
          return [g.id, tensor(shape, () => integer(rng, 2))];
        case 'one-hot':
        case 'one-hot-rows': {
          const groups = oneHotGroups(g.domain, shape);
          const hot = new Set(groups.map((group) => group[integer(rng, group.length)]));
          return [g.id, tensor(shape, (i) => +hot.has(i))];
        }
      }
    }),
  );
}
