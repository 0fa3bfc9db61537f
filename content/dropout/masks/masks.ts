/** @file A small network under many masks: what training sees on average, beside what the test gives. */
import { random } from '#math/random.ts';

/** How the outputs are scaled; `noted` is the rule of the course notes, with p the probability to be dropped. */
export const RULES = ['inverted', 'classic', 'noted'] as const;
export type Rule = (typeof RULES)[number];
export const CURVES = ['linear', 'tanh'] as const;
export type Curve = (typeof CURVES)[number];

export interface Settings {
  readonly p: number;
  readonly rule: Rule;
  readonly curve: Curve;
}

/** Hidden units and the weights with which the output reads them. */
export const HIDDEN = [0.9, 0.4, 0.7, 0.2, 0.8, 0.5, 0.3, 0.6] as const;
export const WEIGHTS = [0.6, -0.4, 0.5, 0.9, -0.3, 0.7, 0.4, 0.2] as const;
export const MOST = 10_000;

/** The output, and its gradient by the first hidden unit. */
export interface Pair {
  readonly output: number;
  readonly gradient: number;
}

/** What each unit is multiplied by: one factor if it is kept, at the test always. */
const trainFactor = ({ p, rule }: Settings): number => (rule === 'inverted' ? 1 / (1 - p) : 1);
const testFactor = ({ p, rule }: Settings): number => ({ inverted: 1, classic: 1 - p, noted: p })[rule];

/** Forward and back through the network whose units are multiplied by `factors`. */
function passed(factors: (j: number) => number, curve: Curve): Pair {
  const o = HIDDEN.reduce((sum, h, j) => sum + WEIGHTS[j]! * h * factors(j), 0);
  const slope = curve === 'tanh' ? 1 - Math.tanh(o) ** 2 : 1;
  return { output: curve === 'tanh' ? Math.tanh(o) : o, gradient: slope * WEIGHTS[0] * factors(0) };
}

/** The network of the test, with all units on. */
export function tested(s: Settings): Pair {
  const factor = testFactor(s);
  return passed(() => factor, s.curve);
}

/** Mean and standard deviation over all masks, each with its probability: no simulation. */
export function exact(s: Settings): { readonly mean: Pair; readonly deviation: Pair } {
  const factor = trainFactor(s);
  const sums = { output: 0, gradient: 0, output2: 0, gradient2: 0 };
  for (let mask = 0; mask < 2 ** HIDDEN.length; mask++) {
    const kept = (j: number): number => (mask >> j) & 1;
    const chance = HIDDEN.reduce((product, _, j) => product * (kept(j) ? 1 - s.p : s.p), 1);
    const { output, gradient } = passed((j) => kept(j) * factor, s.curve);
    sums.output += chance * output;
    sums.gradient += chance * gradient;
    sums.output2 += chance * output ** 2;
    sums.gradient2 += chance * gradient ** 2;
  }
  const spread = (square: number, mean: number): number => Math.sqrt(Math.max(0, square - mean ** 2));
  return {
    mean: { output: sums.output, gradient: sums.gradient },
    deviation: {
      output: spread(sums.output2, sums.output),
      gradient: spread(sums.gradient2, sums.gradient),
    },
  };
}

export interface Mean extends Pair {
  /** Over so many masks. */
  readonly n: number;
}

/** Numbers of masks at which a mean is shown, evenly spaced on a logarithmic axis. */
const SHOWN = [...new Set(Array.from({ length: 161 }, (_, i) => Math.round(MOST ** (i / 160))))];

/** Running means over seeded masks, up to {@link MOST} of them. */
export function simulated(s: Settings, seed: number): readonly Mean[] {
  const rng = random(seed);
  const factor = trainFactor(s);
  const factors = new Float64Array(HIDDEN.length);
  const means: Mean[] = [];
  let output = 0;
  let gradient = 0;
  let next = 0;
  for (let n = 1; n <= MOST; n++) {
    for (let j = 0; j < factors.length; j++) factors[j] = rng() < s.p ? 0 : factor;
    const pair = passed((j) => factors[j]!, s.curve);
    output += pair.output;
    gradient += pair.gradient;
    if (n === SHOWN[next]) {
      means.push({ n, output: output / n, gradient: gradient / n });
      next++;
    }
  }
  return means;
}
