/** @file The race as a figure: the surface and its numbers, who runs and with which parameters, and the step looked at. */
import { type StateOf, figure } from '#figure/figure.ts';
import { type Kind, type Wordless, among, dial, numbers, own, seed, some, text } from '#figure/kinds.ts';
import type { Hyper } from '#optimizers/rule.ts';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import { SURFACES } from '#optimizers/surfaces.ts';
import { oldLink } from './old-link.ts';
import { PRESETS, type PresetName, firstFocus, preset } from './presets.ts';
import {
  GROUNDS,
  type Ground,
  LIMITS,
  OPENING,
  REACH,
  RUNNERS,
  type Settings,
  limited,
  opening,
  windowOf,
} from './settings.ts';

/** A parameter of an optimizer, as it is called in the address. */
type ParameterName = `${RuleId}.${string}`;
/** What surfaces may be set to, each its own share of it. */
export const SURFACE_DIALS = ['kappa', 'angle', 'noise', 'C', 'reach'] as const;

const dialOf = ({ value, least, most, log = false }: Hyper, step = 0.05) =>
  dial(value, { least, most, log, step });
const DIALS = {
  kappa: dialOf(SURFACES.bowl.hyper.kappa),
  angle: dialOf(SURFACES.bowl.hyper.angle, 1),
  noise: dialOf(SURFACES.bowl.hyper.noise),
  C: dialOf(SURFACES.reddi.hyper.C),
  reach: dialOf(REACH),
} satisfies Readonly<Record<(typeof SURFACE_DIALS)[number], unknown>>;
const PARAMETERS: Record<ParameterName, Kind<number> & Wordless> = {};
for (const id of RUNNERS)
  for (const [name, hyper] of Object.entries(RULES[id].text.hyper))
    PARAMETERS[`${id}.${name}`] = own(dialOf({ ...hyper, value: OPENING.hyper[id][name] ?? hyper.value }));
/** The widest window there is. */
const WIDEST = { least: -REACH.most, most: REACH.most };

/** A race as settings of the figure, but for the place where one looks and the formula. */
function flat({ surface, start, runners, hyper, steps, seed: noise }: Settings) {
  const of: Record<ParameterName, number> = {};
  for (const id of RUNNERS)
    for (const [name, value] of Object.entries(hyper[id])) of[`${id}.${name}`] = value;
  const dial = (name: (typeof SURFACE_DIALS)[number]): number => surface[name] ?? DIALS[name].opening;
  return Object.assign(of, {
    ...{
      kappa: dial('kappa'),
      angle: dial('angle'),
      noise: dial('noise'),
      C: dial('C'),
      reach: dial('reach'),
    },
    ...{ from: start, run: runners, steps, seed: noise },
  });
}

const AS_OPENED = Object.entries({
  ...flat(OPENING),
  on: OPENING.ground,
  look: firstFocus(OPENING.runners),
  f: OPENING.formula,
});

const presets = Object.fromEntries(
  (Object.keys(PRESETS) as PresetName[]).map((name) => {
    const { settings, focus } = preset(name);
    return [
      name,
      ({ f }: { readonly f: string }) =>
        Object.assign(flat(settings), { on: settings.ground, look: focus, t: 0, f }),
    ];
  }),
) as Readonly<
  Record<
    PresetName,
    (now: {
      readonly f: string;
    }) => ReturnType<typeof flat> & { on: Ground; look: RuleId; t: number; f: string }
  >
>;

export const race = figure(
  'race',
  Object.assign(
    { on: among(GROUNDS, OPENING.ground) },
    DIALS,
    {
      from: own(numbers(OPENING.start, WIDEST)),
      run: own(some(RUNNERS, OPENING.runners, { orNone: true })),
      steps: dial(OPENING.steps, { ...LIMITS.steps, step: 1 }),
      seed: seed(OPENING.seed),
    },
    Object.assign(PARAMETERS, {
      /** The step looked at, and the optimizer looked at closely. */
      t: own(dial(0, { least: 0, most: LIMITS.steps.most, step: 1 })),
      look: own(among(RUNNERS, firstFocus(OPENING.runners))),
      /** The reader’s own formula, used on the ground `typed`; it may be wrong. */
      f: own(text(OPENING.formula)),
    }),
  ),
  {
    presets,
    view: ['t', 'look'],
    leads: ['on'],
    // a link that says no step is one to the end, but for the race that the page opens with
    opens(s) {
      const said: Readonly<Record<string, unknown>> = s;
      const asOpened = AS_OPENED.every(([name, value]) => same(said[name], value));
      return Object.assign(flat(opening(s.on)), {
        look: firstFocus(s.run),
        t: asOpened ? 0 : s.steps,
      });
    },
    agree(s) {
      const { x, y } = windowOf(s.on, s.reach);
      const inside = (v: number | undefined, [least, most]: readonly [number, number]): number =>
        limited(v, { least, most }) ?? 0;
      return {
        ...s,
        from: [inside(s.from[0], x), inside(s.from[1], y)],
        t: Math.min(s.t, s.steps),
        look: s.run.length === 0 || s.run.includes(s.look) ? s.look : firstFocus(s.run),
      };
    },
    old: oldLink,
  },
);
export type RaceState = StateOf<typeof race>;

function same(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.join() === b.join() : a === b;
}

/** The race that a state of the figure is. */
export const settingsOf = (s: RaceState): Settings => ({
  ground: s.on,
  formula: s.f,
  surface: Object.fromEntries(
    SURFACE_DIALS.filter((name) => name in opening(s.on).surface).map((name) => [name, s[name]]),
  ),
  start: [s.from[0] ?? 0, s.from[1] ?? 0],
  runners: s.run,
  hyper: Object.fromEntries(
    RUNNERS.map((id) => [
      id,
      Object.fromEntries(
        Object.entries(RULES[id].defaults).map(([name, value]) => [name, s[`${id}.${name}`] ?? value]),
      ),
    ]),
  ) as Settings['hyper'],
  steps: s.steps,
  seed: s.seed,
});
