// Numbers as they stand in a tensor.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnOf, exactColumn, plainDecimal, powerText, significant } from '#stage/decimals.ts';

const some = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 9 });
const read = (text: string): number => Number(text.replace('−', '-'));
const decimals = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

test('all numbers of a tensor have equally many decimals, and mean what they are to the last of them', () => {
  fc.assert(
    fc.property(some, (xs) => {
      const { power, text } = columnOf(xs);
      const texts = xs.map(text);
      expect(new Set(texts.map(decimals)).size).toBe(1);
      const last = 10 ** (power - decimals(texts[0]!));
      xs.forEach((x, i) => expect(Math.abs(read(texts[i]!) * 10 ** power - x)).toBeLessThan(0.51 * last));
    }),
  );
});

test('the largest has three significant digits, and zeros at the end are kept', () => {
  expect([0.5, -0.063].map(columnOf([0.5, -0.063]).text)).toEqual(['0.500', '−0.063']);
  const small = columnOf([4.7e-4, -1.2e-5]);
  expect([small.power, small.text(4.7e-4), small.text(-1.2e-5)]).toEqual([-4, '4.70', '−0.12']);
  expect(powerText(-4)).toBe('·10⁻⁴');
  expect([0, 1, 0].map(columnOf([0, 1, 0]).text)).toEqual(['0', '1', '0']);
  expect([0.43, 0.8, 2].map(exactColumn([0.43, 0.8, 2]).text)).toEqual(['0.43', '0.80', '2.00']);
  expect([0.5, 2, 1234.5].map(significant)).toEqual(['0.500', '2', '1235']);
  expect(plainDecimal(-0.5)).toBe('−0.500');
});
