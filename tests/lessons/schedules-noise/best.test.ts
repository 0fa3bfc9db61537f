// Schedules are compared at the best opening rate of each, not at one rate for all.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { lossOf, run } from '#derive/run.ts';
import { scalar } from '#math/tensor.ts';
import { SCHEDULE_IDS } from '#optimizers/schedules.ts';
import { bestRate } from '../../../content/schedules-noise/best.ts';
import { schedulesNoise } from '../../../content/schedules-noise/derivation.ts';

const PRESETS = ['steep-and-flat', 'near-the-minimum'] as const;
const bestOf = (schedule: string, preset: string) =>
  bestRate(build(schedulesNoise, { options: { schedule } }), preset);

test.each(PRESETS)('%s: no other opening rate leaves a smaller loss', (preset) => {
  for (const schedule of SCHEDULE_IDS) {
    const d = build(schedulesNoise, { options: { schedule } });
    const loss = lossOf(d, run(d, opening(d, preset)), 'eta0');
    const best = bestOf(schedule, preset);
    for (let k = 1; k < 50; k++) expect(loss(scalar(k * 0.05)), schedule).toBeGreaterThanOrEqual(best.loss);
  }
});

test('far from the minimum five of six decaying schedules beat the constant rate, near it none does', () => {
  const better = (preset: string): readonly string[] => {
    const constant = bestOf('constant', preset).loss;
    return SCHEDULE_IDS.filter((schedule) => bestOf(schedule, preset).loss < constant);
  };
  expect(better('steep-and-flat')).toEqual(['drops', 'inverse', 'root', 'cosine', 'warmup']);
  expect(better('near-the-minimum')).toEqual([]);
});

test('at one rate for all the order is the other way round', () => {
  const at = (schedule: string, preset: string): number => {
    const d = build(schedulesNoise, { options: { schedule } });
    return lossOf(d, run(d, opening(d, preset)), 'eta0')(scalar(0.5));
  };
  for (const schedule of SCHEDULE_IDS.filter((id) => id !== 'constant')) {
    expect(at(schedule, 'steep-and-flat')).toBeGreaterThan(at('constant', 'steep-and-flat'));
    expect(at(schedule, 'near-the-minimum')).toBeLessThan(at('constant', 'near-the-minimum'));
  }
});
