// Weight decay in three optimizers: a share per step in two of them, something else in Adam.
import { expect, test } from 'vitest';
import { ETA, STEPS, weights } from '../../../content/regularization/decay/decay.ts';

const share = (lambda: number) => (1 - ETA * lambda) ** STEPS;

test('gradient descent with the penalty and AdamW shrink the weight by the same share, whatever the gradients', () => {
  for (const lambda of [0, 0.1, 0.5])
    for (const size of [0.1, 1, 100]) {
      expect(Math.abs(weights('gd', size, lambda).at(-1)! - share(lambda))).toBeLessThan(0.002);
      expect(Math.abs(weights('adamw', size, lambda).at(-1)! - share(lambda))).toBeLessThan(0.02);
    }
});

test('Adam decays less, the larger the gradients are', () => {
  const left = [0.01, 0.1, 1, 10].map((size) => weights('adam', size, 0.1).at(-1)!);
  left.slice(1).forEach((w, i) => expect(w).toBeGreaterThan(left[i]!));
  expect(left[0]).toBeLessThan(0.2);
  expect(left.at(-1)).toBeGreaterThan(0.95);
});
