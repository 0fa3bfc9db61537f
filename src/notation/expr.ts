/** @file The expression tree. Seven kinds of node, and no node knows how it is drawn or computed. */

export type Expr =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly id: string }
  | { readonly kind: 'unary'; readonly op: '-' | 'T'; readonly of: Expr }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly Expr[] }
  | { readonly kind: 'entry'; readonly of: Expr; readonly index: readonly Expr[] }
  | { readonly kind: 'fold'; readonly op: FoldOp; readonly body: Expr; readonly over: readonly Range[] };

export type Kind = Expr['kind'];
export type Of<K extends Kind> = Extract<Expr, { kind: K }>;

/** NumPy's operators and NumPy's meanings: `*` is elementwise, `@` is the matrix product, `>` gives 0 or 1. */
export type BinaryOp = '+' | '-' | '*' | '/' | '@' | '**' | Comparison;
export type Comparison = '>' | '>=' | '<' | '<=' | '==' | '!=';
export const COMPARISONS: readonly string[] = ['>', '>=', '<', '<=', '==', '!='];

/** Σ, Π, max, and the ordered matrix product (empty: the identity). */
export type FoldOp = 'sum' | 'prod' | 'max' | 'chain';
export const FOLDS: readonly string[] = ['sum', 'prod', 'max', 'chain'];

/** `for index in range(from, to)`: `to` itself is not reached, as in Python. */
export interface Range {
  readonly index: string;
  readonly from: Expr;
  readonly to: Expr;
}

export const num = (value: number): Expr => ({ kind: 'number', value });
export const sym = (id: string): Expr => ({ kind: 'symbol', id });
export const binary = (op: BinaryOp, left: Expr, right: Expr): Expr => ({ kind: 'binary', op, left, right });
export const entry = (of: Expr, index: readonly Expr[]): Expr => ({ kind: 'entry', of, index });
export const call = (fn: string, args: readonly Expr[]): Expr => ({ kind: 'call', fn, args });

/** The direct subexpressions, in reading order. */
export function children(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case 'number':
    case 'symbol':
      return [];
    case 'unary':
      return [e.of];
    case 'binary':
      return [e.left, e.right];
    case 'call':
      return e.args;
    case 'entry':
      return [e.of, ...e.index];
    case 'fold':
      return [e.body, ...e.over.flatMap((o) => [o.from, o.to])];
  }
}

/** `e` with its children replaced, in the order of {@link children}. */
export function withChildren(e: Expr, by: readonly Expr[]): Expr {
  switch (e.kind) {
    case 'number':
    case 'symbol':
      return e;
    case 'unary':
      return { ...e, of: by[0]! };
    case 'binary':
      return { ...e, left: by[0]!, right: by[1]! };
    case 'call':
      return { ...e, args: by };
    case 'entry':
      return { ...e, of: by[0]!, index: by.slice(1) };
    case 'fold':
      return {
        ...e,
        body: by[0]!,
        over: e.over.map((o, i) => ({ index: o.index, from: by[1 + 2 * i]!, to: by[2 + 2 * i]! })),
      };
  }
}

/** `e` with each free symbol that `by` knows replaced; indices bound inside a fold are left alone. */
export function substitute(e: Expr, by: (id: string) => Expr | undefined): Expr {
  if (e.kind === 'symbol') return by(e.id) ?? e;
  if (e.kind !== 'fold')
    return withChildren(
      e,
      children(e).map((c) => substitute(c, by)),
    );
  const bound = new Set(e.over.map((o) => o.index));
  const inside = (id: string) => (bound.has(id) ? undefined : by(id));
  return withChildren(e, [
    substitute(e.body, inside),
    // a range may use the indices of the ranges before it
    ...e.over.flatMap((o) => [substitute(o.from, inside), substitute(o.to, inside)]),
  ]);
}

/** Ids of the free symbols, in order of first appearance. */
export function symbolsOf(e: Expr): string[] {
  if (e.kind === 'symbol') return [e.id];
  const found = new Set(children(e).flatMap(symbolsOf));
  if (e.kind === 'fold') for (const o of e.over) found.delete(o.index);
  return [...found];
}

/** The terms of a sum with their signs: a + b − c → [+a, +b, −c]. */
export function termsOf(e: Expr): { readonly sign: 1 | -1; readonly term: Expr }[] {
  if (e.kind === 'binary' && (e.op === '+' || e.op === '-')) {
    const flip = e.op === '-' ? -1 : 1;
    return [
      ...termsOf(e.left),
      ...termsOf(e.right).map(({ sign, term }) => ({ sign: (sign * flip) as 1 | -1, term })),
    ];
  }
  if (e.kind === 'unary' && e.op === '-')
    return termsOf(e.of).map(({ sign, term }) => ({ sign: -sign as 1 | -1, term }));
  return [{ sign: 1, term: e }];
}

/** The sum of signed terms; 0 when there is none. */
export function sumOf(terms: readonly { readonly sign: 1 | -1; readonly term: Expr }[]): Expr {
  return (
    terms.reduce<Expr | undefined>((sum, { sign, term }) => {
      if (!sum) return sign > 0 ? term : { kind: 'unary', op: '-', of: term };
      return binary(sign > 0 ? '+' : '-', sum, term);
    }, undefined) ?? num(0)
  );
}
