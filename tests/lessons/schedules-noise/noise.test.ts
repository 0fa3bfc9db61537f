// The variance of a batch is what enumeration finds, and that of a run is what the closed form and the recursion say.
import { describe, expect, test } from 'vitest';
import {
  type Batches,
  type Data,
  batchVariance,
  dataOf,
  descend,
  excess,
  expected,
  floorOf,
  predict,
} from '../../../content/schedules-noise/noise/noise.ts';
import { SCHEDULE_IDS, scheduled } from '#optimizers/schedules.ts';

const data = dataOf([1, 0.2], 5, 3);
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
const ratesOf = (eta: number, T: number): number[] => Array.from({ length: T }, () => eta);

/** Every batch there is, as lists of examples. */
function allBatches(N: number, { B, again }: Batches): number[][] {
  if (B === 0) return [[]];
  return allBatches(N, { B: B - 1, again }).flatMap((rest) =>
    Array.from({ length: N }, (_, n) => n)
      .filter((n) => again || !rest.includes(n))
      .map((n) => [...rest, n]),
  );
}

describe.each([true, false])('drawn with replacement: %s', (again) => {
  test.each([1, 2, 3, 5])('the variance of a batch of %i is exact', (B) => {
    const { h, places } = data;
    for (const i of [0, 1]) {
      const gradients = allBatches(5, { B, again }).map(
        (batch) => -h[i]! * mean(batch.map((n) => places[n]![i]!)),
      );
      expect(mean(gradients)).toBeCloseTo(0, 14);
      expect(mean(gradients.map((g) => g * g))).toBeCloseTo(batchVariance(data, { B, again })[i]!, 14);
    }
  });

  test('the batches of a run have that variance too', () => {
    const B = 2;
    // with h = 1, η = 1 and the batch alone, a step lands on the mean place of the batch
    const path = descend({ ...data, h: [1, 1] }, { B, again }, ratesOf(1, 40_000), [0, 0], 8);
    for (const i of [0, 1]) {
      const wanted = batchVariance(data, { B, again })[i]! / data.h[i]! ** 2;
      expect(mean(path.slice(1).map((p) => p[i]! ** 2)) / wanted).toBeCloseTo(1, 1);
    }
  });
});

test('a whole data set in every batch is no noise at all', () => {
  expect(batchVariance(data, { B: 5, again: false })).toEqual([0, 0]);
  const path = descend(data, { B: 5, again: false }, ratesOf(0.5, 80), [2, 2], 1);
  path.forEach((p, t) => expect(p[0]!).toBeCloseTo(2 * 0.5 ** t, 12));
});

test.each([0.1, 0.5, 1, 1.6])('with η = %d a long run has the stationary variance', (eta) => {
  const batches = { B: 2, again: true };
  const wide: Data = dataOf([1, 0.4], 32, 5);
  const path = descend(wide, batches, ratesOf(eta, 60_000), [0, 0], 11);
  const floor = floorOf(wide, batches, eta);
  for (const i of [0, 1]) {
    const measured = mean(path.slice(2000).map((p) => p[i]! ** 2));
    expect(measured / floor[i]!, `direction ${i}`).toBeGreaterThan(0.93);
    expect(measured / floor[i]!, `direction ${i}`).toBeLessThan(1.07);
  }
});

test('the recursion ends on the closed form, and beyond 2/h there is none', () => {
  const batches = { B: 3, again: true };
  const last = predict(data, batches, ratesOf(0.7, 400), [1, 1]).at(-1)!;
  floorOf(data, batches, 0.7).forEach((v, i) => expect(last.variance[i]).toBeCloseTo(v, 12));
  expect(floorOf(data, batches, 2.1)[0]).toBe(Infinity);
});

test.each(SCHEDULE_IDS)('%s: many runs have the loss that is predicted', (id) => {
  const T = 60;
  const batches = { B: 1, again: true };
  const rate = scheduled(id, 0.8, T);
  const rates = Array.from({ length: T }, (_, i) => rate(i + 1));
  const moments = predict(data, batches, rates, [2, -1]);
  const runs = Array.from({ length: 800 }, (_, seed) => descend(data, batches, rates, [2, -1], seed));
  for (const t of [0, 10, 30, T]) {
    const measured = mean(runs.map((path) => excess(data.h, path[t]!)));
    const wanted = expected(data.h, moments[t]!);
    expect(Math.abs(measured / wanted - 1), `step ${t}`).toBeLessThan(0.1);
  }
});
