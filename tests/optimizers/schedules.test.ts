// Every schedule is the formula that the literature has, at every step, and never negative or above its peak.
import { describe, expect, test } from 'vitest';
import { SCHEDULE_IDS, type ScheduleId, scheduled } from '#optimizers/schedules.ts';

const T = 40;
const steps = Array.from({ length: T }, (_, i) => i + 1);
/** The same rates written by hand. */
const BY_HAND: Readonly<Record<ScheduleId, (t: number) => number>> = {
  constant: () => 0.3,
  drops: (t) => (t <= 20 ? 0.3 : t <= 30 ? 0.03 : 0.003),
  exponential: (t) => 0.3 * 0.99 ** (t - 1),
  inverse: (t) => 0.3 / (1 + 0.05 * (t - 1)),
  root: (t) => 0.3 / Math.sqrt(t),
  cosine: (t) => 0.15 + 0.15 * Math.cos((Math.PI * (t - 1)) / T),
  warmup: (t) => (t <= 4 ? (0.3 * t) / 4 : 0.15 + 0.15 * Math.cos((Math.PI * (t - 5)) / 36)),
};

describe.each(SCHEDULE_IDS)('%s', (id) => {
  test('is its formula', () => {
    const rate = scheduled(id, 0.3, T);
    for (const t of steps) expect(rate(t), `step ${t}`).toBeCloseTo(BY_HAND[id](t), 14);
  });
  test('stays between 0 and its peak, and scales with it', () => {
    const [rate, double] = [scheduled(id, 0.3, T), scheduled(id, 0.6, T)];
    for (const t of steps) {
      expect(rate(t)).toBeGreaterThan(0);
      expect(rate(t)).toBeLessThanOrEqual(0.3 + 1e-15);
      expect(double(t)).toBeCloseTo(2 * rate(t), 14);
    }
  });
});

test('settings are heard', () => {
  expect(scheduled('exponential', 1, T, { gamma: 0.5 })(3)).toBeCloseTo(0.25, 15);
  expect(scheduled('warmup', 1, T, { w: 0.5 })(10)).toBeCloseTo(0.5, 15);
});
