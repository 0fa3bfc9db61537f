// What the browser kept is believed only where it is whole: a half record must not take the laboratory away.
import { expect, test } from 'vitest';
import { soundPlans } from '../../content/classifier/laboratory/kept-plans.ts';
import { soundRecords, soundRun } from '../../content/classifier/laboratory/kept.ts';
import { OPENING, settle } from '../../content/classifier/laboratory/setup.ts';

const setup = settle({ ...OPENING });
const run = {
  began: 1,
  setup,
  engine: 'plain',
  batches: 3,
  losses: [],
  reports: [],
  marks: undefined,
  checkpoint: undefined,
  outcome: undefined,
};
const reviews = { name: undefined, examples: [{ text: '好吃', label: 1 }] };
const record = {
  id: 1,
  plan: undefined,
  setup,
  data: undefined,
  rows: 2,
  validation: 0.5,
  test: 0.5,
  f1: NaN,
  curve: [0.5],
  levels: undefined,
  seconds: 1,
  cancelled: false,
  saved: false,
};

test('a whole run is gone on with', () => {
  expect(soundRun(run, reviews)).toBe(true);
  expect(soundRecords([record])).toHaveLength(1);
});

test.each([
  [{ began: 1, setup: {}, losses: [], reports: [] }, reviews],
  [{ ...run, setup: { ...setup, model: 'transformer' } }, reviews],
  [{ ...run, reports: [{}] }, reviews],
  [[], reviews],
  ['run', reviews],
  [run, { name: undefined }],
  [run, { name: undefined, examples: [{ text: 1, label: 1 }] }],
])('%j is not', (kept, material) => {
  expect(soundRun(kept, material)).toBe(false);
});

test.each([[undefined], [null], ['x'], [{}], [[{}, 1, null, { ...record, curve: undefined }]]])(
  '%j holds no line of the table',
  (kept) => {
    expect(soundRecords(kept)).toEqual([]);
  },
);

test('plans are gone on with where each has its runs', () => {
  const plan = { id: 1, kind: 'seeds', setups: [setup], data: undefined, rows: 2 };
  expect(soundPlans({ plans: { seeds: plan }, active: 'seeds' })).toBe(true);
  for (const kept of [
    { plans: { seeds: { ...plan, setups: [{}] } }, active: 'seeds' },
    { plans: { seeds: { ...plan, setups: [] } }, active: 'seeds' },
    { plans: [], active: 'other' },
    { active: undefined },
    'plans',
  ])
    expect(soundPlans(kept)).toBe(false);
});
