/** @file What a derivation promises, measured. */
import {
  centralDifference,
  centralJacobian,
  refinedDifference,
  refinedJacobian,
} from '../math/difference.ts';
import { relativeError } from '../math/error.ts';
import { type Tensor, only } from '../math/tensor.ts';
import { type Values, tabulate } from '../notation/evaluate.ts';
import type { Expr } from '../notation/expr.ts';
import { type Claim, type Derivation, type Form, type Step, shapeOf, stretched } from './derivation.ts';
import { lossOf, outputOf, run, valueOf } from './run.ts';

/** Largest relative error of a gradient against central differences in float64: their own error is about 1e-10. */
export const DIFFERENCE_TOLERANCE = 1e-7;
/** Largest relative error between two forms of one value: rounding in another order, no more. */
export const EQUALITY_TOLERANCE = 1e-10;

/** One promise and how far it is from true. */
export interface Finding {
  readonly step: string;
  readonly claim: string;
  readonly witness: 'equal-forms' | 'bound' | 'finite-differences';
  readonly error: number;
  readonly ok: boolean;
}

/** Nudges each entry of `of` and watches the loss, or another single number. Result: the axes of `of`. */
export function numericGradient(d: Derivation, values: Values, of: string, objective?: Expr): Tensor {
  if (!objective) return centralDifference(lossOf(d, values, of), values[of]!);
  const f = valueOf(d, values, of, objective);
  return centralDifference((x) => only(f(x)), values[of]!);
}

/**
 * The numeric gradient to hold beside `ours`. Where the fixed step contradicts, a step of its own for each entry has
 * the last word: near a sharp bend, such as −log ŷ at a small ŷ, the fixed one is itself wrong by more than the tolerance.
 */
export function numericBeside(
  d: Derivation,
  values: Values,
  of: string,
  ours: Tensor,
  objective?: Expr,
): Tensor {
  const coarse = numericGradient(d, values, of, objective);
  if (relativeError(ours, coarse) <= DIFFERENCE_TOLERANCE) return coarse;
  const f = objective ? valueOf(d, values, of, objective) : undefined;
  return refinedDifference(f ? (x) => only(f(x)) : lossOf(d, values, of), values[of]!);
}

const compiled = new WeakMap<Form, (values: Values) => Tensor>();

/** The value of one form of a step, the rest of the derivation as it stands. */
export function formValue(
  d: Derivation,
  step: Pick<Step, 'axes' | 'at'>,
  form: Form,
  values: Values,
): Tensor {
  let compute = compiled.get(form);
  if (!compute)
    compiled.set(
      form,
      (compute = stretched(tabulate(form.is, step.at, shapeOf(d, step.axes)), shapeOf(d, step.axes))),
    );
  return compute(values);
}

/**
 * Tests every equals sign, and every gradient against {@link numericGradient}. A gradient that fails is held
 * at its numeric value from then on, so that a mistake is reported where it was made and nowhere else.
 */
export function check(d: Derivation, given: Values): Finding[] {
  const plainRun = run(d, given);
  const values: Record<string, Tensor> = { ...plainRun };
  const findings: Finding[] = [];
  let tolerance = EQUALITY_TOLERANCE;
  for (const step of d.steps) {
    if (step.phase !== 'backward') continue;
    const found = checkStep(d, step, values, plainRun, tolerance);
    findings.push(...found);
    // what is computed from a value that is held is as good as a difference, no better
    if (found.some((f) => !f.ok)) tolerance = DIFFERENCE_TOLERANCE;
  }
  for (const claim of d.claims) {
    const value = formValue(d, { axes: claim.axes, at: [] }, claim.forms[0]!, values);
    findings.push(...checkClaim(d, claim, values, value, tolerance));
    values[claim.id] = value;
  }
  return findings;
}

/** The findings of one gradient step under `values`, which hold true values of all gradients before it. */
function checkStep(
  d: Derivation,
  step: Step,
  values: Record<string, Tensor>,
  forward: Values,
  tolerance: number,
): Finding[] {
  const found = step.forms.map((form) => formValue(d, step, form, values));
  const findings = chainFindings(step.id, step.forms, found, tolerance);
  const first = found[0]!;
  values[step.id] = first;
  if (step.gradientOf) {
    const numeric = numericBeside(d, forward, step.gradientOf, first);
    const gradient = finding(
      step.id,
      `∂L/∂${step.gradientOf}`,
      'finite-differences',
      relativeError(first, numeric),
      DIFFERENCE_TOLERANCE,
    );
    findings.push(gradient);
    if (!gradient.ok) values[step.id] = numeric;
  }
  return findings;
}

/** Each form against the one before it; `found` are their values. */
function chainFindings(
  id: string,
  forms: readonly Form[],
  found: readonly Tensor[],
  tolerance: number,
): Finding[] {
  const findings: Finding[] = [];
  for (let i = 1; i < forms.length; i++) {
    const form = forms[i]!;
    const before = found[i - 1]!;
    const here = found[i]!;
    if (form.relation === '=')
      findings.push(
        finding(
          id,
          `form ${i} = form ${i + 1}, by ${form.by}`,
          'equal-forms',
          relativeError(before, here),
          tolerance,
        ),
      );
    else {
      const excess = Math.max(0, ...before.data.map((x, k) => x - here.data[k]!));
      findings.push(finding(id, `form ${i} ≤ form ${i + 1}, by ${form.by}`, 'bound', excess, tolerance));
    }
  }
  return findings;
}

/** The findings of one claim under `values`; `value` is that of its first form. */
function checkClaim(
  d: Derivation,
  claim: Claim,
  values: Values,
  value: Tensor,
  tolerance: number,
): Finding[] {
  const rest = claim.forms.slice(1).map((form) => formValue(d, { axes: claim.axes, at: [] }, form, values));
  const findings = chainFindings(claim.id, claim.forms, [value, ...rest], tolerance);
  if (claim.gradient) {
    const { of, objective } = claim.gradient;
    const target = d.claims.find((c) => c.id === objective);
    if (!target)
      throw new Error(`${d.id}: the claim ${claim.id} speaks of ${objective}, which is not a claim`);
    const numeric = numericBeside(d, values, of, value, target.forms[0]!.is);
    findings.push(
      finding(
        claim.id,
        `∂${objective}/∂${of}`,
        'finite-differences',
        relativeError(value, numeric),
        DIFFERENCE_TOLERANCE,
      ),
    );
  }
  if (claim.jacobian) {
    const { of, by } = claim.jacobian;
    const f = outputOf(d, values, by, of);
    const coarse = centralJacobian(f, values[by]!);
    // as for a gradient, the finer step has the last word
    const agrees = relativeError(value, coarse) <= DIFFERENCE_TOLERANCE;
    const numeric = agrees ? coarse : refinedJacobian(f, values[by]!);
    findings.push(
      finding(
        claim.id,
        `∂${of}/∂${by}`,
        'finite-differences',
        relativeError(value, numeric),
        DIFFERENCE_TOLERANCE,
      ),
    );
  }
  return findings;
}

function finding(
  step: string,
  claim: string,
  witness: Finding['witness'],
  error: number,
  tolerance: number,
): Finding {
  return { step, claim, witness, error, ok: error <= tolerance };
}
