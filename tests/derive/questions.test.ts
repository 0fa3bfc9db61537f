// What readers ask beside the lessons, at numbers computed elsewhere: NumPy 2.4, differences of 1e-6 where there is a gradient.
import { describe, expect, test } from 'vitest';
import { askedFor, definitionOf } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { check } from '#derive/check.ts';
import { draw, givenNames, withSupplied } from '#derive/given.ts';
import { checkLeast } from '#derive/setting.ts';
import { probe } from '#derive/probe.ts';
import { agreements } from '#witness/agreement.ts';
import { loadWitness } from '#witness/witness.ts';
import { plain } from '#notation/plain.ts';
import { run } from '#derive/run.ts';
import type { Nested } from '#derive/text.ts';

/** Values of `id` under `options` at numbers given by hand; every check holds there. */
function valuesOf(
  id: string,
  sizes: Readonly<Record<string, number>>,
  options: Readonly<Record<string, string>>,
  given: Readonly<Record<string, Nested>>,
) {
  const d = build(askedFor(id)!, { sizes, options });
  const known = new Set(givenNames(d));
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name)));
  const values = withSupplied(d, draw(d, 1), own);
  expect(check(d, values).filter((f) => !f.ok)).toEqual([]);
  return run(d, values);
}

const numbers = (values: ReturnType<typeof run>, id: string): number[] => [...values[id]!.data];

function expectClose(found: readonly number[], wanted: readonly number[], within = 1e-6): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((x, i) => expect(Math.abs(x - wanted[i]!), `${found} beside ${wanted}`).toBeLessThan(within));
}

test('squares on h give the worked example of A. Gomez, “Backpropogating an LSTM” (2016)', () => {
  const values = valuesOf(
    'lstm',
    { T: 2, D: 2, H: 1 },
    { loss: 'squares' },
    {
      ...{ x: [[1, 2], [0.5, 3]], y: [[0.5], [1.25]], h0: [0], C0: [0] }, // prettier-ignore
      ...{ U_a: [[0.45, 0.25]], W_a: [[0.15]], b_a: [0.2], U_i: [[0.95, 0.8]], W_i: [[0.8]], b_i: [0.65] },
      ...{ U_f: [[0.7, 0.45]], W_f: [[0.1]], b_f: [0.15], U_o: [[0.6, 0.4]], W_o: [[0.25]], b_o: [0.1] },
    },
  );
  expectClose(numbers(values, 'h[1]'), [0.53631], 1e-5);
  expectClose(numbers(values, 'C[2]'), [1.5176], 1e-4);
  expectClose(numbers(values, 'dC[2]'), [-0.07111], 1e-5);
  expectClose(numbers(values, 'dx[2]'), [-0.04743, -0.03073], 1e-5);
  expectClose(numbers(values, 'dh[1]'), [0.01804], 1e-5);
  expectClose(numbers(values, 'dx[1]'), [-0.00817, -0.00487], 1e-5);
});

describe('an LSTM whose gradients arrive from outside, at each state and at the last cell', () => {
  const given = {
    ...{ x: [[0.5], [-1], [2]], g: [[0, 0], [1, 0], [0.5, -1]], g_C: [0.25, 2], h0: [0.1, -0.1], C0: [0.2, 0.4] }, // prettier-ignore
    ...{ W_f: [[0.1, -0.2], [0.3, 0.4]], U_f: [[0.5], [-0.6]], b_f: [1, 0.5] }, // prettier-ignore
    ...{ W_o: [[-0.3, 0.2], [0.1, 0.5]], U_o: [[0.4], [0.9]], b_o: [0.2, 0] }, // prettier-ignore
    ...{ W_a: [[0.6, -0.1], [0.2, 0.3]], U_a: [[-0.8], [0.5]], b_a: [0, -0.1] }, // prettier-ignore
  };
  const own = { W_i: [[0.2, 0.1], [-0.4, 0.3]], U_i: [[0.7], [0.2]], b_i: [0, 0.1] }; // prettier-ignore
  const peepholes = { p_f: [0.3, -0.2], p_i: [0.1, 0.4], p_o: [-0.5, 0.2] };

  test.each([
    ['apart', own, 0.285594964, [0.0394447, -0.0189295], [0.0382594, -0.0054509, 0.0508102, 0.0067476]],
    [
      'peephole',
      { ...own, ...peepholes },
      0.249597044,
      [0.0396502, -0.0329312],
      [0.0392232, -0.0067485, 0.0508256, 0.0091959],
    ],
    ['coupled', {}, 0.861905086, [0.3146457, -0.4322552], [0.0248465, 0.020755, 0.076949, 0.0084608]],
  ])('%s', (gates, more, loss, U_f, W_a) => {
    const values = valuesOf('lstm', { T: 3, D: 1, H: 2 }, { loss: 'upstream', gates }, { ...given, ...more });
    expectClose(numbers(values, 'loss'), [loss]);
    expectClose(numbers(values, 'dU_f'), U_f);
    expectClose(numbers(values, 'dW_a'), W_a);
    if (gates === 'peephole') expectClose(numbers(values, 'dp_o'), [0.0345007, -0.0183404]);
  });
});

