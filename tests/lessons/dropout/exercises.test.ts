// Exercises 1 and 2: the numbers of their solutions, by the engine, with the hidden units held where the exercise puts them.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { draw, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import { dropout } from '../../../content/dropout/derivation.ts';

const H = [2, -1, 3];
const column = (entries: readonly number[]): Tensor => tensor([entries.length, 1], (k) => entries[k]!);

/** Every value under a mask, at p = ½; the target is 1. */
function at(phase: 'training' | 'test', scaling: 'inverted' | 'classic', m = [1, 0, 1]) {
  const d = build(dropout, { sizes: { D: 2, H: 3, C: 1 }, options: { phase, scaling } });
  // at test time there is no mask, and with inverted scaling no p either
  const all = { m, p: 0.5, W_2: [[1, 2, -1]], b_2: [0], y: [1] };
  const known = new Set(d.given.map((g) => g.id));
  const supplied = Object.fromEntries(Object.entries(all).filter(([id]) => known.has(id)));
  const given = withSupplied(d, draw(d, 1), supplied);
  const values = run(d, given, { h: column(H) });
  return (id: string): number[] => [...values[id]!.data].map((x) => x + 0);
}

test('exercise 1: both scalings by hand', () => {
  const inverted = at('training', 'inverted');
  expect(['q', 'o', 'loss', 'do', 'dW_2', 'dq', 'dh'].map(inverted)).toEqual([
    [4, 0, 6],
    [-2],
    [4.5],
    [-3],
    [-12, 0, -18],
    [-3, -6, 3],
    [-6, 0, 6],
  ]);
  const classic = at('training', 'classic');
  expect(['q', 'o', 'loss', 'do', 'dW_2', 'dq', 'dh'].map(classic)).toEqual([
    [2, 0, 3],
    [-1],
    [2],
    [-2],
    [-4, 0, -6],
    [-2, -4, 2],
    [-2, 0, 2],
  ]);
  expect(at('test', 'inverted')('o')).toEqual([-3]);
  expect(at('test', 'classic')('o')).toEqual([-1.5]);
});

test('exercise 2: mean and variance over all eight masks', () => {
  const outputs = Array.from(
    { length: 8 },
    (_, k) => at('training', 'inverted', [k & 1, (k >> 1) & 1, (k >> 2) & 1])('o')[0]!,
  );
  const mean = outputs.reduce((sum, o) => sum + o, 0) / 8;
  expect(outputs.reduce((sum, o) => sum + o * o, 0)).toBe(208);
  expect([mean, outputs.reduce((sum, o) => sum + (o - mean) ** 2, 0) / 8]).toEqual([-3, 17]);
});
