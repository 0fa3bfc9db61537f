/**
 * @file Probabilities that keep their logarithms: log σ(z) = −log(1 + exp(−z)) and log softmax(z) = z − log Σ exp z.
 *
 * A probability within 2⁻⁵³ of 1 is 1 in float64, and one below 2⁻¹⁰⁷⁴ is 0. Their logarithms are ordinary numbers, known
 * from what the probability was made of; so is 1 − σ(z) = σ(−z).
 */
import { sigmoid, softplus } from './logistic.ts';
import { type Tensor, map } from './tensor.ts';

/** σ(z) entry by entry, with both logarithms and 1 − σ(z). */
export function sigmoidOf(z: Tensor): Tensor {
  const p = map(z, sigmoid);
  const tails = {
    get log() {
      return z.data.map((x) => -softplus(-x));
    },
    get rest() {
      return z.data.map((x) => sigmoid(-x));
    },
    get logRest() {
      return z.data.map((x) => -softplus(x));
    },
  };
  return { ...p, tails };
}

/** exp(z − max z) / Σ exp(z − max z) over all entries of a column, with its logarithm. */
export function softmaxOf(z: Tensor): Tensor {
  let top = -Infinity;
  for (const x of z.data) top = Math.max(top, x);
  const e = map(z, (x) => Math.exp(x - top));
  let total = 0;
  for (const x of e.data) total += x;
  const tails = {
    get log() {
      const log = Math.log(total);
      return z.data.map((x) => x - top - log);
    },
  };
  return { ...map(e, (x) => x / total), tails };
}

/** log p: of a probability as far out as z goes. */
export const logOf = (p: Tensor): Tensor =>
  p.tails ? { shape: p.shape, data: p.tails.log } : map(p, Math.log);

/** 1 − p, to full precision where it is known; undefined where it is not. */
export function restOf(p: Tensor): Tensor | undefined {
  const { tails } = p;
  if (!tails || !('rest' in tails)) return undefined;
  const { data } = p;
  return {
    shape: p.shape,
    data: tails.rest!,
    tails: {
      get log() {
        return tails.logRest!;
      },
      rest: data,
      get logRest() {
        return tails.log;
      },
    },
  };
}
