/** @file Which product is meant where a sign or nothing stands between two factors: their axes decide. */
import { type Axes, sameAxes } from '#notation/scope.ts';
import { type BinaryOp, type Expr, binary, entry, num, sym } from '#notation/expr.ts';
import { type Resolved, type Scene, onesOf } from './meaning.ts';

const isColumn = (a: Axes): boolean => a.length === 2 && a[1] === '1';
const isSingle = (a: Axes): boolean => a.length === 2 && a[0] === '1' && a[1] === '1';

/** A matrix of one entry, as a number. */
export const single = (r: Resolved): Resolved =>
  r.axes && isSingle(r.axes) ? { e: entry(r.e, [num(0), num(0)]), axes: [] } : r;

/** `left op right` of NumPy's operators, with a matrix of one entry where a number belongs. */
export function plainly(op: BinaryOp, left: Resolved, right: Resolved, at: number, scene: Scene): Resolved {
  if (op === '@') return matrix(left, right, at, scene);
  let [a, b] = [left, right];
  if (a.axes && b.axes && !sameAxes(a.axes, b.axes)) [a, b] = [single(a), single(b)];
  if (op === '+' || op === '-') [a, b] = [stretched(a, b, scene), stretched(b, a, scene)];
  if (op === '*' || op === '/') [a, b] = asNumPy(a, b, scene);
  const e = binary(op, a.e, b.e);
  if (!a.axes || !b.axes) return { e, axes: undefined };
  if (op === '**') return { e: binary(op, left.e, single(right).e), axes: a.axes };
  if (a.axes.length && b.axes.length && !sameAxes(a.axes, b.axes))
    return misfit(e, a.axes, op, b.axes, at, scene);
  return { e, axes: a.axes.length ? a.axes : b.axes };
}

/**
 * A bias that is added to a matrix is added to each of its columns or rows, and so is any column where the step is
 * written entry by entry; a line of whole matrices says so, with 1ᵀ.
 */
function stretched(a: Resolved, to: Resolved, { d, at, other }: Scene): Resolved {
  const isFree = at.length > 0 || other !== undefined;
  if (!isFree && (a.e.kind !== 'symbol' || d.names.get(a.e.id)?.role !== 'parameter')) return a;
  return stretchedTo(a, to);
}

/** A column or row beside a matrix in a product: no product of the page, but one that NumPy takes. */
function asNumPy(a: Resolved, b: Resolved, scene: Scene): [Resolved, Resolved] {
  const [x, y] = [stretchedTo(a, b), stretchedTo(b, a)];
  if ((x === a) === (y === b)) return [a, b];
  scene.met.alternatives.add('numpy-stretches');
  return scene.chosen.has('numpy-stretches') ? [x, y] : [a, b];
}

/** `a` with its one column or row repeated as often as `to` has them; `a` itself where that does not fit. */
function stretchedTo(a: Resolved, to: Resolved): Resolved {
  if (a.axes?.length !== 2 || to.axes?.length !== 2 || sameAxes(a.axes, to.axes)) return a;
  const [rows, columns] = to.axes as [string, string];
  const ones = (axis: string): Expr => sym(onesOf(axis));
  if (a.axes[0] === rows && a.axes[1] === '1')
    return { e: binary('@', a.e, { kind: 'unary', op: 'T', of: ones(columns) }), axes: to.axes };
  if (a.axes[1] === columns && a.axes[0] === '1') return { e: binary('@', ones(rows), a.e), axes: to.axes };
  return a;
}

/** The matrix product; a number in front or behind scales. */
export function matrix(a: Resolved, b: Resolved, at: number, scene: Scene): Resolved {
  const e = binary('@', a.e, b.e);
  if (!a.axes || !b.axes) return { e, axes: undefined };
  if (!a.axes.length || !b.axes.length) return plainly('*', a, b, at, scene);
  if (a.axes[1] === b.axes[0]) return { e, axes: [a.axes[0]!, b.axes[1]!] };
  if (isSingle(a.axes) || isSingle(b.axes)) return plainly('*', single(a), single(b), at, scene);
  return misfit(e, a.axes, '@', b.axes, at, scene);
}

/** · and ×: entry by entry where the axes are equal, else the product that fits. */
export function dot(a: Resolved, b: Resolved, at: number, scene: Scene): Resolved {
  if (a.axes && b.axes && a.axes.length && sameAxes(a.axes, b.axes) && !isSingle(a.axes)) {
    const other = isColumn(a.axes) ? 'dot-is-inner' : 'dot-is-product';
    if (isColumn(a.axes) || a.axes[0] === a.axes[1]) {
      scene.met.alternatives.add(other);
      if (scene.chosen.has(other)) return isColumn(a.axes) ? inner(a, b) : matrix(a, b, at, scene);
    }
    return plainly('*', a, b, at, scene);
  }
  return beside(a, b, at, scene);
}

/** ⊗: the outer product of two columns for some, the product entry by entry for others. */
export function tensor(a: Resolved, b: Resolved, at: number, scene: Scene): Resolved {
  if (!a.axes || !b.axes || !isColumn(a.axes) || !isColumn(b.axes)) return plainly('*', a, b, at, scene);
  if (sameAxes(a.axes, b.axes)) scene.met.alternatives.add('tensor-is-entrywise');
  if (scene.chosen.has('tensor-is-entrywise') && sameAxes(a.axes, b.axes))
    return plainly('*', a, b, at, scene);
  return outer(a, b, at, scene);
}

/** a bᵀ of two columns. */
export const outer = (a: Resolved, b: Resolved, at: number, scene: Scene): Resolved =>
  matrix(a, { e: { kind: 'unary', op: 'T', of: b.e }, axes: b.axes && [b.axes[1]!, b.axes[0]!] }, at, scene);

/** Side by side: a number scales, columns go entry by entry, the rest is the matrix product. */
export function beside(a: Resolved, b: Resolved, at: number, scene: Scene): Resolved {
  if (!a.axes || !b.axes) return matrix(a, b, at, scene);
  if (!a.axes.length || !b.axes.length) return plainly('*', a, b, at, scene);
  // σ(z)(1 − σ(z)) of a square map is meant entry by entry
  if (sameAxes(a.axes, b.axes) && a.axes[0] === a.axes[1] && !isSingle(a.axes)) {
    scene.met.alternatives.add('beside-is-entrywise');
    if (scene.chosen.has('beside-is-entrywise')) return plainly('*', a, b, at, scene);
  }
  if (a.axes[1] === b.axes[0]) return matrix(a, b, at, scene);
  if (sameAxes(a.axes, b.axes)) return plainly('*', a, b, at, scene);
  return matrix(a, b, at, scene);
}

/** aᵀ b of two columns, as a number. */
export const inner = (a: Resolved, b: Resolved): Resolved => ({
  e: entry(binary('@', { kind: 'unary', op: 'T', of: a.e }, b.e), [num(0), num(0)]),
  axes: [],
});

/** Notes the first place where axes do not fit; the answer can still be said to be wrong, and why. */
export function misfit(e: Expr, a: Axes, op: string, b: Axes, at: number, scene: Scene): Resolved {
  scene.met.misfit ??= { a, op, b, at };
  return { e, axes: undefined };
}
