/** @file What the figure of Newton's paths may be set to: a surface, a start on it, and the methods that go from there. */
import { type StateOf, figure } from '#figure/figure.ts';
import { among, dial, numbers, some } from '#figure/kinds.ts';
import { type Pair, SURFACES, type SurfaceId } from '#optimizers/surfaces.ts';
import { METHODS } from './newton.ts';

/** The surfaces with a Hessian worth looking at, and the learning rate that gradient descent opens with on each. */
const RATES = { saddle: 0.1, bowl: 0.09, himmelblau: 0.01, rosenbrock: 0.001, plateau: 0.5 } as const;
export type Ground = keyof typeof RATES & SurfaceId;
const GROUNDS = Object.keys(RATES) as readonly Ground[];
/** Starts that show what a surface is here for, where its own does not. */
const STARTS: Partial<Record<Ground, Pair>> = { saddle: [-1.2, 0.25], plateau: [-2, 0.5] };
const startOn = (ground: Ground): Pair => STARTS[ground] ?? SURFACES[ground].start;

export const newton = figure(
  'newton',
  {
    ground: among(GROUNDS, 'saddle'),
    start: numbers([0, 0], { least: -100, most: 100 }),
    eta: dial(RATES.saddle, { least: 1e-4, most: 1, log: true }),
    shown: some(METHODS, ['gd', 'newton']),
  },
  {
    opens: ({ ground }) => ({ start: startOn(ground), eta: RATES[ground] }),
    leads: ['ground'],
    agree: (state) => ({ ...state, start: inside(state.ground, state.start) }),
    old: (text) => {
      const [ground, x, y, eta, shown] = text.split('_');
      if (shown === undefined || !Object.hasOwn(RATES, ground!)) return undefined;
      return { ground, start: `${x}_${y}`, eta, ...(shown && { shown }) };
    },
  },
);
export type State = StateOf<typeof newton>;

/** The start kept inside the window, to a hundredth. */
function inside(ground: Ground, [x = 0, y = 0]: readonly number[]): Pair {
  const { x: across, y: up } = SURFACES[ground];
  const held = (v: number, [from, to]: Pair): number =>
    Math.round(Math.max(from, Math.min(to, v)) * 100) / 100;
  return [held(x, across), held(y, up)];
}
