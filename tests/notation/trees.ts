/** @file Random formulas: trees as the parser gives them, and trees whose axes fit together. */
import fc from 'fast-check';
import type { Axes, Meaning, Scope } from '#notation/scope.ts';
import { type Values, timed } from '#notation/values.ts';
import {
  type BinaryOp,
  type Expr,
  type FoldOp,
  type Kind,
  binary,
  call,
  children,
  entry,
  num,
  sym,
} from '#notation/expr.ts';
import { random } from '#math/random.ts';
import { type Tensor, scalar, tensor } from '#math/tensor.ts';

export const KINDS: readonly Kind[] = ['number', 'symbol', 'unary', 'binary', 'call', 'entry', 'fold'];

const RESERVED = ['for', 'in', 'range', 'pi'];
const name = fc
  .oneof(
    fc.constantFrom('x', 'W', 'dz', 'h_prev', 'T', '_', 'constructor', 'toString', '__proto__'),
    fc.stringMatching(/^[A-Za-z_]\w{0,5}$/),
  )
  .filter((id) => !RESERVED.includes(id));

const quantity = fc
  .oneof(fc.nat(30), fc.constant(Math.PI), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }))
  .map((x) => num(Math.abs(x)));

const OPERATORS: readonly BinaryOp[] = ['+', '-', '*', '/', '@', '**', '>', '>=', '<', '<=', '==', '!='];

/** Any tree the parser can give, by the kind of its root. Axes need not fit. */
export const anyTree = fc.letrec<Record<Kind | 'expr', Expr>>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
    ...KINDS.map((kind) => tie(kind) as fc.Arbitrary<Expr>),
  ),
  number: quantity,
  symbol: name.map(sym),
  unary: fc.tuple(fc.constantFrom('-' as const, 'T' as const), tie('expr')).map(([op, of]) => ({
    kind: 'unary',
    op,
    of,
  })),
  binary: fc
    .tuple(fc.constantFrom(...OPERATORS), tie('expr'), tie('expr'))
    .map(([op, left, right]) => binary(op, left, right)),
  call: fc
    .tuple(
      fc.oneof(fc.constantFrom('tanh', 'softmax', 'max', 'sum', 'prod'), name),
      fc.array(tie('expr'), { minLength: 1, maxLength: 3 }),
    )
    .map(([fn, args]) => call(fn, args)),
  entry: fc
    .tuple(tie('expr'), fc.array(tie('expr'), { minLength: 1, maxLength: 3 }))
    .map(([of, index]) => entry(of, index)),
  fold: fc
    .record({
      op: fc.constantFrom<FoldOp>('sum', 'prod', 'max', 'chain'),
      body: tie('expr'),
      over: fc.array(fc.record({ index: name, from: tie('expr'), to: tie('expr') }), {
        minLength: 1,
        maxLength: 2,
      }),
    })
    .map((x) => ({ kind: 'fold', ...x })),
}));

export const SIZES: Readonly<Record<string, number>> = { H: 3, D: 2, T: 3 };

/** s and p are single numbers, p positive; h and M exist at t = 0…T. `k` is also a name components like to use. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  s: { axes: [], series: false },
  k: { axes: [], series: false },
  p: { axes: [], series: false },
  a: { axes: ['H', '1'], series: false },
  x: { axes: ['D', '1'], series: false },
  W: { axes: ['H', 'H'], series: false },
  U: { axes: ['H', 'D'], series: false },
  h: { axes: ['H', '1'], series: true },
  M: { axes: ['H', 'H'], series: true },
  H: { axes: [], series: false },
  D: { axes: [], series: false },
  T: { axes: [], series: false },
};
export const scope: Scope = (id) => (Object.hasOwn(MEANINGS, id) ? MEANINGS[id] : undefined);
export const isSeries = (id: string): boolean => scope(id)?.series === true;
export const shapeFor = (axes: Axes): number[] => axes.map((a) => SIZES[a] ?? Number(a));

const rng = random(11);
const drawn = (id: string, axes: Axes): Tensor =>
  tensor(shapeFor(axes), () => (id === 'p' ? 0.5 + rng() : (rng() < 0.5 ? -1 : 1) * (0.1 + 0.9 * rng())));

export const values: Values = Object.fromEntries(
  Object.entries(MEANINGS).flatMap(([id, { axes, series }]) => {
    if (id in SIZES) return [[id, scalar(SIZES[id]!)]];
    if (!series) return [[id, drawn(id, axes)]];
    return [0, 1, 2, 3].map((t) => [timed(id, t), drawn(id, axes)]);
  }),
);

/** An index bound further out: by name, and what it runs over. */
interface Index {
  readonly id: string;
  readonly over: 'H' | 'D' | 'time';
}

