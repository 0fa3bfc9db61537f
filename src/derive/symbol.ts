/** @file Which symbol a leaf of a formula is. */
import { timed } from '#notation/values.ts';
import type { Expr } from '#notation/expr.ts';

/** The id that a leaf stands for: `W`, `h[2]`, `h[t - 1]`, the symbol itself for an entry of it. */
export function symbolOf(e: Expr): string | undefined {
  if (e.kind === 'symbol') return e.id;
  if (e.kind !== 'entry') return undefined;
  if (e.of.kind === 'symbol' && e.index.length === 1) {
    const i = e.index[0]!;
    return i.kind === 'number' ? timed(e.of.id, i.value) : e.of.id;
  }
  return symbolOf(e.of);
}
