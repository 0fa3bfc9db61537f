// Every optimizer against a recursion written by hand, against its closed form, against TensorFlow.js, and the notes'.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { RULES, type RuleId } from '#optimizers/rules.ts';
import { type Gradient, type Standing, closedForm, defineRule, start, stepper } from '#optimizers/rule.ts';

fc.configureGlobal({ seed: 1 });

const ids = Object.keys(RULES) as RuleId[];

/** θ after each of `n` steps. */
function path(id: RuleId, from: number[], gradient: Gradient, n: number, hyper = {}): Float64Array[] {
  const step = stepper(RULES[id], hyper);
  let at: Standing = start(RULES[id], Float64Array.from(from));
  return Array.from({ length: n }, () => (at = step(at, gradient)).theta);
}

const bowl: Gradient = (x) => x.map((v, i) => (i + 1) * v + Math.sin(v));

describe('by hand', () => {
  /** Each optimizer once more, as one would write it in a script; no notation, no table. */
  const hand: Partial<Record<RuleId, (x: number[], g: Gradient, n: number) => number[]>> = {
    gd: (x, g, n) => {
      for (let t = 0; t < n; t++) {
        const d = g(Float64Array.from(x));
        x = x.map((v, i) => v - 0.1 * d[i]!);
      }
      return x;
    },
    momentum: (x, g, n) => {
      let m = x.map(() => 0);
      for (let t = 0; t < n; t++) {
        const d = g(Float64Array.from(x));
        m = m.map((v, i) => 0.9 * v + 0.01 * d[i]!);
        x = x.map((v, i) => v - m[i]!);
      }
      return x;
    },
    nesterov: (x, g, n) => {
      let m = x.map(() => 0);
      for (let t = 0; t < n; t++) {
        const d = g(Float64Array.from(x, (v, i) => v - 0.9 * m[i]!));
        m = m.map((v, i) => 0.9 * v + 0.01 * d[i]!);
        x = x.map((v, i) => v - m[i]!);
      }
      return x;
    },
    adagrad: (x, g, n) => {
      const s = x.map(() => 0);
      for (let t = 0; t < n; t++) {
        const d = g(Float64Array.from(x));
        x = x.map((v, i) => v - (0.01 * d[i]!) / (Math.sqrt((s[i]! += d[i]! ** 2)) + 1e-8));
      }
      return x;
    },
    rmsprop: (x, g, n) => {
      const s = x.map(() => 0);
      for (let t = 0; t < n; t++) {
        const d = g(Float64Array.from(x));
        x = x.map((v, i) => {
          s[i] = 0.9 * s[i]! + 0.1 * d[i]! ** 2;
          return v - (0.001 * d[i]!) / (Math.sqrt(s[i]!) + 1e-8);
        });
      }
      return x;
    },
    adadelta: (x, g, n) => {
      const s = x.map(() => 0);
      const D = x.map(() => 0);
      for (let t = 0; t < n; t++) {
        const d = g(Float64Array.from(x));
        x = x.map((v, i) => {
          s[i] = 0.95 * s[i]! + 0.05 * d[i]! ** 2;
          const by = (Math.sqrt(D[i]! + 1e-6) / Math.sqrt(s[i]! + 1e-6)) * d[i]!;
          D[i] = 0.95 * D[i]! + 0.05 * by ** 2;
          return v - by;
        });
      }
      return x;
    },
    adam: (x, g, n) => {
      const m = x.map(() => 0);
      const s = x.map(() => 0);
      for (let t = 1; t <= n; t++) {
        const d = g(Float64Array.from(x));
        x = x.map((v, i) => {
          m[i] = 0.9 * m[i]! + 0.1 * d[i]!;
          s[i] = 0.999 * s[i]! + 0.001 * d[i]! ** 2;
          return v - (0.001 * (m[i]! / (1 - 0.9 ** t))) / (Math.sqrt(s[i]! / (1 - 0.999 ** t)) + 1e-8);
        });
      }
      return x;
    },
  };
  test.each(Object.keys(hand) as RuleId[])('%s', (id) => {
    const ours = path(id, [2, -1.5], bowl, 40).at(-1)!;
    const theirs = hand[id]!([2, -1.5], bowl, 40);
    ours.forEach((x, i) => expect(x).toBeCloseTo(theirs[i]!, 10));
  });
});

