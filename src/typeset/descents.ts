/** @file Optimizers run while the page is built: on the parabola λθ²/2, or under a gradient that never changes. */
import { type Gradient, type Standing, start, stepper } from '../optimizers/rule.ts';
import { RULES, type RuleId } from '../optimizers/rules.ts';
import { sizeText } from './numerals.ts';

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

/** A number of a run, which may have left what can be written. */
export function short(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x > 0 ? '∞' : '−∞';
  return `${x < 0 ? '−' : ''}${sizeText(Math.abs(x))}`;
}
