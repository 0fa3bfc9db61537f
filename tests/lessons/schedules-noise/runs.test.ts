// The figure of gradient noise: what is measured is what is predicted.
import { expect, test } from 'vitest';
import { SCHEDULE_IDS } from '#optimizers/schedules.ts';
import { noise } from '../../../content/schedules-noise/noise/figure.ts';
import { STEPS, outcomeOf } from '../../../content/schedules-noise/noise/runs.ts';

const OPENING = noise.opening;

test('a quarter of the noise is a quarter of the floor', () => {
  const [one, four] = ([1, 4] as const).map((B) => outcomeOf({ ...OPENING, B }));
  expect(one!.floor / four!.floor).toBeCloseTo(4, 10);
  expect(one!.table[0]!.measured / four!.table[0]!.measured).toBeGreaterThan(3);
  expect(one!.table[0]!.measured / four!.table[0]!.measured).toBeLessThan(5);
});

test.each(SCHEDULE_IDS)('%s: measured is predicted, as near as forty runs can tell', (schedule) => {
  for (const seed of [1, 2]) {
    const { table, run, rates } = outcomeOf({ ...OPENING, schedule, seed });
    expect(run).toHaveLength(STEPS + 1);
    expect(rates).toHaveLength(STEPS);
    for (const { measured, predicted } of table) {
      expect(measured / predicted).toBeGreaterThan(0.6);
      expect(measured / predicted).toBeLessThan(1.6);
    }
  }
});

test('decay ends below the floor of its first rate, a whole batch on nothing', () => {
  for (const schedule of ['drops', 'inverse', 'cosine'] as const) {
    const { table, floor } = outcomeOf({ ...OPENING, schedule, B: 1 });
    expect(table[0]!.measured).toBeLessThan(floor / 2);
  }
  expect(outcomeOf({ ...OPENING, B: 32, again: false }).table[1]).toEqual({
    predicted: 0,
    measured: expect.closeTo(0, 20) as number,
  });
});
