/**
 * @file dh_next is what the next step sends back to h, gates included. The first step sends the same to the state
 * before it, and the table has that line: moved along by t it is the message.
 */
import type { Derivation } from '#derive/derivation.ts';
import { settle } from '#notation/expand.ts';
import { type Expr, binary, children, entry, num, sym, withChildren } from '#notation/expr.ts';
import { startOf, stepBefore } from './meaning.ts';

/** What the step read after time `t` sends to `state`; undefined where `state` is no state. */
export function messageTo(d: Derivation, state: string, t: Expr): Expr | undefined {
  const first = d.statements.get(`d${state}0`)?.forms.at(-1)?.is;
  if (!first) return undefined;
  const start = startOf(d, state);
  const moved = (e: Expr): Expr => {
    if (e.kind === 'entry' && e.of.kind === 'symbol' && d.scope(e.of.id)?.series) {
      const at = settle(entry(num(0), e.index), d.sizes);
      const index = at.kind === 'entry' ? at.index[0]! : at;
      if (index.kind === 'number') return entry(e.of, [later(t, index.value - start)]);
    }
    return withChildren(e, children(e).map(moved));
  };
  return moved(first);
}

/** The time `by` steps after `t`. */
export function later(t: Expr, by: number): Expr {
  if (by === 0) return t;
  if (t.kind === 'number') return num(t.value + by);
  return binary(by > 0 ? '+' : '-', t, num(Math.abs(by)));
}

/** h_next and z_next are those of the step read next, h_prev that of the step read before. */
export const neighbour = (d: Derivation, id: string, word: 'prev' | 'next', t: Expr = sym('t')): Expr =>
  later(t, word === 'prev' ? stepBefore(d, id) : -stepBefore(d, id));
