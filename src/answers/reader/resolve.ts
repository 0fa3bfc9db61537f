/**
 * @file Typed tree → the tree of the notation: names become quantities, open products the product that fits. Long because
 * every kind of node has its case, and they call one another.
 */
import { NotationError } from '#notation/error.ts';
import { type Expr, call, children, entry, num, substitute, sym } from '#notation/expr.ts';
import type { Axes } from '#notation/scope.ts';
import { apply } from './apply.ts';
import { behindBracket, holdsFactor, isTime } from './brackets.ts';
import { foldHere } from './sums.ts';
import { type Resolved, type Scene, hasTime, onesOf } from './meaning.ts';
import { beside, dot, matrix, plainly, tensor } from './products.ts';
import { entries, quantity, unknown } from './quantities.ts';
import { reachingOn } from './reaching.ts';
import type { NameSurface, Surface, SurfaceOf, SurfaceOp } from './surface.ts';

/** @throws {NotationError} for a name that does not exist, or a sign that cannot stand where it does. */
export function resolve(s: Surface, scene: Scene): Resolved {
  const apart = behindBracket(s, scene);
  if (apart) return resolve(apart, scene);
  switch (s.kind) {
    case 'number':
      return { e: num(s.value), axes: [] };
    case 'group':
      return resolve(s.of, scene);
    case 'name':
      return name(s, scene);
    case 'negative': {
      const { e, axes } = resolve(s.of, scene);
      return { e: { kind: 'unary', op: '-', of: e }, axes };
    }
    case 'transpose':
      return isOne(s.of) ? ONES_ROW : transposed(resolve(s.of, scene));
    case 'prime': {
      const letter =
        s.of.kind === 'name' && scene.other && !scene.lexicon.isQuantity(s.of.word, s.of.accents)
          ? scene.other({ ...s.of, accents: [...s.of.accents, 'prime'] }, scene)
          : undefined;
      if (letter) return letter;
      const of = resolve(s.of, scene);
      if (of.axes && !of.axes.length)
        return fail(
          scene,
          s,
          'A single number has no transpose, and only a function has a derivative.',
          'Remove the ′.',
        );
      return transposed(of);
    }
    case 'raised':
      return raised(s, scene);
    case 'index':
      return indexed(s, scene);
    case 'call':
      return small(apply(s, scene, resolve), s, scene);
    case 'fold':
      return foldHere(s, scene, resolve);
    case 'since':
      return since(s, scene);
    case 'list':
      return fail(scene, s, 'A list is no value here.', 'Write the terms with + between them.');
    case 'binary':
      return product(s, scene);
  }
}

export function fail(scene: Scene, s: Pick<Surface, 'at'>, problem: string, remedy: string): never {
  throw new NotationError(problem, scene.source, s.at, remedy);
}

/** Parts of what a function is written out as, at most: several functions name their argument twice. */
const MOST_PARTS = 5000;

/** `of`, where it has no more parts than can be computed with. */
function small(of: Resolved, s: Surface, scene: Scene): Resolved {
  let left = MOST_PARTS;
  const walk = (e: Expr): boolean => --left > 0 && children(e).every(walk);
  return walk(of.e)
    ? of
    : fail(scene, s, 'This answer is nested too deeply.', 'Split it into smaller steps.');
}

/** 1ᵀ is a row of ones, of the length that fits. */
const ONES_ROW: Resolved = { e: { kind: 'unary', op: 'T', of: sym('ones') }, axes: ['1', '?'] };
const isOne = (s: Surface): boolean => s.kind === 'number' && s.value === 1;

const transposed = ({ e, axes }: Resolved): Resolved => {
  if (axes && !axes.length) return { e, axes };
  return { e: { kind: 'unary', op: 'T', of: e }, axes: axes && [axes[1]!, axes[0]!] };
};

/** An index: letters are indices before they are quantities. */
const readIndex = (s: Surface, scene: Scene): Expr => resolve(s, scene).e;

