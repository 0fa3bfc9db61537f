/** @file A statement of the course notes beside the right one, both measured against finite differences. */
import { centralDifference, centralJacobian, EPSILON } from '../math/difference.ts';
import { worstEntry } from '../math/error.ts';
import { type Tensor, only, transpose } from '../math/tensor.ts';
import { axesOf } from '../notation/axes.ts';
import { NotationError } from '../notation/error.ts';
import { type Values, evaluate } from '../notation/evaluate.ts';
import { settle } from '../notation/expand.ts';
import { type Expr } from '../notation/expr.ts';
import { parse } from '../notation/parse.ts';
import { type Definition, type Derivation, build } from './derivation.ts';
import { draw, withSupplied } from './given.ts';
import { lossOf, outputOf, run } from './run.ts';
import type { Nested } from './text.ts';

/** What the statement is about, and so what it is measured against. */
export type Subject =
  /** The gradient by `of` of the loss, or of another scalar expression. */
  | { readonly kind: 'gradient'; readonly of: string; readonly objective?: string }
  /** The Jacobian of one column by another; denominator layout is its transpose. */
  | { readonly kind: 'jacobian'; readonly of: string; readonly by: string; readonly layout?: 'denominator' }
  /** The slope of one number by another from the left, at a kink. */
  | { readonly kind: 'left-slope'; readonly of: string; readonly by: string }
  /** A value of the derivation. */
  | { readonly kind: 'value'; readonly of: string };

export interface CorrectionText {
  /** Which of the five notes. */
  readonly note: string;
  /** `wrong`: a better statement is shown; `confirmed`: the note is right; `text`: nothing to compute. */
  readonly verdict: 'wrong' | 'confirmed' | 'text';
  readonly on?: string;
  readonly subject?: Subject;
  /** LaTeX of the left-hand side, where the subject's own is not what the note writes. */
  readonly lhs?: string;
  readonly noted?: string;
  readonly notedTex?: string;
  readonly corrected?: string;
  readonly correctedTex?: string;
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly seed?: number;
  readonly given?: Readonly<Record<string, Nested>>;
  /** Sums of the note worth doing again: [LaTeX, expression]. */
  readonly facts?: readonly (readonly [tex: string, expression: string])[];
}

/** Largest absolute error of a statement, or why it cannot be evaluated at all. */
export type Measured = { readonly error: number } | { readonly problem: NotationError };

export interface Measurement {
  readonly derivation: Derivation;
  readonly noted: (Measured & { readonly is: Expr }) | undefined;
  readonly corrected: (Measured & { readonly is: Expr }) | undefined;
}

/** Measures both statements at the values of the correction, or at `given` when the reader supplies her own. */
export function measure(
  c: CorrectionText,
  definition: Definition,
  given?: { d: Derivation; values: Values },
): Measurement {
  const d = given?.d ?? build(definition, { sizes: c.sizes ?? {}, options: c.options ?? {} });
  const start = given?.values ?? withSupplied(d, draw(d, c.seed ?? 1), c.given ?? {});
  const values: Record<string, Tensor> = { ...run(d, start) };
  for (const claim of d.claims) values[claim.id] = evaluate(claim.forms[0]!.is, values);
  const truth = c.subject && truthOf(d, c.subject, values);
  const one = (source: string | undefined): (Measured & { is: Expr }) | undefined => {
    if (source === undefined || !truth) return undefined;
    const is = settle(parse(source), d.sizes);
    try {
      axesOf(is, d.scope);
    } catch (problem) {
      if (problem instanceof NotationError) return { is, problem };
      throw problem;
    }
    const value = evaluate(is, values);
    const shaped =
      value.shape.length === 0 ? { shape: truth.shape, data: truth.data.map(() => value.data[0]!) } : value;
    return { is, error: worstEntry(flat(shaped), flat(truth)).gap };
  };
  return { derivation: d, noted: one(c.noted), corrected: one(c.corrected) };
}

const flat = (a: Tensor): Tensor => ({ shape: a.shape.length ? a.shape : [1, 1], data: a.data });

function truthOf(d: Derivation, s: Subject, values: Values): Tensor {
  switch (s.kind) {
    case 'gradient': {
      const objective = s.objective === undefined ? undefined : settle(parse(s.objective), d.sizes);
      const claim = d.claims.find((c) => c.id === s.objective);
      const is = claim?.forms[0]!.is ?? objective;
      return centralDifference(lossOf(d, values, s.of, is && ((v) => only(evaluate(is, v)))), values[s.of]!);
    }
    case 'jacobian': {
      const j = centralJacobian(outputOf(d, values, s.by, s.of), values[s.by]!);
      return s.layout === 'denominator' ? transpose(j) : j;
    }
    case 'left-slope': {
      const at = values[s.by]!;
      const f = outputOf(d, values, s.by, s.of);
      const here = only(f(at));
      const below = only(f({ shape: at.shape, data: at.data.map((x) => x - EPSILON) }));
      return { shape: [], data: Float64Array.of((here - below) / EPSILON) };
    }
    case 'value':
      return values[s.of]!;
  }
}
