/** @file Races worth a click; what is not named is as the surface opens. */
import type { RuleId } from '#optimizers/rules.ts';
import { type Ground, type Settings, opening } from './settings.ts';

interface Preset {
  readonly ground: Ground;
  readonly focus: RuleId;
  readonly runners: readonly RuleId[];
  readonly surface?: Readonly<Record<string, number>>;
  readonly hyper?: Partial<Readonly<Record<RuleId, Readonly<Record<string, number>>>>>;
  readonly steps?: number;
}

export const PRESETS = {
  valley: {
    ground: 'bowl',
    focus: 'momentum',
    runners: ['gd', 'momentum', 'nesterov'],
    surface: { kappa: 50 },
    // just below 2/κ = 0.04: what crosses the valley changes its sign at every step
    hyper: { gd: { eta: 0.039 }, momentum: { eta: 0.01 }, nesterov: { eta: 0.01 } },
  },
  // 2/κ = 0.1, and 2(1 + β)/κ = 0.19 for momentum
  edge: {
    ground: 'bowl',
    focus: 'gd',
    runners: ['gd', 'momentum'],
    hyper: { gd: { eta: 0.101 }, momentum: { eta: 0.101 } },
    steps: 120,
  },
  // Adam works coordinate by coordinate: what helps along the axes does not help across them
  turned: {
    ground: 'bowl',
    focus: 'adam',
    runners: ['momentum', 'adagrad', 'rmsprop', 'adam'],
    surface: { kappa: 100, angle: 45 },
    hyper: { momentum: { eta: 0.01 } },
    steps: 300,
  },
  saddle: { ground: 'saddle', focus: 'gd', runners: ['gd', 'momentum', 'rmsprop', 'adam'] },
  plateau: { ground: 'plateau', focus: 'rmsprop', runners: ['gd', 'momentum', 'rmsprop', 'adam'] },
  noise: { ground: 'ravine', focus: 'adam', runners: ['gd', 'momentum', 'rmsprop', 'adam'] },
  bias: {
    ground: 'himmelblau',
    focus: 'adam-uncorrected',
    runners: ['adam', 'adam-uncorrected'],
  },
  // 003-23
  backwards: {
    ground: 'bowl',
    focus: 'nesterov-noted',
    runners: ['momentum', 'nesterov', 'nesterov-noted'],
    steps: 60,
  },
  // 003-30
  overwritten: {
    ground: 'bowl',
    focus: 'adam-noted',
    runners: ['adam', 'adam-noted'],
    steps: 300,
  },
  reddi: { ground: 'reddi', focus: 'adam', runners: ['gd', 'adagrad', 'adam'] },
  all: {
    ground: 'rosenbrock',
    focus: 'adam',
    runners: [
      'gd',
      'momentum',
      'nesterov',
      'nesterov-shifted',
      'adagrad',
      'rmsprop',
      'adadelta',
      'adam',
      'adam-uncorrected',
      'adamw',
    ],
    steps: 1000,
  },
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof PRESETS;

/** Whom to look at closely where nothing is said. */
export const firstFocus = (runners: readonly RuleId[]): RuleId =>
  runners.includes('adam') ? 'adam' : (runners.at(-1) ?? 'gd');

export function preset(name: PresetName): { readonly settings: Settings; readonly focus: RuleId } {
  const { ground, focus, runners, surface, hyper = {}, steps }: Preset = PRESETS[name];
  const plain = opening(ground);
  const rates = Object.fromEntries(
    Object.entries(hyper).map(([id, values]) => [id, { ...plain.hyper[id as RuleId], ...values }]),
  );
  return {
    focus,
    settings: {
      ...plain,
      runners,
      surface: { ...plain.surface, ...surface },
      steps: steps ?? plain.steps,
      hyper: { ...plain.hyper, ...rates },
    },
  };
}
