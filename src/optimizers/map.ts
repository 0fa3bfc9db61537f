/** @file The map of final losses: one race for every pair of learning rate and β. */
import { type Course, finalLoss } from './race.ts';
import { RULES, type RuleId } from './rules.ts';

/** Cells across (learning rates) and up (β). */
const RATES = 36;
const SHARES = 20;
/** 1 − β runs from 1 down to 10 to the minus this. */
const NEAREST = 3;

/** What the second axis is; undefined where an optimizer has nothing of the kind, and the map is one row high. */
export const shareOf = (id: RuleId): string | undefined =>
  ['beta', 'beta1', 'rho'].find((name) => name in RULES[id].text.hyper);

export interface Axes {
  /** Learning rates, the same factor apart. */
  readonly rates: readonly number[];
  /** The parameter of the second axis and its values; 1 − β is the same factor apart. */
  readonly share: string | undefined;
  readonly shares: readonly number[];
}

const round = (x: number): number => Number(x.toPrecision(3));

/** Four decades of learning rates round the one in use, as far as the slider goes. */
export function axesOf(id: RuleId, eta: number): Axes {
  const { least = 1e-5, most = 10 } = RULES[id].text.hyper['eta'] ?? {};
  const from = Math.max(Math.log10(least), Math.min(Math.log10(most) - 4, Math.round(Math.log10(eta)) - 2));
  const share = shareOf(id);
  return {
    rates: Array.from({ length: RATES }, (_, i) => round(10 ** (from + (4 * i) / (RATES - 1)))),
    share,
    shares: share
      ? Array.from({ length: SHARES }, (_, j) => round(1 - 10 ** ((-NEAREST * j) / (SHARES - 1))))
      : [0],
  };
}

/** Final losses of one row: one β, all learning rates; infinite where it diverged. */
export const row = (
  id: RuleId,
  hyper: Readonly<Record<string, number>>,
  { rates, share }: Axes,
  beta: number,
  course: Course,
): Float64Array =>
  Float64Array.from(rates, (eta) =>
    finalLoss({ id, hyper: { ...hyper, eta, ...(share && { [share]: beta }) } }, course),
  );
