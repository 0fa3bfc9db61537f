// Exercise 6: the student's formula is true of immediate derivatives, which is how the text binds it, and false of total ones.
import { expect, test } from 'vitest';
import { supposed } from '../../../content/rnn/supposed.ts';
import { build } from '#derive/build.ts';
import { numericGradient } from '#derive/difference.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { only } from '#math/tensor.ts';
import { parse } from '#notation/parse.ts';

const d = build(supposed['bracket']!);
const values = run(d, draw(d, 3));
/** How `of` changes with W, measured. */
const byW = (of: string): number => only(numericGradient(d, values, 'W', parse(of))!);
const at = (name: string): number => only(values[name]!);

/** ∂h_t/∂h_{t−1} */
const factor = (t: number): number => (1 - at(`h[${t}]`) ** 2) * at('W');
const bracket = (of: (t: number) => number): number =>
  2 * (at('h[3]') - at('c')) * (of(3) + factor(3) * of(2) + factor(3) * factor(2) * of(1));

test('the bracket with immediate derivatives is the gradient of the third loss', () => {
  expect(bracket((t) => at(`now[${t}]`))).toBeCloseTo(byW('loss[3]'), 8);
});

test('with total derivatives paths of one step back are counted twice, of two steps back three times', () => {
  const total = bracket((t) => byW(`h[${t}]`));
  expect(total).toBeCloseTo(
    bracket((t) => (4 - t) * at(`now[${t}]`)),
    8,
  );
  expect(Math.abs(total / byW('loss[3]') - 1)).toBeGreaterThan(0.01);
});
