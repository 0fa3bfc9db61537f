/** @file The map of final losses: one race for every pair of learning rate and β. */
import { type Course, finalLoss } from './race.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';

/** Four decades of learning rates across, and three of 1 − β up; so many cells to a decade. */
const RATES = { decades: 4, each: 10 } as const;
const SHARES = { decades: 3, each: 7 } as const;

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

const round = (x: number): number => Number(x.toPrecision(4));

/** Four decades of learning rates round the one in use, as far as the slider goes. */
export function axesOf(id: RuleId, eta: number): Axes {
  const { least = 1e-5, most = 10 } = RULES[id].text.hyper['eta'] ?? {};
  const [low, high] = [Math.log10(least), Math.log10(most)];
  const from = Math.max(low, Math.min(high - RATES.decades, Math.round(Math.log10(eta)) - 2));
  const share = shareOf(id);
  return {
    rates: grid(RATES).map((k) => round(10 ** (from + k))),
    share,
    shares: share ? grid(SHARES).map((k) => round(1 - 10 ** -k)) : [0],
  };
}

/** Exponents from 0 on. */
const grid = ({ decades, each }: { readonly decades: number; readonly each: number }): number[] =>
  Array.from({ length: decades * each + 1 }, (_, i) => i / each);

/** Where on an axis the whole decades are. */
export const wholes = (values: readonly number[]): number[] =>
  values.flatMap((_, i) => (i % (values.length > 30 ? RATES.each : SHARES.each) === 0 ? [i] : []));

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
