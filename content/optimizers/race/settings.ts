/** @file What a race may be set to, the values each surface opens with, and the course that follows from both. */
import type { Expr } from '#notation/expr.ts';
import type { Course } from './race.ts';
import type { Hyper } from '#optimizers/rule.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import {
  type Landscape,
  type Pair,
  SURFACES,
  type Surface,
  type SurfaceId,
  landscape,
} from '#optimizers/surfaces.ts';
import { minimaIn, readFormula, typedLandscape } from './typed.ts';

export type Ground = SurfaceId | 'typed';
export const GROUNDS = [...Object.keys(SURFACES), 'typed'] as readonly Ground[];
export const RUNNERS = Object.keys(RULES) as readonly RuleId[];

type Values = Readonly<Record<string, number>>;

export interface Settings {
  readonly ground: Ground;
  /** The reader's own, used where the ground is `typed`. */
  readonly formula: string;
  /** What the surface may be set to. */
  readonly surface: Values;
  readonly start: Pair;
  readonly runners: readonly RuleId[];
  /** Hyper-parameters of every optimizer. */
  readonly hyper: Readonly<Record<RuleId, Values>>;
  readonly steps: number;
  readonly seed: number;
}

export const LIMITS = { steps: { least: 10, most: 1000 } } as const;
/** Half the width of the window of a typed formula. */
export const REACH: Hyper = { tex: 'r', value: 3, least: 0.1, most: 100, log: true };
const NOISE: Hyper = SURFACES.bowl.hyper.noise;
const FORMULA = '(x**2 + y - 3)**2 / 4 + x**2 * y**2 / 2';

/** What is known of the surface apart from its numbers. */
export type Plan = Omit<Surface, 'id' | 'f' | 'gradient'>;
const TYPED: Plan = {
  hyper: { reach: REACH, noise: NOISE },
  x: [-3, 3],
  y: [-2.2, 2.2],
  start: [-2, -1.4],
  minima: [],
};
export const planOf = (ground: Ground): Plan => (ground === 'typed' ? TYPED : SURFACES[ground]);

/** Learning rates that suit a surface, by optimizer; those with the same meaning share one. */
interface Suited {
  readonly runners: readonly RuleId[];
  readonly steps: number;
  readonly eta: Partial<Readonly<Record<RuleId, number>>>;
  readonly also?: Partial<Readonly<Record<RuleId, Values>>>;
}
const CLASSIC: readonly RuleId[] = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam'];
const SUITED: Readonly<Record<Ground, Suited>> = {
  bowl: {
    runners: CLASSIC,
    steps: 200,
    eta: { gd: 0.09, momentum: 0.02, nesterov: 0.02, adagrad: 0.5, rmsprop: 0.02, adam: 0.1 },
  },
  ravine: {
    runners: ['gd', 'momentum', 'rmsprop', 'adam'],
    steps: 300,
    eta: { gd: 0.015, momentum: 0.005, nesterov: 0.005, adagrad: 0.5, rmsprop: 0.02, adam: 0.05 },
  },
  rosenbrock: {
    runners: CLASSIC,
    steps: 1000,
    eta: { gd: 0.001, momentum: 0.0005, nesterov: 0.0005, adagrad: 0.5, rmsprop: 0.01, adam: 0.05 },
  },
  beale: {
    runners: CLASSIC,
    steps: 500,
    eta: { gd: 0.01, momentum: 0.002, nesterov: 0.002, adagrad: 0.5, rmsprop: 0.02, adam: 0.1 },
  },
  himmelblau: {
    runners: CLASSIC,
    steps: 200,
    eta: { gd: 0.01, momentum: 0.005, nesterov: 0.005, adagrad: 0.5, rmsprop: 0.05, adam: 0.2 },
  },
  saddle: {
    runners: CLASSIC,
    steps: 200,
    eta: { gd: 0.03, momentum: 0.01, nesterov: 0.01, adagrad: 0.1, rmsprop: 0.03, adam: 0.03 },
  },
  plateau: {
    runners: CLASSIC,
    steps: 400,
    eta: { gd: 0.5, momentum: 0.1, nesterov: 0.1, adagrad: 0.3, rmsprop: 0.02, adam: 0.03 },
  },
  // Reddi et al. (2018), section 3: β₁ = 0, β₂ = 1 / (1 + C²)
  reddi: {
    runners: ['gd', 'adagrad', 'rmsprop', 'adam'],
    steps: 1000,
    eta: { gd: 0.003, momentum: 0.0005, nesterov: 0.0005, adagrad: 0.05, rmsprop: 0.005, adam: 0.01 },
    also: { adam: { beta1: 0, beta2: 1 / 17 }, rmsprop: { beta: 0.9 } },
  },
  typed: {
    runners: ['gd', 'momentum', 'nesterov', 'rmsprop', 'adam'],
    steps: 200,
    eta: { gd: 0.02, momentum: 0.005, nesterov: 0.005, adagrad: 0.3, rmsprop: 0.02, adam: 0.1 },
  },
};
/** Variants open with the values of what they vary. */
const VARIANT_OF: Partial<Readonly<Record<RuleId, RuleId>>> = {
  'nesterov-shifted': 'nesterov',
  'nesterov-noted': 'nesterov',
  'adagrad-inside': 'adagrad',
  'rmsprop-inside': 'rmsprop',
  'adam-uncorrected': 'adam',
  'adam-noted': 'adam',
  adamw: 'adam',
};

