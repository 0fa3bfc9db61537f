/**
 * @file What rounding alone may do to the numbers at hand: in our own float64, and in the float32 of the second witness.
 * Asked only where a check is about to fail.
 */
import { type Tensor, tensor } from '#math/tensor.ts';
import { FLOAT32, FLOAT64, type Wengert, wengert } from '#math/wengert.ts';
import type { Values } from '#notation/values.ts';
import type { Expr } from '#notation/expr.ts';
import { sym } from '#notation/expr.ts';
import { held, logarithmOfPowers } from '#notation/logarithm.ts';
import { plain } from '#notation/plain.ts';
import { type Trace, type Traced, inputs, traced, tracedAt } from '#notation/traced.ts';
import { shapeOf } from './axes.ts';
import type { Derivation, Step } from './derivation.ts';
import { downstream } from './run.ts';

/**
 * A kink nearer than this counts as touched: a central difference steps over it, and so does float32. Ten of its steps
 * of 1e-5; weights make its step at most that much longer.
 */
const NEAR = 1e-4;

/** A forward step that stands on a kink. */
export interface Kink {
  readonly step: string;
  readonly line: string;
}

export interface Rounding {
  /** Bounds of the rounding errors of a run in float64, by id: steps in the order of the derivation. */
  readonly errors: Values;
  readonly kinks: readonly Kink[];
}

const known = { exact: new WeakMap<Values, Rounding>(), plain: new WeakMap<Values, Rounding>() };

/**
 * The rounding of a run in float64. `values` are those of the run. `plain` where probabilities stand for themselves, as
 * they do while they are nudged.
 */
export function roundingOf(d: Derivation, values: Values, how: 'exact' | 'plain' = 'exact'): Rounding {
  let found = known[how].get(values);
  if (!found) known[how].set(values, (found = measure(d, values, how === 'exact')));
  return found;
}

function measure(d: Derivation, given: Values, exact: boolean): Rounding {
  const list = wengert(FLOAT64);
  const values: Record<string, Traced> = givens(list, d, given);
  const trace: Trace = { list, exact, values };
  const errors: Record<string, Tensor> = {};
  const kinks: Kink[] = [];
  for (const step of d.steps) {
    const before = list.touches.length;
    values[step.id] = follow(trace, d, step);
    errors[step.id] = bounds(list, values[step.id]!);
    if (step.phase === 'forward' && list.touches.slice(before).some((t) => !(t.gap >= NEAR)))
      kinks.push({ step: step.id, line: lineOf(step) });
  }
  return { errors, kinks };
}

/** A bound of the rounding error of one more formula, read with the values of a run. */
export function formRounding(
  d: Derivation,
  step: Pick<Step, 'axes' | 'at'>,
  is: Expr,
  values: Values,
  errors: Values,
): Tensor {
  const list = wengert(FLOAT64);
  const leaves = Object.fromEntries(
    Object.entries(values).map(([id, x]) => [id, inputs(list, x, errors[id] ?? tensor(x.shape))]),
  );
  const shape = shapeOf(d, step.axes);
  const found = bounds(list, tracedAt({ list, exact: true, values: leaves }, is, step.at, shape));
  // rounding is no excuse for a formula that has no value here
  return list.undefinedAt() ? tensor(shape) : found;
}

/** The bounds of a run, and of the claims among `values`, each of which may read those before it. */
export function withClaims(d: Derivation, values: Values, errors: Values): Values {
  const all: Record<string, Tensor> = { ...errors };
  for (const { id, axes, forms } of d.claims)
    if (values[id]) all[id] = formRounding(d, { axes, at: [] }, forms[0]!.is, values, all);
  return all;
}

/** What tf.grads may be off by at these numbers. */
export interface Float32 {
  /** Bounds of the errors of its gradients by the id of their quantity: `W`, `z[2]`. */
  readonly errors: Values;
  /** Their size, were nothing cancelled in the last sum: an error is small or large beside this. */
  readonly sizes: Values;
  /** The first line of which float32 keeps less than two digits. */
  readonly lost: string | undefined;
}

/** The rounding of a float32 run of the forward steps and of the way back from `objective`, or from the loss. */
export function float32Rounding(d: Derivation, given: Values, objective: Expr = sym(d.loss)): Float32 {
  const list = wengert(FLOAT32);
  const values: Record<string, Traced> = givens(list, d, given);
  const trace: Trace = { list, exact: false, values };
  let lost: string | undefined;
  for (const step of d.steps) {
    if (step.phase === 'backward') continue;
    values[step.id] = follow(trace, d, step);
    if (step.phase === 'forward' && values[step.id]!.nodes.some((n) => coarse(list.value(n), list.error(n))))
      lost ??= lineOf(step);
  }
  const { error, size } = list.pullback(traced(trace, objective, {}).nodes[0]!);
  const gathered = (of: Float64Array): Values =>
    Object.fromEntries(
      Object.entries(values).map(([id, { shape, nodes }]) => [id, tensor(shape, (i) => of[nodes[i]!]!)]),
    );
  return { errors: gathered(error), sizes: gathered(size), lost };
}

/** Whether an error takes all but two digits. */
const coarse = (value: number, error: number): boolean => !(error <= Math.max(1, Math.abs(value)) / 100);

/** The kinks on a way from any of `of` to the loss. */
export function kinksBehind(d: Derivation, kinks: readonly Kink[], of: readonly string[]): readonly Kink[] {
  if (!kinks.length) return kinks;
  const after = new Set(of.flatMap((id) => downstream(d, id).map((s) => s.id)));
  return kinks.filter((k) => after.has(k.step));
}

/** The line to blame where float64 cannot tell: the first it cannot hold, else the first it keeps few digits of, else `own`. */
export function blamed(d: Derivation, values: Values, { errors }: Rounding, own: string): string {
  const far =
    d.steps.find((s) => values[s.id]?.data.some((x) => !Number.isFinite(x))) ??
    d.steps.find((s) => values[s.id]!.data.some((x, i) => coarse(x, errors[s.id]!.data[i]!)));
  return far ? lineOf(far) : own;
}

const lineOf = (s: Step): string => `${s.id} = ${plain(s.forms[0]!.is)}`;

function givens(list: Wengert, d: Derivation, given: Values): Record<string, Traced> {
  const sizes = Object.entries(d.sizes).map(
    ([s, n]) => [s, { shape: [], nodes: [list.constant(n)] }] as const,
  );
  return Object.fromEntries([...sizes, ...d.given.map((g) => [g.id, inputs(list, given[g.id]!)] as const)]);
}

/** A step under a place of its own, so that it can be differentiated by; what float64 keeps beside it goes with it. */
function follow(trace: Trace, d: Derivation, step: Step): Traced {
  const { list, exact } = trace;
  const { is } = step.forms[0]!;
  const shape = shapeOf(d, step.axes);
  const found = tracedAt(trace, is, step.at, shape);
  const nodes = found.nodes.map((n) => list.named(n));
  if (!exact) return { shape, nodes };
  const log = found.tails || nodes.every((n) => held(list.value(n))) ? undefined : logarithmOfPowers(is);
  const tails = log ? { log: tracedAt(trace, log, step.at, shape).nodes } : found.tails;
  return { shape, nodes, tails };
}

const bounds = (list: Wengert, { shape, nodes }: Traced): Tensor =>
  tensor(shape, (i) => list.error(nodes[i]!));
