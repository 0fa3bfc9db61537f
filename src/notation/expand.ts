/** @file Writing folds out: Σ over a short range becomes its terms, and index arithmetic becomes numbers. */
import { onNumbers } from './entrywise.ts';
import { type BinaryOp, type Expr, binary, children, num, substitute, withChildren } from './expr.ts';

/** Numbers in place of symbols, and the arithmetic of whole numbers carried out in indices and bounds. */
export function settle(e: Expr, sizes: Readonly<Record<string, number>>): Expr {
  const inIndex = (x: Expr): Expr => {
    const s = withChildren(x, children(x).map(inIndex));
    if (s.kind === 'symbol' && Object.hasOwn(sizes, s.id)) return num(sizes[s.id]!);
    if (s.kind === 'unary' && s.op === '-' && s.of.kind === 'number') return num(-s.of.value);
    if (s.kind === 'call' && s.args.every((x) => x.kind === 'number')) {
      const f = onNumbers(s.fn, s.args.length);
      return f ? num(f(...s.args.map((x) => x.value))) : s;
    }
    if (s.kind !== 'binary' || s.left.kind !== 'number' || s.right.kind !== 'number') return s;
    const [a, b] = [s.left.value, s.right.value];
    switch (s.op) {
      case '+':
        return num(a + b);
      case '-':
        return num(a - b);
      case '*':
        return num(a * b);
      case '**':
        return num(a ** b);
      default:
        return s;
    }
  };
  const go = (x: Expr): Expr => {
    if (x.kind === 'entry') return { ...x, of: go(x.of), index: x.index.map(inIndex) };
    if (x.kind === 'fold')
      return {
        ...x,
        body: go(x.body),
        over: x.over.map((o) => ({ index: o.index, from: inIndex(o.from), to: inIndex(o.to) })),
      };
    return withChildren(x, children(x).map(go));
  };
  return go(e);
}

const JOIN: Readonly<Record<'sum' | 'prod' | 'chain', BinaryOp>> = { sum: '+', prod: '*', chain: '@' };

/** Terms written out of one formula, all its folds together: more would be read by nobody and cost seconds. */
const MOST_TERMS = 600;

/**
 * `e` with every fold over at most `longest` settings written out. An empty product disappears
 * from the product round it; an empty sum is 0. What would be longer than {@link MOST_TERMS} stays as it is.
 */
export function expand(e: Expr, sizes: Readonly<Record<string, number>>, longest = 12): Expr {
  let room = longest === Infinity ? Infinity : MOST_TERMS;
  const go = (x: Expr): Expr => {
    if (x.kind === 'fold' && x.op !== 'max') {
      const [first, ...inner] = x.over;
      const { index, from, to } = first!;
      const [a, b] = [settleNumber(from), settleNumber(to)];
      if (a === undefined || b === undefined || b - a > longest) return withChildren(x, children(x).map(go));
      // beyond 2⁵³ a number has no next one; and folds in one another multiply
      if (![a, b].every(Number.isSafeInteger) || room <= 0) return x;
      room -= Math.max(0, b - a);
      const terms: Expr[] = [];
      for (let i = a; i < b; i++) {
        const rest: Expr = inner.length ? { ...x, over: inner } : x.body;
        terms.push(
          go(
            settle(
              substitute(rest, (id) => (id === index ? num(i) : undefined)),
              sizes,
            ),
          ),
        );
      }
      if (!terms.length)
        return x.op === 'sum' ? num(0) : { ...x, over: [{ index, from: num(0), to: num(0) }] };
      return terms.reduce((all, term) => join(JOIN[x.op as 'sum' | 'prod' | 'chain'], all, term));
    }
    const y = withChildren(x, children(x).map(go));
    if (y.kind === 'binary' && (y.op === '@' || y.op === '*')) {
      if (isEmpty(y.left, y.op)) return y.right;
      if (isEmpty(y.right, y.op)) return y.left;
      return join(y.op, y.left, y.right);
    }
    return y;
  };
  const settleNumber = (x: Expr): number | undefined => {
    const s = settle({ kind: 'entry', of: num(0), index: [x] }, sizes);
    const value = s.kind === 'entry' ? s.index[0]! : s;
    return value.kind === 'number' ? value.value : undefined;
  };
  return go(settle(e, sizes));
}

/** a + (b + c) read as (a + b) + c: sums and products are associative, and books leave the brackets out. */
function join(op: BinaryOp, a: Expr, b: Expr): Expr {
  return b.kind === 'binary' && b.op === op ? binary(op, join(op, a, b.left), b.right) : binary(op, a, b);
}

/** An empty product, which its neighbour in a product may forget. */
const isEmpty = (e: Expr, op: '@' | '*'): boolean => {
  if (e.kind !== 'fold' || e.op !== (op === '@' ? 'chain' : 'prod')) return false;
  const { from, to } = e.over[0]!;
  return from.kind === 'number' && to.kind === 'number' && from.value >= to.value;
};
