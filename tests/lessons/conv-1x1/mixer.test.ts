// The mixing of channels is a matrix product, its gradient a sum over places that no shuffling changes.
import { expect, test } from 'vitest';
import {
  C,
  F,
  HIDDEN,
  N,
  OPENING,
  PICTURE,
  UNTOUCHED,
  arranged,
  contributions,
  measure,
  mixed,
  nudged,
  shuffled,
  stepped,
} from '../../../content/conv-1x1/mixer/mixer.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

test('the picture has numbers from 0 to 1', () => {
  expect(PICTURE).toHaveLength(C * N);
  expect(PICTURE.every((v) => v >= 0 && v <= 1)).toBe(true);
});

test('the convolution with a kernel of one cell is the matrix product', () => {
  const z = mixed(OPENING, PICTURE);
  for (let f = 0; f < F; f++)
    for (let k = 0; k < N; k++) {
      const product = sum(Array.from({ length: C }, (_, c) => OPENING.w[f * C + c]! * PICTURE[c * N + k]!));
      expect(z[f * N + k]).toBeCloseTo(product + OPENING.b[f]!, 12);
    }
});

test('the contributions of all places add up to the gradient, and the loss agrees', () => {
  const m = measure(OPENING, PICTURE);
  for (let at = 0; at < F * C; at++) {
    expect(sum(contributions(at, m, PICTURE))).toBeCloseTo(m.dw[at]!, 12);
    expect(nudged(at, OPENING, PICTURE)).toBeCloseTo(m.dw[at]!, 8);
  }
});

test('shuffled pixels give shuffled maps and the same gradient', () => {
  const order = shuffled(1);
  expect([...order].sort((a, b) => a - b)).toEqual(UNTOUCHED);
  const x = arranged(PICTURE, order);
  const [still, moved] = [measure(OPENING, PICTURE), measure(OPENING, x)];
  expect(moved.z).toEqual(arranged(still.z, order));
  moved.dw.forEach((g, k) => expect(g).toBeCloseTo(still.dw[k]!, 12));
  expect(moved.loss).toBeCloseTo(still.loss, 12);
});

test('the hidden weights have no loss, and steps lead there', () => {
  expect(measure(HIDDEN, PICTURE).loss).toBe(0);
  let weights = OPENING;
  let before = measure(weights, PICTURE);
  for (let n = 0; n < 200; n++) {
    weights = stepped(weights, before, 0.5);
    const now = measure(weights, PICTURE);
    expect(now.loss).toBeLessThan(before.loss);
    before = now;
  }
  expect(before.loss).toBeLessThan(0.005);
});
