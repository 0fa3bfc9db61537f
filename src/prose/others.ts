/**
 * @file What the prose speaks of besides the quantities of a lesson: letters that stand for any number, columns and matrices
 * written out, Jacobians. Each gets a word that the reader can read, and a value.
 */
import type { Derivation } from '#derive/derivation.ts';
import { GREEK } from '#answers/reader/commands.ts';
import { type Resolved, type Scene, otherOf, seriesOf } from '#answers/reader/meaning.ts';
import { entries, quantity } from '#answers/reader/quantities.ts';
import type { NameSurface, Surface } from '#answers/reader/surface.ts';
import { NotationError } from '#notation/error.ts';
import { type Axes } from '#notation/scope.ts';
import { type Expr, substitute, sym, symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { beside } from '#answers/reader/products.ts';
import { resolve } from '#answers/reader/resolve.ts';

export type Other =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Expr[])[] }
  | { readonly kind: 'jacobian'; readonly of: Expr; readonly by: Expr }
  /** Of a single number. */
  | { readonly kind: 'gradient'; readonly of: Expr; readonly by: Expr }
  | { readonly kind: 'loss'; readonly by: string }
  | { readonly kind: 'computed'; readonly fn: Computed; readonly of: Expr; readonly axes: Axes | undefined };

/** What is computed of a value by no function of the notation. */
export type Computed = 'inverse' | 'determinant' | 'trace' | 'radius' | 'floor' | 'arccosh';

/** What the words of one text stand for. */
export class Others {
  readonly #words = new Map<string, { readonly other: Other; readonly axes: Axes }>();
  readonly #known = new Map<string, string>();