const SHAPES: readonly Axes[] = [
  [],
  ['H', '1'],
  ['D', '1'],
  ['H', 'H'],
  ['H', 'D'],
  ['1', 'H'],
  ['D', 'H'],
  ['1', '1'],
  ['D', 'D'],
];

/** A whole number along `over`. */
function position(over: string, bound: readonly Index[]): fc.Arbitrary<Expr> {
  const fitting = bound.filter((b) => b.over === over).map((b) => sym(b.id));
  const size = over === 'time' ? 4 : (SIZES[over] ?? Number(over));
  // an index in range(1, T + 1) has a step before it
  const earlier = over === 'time' ? fitting.map((i) => binary('-', i, num(1))) : [];
  return fc.oneof(fc.nat(size - 1).map(num), ...[...fitting, ...earlier].map((e) => fc.constant<Expr>(e)));
}

/** A leaf with the given axes. */
function leaf(axes: Axes, bound: readonly Index[]): fc.Arbitrary<Expr> {
  const options: fc.Arbitrary<Expr>[] = Object.entries(MEANINGS)
    .filter(([, m]) => m.axes.join() === axes.join())
    .map(([id, m]) =>
      m.series ? position('time', bound).map((t) => entry(sym(id), [t])) : fc.constant(sym(id)),
    );
  if (!axes.length) options.push(quantityOf(), ...bound.map((b) => fc.constant(sym(b.id))));
  if (options.length) return fc.oneof(...options);
  const T = (e: Expr): Expr => ({ kind: 'unary', op: 'T', of: e });
  if (axes.join() === 'D,D') return fc.constant(binary('@', T(sym('U')), sym('U')));
  if (axes.join() === '1,1') return fc.constant(binary('@', T(sym('a')), sym('a')));
  return leaf([...axes].reverse(), bound).map(T);
}

const quantityOf = (): fc.Arbitrary<Expr> => fc.constantFrom(0, 1, 2, 0.5, 3).map(num);

type Maker = (axes: Axes, depth: number, bound: readonly Index[]) => fc.Arbitrary<Expr> | undefined;

/**
 * How a tree of each kind comes to have the given axes; undefined where it cannot. Functions and quotients stay
 * where numbers are tame, and what is compared is a leaf, so that rounding cannot decide a comparison.
 */
