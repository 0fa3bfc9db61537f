/** @file One side of an equation of the prose, read in the names of a lesson by the reader of typed answers. */
import { Cursor } from '#answers/reader/cursor.ts';
import { type Lexicon, lexiconOf } from '#answers/reader/lexicon.ts';
import { type Alternative, type Scene, hasTime, scopeOf } from '#answers/reader/meaning.ts';
import { expression } from '#answers/reader/parse.ts';
import { resolve } from '#answers/reader/resolve.ts';
import { tokens } from '#answers/reader/tokens.ts';
import type { Derivation } from '#derive/derivation.ts';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import { type Expr, children } from '#notation/expr.ts';
import type { Axes } from '#notation/scope.ts';
import { closing } from './equations.ts';
import type { Other, Others } from './others.ts';

export interface Side {
  readonly is: Expr;
  /** Undefined where its parts do not fit one another. */
  readonly axes: Axes | undefined;
  /** Letters in it that are no names of the lesson. */
  readonly letters: ReadonlySet<string>;
  /** Free indices, with the axis over which each runs. */
  readonly free: ReadonlyMap<string, string>;
}

const lexicons = new WeakMap<Derivation, Lexicon>();

/** Every way to read `source`, the likeliest first. @throws {NotationError} with place and remedy. */
export function sidesOf(source: string, d: Derivation, others: Others): Side[] {
  const written = withWords(source, d, others);
  try {
    return [...waysOf(written, d, others)];
  } catch (error) {
    // the identity of which size? of that with which it can be read
    if (!(error instanceof NotationError) || !IDENTITY.test(written)) throw error;
    for (const size of Object.keys(d.sizes))
      try {
        const ways = [...waysOf(written.replaceAll(IDENTITY, `I_{${size}}`), d, others)].filter(
          (s) => s.axes,
        );
        if (ways.length) return ways;
      } catch (other) {
        if (!(other instanceof NotationError)) throw other;
      }
    throw error;
  }
}

const IDENTITY = /(?<![A-Za-z\\_])I(?![A-Za-z_])/g;

function* waysOf(source: string, d: Derivation, others: Others): Generator<Side> {
  let lexicon = lexicons.get(d);
  if (!lexicon) lexicons.set(d, (lexicon = lexiconOf(d)));
  const c = new Cursor(source, tokens(source), lexicon, expression);
  const surface = expression(c);
  const left = c.peek();
  if (left.kind !== 'end')
    c.fail('“{found}” is left over.', left, 'Remove it, or open a bracket before it.', { found: left.text });
  const read = (chosen: ReadonlySet<Alternative>, alternatives: Set<Alternative>): Side => {
    const letters = new Set<string>();
    const scene: Scene = {
      ...{ d, lexicon, timed: hasTime(d), at: [], source, bound: [], counts: [], inIndex: false },
      ...{ chosen, met: { alternatives, free: new Map(), misfit: undefined } },
      other: (name, at) => others.resolve(name, at, letters),
    };
    const { e, axes } = resolve(surface, scene);
    if (axes?.includes('?'))
      throw new NotationError('The size of this matrix is not said.', source, surface.at, 'Write I_H, say.');
    const { free } = scene.met;
    return { is: e, axes: axes && settledAxes(e, d, [...free.keys()]), letters, free };
  };
  const met = new Set<Alternative>();
  yield read(new Set(), met);
  // what stands side by side is a product of matrices, where it can be one
  met.delete('beside-is-entrywise');
  for (const way of met)
    try {
      yield read(new Set([way]), new Set());
    } catch (error) {
      if (!(error instanceof NotationError)) throw error; // it cannot be read in this way
    }
}

/** The axes by the letters themselves: H never meets D. */
function settledAxes(e: Expr, d: Derivation, indices: readonly string[]): Axes | undefined {
  try {
    return axesOf(e, scopeOf(d, indices));
  } catch (error) {
    if (error instanceof NotationError) return undefined;
    throw error;
  }
}