function name(s: NameSurface, scene: Scene): Resolved {
  const { word } = s;
  const bare = !s.subs.length && !s.accents.length && !s.gradient;
  if (bare) {
    if (scene.bound.includes(word) || (word === 't' && hasTime(scene.d))) return { e: sym(word), axes: [] };
    if (scene.inIndex) {
      if (scene.at.includes(word) || Object.hasOwn(scene.d.sizes, word)) return { e: sym(word), axes: [] };
      if (/^[a-z]$/.test(word)) return { e: sym(word), axes: [] };
    }
  }
  const found = quantity(s, scene, readIndex);
  if (found) return found;
  if (bare) {
    if (scene.at.includes(word)) return { e: sym(word), axes: [] };
    if (word === 'pi') return { e: num(Math.PI), axes: [] };
    if (word === 'indicator') return { e: sym('ones'), axes: ['?', '1'] };
  }
  // the error ŷ − y of the output, as many books name it
  if (word === 'e' && !s.accents.length && !s.gradient) {
    const part = (w: string, accents: string[]): Resolved | undefined =>
      quantity({ ...s, word: w, accents }, scene, readIndex);
    const [hat, y] = [part('y', ['hat']), part('y', [])];
    if (hat && y) return plainly('-', hat, y, s.at, scene);
  }
  const size =
    word === 'I' && s.subs.length === 1 && s.subs[0]!.kind === 'name' ? s.subs[0]!.word : undefined;
  if (size && Object.hasOwn(scene.d.sizes, size)) return { e: call('eye', [sym(size)]), axes: [size, size] };
  if (word === 'I' && bare) return { e: sym('I'), axes: ['?', '?'] };
  const other = scene.other?.(s, scene);
  if (other) return other;
  return split(s, scene);
}

/** `Wx` is W x where the page has no Wx: letters apart, each a quantity. */
function split(s: NameSurface, scene: Scene): Resolved {
  const counted = scene.inIndex && isBare(s) ? countedPieces(s.word, scene) : undefined;
  if (counted)
    return counted
      .map((word): Resolved => ({ e: sym(word), axes: [] }))
      .reduce((a, b) => plainly('*', a, b, s.at, scene));
  const pieces = piecesOf(s.word, scene);
  if (!pieces || s.accents.length || s.gradient) throw unknown(s, scene);
  const names = pieces.map((word, i): NameSurface => ({
    ...s,
    word,
    subs: i === pieces.length - 1 ? s.subs : [],
  }));
  const factors = names.map((n) => {
    const found = quantity(n, scene, readIndex);
    if (!found) throw unknown(s, scene);
    return found;
  });
  return factors.reduce((a, b) => beside(a, b, s.at, scene));
}

/** `Si` below a sign is S times i: a size and an index. */
function countedPieces(word: string, { d, at, bound }: Scene): readonly string[] | undefined {
  const letters = [...word];
  const isKnown = (x: string): boolean => Object.hasOwn(d.sizes, x) || at.includes(x) || bound.includes(x);
  return word.length === 2 && letters.every(isKnown) ? letters : undefined;
}

/** More names than a product written without signs has: a longer word is one that the page does not have. */
const MOST_PIECES = 2;
/** More letters than two names have, each with a d. */
const MOST_LETTERS = 4;

function piecesOf(word: string, scene: Scene): string[] | undefined {
  if (word.length < 2 || word.length > MOST_LETTERS) return undefined;
  const walk = (rest: string, most = MOST_PIECES): string[] | undefined => {
    if (!rest) return [];
    if (!most) return undefined;
    for (const length of [2, 1]) {
      const piece = rest.slice(0, length);
      if (piece.length < length || (length === 2 && !piece.startsWith('d')) || !/^[A-Za-z]+$/.test(piece))
        continue;
      if (!scene.lexicon.isQuantity(piece)) continue;
      const others = walk(rest.slice(length), most - 1);
      if (others) return [piece, ...others];
    }
    return undefined;
  };
  return walk(word);
}

