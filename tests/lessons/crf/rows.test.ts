// The rows of tags that answer back: shares are counted row by row, gradients are differences, and the text says what is so.
import { describe, expect, test } from 'vitest';
import { crf } from '../../../content/crf/derivation.ts';
import {
  type Scores,
  WAYS,
  bestRow,
  judge,
  logZ,
  posterior,
  scoreOf,
} from '../../../content/crf/rows/field.ts';
import { rows, scoresOf, stepped } from '../../../content/crf/rows/figure.ts';
import type { State } from '../../../content/crf/rows/figure.ts';
import { viewOf } from '../../../content/crf/rows/view.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { random } from '#math/random.ts';

const rng = random(5);
const K = 3;
const drawn = (T: number): Scores => {
  const column = () => Array.from({ length: K }, () => 4 * rng() - 2);
  return { e: Array.from({ length: T }, column), A: Array.from({ length: K }, column) };
};
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const every = (T: number): number[][] =>
  Array.from({ length: K ** T }, (_, n) => Array.from({ length: T }, (_, t) => Math.floor(n / K ** t) % K));

test('marginals, log Z and the best row are those of all rows, counted one by one', () => {
  for (const T of [1, 2, 4]) {
    const plain = drawn(T);
    const shut = {
      ...plain,
      A: plain.A.map((row, i) => row.map((x, j) => (i === 1 && j === 2 ? -Infinity : x))),
    };
    for (const s of [plain, shut]) {
      const weights = every(T).map((row) => [row, Math.exp(scoreOf(s, row))] as const);
      const Z = sum(weights.map(([, w]) => w));
      const share = (has: (row: readonly number[]) => boolean): number =>
        sum(weights.map(([row, w]) => (has(row) ? w : 0))) / Z;
      expect(logZ(s)).toBeCloseTo(Math.log(Z), 10);
      const { states, moves } = posterior(s)!;
      states.forEach((at, t) =>
        at.forEach((p, k) =>
          expect(p).toBeCloseTo(
            share((row) => row[t] === k),
            10,
          ),
        ),
      );
      moves.forEach((of, t) =>
        of.forEach((from, i) =>
          from.forEach((p, j) =>
            expect(p).toBeCloseTo(
              share((row) => row[t] === i && row[t + 1] === j),
              10,
            ),
          ),
        ),
      );
      expect(scoreOf(s, bestRow(s))).toBeCloseTo(Math.log(Math.max(...weights.map(([, w]) => w))), 10);
    }
  }
});

test.each(WAYS)('every gradient is a difference of losses: %s', (way) => {
  const s = drawn(4);
  const truth = [2, 0, 0, 1];
  const { de, dA } = judge(s, truth, way)!;
  const EPS = 1e-5;
  const moved = (of: readonly (readonly number[])[], r: number, c: number, by: number) =>
    of.map((row, i) => row.map((x, j) => (i === r && j === c ? x + by : x)));
  const slope = (at: (by: number) => Scores): number =>
    (judge(at(EPS), truth, way)!.loss - judge(at(-EPS), truth, way)!.loss) / (2 * EPS);
  de.forEach((row, t) =>
    row.forEach((x, k) =>
      expect(x).toBeCloseTo(
        slope((by) => ({ ...s, e: moved(s.e, t, k, by) })),
        7,
      ),
    ),
  );
  dA.forEach((row, i) =>
    row.forEach((x, j) =>
      expect(x).toBeCloseTo(
        slope((by) => ({ ...s, A: moved(s.A, i, j, by) })),
        7,
      ),
    ),
  );
});

test('the figure opens with the numbers of the lesson', () => {
  const d = build(crf);
  const values = run(d, opening(d, 'agreements'));
  const s = scoresOf(rows.opening);
  const { loss, de, dA } = judge(s, [0, 0, 0], 'sentence')!;
  expect(loss).toBeCloseTo(values['loss']!.data[0]!, 5);
  expect(logZ(s)).toBeCloseTo(values['Z']!.data[0]!, 5);
  for (const t of [1, 2]) de[t]!.forEach((x, k) => expect(x).toBeCloseTo(values[`de[${t}]`]!.data[k]!, 5));
  dA.flat().forEach((x, i) => expect(x).toBeCloseTo(values['dA']!.data[i]!, 5));
});

describe('what the text says of the figure', () => {
  const open = rows.opening;
  const view = (part: Partial<State> = {}, from = open) => viewOf(rows.change(from, part))!;

  test('the best row goes through a tag that is not the best of its word', () => {
    expect(view().row).toEqual([0, 0, 0]);
    expect(view().tags).toEqual([0, 1, 0]);
    expect(view({ way: 'word' }).tags).toEqual([0, 1, 0]);
  });

  test('the truth gets 0.18, 0.32 and 0.34', () => {
    const chances = view().ways.map(({ chance }) => chance);
    [0.18, 0.32, 0.34].forEach((p, i) => expect(chances[i]).toBeCloseTo(p, 2));
  });

  test('steps bring what is expected closer to what is observed', () => {
    let state = open;
    for (let n = 0; n < 5; n++) {
      const { judged } = viewOf(state)!;
      const next = rows.change(state, stepped(state, judged.de, judged.dA));
      const after = viewOf(next)!.judged;
      expect(after.loss).toBeLessThan(judged.loss);
      expect(Math.abs(after.dA[0]![0]!)).toBeLessThan(Math.abs(judged.dA[0]![0]!));
      state = next;
    }
  });

  test('without other → dish 64 of 93 are left', () => {
    expect(Math.exp(view({ forbidden: ['10'] }).logZ - view().logZ)).toBeCloseTo(64 / 93, 5);
    expect(viewOf(rows.change(open, { forbidden: ['00', '01', '10', '11'] }))).toBeUndefined();
  });

  test('label bias: a third and no gradient, whatever word 1 says; the sentence hears it', () => {
    const bias = rows.preset('bias', open);
    for (const second of [-1, -4.6, -6]) {
      const { ways } = view({ second }, bias);
      expect(ways[1]!.chance).toBeCloseTo(1 / 3, 5);
      expect(ways[1]!.errors[1]).toBe(0);
      expect(ways[2]!.errors[1]).toBeGreaterThan(0.001);
    }
    expect(view({}, bias).ways[2]!.chance).toBeCloseTo(100 / 102, 5);
  });
});
