/** @file A statement of the course notes beside the right one, both measured against finite differences. */
import { centralDifference, centralJacobian, EPSILON } from '#math/difference.ts';
import { worstEntry } from '#math/error.ts';
import { type Tensor, only, sameShape, transpose } from '#math/tensor.ts';
import { axesOf } from '#notation/axes.ts';
import { NotationError } from '#notation/error.ts';
import type { Values } from '#notation/values.ts';
import { evaluate, tabulate } from '#notation/evaluate.ts';
import { settle } from '#notation/expand.ts';
import { type Expr } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Definition, Derivation } from './derivation.ts';
import { FREE, freeIndices } from './lines.ts';
import { build } from './build.ts';
import { draw, withSupplied } from './given.ts';
import { lossOf, outputOf, run } from './run.ts';
import type { CorrectionText, Subject } from './errata.ts';

/** Largest absolute error of a statement, or why it cannot be evaluated at all. */
export type Measured = { readonly error: number } | { readonly problem: NotationError };

/** A statement with what was measured of it; `at` names its indices if it is written entry by entry. */
type Stated = Measured & { readonly is: Expr; readonly at: readonly string[] };

export interface Measurement {
  readonly derivation: Derivation;
  readonly noted: Stated | undefined;
  readonly corrected: Stated | undefined;
}

/** Measures both statements at the values of the correction, or at `given` when the reader supplies her own. */
export function measure(
  c: Omit<CorrectionText, 'note' | 'lines' | 'reason'>,
  definition: Definition,
  given?: { d: Derivation; values: Values },
): Measurement {
  const d = given?.d ?? build(definition, { sizes: c.sizes ?? {}, options: c.options ?? {} });
  const start = given?.values ?? withSupplied(d, draw(d, c.seed ?? 1), c.given ?? {});
  const values: Record<string, Tensor> = { ...run(d, start) };
  for (const claim of d.claims) values[claim.id] = evaluate(claim.forms[0]!.is, values);
  const truth = c.subject && truthOf(d, c.subject, values);
  const one = (source: string | undefined): Stated | undefined => {
    if (source === undefined || !truth) return undefined;
    const at = freeIndices([[source, 'definition']]);
    const is = settle(parse(source.replace(FREE, '')), d.sizes);
    try {
      axesOf(is, (id) => (at.includes(id) ? { axes: [], series: false } : d.scope(id)));
    } catch (problem) {
      if (problem instanceof NotationError) return { is, at, problem };
      throw problem;
    }
    const value = tabulate(is, at, truth.shape)(values);
    const shaped =
      value.shape.length === 0 ? { shape: truth.shape, data: truth.data.map(() => value.data[0]!) } : value;
    if (!sameShape(shaped.shape, truth.shape)) return { is, at, problem: misshapen(source, shaped, truth) };
    return { is, at, error: worstEntry(flat(shaped), flat(truth)).gap };
  };
  return { derivation: d, noted: one(c.noted), corrected: one(c.corrected) };
}

/** A statement that can be evaluated, but not compared with what it is about. */
const misshapen = (source: string, found: Tensor, wanted: Tensor): NotationError => {
  const shape = (a: Tensor): string => (a.shape.length ? `(${a.shape.join(', ')})` : 'a single number');
  return new NotationError(
    'The shape must be {wanted}, but this is {found}.',
    source,
    0,
    'Sum over the axis that is too many, or give the statement the shape of the quantity.',
    { wanted: shape(wanted), found: shape(found) },
  );
};

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
