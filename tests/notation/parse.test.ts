// Whatever is typed is either a formula, read as Python reads it, or one clear error.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import { evaluate } from '#notation/evaluate.ts';
import { plain } from '#notation/plain.ts';
import { parse } from '#notation/parse.ts';
import { only } from '#math/tensor.ts';
import { KINDS, anyTree, fittingTree, scope, values } from './trees.ts';

fc.configureGlobal({ seed: 1 });

const SEED = { seed: 20260102 };

/** What Python 3.11 prints for each line, comparisons as 0 or 1. */
test.each([
  ['-2**2', -4],
  ['(-2)**2', 4],
  ['2**3**2', 512],
  ['(2**3)**2', 64],
  ['2**-1', 0.5],
  ['-2**-2', -0.25],
  ['-3**2 * 2', -18],
  ['2 * -3**2', -18],
  ['2**3 * 4', 32],
  ['2 * 3**2', 18],
  ['10 - 4 - 3', 3],
  ['10 - (4 - 3)', 9],
  ['10 - 4 + 3', 9],
  ['2 - -3', 5],
  ['--2', 2],
  ['-2 - 3', -5],
  ['24 / 4 / 2', 3],
  ['24 / (4 / 2)', 12],
  ['24 / 4 * 2', 12],
  ['2 * 3 + 4', 10],
  ['2 + 3 * 4', 14],
  ['(2 + 3) * 4', 20],
  ['2 / 4 + 1', 1.5],
  ['-6 / 4', -1.5],
  ['1 + 2 < 4', 1],
  ['4 < 1 + 2', 0],
  ['(1 < 2) + 1', 2],
  ['1 < (2 + 1)', 1],
  ['1 - (2 >= 2)', 0],
  ['2 * (3 > 1) * 5', 10],
  ['(3 > 1) == (2 > 1)', 1],
  ['1 + 1 == 2', 1],
  ['2 != 2', 0],
  ['-1 < -2', 0],
  ['-2 <= -2', 1],
  ['abs(-3)**2', 9],
  ['-abs(-3)', -3],
  ['max(1, 2) - max(-1, -2)', 3],
  ['min(3, 2, ) + 1', undefined],
  ['sum(k for k in range(4))', 6],
  ['sum(k**2 for k in range(1, 4)) * 2', 28],
  ['prod(k for k in range(1, 5))', 24],
  ['prod(k for k in range(0))', 1],
  ['sum(k for k in range(3, 1))', 0],
  ['sum(i * j for i in range(3) for j in range(i))', 2],
  ['max(k * (3 - k) for k in range(4))', 2],
  ['1e3 + .5 + 2.', 1002.5],
  ['1e-3 * 1E+3', 1],
] as const)('%s is %s, as in Python', (text, value) => {
  if (value === undefined) expect(() => parse(text)).toThrow(NotationError);
  else expect(only(evaluate(parse(text), {}))).toBe(value);
});

test('spaces and line breaks mean nothing', () => {
  expect(parse(' 2*( x+1 )\n ')).toEqual(parse('2 * (x + 1)'));
  expect(parse('W . T'.replaceAll(' ', ''))).toEqual(parse('W .T'));
});

/** A formula, or the one error of the notation with its caret inside the source and a remedy. */
function expectReadOrRefused(source: string): void {
  try {
    axesOf(parse(source), scope);
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    expect(error.at, error.message).toBeGreaterThanOrEqual(0);
    expect(error.at, error.message).toBeLessThanOrEqual(error.source.length);
    expect(error.problem).not.toBe('');
    expect(error.remedy).not.toBe('');
  }
}

const PIECES = fc.constantFrom(
  ...[
    'W',
    'h',
    'a',
    's',
    'k',
    't',
    'T',
    'x_1',
    'constructor',
    '__proto__',
    'sum',
    'chain',
    'for',
    'in',
    'range',
  ],
  ...['(', ')', '[', ']', ',', '+', '-', '*', '/', '@', '**', '<', '<=', '==', '!=', '.T', '.', '=', ' '],
  ...['0', '1', '2.5', '1e999', '.5', '^', '·', '−', '，', '梯', '😀', '\n', '\t', '\0', '"', '\\'],
);

