/**
 * @file Reads what a student types, forgivingly: the notation of the site, LaTeX, Unicode, NumPy, PyTorch, a full-width
 * keyboard. The strict reader of what authors write is notation/parse.ts.
 */
import type { Axes } from '#notation/scope.ts';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import { type Expr, symbolsOf } from '#notation/expr.ts';
import { Cursor } from './cursor.ts';
import { type Alternative, type Context, type Scene, scopeOf } from './meaning.ts';
import { expression } from './parse.ts';
import { resolve, toSize } from './resolve.ts';
import type { Surface } from './surface.ts';
import { tokens } from './tokens.ts';

/** One way to read an answer: the right-hand sides it gives, all of which must hold. */
export interface Reading {
  readonly sides: readonly Side[];
}

export interface Side {
  readonly is: Expr;
  /** Without axes where parts of it do not fit one another. */
  readonly axes: Axes | undefined;
  /** The indices over which it is written entry by entry, in the order of the axes asked for. */
  readonly at: readonly string[];
  readonly misfit: Scene['met']['misfit'];
}

/** What is asked, as a reader has to know it. */
export interface Asked extends Context {
  /** Name of the step without its index. */
  readonly base: string;
  readonly axes: Axes;
}

/** Ways that may give a meaning to what has none at first. */
const REREAD: readonly Alternative[] = ['sum-reaches-on', 'letter-in-brackets'];

/** Every way to read `source`, the likeliest first. @throws {NotationError} with place and remedy. */
export function* readings(source: string, asked: Asked): Generator<Reading> {
  const sides = sidesOf(source, asked);
  const met = new Set<Alternative>();
  let refusal: NotationError | undefined;
  try {
    yield reading(sides, source, asked, new Set(), met);
  } catch (error) {
    if (!(error instanceof NotationError) || !REREAD.some((way) => met.has(way))) throw error;
    refusal = error;
  }
  const single = [...met].map((way) => new Set([way]));
  for (const ways of met.size > 1 ? [...single, met] : single) {
    try {
      yield reading(sides, source, asked, ways, new Set());
      refusal = undefined;
    } catch (error) {
      if (!(error instanceof NotationError)) throw error; // it cannot be read in this way
    }
  }
  if (refusal) throw refusal;
}

/** What stands between equals signs, the outermost ones; `adds` where the first is +=. */
function sidesOf(
  source: string,
  asked: Asked,
): { readonly parts: readonly Surface[]; readonly adds: boolean } {
  const c = new Cursor(source, tokens(source), asked.lexicon, expression);
  if (c.peek().kind === 'end')
    c.fail('There is nothing to read.', c.peek(), 'Type the right-hand side, such as dh * (1 - h**2).');
  const parts: Surface[] = [];
  let adds = false;
  c.take('=');
  for (;;) {
    parts.push(expression(c));
    if (c.take('=') || c.take(':=')) continue;
    if (parts.length === 1 && c.take('+=')) {
      adds = true;
      continue;
    }
    break;
  }
  while (c.take('.') || c.take(',') || c.take(';'));
  const left = c.peek();
  if (left.kind !== 'end')
    c.fail(
      '“{found}” is left over.',
      left,
      left.kind === 'sign' ? 'Remove it, or open a bracket before it.' : 'Write * or @ between two factors.',
      { found: left.text },
    );
  return { parts, adds };
}

function reading(
  { parts, adds }: ReturnType<typeof sidesOf>,
  source: string,
  asked: Asked,
  chosen: ReadonlySet<Alternative>,
  alternatives: Set<Alternative>,
): Reading {
  const scene = (at: readonly string[]): Scene => ({
    ...asked,
    at,
    source,
    bound: [],
    counts: [],
    inIndex: false,
    chosen,
    met: { alternatives, free: new Map(), misfit: undefined },
  });
  let sides = parts;
  let at = asked.at;
  if (parts.length > 1) {
    const named = parts[0]!;
    const left = leftSide(named, scene(asked.at));
    if (left && left.id === asked.base) {
      sides = parts.slice(1);
      if (left.at.length) at = left.at;
    } else if (left || adds)
      throw new NotationError(
        'The left side is not {wanted}, which is asked for.',
        source,
        named.at,
        'Type the right-hand side only.',
        { wanted: asked.base },
      );
  }
  return { sides: sides.map((s) => side(s, scene(at), asked, adds)) };
}