describe('closed forms of a constant gradient', () => {
  test.each(ids.filter((id) => RULES[id].constant))('%s', (id) => {
    for (const g of [3, -0.02]) {
      const all = [0, ...path(id, [0], () => Float64Array.of(g), 60).map((x) => x[0]!)];
      for (let t = 1; t <= 60; t++) {
        const went = all[t - 1]! - all[t]!;
        expect(Math.abs(went - closedForm(RULES[id], {}, g, t)!) / Math.abs(went)).toBeLessThan(1e-9);
      }
    }
  });
});

describe('against TensorFlow.js', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
  });
  /** θ after n steps of an optimizer of tfjs on a quadratic; the gradient is given, the update is theirs. */
  function theirs(optimizer: tf.Optimizer, n: number): number[] {
    const x = tf.variable(tf.tensor1d([2, -1.5]));
    const scale = tf.tensor1d([1, 2]);
    for (let t = 0; t < n; t++) optimizer.applyGradients([{ name: x.name, tensor: tf.mul(scale, x) }]);
    return [...x.dataSync()];
  }
  const quadratic: Gradient = (x) => x.map((v, i) => (i + 1) * v);
  const N = 30;
  const same = (ours: Float64Array, other: number[], within = 2e-6) =>
    ours.forEach((x, i) => expect(Math.abs(x - other[i]!) / (1e-3 + Math.abs(x))).toBeLessThan(within));

  test('sgd', () => same(path('gd', [2, -1.5], quadratic, N).at(-1)!, theirs(tf.train.sgd(0.1), N)));
  test('momentum: tfjs multiplies the sum by η at the end, which is the same', () =>
    same(path('momentum', [2, -1.5], quadratic, N).at(-1)!, theirs(tf.train.momentum(0.01, 0.9), N)));
  test('Nesterov: tfjs has the shifted form', () =>
    same(
      path('nesterov-shifted', [2, -1.5], quadratic, N).at(-1)!,
      theirs(tf.train.momentum(0.01, 0.9, true), N),
    ));
  test('AdaGrad: tfjs starts its sum at 0.1, and has ε = 1e-7 inside the root', () => {
    const step = stepper(RULES['adagrad-inside'], { eps: 1e-7 });
    let at: Standing = { t: 0, theta: Float64Array.of(2, -1.5), states: { s: Float64Array.of(0.1, 0.1) } };
    for (let t = 0; t < N; t++) at = step(at, quadratic);
    same(at.theta, theirs(tf.train.adagrad(0.01), N));
  });
  test('RMSProp: tfjs has ε inside the root', () =>
    same(
      path('rmsprop-inside', [2, -1.5], quadratic, N, { eps: 1e-6 }).at(-1)!,
      theirs(tf.train.rmsprop(0.001, 0.9, 0, 1e-6), N),
    ));
  test('AdaDelta: tfjs 4.22 divides by the average before this gradient, so its first step is the whole gradient', () => {
    const { text } = RULES.adadelta;
    const late = defineRule('late', {
      ...text,
      lines: { ...text.lines, d: ['d', 'sqrt(D_prev + eps) / sqrt(s_prev + eps) * g'] },
    });
    const step = stepper(late);
    let at: Standing = start(late, Float64Array.of(2, -1.5));
    for (let t = 0; t < N; t++) at = step(at, quadratic);
    const there = theirs(tf.train.adadelta(1, 0.95, 1e-6), N);
    same(at.theta, there);
    expect(theirs(tf.train.adadelta(1, 0.95, 1e-6), 1)[0]).toBeCloseTo(0, 5);
    expect(path('adadelta', [2, -1.5], quadratic, 1)[0]![0]).toBeGreaterThan(1.99);
  });
  test('Adam: tfjs has ε = 1e-7 unless told otherwise', () =>
    same(path('adam', [2, -1.5], quadratic, N).at(-1)!, theirs(tf.train.adam(0.001, 0.9, 0.999, 1e-8), N)));
});

