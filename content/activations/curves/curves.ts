/** @file The curves of the activation functions, computed by the lines of their derivation. */
import { activations } from '../derivation.ts';
import type { Derivation } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import type { Point } from '#figure/plot/marks.ts';
import type { Range } from '#figure/plot/scale.ts';

export const FUNCTIONS = ['sigmoid', 'tanh', 'relu', 'leaky', 'prelu'] as const;
export type Phi = (typeof FUNCTIONS)[number];

/** The slope of a leaky ReLU that nobody learns: Maas et al. (2013). */
export const LEAK = 0.01;
/** What is drawn of the axis of z. */
export const REACH = 6;
const GRID = 240;
/** Beside a kink, where the slope still exists. */
const BESIDE = 1e-9;

const derivations = new Map<Phi, Derivation>();
function derivationOf(phi: Phi): Derivation {
  const d = derivations.get(phi) ?? build(activations, { options: { phi } });
  derivations.set(phi, d);
  return d;
}

export const kinked = (phi: Phi): boolean => phi !== 'sigmoid' && phi !== 'tanh';

export interface Sample {
  readonly z: readonly number[];
  readonly value: readonly number[];
  /** NaN at a kink. */
  readonly slope: readonly number[];
}

/** Values and slopes at the points z; `a` is the slope of the PReLU for negative z. */
export function sample(phi: Phi, a: number, z: readonly number[]): Sample {
  const d = derivationOf(phi);
  const column = [z.length, 1];
  const values: Record<string, Values[string]> = {
    z: tensor(column, (i) => z[i]!),
    a: tensor([], () => (phi === 'leaky' ? LEAK : a)),
    dh: tensor(column, () => 1),
  };
  const first = (id: string) => evaluate(d.statements.get(id)!.forms[0]!.is, values);
  values['h'] = first('h');
  const slope = first('dz').data;
  return {
    z,
    value: [...values['h'].data],
    slope: z.map((at, i) => (at === 0 && kinked(phi) ? NaN : slope[i]!)),
  };
}

const smooth = Array.from({ length: GRID + 1 }, (_, i) => -REACH + (2 * REACH * i) / GRID);
const broken = [-REACH, -BESIDE, 0, BESIDE, REACH];

export const curve = (phi: Phi, a: number): Sample => sample(phi, a, kinked(phi) ? broken : smooth);

export const points = (s: Sample, of: 'value' | 'slope'): Point[] =>
  s.z.map((z, i) => [z, s[of][i]!] as const);

export const slopeAt = (phi: Phi, a: number, z: number): number => sample(phi, a, [z]).slope[0]!;

/** Where on the drawn axis the slope is below `threshold`. */
export function saturated(phi: Phi, a: number, threshold: number): Range[] {
  if (kinked(phi)) return slopeAt(phi, a, -1) < threshold ? [[-REACH, 0]] : [];
  if (slopeAt(phi, a, REACH) >= threshold) return [];
  // the slope falls on either side of 0: halve the interval that holds the edge
  let [low, high] = [0, REACH];
  while (high - low > BESIDE) {
    const middle = (low + high) / 2;
    if (slopeAt(phi, a, middle) < threshold) high = middle;
    else low = middle;
  }
  return [
    [-REACH, -high],
    [high, REACH],
  ];
}

/** Where tanh and sigmoid are equally steep, on the right. */
export const crossing = (): number => {
  const d = derivationOf('tanh');
  return evaluate(d.claims.find((c) => c.id === 'crossing')!.forms[0]!.is, {}).data[0]!;
};

/** slope, slope², …, slopeⁿ. */
export const powers = (slope: number, n: number): Point[] =>
  Array.from({ length: n }, (_, i) => [i + 1, slope ** (i + 1)] as const);
