// The pictures and hand-made sums of the lesson on two layers say what is so.
import { describe, expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { scalar } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { twoLayer } from '../../../content/two-layer/derivation.ts';
import { LAYERS, UNITS, spreadOf } from '../../../content/two-layer/spread.ts';

const presets = twoLayer.text.presets;
function at(name: keyof typeof presets) {
  const preset: { sizes?: Record<string, number>; options?: Record<string, string> } = presets[name];
  const d = build(twoLayer, { sizes: preset.sizes ?? {}, options: preset.options ?? {} });
  return { d, values: run(d, opening(d, name)) };
}

test('the preset that solves XOR answers 0, 1, 1, 0', () => {
  expect([...at('xor').values['yhat']!.data]).toEqual([0, 1, 1, 0]);
});

test('the batch in rows is the batch in columns, transposed', () => {
  const [columns, rows] = [at('four-columns').values, at('four-rows').values];
  expect(rows['loss']!.data[0]).toBeCloseTo(columns['loss']!.data[0]!, 12);
  for (const id of ['dW_1', 'dW_2', 'dz_1', 'dx']) {
    const [a, b] = [columns[id]!, rows[id]!];
    expect(b.shape).toEqual([...a.shape].reverse());
    a.data.forEach((x, k) => {
      const [i, j] = [Math.floor(k / a.shape[1]!), k % a.shape[1]!];
      expect(b.data[j * a.shape[0]! + i]).toBeCloseTo(x, 12);
    });
  }
});

test('a thousandth of the gradient lowers the loss as the slope promises, to within one percent', () => {
  const d = build(twoLayer);
  const values: Record<string, ReturnType<typeof scalar>> = {
    ...run(d, { ...opening(d), eta: scalar(0.001) }),
  };
  for (const c of d.claims) values[c.id] = evaluate(c.forms[0]!.is, values);
  const fell = values['loss']!.data[0]! - values['loss_new']!.data[0]!;
  expect(fell / values['promised']!.data[0]!).toBeGreaterThan(0.99);
});

describe.each([
  ['ReLU', (z: number) => Math.max(z, 0), 0.5],
  ['no function', (z: number) => z, 1],
] as const)('with %s', (_, phi, kept) => {
  test.each([1, 2, 4])(
    'the mean square of a layer is multiplied by %s times what the function keeps',
    (k) => {
      const sizes = spreadOf(phi, Math.sqrt(k / UNITS), 3);
      const rate = (sizes[LAYERS]! / sizes[0]!) ** (2 / LAYERS);
      // twenty random layers of a hundred units: a tenth to either side
      expect(rate / (k * kept)).toBeGreaterThan(0.85);
      expect(rate / (k * kept)).toBeLessThan(1.1);
    },
  );
});

describe('the exercise by hand', () => {
  const ln3 = Math.log(3);
  const sizes = { D: 2, H: 2, K: 1 };
  const d = build(twoLayer, { sizes, options: { loss: 'binary', phi: 'sigmoid' } });
  const column = (...xs: number[]) => ({ shape: [xs.length, 1], data: Float64Array.from(xs) });
  const values = run(d, {
    x: column(1, 1),
    y: column(0),
    W_1: { shape: [2, 2], data: Float64Array.of(ln3, 0, 0, -ln3) },
    b_1: column(0, 0),
    W_2: { shape: [1, 2], data: Float64Array.of(2 * ln3, -2 * ln3) },
    b_2: column(0),
    eta: scalar(1),
  });
  test.each([
    ['h', [3 / 4, 1 / 4]],
    ['loss', [Math.log(4)]],
    ['dW_2', [9 / 16, 3 / 16]],
    ['db_2', [3 / 4]],
    ['dh', [1.5 * ln3, -1.5 * ln3]],
    ['dz_1', [(9 / 32) * ln3, (-9 / 32) * ln3]],
  ])('has %s as printed', (id, expected) => {
    [...values[id]!.data].forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 12));
  });
  test('has the new loss as printed', () => {
    const z = (2 * ln3 - 9 / 16) * (3 / 4) + (-2 * ln3 - 3 / 16) / 4 - 3 / 4;
    expect(Math.log(1 + Math.exp(z))).toBeCloseTo(0.635, 3);
  });
});