describe('reading ends in a formula or a NotationError', () => {
  test.each([
    ['of any characters', fc.string({ unit: 'binary', maxLength: 80 })],
    ['of the characters of formulas', fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(''))],
    ['of words and signs with spaces', fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(' '))],
    [
      'of a formula with one part changed',
      fc
        .tuple(
          fc
            .oneof(...KINDS.map((kind) => fittingTree(kind)), ...KINDS.map((kind) => anyTree[kind]))
            .map((e) => plain(e)),
          fc.nat(),
          fc.nat(4),
          PIECES,
        )
        .map(([text, n, cut, piece]) => {
          const at = n % (text.length + 1);
          return text.slice(0, at) + piece + text.slice(at + cut);
        }),
    ],
  ] as const)('%s', (_, strings) => {
    fc.assert(fc.property(strings, expectReadOrRefused), { ...SEED, numRuns: 3000 });
  });

  test.each([
    ['brackets', '('.repeat(4000) + 'a' + ')'.repeat(900)],
    ['minus signs', '-'.repeat(4999) + 'a'],
    ['calls', 'tanh('.repeat(900) + 'a' + ')'.repeat(400)],
    ['powers', Array(500).fill('s').join('**')],
    ['transposes', 'W' + '.T'.repeat(999)],
    ['terms', Array(500).fill('a').join(' + ')],
    ['factors', Array(500).fill('W').join(' @ ')],
    ['powers, too many', Array(1600).fill('a').join('**')],
    ['powers with brackets', 's**(2**'.repeat(90) + 's' + ')'.repeat(90)],
    ['indices', 'h['.repeat(1600) + '1' + ']'.repeat(1600)],
    ['entries of entries', 'W' + '[0, 0]'.repeat(800)],
    ['transposes, too many', 'W' + '.T'.repeat(2400)],
    ['terms, too many', Array(1600).fill('a').join(' + ')],
    ['factors, too many', Array(1600).fill('W').join(' @ ')],
    ['folds', 'sum('.repeat(300) + 'k' + ' for k in range(2))'.repeat(200)],
    ['ranges', `sum(s${' for k in range(2)'.repeat(270)})`],
    ['too many characters', 'a + '.repeat(100_000) + 'a'],
    ['a long name', 'a'.repeat(5000)],
    ['a long number', '9'.repeat(5000)],
  ])('of very many %s, at once', (_, source) => {
    const start = performance.now();
    expectReadOrRefused(source);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('and everything that is read can be printed and read again, however deep', () => {
    for (const e of [
      Array(500).fill('s').join(' + '),
      Array(500).fill('s').join('**'),
      'W' + '.T'.repeat(999),
      '('.repeat(99) + 's' + ')'.repeat(99),
    ])
      expect(parse(plain(parse(e)))).toEqual(parse(e));
  });
});

test.each([
  ['', 0, 'ends too early'],
  ['a +', 3, 'ends too early'],
  ['a ^ 2', 2, 'not part of the notation'],
  ['a b', 2, 'left over'],
  ['2(a)', 1, 'left over'],
  ['(a', 2, 'ends where “)” belongs'],
  ['a)', 1, 'left over'],
  ['a < b < c', 6, 'cannot be chained'],
  ['sum(a for 3 in range(2))', 10, 'index name is missing'],
  ['sum(a for k in range(1, 2, 3))', 28, 'one or two bounds'],
  ['* a', 0, 'cannot start a term'],
  ['a = b', 2, 'not part of the notation'],
  ['h₁', 1, 'not part of the notation'],
  ['1e999', 0, 'too large'],
  ['tanh()', 5, 'cannot start a term'],
])('%s is refused at character %i: %s', (source, at, problem) => {
  expect(() => parse(source)).toThrow(expect.objectContaining({ at, source }));
  expect(() => parse(source)).toThrow(problem);
});

describe('an entry', () => {
  test.each(['a[3, 0]', 'a[0, 1]', 'W[0, 3]', 'W[2 + 1, 0]', 'a[0.5, 0]', '(W @ a)[3, 0]'])(
    '%s out of range has no value',
    (text) => expect(() => evaluate(parse(text), values)).toThrow(RangeError),
  );
  test.each(['a[-1, 0]', 'W[0, -1]', 'W[-3, 0]', '(W @ a)[-1, 0]', 'chain(W for j in range(2, 2))[-1, 0]'])(
    '%s does not wrap',
    (text) => expect(() => evaluate(parse(text), values)).toThrow(RangeError),
  );
  test.each(['h[4]', 'h[-1]', 'h[T + 1]', 'h[0.5]', 'sum(h[t] for t in range(0, T + 2))'])(
    '%s at a time that does not exist has no value',
    (text) => expect(() => evaluate(parse(text), values)).toThrow(ReferenceError),
  );
});
