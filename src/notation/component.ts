/** @file Lowers a tensor expression to the scalar expression for one of its entries. */
import { axesOf } from './axes.ts';
import {
  type Expr,
  type Of,
  type Range,
  binary,
  children,
  entry,
  num,
  substitute,
  sym,
  symbolsOf,
  withChildren,
} from './expr.ts';
import { functionNamed } from './functions.ts';
import { parse } from './parse.ts';
import type { Axes, Scope } from './scope.ts';

/** Summation indices, outermost first. */
const NAMES = ['k', 'l', 'm', 'n', 'p', 'q'];

/** A summation index that `e` does not use already. */
const fresh = (e: Expr, taken: readonly string[]): string => {
  const used = new Set([...namesIn(e), ...taken]);
  for (let i = 0; ; i++) {
    const name = NAMES[i] ?? `k${i}`;
    if (!used.has(name)) return name;
  }
};

/** Every name in `e`, free or bound. */
const namesIn = (e: Expr): string[] => [
  ...(e.kind === 'symbol' ? [e.id] : e.kind === 'fold' ? e.over.map((o) => o.index) : []),
  ...children(e).flatMap(namesIn),
];

/** `fold` with those of its own indices renamed that `at` uses too: Σₖ aₖ = Σₗ aₗ. */
function apart(fold: Of<'fold'>, at: readonly Expr[]): Of<'fold'> {
  const outside = at.flatMap(symbolsOf);
  const clash = fold.over.find((o) => outside.includes(o.index));
  if (!clash) return fold;
  const name = fresh(fold, outside);
  const rename = (e: Expr): Expr => substitute(e, (id) => (id === clash.index ? sym(name) : undefined));
  const i = fold.over.findLastIndex((o) => o.index === clash.index);
  const over = fold.over.map((o, j) => ({
    index: j === i ? name : o.index,
    from: j > i ? rename(o.from) : o.from,
    to: j > i ? rename(o.to) : o.to,
  }));
  return apart({ ...fold, body: rename(fold.body), over }, at);
}

/**
 * The `index` entry of `e`, written with scalars alone: entry (i, j) of `A @ B` becomes
 * `sum(A[i, k] * B[k, j] for k in range(K))`. A scalar expression is its own entry.
 */
export function component(e: Expr, index: readonly Expr[], scope: Scope): Expr {
  const lower = (x: Expr, at: readonly Expr[], bound: readonly string[]): Expr => {
    const inner: Scope = (id) => (bound.includes(id) ? { axes: [], series: false } : scope(id));
    const axes = (y: Expr): Axes => axesOf(y, inner);
    const here = (y: Expr): Expr => lower(y, axes(y).length ? at : [], bound);
    if (!axes(x).length && x.kind !== 'binary' && x.kind !== 'call' && x.kind !== 'unary') return x;
    switch (x.kind) {
      case 'number':
        return x;
      case 'symbol':
        return entry(x, at);
      case 'unary':
        return x.op === 'T' ? lower(x.of, [...at].reverse(), bound) : { ...x, of: here(x.of) };
      case 'call': {
        const f = functionNamed(x.fn);
        if (!f) return entry(x, at);
        if ('number' in f) return withChildren(x, x.args.map(here));
        return f.entry({
          whole: x,
          args: x.args,
          at,
          axesOf: axes,
          lower: (y, place, own = []) => lower(y, place, [...bound, ...own]),
          fresh: (y, taken) => fresh(y, [...bound, ...taken]),
          along,
        });
      }
      case 'entry':
        return entry(x, at); // h[t] → h[t][i, 0]
      case 'fold': {
        if (x.op === 'chain') return entry(x, at);
        const fold = apart(x, at);
        return { ...fold, body: lower(fold.body, at, [...bound, ...fold.over.map((o) => o.index)]) };
      }
      case 'binary': {
        if (x.op !== '@') return axes(x).length ? withChildren(x, [here(x.left), here(x.right)]) : x;
        const [i, j] = at as readonly [Expr, Expr];
        const size = axes(x.left)[1]!;
        if (size === '1')
          return binary('*', lower(x.left, [i, num(0)], bound), lower(x.right, [num(0), j], bound));
        const k = fresh(x, [...bound, ...at.flatMap(symbolsOf)]);
        const inside = [...bound, k];
        const body = binary('*', lower(x.left, [i, sym(k)], inside), lower(x.right, [sym(k), j], inside));
        return { kind: 'fold', op: 'sum', body, over: [along(k, size)] };
      }
    }
  };
  return lower(e, index, []);
}

/** All places on an axis, whose length may be written as arithmetic: `Q**2`. */
const along = (index: string, axis: string): Range => ({ index, from: num(0), to: parse(axis) });
