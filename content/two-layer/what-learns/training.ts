/** @file Gradient descent on the exclusive or, step by step, with the lines of the lesson: what moves from each start. */
import type { Derivation } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { run } from '#derive/run.ts';
import { normal, random } from '#math/random.ts';
import { norm } from '#math/error.ts';
import { type Tensor, only, scalar, tensor, zip } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { twoLayer } from '../derivation.ts';

export const PHIS = ['tanh', 'relu', 'sigmoid'] as const;
export type Phi = (typeof PHIS)[number];

/** From where the weights set out; biases always from 0. */
export const STARTS = ['zero', 'alike', 'tiny', 'glorot', 'he', 'large'] as const;
export type Start = (typeof STARTS)[number];

export interface Setup {
  readonly phi: Phi;
  readonly start: Start;
  /** Hidden units. */
  readonly H: number;
  /** Learning rate. */
  readonly eta: number;
  readonly seed: number;
}

/** The four inputs are the columns of x; y is 1 where exactly one bit is 1. */
export const BITS: Values = {
  x: tensor([2, 4], (i) => [0, 0, 1, 1, 0, 1, 0, 1][i]!),
  y: tensor([1, 4], (i) => [0, 1, 1, 0][i]!),
};
export const PARAMETERS = ['W_1', 'b_1', 'W_2', 'b_2'] as const;

/** The most examples that the lesson takes at once. */
const MOST = twoLayer.text.largest.N;

/** The network of the lesson for `H` hidden units, reading `N` inputs at once. */
export const network = (phi: Phi, H: number, N = 4): Derivation =>
  build(twoLayer, {
    sizes: { D: 2, H, K: 1, N },
    options: { batch: 'columns', loss: 'squares', over: 'mean', phi },
  });

/** Standard deviation of a weight of a layer with `into` inputs and `out` outputs. */
const SPREAD: Readonly<Record<Exclude<Start, 'zero' | 'alike'>, (into: number, out: number) => number>> = {
  tiny: () => 0.01,
  glorot: (into, out) => Math.sqrt(2 / (into + out)),
  he: (into) => Math.sqrt(2 / into),
  large: () => 4,
};
/** What every weight is where all are alike. */
export const ALIKE = 0.5;

/** The parameters before the first step. */
export function initial({ start, H, seed }: Setup): Values {
  const rng = random(seed);
  const weights = (shape: readonly [out: number, into: number]): Tensor => {
    if (start === 'zero' || start === 'alike') return tensor(shape, () => (start === 'zero' ? 0 : ALIKE));
    const spread = SPREAD[start](shape[1], shape[0]);
    return tensor(shape, () => spread * normal(rng));
  };
  return {
    W_1: weights([H, 2]),
    b_1: tensor([H, 1], () => 0),
    W_2: weights([1, H]),
    b_2: tensor([1, 1], () => 0),
  };
}

/** One step of gradient descent from `values`, all quantities of the lesson: the parameters after it. */
export const step = (values: Values, eta: number): Values =>
  Object.fromEntries(PARAMETERS.map((p) => [p, zip(values[p]!, values[`d${p}`]!, (w, g) => w - eta * g)]));

/** All quantities before each of `steps` steps, and after the last. */
export function* descent(setup: Setup, steps: number): Generator<Values> {
  const d = network(setup.phi, setup.H);
  const eta = scalar(setup.eta);
  let parameters = initial(setup);
  for (let t = 0; t <= steps; t++) {
    const values = run(d, { ...BITS, eta, ...parameters });
    yield values;
    parameters = step(values, setup.eta);
  }
}

/** How far a figure goes, and where a reader may stop on the way. */
export const STEPS = 1000;
export const STOPS = [0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, STEPS] as const;

export interface Trained {
  /** The loss before the first step and after each. */
  readonly losses: readonly number[];
  /** All quantities at each of {@link STOPS}. */
  readonly stops: ReadonlyMap<number, Values>;
}

export function trained(setup: Setup): Trained {
  const losses: number[] = [];
  const stops = new Map<number, Values>();
  for (const values of descent(setup, STEPS)) {
    if (STOPS.some((stop) => stop === losses.length)) stops.set(losses.length, values);
    losses.push(only(values['loss']!));
  }
  return { losses, stops };
}

/** How far a parameter is from where it began. */
export const moved = (now: Values, start: Values, of: string): number =>
  norm(zip(now[of]!, start[of]!, (a, b) => a - b));

/** How many hidden units differ from all others in a weight, before or behind them, or in their bias. */
export function different({ W_1, b_1, W_2 }: Values): number {
  const units = [...b_1!.data].map((b, j) => [b, W_1!.data[2 * j], W_1!.data[2 * j + 1], W_2!.data[j]]);
  return new Set(units.map((unit) => unit.join(' '))).size;
}

/** How many of the four inputs are answered right, yes above one half. */
export const right = ({ yhat, y }: Values): number =>
  yhat!.data.filter((p, n) => p > 0.5 === (y!.data[n] === 1)).length;

/** The prediction at each of some points of the plane, by the lines of the lesson. */
export function predictions(
  values: Values,
  phi: Phi,
  points: readonly (readonly [number, number])[],
): number[] {
  const H = values['b_1']!.data.length;
  const found: number[] = [];
  for (let from = 0; from < points.length; from += MOST) {
    const some = points.slice(from, from + MOST);
    const N = some.length;
    const x = tensor([2, N], (i) => some[i % N]![Math.floor(i / N)]!);
    const { W_1, b_1, W_2, b_2, eta } = values;
    const given = { x, y: tensor([1, N]), W_1: W_1!, b_1: b_1!, W_2: W_2!, b_2: b_2!, eta: eta! };
    found.push(...run(network(phi, H, N), given)['yhat']!.data);
  }
  return found;
}
