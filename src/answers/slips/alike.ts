/** @file One slip made wherever it can be: no matrix transposed, no product a matrix product, one part taken for another. */
import { type Expr, binary, children, sym, withChildren } from '#notation/expr.ts';
import { isOfSize } from '#notation/functions.ts';
import { plain } from '#notation/plain.ts';
import type { Edit, Editing } from './edit.ts';
import { leafExpr, leafOf } from './leaves.ts';

export function* alike(e: Expr, at: Editing): Generator<Edit> {
  const isColumn = (x: Expr): boolean => {
    const leaf = leafOf(at.d, x);
    return leaf !== undefined && at.d.scope(leaf.id)!.axes[1] === '1';
  };
  const isTransposed = (x: Expr): x is Extract<Expr, { kind: 'unary' }> => x.kind === 'unary' && x.op === 'T';
  const matrices = (x: Expr): Expr | undefined => (isTransposed(x) && !isColumn(x.of) ? x.of : undefined);
  yield* inAll(e, 'lost-transpose', matrices);
  const entrywise = (x: Expr): Expr | undefined =>
    x.kind === 'binary' && x.op === '@' ? binary('*', x.left, x.right) : undefined;
  yield* inAll(e, 'elementwise-for-matmul', entrywise);
  // those of one letter, as the gates have it: W_f, W_i, W_o
  for (const letter of letters(e, at)) {
    const isOf = (x: Expr): boolean => letterOf(isTransposed(x) ? x.of : x, at) === letter;
    yield* inAll(e, 'lost-transpose', (x) => (isOf(x) ? matrices(x) : undefined));
    yield* inAll(e, 'elementwise-for-matmul', (x) =>
      x.kind === 'binary' && isOf(x.left) ? entrywise(x) : undefined,
    );
  }
  yield* otherIndices(e, at);
  yield* partsOfLine(e, at);
}

/** `e` with what `change` makes of each part it takes; nothing where that is one part only, which is an edit of its own. */
function* inAll(e: Expr, kind: Edit['kind'], change: (x: Expr) => Expr | undefined): Generator<Edit> {
  let count = 0;
  let part = e;
  let typed = e;
  const put = (x: Expr): Expr => {
    const below = withChildren(x, children(x).map(put));
    const by = change(below);
    if (!by) return below;
    if (!count++) [part, typed] = [x, by];
    return by;
  };
  const expr = put(e);
  if (count > 1) yield { kind, expr, part, by: typed };
}

/** An entry taken at the indices of another: dz[u, v] for dz[i, j]. */
function* otherIndices(e: Expr, at: Editing): Generator<Edit> {
  const tuples = new Map<string, readonly Expr[]>();
  const walk = (x: Expr): void => {
    const index = leafOf(at.d, x)?.entry;
    if (index?.every((i) => i.kind === 'symbol')) tuples.set(index.map(plain).join(), index);
    children(x).forEach(walk);
  };
  walk(e);
  const step = (at.indices ?? []).map(sym);
  if (step.length) tuples.set(step.map(plain).join(), step);
  if (tuples.size > MOST_TUPLES) return;
  for (const [key, own] of tuples)
    for (const [other, index] of tuples)
      if (other !== key && own.length === index.length)
        yield* inEach(e, (x) => {
          const leaf = leafOf(at.d, x);
          return leaf?.entry?.map(plain).join() === key ? leafExpr({ ...leaf, entry: index }) : undefined;
        });
}

/** Ways to index in one line that are taken for one another, at most. */
const MOST_TUPLES = 5;

/** `e` with one of the parts that `change` takes changed. */
function* inEach(e: Expr, change: (x: Expr) => Expr | undefined): Generator<Edit> {
  const by = change(e);
  if (by) yield { kind: 'wrong-quantity', expr: by, part: e, by };
  const parts = children(e);
  for (const [i, child] of parts.entries())
    for (const edit of inEach(child, change))
      yield {
        ...edit,
        expr: withChildren(
          e,
          parts.map((p, j) => (j === i ? edit.expr : p)),
        ),
      };
}

const letterOf = (e: Expr, { d }: Editing): string | undefined => leafOf(d, e)?.id.split('_')[0];

function letters(e: Expr, at: Editing): Set<string> {
  const found = new Set<string>();
  const walk = (x: Expr): void => {
    const letter = x.kind === 'unary' && x.op === 'T' ? letterOf(x.of, at) : undefined;
    if (letter !== undefined) found.add(letter);
    children(x).forEach(walk);
  };
  walk(e);
  return found;
}

/** A quantity taken for a function that stands in the same line: tanh(C) where o belongs. */
function* partsOfLine(e: Expr, at: Editing): Generator<Edit> {
  const calls = new Map<string, Expr>();
  const walk = (x: Expr): void => {
    if (x.kind === 'call' && !isOfSize(x.fn)) calls.set(plain(x), x);
    children(x).forEach(walk);
  };
  walk(e);
  if (!calls.size || calls.size > MOST_CALLS) return;
  const places = (x: Expr): { readonly part: Expr; readonly put: (by: Expr) => Expr }[] => {
    if (leafOf(at.d, x)) return [{ part: x, put: (by) => by }];
    if (x.kind === 'entry' || x.kind === 'fold') return [];
    const parts = children(x);
    return parts.flatMap((c, i) =>
      places(c).map(({ part, put }) => ({
        part,
        put: (by: Expr) =>
          withChildren(
            x,
            parts.map((p, j) => (j === i ? put(by) : p)),
          ),
      })),
    );
  };
  for (const { part, put } of places(e))
    for (const by of calls.values()) yield { kind: 'wrong-quantity', expr: put(by), part, by };
}

/** Functions in one line that are put in the place of its quantities, at most. */
const MOST_CALLS = 3;