/** The id that the left of an equals sign names, and the indices it is written with. */
function leftSide(
  s: Surface,
  scene: Scene,
): { readonly id: string; readonly at: readonly string[] } | undefined {
  if (s.kind !== 'name' && s.kind !== 'index') return undefined;
  const id = (base: string): string => {
    // the loss is drawn L; a start or end of a series goes by a name of its own
    for (const wanted of [base, `${base}0`, `${base}_last`])
      if (wanted === (scene as Scene & Asked).base) return wanted;
    return base;
  };
  try {
    const { e } = resolve(s, scene);
    const indices: Expr[] = [];
    let of = e;
    while (of.kind === 'entry') {
      indices.unshift(...of.index);
      of = of.of;
    }
    if (of.kind !== 'symbol') return undefined;
    const series = scene.d.scope(of.id)?.series === true;
    const at = indices.slice(series ? 1 : 0).flatMap((i) => (i.kind === 'symbol' ? [i.id] : []));
    return { id: id(of.id), at: at.length === indices.length - (series ? 1 : 0) ? at : [] };
  } catch (error) {
    if (error instanceof NotationError && s.kind === 'name' && /^(L|J|loss|l|ell)$/.test(s.word))
      return { id: scene.d.loss, at: [] };
    throw error;
  }
}

function side(s: Surface, scene: Scene, asked: Asked, adds: boolean): Side {
  const found = toSize(resolve(s, scene), asked.axes);
  let { e } = found;
  if (found.axes?.includes('?'))
    throw new NotationError('The size of this matrix is not said.', scene.source, s.at, 'Write eye(H), say.');
  const { misfit } = scene.met;
  if (adds && !asked.timed && symbolsOf(e).includes('t'))
    e = {
      kind: 'fold',
      op: 'sum',
      body: e,
      over: [
        {
          index: 't',
          from: { kind: 'number', value: 1 },
          to: {
            kind: 'binary',
            op: '+',
            left: { kind: 'symbol', id: 'T' },
            right: { kind: 'number', value: 1 },
          },
        },
      ],
    };
  const used = symbolsOf(e);
  const ofStep = scene.at.filter((i) => used.includes(i));
  const free = [...scene.met.free].filter(([i]) => used.includes(i) && !scene.at.includes(i));
  // in a step written entry by entry a single number is the same for every entry
  const every = (ofStep.length || (found.axes?.length === 0 && asked.axes.length > 0)) && !free.length;
  const at = every ? scene.at : byAxis(free, scene, asked);
  let axes = found.axes;
  if (axes) {
    // one check by the letters themselves
    try {
      axes = axesOf(e, scopeOf(asked.d, at));
    } catch (error) {
      if (!(error instanceof NotationError)) throw error;
      axes = undefined;
    }
  }
  return { is: e, axes, at, misfit };
}

/** The free indices in the order of the axes that are asked for. */
function byAxis(
  free: readonly (readonly [index: string, axis: string])[],
  scene: Scene,
  asked: Asked,
): string[] {
  if (!free.length) return [];
  const left = free.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const at = asked.axes.map((axis, i) => {
    const own = left.findIndex(([, a]) => a === axis);
    return own < 0 ? `${UNUSED}${i}` : left.splice(own, 1)[0]![0];
  });
  const strange = left[0];
  if (strange)
    throw new NotationError(
      'The index {index} has no value.',
      scene.source,
      0,
      'Sum over it, or write a number.',
      {
        index: strange[0],
      },
    );
  return at;
}

/** An index nobody reads, for an axis on which all entries are the same. */
const UNUSED = '_';