test.each(['rnn', 'gru'])('%s: what arrives at h is what the loss sends, and nothing is scored', (id) => {
  const d = build(definitionOf(id)!, { options: { loss: 'upstream' } });
  const values = run(d, draw(d, 3));
  expect(numbers(values, 'dh[3]')).toEqual(numbers(values, 'g[3]'));
  expect(d.given.map((g) => g.base)).not.toContain('V');
  const squares = build(definitionOf(id)!, { options: { loss: 'squares' } });
  const own = run(squares, draw(squares, 3));
  const [h, y] = [numbers(own, 'h[3]'), numbers(own, 'y[3]')];
  expect(numbers(own, 'dh[3]')).toEqual(h.map((x, i) => x - y[i]!));
});

describe('optimizers of libraries', () => {
  const START = { theta0: [0], m0: [0], s0: [0], S0: [0], r: [1], eta: 0.1, beta: 0.9, beta1: 0.9 };
  const theta = (rule: string, g: readonly number[], more: Readonly<Record<string, Nested>>): number[] => {
    const values = valuesOf('optimizers', { T: g.length, H: 1 }, { rule }, { ...START, g: g.map((x) => [x]), ...more }); // prettier-ignore
    return g.map((_, t) => values[`theta[${t + 1}]`]!.data[0]!);
  };

  test('Adam with ε beside √s goes a twelfth as far as beside √ŝ where ε is large (keras#17391)', () => {
    const slow = { beta2: 0.999, eps: 0.1 };
    expect(theta('adam-hat', [0.1, 0.1, 0.1], slow).at(-1)).toBeCloseTo(-0.0125354, 7);
    expect(theta('adam', [0.1, 0.1, 0.1], slow).at(-1)).toBeCloseTo(-0.15, 7);
  });

  const G = [2, 0.1, -1, 0.5];
  test.each([
    ['amsgrad', { beta2: 0.99, eps: 0.001 }, [-0.09995, -0.170434, -0.1907529, -0.2197517]],
    ['nadam', { beta2: 0.99, eps: 0.001 }, [-0.1472948, -0.1956612, -0.1814535, -0.2161009]],
    ['rmsprop-momentum', { rho: 0.95, eps: 0.001 }, [-0.4462158, -0.8706691, -1.0450353, -1.3055731]],
    ['nesterov', { theta0: [1], a: [3] }, [0.5, 0.025, -0.18175, -0.3074775]],
    ['nesterov-far', { theta0: [1], a: [3] }, [0.5, 0.04, -0.148, -0.2664]],
  ])('%s', (rule, more, wanted) => expectClose(theta(rule, G, more), wanted));
});