/** x^{…}: a time where x has one and says none, a transpose by T, else a power. */
function raised(s: SurfaceOf<'raised'>, scene: Scene): Resolved {
  const by = s.by.kind === 'group' ? s.by.of : s.by;
  const grouped = s.by.kind === 'group';
  if (s.of.kind === 'name') {
    const time = timeAbove(s.of, by, grouped, scene);
    if (time) return time;
  }
  // where a quantity is called e, what it is raised to tells which is meant
  if (s.of.kind === 'name' && s.of.word === 'e' && isBare(s.of) && by.kind !== 'number' && !isTranspose(by)) {
    const power = resolve(by, { ...scene, inIndex: false });
    return { e: call('exp', [power.e]), axes: power.axes };
  }
  if (isOne(s.of) && isTranspose(by) && !scene.inIndex) return ONES_ROW;
  const of = resolve(s.of, scene);
  const isTensor = of.axes === undefined || of.axes.length === 2;
  if (isTranspose(by) && isTensor) return transposed(of);
  if (
    by.kind === 'negative' &&
    by.of.kind === 'number' &&
    by.of.value === 1 &&
    of.axes?.[0] &&
    of.axes[0] === of.axes[1] &&
    of.axes[0] !== '1'
  )
    return (
      scene.inverse?.(of) ??
      fail(scene, s, 'There is no inverse of a matrix here.', 'Write 1 / x for a number or entry by entry.')
    );
  // in a text, A² of a square matrix is A A
  const isSquare = of.axes?.length === 2 && of.axes[0] === of.axes[1] && of.axes[0] !== '1';
  if (scene.inverse && isSquare && by.kind === 'number' && (by.value === 2 || by.value === 3))
    return Array.from({ length: by.value - 1 }).reduce<Resolved>((a) => matrix(a, of, s.at, scene), of);
  return plainly('**', of, resolve(by, { ...scene, inIndex: false }), s.at, scene);
}

const isBare = (s: NameSurface): boolean => !s.subs.length && !s.accents.length && !s.gradient;
const isTranspose = (by: Surface): boolean => by.kind === 'name' && by.word === 'T' && !by.subs.length;

/** h^{(t-1)} is h at t − 1. */
function timeAbove(of: NameSurface, by: Surface, grouped: boolean, scene: Scene): Resolved | undefined {
  if (!hasTime(scene.d) || by.kind === 'number' || !isTime(by)) return undefined;
  if (by.kind === 'name' && by.word === 'T' && !grouped) return undefined;
  const plain = quantity(of, scene, readIndex);
  const isSeries =
    plain?.e.kind === 'entry' && plain.e.of.kind === 'symbol' && scene.d.scope(plain.e.of.id)?.series;
  if (!isSeries || !(plain.e.kind === 'entry' && isNow(plain.e.index[0]!))) return undefined;
  if (of.subs.some((x) => x.kind === 'name' && x.word === 't')) return undefined;
  return quantity({ ...of, subs: [...of.subs, by] }, scene, readIndex);
}

const isNow = (e: Expr): boolean => e.kind === 'symbol' && e.id === 't';

function indexed(s: SurfaceOf<'index'>, scene: Scene): Resolved {
  if (holdsFactor(s, scene)) return beside(resolve(s.of, scene), resolve(s.index[0]!, scene), s.at, scene);
  // brackets add to what is written below: z_f[t] is z_{f,t}
  const inner = s.of.kind === 'index' && s.of.of.kind === 'name' ? s.of : undefined;
  const base = inner?.of ?? s.of;
  if (base.kind === 'name') {
    const index = [...(inner ? inner.index : []), ...s.index];
    const found = quantity(base, scene, readIndex, index);
    if (found) return found;
    const whole = quantity(base, scene, readIndex);
    if (!whole) throw unknown(base, scene);
    return fail(
      scene,
      s,
      'The indices do not fit this quantity.',
      'Write h[t] for a time, then [i, j] for an entry.',
    );
  }
  const of = resolve(s.of, scene);
  if (of.axes && !of.axes.length) {
    // a single number in NumPy's [0, 0] stays what it is
    if (s.index.every((x) => x.kind === 'number' && x.value === 0)) return of;
    return fail(scene, s, 'A single number has no entries.', 'Remove the brackets.');
  }
  if (!of.axes) return of;
  const found = entries(of.e, of.axes, s.index, scene, readIndex);
  return found ?? fail(scene, s, 'The indices do not fit this quantity.', 'Give one index for each axis.');
}

