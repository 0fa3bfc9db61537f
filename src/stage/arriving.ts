/** @file What stands on the edges of the graph on the way back: each term of a gradient without the gradient that arrives. */
import type { Derivation, Form } from '#derive/derivation.ts';
import { symbolOf } from '#derive/symbol.ts';
import { expand } from '#notation/expand.ts';
import { type Expr, termsOf } from '#notation/expr.ts';

/** Most terms that are told: a sum of more is not a picture. */
const MOST = 12;

/** The factor by the quantity whose gradient arrives: W.T for z[3] in dh[2] = V.T @ do[2] + W.T @ dz[3]. */
export function factorsOn(d: Derivation, form: Form): ReadonlyMap<string, Expr> {
  const found = new Map<string, Expr>();
  const terms = termsOf(expand(form.is, d.sizes, MOST));
  if (terms.length > MOST) return found;
  for (const { term } of terms)
    for (const arriving of arrivals(d, term)) {
      const rest = without(term, arriving);
      const of = d.stepOf(arriving)?.gradientOf;
      if (rest && of !== undefined && !found.has(of)) found.set(of, rest);
    }
  return found;
}

/** The gradients that a product reads. */
function arrivals(d: Derivation, e: Expr): string[] {
  const id = symbolOf(e);
  if (id !== undefined) return d.stepOf(id)?.gradientOf === undefined ? [] : [id];
  if (e.kind === 'binary' && (e.op === '*' || e.op === '@'))
    return [...arrivals(d, e.left), ...arrivals(d, e.right)];
  return e.kind === 'unary' ? arrivals(d, e.of) : [];
}

/** A product without one of its factors; undefined where nothing is left, or where it is no factor. */
function without(e: Expr, id: string): Expr | undefined {
  if (e.kind === 'unary') {
    const rest = without(e.of, id);
    return rest && { ...e, of: rest };
  }
  if (e.kind !== 'binary' || (e.op !== '*' && e.op !== '@')) return undefined;
  const is = (x: Expr): boolean => symbolOf(x) === id;
  if (is(e.left)) return e.right;
  if (is(e.right)) return e.left;
  const left = without(e.left, id);
  if (left) return { ...e, left };
  const right = without(e.right, id);
  return right && { ...e, right };
}
