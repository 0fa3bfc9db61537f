/** @file What a derivation promises, measured. Long because each kind of promise has its measure. */
import { type Estimate, centralJacobian, refinedDifference, refinedJacobian } from '#math/difference.ts';
import { norm, relativeError } from '#math/error.ts';
import { type Tensor, only, tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import type { Expr } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import type { Claim, Derivation, Form, Step } from './derivation.ts';
import { type Judged, type Reasons, judge, relativeBound } from './judge.ts';
import { type Rounding, blamed, formRounding, kinksBehind, roundingOf, withClaims } from './rounding.ts';
import { DIFFERENCE_TOLERANCE, EQUALITY_TOLERANCE, formValue, numericGradient } from './difference.ts';
import { lossOf, outputOf, reads, run, valueOf } from './run.ts';

/** One promise and how far it is from true. */
export interface Finding extends Judged {
  readonly step: string;
  readonly claim: string;
  readonly witness: 'equal-forms' | 'bound' | 'finite-differences';
  readonly error: number;
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
  known?: Map<string, Tensor>,
): Tensor | Estimate {
  const coarse = known?.get(of) ?? numericGradient(d, values, of, objective);
  known?.set(of, coarse);
  return relativeError(ours, coarse) <= DIFFERENCE_TOLERANCE
    ? coarse
    : refinedBeside(d, values, of, objective);
}

/** The numeric gradient with a step of its own for each entry, and how far it may be off at these numbers. */
function refinedBeside(d: Derivation, values: Values, of: string, objective?: Expr): Estimate {
  const { errors } = nudgedRounding(d, values, of);
  if (!objective) return refinedDifference(lossOf(d, values, of), values[of]!, errors[d.loss]!.data[0]);
  const noise = formRounding(d, { axes: [], at: [] }, objective, values, errors);
  const f = valueOf(d, values, of, objective);
  return refinedDifference((x) => only(f(x)), values[of]!, noise.data[0]);
}

/** The rounding of a run while `of` is nudged: a probability then stands for itself. */
const nudgedRounding = (d: Derivation, values: Values, of: string): Rounding =>
  roundingOf(d, values, values[of]?.tails ? 'plain' : 'exact');

/**
 * Tests every equals sign, and every gradient against {@link numericGradient}. A gradient that fails is held
 * at its numeric value from then on, so that a mistake is reported where it was made and nowhere else. What rounding
 * explains at these numbers, or a kink, contradicts nothing. `known` keeps the differences of the loss by id, for other
 * texts with the same forward lines at the same `given`.
 */
export function check(d: Derivation, given: Values, known?: Map<string, Tensor>): Finding[] {
  const forward = run(d, given);
  const values: Record<string, Tensor> = { ...forward };
  const at: Place = { d, forward, values, known, tolerance: EQUALITY_TOLERANCE };
  const findings: Finding[] = [];
  for (const step of d.steps) {
    if (step.phase !== 'backward') continue;
    const found = checkStep(at, step);
    findings.push(...found);
    // what is computed from a value that is held is as good as a difference, no better
    if (found.some((f) => !f.ok)) at.tolerance = DIFFERENCE_TOLERANCE;
  }
  for (const claim of d.claims) {
    const value = formValue(d, { axes: claim.axes, at: [] }, claim.forms[0]!, values);
    findings.push(...checkClaim(at, claim, value));
    values[claim.id] = value;
  }
  return findings;
}

/** Where a check stands: true values of all gradients before it in `values`, and the run as it is in `forward`. */
interface Place {
  readonly d: Derivation;
  readonly forward: Values;
  readonly values: Record<string, Tensor>;
  readonly known: Map<string, Tensor> | undefined;
  tolerance: number;
}

/** The findings of one gradient step. */
function checkStep(at: Place, step: Step): Finding[] {
  const { d, values, forward } = at;
  const [plainly, ...others] = step.forms.map((form) => formValue(d, step, form, values));
  // powers that vanish, divided by their sum, are 0/0 as they stand; a run divides their logarithms
  const first = plainly!.data.every(Number.isFinite) ? plainly! : step.compute(values);
  const findings = chainFindings(at, step, step.forms, [first, ...others]);
  values[step.id] = first;
  if (step.gradientOf) {
    const { numeric, ...gradient } = besideDifference(d, forward, step, first, at.known);
    findings.push(gradient);
    if (!gradient.ok) values[step.id] = numeric;
  }
  return findings;
}

/**
 * A value of the gradient step `step` beside its difference. `forward` is the run as it is: what parts the two is judged
 * at its numbers.
 */
export function besideDifference(
  d: Derivation,
  forward: Values,
  step: Step,
  ours: Tensor,
  known?: Map<string, Tensor>,
): Finding & { readonly numeric: Tensor } {
  const of = step.gradientOf!;
  const numeric = numericBeside(d, forward, of, ours, undefined, known);
  const error = relativeError(ours, numeric);
  return {
    numeric,
    ...finding(step.id, `∂L/∂${of}`, 'finite-differences', error, DIFFERENCE_TOLERANCE, () =>
      differenceReasons(d, forward, of, ours, (errors) => errors[step.id]!, numeric),
    ),
  };
}

/** What explains that a gradient and its difference are apart: where they are, the difference was refined. */
function differenceReasons(
  d: Derivation,
  forward: Values,
  of: string,
  ours: Tensor,
  own: (errors: Values) => Tensor,
  found: Tensor | Estimate,
): Reasons {
  const { doubt, ...numeric } = found as Estimate;
  const rounding = roundingOf(d, forward);
  const { errors } = nudgedRounding(d, forward, of);
  const bound = relativeBound(doubt, ours, numeric) + relativeBound(own(errors), ours, numeric);
  return {
    bound,
    kink: kinksBehind(d, rounding.kinks, [of])[0]?.line,
    arithmetic: 'float64',
    lost: blamed(d, forward, rounding, of),
  };
}

/** Each form against the one before it; `found` are their values. */
function chainFindings(
  at: Place,
  { id, axes, at: indices }: Pick<Step, 'id' | 'axes' | 'at'>,
  forms: readonly Form[],
  found: readonly Tensor[],
): Finding[] {
  const { d, forward, values, tolerance } = at;
  const findings: Finding[] = [];
  for (let i = 1; i < forms.length; i++) {
    const form = forms[i]!;
    const pair = [forms[i - 1]!, form];
    const [before, here] = [found[i - 1]!, found[i]!];
    const reasons = (size: (bound: Tensor) => number) => (): Reasons => {
      const rounding = roundingOf(d, forward);
      const errors = withClaims(d, values, rounding.errors);
      const bounds = pair.map((f) => formRounding(d, { axes, at: indices }, f.is, values, errors));
      const sum = tensor(here.shape, (k) => bounds[0]!.data[k]! + bounds[1]!.data[k]!);
      return {
        bound: size(sum),
        kink: kinksBehind(
          d,
          rounding.kinks,
          pair.flatMap((f) => gradientsIn(d, f.is)),
        )[0]?.line,
        arithmetic: 'float64',
        lost: blamed(d, forward, rounding, `${id} = ${plain(form.is)}`),
      };
    };
    if (form.relation === '=')
      findings.push(
        finding(
          id,
          `form ${i} = form ${i + 1}, by ${form.by}`,
          'equal-forms',
          relativeError(before, here),
          tolerance,
          reasons((b) => relativeBound(b, before, here)),
        ),
      );
    else {
      const excess = Math.max(0, ...before.data.map((x, k) => x - here.data[k]!));
      findings.push(
        finding(id, `form ${i} ≤ form ${i + 1}, by ${form.by}`, 'bound', excess, tolerance, reasons(norm)),
      );
    }
  }
  return findings;
}

/** The quantities by whose gradients a formula is written. */
const gradientsIn = (d: Derivation, is: Expr): string[] =>
  [...reads(is, d.sizes)].flatMap((id) => d.stepOf(id)?.gradientOf ?? []);

/** The findings of one claim; `value` is that of its first form. */
function checkClaim(at: Place, claim: Claim, value: Tensor): Finding[] {
  const { d, values } = at;
  const as = { id: claim.id, axes: claim.axes, at: [] };
  const rest = claim.forms.slice(1).map((form) => formValue(d, as, form, values));
  const findings = chainFindings(at, as, claim.forms, [value, ...rest]);
  const own = (errors: Values): Tensor =>
    formRounding(d, as, claim.forms[0]!.is, values, withClaims(d, values, errors));
  if (claim.gradient) {
    const { of, objective } = claim.gradient;
    const target = d.claims.find((c) => c.id === objective);
    if (!target)
      throw new Error(`${d.id}: the claim ${claim.id} speaks of ${objective}, which is not a claim`);
    const { is } = target.forms[0]!;
    const numeric = numericBeside(d, values, of, value, is);
    findings.push(
      finding(
        claim.id,
        `∂${objective}/∂${of}`,
        'finite-differences',
        relativeError(value, numeric),
        DIFFERENCE_TOLERANCE,
        () => differenceReasons(d, at.forward, of, value, own, numeric),
      ),
    );
  }
  if (claim.jacobian) {
    const { of, by } = claim.jacobian;
    const f = outputOf(d, values, by, of);
    const coarse = centralJacobian(f, values[by]!);
    // as for a gradient, the finer step has the last word
    const refined = (): Estimate => refinedJacobian(f, values[by]!, nudgedRounding(d, values, by).errors[of]);
    const numeric: Tensor | Estimate =
      relativeError(value, coarse) <= DIFFERENCE_TOLERANCE ? coarse : refined();
    findings.push(
      finding(
        claim.id,
        `∂${of}/∂${by}`,
        'finite-differences',
        relativeError(value, numeric),
        DIFFERENCE_TOLERANCE,
        () => differenceReasons(d, at.forward, by, value, own, numeric),
      ),
    );
  }
  return findings;
}

const finding = (
  step: string,
  claim: string,
  witness: Finding['witness'],
  error: number,
  tolerance: number,
  reasons: () => Reasons,
): Finding => ({ step, claim, witness, error, ...judge(error, tolerance, reasons) });
