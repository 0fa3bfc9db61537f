// The figure of the bound: its arithmetic is the lesson's, no guess comes above the curve, no step from a touch goes down.
import { describe, expect, test } from 'vitest';
import { RECORDS, recordOf } from '../../../content/em/climb/data.ts';
import { climbing, held, parametersOf, written } from '../../../content/em/climb/figure.ts';
import type { State } from '../../../content/em/climb/figure.ts';
import {
  type Guess,
  MOVES,
  type Pair,
  type Parameters,
  bound,
  climb,
  likelihood,
  posterior,
  rates,
  rowsOf,
  slopes,
  top,
} from '../../../content/em/climb/mixture.ts';
import { afterE, afterM, viewOf } from '../../../content/em/climb/view.ts';
import { em } from '../../../content/em/derivation.ts';
import { build } from '#derive/build.ts';
import { run } from '#derive/run.ts';
import { claimValues } from '#witness/agreement.ts';
import { random } from '#math/random.ts';
import { tensor } from '#math/tensor.ts';

const rng = random(7);
const between = (least: number, most: number): number => least + (most - least) * rng();
const RECORD = ['four', 'many', 'coins'] as const;

/** A place and a guess anywhere. */
function drawn(name: keyof typeof RECORDS): { p: Parameters; q: Guess } {
  const { data, reach } = recordOf(name);
  const pair = (least: number, most: number): Pair => [between(least, most), between(least, most)];
  const first = between(0.1, 0.9);
  const inner = 0.05 * (reach[1] - reach[0]);
  const p = {
    w: [first, 1 - first],
    mean: pair(reach[0] + inner, reach[1] - inner),
    v: pair(3, 40),
  } as const;
  return { p, q: Array.from({ length: rowsOf(data) }, () => between(0.01, 0.99)) };
}

test.each(RECORD)('the arithmetic of the figure is that of the lesson: %s', (name) => {
  const { data } = recordOf(name);
  const { p, q } = drawn(name);
  const N = rowsOf(data);
  const gaussian = data.kind === 'gaussian';
  const d = build(em, { sizes: { N, K: 2 }, options: { source: gaussian ? 'gaussian' : 'coins' } });
  const column = (xs: readonly number[]) => tensor([xs.length, 1], (i) => xs[i]!);
  const computed = run(d, {
    w: column(p.w),
    ...(gaussian
      ? { mu: column(p.mean), v: column(p.v), x: column(data.x) }
      : { theta: column(p.mean), h: column(data.heads), u: column(data.tails) }),
    Q: tensor([N, 2], (i) => (i % 2 ? q[i >> 1]! : 1 - q[i >> 1]!)),
  });
  const values = { ...computed, ...claimValues(d, computed) };
  const close = (found: readonly number[], id: string, sign = 1): void =>
    found.forEach((x, i) => expect(x, id).toBeCloseTo(sign * values[id]!.data[i]!, 9));
  const r = posterior(data, p);
  const next = top(data, r, p, 'all');
  close([likelihood(data, p)], 'loss', -1);
  close([bound(data, q, p)], 'F');
  close(
    r.flatMap((share) => [1 - share, share]),
    'R',
  );
  close(next.w, 'w_new');
  close(next.mean, gaussian ? 'mu_new' : 'theta_new');
  if (gaussian) close(next.v, 'v_new');
  close(slopes(data, r, p), gaussian ? 'dmu' : 'dtheta', -1);
  close(slopes(data, q, p), 'dF');
  const rate = rates(data, r, p);
  const slope = slopes(data, r, p);
  next.mean.forEach((m, k) => expect(p.mean[k]! + rate[k]! * slope[k]!).toBeCloseTo(m, 9));
});

test('from anywhere: no guess comes above, the posterior touches, and no step from a touch goes down', () => {
  for (const name of RECORD)
    for (let draw = 0; draw < 40; draw++) {
      const { data } = recordOf(name);
      const { p, q } = drawn(name);
      const height = likelihood(data, p);
      expect(bound(data, q, p)).toBeLessThan(height);
      expect(bound(data, posterior(data, p), p)).toBeCloseTo(height, 9);
      for (const moves of MOVES) {
        const heights = climb(data, p, moves, 6, (next) => parametersOf(held(name, written(next))));
        heights.slice(1).forEach((h, t) => expect(h).toBeGreaterThanOrEqual(heights[t]! - 1e-6));
      }
    }
});

describe('what the text says of the figure', () => {
  const E = (state: State): State => climbing.change(state, { q: afterE(state) });
  const M = (state: State): State => climbing.change(state, { at: written(afterM(state)) });
  const height = (state: State): number => viewOf(state).here.likelihood;
  const after = (state: State, rounds: number): State => (rounds ? after(M(E(state)), rounds - 1) : state);
  const open = climbing.opening;

  test('it opens apart, E closes the gap and makes the gradients one', () => {
    const [apart, touching] = [viewOf(open), viewOf(E(open))];
    expect(apart.slope[1]).not.toBeCloseTo(apart.slopeOfBound[1], 1);
    expect(touching.here.bound).toBeCloseTo(touching.here.likelihood, 6);
    expect(touching.slope[1]).toBeCloseTo(touching.slopeOfBound[1], 5);
  });

  test('M stops short of the top of the curve, where the curve lies above the bound', () => {
    const { curve, top: stops, there } = viewOf(E(open));
    const [highest] = curve.reduce((a, b) => (b[1] > a[1] ? b : a));
    expect(stops).toBeLessThan(highest - 0.3);
    expect(there.likelihood).toBeGreaterThan(there.bound + 0.001);
  });

  test('from a bound that does not touch, M may go down', () => {
    const touching = E(open);
    const spoilt = climbing.change(touching, { q: [1, ...touching.q.slice(1)] });
    expect(height(M(spoilt))).toBeLessThan(height(spoilt) - 0.5);
  });

  test('descent agrees with EM at its rate, is faster with twice, and does not arrive with four times', () => {
    const rate = viewOf(E(open)).rates[1];
    const race = (times: number) => viewOf({ ...E(open), rate: times * rate }).race;
    const { em: climbs, descent } = race(1);
    expect(descent[1]).toBeCloseTo(climbs[1]!, 5);
    expect(race(2).descent[2]).toBeGreaterThan(climbs[2]! + 0.002);
    expect(Math.min(...race(4).descent.slice(-2))).toBeLessThan(climbs.at(-1)! - 0.05);
  });

  test('the presets: never separates, separates, ends on one row, cannot tell the coins apart', () => {
    const ends = (name: (typeof climbing.presets)[number], rounds = 40): State =>
      after(climbing.preset(name, open), rounds);
    expect(height(ends('equal'))).toBeCloseTo(-85.41, 2);
    const separated = height(ends('close'));
    expect(separated).toBeCloseTo(-76.23, 2);
    expect(height(ends('point', 1))).toBeGreaterThan(separated);
    const one = parametersOf(ends('coins', 1).at);
    [0.5368, 0.6432].forEach((x, k) => expect(one.mean[k]).toBeCloseTo(x, 4));
    expect(ends('coins', 2).at).toEqual(ends('coins', 1).at);
  });
});
