/**
 * @file What the optimizers descend: functions of x and y in the notation of the house, each with its gradient.
 * Sources: Rosenbrock (1960), Beale (1958), Himmelblau (1972), Reddi et al. (2018).
 */
import { type Random, normal } from '#math/random.ts';
import { parse } from '#notation/parse.ts';
import { program } from '#notation/program.ts';
import type { Hyper } from './rule.ts';

export type Pair = readonly [x: number, y: number];

export interface Surface {
  readonly id: string;
  readonly f: string;
  /** ∂f/∂x and ∂f/∂y. */
  readonly gradient: readonly [string, string];
  /** What the reader may set. */
  readonly hyper: Readonly<Record<string, Hyper>>;
  /** The window it is drawn in. */
  readonly x: Pair;
  readonly y: Pair;
  readonly start: Pair;
  /** Its minima, where there are any. */
  readonly minima: readonly Pair[];
  /** The parameters are kept in this box after every step. */
  readonly box?: Pair;
}

const setting = (tex: string, value: number, least: number, most: number, log = false): Hyper => ({
  tex,
  value,
  least,
  most,
  log,
});
const kappa = setting('\\kappa', 20, 1, 1000, true);
const noise = setting('\\sigma', 0, 0, 10);
/** Along the long axis and across it, turned by `angle` degrees. */
const ALONG = '(x * cos_a + y * sin_a)';
const ACROSS = '(y * cos_a - x * sin_a)';

export const SURFACES = {
  bowl: {
    f: `(${ALONG}**2 + kappa * ${ACROSS}**2) / 2`,
    gradient: [
      `${ALONG} * cos_a - kappa * ${ACROSS} * sin_a`,
      `${ALONG} * sin_a + kappa * ${ACROSS} * cos_a`,
    ],
    hyper: { kappa, angle: setting('\\alpha', 30, 0, 90), noise },
    x: [-3, 3],
    y: [-2.2, 2.2],
    start: [-2.4, 1.2],
    minima: [[0, 0]],
  },
  ravine: {
    f: `(${ALONG}**2 + kappa * ${ACROSS}**2) / 2`,
    gradient: [
      `${ALONG} * cos_a - kappa * ${ACROSS} * sin_a`,
      `${ALONG} * sin_a + kappa * ${ACROSS} * cos_a`,
    ],
    hyper: {
      kappa: { ...kappa, value: 100 },
      angle: setting('\\alpha', 0, 0, 90),
      noise: { ...noise, value: 1 },
    },
    x: [-3, 3],
    y: [-2.2, 2.2],
    start: [-2.6, 1],
    minima: [[0, 0]],
  },
  rosenbrock: {
    f: '(1 - x)**2 + 100 * (y - x**2)**2',
    gradient: ['-2 * (1 - x) - 400 * x * (y - x**2)', '200 * (y - x**2)'],
    hyper: { noise },
    x: [-2, 2],
    y: [-1, 3],
    start: [-1.4, 2],
    minima: [[1, 1]],
  },
  beale: {
    f: '(1.5 - x + x * y)**2 + (2.25 - x + x * y**2)**2 + (2.625 - x + x * y**3)**2',
    gradient: [
      '2 * (1.5 - x + x * y) * (y - 1) + 2 * (2.25 - x + x * y**2) * (y**2 - 1) + 2 * (2.625 - x + x * y**3) * (y**3 - 1)',
      '2 * (1.5 - x + x * y) * x + 4 * (2.25 - x + x * y**2) * x * y + 6 * (2.625 - x + x * y**3) * x * y**2',
    ],
    hyper: { noise },
    x: [-4.5, 4.5],
    y: [-3, 3],
    start: [-1.5, 1.8],
    minima: [[3, 0.5]],
  },
  himmelblau: {
    f: '(x**2 + y - 11)**2 + (x + y**2 - 7)**2',
    gradient: [
      '4 * x * (x**2 + y - 11) + 2 * (x + y**2 - 7)',
      '2 * (x**2 + y - 11) + 4 * y * (x + y**2 - 7)',
    ],
    hyper: { noise },
    x: [-5, 5],
    y: [-5, 5],
    start: [-0.5, -0.8],
    minima: [
      [3, 2],
      [-2.805118086952745, 3.131312518250573],
      [-3.779310253377747, -3.28318599128617],
      [3.584428340330492, -1.848126526964404],
    ],
  },
  saddle: {
    f: 'x**2 - y**2 + y**4',
    gradient: ['2 * x', '-2 * y + 4 * y**3'],
    hyper: { noise },
    x: [-1.6, 1.6],
    y: [-1.2, 1.2],
    start: [-1.3, 0.001],
    minima: [
      [0, Math.SQRT1_2],
      [0, -Math.SQRT1_2],
    ],
  },
  plateau: {
    f: '1 - exp(-(x**2 + y**2) / 2)',
    gradient: ['x * exp(-(x**2 + y**2) / 2)', 'y * exp(-(x**2 + y**2) / 2)'],
    hyper: { noise },
    x: [-4.5, 4.5],
    y: [-3.3, 3.3],
    start: [-3.4, 1.6],
    minima: [[0, 0]],
  },
  // two steps of −1 after each of C > 2: on average it falls to the left, and Adam walks to the right
  reddi: {
    f: '(C - 2) * x / 3',
    gradient: ['C * first - (1 - first)', '0 * y'],
    hyper: { C: setting('C', 4, 2.1, 20) },
    x: [-1.2, 1.2],
    y: [-0.9, 0.9],
    start: [0, 0],
    minima: [[-1, 0]],
    box: [-1, 1],
  },
} as const satisfies Readonly<Record<string, Omit<Surface, 'id'>>>;
export type SurfaceId = keyof typeof SURFACES;

