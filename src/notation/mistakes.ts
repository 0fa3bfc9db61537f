/** @file Plausible mistakes: each one is an exam distractor, and a probe of the checks. */
import { type Expr, binary, children, num, withChildren } from './expr.ts';
import { functionNamed } from './functions.ts';
import { plain } from './plain.ts';

export type MistakeName =
  | 'sign'
  | 'dropped-term'
  | 'dropped-factor'
  | 'lost-power'
  | 'lost-transpose'
  | 'lost-function'
  | 'wrong-time'
  | 'swapped-factors'
  | 'wrong-range'
  | 'overwritten-sum'
  | 'flipped-comparison';

/** One mistake. `path` is where it was made; `part` is what was lost or spoilt. */
export interface Mistake {
  readonly name: MistakeName;
  readonly expr: Expr;
  readonly part: Expr;
  readonly path: string;
}

/** Every expression one slip away from `e`. `isSeries` tells which names carry a time index. */
export function mistakes(e: Expr, isSeries: (id: string) => boolean, path = ''): Mistake[] {
  const here: Mistake[] = [];
  const slip = (name: MistakeName, expr: Expr, part: Expr): void =>
    void here.push({ name, expr, part, path });
  switch (e.kind) {
    case 'unary':
      if (e.op === '-') slip('sign', e.of, e);
      else slip('lost-transpose', e.of, e);
      break;
    case 'binary':
      if (e.op === '+' || e.op === '-') {
        slip('sign', binary(e.op === '+' ? '-' : '+', e.left, e.right), e.right);
        slip('dropped-term', e.left, e.right);
        slip('dropped-term', e.op === '+' ? e.right : { kind: 'unary', op: '-', of: e.right }, e.left);
      }
      if (e.op === '*') {
        slip('dropped-factor', e.left, e.right);
        slip('dropped-factor', e.right, e.left);
      }
      if (e.op === '@') {
        slip('dropped-factor', e.left, e.right);
        slip('dropped-factor', e.right, e.left);
        if (plain(e.left) !== plain(e.right)) slip('swapped-factors', binary('@', e.right, e.left), e);
      }
      if (e.op === '/') slip('dropped-factor', e.left, e.right);
      if (e.op === '**') slip('lost-power', e.left, e);
      if (e.op === '>') slip('flipped-comparison', binary('<', e.left, e.right), e);
      break;
    case 'call': {
      const left = functionNamed(e.fn)?.slip(e.args);
      if (left) slip('lost-function', left, e);
      break;
    }
    case 'entry':
      if (e.of.kind === 'symbol' && isSeries(e.of.id))
        for (const by of [1, -1]) slip('wrong-time', { ...e, index: [shift(e.index[0]!, by)] }, e);
      break;
    case 'fold': {
      const [first, ...rest] = e.over;
      if (e.op === 'sum' || e.op === 'prod' || e.op === 'chain')
        slip(
          'wrong-range',
          { ...e, over: [{ ...first!, from: binary('+', first!.from, num(1)) }, ...rest] },
          e,
        );
      const last = binary('-', first!.to, num(1));
      if (e.op === 'sum' && plain(first!.from) !== plain(last))
        slip('overwritten-sum', { ...e, over: [{ ...first!, from: last }, ...rest] }, e);
      break;
    }
    case 'number':
    case 'symbol':
  }
  const parts = children(e);
  // an index or a bound is not a place for slips of algebra; slips of time are made at the entry itself
  const places = e.kind === 'entry' || e.kind === 'fold' ? parts.slice(0, 1) : parts;
  const below = places.flatMap((child, i) =>
    mistakes(child, isSeries, path ? `${path}-${i}` : `${i}`).map((m) => ({
      ...m,
      expr: withChildren(
        e,
        parts.map((p, j) => (j === i ? m.expr : p)),
      ),
    })),
  );
  return [...here, ...below];
}

/** An index `by` steps later. */
function shift(index: Expr, by: number): Expr {
  if (index.kind === 'number') return num(index.value + by);
  if (index.kind === 'binary' && (index.op === '+' || index.op === '-') && index.right.kind === 'number') {
    const offset = (index.op === '+' ? 1 : -1) * index.right.value + by;
    if (offset === 0) return index.left;
    return binary(offset > 0 ? '+' : '-', index.left, num(Math.abs(offset)));
  }
  return binary(by > 0 ? '+' : '-', index, num(Math.abs(by)));
}
