// The map of final losses: the best cell, the nearest one, and where keys lead.
import { expect, test } from 'vitest';
import { bestCell, cellAfter, nearestCell, shareOf } from '../../../content/optimizers/race/cells.ts';

test('the best cell has the least loss; rows not yet there and races that left do not count', () => {
  expect(bestCell([undefined, [3, Infinity], [2, 1]])).toEqual({ i: 1, j: 2 });
  expect(bestCell([[Infinity], undefined])).toBeUndefined();
});

test('the nearest cell is found on the scales of the axes', () => {
  const axes = { rates: [1e-3, 1e-2, 1e-1], share: 'beta', shares: [0.5, 0.9, 0.99] };
  expect(nearestCell(axes, { eta: 0.02, beta: 0.98 })).toEqual({ i: 1, j: 2 });
  expect(nearestCell(axes, { eta: 5, beta: 0 })).toEqual({ i: 2, j: 0 });
});

test('keys stay on the map, and others lead nowhere', () => {
  expect(cellAfter({ i: 0, j: 0 }, 'ArrowLeft', 3, 2)).toEqual({ i: 0, j: 0 });
  expect(cellAfter({ i: 0, j: 0 }, 'ArrowUp', 3, 2)).toEqual({ i: 0, j: 1 });
  expect(cellAfter({ i: 1, j: 1 }, 'End', 3, 2)).toEqual({ i: 2, j: 1 });
  expect(cellAfter({ i: 1, j: 1 }, 'Enter', 3, 2)).toBeUndefined();
  expect(cellAfter({ i: 1, j: 1 }, 'toString', 3, 2)).toBeUndefined();
});

test('ink goes from the least loss worth telling apart to the largest', () => {
  expect(shareOf(0)).toBe(0);
  expect(shareOf(1e3)).toBe(1);
  expect(shareOf(Infinity)).toBe(1);
  expect(shareOf(1e-3)).toBeCloseTo(0.6, 9);
});
