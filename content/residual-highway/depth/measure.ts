/**
 * @file How much of the gradient arrives at each layer of a plain, a residual and a highway stack.
 *
 * L = gᵀ x_L with ‖g‖ = 1, so that ‖∂L/∂x_t‖ says what the way from the top down to layer t did to the gradient. All
 * three stacks start from the same input and are drawn from the same numbers.
 */
import { normal, random } from '#math/random.ts';
import { norm } from '#math/products.ts';
import { STACKS, type Settings, type StackName } from './figure.ts';
import { type LayerWeights, layer } from './stacks.ts';

export interface StackMeasure {
  /** ‖∂L/∂x_t‖ for t = 0…L. */
  readonly gradient: readonly number[];
  /**
   * The slope of L in the direction of its own gradient at the bottom, carried upwards layer by layer; it must be the
   * length of that gradient.
   */
  readonly upwards: number;
}

export interface Measurement {
  readonly settings: Settings;
  readonly stacks: Readonly<Record<StackName, StackMeasure>>;
}

interface Draw {
  readonly layers: readonly LayerWeights[];
  readonly start: Float64Array;
  readonly top: Float64Array;
}

let last: { readonly key: string; readonly draw: Draw } | undefined;

/** Weights of variance 1/H, before the gain; the last draw is kept while only other dials move. */
function drawn({ L, H, seed }: Settings): Draw {
  const key = `${L} ${H} ${seed}`;
  if (last?.key === key) return last.draw;
  const rng = random(seed);
  const vector = (n: number, by: number): Float64Array =>
    Float64Array.from({ length: n }, () => by * normal(rng));
  const top = vector(H, 1);
  const size = norm(top);
  const start = vector(H, 1);
  // layer by layer, so that a deeper network begins with the layers of the shallower one
  const layers = Array.from({ length: L }, () => {
    const [a, b, c] = [0, 1, 2].map(() => vector(H * H, 1 / Math.sqrt(H))) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    return { in: a, out: b, gate: c };
  });
  const draw = { layers, start, top: top.map((x) => x / size) };
  last = { key, draw };
  return draw;
}

function measureStack(
  name: StackName,
  settings: Settings,
  { start, top }: Draw,
  layers: readonly LayerWeights[],
): StackMeasure {
  let x = start;
  const passed = layers.map((w) => {
    const l = layer(name, x, w, settings);
    x = l.y;
    return l;
  });
  let g = top;
  const gradient = [norm(g)];
  for (const l of passed.toReversed()) {
    g = l.pull(g);
    gradient.push(norm(g));
  }
  const length = norm(g);
  let v: Float64Array = g.map((gi) => gi / length);
  for (const l of passed) v = l.push(v);
  return { gradient: gradient.reverse(), upwards: v.reduce((s, vi, i) => s + vi * top[i]!, 0) };
}

export function measure(settings: Settings): Measurement {
  const draw = drawn(settings);
  const layers = draw.layers.map((w) => ({
    in: w.in.map((x) => settings.gain * x),
    out: w.out.map((x) => settings.gain * x),
    gate: w.gate.map((x) => settings.gain * x),
  }));
  return {
    settings,
    stacks: Object.fromEntries(
      STACKS.map((name) => [name, measureStack(name, settings, draw, layers)]),
    ) as Record<StackName, StackMeasure>,
  };
}

/** The largest relative difference between the two ways; undefined where every gradient is exactly 0. */
export function worstError({ stacks }: Measurement): number | undefined {
  const errors = STACKS.map((name) => {
    const { gradient, upwards } = stacks[name];
    return Math.abs(upwards - gradient[0]!) / gradient[0]!;
  }).filter((x) => Number.isFinite(x));
  return errors.length ? Math.max(...errors) : undefined;
}

/** Layers of the table at most, besides the input. */
const ROWS = 10;

/** Layers from the bottom to the top, at most eleven, equally far apart. */
export function layersShown(L: number): readonly number[] {
  const steps = Math.min(ROWS, L);
  return [...new Set(Array.from({ length: steps + 1 }, (_, i) => Math.round((i * L) / steps)))];
}
