// Singular values and eigenvalues of matrices that were built to have them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { norm } from '#math/error.ts';
import { random } from '#math/random.ts';
import { type Complex, eigenvalues, singularValues, spectralNorm, spectralRadius } from '#math/spectrum.ts';
import { type Tensor, diagonal, identity, map, matmul, tensor, transpose, zip } from '#math/tensor.ts';

fc.configureGlobal({ seed: 1 });

const matrixOf = (rows: readonly (readonly number[])[]): Tensor =>
  tensor([rows.length, rows[0]!.length], (i) => rows.flat()[i]!);
const drawn = (m: number, n: number, seed: number): Tensor => {
  const rng = random(seed);
  return tensor([m, n], () => 2 * rng() - 1);
};
const column = (x: readonly number[]): Tensor => tensor([x.length, 1], (i) => x[i]!);

/** A product of reflections: orthogonal to the last digit. */
function orthogonal(n: number, seed: number): Tensor {
  let q = identity(n);
  for (let k = 0; k < n; k++) {
    const v = drawn(n, 1, seed + 1000 * k);
    const scale = 2 / norm(v) ** 2;
    const vv = matmul(v, transpose(v));
    q = matmul(
      q,
      zip(identity(n), vv, (x, y) => x - scale * y),
    );
  }
  return q;
}

/** Block diagonal: a number for each real eigenvalue, [[re, im], [−im, re]] for each pair. */
function blocks(wanted: readonly Complex[]): Tensor {
  const rows: number[][] = [];
  const n = wanted.reduce((sum, { im }) => sum + (im ? 2 : 1), 0);
  for (const { re, im } of wanted) {
    const at = rows.length;
    const row = (...x: number[]): void => void rows.push(Array.from({ length: n }, (_, j) => x[j - at] ?? 0));
    if (im) {
      row(re, im);
      row(-im, re);
    } else row(re);
  }
  return matrixOf(rows);
}

const ordered = (x: readonly Complex[]): Complex[] =>
  [...x].sort((a, b) => (Math.abs(a.re - b.re) > 1e-6 ? a.re - b.re : a.im - b.im));

function expectEigenvalues(a: Tensor, wanted: readonly Complex[], within: number): void {
  const found = ordered(eigenvalues(a));
  const pairs = ordered(
    wanted.flatMap(({ re, im }) =>
      im
        ? [
            { re, im },
            { re, im: -im },
          ]
        : [{ re, im }],
    ),
  );
  expect(found).toHaveLength(pairs.length);
  found.forEach(({ re, im }, i) => {
    expect(Math.hypot(re - pairs[i]!.re, im - pairs[i]!.im), `λ${i}`).toBeLessThan(within);
  });
}

const size = fc.integer({ min: 1, max: 12 });
const seed = fc.nat(1e6);

describe('singular values', () => {
  test.each([
    [
      'a diagonal',
      [
        [3, 0],
        [0, -4],
      ],
      [4, 3],
    ],
    [
      'the transient matrix',
      [
        [0.9, 5],
        [0, 0.9],
      ],
      [5.157066, 0.157066],
    ],
    [
      'two steps that undo each other',
      [
        [0, 2],
        [0.1, 0],
      ],
      [2, 0.1],
    ],
    ['a row', [[3, 4]], [5]],
    ['a column', [[3], [4]], [5]],
    [
      'rank one',
      [
        [1, 2],
        [2, 4],
      ],
      [5, 0],
    ],
    [
      'nothing',
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    ],
  ])('of %s', (_, rows, wanted) => {
    const found = singularValues(matrixOf(rows));
    expect(found).toHaveLength(wanted.length);
    found.forEach((s, i) => expect(s).toBeCloseTo(wanted[i]!, 5));
  });

  test('are those a matrix was built with, between orthogonal factors', () =>
    fc.assert(
      fc.property(size, seed, (n, s) => {
        const wanted = Array.from({ length: n }, (_, i) => 10 ** (-i / 2));
        const a = matmul(matmul(orthogonal(n, s), diagonal(column(wanted))), orthogonal(n, s + 1));
        singularValues(a).forEach((x, i) => expect(Math.abs(x - wanted[i]!)).toBeLessThan(1e-13));
      }),
      { seed: 1, numRuns: 60 },
    ));

  test('keep their digits where columns differ by a hundred powers of ten', () => {
    const a = matmul(orthogonal(3, 5), diagonal(column([1e50, 1, 1e-50])));
    [1e50, 1, 1e-50].forEach((wanted, i) =>
      expect(Math.abs(singularValues(a)[i]! / wanted - 1)).toBeLessThan(1e-13),
    );
  });

  test('descend, and their squares add up to that of the Frobenius norm', () =>
    fc.assert(
      fc.property(size, size, seed, (m, n, s) => {
        const a = drawn(m, n, s);
        const found = singularValues(a);
        expect(found).toHaveLength(Math.min(m, n));
        expect([...found].sort((x, y) => y - x)).toEqual(found);
        expect(Math.hypot(...found)).toBeCloseTo(norm(a), 12);
      }),
      { seed: 2, numRuns: 100 },
    ));

  test('bound what the matrix does to any column, and its radius', () =>
    fc.assert(
      fc.property(size, seed, (n, s) => {
        const a = drawn(n, n, s);
        const x = drawn(n, 1, s + 1);
        expect(norm(matmul(a, x))).toBeLessThanOrEqual(spectralNorm(a) * norm(x) * (1 + 1e-14));
        expect(spectralRadius(a)).toBeLessThanOrEqual(spectralNorm(a) * (1 + 1e-14));
      }),
      { seed: 3, numRuns: 100 },
    ));

  test('of a matrix with a missing number are missing, and a tensor is refused', () => {
    expect(singularValues(matrixOf([[NaN, 1]]))).toEqual([NaN]);
    expect(singularValues(matrixOf([[Infinity, 1]]))).toEqual([NaN]);
    expect(() => singularValues(tensor([2]))).toThrow(RangeError);
  });
});

