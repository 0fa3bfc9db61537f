/** @file A typed name → the quantity it is: which of its subscripts are letters of the name, a time, an entry. */
import { NotationError } from '#notation/error.ts';
import { type Expr, entry, num, substitute, sym } from '#notation/expr.ts';
import { type Resolved, type Scene, lastOf, scopeOf, startOf, stepBefore } from './meaning.ts';
import { later, messageTo, neighbour } from './message.ts';
import type { NameSurface, Surface } from './surface.ts';

const ACCENTS = new Set(['hat', 'bar', 'tilde', 'dot']);

/** Resolves a subscript or an index. */
export type ReadIndex = (s: Surface, scene: Scene) => Expr;

/**
 * The quantity a name stands for, `brackets` being what is written in brackets behind it; undefined where the page has
 * none of that name.
 */
export function quantity(
  name: NameSurface,
  scene: Scene,
  read: ReadIndex,
  brackets: readonly Surface[] = [],
): Resolved | undefined {
  for (const { accents, word, subs, gradient } of spellings(name)) {
    const ways = divisions(subs).flatMap(({ own, rest }) =>
      scene.lexicon
        .find({ accents, word, subs: own })
        .map((id) => ({ own, id: gradient ? `d${id}` : id, rest })),
    );
    // W_1 is the first W, or W at the time 1
    const below = ways.filter(
      ({ id, own, rest }) =>
        own.length < ways[0]!.own.length && rest[0]?.kind === 'number' && scene.d.scope(id)?.series === true,
    );
    if (below.length) scene.met.alternatives.add('time-below');
    const ordered = scene.chosen.has('time-below') ? [...below, ...ways] : [...ways];
    // a letter that is drawn like a size is a quantity where things are multiplied, and a size below a sign
    const isSize = (id: string): boolean => scene.d.names.role(id) === 'size';
    if (!scene.inIndex && ways.length > 1)
      ordered.sort((a, b) => Number(isSize(a.id)) - Number(isSize(b.id)));
    for (const { id, rest } of ordered) {
      const found = withRest(id, [...rest, ...brackets], scene, read);
      if (found) return found;
    }
  }
  return undefined;
}

interface Spelling {
  readonly accents: readonly string[];
  readonly word: string;
  readonly subs: readonly Surface[];
  readonly gradient: boolean;
}

/** `beta1` may be β with the subscript 1, `dz` the gradient by z, `y_hat` y under a hat. */
function spellings(name: NameSurface): Spelling[] {
  const accents = [
    ...name.accents,
    ...name.subs.flatMap((s) => (s.kind === 'name' && ACCENTS.has(s.word) ? [s.word] : [])),
  ];
  const subs = name.subs.filter((s) => !(s.kind === 'name' && ACCENTS.has(s.word)));
  const found: Spelling[] = [{ accents, word: name.word, subs, gradient: name.gradient }];
  const digits = /^(.*?[A-Za-z])(\d+)$/.exec(name.word);
  if (digits)
    found.push({
      accents,
      word: digits[1]!,
      subs: [{ kind: 'number', value: Number(digits[2]), at: name.at }, ...subs],
      gradient: name.gradient,
    });
  if (!name.gradient)
    for (const s of [...found])
      if (s.word.startsWith('d') && s.word.length > 1)
        found.push({ ...s, word: s.word.slice(1), gradient: true });
  return found;
}

/** The text of a subscript that may belong to a name. */
const textOf = (s: Surface): string | undefined =>
  s.kind === 'name' && !s.subs.length && !s.gradient
    ? s.word
    : s.kind === 'number'
      ? String(s.value)
      : undefined;

/** Every way to part subscripts into those of the name and the rest, the longest name first. */
function divisions(subs: readonly Surface[]): { own: string[]; rest: Surface[] }[] {
  const lists = [subs, ...lettersApart(subs)];
  const found = lists.flatMap((list) => {
    const ways: { own: string[]; rest: Surface[] }[] = [];
    const n = Math.min(list.length, 4);
    for (let mask = (1 << n) - 1; mask >= 0; mask--) {
      const own: string[] = [];
      const rest: Surface[] = [];
      let fits = true;
      list.forEach((s, i) => {
        const text = i < n && mask & (1 << (n - 1 - i)) ? textOf(s) : undefined;
        if (i < n && mask & (1 << (n - 1 - i))) {
          if (text === undefined) fits = false;
          else own.push(text);
        } else rest.push(s);
      });
      if (fits) ways.push({ own, rest });
    }
    return ways;
  });
  return found.toSorted((a, b) => b.own.length - a.own.length);
}

/** `x_{ij}` may be x_{i,j}. */
function lettersApart(subs: readonly Surface[]): Surface[][] {
  const apart = subs.flatMap((s): Surface[] =>
    s.kind === 'name' && !s.subs.length && s.word.length > 1 && s.word.length <= 3
      ? [...s.word].map((letter, i) =>
          /\d/.test(letter)
            ? { kind: 'number', value: Number(letter), at: s.at + i }
            : { ...s, word: letter, at: s.at + i },
        )
      : [s],
  );
  return apart.length === subs.length ? [] : [apart];
}

