// Every kind of node obeys the same laws: it is read as it is printed, and all questions asked of it agree.
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import type { Scope } from '#notation/scope.ts';
import { axesOf } from '#notation/axes.ts';
import { component } from '#notation/component.ts';
import { evaluate } from '#notation/evaluate.ts';
import { expand, settle } from '#notation/expand.ts';
import { type Expr, type Kind, children, num, sym } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { type Drawing, tex } from '#notation/tex.ts';
import { type Tensor, scalar, sizeOf } from '#math/tensor.ts';
import { KINDS, SIZES, anyTree, fittingTree, namesIn, scope, shapeFor, values } from './trees.ts';

fc.configureGlobal({ seed: 1 });

const SEED = { seed: 20260101 };

/** Rounding in another order, which quotients and powers in the tree may enlarge. */
const REORDERED = 1e-9;

function expectSame(found: Tensor, wanted: Tensor, what: string): void {
  expect(found.shape, what).toEqual(wanted.shape);
  wanted.data.forEach((y, i) => {
    const x = found.data[i]!;
    const same = Object.is(x, y) || Math.abs(x - y) <= REORDERED * Math.max(1, Math.abs(x), Math.abs(y));
    expect(same || (Number.isNaN(x) && Number.isNaN(y)), `${what}: entry ${i} is ${x}, not ${y}`).toBe(true);
  });
}

/** Sums of a few hundred are tame; far beyond, rounding alone decides the first digits. */
const tame = (x: Tensor): boolean => x.data.every((v) => Math.abs(v) < 1e6 || !Number.isFinite(v));

/** A written-out sum over nothing is 0 and fits every shape; what stands round it would need the shape. */
const foldsNothing = (e: Expr): boolean =>
  (e.kind === 'fold' && e.over.some((o) => o.from.kind === 'number' && o.from.value === 3)) ||
  children(e).some(foldsNothing);

/** Draws every symbol by a name of its own, so that its drawing can be recognised. */
const drawing: Drawing = {
  scope: (id) => scope(id) ?? { axes: [], series: false },
  name: (id, time, index) => `\\mathrm{<${id}>}_{${[...(time ? [time] : []), ...index].join(',')}}`,
};

describe.each(KINDS)('a %s', (kind: Kind) => {
  const trees = fittingTree(kind);

  test('is read as it is printed', () => {
    fc.assert(
      fc.property(anyTree[kind], (e) => {
        expect(parse(plain(e)), plain(e)).toEqual(e);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('has a value of the shape its axes say', () => {
    fc.assert(
      fc.property(trees, (e) => {
        expect(evaluate(e, values).shape, plain(e)).toEqual(shapeFor(axesOf(e, scope)));
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('has components that are the entries of its value', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (e, n) => {
        const whole = evaluate(e, values);
        fc.pre(tame(whole));
        const at = n % sizeOf(whole.shape);
        const [rows, columns] = whole.shape;
        const index = rows === undefined ? [] : [num(Math.floor(at / columns!)), num(at % columns!)];
        const lowered = component(e, index, scope);
        expect(axesOf(lowered, scope), plain(lowered)).toEqual([]);
        expectSame(evaluate(lowered, values), scalar(whole.data[at]!), `${plain(e)} → ${plain(lowered)}`);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('is typeset, and every name in it is drawn as often as it stands there', () => {
    fc.assert(
      fc.property(trees, (e) => {
        const drawn = tex(e, drawing);
        for (const [id, times] of namesIn(e))
          expect(drawn.split(`<${id}>`).length - 1, `${id} in ${plain(e)}`).toBe(times);
        katex.renderToString(drawn, { strict: 'error', throwOnError: true });
      }),
      { ...SEED, numRuns: 150 },
    );
  });

  test('keeps its value when folds are written out', () => {
    fc.assert(
      fc.property(trees, (e) => {
        const whole = evaluate(e, values);
        fc.pre(tame(whole) && !foldsNothing(e));
        expectSame(evaluate(expand(e, SIZES), values), whole, `${plain(e)} → ${plain(expand(e, SIZES))}`);
        expectSame(evaluate(settle(e, SIZES), values), whole, `${plain(e)} → ${plain(settle(e, SIZES))}`);
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});

/** No axis of length 1, so that both indices may be names. */
const SQUARE = [
  ['H', 'H'],
  ['D', 'D'],
];

describe.each(KINDS.filter((kind) => kind !== 'number'))('a %s', (kind) => {
  test('has components at indices that are names, whatever names it uses itself', () => {
    const held = { ...values, k: scalar(1), i: scalar(0) };
    const inScope: Scope = (id) => (id === 'i' ? { axes: [], series: false } : scope(id));
    fc.assert(
      fc.property(fittingTree(kind, SQUARE), (e) => {
        const whole = evaluate(e, held);
        fc.pre(whole.data.every((x) => Math.abs(x) < 1e6));
        const lowered = component(e, [sym('k'), sym('i')], inScope);
        const there = scalar(whole.data[whole.shape[1]!]!);
        expectSame(evaluate(lowered, held), there, `${plain(e)} → ${plain(lowered)}`);
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});