describe('eigenvalues', () => {
  const real = (...x: number[]): Complex[] => x.map((re) => ({ re, im: 0 }));
  test.each([
    ['one number', [[7]], real(7)],
    [
      'a triangle',
      [
        [1, 5, 2],
        [0, -2, 9],
        [0, 0, 3],
      ],
      real(1, -2, 3),
    ],
    [
      'a quarter turn',
      [
        [0, -1],
        [1, 0],
      ],
      [{ re: 0, im: 1 }],
    ],
    [
      'two steps that undo each other',
      [
        [0, 2],
        [0.1, 0],
      ],
      real(Math.sqrt(0.2), -Math.sqrt(0.2)),
    ],
    [
      'a cycle of four',
      [
        [0, 0, 0, 1],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
      ],
      [...real(1, -1), { re: 0, im: 1 }],
    ],
    [
      'x³ − 6x² + 11x − 6',
      [
        [6, -11, 6],
        [1, 0, 0],
        [0, 1, 0],
      ],
      real(1, 2, 3),
    ],
    [
      'tiny entries',
      [
        [0, -1e-200],
        [1e-200, 0],
      ],
      [{ re: 0, im: 1e-200 }],
    ],
    [
      'nothing',
      [
        [0, 0],
        [0, 0],
      ],
      real(0, 0),
    ],
  ])('of %s', (_, rows, wanted) => {
    expectEigenvalues(matrixOf(rows), wanted, 1e-13);
  });

  const part = fc.integer({ min: -30, max: 30 }).map((x) => x / 10);
  const some = fc.array(
    fc.record({
      re: part,
      im: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 20 }).map((x) => x / 10),
      ),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('are those a normal matrix was built with', () =>
    fc.assert(
      fc.property(some, seed, (wanted, s) => {
        const b = blocks(wanted);
        const q = orthogonal(b.shape[0]!, s);
        expectEigenvalues(matmul(matmul(q, b), transpose(q)), wanted, 1e-11);
      }),
      { seed: 4, numRuns: 200 },
    ));

  test('are those of a Jordan block, as far as its size allows', () => {
    for (const k of [2, 3, 4, 6]) {
      const jordan = tensor([k, k], (i) => (i % (k + 1) === 0 ? 0.9 : i % (k + 1) === 1 ? 1 : 0));
      expectEigenvalues(jordan, real(...new Array<number>(k).fill(0.9)), 1e-15);
      const q = orthogonal(k, k);
      const turned = matmul(matmul(q, jordan), transpose(q));
      const gaps = eigenvalues(turned).map(({ re, im }) => Math.hypot(re - 0.9, im));
      expect(Math.max(...gaps)).toBeLessThan(10 * Number.EPSILON ** (1 / k));
    }
  });

  test('are the roots of unity for the companion matrix of xⁿ − 1', () => {
    for (const n of [3, 5, 8, 20, 64]) {
      const a = tensor([n, n], (i) => +((Math.floor(i / n) + 1) % n === i % n));
      for (const { re, im } of eigenvalues(a)) {
        expect(Math.hypot(re, im)).toBeCloseTo(1, 12);
        const turns = (Math.atan2(im, re) / (2 * Math.PI)) * n;
        expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-10);
      }
    }
  });

  test('add up to the trace, their squares to the trace of the square, for any matrix', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 32 }), seed, (n, s) => {
        const a = drawn(n, n, s);
        const trace = (x: Tensor): number =>
          Array.from({ length: n }, (_, i) => x.data[i * n + i]!).reduce((p, q) => p + q, 0);
        const found = eigenvalues(a);
        expect(found.reduce((sum, { re }) => sum + re, 0)).toBeCloseTo(trace(a), 11);
        expect(found.reduce((sum, { im }) => sum + im, 0)).toBeCloseTo(0, 12);
        expect(found.reduce((sum, { re, im }) => sum + re * re - im * im, 0)).toBeCloseTo(
          trace(matmul(a, a)),
          9,
        );
      }),
      { seed: 5, numRuns: 100 },
    ));

  test('of a matrix with a missing number are missing, and what is not square is refused', () => {
    expect(
      spectralRadius(
        matrixOf([
          [NaN, 1],
          [0, 1],
        ]),
      ),
    ).toBeNaN();
    expect(() => eigenvalues(tensor([2, 3]))).toThrow(RangeError);
  });
});

test('the powers of a matrix grow at its radius in the end (Gelfand)', () => {
  const a = map(drawn(8, 8, 3), (x) => x / 2);
  let power = identity(8);
  for (let n = 0; n < 400; n++) power = matmul(power, a);
  expect(spectralNorm(power) ** (1 / 400)).toBeCloseTo(spectralRadius(a), 2);
});
