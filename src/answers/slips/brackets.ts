/**
 * @file What stands inside where it belongs outside, or the reverse: of a bracket, a function, a root, a product with a
 * matrix.
 */
import { type Expr, binary, call } from '#notation/expr.ts';
import type { Edit } from './edit.ts';
import { ALIKE } from './functions.ts';

const transposed = (of: Expr): Expr =>
  of.kind === 'unary' && of.op === 'T' ? of.of : { kind: 'unary', op: 'T', of };

const isSum = (e: Expr): e is Extract<Expr, { kind: 'binary' }> =>
  e.kind === 'binary' && (e.op === '+' || e.op === '-');

/** Slips of sides in `e` itself. */
export function brackets(e: Expr): Edit[] {
  const found: Expr[] = [...products(e), ...roots(e), ...functions(e), ...reach(e)];
  return found.map((expr) => ({ kind: 'wrong-side', expr, part: e }));
}

/** A bracket that reaches too far or not far enough: a b + c for a (b + c), and the reverse. */
function reach(e: Expr): Expr[] {
  if (e.kind !== 'binary') return [];
  const { op, left, right } = e;
  const found: Expr[] = [];
  if (op === '*' || op === '@' || op === '/') {
    if (isSum(right)) found.push(binary(right.op, binary(op, left, right.left), right.right));
    if (isSum(left)) found.push(binary(left.op, left.left, binary(op, left.right, right)));
  }
  // (a − b)² taken for a² − b²
  if (op === '**' && isSum(left))
    found.push(binary(left.op, binary(op, left.left, right), binary(op, left.right, right)));
  if (op === '+' || op === '-') {
    const isProduct = (x: Expr): x is Extract<Expr, { kind: 'binary' }> =>
      x.kind === 'binary' && (x.op === '*' || x.op === '@' || x.op === '/');
    if (isProduct(left)) found.push(binary(left.op, left.left, binary(op, left.right, right)));
    if (isProduct(right)) {
      found.push(binary(right.op, binary(op, left, right.left), right.right));
      // x − a / (b + c) without its bracket lets c go
      if (isSum(right.right))
        found.push(
          binary(
            right.right.op,
            binary(op, left, binary(right.op, right.left, right.right.left)),
            right.right.right,
          ),
        );
    }
  }
  return found;
}

/** tanh(o C) for o tanh(C), and the reverse. */
function functions(e: Expr): Expr[] {
  const applied = (x: Expr): Expr | undefined =>
    x.kind === 'call' && ALIKE.includes(x.fn) ? x.args[0] : undefined;
  const inside = applied(e);
  if (inside?.kind === 'binary' && inside.op === '*') {
    const { fn } = e as Extract<Expr, { kind: 'call' }>;
    return [
      binary('*', inside.left, call(fn, [inside.right])),
      binary('*', call(fn, [inside.left]), inside.right),
    ];
  }
  if (e.kind !== 'binary' || e.op !== '*') return [];
  return (
    [
      [e.left, e.right],
      [e.right, e.left],
    ] as const
  ).flatMap(([outside, x]) => {
    const of = applied(x);
    return of ? [call((x as Extract<Expr, { kind: 'call' }>).fn, [binary('*', outside, of)])] : [];
  });
}

/** What acts inside a product with a matrix acting outside of it. */
function products(e: Expr): Expr[] {
  const found: Expr[] = [];
  const add = (expr: Expr): void => void found.push(expr);
  if (e.kind === 'binary' && e.op === '@') {
    const { left, right } = e;
    if (right.kind === 'binary' && right.op === '*') {
      add(binary('*', right.left, binary('@', left, right.right)));
      add(binary('*', right.right, binary('@', left, right.left)));
    }
    if (right.kind === 'unary' && right.op === 'T' && right.of.kind === 'binary' && right.of.op === '*') {
      add(binary('@', binary('*', right.of.left, left), transposed(right.of.right)));
      add(binary('@', binary('*', right.of.right, left), transposed(right.of.left)));
    }
    if (left.kind === 'binary' && left.op === '*' && right.kind === 'unary' && right.op === 'T') {
      add(binary('@', left.right, transposed(binary('*', left.left, right.of))));
      add(binary('@', left.left, transposed(binary('*', left.right, right.of))));
    }
  }
  if (e.kind === 'binary' && e.op === '*')
    for (const [a, b] of [
      [e.left, e.right],
      [e.right, e.left],
    ] as const)
      if (b.kind === 'binary' && b.op === '@') add(binary('@', b.left, binary('*', a, b.right)));
  return found;
}

/** A term inside a root outside of it. */
function roots(e: Expr): Expr[] {
  const found: Expr[] = [];
  const add = (expr: Expr): void => void found.push(expr);
  const root = (x: Expr): Expr | undefined => (x.kind === 'call' && x.fn === 'sqrt' ? x.args[0] : undefined);
  if (e.kind === 'binary' && e.op === '+') {
    const [a, b] = [root(e.left), root(e.right)];
    if (a) add(call('sqrt', [binary('+', a, e.right)]));
    if (b) add(call('sqrt', [binary('+', e.left, b)]));
  }
  const inside = root(e);
  if (inside?.kind === 'binary' && inside.op === '+') {
    add(binary('+', call('sqrt', [inside.left]), inside.right));
    add(binary('+', inside.left, call('sqrt', [inside.right])));
  }
  return found;
}
