/** @file Derivatives that the prose writes out, ∂h/∂z or ∇_W L_3: each a word in its place, with its axes and its indices. */
import type { Derivation } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { type Expr, children } from '#notation/expr.ts';
import type { Axes } from '#notation/scope.ts';
import type { Other, Others } from './others.ts';
import { settledAxes } from './settled.ts';

const NAME = String.raw`\\?[A-Za-z]+(?:\{[A-Za-z]+\})?(?:\s[A-Za-z])?(?:_(?:\{[^{}]*\}|\\?[A-Za-z0-9]+))?`;
const BY = String.raw`\\partial ?(${NAME})(?:\^\{?\\top\}?)?`;
/** `∂h/∂z` as a fraction or on the line, and `∇_W L_3`. */
const DERIVATIVES = [
  new RegExp(String.raw`\\[dt]?frac\{\\partial ?(?<of>${NAME})\}\{${BY.replace('(', '(?<by>')}\}`, 'g'),
  new RegExp(String.raw`\\partial ?(?<of>${NAME}) ?/ ?${BY.replace('(', '(?<by>')}`, 'g'),
  new RegExp(String.raw`\\[dt]?frac\{d ?(?<of>${NAME})\}\{d ?(?<by>${NAME})\}`, 'g'),
  new RegExp(String.raw`(?<![A-Za-z\\])d ?(?<of>${NAME}) ?/ ?d ?(?<by>${NAME})`, 'g'),
  new RegExp(String.raw`\\nabla_(?<by>[A-Za-z]|\\[a-z]+|\{[^{}]*\}) ?(?<of>L_(?:\d|[a-z]|\{[^{}]*\}))`, 'g'),
];

/** `source` with a word in place of each derivative; `one` reads a name. */
export function derivativesIn(
  source: string,
  d: Derivation,
  others: Others,
  one: (text: string) => Expr,
): string {
  let s = source;
  for (const pattern of DERIVATIVES)
    s = s.replace(pattern, (found: string, ...rest: unknown[]) => {
      const { of, by } = rest.at(-1) as { of: string; by: string };
      // ∂L/∂h is a name of its own
      if (of === 'L') return found;
      const [above, below] = [entryOf(of, d), entryOf(by, d)];
      const word = others.word(`${d.id} ${JSON.stringify(d.options)} ${above.name} by ${below.name}`, () =>
        derivative(one(above.name), one(below.name), d, found),
      );
      const at = [above.index, below.index].filter((index) => index !== undefined);
      return ` \\mathrm{${word}}${at.length ? `_{${at.join(',')}}` : ''} `;
    });
  return s;
}

/** `p_i` is an entry of the column p, where i is no time. */
function entryOf(name: string, d: Derivation): { readonly name: string; readonly index: string | undefined } {
  const [, base, index] = /^(.*\S)_\{?([a-z])\}?$/.exec(name.trim()) ?? [];
  if (base === undefined || index === undefined) return { name, index: undefined };
  const column = [...d.names.ids()].find((id) => {
    const entry = d.names.get(id)!;
    return (
      (entry.tex.replace(/[{}\s]/g, '') === base.replace(/[{}\s]/g, '') || base === `\\mathrm{${id}}`) &&
      !entry.series &&
      entry.axes[1] === '1'
    );
  });
  return column === undefined ? { name, index: undefined } : { name: base, index };
}

function derivative(of: Expr, by: Expr, d: Derivation, source: string): { other: Other; axes: Axes } {
  const [rows, columns] = [settledAxes(of, d, []), settledAxes(by, d, [])];
  if (rows && columns && isQuantity(by)) {
    if (rows.length === 0) return { other: { kind: 'gradient', of, by }, axes: columns };
    if (rows[1] === '1' && columns[1] === '1' && isQuantity(of))
      return { other: { kind: 'jacobian', of, by }, axes: [rows[0]!, columns[0]!] };
  }
  throw new NotationError('This is no Jacobian of one quantity by another.', source, 0, 'Name both.');
}

const isQuantity = (e: Expr): boolean =>
  e.kind === 'symbol' || (e.kind === 'entry' && children(e)[0]!.kind === 'symbol');