function since(s: SurfaceOf<'since'>, scene: Scene): Resolved {
  const of = resolve(s.of, scene);
  const id = of.e.kind === 'symbol' ? `${of.e.id}_since` : '';
  const meaning = scene.d.scope(id);
  if (!meaning)
    return fail(
      scene,
      s,
      'Only the gradient of a shared parameter is gathered from a time on.',
      'Write the sum over time.',
    );
  return { e: entry(sym(id), [readIndex(s.from, { ...scene, inIndex: true })]), axes: meaning.axes };
}

function product(s: SurfaceOf<'binary'>, scene: Scene): Resolved {
  if (s.op === 'beside') {
    const called = timeInBrackets(s, scene);
    if (called) return called;
  }
  const turned = turn(s, scene) ?? tighter(s, scene);
  if (turned) return turned;
  return joined(s, resolve(s.left, scene), resolve(s.right, scene), scene);
}

function joined(s: SurfaceOf<'binary'>, left: Resolved, right: Resolved, scene: Scene): Resolved {
  const [a, b] = alike(s.op, left, right);
  switch (s.op) {
    case 'beside':
      return beside(a, b, s.at, scene);
    case 'dot':
      return dot(a, b, s.at, scene);
    case 'tensor':
      return tensor(a, b, s.at, scene);
    case '@':
      return matrix(a, b, s.at, scene);
    default:
      return plainly(s.op, a, b, s.at, scene);
  }
}

/** I and 1 take their size from what they stand beside. */
function alike(op: SurfaceOp, a: Resolved, b: Resolved): [Resolved, Resolved] {
  const sized = (x: Resolved, axis: string | undefined): Resolved => {
    if (!x.axes?.includes('?') || axis === undefined) return x;
    if (x.e.kind === 'symbol' && x.e.id === 'I') return { e: eye(axis), axes: [axis, axis] };
    const ones: Resolved = { e: sym(onesOf(axis)), axes: [axis, '1'] };
    return x.axes[0] === '1' ? transposed(ones) : ones;
  };
  const [rows, columns] = a.axes ?? [];
  if (op === '+' || op === '-') return [toSize(a, b.axes), toSize(sized(b, rows), a.axes)];
  // how long the row in a 1ᵀ is, what is added to it says
  const isOpen = columns === '1' && b.axes?.[0] === '1' && b.axes[1] === '?';
  // on the right of a matrix its columns count
  return [sized(a, b.axes?.[0]), isOpen ? b : sized(b, columns === '1' ? rows : (columns ?? rows))];
}

/** A product with ones of open size, made as large as `wanted`. */
export function toSize(x: Resolved, wanted: Axes | undefined): Resolved {
  const open = x.axes?.indexOf('?') ?? -1;
  const axis = wanted?.[open];
  if (open < 0 || axis === undefined) return x;
  const put = (id: string): Expr | undefined =>
    id === 'ones' ? sym(onesOf(axis)) : id === 'I' ? eye(axis) : undefined;
  return { e: substitute(x.e, put), axes: x.axes!.map((a) => (a === '?' ? axis : a)) };
}

const eye = (axis: string): Expr => call('eye', [/^\d+$/.test(axis) ? num(Number(axis)) : sym(axis)]);

/** h(t − 1) is h at t − 1: nobody multiplies by a time. */
function timeInBrackets(s: SurfaceOf<'binary'>, scene: Scene): Resolved | undefined {
  if (s.left.kind !== 'name' || s.right.kind !== 'group' || !hasTime(scene.d) || !isTime(s.right.of))
    return undefined;
  const plain = quantity(s.left, scene, readIndex);
  const isSeries = plain?.e.kind === 'entry' && isNow(plain.e.index[0]!);
  return isSeries ? quantity({ ...s.left, subs: [...s.left.subs, s.right.of] }, scene, readIndex) : undefined;
}