describe('batch-norm', () => {
  const given = { X: [[1], [2], [3], [6]], w: [1], gamma: 1, beta: 0, r: [0, 0, 0, 0], eps: 0.5, mu_r: 0, v_r: 1, m: 0.1 }; // prettier-ignore
  const at = (options: Readonly<Record<string, string>>, more = {}) => {
    const d = build(definitionOf('batch-norm')!, { sizes: { N: 4, M: 1 }, options });
    return { d, found: check(d, withSupplied(d, draw(d, 1), { ...given, ...more })), values: valuesOf('batch-norm', { N: 4, M: 1 }, options, { ...given, ...more }) }; // prettier-ignore
  };

  test('ε may stand beside the root', () => {
    expect(at({}).values['s']!.data[0]).toBeCloseTo(Math.sqrt(3.5 + 0.5), 12);
    expect(at({ epsilon: 'outside' }).values['s']!.data[0]).toBeCloseTo(Math.sqrt(3.5) + 0.5, 12);
  });

  test('no target is a question too: all r are 0', () => {
    for (const epsilon of ['inside', 'outside']) expect(at({ epsilon }).found.every((f) => f.ok)).toBe(true);
  });

  test('a sample needs two values', () => {
    const one = build(definitionOf('batch-norm')!, { sizes: { N: 1 }, options: { remembered: 'sample' } });
    expect(() => checkLeast(one)).toThrow('remembered=sample needs N to be at least 2, not 1.');
  });
});

test('a target may share its weight among classes, and have more or less of it than 1', () => {
  const given = { W: [[1], [2], [3]], x: [0], b: [0, 0, 0], y: [0.5, 0.5, 1] };
  const values = valuesOf('softmax-cross-entropy', { D: 1, K: 3 }, { target: 'weights' }, given);
  expectClose(numbers(values, 'dz'), [2 / 3 - 0.5, 2 / 3 - 0.5, 2 / 3 - 1], 1e-12);
});

test('a squared error has any target', () => {
  const d = build(definitionOf('conv-dense')!, { options: { loss: 'squares', f: 'tanh' } });
  const given = withSupplied(d, draw(d, 1), { y: [0.3, -2] });
  expect(check(d, given).every((f) => f.ok)).toBe(true);
});

describe('conv2d: batch, channels, stride and border', () => {
  const grid = (f: (k: number) => number, ...shape: number[]): Nested => {
    let k = 0;
    const of = ([length, ...rest]: number[]): Nested =>
      length === undefined ? f(k++) : Array.from({ length }, () => of(rest));
    return of(shape);
  };
  const sizes = { N: 2, C: 2, F: 2, Q: 2, R: 2, K: 3, L: 3, S: 2, P: 1 };
  const given = {
    x: grid((k) => (((k * 7) % 11) - 5) / 2, 2, 2, 3, 3),
    w: grid((k) => (((k * 5) % 7) - 3) / 4, 2, 2, 3, 3),
    b: [0.5, -1],
    g: grid((k) => ((k * 3) % 5) - 2, 2, 2, 2, 2),
  };

  test('has the values of NumPy', () => {
    const values = valuesOf('conv2d', sizes, {}, given);
    expectClose(numbers(values, 'loss'), [10.625]);
    expectClose(numbers(values, 'dw').slice(0, 9), [-1.5, -3.5, 4.5, 3.5, 0.5, -11, 0.5, -7.5, -6]);
    expectClose(numbers(values, 'dx').slice(27), [0, -2.25, -1, 1.25, -0.75, 0.5, 0.5, 1.75, 0.75]);
    expectClose(numbers(values, 'db'), [1, -3]);
  });

  test('every mistake in it is caught, and tf.grads agrees', async () => {
    const small = { E: 1 };
    const d = build(askedFor('conv2d')!, { sizes: small });
    const points = [1, 2].map((seed) => draw(d, seed));
    const survivors = probe(d, points).filter((p) => p.caught === 'survived');
    expect(survivors.map((p) => `${p.step}: ${plain(p.mistake.expr)}`)).toEqual([]);
    const { witness } = await loadWitness();
    for (const point of points)
      expect(agreements(d, run(d, point), witness(d, point)).filter((a) => !a.ok)).toEqual([]);
  });

  test('sizes that leave nothing of the input are refused', () => {
    expect(() => build(askedFor('conv2d')!, { sizes: { P: 3 } })).toThrow(/there must be one at least/);
  });
});
