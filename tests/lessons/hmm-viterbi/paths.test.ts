// The trellis that answers back: its walks are the lesson's and a count of all paths, and a step of learning never falls.
import { describe, expect, test } from 'vitest';
import { hmmViterbi } from '../../../content/hmm-viterbi/derivation.ts';
import {
  type Model,
  bestPath,
  chanceOf,
  counts,
  flow,
  learnt,
  sharpened,
  summed,
  walks,
} from '../../../content/hmm-viterbi/paths/chain.ts';
import { modelOf, paths, settingsOf } from '../../../content/hmm-viterbi/paths/figure.ts';
import type { State } from '../../../content/hmm-viterbi/paths/figure.ts';
import { viewOf } from '../../../content/hmm-viterbi/paths/view.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { random } from '#math/random.ts';
import { tensor } from '#math/tensor.ts';

const rng = random(11);
const row = (): number[] => {
  const p = 0.02 + 0.96 * rng();
  return [p, 1 - p];
};
const drawn = (): Model => ({ pi: row(), A: [row(), row()], B: [row(), row()] });
const days = (T: number): number[] => Array.from({ length: T }, () => +(rng() < 0.5));
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
/** Every path of T steps. */
const every = (T: number): number[][] =>
  Array.from({ length: 2 ** T }, (_, n) => Array.from({ length: T }, (_, t) => (n >> t) & 1));

test('forward, gradient, counts and best path are those of the lesson', () => {
  const [m, seen] = [drawn(), days(4)];
  for (const option of ['all', 'best'] as const) {
    const d = build(hmmViterbi, { sizes: { T: 4, H: 2, M: 2 }, options: { paths: option } });
    const values = run(d, {
      ...opening(d),
      A: tensor([2, 2], (i) => m.A[i >> 1]![i % 2]!),
      B: tensor([2, 2], (i) => m.B[i >> 1]![i % 2]!),
      'p[0]': tensor([2, 1], (i) => m.pi[i]!),
      ...Object.fromEntries(seen.map((k, t) => [`x[${t + 1}]`, tensor([2, 1], (i) => +(i === k))])),
    });
    const at = (id: string, i: number): number => values[id]!.data[i]!;
    const all = option === 'all';
    const { alpha, beta, whole } = all ? summed(m, seen) : walks(m, seen, (ways) => Math.max(...ways));
    const path = bestPath(m, seen);
    expect(Math.exp(whole)).toBeCloseTo(at('P', 0), 12);
    seen.forEach((_, t) => {
      for (const i of [0, 1]) {
        expect(Math.exp(alpha[t]![i]!)).toBeCloseTo(at(`w[${t + 1}]`, i), 12);
        const used = -at(`w[${t + 1}]`, i) * at(`dw[${t + 1}]`, i);
        if (all) expect(-Math.exp(beta[t]![i]! - whole)).toBeCloseTo(at(`dw[${t + 1}]`, i), 10);
        else expect(used).toBeCloseTo(+(path[t] === i), 10);
      }
    });
    if (!all) continue;
    const { A, B, pi } = counts(m, seen)!;
    A.flat().forEach((n, i) => expect(n).toBeCloseTo(-at('A', i) * at('dA', i), 10));
    B.flat().forEach((n, i) => expect(n).toBeCloseTo(-at('B', i) * at('dB', i), 10));
    pi.forEach((n, i) => expect(n).toBeCloseTo(-at('p[0]', i) * at('dp[0]', i), 10));
  }
});

test('the shares are those of all paths, counted one by one; also where parameters have a power or are 0', () => {
  for (const T of [1, 2, 5]) {
    const seen = days(T);
    const plain = drawn();
    const shut = { ...plain, A: [[0, plain.A[0]![1]!], plain.A[1]!] };
    for (const m of [plain, shut, sharpened(plain, 0.3)]) {
      const chances = every(T).map((path) => [path, chanceOf(m, seen, path)] as const);
      const all = sum(chances.map(([, p]) => p));
      const share = (has: (path: readonly number[]) => boolean): number =>
        sum(chances.map(([path, p]) => (has(path) ? p : 0))) / all;
      const { states, moves } = flow(m, seen)!;
      states.forEach((at, t) =>
        at.forEach((s, i) =>
          expect(s).toBeCloseTo(
            share((path) => path[t] === i),
            10,
          ),
        ),
      );
      moves.forEach((of, t) =>
        of.forEach((from, i) =>
          from.forEach((s, j) =>
            expect(s).toBeCloseTo(
              share((path) => path[t] === i && path[t + 1] === j),
              10,
            ),
          ),
        ),
      );
      const top = Math.max(...chances.map(([, p]) => p));
      expect(chanceOf(m, seen, bestPath(m, seen)) / top).toBeCloseTo(1, 10);
    }
  }
});

test('a step of learning never makes what was seen less probable', () => {
  for (let draw = 0; draw < 60; draw++) {
    const seen = days(2 + (draw % 7));
    let m = drawn();
    if (draw % 3 === 0) m = { ...m, A: [[1, 0], m.A[1]!] };
    for (let step = 0; step < 4; step++) {
      const next = learnt(m, seen);
      expect(summed(next, seen).whole).toBeGreaterThanOrEqual(summed(m, seen).whole - 1e-10);
      m = next;
    }
  }
});

describe('what the text says of the figure', () => {
  const open = paths.opening;
  const view = (part: Partial<State> = {}) => viewOf(paths.change(open, part))!;

  test('two answers, one half as probable as the other', () => {
    const { path, states, pathChance, statesChance } = view();
    expect([path, states]).toEqual([
      [0, 0, 0],
      [0, 1, 0],
    ]);
    expect(statesChance / pathChance).toBeCloseTo(1 / 2, 5);
  });

  test('the dial gathers the flow: 640 of 1745 at one half, the best path alone at 0', () => {
    expect(view({ tau: 0.5 }).shares.states[1]![1]).toBeCloseTo(640 / 1745, 4);
    expect(view({ tau: 0.02 }).shares.states[1]![0]).toBeGreaterThan(0.999);
    expect(view({ tau: 0 }).shares.states.map(([clear]) => clear)).toEqual([1, 1, 1]);
  });

  test('a forbidden move takes its paths away: 52 of 93 are left; without any move none', () => {
    expect(view({ forbidden: ['01'] }).P / view().P).toBeCloseTo(52 / 93, 5);
    expect(viewOf(paths.change(open, { forbidden: ['00', '01', '10', '11'] }))).toBeUndefined();
  });

  test('learning: the first step as in the text; from states alike nothing moves', () => {
    const after = paths.change(open, settingsOf(view().learnt));
    expect(viewOf(after)!.P).toBeCloseTo(0.1517, 4);
    const alike = paths.preset('alike', open);
    expect(paths.change(alike, settingsOf(viewOf(alike)!.learnt))).toEqual(alike);
    expect(modelOf(alike).B[0]).toEqual(modelOf(alike).B[1]);
  });

  test('eight days of a road that stays: one change, though the rider changes five times', () => {
    const { path, states } = viewOf(paths.preset('sticky', open))!;
    expect(path.join('')).toBe('00001111');
    expect(states).toEqual(path);
    const { seen } = paths.preset('sticky', open);
    expect(seen.filter((k, t) => t && k !== seen[t - 1])).toHaveLength(5);
  });
});
