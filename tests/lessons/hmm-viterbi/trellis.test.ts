// The trellis: what flows through states and moves is a share, and the steps of the text are so.
import { describe, expect, test } from 'vitest';
import { hmmViterbi } from '../../../content/hmm-viterbi/derivation.ts';
import { bestFlow, flowOf } from '../../../content/hmm-viterbi/trellis.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';

const d = build(hmmViterbi);
const values = run(d, opening(d, 'agreements'));
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

describe('the flow', () => {
  const { states, moves } = flowOf(d, values);

  test('fills one state at each step, and moves carry it from step to step', () => {
    for (const shares of states) expect(sum(shares)).toBeCloseTo(1, 12);
    moves.forEach((of, t) => {
      of.forEach((row, i) => expect(sum(row)).toBeCloseTo(states[t]![i]!, 12));
      for (const j of [0, 1]) expect(sum(of.map((row) => row[j]!))).toBeCloseTo(states[t + 1]![j]!, 12);
    });
  });

  test('of the best path is that path', () => {
    const best = bestFlow(d, values);
    best.states.forEach(([clear, jammed]) => {
      expect(clear).toBeCloseTo(1, 12);
      expect(jammed).toBeCloseTo(0, 12);
    });
  });
});

test('one step of Baum and Welch: the fractions of the text, and P rises as it says', () => {
  const rows = (counts: readonly number[]) =>
    counts.map((x, k) => x / (counts[k - (k % 2)]! + counts[k - (k % 2) + 1]!));
  const counted = (id: 'A' | 'B') =>
    rows(Array.from(values[id]!.data, (x, k) => -x * values[`d${id}`]!.data[k]!));
  const [A, B] = [counted('A'), counted('B')];
  [76 / 117, 41 / 117, 29 / 69, 40 / 69].forEach((x, k) => expect(A[k]).toBeCloseTo(x, 12));
  [44 / 59, 15 / 59, 9 / 17, 8 / 17].forEach((x, k) => expect(B[k]).toBeCloseTo(x, 12));
  const pi = [24 / 31, 7 / 31];
  const after = run(d, {
    ...Object.fromEntries(d.given.map((g) => [g.id, values[g.id]!])),
    A: { ...values['A']!, data: Float64Array.from(A) },
    B: { ...values['B']!, data: Float64Array.from(B) },
    'p[0]': { ...values['p[0]']!, data: Float64Array.from(pi) },
  });
  expect(values['P']!.data[0]).toBeCloseTo(0.1276, 4);
  expect(after['P']!.data[0]).toBeCloseTo(0.1517, 4);
});
