/** @file Optimizers run while the page is built: on the parabola λθ²/2, or under a gradient that never changes. */
import { normal, random } from '#math/random.ts';
import { type Gradient, type Standing, machine, start, stepper } from '#optimizers/rule.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import { sizeText } from '#typeset/numerals.ts';

export interface Descent {
  readonly rule: RuleId;
  readonly hyper?: Readonly<Record<string, number>>;
  /** θ before the first step. */
  readonly from?: number;
  readonly steps: number;
  /** The same gradient at every step, instead of the slope of the parabola. */
  readonly constant?: number;
}

/** θ₀, θ₁, …: one number more than there are steps. λ is 1, so that η stands for ηλ. */
export function descend({ rule, hyper = {}, from = 1, steps, constant }: Descent): number[] {
  const step = stepper(RULES[rule], hyper);
  const gradient: Gradient = (at) => (constant === undefined ? at : at.map(() => constant));
  let at: Standing = start(RULES[rule], Float64Array.of(from));
  const path = [from];
  for (let t = 1; t <= steps; t++) path.push((at = step(at, gradient)).theta[0]!);
  return path;
}

/** How long each step is, θ before minus θ after; `[0]` is the first. */
export function stepsOf(descent: Descent): number[] {
  const path = descend({ ...descent, from: 0 });
  return path.slice(1).map((x, t) => path[t]! - x);
}

/** The first step whose θ is no finite number. @throws {Error} where there is none. */
export function endOf(descent: Descent): number {
  const end = descend(descent).findIndex((x) => !Number.isFinite(x));
  if (end < 0) throw new Error(`${descent.rule} does not overflow within ${descent.steps} steps.`);
  return end;
}

/** Root mean square of θ after so many steps on θ²/2, each gradient with standard normal noise, over many runs. */
export function settled(
  rule: RuleId,
  eta: number,
  { from = 3, steps = 2000, runs = 500, seed = 1 } = {},
): number {
  const rng = random(seed);
  const m = machine(RULES[rule], { eta }, runs);
  m.stand(start(RULES[rule], new Float64Array(runs).fill(from)));
  for (let t = 0; t < steps; t++) m.take(m.place().map((x) => x + normal(rng)));
  return Math.sqrt(m.theta.reduce((sum, x) => sum + x * x, 0) / runs);
}

/** A number of a run, which may have left what can be written. */
export function short(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞';
  return `${x < 0 ? '−' : ''}${sizeText(Math.abs(x))}`;
}
