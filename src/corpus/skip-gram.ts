/**
 * @file Skip-gram with negative sampling (Mikolov, Sutskever, Chen, Corrado and Dean 2013, equation 4): word vectors
 * from nothing but which words stand near each other. The gradients are those of the lesson `text-preprocessing`.
 */
import { sigmoid, softplus } from '#math/logistic.ts';
import { type Random, random } from '#math/random.ts';
import { type Vectors, randomVectors } from './vectors.ts';
import { PAD, UNKNOWN } from './vocabulary.ts';

export interface SkipGramSettings {
  readonly size: number;
  /** Neighbours on either side at most; the reach is drawn anew for each word, so that near ones count more. */
  readonly window: number;
  /** Words drawn by chance for each true neighbour. */
  readonly negatives: number;
  readonly epochs: number;
  /** At the beginning; it falls to 0 in a straight line. */
  readonly rate: number;
  readonly seed: number;
}

/** What a few hundred short texts can carry. */
export const SKIP_GRAM: SkipGramSettings = {
  size: 32,
  window: 3,
  negatives: 5,
  epochs: 15,
  rate: 0.05,
  seed: 0,
};

export interface SkipGramEpoch {
  readonly epoch: number;
  /** Mean loss of a pair, negatives included. */
  readonly loss: number;
  readonly pairs: number;
  /** Of words as centres: the vectors one keeps. */
  readonly vectors: Vectors;
}

/**
 * Loss of one centre v, one true neighbour and some words drawn by chance, and its gradients: −log σ(u·v) for the
 * neighbour, −log σ(−u·v) for each other. `rows` are places in `context`; the first is the neighbour.
 * `dv` (size) is overwritten; the gradient of row k is `errors[k]` times v.
 */
export function pairLoss(
  v: Float32Array,
  context: Float32Array,
  rows: ArrayLike<number>,
  dv: Float32Array,
  errors: Float32Array,
): number {
  const size = v.length;
  dv.fill(0);
  let loss = 0;
  for (let k = 0; k < rows.length; k++) {
    const at = rows[k]! * size;
    let score = 0;
    for (let i = 0; i < size; i++) score += context[at + i]! * v[i]!;
    const near = k === 0 ? 1 : 0;
    const error = sigmoid(score) - near;
    errors[k] = error;
    loss += softplus(near ? -score : score);
    for (let i = 0; i < size; i++) dv[i]! += error * context[at + i]!;
  }
  return loss;
}

/** Draws ids in proportion to count^(3/4): frequent words often, but not as often as they occur. */
export function negativeSampler(counts: readonly number[]): (rng: Random) => number {
  let total = 0;
  const upTo = Float64Array.from(counts, (n, id) => (total += id === PAD || id === UNKNOWN ? 0 : n ** 0.75));
  return (rng) => {
    const x = rng() * total;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > x) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * Trains on texts as rows of ids, one epoch per turn of the generator, so that whoever asks may stop in between.
 * Pads and unknown words are left out before neighbours are looked for.
 */
export function* trainSkipGram(
  texts: readonly (readonly number[])[],
  counts: readonly number[],
  { size, window, negatives, epochs, rate, seed }: SkipGramSettings,
): Generator<SkipGramEpoch, void> {
  if (counts.filter((n, id) => n > 0 && id !== PAD && id !== UNKNOWN).length < 2) return; // nothing to tell apart
  const rng = random(seed);
  const vectors = randomVectors(counts.length, size, rng);
  const context = new Float32Array(counts.length * size);
  const known = texts.map((ids) => ids.filter((id) => id !== PAD && id !== UNKNOWN));
  const draw = negativeSampler(counts);
  const rows = new Int32Array(negatives + 1);
  const dv = new Float32Array(size);
  const errors = new Float32Array(negatives + 1);
  const all = epochs * known.reduce((n, ids) => n + ids.length, 0);
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let [loss, pairs] = [0, 0];
    for (const ids of known)
      for (const [t, centre] of ids.entries()) {
        const step = rate * (1 - done++ / all);
        const reach = 1 + Math.floor(rng() * window);
        const v = vectors.data.subarray(centre * size, (centre + 1) * size);
        for (let s = Math.max(0, t - reach); s <= Math.min(ids.length - 1, t + reach); s++) {
          if (s === t) continue;
          rows[0] = ids[s]!;
          // a draw of the neighbour itself would be pulled and pushed at once
          for (let k = 1; k <= negatives; k++)
            do rows[k] = draw(rng);
            while (rows[k] === rows[0]);
          loss += pairLoss(v, context, rows, dv, errors);
          pairs++;
          for (let k = 0; k <= negatives; k++) {
            const at = rows[k]! * size;
            for (let i = 0; i < size; i++) context[at + i]! -= step * errors[k]! * v[i]!;
          }
          for (let i = 0; i < size; i++) v[i]! -= step * dv[i]!;
        }
      }
    yield { epoch, loss: loss / pairs, pairs, vectors };
  }
}
