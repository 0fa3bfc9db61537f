/** @file Where a penalty puts the minimum of a sum of parabolas, computed by the lines of the derivation. */
import { regularization } from '../derivation.ts';
import { build } from '#derive/build.ts';
import { type Tensor, scalar, tensor } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { settle } from '#notation/expand.ts';

/** The minimum without a penalty, one number for each weight. */
export const MINIMUM = [1.5, -1, 0.6, -0.35, 0.12] as const;
/** How steeply the loss rises from there. */
export const CURVATURES = {
  equal: [1, 1, 1, 1, 1],
  unequal: [4, 0.2, 1, 3, 0.5],
} as const;
export type Curvature = keyof typeof CURVATURES;
/** λ is drawn from one power of ten to another. */
const POWERS = { least: -2, most: 1 } as const;
export const LAMBDA = { least: 10 ** POWERS.least, most: 10 ** POWERS.most } as const;

const D = MINIMUM.length;
const d = build(regularization, { sizes: { D } });
const column = (values: readonly number[]): Tensor => tensor([values.length, 1], (i) => values[i]!);
const lineOf = (claim: string) => settle(d.claims.find((c) => c.id === claim)!.forms[0]!.is, d.sizes);
const LINES = { ridge: lineOf('ridge'), lasso: lineOf('lasso'), freedom: lineOf('freedom') } as const;

export interface Shrunk {
  /** Under the L2 penalty. */
  readonly ridge: readonly number[];
  /** Under the L1 penalty. */
  readonly lasso: readonly number[];
  /** Σ c/(c + λ). */
  readonly freedom: number;
}

/** The minimum under a penalty of weight λ. */
export function shrunk(curvature: Curvature, lambda: number): Shrunk {
  const values = { a: column(MINIMUM), c: column(CURVATURES[curvature]), lam: scalar(lambda) };
  const of = (line: keyof typeof LINES): number[] => [...evaluate(LINES[line], values).data];
  return { ridge: of('ridge'), lasso: of('lasso'), freedom: of('freedom')[0]! };
}

const POINTS = 150;

/** The minima for λ from one end of the axis to the other. */
export const paths = (curvature: Curvature): readonly (Shrunk & { readonly lambda: number })[] =>
  Array.from({ length: POINTS + 1 }, (_, i) => {
    const lambda = 10 ** (POWERS.least + ((POWERS.most - POWERS.least) * i) / POINTS);
    return { lambda, ...shrunk(curvature, lambda) };
  });
