// The numbers of the solutions: the recursions of the lesson, its schedules, and its table of gradients.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { scheduled } from '#optimizers/schedules.ts';
import { schedulesNoise } from '../../../content/schedules-noise/derivation.ts';

/** One direction under a constant rate: its quantities and its floor, by name. Curvatures may be above those of the page. */
function direction(T: number, given: Readonly<Record<string, number>>): (id: string) => number {
  const d = build(schedulesNoise, { sizes: { T, D: 1, N: 4 } });
  const start = withSupplied(d, draw(d, 1), { m0: [0], v0: [0] });
  const set = Object.entries(given).map(([id, x]) => {
    const name = id === 'm0' ? 'm[0]' : id;
    return [name, tensor(start[name]!.shape, x)] as const;
  });
  const values: Record<string, Tensor> = { ...run(d, { ...start, ...Object.fromEntries(set) }) };
  for (const { id, forms } of d.claims)
    if (id === 'floor' || id === 'height') values[id] = evaluate(forms[0]!.is, values);
  return (id) => values[id]!.data[0]!;
}

test('exercise 2: the floor, and two steps towards it', () => {
  const at = direction(2, { h: 2, sigma2: 8, B: 4, eta0: 0.25, m0: 4 });
  expect(at('floor')).toBeCloseTo(1 / 6, 12);
  expect(at('height')).toBeCloseTo(1 / 6, 12);
  expect([at('m[1]'), at('v[1]'), at('m[2]'), at('v[2]')]).toEqual([2, 0.125, 1, 0.15625]);
  expect(at('loss')).toBeCloseTo(1.15625, 12);
  expect(direction(1, { h: 2, sigma2: 8, B: 4, eta0: 0.25, m0: 4 })('loss')).toBeCloseTo(4.125, 12);
  expect(direction(2, { h: 2, sigma2: 8, B: 4, eta0: 2 / 62 })('height')).toBeCloseTo(1 / 60, 12);
  expect(direction(2, { h: 2, sigma2: 8, B: 40, eta0: 0.25 })('height')).toBeCloseTo(1 / 60, 12);
});

test('exercise 3: each schedule at steps 1, 51 and 100', () => {
  const at = (id: Parameters<typeof scheduled>[0], settings = {}): number[] =>
    [1, 51, 100].map((t) => Number(scheduled(id, 0.4, 100, settings)(t).toFixed(5)));
  expect(at('drops', { gamma: 0.1 })).toEqual([0.4, 0.04, 0.004]);
  expect(at('exponential', { gamma: 0.97 }).map((x) => x.toFixed(4))).toEqual(['0.4000', '0.0872', '0.0196']);
  expect(at('inverse', { delta: 0.1 }).map((x) => x.toFixed(4))).toEqual(['0.4000', '0.0667', '0.0367']);
  expect(at('cosine').map((x) => x.toFixed(4))).toEqual(['0.4000', '0.2000', '0.0001']);
  expect(at('warmup', { w: 0.1 })).toEqual([0.04, 0.23473, 0.00012]);
});

test('exercise 4: two rates and what they are worth', () => {
  const at = direction(2, { h: 1, sigma2: 0.5, B: 1, eta0: 0.5, m0: 1 });
  expect([at('m[1]'), at('v[1]'), at('m[2]'), at('v[2]'), at('loss')]).toEqual([
    0.5, 0.125, 0.25, 0.15625, 0.109375,
  ]);
  expect([at('deta[1]'), at('deta[2]')]).toEqual([-0.0625, 0.0625]);
  expect([at('dm[1]'), at('dv[1]')]).toEqual([0.125, 0.125]);
  const e = 0.375;
  expect([e / (e + 0.5), (e * 0.5) / (e + 0.5) / 2].map((x) => x.toFixed(4))).toEqual(['0.4286', '0.1071']);
});

test('exercise 6: scaling up', () => {
  const rate = (B: number): string => (B / (B + 1000) / 4).toFixed(4);
  expect([64, 256, 2048, 16384].map(rate)).toEqual(['0.0150', '0.0510', '0.1680', '0.2356']);
  const gain = (B: number): number => ((2 * B) / (2 * B + 1000)) * ((B + 1000) / B);
  expect(gain(2000)).toBeCloseTo(1.2, 12);
  expect((2 - 0.1 * 4) / (2 - 0.4 * 4)).toBeCloseTo(4, 12);
  expect((2 / 4 / 0.1) * 64).toBe(320);
});
