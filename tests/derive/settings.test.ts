// A setting, a value or a name that cannot be used is refused by name, and the reader is told what would do.
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../content/course.ts';
import { SettingError } from '#derive/setting.ts';
import { build } from '#derive/build.ts';
import { define } from '#derive/derivation.ts';
import { GivenError, KINK_DISTANCE, draw, givenNames, withSupplied } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Nested } from '#derive/text.ts';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import { parse } from '#notation/parse.ts';

const rnn = definitionOf('rnn')!;
const logistic = definitionOf('logistic-regression')!;
const d = build(rnn);

describe('a name that is not there', () => {
  test.each([
    ['W @ h_1', 'Did you mean h[1]?'],
    ['h0', 'Did you mean h[0]?'],
    ['h_t', 'Did you mean h[t]?'],
    ['dz3', 'Did you mean dz[3]?'],
    ['W @ h_prev', 'Did you mean h[t - 1]?'],
    ['dh_next', 'Did you mean dh[t + 1]?'],
    ['delta_z', 'The gradient of the loss by z is written dz.'],
    ['Y', 'Use the names of the letters table'],
    ['__proto__', 'Use the names of the letters table'],
    ['h', 'Write h[t] or a time such as h[1].'],
    ['h[1, 0]', 'Write h[t] for the time step'],
    ['W[1]', 'Give one index for each axis.'],
    ['loss[1]', 'Give one index for each axis.'],
    ['W @ x[1]', 'Check which quantity belongs here'],
    ['U @ W', 'Transpose the first factor, or reverse the order.'],
    ['dz[1] @ h[1]', 'Transpose the first factor, or transpose the second factor.'],
    ['V @ V', 'Transpose the first factor, or transpose the second factor.'],
    ['U @ do[1]', 'every axis letter must match'],
    ['W * h[1]', 'Write @ for the matrix product.'],
    ['U * U.T', 'Transpose one of the two.'],
    ['W + h[1]', 'every axis letter must match'],
    ['x[1] + h[1]', 'every axis letter must match'],
    ['loss @ W', 'Use * with a single number.'],
    ['tanh(W, W)', 'Write tanh(a).'],
    ['softmax(W)', 'Give it a column of logits.'],
    ['erf(W)', 'Known: exp, log'],
    ['W**W', 'Index it first.'],
    ['loss.T', 'Remove .T.'],
    ['sum(W for k in range(W))', 'Use a size such as T or K.'],
    ['chain(U for k in range(2))', 'Use square factors.'],
  ])('%s: %s', (text, remedy) => {
    const scope = (id: string) => (id === 't' ? { axes: [], series: false } : d.scope(id));
    let found: unknown;
    try {
      axesOf(parse(text), scope);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(NotationError);
    expect((found as NotationError).remedy).toContain(remedy);
  });
});

describe('a size or an option', () => {
  test.each<[object, string]>([
    [{ T: 0 }, 'T must be a whole number from 1 to 24, not 0.'],
    [{ T: -1 }, 'T must be a whole number from 1 to 24, not -1.'],
    [{ T: 2.5 }, 'T must be a whole number from 1 to 24, not 2.5.'],
    [{ T: 1e9 }, 'T must be a whole number from 1 to 24, not 1000000000.'],
    [{ H: NaN }, 'H must be a whole number from 1 to 32, not NaN.'],
    [{ N: 3 }, 'There is no size “N” here. Sizes: T, D, H, K.'],
    [{ constructor: 3 }, 'There is no size “constructor” here. Sizes: T, D, H, K.'],
  ])('%j is refused', (sizes, message) => {
    const asked = () => build(rnn, { sizes: sizes as Record<string, number> });
    expect(asked).toThrow(new SettingError(message));
  });
  test.each<[Record<string, string>, string]>([
    [{ phi: 'step' }, 'phi must be one of tanh, sigmoid, relu, not “step”.'],
    [{ phi: 'last' }, 'phi must be one of tanh, sigmoid, relu, not “last”.'],
    [{ psi: 'tanh' }, 'There is no choice “psi” here. Choices: phi, loss.'],
    [{ toString: 'tanh' } as never, 'There is no choice “toString” here. Choices: phi, loss.'],
  ])('%j is refused', (options, message) => {
    expect(() => build(rnn, { options })).toThrow(new SettingError(message));
  });
  test('of a derivation without choices is refused', () => {
    expect(() => build(logistic, { options: { phi: 'tanh' } })).toThrow(
      new SettingError('There is no choice “phi” here.'),
    );
  });
});

describe('an author', () => {
  const column = {
    sizes: { H: 2 },
    largest: {},
    parameters: { w: ['w', 'H 1'] as const },
    given: {},
    loss: 'loss',
  };
  const forward = { loss: ['L', 'sum(w[i, 0]**2 for i in range(H))'] as const };

  test('whose gradient has other axes than its quantity is told both', () => {
    const text = { ...column, forward, backward: { w: [['2 * w.T', 'linear-map'] as const] } };
    expect(() => build(define('mine', text))).toThrow(
      new SettingError('mine: dw must be (H, 1), but one form of it is (1, H)'),
    );
  });
  test('who defines a name twice is told which', () => {
    const text = { ...column, given: { w: ['w', ''] as const }, forward, backward: {} };
    expect(() => build(define('mine', text))).toThrow('mine: “w” is defined twice');
  });
  test('who forgets an option is told which forms there are', () => {
    const text = {
      ...column,
      choices: { phi: ['tanh', 'relu'] },
      forward: { loss: { relu: forward.loss } },
      backward: {},
    };
    expect(() => build(define('mine', text))).toThrow(new SettingError('mine: no form for tanh among relu'));
  });
});

describe('a value that is supplied', () => {
  const drawn = draw(d, 1);
  test.each<[Record<string, Nested>, string]>([
    [{ Q: 1 }, 'Unknown symbol “Q”. Givens: U, W, b, V, c, h0, x, y.'],
    [{ z: 1 }, 'Unknown symbol “z”. Givens: U, W, b, V, c, h0, x, y.'],
    [{ W: 1 }, '“W” must be (3, 3), that is (H, H), but it is a single number at W.'],
    [
      {
        W: [
          [1, 2],
          [3, 4],
        ],
      },
      '“W” must be (3, 3), that is (H, H), but it is 2 long at W.',
    ],
    [
      {
        W: [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8],
        ],
      },
      '“W” must be (3, 3), that is (H, H), but it is 2 long at W[2].',
    ],
    [{ b: [1, 2] }, '“b” must be (3, 1), that is (H, 1), but it is 2 long at b.'],
    [{ b: [[1, 2], [3], [4]] }, '“b” must be (3, 1), that is (H, 1), but it is 2 long at b[0].'],
    [
      { b: [[[1]], [[2]], [[3]]] },
      '“b” must be (3, 1), that is (H, 1), but it is nested too deeply at b[0][0].',
    ],
    [{ b: [1, NaN, 3] }, '“b[1]” must be a finite number, not NaN.'],
    [{ b: [1, 1 / 0, 3] }, '“b[1]” must be a finite number, not Infinity.'],
    [{ b: [1, '2', 3] as never }, '“b[1]” must be a finite number, not "2".'],
    [{ x: [[1, 2]] }, '“x” needs 3 time steps, one for each t = 1…3, but 1 is given.'],
    [{ x: 1 }, '“x” needs 3 time steps, one for each t = 1…3, but a single number is given.'],
    [{ x: [[1, 2], [3], [4, 5]] }, '“x[2]” must be (2, 1), that is (D, 1), but it is 1 long at x[2].'],
    [{ h0: [1] }, '“h0” must be (3, 1), that is (H, 1), but it is 1 long at h0.'],
    [
      {
        y: [
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      },
      '“y[2]” must be one-hot: a single 1, the rest 0.',
    ],
    [
      {
        y: [
          [1, 0],
          [0.5, 0.5],
          [0, 1],
        ],
      },
      '“y[2]” must be one-hot: a single 1, the rest 0.',
    ],
  ])('%j is refused', (supplied, message) => {
    expect(() => withSupplied(d, drawn, supplied)).toThrow(new GivenError(message));
  });

  test.each<[string, Record<string, Nested>, string, number[]]>([
    ['a flat column', { b: [1, 2, 3] }, 'b', [1, 2, 3]],
    ['a column of rows', { b: [[1], [2], [3]] }, 'b', [1, 2, 3]],
    [
      'a matrix by rows',
      {
        U: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
      'U',
      [1, 2, 3, 4, 5, 6],
    ],
    [
      'a whole series',
      {
        x: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
      'x[2]',
      [3, 4],
    ],
    ['one step of a series', { 'x[2]': [7, 8] }, 'x[2]', [7, 8]],
    ['the initial state', { h0: [1, 2, 3] }, 'h[0]', [1, 2, 3]],
  ])('may be %s', (_, supplied, id, data) => {
    const given = withSupplied(d, drawn, supplied);
    expect([...given[id]!.data]).toEqual(data);
    expect(given[id]!.shape).toEqual(drawn[id]!.shape);
    const others = Object.keys(drawn).filter((k) => k.replace(/\[.*/, '') !== id.replace(/\[.*/, ''));
    for (const other of others) expect(given[other]).toBe(drawn[other]);
  });

  test('keeps to its domain', () => {
    const l = build(logistic, { sizes: { N: 4 } });
    expect(() => withSupplied(l, draw(l, 1), { y: [0, 1, 0.5, 1] })).toThrow(
      new GivenError('“y” must be 0 or 1.'),
    );
    const a = build(definitionOf('activations')!);
    expect(() => withSupplied(a, draw(a, 1), { a: 0 })).toThrow(new GivenError('“a” must be positive.'));
  });
});

describe('drawn values', () => {
  test('are the same for the same seed and others for another', () => {
    expect(draw(d, 5)).toEqual(draw(d, 5));
    expect(draw(d, 5)).not.toEqual(draw(d, 6));
  });
  test('are decimals of two places in (−1, 1), never 0, and one-hot where they are classes', () => {
    for (let seed = 0; seed < 50; seed++)
      for (const g of d.given) {
        const data = [...draw(d, seed)[g.id]!.data];
        if (g.domain === 'one-hot') expect(data.toSorted((a, b) => a - b)).toEqual([0, 1]);
        else
          for (const x of data)
            expect(Math.abs(x) > 0 && Math.abs(x) < 1 && x === Number(x.toFixed(2))).toBe(true);
      }
  });
  test('stay away from the kinks', () => {
    const relu = build(rnn, { options: { phi: 'relu' }, sizes: { T: 5, H: 6 } });
    for (let seed = 0; seed < 50; seed++) {
      const values = run(relu, draw(relu, seed));
      for (const s of relu.steps.filter((s) => s.base === 'z'))
        for (const z of values[s.id]!.data) expect(Math.abs(z)).toBeGreaterThan(KINK_DISTANCE);
    }
  });
  test('have the names a reader writes', () => {
    expect(givenNames(d)).toEqual(['U', 'W', 'b', 'V', 'c', 'h0', 'x', 'y']);
  });
});
