/** @file Where a forward line stands on a kink: there is no derivative there, so witnesses and formula may differ. */
import { EPSILON } from '../math/difference.ts';
import type { Derivation } from '../derive/derivation.ts';
import { type Values, evaluate } from '../notation/evaluate.ts';
import { type Expr, binary, children } from '../notation/expr.ts';
import { plain } from '../notation/plain.ts';

/** A central difference steps over a kink within ten of its own steps; weights make its step at most that much longer. */
const NEAR = 10 * EPSILON;

/** The kinks met: `h[2] = max(z[2], 0)`. `values` are those of a run. */
export function kinksMet(d: Derivation, values: Values): string[] {
  return d.steps
    .filter((s) => s.phase === 'forward' && meets(s.forms[0]!.is, values))
    .map((s) => `${s.id} = ${plain(s.forms[0]!.is)}`);
}

function meets(e: Expr, values: Values): boolean {
  if (e.kind === 'fold') return false; // its indices have no value out here
  const gap = gapOf(e);
  return (
    (gap !== undefined && evaluate(gap, values).data.some((x) => Math.abs(x) < NEAR)) ||
    children(e).some((c) => meets(c, values))
  );
}

/** What is 0 on the kink of `e`. */
function gapOf(e: Expr): Expr | undefined {
  if (e.kind === 'binary' && ['>', '>=', '<', '<='].includes(e.op)) return binary('-', e.left, e.right);
  if (e.kind !== 'call') return undefined;
  if (e.fn === 'max' || e.fn === 'min') return binary('-', e.args[0]!, e.args[1]!);
  return e.fn === 'relu' || e.fn === 'abs' ? e.args[0] : undefined;
}
