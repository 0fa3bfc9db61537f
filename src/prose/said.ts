/** @file What a text has said so far: what its letters are, which numbers it means; forgotten when a section ends. */
import { isOther, otherOf } from '#answers/reader/meaning.ts';
import type { Derivation } from '#derive/derivation.ts';
import { type Expr, children, symbolsOf, withChildren } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Axes } from '#notation/scope.ts';
import { isPlain } from './names.ts';
import { Others } from './others.ts';

/** What was said that is put in its place. */
export type Which = 'nothing' | 'letters' | 'all';
/** Letters that were said of one another, at most. */
const MOST_SAID = 12;

export class Said {
  readonly others = new Others();
  #said = new Map<string, Expr>();

  get isEmpty(): boolean {
    return this.#said.size === 0;
  }

  /** Forgets what was assumed: a new section, an exercise. Letters of the text itself stay what they are. */
  section(): void {
    this.#said = new Map();
    this.others.forget();
  }

  /** Forgets which numbers were meant, and keeps what letters are. */
  paragraph(): void {
    for (const name of this.#said.keys()) if (!isOther(name)) this.#said.delete(name);
  }

  get(name: string): Expr | undefined {
    return this.#said.get(name);
  }

  /** A name is this from now on. */
  set(name: string, is: Expr): void {
    this.#said.set(name, is);
  }

  /** A letter is this from now on, and has its axes, if they are known. */
  setLetter(id: string, is: Expr, axes: Axes | undefined): void {
    this.set(id, is);
    const own = axes?.length ? axes : this.#axesWritten(is);
    if (!isOther(id) || !own) return;
    const written = id.slice('other('.length, id.lastIndexOf(':'));
    this.others.say(written, own);
    this.set(otherOf(written, own), is);
  }

  /** Whether a difference is part of it. */
  isMeasured(e: Expr): boolean {
    return symbolsOf(e).some((id) => {
      const other = this.others.get(id);
      if (!other) return false;
      if (other.kind === 'rows') return other.rows.flat().some((entry) => this.isMeasured(entry));
      return other.kind === 'computed' ? this.isMeasured(other.of) : true;
    });
  }

  /** With what was said put in its place: letters alone, or the numbers that were supposed too. */
  insert(e: Expr, which: Which = 'all', depth = 0): Expr {
    const name = plain(e);
    const known = which === 'letters' && !isOther(name) ? undefined : this.#said.get(name);
    // letters may have been said of one another
    if (known && depth < MOST_SAID) return this.insert(known, which, depth + 1);
    const other = e.kind === 'symbol' ? this.others.get(e.id) : undefined;
    if (other?.kind === 'computed')
      return this.others.computed(other.fn, {
        axes: other.axes,
        e: this.insert(other.of, which, depth + 1),
      }).e;
    const put = (entry: Expr): Expr => this.insert(entry, which, depth + 1);
    const written = e.kind === 'symbol' ? this.others.written(e.id, put) : undefined;
    if (written) return written;
    const parts = children(e);
    return parts.length
      ? withChildren(
          e,
          parts.map((c) => this.insert(c, which, depth)),
        )
      : e;
  }

  /** The axes of a column or a matrix that is written out: their lengths. */
  #axesWritten(e: Expr): readonly string[] | undefined {
    const other = e.kind === 'symbol' ? this.others.get(e.id) : undefined;
    return other?.kind === 'rows' ? [String(other.rows.length), String(other.rows[0]!.length)] : undefined;
  }

  /** Numbers, letters, and columns of them: nothing that the lesson computes. */
  isPure(id: string, d: Derivation): boolean {
    const other = this.others.get(id);
    if (other && other.kind !== 'rows') return false;
    if (other) return other.rows.flat().every((e) => symbolsOf(e).every((x) => this.isPure(x, d)));
    return isOther(id) || isPlain(id, d);
  }
}