const MAKERS: Readonly<Record<Kind, Maker>> = {
  number: (axes) => (axes.length ? undefined : quantityOf()),
  symbol: (axes, _, bound) => {
    const ids = Object.keys(MEANINGS).filter((id) => !isSeries(id) && scope(id)!.axes.join() === axes.join());
    const indices = axes.length ? [] : bound.map((b) => b.id);
    return ids.length ? fc.constantFrom(...ids, ...indices).map(sym) : undefined;
  },
  unary: (axes, depth, bound) => {
    const minus = fitting(axes, depth, bound).map((of): Expr => ({ kind: 'unary', op: '-', of }));
    if (axes.length !== 2) return minus;
    const T = fitting([...axes].reverse(), depth, bound).map((of): Expr => ({ kind: 'unary', op: 'T', of }));
    return fc.oneof(minus, T);
  },
  binary: (axes, depth, bound) => {
    const of = (a: Axes): fc.Arbitrary<Expr> => fitting(a, depth, bound);
    const both = (ops: readonly BinaryOp[], l: fc.Arbitrary<Expr>, r: fc.Arbitrary<Expr>) =>
      fc.tuple(fc.constantFrom(...ops), l, r).map(([op, left, right]) => binary(op, left, right));
    const options = [
      both(['+', '-', '*'], of(axes), of(axes)),
      both(['/'], of(axes), fc.constantFrom(sym('p'), call('exp', [sym('p')]))),
      both(['**'], of(axes), fc.constantFrom(2, 3).map(num)),
      both(['>', '>=', '<', '<=', '==', '!='], leaf(axes, bound), leaf(axes, bound)),
    ];
    if (axes.length) {
      options.push(both(['+', '-', '*'], of([]), of(axes)), both(['+', '-', '*'], of(axes), of([])));
      for (const inner of ['1', 'H', 'D'])
        if (inner !== '1' || axes.includes('1') || depth > 0)
          options.push(both(['@'], of([axes[0]!, inner]), of([inner, axes[1]!])));
    }
    return fc.oneof(...options);
  },
  call: (axes, depth, bound) => {
    const of = (a: Axes): fc.Arbitrary<Expr> => fitting(a, depth, bound);
    const tame = of(axes).map((e) => call('tanh', [e]));
    const one = fc
      .tuple(fc.constantFrom('tanh', 'sigmoid', 'relu', 'abs', 'cos'), of(axes))
      .map(([fn, e]) => call(fn, [e]));
    const options = [
      one,
      tame.map((e) => call('exp', [e])),
      one.map((e) => call('sqrt', [call('abs', [e])])),
      tame.map((e) => call('log', [binary('+', num(2), e)])),
      fc
        .tuple(fc.constantFrom('max', 'min'), of(axes), fc.oneof(of(axes), of([])))
        .map(([fn, a, b]) => call(fn, [a, b])),
    ];
    if (!axes.length)
      for (const shape of SHAPES.slice(1))
        options.push(fc.tuple(fc.constantFrom('norm', 'norm2'), of(shape)).map(([fn, e]) => call(fn, [e])));
    if (axes.length === 2 && axes[0] === axes[1])
      options.push(fc.constant(call('eye', [axes[0] === '1' ? num(1) : sym(axes[0]!)])));
    if (axes[1] === '1' && axes[0] !== '1') options.push(fc.constant(call('ones', [sym(axes[0]!)])));
    if (axes[1] === '1') options.push(tame.map((e) => call('softmax', [e])));
    if (axes.length === 2 && axes[0] === axes[1])
      options.push(of([axes[0]!, '1']).map((e) => call('diag', [e])));
    return fc.oneof(...options);
  },
  entry: (axes, depth, bound) => {
    const series = Object.keys(MEANINGS).filter(
      (id) => isSeries(id) && scope(id)!.axes.join() === axes.join(),
    );
    if (series.length)
      return fc
        .tuple(fc.constantFrom(...series), position('time', bound))
        .map(([id, t]) => entry(sym(id), [t]));
    if (axes.length) return undefined;
    return fc
      .constantFrom(...SHAPES.filter((a) => a.length === 2))
      .chain((of) =>
        fc
          .tuple(fitting(of, depth, bound), position(of[0]!, bound), position(of[1]!, bound))
          .map(([e, i, j]) => entry(e, [i, j])),
      );
  },
  fold: (axes, depth, bound) => {
    const ops: FoldOp[] = ['sum', 'prod', 'max'];
    if (axes.length === 2 && axes[0] === axes[1] && axes[0] !== '1') ops.push('chain');
    return fc
      .array(fc.tuple(fc.constantFrom('k', 'l', 'i', 't'), fc.constantFrom('H', 'D', 'time', 'empty')), {
        minLength: 1,
        maxLength: 2,
      })
      .chain((ranges) => {
        const inner = ranges.map(([id, over]) => ({ id, over: over === 'empty' ? 'H' : over }) as Index);
        const names = inner.map((i) => i.id);
        const visible = [
          ...bound.filter((b) => !names.includes(b.id)),
          ...inner.filter((i, n) => !names.includes(i.id, n + 1)),
        ];
        // the greatest of nothing is −∞, and 0 · (−∞) is no number
        const fitted = ranges.some(([, o]) => o === 'empty') ? ops.filter((op) => op !== 'max') : ops;
        const over = ranges.map(([index, o]) => ({
          index,
          from: num(o === 'time' ? 1 : o === 'empty' ? 3 : 0),
          to: o === 'time' ? binary('+', sym('T'), num(1)) : sym(o === 'empty' ? 'H' : o),
        }));
        return fc
          .tuple(fc.constantFrom(...fitted), fitting(axes, depth, visible))
          .map(([op, body]): Expr => ({ kind: 'fold', op, body, over }));
      });
  },
};

/** A tree whose axes are `axes`. */
function fitting(axes: Axes, depth: number, bound: readonly Index[] = []): fc.Arbitrary<Expr> {
  if (depth <= 0) return leaf(axes, bound);
  // built when drawn: all alternatives of all depths at once would be too many
  return fc.constantFrom(...KINDS).chain((kind) => MAKERS[kind](axes, depth - 1, bound) ?? leaf(axes, bound));
}

/** A tree whose axes fit, with a root of the given kind. */
export const fittingTree = (kind: Kind, shapes: readonly Axes[] = SHAPES): fc.Arbitrary<Expr> =>
  fc
    .constantFrom(...shapes)
    .filter((axes) => MAKERS[kind](axes, 0, []) !== undefined)
    .chain((axes) => MAKERS[kind](axes, 2, [])!);

/** How often each name stands in the tree; where a fold binds it counts once. */
export function namesIn(e: Expr, found = new Map<string, number>()): Map<string, number> {
  const count = (id: string): void => void found.set(id, (found.get(id) ?? 0) + 1);
  if (e.kind === 'symbol') count(e.id);
  if (e.kind === 'fold') e.over.forEach((o) => count(o.index));
  children(e).forEach((x) => namesIn(x, found));
  return found;
}
