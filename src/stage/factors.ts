/** @file Which parameter stands at an edge of the graph. */
import type { Derivation } from '#derive/derivation.ts';
import { symbolOf } from '#derive/symbol.ts';
import { type Expr, children } from '#notation/expr.ts';

/** The parameter that each quantity is multiplied by: W for h[1] in W @ h[1] + b. */
export function factorsOf(d: Derivation, e: Expr): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (x: Expr): void => {
    children(x).forEach(walk);
    if (x.kind !== 'binary' || (x.op !== '@' && x.op !== '*')) return;
    for (const [a, b] of [
      [x.left, x.right],
      [x.right, x.left],
    ] as const) {
      const id = symbolOf(b);
      if (a.kind === 'symbol' && d.names.get(a.id)?.role === 'parameter' && id) found.set(id, a.id);
    }
  };
  walk(e);
  return found;
}
