/** @file Slips made in several places of a formula at once: two quantities exchanged, one time or one comparison everywhere. */
import { type Expr, binary, children, num, sym, withChildren } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { later } from '../reader/message.ts';
import type { Edit, Editing } from './edit.ts';
import { leafExpr, leafOf } from './leaves.ts';
import { shift } from './times.ts';

/** More quantities than this are not exchanged by pairs. */
const MOST_LEAVES = 10;

/** `e` with another formula wherever `change` gives one. */
function put(e: Expr, change: (x: Expr) => Expr | undefined): Expr {
  const by = change(e);
  if (by) return by;
  const parts = children(e);
  const changed = parts.map((c) => put(c, change));
  return changed.some((c, i) => c !== parts[i]) ? withChildren(e, changed) : e;
}

export function* exchanges(e: Expr, at: Editing): Generator<Edit> {
  yield* twoQuantities(e, at);
  yield* everyTime(e, at);
  yield* everyComparison(e);
}

/** Two quantities, each in the place of the other. */
function* twoQuantities(e: Expr, { d }: Editing): Generator<Edit> {
  const leaves = new Map<string, Expr>();
  const walk = (x: Expr): void => {
    if (leafOf(d, x)) leaves.set(plain(x), x);
    else children(x).forEach(walk);
  };
  walk(e);
  const found = [...leaves];
  if (found.length > MOST_LEAVES) return;
  for (const [i, [a, first]] of found.entries())
    for (const [b, second] of found.slice(i + 1)) {
      const expr = put(e, (x) => {
        if (!leafOf(d, x)) return undefined;
        const text = plain(x);
        return text === a ? second : text === b ? first : undefined;
      });
      yield { kind: 'wrong-quantity', expr, part: first, by: second };
      yield { kind: 'swapped-factors', expr, part: first };
    }
}

/** Whatever is taken at one time, taken at the time beside it, at the first or at the last. */
function* everyTime(e: Expr, at: Editing): Generator<Edit> {
  const times = new Map<string, Expr>();
  const walk = (x: Expr): void => {
    const time = leafOf(at.d, x)?.time;
    if (time) times.set(plain(time), time);
    children(x).forEach(walk);
  };
  walk(e);
  const named = [num(0), num(1), sym('T'), sym('t'), later(sym('t'), 1)];
  for (const [key, time] of times)
    for (const other of [shift(time, 1), shift(time, -1), ...named]) {
      if (plain(other) === key) continue;
      const expr = put(e, (x) => {
        const leaf = leafOf(at.d, x);
        return leaf?.time && plain(leaf.time) === key ? leafExpr({ ...leaf, time: other }) : undefined;
      });
      yield { kind: 'wrong-time', expr, part: time, by: other };
    }
}

/** Each comparison turned round: both branches are exchanged. */
function* everyComparison(e: Expr): Generator<Edit> {
  let count = 0;
  const turned = { '>': '<', '<': '>' } as const;
  const expr = put(e, (x) => {
    if (x.kind !== 'binary' || !Object.hasOwn(turned, x.op)) return undefined;
    count++;
    return binary(turned[x.op as '>'], x.left, x.right);
  });
  if (count > 1) yield { kind: 'flipped-comparison', expr, part: e };
}
