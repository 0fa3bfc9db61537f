/** @file One side of an equation of the prose, read in the names of a lesson by the reader of typed answers. */
import { Cursor } from '#answers/reader/cursor.ts';
import { type Lexicon, lexiconOf } from '#answers/reader/lexicon.ts';
import { type Alternative, type Scene, hasTime } from '#answers/reader/meaning.ts';
import { expression } from '#answers/reader/parse.ts';
import { resolve } from '#answers/reader/resolve.ts';
import { tokens } from '#answers/reader/tokens.ts';
import type { Derivation } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { type Expr, sym, symbolsOf } from '#notation/expr.ts';
import type { Axes } from '#notation/scope.ts';
import { axesOfBlocks } from './blocks.ts';
import { columnsIn } from './columns.ts';
import { computedIn } from './computed.ts';
import { derivativesIn } from './derivatives.ts';
import { closing } from './equations.ts';
import { settledAxes } from './settled.ts';
import { isSupposed } from './supposed.ts';
import { namesIn } from './verbatim.ts';
import type { Others } from './others.ts';

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

/** Every way to read `source`, the likeliest first; `indices` are letters that count entries. @throws {NotationError} with place and remedy. */
export function sidesOf(
  source: string,
  d: Derivation,
  others: Others,
  indices: ReadonlySet<string> = new Set(),
): Side[] {
  const plain = readIn(source, d, others, undefined, indices);
  if (!isSupposed(d) || !/\\rows\{|\(.*,/.test(source)) return plain;
  // a column that is written out may be one of any axis of its length
  const laid = Object.keys(d.sizes).flatMap((size) => {
    try {
      return readIn(source, d, others, size, indices);
    } catch (error) {
      if (error instanceof NotationError) return [];
      throw error;
    }
  });
  return [...plain, ...laid];
}

/** `axis` is that of what is written out, where its length is that. */
function readIn(
  source: string,
  d: Derivation,
  others: Others,
  axis: string | undefined,
  indices: ReadonlySet<string>,
): Side[] {
  const written = withWords(source, d, others, axis);
  try {
    return [...waysOf(written, d, others, indices)];
  } catch (error) {
    // the identity, or ones, of which size? of that with which it can be read
    if (!(error instanceof NotationError) || written.search(IDENTITY) < 0) throw error;
    for (const size of Object.keys(d.sizes))
      try {
        const sized = written.replaceAll(IDENTITY, (found) => `${found === 'I' ? 'I' : '1'}_{${size}}`);
        const ways = [...waysOf(sized, d, others, indices)].filter((s) => s.axes);
        if (ways.length) return ways;
      } catch (other) {
        if (!(other instanceof NotationError)) throw other;
      }
    throw error;
  }
}

/** The identity, or the column of ones, without its size. */
const IDENTITY = /(?<![A-Za-z\\_])I(?![A-Za-z_])|\\mathbf ?(?:\{1\}|1)(?![\d_])/g;

function* waysOf(source: string, d: Derivation, others: Others, known: ReadonlySet<string>): Generator<Side> {
  let lexicon = lexicons.get(d);
  if (!lexicon) lexicons.set(d, (lexicon = lexiconOf(d)));
  const c = new Cursor(source, tokens(source), lexicon, expression);
  const surface = expression(c);
  const left = c.peek();
  if (left.kind !== 'end')
    c.fail('“{found}” is left over.', left, 'Remove it, or open a bracket before it.', { found: left.text });
  const read = (
    chosen: ReadonlySet<Alternative>,
    alternatives: Set<Alternative>,
    indices: ReadonlySet<string> = known,
  ): Side => {
    const letters = new Set<string>();
    const scene: Scene = {
      ...{ d, lexicon, timed: hasTime(d), at: [], source, bound: [], counts: [], inIndex: false },
      ...{ chosen, met: { alternatives, free: new Map(), misfit: undefined } },
      other: (name, at) =>
        indices.has(name.word) && !name.subs.length && !name.gradient && !name.accents.length
          ? { e: sym(name.word), axes: [] }
          : others.resolve(name, at, letters),
      inverse: (of) => others.computed('inverse', of),
    };
    const { e, axes } = resolve(surface, scene);
    if (axes?.includes('?'))
      throw new NotationError('The size of this matrix is not said.', source, surface.at, 'Write I_H, say.');
    const { free } = scene.met;
    // [i = j] speaks of the indices that stand below letters beside it
    const both = new Set([...letters].filter((letter) => free.has(letter)));
    if ([...both].some((letter) => !indices.has(letter)))
      return read(chosen, alternatives, new Set([...indices, ...both]));
    return {
      is: e,
      axes: axes && settledAxes(e, d, [...free.keys(), ...symbolsOf(e).filter((id) => isIndex(id, d))]),
      letters,
      free,
    };
  };
  const met = new Set<Alternative>();
  let first: unknown;
  try {
    yield read(new Set(), met);
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    first = error;
  }
  // what stands side by side is a product of matrices, where it can be one
  met.delete('beside-is-entrywise');
  for (const way of met)
    try {
      yield read(new Set([way]), new Set());
      first = undefined;
    } catch (error) {
      if (!(error instanceof NotationError)) throw error; // it cannot be read in this way
    }
  if (first !== undefined) throw first;
}

/** A small letter that is no name: it counts entries. */
const isIndex = (id: string, d: Derivation): boolean => /^[a-z]$/.test(id) && d.scope(id) === undefined;

/** With a word in place of each column, matrix and Jacobian that is written out. */
function withWords(source: string, d: Derivation, others: Others, axis?: string): string {
  const read = (text: string): Side => sidesOf(text, d, others)[0]!;
  const one = (text: string): Expr => read(text).is;
  const axisOf = (length: number): string => {
    if (length === 1) return '1';
    const known = [axis, ...Object.keys(d.sizes)].find(
      (size) => size !== undefined && d.sizes[size] === length,
    );
    return known ?? String(length);
  };
  const word = (rows: readonly (readonly string[])[]): string =>
    ` \\mathrm{${others.word(`${d.id} ${JSON.stringify(d.options)} ${axis} ${JSON.stringify(rows)}`, () => {
      const entries = rows.map((row) => row.map(read));
      const other = { kind: 'rows', rows: entries.map((row) => row.map(({ is }) => is)) } as const;
      const axes = axis === undefined ? [] : [axisOf(rows.length), axisOf(rows[0]!.length)];
      return { other, axes: axesOfBlocks(entries, source) ?? axes };
    })}} `;
  // the loss has no index, where its share of a step has one
  const alone = d.names.get('L')?.series === true && d.names.get(d.loss)?.tex === 'L';
  const verbatim = isSupposed(d) ? namesIn(source, d) : source;
  let s = alone
    ? verbatim.replace(/(?<![A-Za-z\\]|\\partial ?)L(?![A-Za-z_^])/g, `\\mathrm{${d.loss}}`)
    : verbatim;
  s = computedIn(s, others, (of) => {
    const { is, axes } = sidesOf(of, d, others)[0]!;
    return { e: is, axes };
  });
  for (let at = s.indexOf('\\rows{'); at >= 0; at = s.indexOf('\\rows{')) {
    const end = closing(s, at + 5);
    const rows = s
      .slice(at + 6, end)
      .split(';;')
      .map((row) => row.split(',,'));
    s = s.slice(0, at) + word(rows) + s.slice(end + 1);
  }
  return derivativesIn(columnsIn(s, d, word), d, others, one);
}