/** A surface at some settings, ready to be descended. */
export interface Landscape {
  readonly height: (x: number, y: number) => number;
  /** The gradient at step t, into `into` where it is given. */
  readonly gradient: (at: Float64Array, t: number, into?: Float64Array) => Float64Array;
  /** Adds the noise of one step to a gradient. */
  readonly disturb: (g: Float64Array, rng: Random) => void;
  /** The gradient seen at step t; with noise, another one at every call. */
  readonly slope: (at: Float64Array, t: number, rng?: Random, into?: Float64Array) => Float64Array;
  /** Moves a point back into the box, where there is one. */
  readonly inside: (at: Float64Array) => Float64Array;
}

/** A landscape of its height and its gradient. */
export function landscapeOf(
  height: Landscape['height'],
  gradient: (at: Float64Array, t: number, into: Float64Array) => void,
  sigma: number,
  box?: Pair,
): Landscape {
  const found: Landscape['gradient'] = (at, t, into = new Float64Array(2)) => {
    gradient(at, t, into);
    return into;
  };
  const disturb: Landscape['disturb'] = (g, rng) => {
    if (sigma > 0) for (let i = 0; i < g.length; i++) g[i]! += sigma * normal(rng);
  };
  return {
    height,
    gradient: found,
    disturb,
    slope(at, t, rng, into) {
      const g = found(at, t, into);
      if (rng) disturb(g, rng);
      return g;
    },
    inside: (at) => (box ? at.map((v) => Math.max(box[0], Math.min(box[1], v))) : at),
  };
}

/** @throws {Error} for a formula that needs more than x, y and the settings of the surface. */
export function landscape(
  { f, gradient, hyper, box }: Omit<Surface, 'id' | 'x' | 'y' | 'start' | 'minima'>,
  chosen: Readonly<Record<string, number>> = {},
): Landscape {
  const settings: Record<string, number> = {};
  for (const [name, { value }] of Object.entries(hyper)) settings[name] = chosen[name] ?? value;
  const turn = ((settings['angle'] ?? 0) * Math.PI) / 180;
  const values = Object.entries({
    x: 0,
    y: 0,
    first: 0,
    ...settings,
    cos_a: Math.cos(turn),
    sin_a: Math.sin(turn),
  });
  const compiled = (texts: readonly string[]) => {
    const p = program(
      values.map(([name]) => name),
      texts.map((text, i) => ({ id: `line ${i}`, is: parse(text) })),
    );
    p.memory.set(values.map(([, value]) => value));
    return p;
  };
  const [X, Y, FIRST] = [0, 1, 2] as const;
  const level = compiled([f]);
  const slope = compiled(gradient);
  return landscapeOf(
    (x, y) => {
      level.memory[X] = x;
      level.memory[Y] = y;
      level.run();
      return level.memory[level.results[0]!]!;
    },
    (at, t, into) => {
      slope.memory[X] = at[0]!;
      slope.memory[Y] = at[1]!;
      slope.memory[FIRST] = t % 3 === 1 ? 1 : 0;
      slope.run();
      into[0] = slope.memory[slope.results[0]!]!;
      into[1] = slope.memory[slope.results[1]!]!;
    },
    settings['noise'] ?? 0,
    box,
  );
}