/** The quantity `id` with what is left of its subscripts: first a time, then the indices of an entry. */
function withRest(id: string, rest: readonly Surface[], scene: Scene, read: ReadIndex): Resolved | undefined {
  const { d } = scene;
  const meaning = d.scope(id);
  if (!meaning) return undefined;
  const [first, ...others] = rest;
  const word = first && textOf(first);
  if (!meaning.series) {
    const claim = d.claims.find((c) => c.id === id);
    const e: Expr = claim ? claimed(claim.forms[0]!.is, scene) : sym(id);
    // the state before the first step of a derivation that is not unrolled keeps its name
    return entries(e, meaning.axes, rest, scene, read);
  }
  if (word === 'next' && id.startsWith('d')) {
    const message = messageTo(d, id.slice(1), NOW);
    if (message) return entries(message, meaning.axes, others, scene, read);
  }
  let time: Expr;
  let entriesFrom = others;
  if (first === undefined) time = NOW;
  else if (word === 'prev' || word === 'next') {
    // for a cell that reads from right to left, next is the step read next, or the later one
    const reversed = stepBefore(d, id) === 1;
    if (reversed) scene.met.alternatives.add('next-is-later');
    time =
      reversed && scene.chosen.has('next-is-later')
        ? later(NOW, word === 'prev' ? -1 : 1)
        : neighbour(d, id, word, NOW);
  } else if (word === 'last') time = lastOf(d, id);
  else {
    time = read(first, { ...scene, inIndex: true });
    // h_i and y[k, 0] are entries at the time of the step; x_{t,0} is the first entry at the time t, which counts no entries
    const isOfColumn = rest.length === 2 && meaning.axes[1] === '1' && textOf(rest[1]!) === '0';
    const isEntry = !isTimeLike(time, scene) || (isOfColumn && !(time.kind === 'symbol' && time.id === 't'));
    if (isEntry && rest.length <= meaning.axes.length) {
      time = NOW;
      entriesFrom = rest as Surface[];
    }
  }
  if (time.kind === 'number' && time.value === 0 && startOf(d, id) !== 0) time = num(startOf(d, id));
  return entries(entry(sym(id), [time]), meaning.axes, entriesFrom, scene, read);
}

/** The time of a name that says none. */
const NOW = sym('t');

/** Whether an index can be a time: made of t, T, numbers and indices that are bound. */
function isTimeLike(e: Expr, scene: Scene): boolean {
  if (e.kind === 'number') return true;
  if (e.kind === 'symbol')
    return e.id === 't' || e.id === 'T' || (scene.bound.includes(e.id) && !scene.counts.includes(e.id));
  if (e.kind === 'binary') return isTimeLike(e.left, scene) && isTimeLike(e.right, scene);
  return e.kind === 'unary' && isTimeLike(e.of, scene);
}

/** A claim stands for what it says, down to quantities of the tables. */
function claimed(e: Expr, scene: Scene): Expr {
  return substitute(e, (id) => {
    const claim = scene.d.claims.find((c) => c.id === id);
    return claim && claimed(claim.forms[0]!.is, scene);
  });
}

/** `e` itself, or one entry of it; a column may be given one index. */
export function entries(
  e: Expr,
  axes: readonly string[],
  index: readonly Surface[],
  scene: Scene,
  read: ReadIndex,
): Resolved | undefined {
  if (!index.length) return { e, axes };
  const isColumn = axes.length === 2 && axes[1] === '1';
  if (index.length !== axes.length && !(isColumn && index.length === 1)) return undefined;
  if (index.some((s) => s.kind === 'binary' && /[<>=]/.test(s.op))) return undefined; // a mask is no index
  const at = index.map((s) => read(s, { ...scene, inIndex: true }));
  at.forEach((x, i) => {
    if (x.kind === 'symbol' && isFree(x.id, scene) && axes[i] !== '1') scene.met.free.set(x.id, axes[i]!);
  });
  return { e: entry(e, at.length === 1 && isColumn ? [at[0]!, num(0)] : at), axes: [] };
}

const isFree = (id: string, scene: Scene): boolean =>
  !scene.bound.includes(id) && !scene.at.includes(id) && id !== 't' && !Object.hasOwn(scene.d.sizes, id);

/** What to say of a name the page does not have. */
export function unknown(name: NameSurface, scene: Scene): NotationError {
  const written = name.word + name.subs.map((s) => `_${textOf(s) ?? '…'}`).join('');
  const shown = name.gradient ? `∂L/∂${written}` : written;
  const other = scene.lexicon.ids.find((id) => id.toLowerCase() === written.toLowerCase());
  const quantities = scene.lexicon.ids.filter((id) => scopeOf(scene.d, [])(id)).slice(0, 60);
  return new NotationError(
    'There is no quantity “{found}” on this page.',
    scene.source,
    name.at,
    other ? 'Did you mean {meant}?' : 'The names here are: {names}.',
    { found: shown, meant: other ?? '', names: quantities.filter((id) => !/_since$/.test(id)).join(', ') },
  );
}
