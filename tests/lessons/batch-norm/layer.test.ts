// The general layer: against finite differences for several channels and places, and the derivation at its special case.
import { describe, expect, test } from 'vitest';
import { batchNorm } from '../../../content/batch-norm/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { centralDifference } from '#math/difference.ts';
import { relativeError } from '#math/error.ts';
import { random } from '#math/random.ts';
import { type Tensor, only, tensor } from '#math/tensor.ts';
import { type Shape, backward, forward } from '../../../content/batch-norm/layer.ts';

const EPS = 1e-3;
const SHAPES: readonly Shape[] = [
  { N: 5, C: 1, P: 1 },
  { N: 4, C: 3, P: 1 },
  { N: 3, C: 2, P: 6 },
  { N: 1, C: 2, P: 4 },
];

describe.each(SHAPES.map((s) => [`${s.N}×${s.C}×${s.P}`, s] as const))('%s', (_, s) => {
  const rng = random(7);
  const any = (...axes: number[]): Tensor => tensor(axes, () => 2 * rng() - 1);
  const given = { x: any(s.N, s.C, s.P), gamma: any(s.C), beta: any(s.C) };
  const dy = any(s.N, s.C, s.P);
  const at = (v: typeof given) => forward(s, v.x.data, v.gamma.data, v.beta.data, EPS);
  const ours = backward(s, at(given), given.gamma.data, dy.data);

  test('its gradients are those of finite differences', () => {
    for (const [of, found] of [
      ['x', ours.dx],
      ['gamma', ours.dgamma],
      ['beta', ours.dbeta],
    ] as const) {
      const loss = (moved: Tensor): number =>
        at({ ...given, [of]: moved }).y.reduce((sum, y, i) => sum + y * dy.data[i]!, 0);
      const numeric = centralDifference(loss, given[of]);
      expect(relativeError({ shape: numeric.shape, data: found }, numeric), of).toBeLessThan(1e-7);
    }
  });

  test('each channel comes out with the mean β and the variance γ²σ²/(σ² + ε)', () => {
    const { y, variance } = at(given);
    for (let c = 0; c < s.C; c++) {
      const column = [...y].filter((_, i) => Math.floor(i / s.P) % s.C === c);
      const mean = column.reduce((sum, v) => sum + v, 0) / column.length;
      const spread = column.reduce((sum, v) => sum + (v - mean) ** 2, 0) / column.length;
      expect(mean).toBeCloseTo(given.beta.data[c]!, 12);
      expect(spread).toBeCloseTo((given.gamma.data[c]! ** 2 * variance[c]!) / (variance[c]! + EPS), 12);
    }
  });
});

test('one channel at one place is the derivation', () => {
  const d = build(batchNorm);
  const v = run(d, draw(d, 3));
  const s = { N: d.sizes['N']!, C: 1, P: 1 };
  const [gamma, beta] = [[only(v['gamma']!)], [only(v['beta']!)]];
  const ours = forward(s, v['z']!.data, gamma, beta, only(v['eps']!));
  const back = backward(s, ours, gamma, v['dy']!.data);
  ours.y.forEach((y, i) => expect(y).toBeCloseTo(v['y']!.data[i]!, 12));
  back.dx.forEach((x, i) => expect(x).toBeCloseTo(v['dz']!.data[i]!, 12));
  expect(back.dgamma[0]).toBeCloseTo(only(v['dgamma']!), 12);
  expect(back.dbeta[0]).toBeCloseTo(only(v['dbeta']!), 12);
});

test('a batch of one gets no gradient at all', () => {
  const s = { N: 1, C: 1, P: 1 };
  const found = forward(s, [3], [2], [0.5], 1e-5);
  expect([...found.y]).toEqual([0.5]);
  expect(backward(s, found, [2], [7]).dx[0]).toBe(0);
});
