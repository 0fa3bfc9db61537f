/** @file Lines of a pass as code: what occurs in them more than once is computed once. */
import { type Expr, children } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import type { Pass } from './plan.ts';

/** How a language writes numbers and what is done with them; arguments are code. */
export interface Language {
  number(value: number): string;
  negative(of: string): string;
  /** @throws {Error} for an operator that it does not have. */
  operation(op: string, left: string, right: string): string;
  /** @throws {Error} for a function that it does not have. */
  call(fn: string, args: readonly string[]): string;
}

/** What a name of the table is called in code: `do` is a word of the language. */
export const local = (name: string): string => `${name}_`;

/** Most factors that a power is written out with. */
const MOST = 8;

/** `const …;` for every line, and for what several lines share. */
export function codeOf({ lines }: Pick<Pass, 'lines'>, language: Language): string[] {
  const parsed = lines.map(([name, is]) => [name, parse(is)] as const);
  const counts = new Map<string, number>();
  const count = (e: Expr): void => {
    if (!children(e).length) return;
    const key = plain(e);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    // what is shared is looked into once
    if (counts.get(key) === 1) children(e).forEach(count);
  };
  for (const [, is] of parsed) count(is);

  const out: string[] = [];
  const shared = new Map<string, string>();
  const once = (e: Expr): string => {
    if (e.kind === 'symbol') return local(e.id);
    const key = plain(e);
    const known = shared.get(key);
    if (known !== undefined) return known;
    const name = `shared${shared.size}`;
    out.push(`const ${name} = ${code(e)};`);
    shared.set(key, name);
    return name;
  };
  const part = (e: Expr): string => (children(e).length && counts.get(plain(e))! > 1 ? once(e) : code(e));
  function code(e: Expr): string {
    switch (e.kind) {
      case 'number':
        return language.number(e.value);
      case 'symbol':
        return local(e.id);
      case 'unary':
        if (e.op === '-') return language.negative(part(e.of));
        break;
      case 'call':
        return language.call(e.fn, e.args.map(part));
      case 'binary':
        if (e.op === '@') break;
        if (e.op !== '**') return language.operation(e.op, part(e.left), part(e.right));
        if (
          e.right.kind === 'number' &&
          Number.isInteger(e.right.value) &&
          e.right.value >= 1 &&
          e.right.value <= MOST
        )
          return power(once(e.left), e.right.value);
    }
    throw new Error(`${plain(e)} is not computed unit by unit`);
  }
  const power = (base: string, n: number): string =>
    n === 1 ? base : language.operation('*', power(base, n - 1), base);

  for (const [name, is] of parsed) {
    out.push(`const ${local(name)} = ${part(is)};`);
    if (children(is).length) shared.set(plain(is), local(name));
  }
  return out;
}