const NAME = String.raw`\\?[A-Za-z]+(?:\{[A-Za-z]\})?(?:\s[A-Za-z])?(?:_(?:\{[^{}]*\}|\\?[A-Za-z0-9]+))?`;
const BY = String.raw`\\partial ?(${NAME})(?:\^\{?\\top\}?)?`;
/** `∂h/∂z` as a fraction or on the line, and `∇_W L_3`. */
const DERIVATIVES = [
  new RegExp(String.raw`\\[dt]?frac\{\\partial ?(?<of>${NAME})\}\{${BY.replace('(', '(?<by>')}\}`, 'g'),
  new RegExp(String.raw`\\partial ?(?<of>${NAME}) ?/ ?${BY.replace('(', '(?<by>')}`, 'g'),
  new RegExp(String.raw`\\nabla_(?<by>[A-Za-z]|\\[a-z]+|\{[^{}]*\}) ?(?<of>L_(?:\d|[a-z]|\{[^{}]*\}))`, 'g'),
];

/** With a word in place of each column, matrix and Jacobian that is written out. */
function withWords(source: string, d: Derivation, others: Others): string {
  const one = (text: string): Expr => sidesOf(text, d, others)[0]!.is;
  const word = (rows: readonly (readonly string[])[]): string =>
    ` \\mathrm{${others.word(`${d.id} ${JSON.stringify(d.options)} ${JSON.stringify(rows)}`, () => ({
      other: { kind: 'rows', rows: rows.map((row) => row.map(one)) },
      axes: [],
    }))}} `;
  // the loss has no index, where its share of a step has one
  const alone = d.names.get('L')?.series === true && d.names.get(d.loss)?.tex === 'L';
  let s = alone
    ? source.replace(/(?<![A-Za-z\\]|\\partial ?)L(?![A-Za-z_^])/g, `\\mathrm{${d.loss}}`)
    : source;
  for (let at = s.indexOf('\\rows{'); at >= 0; at = s.indexOf('\\rows{')) {
    const end = closing(s, at + 5);
    const rows = s
      .slice(at + 6, end)
      .split(';;')
      .map((row) => row.split(',,'));
    s = s.slice(0, at) + word(rows) + s.slice(end + 1);
  }
  s = columnsIn(s, word);
  for (const pattern of DERIVATIVES)
    s = s.replace(pattern, (found: string, ...rest: unknown[]) => {
      const { of, by } = rest.at(-1) as { of: string; by: string };
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
      entry.tex.replace(/[{}\s]/g, '') === base.replace(/[{}\s]/g, '') &&
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

/** `(a, b)` is a column where it stands for itself, and not behind the name of a function. */
function columnsIn(source: string, word: (rows: readonly (readonly string[])[]) => string): string {
  const open = /(?:^|[=+\-\s]|\\cdot|\\,|[0-9}])(\(|\\big\(|\\left\()/g;
  for (let match = open.exec(source); match; match = open.exec(source)) {
    const at = match.index + match[0].length - match[1]!.length;
    const start = at + match[1]!.length;
    const end = bracketEnd(source, start);
    if (end === undefined) continue;
    const items = commasIn(source.slice(start, end).replace(/\\(?:big|right)$/, ''));
    if (items.length < 2) continue;
    const before = source.slice(0, at).trimEnd();
    if (/(?:\\(?:max|min|operatorname\{\w+\})|[A-Za-z])$/.test(before)) continue;
    const rest = source.slice(end + 1).replace(/^\^(?:\{\\top\}|\\top)/, '');
    return columnsIn(`${source.slice(0, at)}${word(items.map((item) => [item]))}${rest}`, word);
  }
  return source;
}

function bracketEnd(s: string, from: number): number | undefined {
  let depth = 1;
  for (let i = from; i < s.length; i++) {
    if ('({['.includes(s[i]!)) depth++;
    else if (')}]'.includes(s[i]!) && --depth === 0) return s[i] === ')' ? i : undefined;
  }
  return undefined;
}

function commasIn(s: string): string[] {
  const items = [''];
  let depth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!;
    if ('({['.includes(c)) depth++;
    else if (')}]'.includes(c)) depth--;
    if (c === '\\' && s[i + 1] === ',') {
      items[items.length - 1] += '\\,';
      i++;
    } else if (c === ',' && depth === 0) items.push('');
    else items[items.length - 1] += c;
  }
  return items;
}
