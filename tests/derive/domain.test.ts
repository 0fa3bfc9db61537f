// Which numbers a given may take, and how readers write them.
import { expect, test } from 'vitest';
import { LARGEST, inDomain, numberIn, settable } from '#derive/domain.ts';

test.each([
  ['any', [-3, 0, 1e300], [NaN, Infinity]],
  ['positive', [1e-9, 2], [0, -1, Infinity]],
  ['share', [0, 0.999], [1, -0.1, NaN]],
  ['binary', [0, 1], [0.5, 2, -1]],
  ['one-hot', [0, 1], [0.5, 2]],
] as const)('%s takes its own numbers and no others', (domain, good, bad) => {
  for (const x of good) expect(inDomain(domain, x), String(x)).toBe(true);
  for (const x of bad) expect(inDomain(domain, x), String(x)).toBe(false);
});

test('on a page no number is too large for a screen, and of a class only the 1 is set', () => {
  expect(settable('any', LARGEST)).toBe(true);
  expect(settable('any', -2 * LARGEST)).toBe(false);
  expect(settable('one-hot', 1)).toBe(true);
  expect(settable('one-hot', 0)).toBe(false);
  expect(settable('binary', 0)).toBe(true);
});

test.each([
  ['0.5', 0.5],
  [' −0,25 ', -0.25],
  ['+3', 3],
  ['.5', 0.5],
  ['2.', 2],
  ['1e-3', 0.001],
  ['1e999', Infinity],
  ['', undefined],
  ['-', undefined],
  ['.', undefined],
  ['0x10', undefined],
  ['1,000,000', undefined],
  ['Infinity', undefined],
  ['3 4', undefined],
])('“%s” is read as %s', (text, x) => expect(numberIn(text)).toBe(x));
