/**
 * @file What the prose speaks of besides the quantities of a lesson: letters that stand for any number, columns and matrices
 * written out, Jacobians. Each gets a word that the reader can read, and a value.
 */
import { GREEK } from '#answers/reader/commands.ts';
import { type Resolved, type Scene, otherOf } from '#answers/reader/meaning.ts';
import { entries } from '#answers/reader/quantities.ts';
import type { NameSurface, Surface } from '#answers/reader/surface.ts';
import { type Axes } from '#notation/scope.ts';
import { type Expr, substitute, sym, symbolsOf } from '#notation/expr.ts';
import { beside } from '#answers/reader/products.ts';
import { resolve } from '#answers/reader/resolve.ts';

export type Other =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Expr[])[] }
  | { readonly kind: 'jacobian'; readonly of: Expr; readonly by: Expr }
  /** Of a single number. */
  | { readonly kind: 'gradient'; readonly of: Expr; readonly by: Expr };

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
    return this.#words.get(/^other\((\w+):/.exec(id)?.[1] ?? '')?.other;
  }

  /** Whether `id` stands for something that is not the same at every step. */
  isTimed(id: string): boolean {
    const other = this.get(id);
    const parts = other && (other.kind === 'rows' ? other.rows.flat() : [other.of, other.by]);
    return parts?.some((e) => symbolsOf(e).some((x) => x === 't' || this.isTimed(x))) ?? false;
  }

  /** Letters with a time that the text has said: `r_t = …`. */
  readonly timed = new Map<string, { readonly is: Expr; readonly axes: Axes }>();

  /** What a name stands for that the derivation does not have; letters are added to `letters`. */
  resolve(name: NameSurface, scene: Scene, letters: Set<string>): Resolved | undefined {
    const made = this.#words.get(name.word);
    if (made && !name.subs.length) return { e: sym(otherOf(name.word, made.axes)), axes: made.axes };
    if (made) {
      const read = (sub: Surface, at: Scene): Expr => resolve(sub, at).e;
      return entries(sym(otherOf(name.word, made.axes)), made.axes, name.subs, scene, read);
    }
    const said = this.timed.get([...name.accents, name.word].join('_'));
    if (said && name.subs.length === 1 && !name.gradient) {
      const time = resolve(name.subs[0]!, { ...scene, inIndex: true }).e;
      return { e: substitute(said.is, (id) => (id === 't' ? time : undefined)), axes: said.axes };
    }
    if (name.gradient) return undefined;
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
    return { e: sym(otherOf(written)), axes: [] };
  }
}

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