const settingsOf = (hyper: Readonly<Record<string, Hyper>>): Values =>
  Object.fromEntries(Object.entries(hyper).map(([name, { value }]) => [name, value]));

/** The race a surface opens with. */
export function opening(ground: Ground): Settings {
  const { runners, steps, eta, also } = SUITED[ground];
  const { hyper, start } = planOf(ground);
  return {
    ground,
    formula: FORMULA,
    surface: settingsOf(hyper),
    start,
    runners,
    hyper: Object.fromEntries(
      RUNNERS.map((id) => {
        const like = VARIANT_OF[id] ?? id;
        const rate = eta[like];
        return [id, { ...RULES[id].defaults, ...(rate !== undefined && { eta: rate }), ...also?.[like] }];
      }),
    ) as Record<RuleId, Values>,
    steps,
    seed: 1,
  };
}

export const OPENING = opening('bowl');

/** The landscape with everything a race and its drawing need of it. */
export interface Scene {
  readonly landscape: Landscape;
  /** The window. */
  readonly x: Pair;
  readonly y: Pair;
  readonly minima: readonly Pair[];
  readonly floor: number;
  /** Of a typed formula. */
  readonly formula?: Expr;
}

/** What is drawn of a ground; of a typed formula so far to each side as the reader wants. */
export function windowOf(ground: Ground, reach: number): { readonly x: Pair; readonly y: Pair } {
  const { x, y } = planOf(ground);
  const share = ground === 'typed' ? reach / REACH.value : 1;
  return { x: [x[0] * share, x[1] * share], y: [y[0] * share, y[1] * share] };
}

/** @throws {NotationError} for a typed formula that cannot be read. */
export function sceneOf({
  ground,
  formula,
  surface,
}: Pick<Settings, 'ground' | 'formula' | 'surface'>): Scene {
  const { x, y } = windowOf(ground, surface['reach'] ?? REACH.value);
  const floorOf = (height: Landscape['height'], minima: readonly Pair[]): number =>
    minima.length ? Math.min(...minima.map((m) => height(...m))) : 0;
  if (ground !== 'typed') {
    const land = landscape(SURFACES[ground], surface);
    const { minima } = planOf(ground);
    return { landscape: land, x, y, minima, floor: floorOf(land.height, minima) };
  }
  const e = readFormula(formula);
  const land = typedLandscape(e, surface['noise'] ?? 0);
  const minima = minimaIn(land.height, x, y);
  return { landscape: land, x, y, minima, floor: floorOf(land.height, minima), formula: e };
}

export const courseOf = (
  { landscape: land, minima, floor }: Scene,
  { start, steps, seed }: Pick<Settings, 'start' | 'steps' | 'seed'>,
): Course => ({ landscape: land, minima, floor, start, steps, seed });

/** A number inside its limits; undefined for what is no number. */
export function limited(
  value: unknown,
  { least, most }: { least: number; most: number },
): number | undefined {
  const x = typeof value === 'number' || (typeof value === 'string' && value.trim()) ? Number(value) : NaN;
  return Number.isFinite(x) ? Math.min(most, Math.max(least, x)) : undefined;
}
