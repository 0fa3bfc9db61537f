/** @file The figure of Newton's paths as one parameter of the address: `saddle_-1.2_0.25_0.1_gd.newton`. */
import { METHODS } from '../../optimizers/newton.ts';
import { GROUNDS, type State, inside, openingOn } from './paths.ts';

export const PARAMETER = 'newton';

export const written = ({ ground, start, eta, shown }: State): string =>
  [ground, ...start, eta, shown.join('.')].join('_');

/** The inverse; what cannot be read keeps the value the surface opens with. */
export function read(text: string): State {
  const [ground, x, y, eta, shown] = text.split('_');
  const known = GROUNDS.find((g) => g === ground);
  const state = openingOn(known ?? 'saddle');
  if (!known) return state;
  const [at, up, rate] = [x, y, eta].map((v) => (v ? Number(v) : NaN));
  const methods = METHODS.filter((m) => shown?.split('.').includes(m));
  return {
    ground: known,
    start: Number.isFinite(at) && Number.isFinite(up) ? inside(known, [at!, up!]) : state.start,
    eta: rate! > 0 && rate! <= 1 ? rate! : state.eta,
    shown: methods.length ? methods : state.shown,
  };
}