  /** The word for what `source` says; `make` is asked once. */
  word(source: string, make: () => { readonly other: Other; readonly axes: Axes }): string {
    const known = this.#known.get(source);
    if (known) return known;
    const made = make();
    const word = `other${[...String(this.#words.size)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
    this.#words.set(word, made);
    this.#known.set(source, word);
    return word;
  }

  get(id: string): Other | undefined {
    return this.#words.get(wordOf(id))?.other;
  }

  /** Forgets what was read with letters that have since been said, or no longer are. */
  #letters = new Map<string, Axes>();

  /** From now on a letter has the axes of what it was said to be. */
  say(written: string, axes: Axes): void {
    this.#letters.set(written, axes);
    this.#known.clear();
  }

  /** Letters are any numbers again. */
  forget(): void {
    this.#letters.clear();
    this.#known.clear();
  }

  /** What is computed of `of`, as a word with its axes. */
  computed(fn: Computed, of: Resolved): Resolved {
    const isSquare = of.axes?.length === 2 && of.axes[0] === of.axes[1];
    const isOfNumber = fn === 'floor' || fn === 'arccosh';
    if (isOfNumber ? !of.axes : !isSquare)
      throw new NotationError(
        isOfNumber ? 'The parts do not fit one another.' : 'Only a square matrix has this.',
        plain(of.e),
        0,
        'Say what its axes are.',
      );
    const axes = fn === 'inverse' || fn === 'arccosh' ? of.axes! : [];
    const word = this.word(`${fn} ${of.axes?.join(' ')} ${plain(of.e)}`, () => ({
      other: { kind: 'computed', fn, of: of.e, axes: of.axes },
      axes,
    }));
    return { e: sym(otherOf(word, axes)), axes };
  }

  /** A column or a matrix that is written out, with `put` in the place of each of its entries. */
  written(id: string, put: (entry: Expr) => Expr): Expr | undefined {
    const made = this.#words.get(wordOf(id));
    if (made?.other.kind !== 'rows') return undefined;
    const rows = made.other.rows.map((row) => row.map(put));
    const source = `${made.axes.join(' ')} ${JSON.stringify(rows.map((row) => row.map(plain)))}`;
    return sym(
      otherOf(
        this.word(source, () => ({ other: { kind: 'rows', rows }, axes: made.axes })),
        made.axes,
      ),
    );
  }

  /** ∂L/∂x of what has no line for its gradient: measured. */
  #gradient(name: NameSurface, scene: Scene): Resolved | undefined {
    const { d } = scene;
    const read = (sub: Surface, at: Scene): Expr => resolve(sub, at).e;
    const of = quantity({ ...name, gradient: false }, { ...scene, inIndex: false }, read);
    if (!of || d.scope(d.loss) === undefined) return undefined;
    const whole = (e: Expr): Expr | undefined => {
      const meaning = e.kind === 'symbol' ? d.scope(e.id) : undefined;
      if (e.kind !== 'symbol' || !meaning || meaning.series || Object.hasOwn(d.sizes, e.id)) return undefined;
      return sym(otherOf(this.#loss(e.id, meaning.axes, d), meaning.axes));
    };
    const timed = (e: Expr): Expr | undefined => {
      const base = e.kind === 'entry' && e.of.kind === 'symbol' ? e.of.id : undefined;
      const meaning = base === undefined ? undefined : d.scope(base);
      if (e.kind !== 'entry' || base === undefined || !meaning?.series) return undefined;
      return { ...e, of: sym(seriesOf(this.#loss(base, meaning.axes, d), meaning.axes)) };
    };
    const base = (e: Expr): Expr | undefined => whole(e) ?? timed(e);
    const found =
      base(of.e) ??
      (of.e.kind === 'entry'
        ? ((inner) => inner && { ...(of.e as typeof of.e & { kind: 'entry' }), of: inner })(base(of.e.of))
        : undefined);
    return found && { e: found, axes: of.axes };
  }

  #loss(by: string, axes: Axes, d: Scene['d']): string {
    return this.word(`${d.id} ${JSON.stringify(d.options)} loss by ${by}`, () => ({
      other: { kind: 'loss', by },
      axes,
    }));
  }

  /** Whether `id` stands for something that is not the same at every step. */
  isTimed(id: string): boolean {
    const other = this.get(id);
    if (other?.kind === 'loss') return false; // a series has its time beside it
    const parts =
      other &&
      (other.kind === 'rows'
        ? other.rows.flat()
        : other.kind === 'computed'
          ? [other.of]
          : [other.of, other.by]);
    return parts?.some((e) => symbolsOf(e).some((x) => x === 't' || this.isTimed(x))) ?? false;
  }

  /** Letters with a time that the text has said, `r_t = …`, by the derivation that it spoke of. */
  readonly #timed = new Map<string, Map<string, { readonly is: Expr; readonly axes: Axes }>>();

  isSaidOf(letter: string, d: Derivation): boolean {
    return this.#timed.get(letter)?.has(d.id) ?? false;
  }

  sayOf(letter: string, d: Derivation, said: { readonly is: Expr; readonly axes: Axes }): void {
    const of = this.#timed.get(letter) ?? new Map();
    this.#timed.set(letter, of.set(d.id, said));
  }

  /** A passage that supposes something may have said the letter of that; else it is what the text said of its lesson. */
  #saidOf(letter: string, d: Derivation): { readonly is: Expr; readonly axes: Axes } | undefined {
    const of = this.#timed.get(letter);
    return of?.get(d.id) ?? of?.values().next().value;
  }

  /** What a name stands for that the derivation does not have; letters are added to `letters`. */
  resolve(name: NameSurface, scene: Scene, letters: Set<string>): Resolved | undefined {
    const made = this.#words.get(name.word);
    if (made && !name.subs.length) return { e: sym(otherOf(name.word, made.axes)), axes: made.axes };
    if (made) {
      const read = (sub: Surface, at: Scene): Expr => resolve(sub, at).e;
      return entries(sym(otherOf(name.word, made.axes)), made.axes, name.subs, scene, read);
    }
    const said = this.#saidOf([...name.accents, name.word].join('_'), scene.d);
    if (said && name.subs.length === 1 && !name.gradient) {
      const time = resolve(name.subs[0]!, { ...scene, inIndex: true }).e;
      return { e: substitute(said.is, (id) => (id === 't' ? time : undefined)), axes: said.axes };
    }
    if (name.gradient) return this.#gradient(name, scene);
    const whole = [...name.accents, name.word].join('_');
    const letter = this.#letters.get(whole);
    if (letter && name.subs.length) {
      const read = (sub: Surface, at: Scene): Expr => resolve(sub, at).e;
      const entry = entries(sym(otherOf(whole, letter)), letter, name.subs, scene, read);
      if (entry) {
        letters.add(whole);
        return entry;
      }
    }
    if (name.word.length > 1 && !GREEK_WORDS.has(name.word)) return sideBySide(name, scene);
    const below = name.subs.map((sub) =>
      sub.kind === 'number'
        ? String(sub.value)
        : sub.kind === 'name' && !sub.subs.length
          ? sub.word
          : undefined,
    );
    // with an index that a sum runs over it would be a function
    if (below.some((b) => b === undefined || scene.bound.includes(b))) return undefined;
    const written = [...name.accents, name.word, ...below].join('_');
    letters.add(written);
    const axes = this.#letters.get(written) ?? [];
    return { e: sym(otherOf(written, axes)), axes };
  }
}

const wordOf = (id: string): string => /^other\((?:each )?(\w+):/.exec(id)?.[1] ?? '';

/** More letters than a product written without signs has. */
const MOST_LETTERS = 4;

/** `ab` is a b, where neither is a word of its own. */
function sideBySide(name: NameSurface, scene: Scene): Resolved | undefined {
  if (name.word.length > MOST_LETTERS || name.accents.length || !/^[A-Za-z]+$/.test(name.word))
    return undefined;
  const letters = [...name.word];
  // a gradient keeps its d
  if (letters[0] === 'd') return undefined;
  return letters
    .map((word, i) => resolve({ ...name, word, subs: i === letters.length - 1 ? name.subs : [] }, scene))
    .reduce((a, b) => beside(a, b, name.at, scene));
}

const GREEK_WORDS = new Set(Object.values(GREEK));