describe('what the notes get wrong', () => {
  const half: Gradient = (x) => x; // of θ²/2
  test('looking backwards diverges where looking ahead converges (003-23)', () => {
    const at = (id: RuleId) => Math.abs(path(id, [1], half, 200, { eta: 0.2 }).at(-1)![0]!);
    expect(at('nesterov-noted')).toBeGreaterThan(1e3);
    expect(at('nesterov')).toBeLessThan(1e-12);
    // the product of the eigenvalues of a step is β(1 + ηλ)
    expect(Math.abs(path('nesterov-noted', [1], half, 400, { eta: 0.1 }).at(-1)![0]!)).toBeLessThan(1);
  });
  test('Adam that overwrites its moments freezes (003-30)', () => {
    const steps = [3, ...path('adam-noted', [3], half, 8, { eta: 1e-3 }).map((x) => x[0]!)];
    const sizes = steps.slice(1).map((x, t) => (steps[t]! - x) / 1e-3);
    expect(sizes[0]).toBeCloseTo(1, 4);
    expect(sizes[1]! / sizes[0]!).toBeLessThan(0.5);
    const settled = (id: RuleId) => Math.abs(path(id, [3], half, 300, { eta: 0.1 }).at(-1)![0]!);
    expect(settled('adam-noted')).toBeGreaterThan(2.5);
    expect(settled('adam')).toBeLessThan(0.05);
  });
  test('the correction of Adam makes the first step shorter, not longer (003-32)', () => {
    const first = (id: RuleId) => -path(id, [0], () => Float64Array.of(2), 1, { eta: 1 })[0]![0]!;
    expect(first('adam')).toBeCloseTo(1, 6);
    expect(first('adam-uncorrected')).toBeCloseTo(Math.sqrt(10), 4);
  });
});

test('both forms of Nesterov are one path, seen from two places', () => {
  const beta = 0.9;
  const step = stepper(RULES.nesterov);
  let at: Standing = start(RULES.nesterov, Float64Array.of(2, -1.5));
  const shifted = path('nesterov-shifted', [2, -1.5], bowl, 50);
  for (let t = 0; t < 50; t++) {
    at = step(at, bowl);
    at.theta.forEach((x, i) => expect(x - beta * at.states['m']![i]!).toBeCloseTo(shifted[t]![i]!, 9));
  }
});

describe('the largest stable step on a parabola', () => {
  const away = (id: RuleId, eta: number, beta?: number) =>
    Math.abs(path(id, [1], (x) => x, 4000, beta === undefined ? { eta } : { eta, beta }).at(-1)![0]!);
  const limits: [RuleId, (beta: number) => number][] = [
    ['gd', () => 2],
    ['momentum', (beta) => 2 * (1 + beta)],
    ['nesterov', (beta) => (2 * (1 + beta)) / (1 + 2 * beta)],
    ['nesterov-shifted', (beta) => (2 * (1 + beta)) / (1 + 2 * beta)],
    ['nesterov-noted', (beta) => 1 / beta - 1],
  ];
  test.each(limits)('of %s', (id, limit) => {
    for (const beta of [0.6, 0.9]) {
      const share = id === 'gd' ? undefined : beta;
      expect(away(id, 0.95 * limit(beta), share)).toBeLessThan(0.01);
      // so far away that it may have overflowed
      expect(away(id, 1.05 * limit(beta), share)).not.toBeLessThan(100);
    }
  });

  test('the best momentum for curvatures from 1 to 9 shrinks both directions by one half', () => {
    const curved: Gradient = (x) => x.map((v, i) => (i === 0 ? 1 : 9) * v);
    for (const x of path('momentum', [1, 1], curved, 40, { eta: 1 / 4, beta: 1 / 4 }).at(-1)!)
      expect(Math.abs(x) / (40 * 0.5 ** 40)).toBeLessThan(3);
  });
});

test('Adam does not care how large the gradient is', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-2, max: 1e6, noNaN: true }), (scale) => {
      const big = path('adam', [2, -1.5], (x) => bowl(x).map((v) => v * scale), 10).at(-1)!;
      path('adam', [2, -1.5], bowl, 10)
        .at(-1)!
        .forEach((x, i) => expect(big[i]).toBeCloseTo(x, 5));
    }),
  );
});

test.each(ids)('%s shows every quantity of a step', (id) => {
  const { text } = RULES[id];
  const step = stepper(RULES[id])(start(RULES[id], Float64Array.of(1, 2)), bowl);
  expect(Object.keys(step.lines)).toEqual(Object.keys(text.lines));
  for (const s of text.states) expect(step.states[s]).toBe(step.lines[s]);
  for (const value of [step.theta, step.at, step.g, ...Object.values(step.lines)])
    expect([...value].every(Number.isFinite)).toBe(true);
});