/** What may be read in two ways is read in the chosen one. */
function turn(s: SurfaceOf<'binary'>, scene: Scene): Resolved | undefined {
  const { left, right, op, at } = s;
  const further = reachingOn(s);
  if (further) {
    scene.met.alternatives.add('sum-reaches-on');
    if (scene.chosen.has('sum-reaches-on')) return resolve(further, scene);
  }
  // 1/2x: (1/2) x or 1/(2x)
  if (op === '/' && right.kind === 'binary' && right.op === 'beside') {
    scene.met.alternatives.add('divide-last');
    if (scene.chosen.has('divide-last')) return undefined;
    const first = leftmost(right);
    return resolve(replaceLeftmost(right, { kind: 'binary', op: '/', left, right: first, at }), scene);
  }
  // h_t-1 without braces: h_t − 1 or h_{t−1}
  if ((op === '-' || op === '+') && right.kind === 'number' && left.kind === 'name') {
    const last = left.subs.at(-1);
    if (last?.kind === 'name' && last.word === 't') {
      scene.met.alternatives.add('tight-time');
      if (scene.chosen.has('tight-time'))
        return name(
          { ...left, subs: [...left.subs.slice(0, -1), { kind: 'binary', op, left: last, right, at }] },
          scene,
        );
    }
  }
  return undefined;
}

const leftmost = (s: Surface): Surface => (s.kind === 'binary' && s.op === 'beside' ? leftmost(s.left) : s);
function replaceLeftmost(s: SurfaceOf<'binary'>, by: Surface): SurfaceOf<'binary'>;
function replaceLeftmost(s: Surface, by: Surface): Surface;
function replaceLeftmost(s: Surface, by: Surface): Surface {
  return s.kind === 'binary' && s.op === 'beside' ? { ...s, left: replaceLeftmost(s.left, by) } : by;
}

/** What became of a product in one way of reading: found anew for each that stands round it, a long one would never end. */
const tightened = new WeakMap<Scene['chosen'], WeakMap<Surface, Surface | 'as it stands'>>();

/** Where only that fits, r * W @ x is r * (W @ x), and a ⊙ b cᵀ is (a ⊙ b) cᵀ. */
function tighter(s: SurfaceOf<'binary'>, scene: Scene): Resolved | undefined {
  let known = tightened.get(scene.chosen);
  if (!known) tightened.set(scene.chosen, (known = new WeakMap()));
  let form = known.get(s);
  if (!form) known.set(s, (form = tighterForm(s, scene) ?? 'as it stands'));
  return form === 'as it stands' ? undefined : resolve(form, scene);
}

function tighterForm(s: SurfaceOf<'binary'>, scene: Scene): Surface | undefined {
  const { left, right } = s;
  if (s.op === '*' && right.kind === 'binary' && right.op === 'beside') {
    const form = replaceLeftmost(right, { ...s, right: leftmost(right) });
    return !fitting(s, scene) && fitting(form, scene) ? form : undefined;
  }
  if ((s.op !== '@' && s.op !== 'dot') || left.kind !== 'binary' || (left.op !== '*' && left.op !== 'dot'))
    return undefined;
  if (fitting(left, scene)) return undefined;
  const form: SurfaceOf<'binary'> = { ...left, right: { ...s, left: left.right } };
  return fitting(form, scene) ? form : undefined;
}

/** Whether the axes of what is written in `s`, as it stands, fit one another. */
function fitting(s: SurfaceOf<'binary'>, scene: Scene): boolean {
  const alone: Scene = { ...scene, met: { ...scene.met, free: new Map(scene.met.free), misfit: undefined } };
  const both = [s.left, s.right].map((x) => resolve(x, alone));
  return both.every((x) => x.axes) && joined(s, both[0]!, both[1]!, alone).axes !== undefined;
}
