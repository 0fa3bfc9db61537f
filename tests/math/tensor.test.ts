// Tensors obey the laws of linear algebra, errors are relative, differences find derivatives, seeds fix numbers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EPSILON, centralDifference, centralJacobian } from '#math/difference.ts';
import { FLOOR, norm, relativeError, worstEntry } from '#math/error.ts';
import { integer, random } from '#math/random.ts';
import {
  type Tensor,
  diagonal,
  dot,
  identity,
  map,
  matmul,
  only,
  scalar,
  sizeOf,
  tensor,
  transpose,
  zip,
} from '#math/tensor.ts';

const size = fc.integer({ min: 1, max: 5 });
const matrix = (m: number, n: number): fc.Arbitrary<Tensor> =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: m * n, maxLength: m * n })
    .map((data) => tensor([m, n], (i) => data[i]!));
const close = (a: Tensor, b: Tensor): void => expect(relativeError(a, b)).toBeLessThan(1e-12);
const plus = (a: Tensor, b: Tensor): Tensor => zip(a, b, (x, y) => x + y);

fc.configureGlobal({ seed: 1 });

describe('the matrix product', () => {
  const shapes = fc.tuple(size, size, size, size);
  test('is associative', () =>
    fc.assert(
      fc.property(
        shapes.chain(([m, k, l, n]) => fc.tuple(matrix(m, k), matrix(k, l), matrix(l, n))),
        ([a, b, c]) => {
          const scale = norm(a) * norm(b) * norm(c);
          const gap = norm(zip(matmul(matmul(a, b), c), matmul(a, matmul(b, c)), (x, y) => x - y));
          expect(gap).toBeLessThanOrEqual(1e-13 * Math.max(1, scale));
        },
      ),
    ));
  test('transposes to the product of the transposes in reverse', () =>
    fc.assert(
      fc.property(
        shapes.chain(([m, k, n]) => fc.tuple(matrix(m, k), matrix(k, n))),
        ([a, b]) => {
          expect(transpose(matmul(a, b))).toEqual(matmul(transpose(b), transpose(a)));
        },
      ),
    ));
  test('with the identity changes nothing, with a diagonal scales rows', () =>
    fc.assert(
      fc.property(
        shapes.chain(([m, n]) => fc.tuple(matrix(m, n), matrix(m, 1))),
        ([a, d]) => {
          close(matmul(identity(a.shape[0]!), a), a);
          const scaled = tensor(a.shape, (i) => a.data[i]! * d.data[Math.floor(i / a.shape[1]!)]!);
          close(matmul(diagonal(d), a), scaled);
        },
      ),
    ));
  test.each([
    [
      [2, 3],
      [2, 3],
    ],
    [[2], [2, 1]],
    [[], [2, 2]],
  ])('of (%j) and (%j) is refused', (a, b) => {
    expect(() => matmul(tensor(a), tensor(b))).toThrow(RangeError);
  });
});

test('a scalar stretches to any shape, from either side, and nothing else does', () => {
  const a = tensor([2, 2], (i) => i);
  expect(plus(a, scalar(1))).toEqual(plus(scalar(1), a));
  expect([...plus(scalar(1), a).data]).toEqual([1, 2, 3, 4]);
  expect(() => plus(a, tensor([2, 1]))).toThrow(RangeError);
  expect(() => plus(tensor([1, 2]), tensor([2, 1]))).toThrow(RangeError);
});

test('what needs a matrix, a column or one number refuses other shapes', () => {
  expect(() => transpose(tensor([2]))).toThrow(RangeError);
  expect(() => diagonal(tensor([2, 2]))).toThrow(RangeError);
  expect(() => only(tensor([2, 1]))).toThrow(RangeError);
  expect(sizeOf([])).toBe(1);
});

describe('the relative error', () => {
  test('is 0 between equals, symmetric, and not changed by scale', () =>
    fc.assert(
      fc.property(fc.tuple(matrix(3, 2), matrix(3, 2)), ([a, b]) => {
        expect(relativeError(a, a)).toBe(0);
        expect(relativeError(a, b)).toBeCloseTo(relativeError(b, a), 14);
        if (norm(a) + norm(b) > 1)
          close(
            scalar(relativeError(a, b)),
            scalar(
              relativeError(
                map(a, (x) => 8 * x),
                map(b, (x) => 8 * x),
              ),
            ),
          );
      }),
    ));
  test('is at most 1, and absolute below the floor', () => {
    expect(relativeError(scalar(1), scalar(-1))).toBe(1);
    expect(relativeError(scalar(0), scalar(FLOOR / 10))).toBeCloseTo(0.1, 12);
  });
  test('of other shapes is infinite and of NaN is NaN, so that neither passes', () => {
    expect(relativeError(tensor([2, 1]), tensor([1, 2]))).toBe(Infinity);
    expect(relativeError(scalar(NaN), scalar(1))).toBeNaN();
    expect(NaN <= 1).toBe(false);
  });
  test('does not overflow', () => {
    expect(norm(tensor([2, 1], 3e300))).toBeCloseTo(3e300 * Math.SQRT2, -287);
  });
});

test('the worst entry is found, and a missing number is the worst', () => {
  const a = tensor([2, 2], (i) => i);
  expect(
    worstEntry(
      a,
      tensor([2, 2], (i) => (i === 2 ? 5 : i)),
    ),
  ).toEqual({ gap: 3, at: 2 });
  expect(
    worstEntry(
      a,
      tensor([2, 2], (i) => (i === 1 ? NaN : 9)),
    ),
  ).toEqual({ gap: NaN, at: 1 });
  expect(worstEntry(a, tensor([4]))).toEqual({ gap: Infinity, at: 0 });
});

describe('a central difference', () => {
  test('finds the gradient of aᵀx, whatever x, and leaves x alone', () =>
    fc.assert(
      fc.property(fc.tuple(matrix(4, 1), matrix(4, 1)), ([a, x]) => {
        const before = [...x.data];
        expect(
          relativeError(
            centralDifference((v) => dot(a, v), x),
            a,
          ),
        ).toBeLessThan(1e-7);
        expect([...x.data]).toEqual(before);
      }),
    ));
  test('finds the Jacobian of A x, in numerator layout', () =>
    fc.assert(
      fc.property(fc.tuple(matrix(3, 2), matrix(2, 1)), ([a, x]) => {
        expect(centralJacobian((v) => matmul(a, v), x).shape).toEqual([3, 2]);
        expect(
          relativeError(
            centralJacobian((v) => matmul(a, v), x),
            a,
          ),
        ).toBeLessThan(1e-9);
      }),
    ));
  test('errs by ε² and rounding: exp at 0', () => {
    const found = only(centralDifference((v) => Math.exp(only(v)), scalar(0)));
    expect(Math.abs(found - 1)).toBeLessThan(EPSILON ** 2);
  });
});

describe('seeded numbers', () => {
  test('are the same for one seed on every machine', () => {
    const rng = random(1);
    expect([rng(), rng(), rng()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });
  test('lie in [0, 1), spread evenly, and differ between seeds', () => {
    const rng = random(7);
    const drawn = Array.from({ length: 10_000 }, rng);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(0.5, 1);
    expect(random(7)()).not.toBe(random(8)());
  });
  test('that are whole reach every value below n', () => {
    const rng = random(3);
    expect(new Set(Array.from({ length: 200 }, () => integer(rng, 4)))).toEqual(new Set([0, 1, 2, 3]));
  });
});
