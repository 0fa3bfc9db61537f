/** @file Runs a derivation. Any symbol can be held at a value; then only what lies downstream is computed anew. */
import { type Tensor, only, scalar, tensor } from '#math/tensor.ts';
import { compile, tabulate } from '#notation/evaluate.ts';
import { expand } from '#notation/expand.ts';
import { type Expr, children, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { type Program, type Values, timed } from '#notation/values.ts';
import type { Derivation, Step } from './derivation.ts';

/**
 * The value of every step, in order. A symbol in `held` keeps its value and is not recomputed: Pearl's do(·).
 * `given` holds a value for each `d.given`; sizes are added.
 */
export function run(d: Derivation, given: Values, held: Values = {}): Values {
  const values: Record<string, Tensor> = { ...sizeValues(d), ...given, ...held };
  for (const step of d.steps) if (!(step.id in held)) values[step.id] = step.compute(values);
  return values;
}

export function sizeValues(d: Derivation): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(d.sizes).map(([s, n]) => [s, scalar(n)]));
}

/** What computes `is`, entry by entry where `at` names indices; a single number such as 0 is stretched to `shape`. */
export function inShape(
  is: Expr,
  at: readonly string[],
  shape: readonly number[],
): (values: Values) => Tensor {
  const compute = tabulate(is, at, shape);
  return (values) => {
    const v = compute(values);
    return v.shape.length === shape.length ? v : tensor(shape, v.data[0]!);
  };
}

/** The ids an expression reads directly: `W`, `h[2]`. */
export function reads(e: Expr, sizes: Readonly<Record<string, number>>): Set<string> {
  const found = new Set<string>();
  const walk = (x: Expr): void => {
    if (x.kind === 'entry' && x.of.kind === 'symbol' && x.index.length === 1 && x.index[0]!.kind === 'number')
      found.add(timed(x.of.id, x.index[0]!.value));
    if (x.kind === 'symbol') found.add(x.id);
    else children(x).forEach(walk);
  };
  walk(expand(e, sizes, Infinity));
  return found;
}

const cache = new WeakMap<Derivation, Map<string, readonly Step[]>>();
const readers = new WeakMap<Derivation, ReadonlyMap<Step, ReadonlySet<string>>>();

/** What each forward step and aside reads. */
function readersOf(d: Derivation): ReadonlyMap<Step, ReadonlySet<string>> {
  let known = readers.get(d);
  if (!known) {
    const steps = d.steps.filter((s) => s.phase !== 'backward');
    readers.set(d, (known = new Map(steps.map((s) => [s, reads(s.forms[0]!.is, d.sizes)]))));
  }
  return known;
}

/** The forward steps that change when `id` changes, in order; the asides too when something besides the loss is asked for. */
export function downstream(d: Derivation, id: string, asides = false): readonly Step[] {
  let known = cache.get(d);
  if (!known) cache.set(d, (known = new Map()));
  const key = asides ? `${id} and asides` : id;
  const found = known.get(key);
  if (found) return found;
  const changed = new Set([id]);
  const steps: Step[] = [];
  for (const [step, from] of readersOf(d)) {
    if (step.id === id || (step.phase === 'aside' && !asides)) continue;
    for (const r of from)
      if (changed.has(r)) {
        changed.add(step.id);
        steps.push(step);
        break;
      }
  }
  known.set(key, steps);
  return steps;
}

/** How a quantity follows from the value of another: the steps between them, and the values these and it read. */
interface Way {
  readonly steps: readonly Step[];
  readonly inputs: readonly string[];
  readonly result: Program;
}

const ways = new WeakMap<Derivation, Map<string, Way>>();

function wayFrom(d: Derivation, id: string, is: Expr): Way {
  let known = ways.get(d);
  if (!known) ways.set(d, (known = new Map()));
  const key = `${id} to ${plain(is)}`;
  const found = known.get(key);
  if (found) return found;
  const needed = reads(is, d.sizes);
  const steps = downstream(d, id, true)
    .toReversed()
    .filter((step) => {
      if (!needed.has(step.id)) return false;
      for (const r of readersOf(d).get(step)!) needed.add(r);
      return true;
    })
    .reverse();
  const way = { steps, inputs: [...Object.keys(d.sizes), ...needed], result: compile(is) };
  known.set(key, way);
  return way;
}

/** The value of `is` as a function of the value of `id`, everything upstream of it held. Reuses one workspace. */
export function valueOf(d: Derivation, values: Values, id: string, is: Expr): (x: Tensor) => Tensor {
  const { steps, inputs, result } = wayFrom(d, id, is);
  const work: Record<string, Tensor> = {}; // a copy of all values would take longer than the steps
  for (const input of inputs) if (values[input]) work[input] = values[input];
  return (x) => {
    work[id] = x;
    for (const step of steps) work[step.id] = step.compute(work);
    return result(work, []);
  };
}

/** The loss, or another single number, as a function of the value of `id`, everything upstream of it held. */
export function lossOf(
  d: Derivation,
  values: Values,
  id: string,
  objective?: (v: Values) => number,
): (x: Tensor) => number {
  if (!objective) {
    const f = valueOf(d, values, id, sym(d.loss));
    return (x) => only(f(x));
  }
  const steps = downstream(d, id, true);
  const work: Record<string, Tensor> = { ...values };
  return (x) => {
    work[id] = x;
    for (const step of steps) work[step.id] = step.compute(work);
    return objective(work);
  };
}

/** The value of `of` as a function of the value of `by`, along every path between them. */
export function outputOf(d: Derivation, values: Values, by: string, of: string): (x: Tensor) => Tensor {
  return valueOf(d, values, by, parse(of));
}
