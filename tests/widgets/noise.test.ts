// The figure of gradient noise: what is measured is what is predicted, and its address is read back.
import { expect, test } from 'vitest';
import { SCHEDULE_IDS } from '../../src/optimizers/schedules.ts';
import { OPENING, STEPS, outcomeOf, read, written } from '../../src/widgets/noise/runs.ts';

test('a quarter of the noise is a quarter of the floor', () => {
  const [one, four] = [1, 4].map((B) => outcomeOf({ ...OPENING, B }));
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

test('the address is read back, and nonsense opens the figure', () => {
  const state = { schedule: 'cosine', B: 16, again: false, eta0: 0.33, seed: 12 } as const;
  expect(read(written(state))).toEqual(state);
  expect(read('x_3_y_9_-1')).toEqual(OPENING);
});
