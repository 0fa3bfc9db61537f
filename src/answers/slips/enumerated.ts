/** @file Sums written out term by term, as students do: dz_1 h_0ᵀ + dz_2 h_1ᵀ + dz_3 h_2ᵀ. */
import type { Derivation } from '#derive/derivation.ts';
import { expand, settle } from '#notation/expand.ts';
import { type Expr, children } from '#notation/expr.ts';
import type { Edit, Editing } from './edit.ts';
import { edits } from './edits.ts';

/** Longer sums are written out by nobody. */
const MOST_STEPS = 8;

/** Whether `e` names several times or entries by number and sums over none. */
export function isEnumeration(d: Derivation, e: Expr): boolean {
  const places = new Set<string>();
  let folds = 0;
  const walk = (x: Expr): void => {
    if (x.kind === 'fold') folds++;
    if (x.kind === 'entry' && x.index.every((i) => i.kind === 'number')) {
      const isSeries = x.of.kind === 'symbol' && d.scope(x.of.id)?.series === true;
      places.add(`${isSeries ? 't' : ''}${x.index.map((i) => (i.kind === 'number' ? i.value : '')).join()}`);
    }
    children(x).forEach(walk);
  };
  walk(e);
  return places.size > 1 && folds === 0 && e.kind === 'binary';
}

/** One form written out, and the slips in it: in one of its terms, or the same in each. */
export interface WrittenOut {
  readonly form: Expr;
  readonly slips: () => Generator<Edit>;
}

/** `form` with its sums written out; undefined where it has none, or a long one. */
export function enumerated(form: Expr, at: Editing): WrittenOut | undefined {
  const { sizes } = at.d;
  if (form.kind !== 'fold' || form.op !== 'sum') return undefined;
  const out = (e: Expr): Expr => expand(settle(e, sizes), sizes, MOST_STEPS);
  const whole = out(form);
  if (whole.kind === 'fold') return undefined;
  return {
    form: whole,
    *slips() {
      yield* edits(whole, at);
      for (const edit of edits(form, at)) yield { ...edit, expr: out(edit.expr) };
    },
  };
}
