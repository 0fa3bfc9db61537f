/** @file The line of the front page at some numbers: an entry of a gradient as a sum over time, and its witness. */
import { build } from '#derive/build.ts';
import { DIFFERENCE_TOLERANCE } from '#derive/difference.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { opening } from '#derive/given.ts';
import { lossOf, run } from '#derive/run.ts';
import { centralDifference } from '#math/difference.ts';
import type { Tensor } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { type Expr, type Of, num, substitute } from '#notation/expr.ts';
import { mistakes } from '#notation/mistakes.ts';
import type { Values } from '#notation/values.ts';
import type { SpecimenText } from '#words/course.ts';

/** One step of time: the two factors of its product. */
export interface Term {
  readonly t: number;
  readonly left: number;
  readonly right: number;
}

export interface Shown {
  readonly values: Values;
  readonly terms: readonly Term[];
  /** The entry as the line says it. */
  readonly total: number;
  /** The same by a central difference of the loss. */
  readonly difference: number;
  readonly agrees: boolean;
}

type Sum = Of<'fold'>;

export class Specimen {
  readonly d: Derivation;
  readonly text: SpecimenText;
  /** The line, and the line with the wrong time step in it. */
  readonly sound: Sum;
  readonly broken: Sum;
  readonly #given: Values;
  readonly #of: string;

  /** @throws when the course names a line that there is not, or one that is no sum of products over time. */
  constructor(definition: Definition, text: SpecimenText) {
    const d = build(definition);
    const line = d.statements.get(text.of)?.forms.find(({ by }) => by === text.by)?.is;
    if (line?.kind !== 'fold' || line.body.kind !== 'binary')
      throw new Error(`The front page wants a sum of products, and ${text.of} by ${text.by} is none.`);
    this.d = d;
    this.text = text;
    this.sound = line;
    this.#given = opening(d);
    this.#of = text.of.slice(1);
    const values = run(d, this.#given);
    const slip = mistakes(line.body, (id) => !!d.scope(id)?.series).find(
      (m) => m.name === 'wrong-time' && termsOf(this, { ...line, body: m.expr }, values),
    );
    if (!slip) throw new Error(`No time step of ${text.of} can be mistaken.`);
    this.broken = { ...line, body: slip.expr };
  }

  /** What the reader drags, at the opening. */
  get dragged(): number {
    return this.#given[this.text.drag.of]!.data[this.text.drag.at]!;
  }

  /** Everything that is shown where the dragged number is `x`. */
  at(x: number, broken: boolean): Shown {
    const { of, at } = this.text.drag;
    const data = this.#given[of]!.data.slice();
    data[at] = x;
    const given = { ...this.#given, [of]: { shape: this.#given[of]!.shape, data } };
    const values = run(this.d, given);
    const terms = termsOf(this, broken ? this.broken : this.sound, values) ?? [];
    const total = terms.reduce((sum, { left, right }) => sum + left * right, 0);
    const weights = values[this.#of]!;
    const [i, j] = this.text.entry;
    const difference = centralDifference(lossOf(this.d, values, this.#of), weights).data[
      i * weights.shape[1]! + j
    ]!;
    const size = Math.abs(total) + Math.abs(difference);
    const agrees = Math.abs(total - difference) <= DIFFERENCE_TOLERANCE * Math.max(size, 1e-3);
    return { values, terms, total, difference, agrees };
  }
}

/** Row i of the left factor and column j of the right one at each time; undefined where one of them is not there. */
function termsOf({ d, text }: Specimen, { body, over }: Sum, values: Values): Term[] | undefined {
  if (body.kind !== 'binary') return undefined;
  const [i, j] = text.entry;
  const column = ({ shape, data }: Tensor, at: number): number => data[shape.length ? at : 0]!;
  try {
    return Array.from({ length: d.sizes['T']! }, (_, k) => {
      const at = (e: Expr): Tensor =>
        evaluate(
          substitute(e, (id) => (id === over[0]!.index ? num(k + 1) : undefined)),
          values,
        );
      const term = { t: k + 1, left: column(at(body.left), i), right: column(at(body.right), j) };
      if (!Number.isFinite(term.left * term.right)) throw new Error('no such step');
      return term;
    });
  } catch {
    return undefined;
  }
}
