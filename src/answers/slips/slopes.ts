/** @file Slopes of activation functions in a formula, and what is written for them by mistake. */
import type { Derivation } from '#derive/derivation.ts';
import { sameAxes } from '#notation/scope.ts';
import { type Expr, binary, call, num } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Edit, Editing } from './edit.ts';
import { KINKED, SLOPES } from './functions.ts';
import { isShare } from './shares.ts';
import { type Leaf, candidates, leafExpr, leafOf } from './leaves.ts';

/** A slope that stands in a formula: of which function, at which argument or by which value. */
interface Slope {
  readonly fn: string;
  /** By the value of the function (1 − h²) or by its argument (1 − tanh²(z)). */
  readonly of: Expr;
  readonly by: 'value' | 'argument';
  /** What is left of the product it stands in. */
  readonly rest: readonly Expr[];
  readonly part: Expr;
}

const one = (e: Expr): boolean => e.kind === 'number' && e.value === 1;
const oneMinus = (e: Expr): Expr | undefined =>
  e.kind === 'binary' && e.op === '-' && one(e.left) ? e.right : undefined;

/** The factors of a product entry by entry. */
const factorsOf = (e: Expr): Expr[] =>
  e.kind === 'binary' && e.op === '*' ? [...factorsOf(e.left), ...factorsOf(e.right)] : [e];

function slopesIn(e: Expr): Slope[] {
  const square = oneMinus(e);
  if (square?.kind === 'binary' && square.op === '**') {
    const { left } = square;
    const isTanh = left.kind === 'call' && left.fn === 'tanh';
    return [
      { fn: 'tanh', of: isTanh ? left.args[0]! : left, by: isTanh ? 'argument' : 'value', rest: [], part: e },
    ];
  }
  if (
    e.kind === 'binary' &&
    e.op === '-' &&
    e.left.kind === 'binary' &&
    e.left.op === '>' &&
    e.right.kind === 'binary' &&
    e.right.op === '<'
  )
    return [{ fn: 'abs', of: e.left.left, by: 'argument', rest: [], part: e }];
  if (e.kind === 'binary' && e.op === '>' && e.right.kind === 'number')
    return [{ fn: 'relu', of: e.left, by: 'argument', rest: [], part: e }];
  if (e.kind !== 'binary' || e.op !== '*') return [];
  const factors = factorsOf(e);
  return factors.flatMap((f, i): Slope[] => {
    const p = oneMinus(f);
    const j = p ? factors.findIndex((g) => plain(g) === plain(p)) : -1;
    if (!p || j < 0) return [];
    const rest = factors.filter((_, k) => k !== i && k !== j);
    const isCall = p.kind === 'call' && p.fn === 'sigmoid';
    return [
      {
        fn: 'sigmoid',
        of: isCall ? p.args[0]! : p,
        by: isCall ? 'argument' : 'value',
        rest,
        part: binary('*', p, f),
      },
    ];
  });
}

/** Each slope in `e`, taken at another argument, of another function, or replaced by the value itself. */
export function slopeEdits(e: Expr, { d }: Editing): Edit[] {
  return [
    ...softmaxEdits(e),
    ...slopesIn(e).flatMap((slope): Edit[] => {
      const put = (x: Expr): Expr => slope.rest.reduceRight<Expr>((all, f) => binary('*', f, all), x);
      const leaf = leafOf(d, slope.of);
      const related = partners(d, leaf);
      const found: Edit[] = [];
      const add = (kind: Edit['kind'], x: Expr): void =>
        void found.push({ kind, expr: put(x), part: slope.part, by: x });
      if (slope.rest.length) found.push({ kind: 'dropped-factor', expr: put(num(1)), part: slope.part });
      for (const other of leaf ? alike(d, leaf) : []) {
        const x = leafExpr(other);
        const isRelated = other.id === leaf!.id || related.includes(other.id);
        for (const [fn, slopeOf] of SLOPES)
          for (const by of ['value', 'argument'] as const) {
            if (fn === slope.fn) add('slope-argument', slopeOf(x, by));
            // of a share the slope of relu is 1, and that is no slip
            else if (isRelated && !(KINKED.has(fn) && isShare(d, x))) add('wrong-slope', slopeOf(x, by));
          }
        if (!isRelated) add('wrong-slope', binary('-', num(1), x));
        if (isRelated)
          for (const value of [x, ...[...SLOPES.keys()].map((fn) => call(fn, [x]))])
            // p where p (1 − p) belongs lacks a factor
            if (slope.fn !== 'sigmoid') add('wrong-slope', value);
      }
      if (slope.by === 'argument') {
        const value = call(slope.fn, [slope.of]);
        if (slope.fn !== 'sigmoid') add('wrong-slope', value);
        for (const [fn, slopeOf] of SLOPES) if (fn !== slope.fn) add('wrong-slope', slopeOf(value, 'value'));
      }
      return found;
    }),
  ];
}

/** The Jacobian of softmax, diag(p) − p pᵀ, taken entry by entry as that of the sigmoid is: p (1 − p). */
function softmaxEdits(e: Expr): Edit[] {
  if (e.kind !== 'binary' || e.op !== '@' || e.left.kind !== 'binary' || e.left.op !== '-') return [];
  const { left: diagonal, right: outer } = e.left;
  if (diagonal.kind !== 'call' || diagonal.fn !== 'diag' || outer.kind !== 'binary' || outer.op !== '@')
    return [];
  const p = diagonal.args[0]!;
  const slope = SLOPES.get('sigmoid')!(p, 'value');
  return [{ kind: 'wrong-slope', expr: binary('*', slope, e.right), part: e.left, by: slope }];
}

/** Quantities with the axes of `leaf`, at its time. */
const alike = (d: Derivation, leaf: Leaf): Leaf[] => {
  const { axes } = d.scope(leaf.id)!;
  return candidates(d)
    .filter((c) => sameAxes(c.axes, axes))
    .flatMap(({ id, series }): Leaf[] =>
      series && !leaf.time ? [] : [{ ...leaf, id, time: series ? leaf.time : undefined }],
    );
};

/** What a function makes of a quantity, and what that quantity is made of: h of z, z of h. */
function partners(d: Derivation, leaf: Leaf | undefined): string[] {
  if (!leaf) return [];
  return [...d.statements.values()].flatMap((s) => {
    const is = s.forms[0]!.is;
    if (s.phase !== 'forward' || is.kind !== 'call') return [];
    const of = leafOf(d, is.args[0]!);
    if (s.base === leaf.id && of) return [of.id];
    return of?.id === leaf.id ? [s.base] : [];
  });
}
