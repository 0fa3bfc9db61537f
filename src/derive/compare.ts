/** @file One network under two conventions: what is equal after renaming, and what is not. */
import { relativeError, worstEntry } from '#math/error.ts';
import type { Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import type { Derivation } from './derivation.ts';
import { build } from './build.ts';
import { type Renaming, negatedIn, translate } from './rename.ts';
import { run } from './run.ts';

/** Largest relative error that is rounding: both sides are float64 and add the same numbers in another order. */
export const SAME = 1e-12;

/** Values of givens under the names of another convention, with the signs they have there. */
export function inConvention(values: Values, from: Renaming, to: Renaming): Values {
  const [here, there] = [negatedIn(from), negatedIn(to)];
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const other = translate(id, from, to);
      return [other, here.has(id) === there.has(other) ? value : negative(value)];
    }),
  );
}

const negative = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.map((x) => -x) });

/** One quantity under two conventions; a series is compared at all of its times. */
export interface Compared {
  readonly id: string;
  /** What the other convention calls it. */
  readonly other: string;
  /** Whether the other one should have the other sign. */
  readonly negated: boolean;
  /** Largest relative error of one against the other, signs taken into account. */
  readonly relative: number;
  /** Largest difference of two entries. */
  readonly largest: number;
}

/**
 * Runs one network under two conventions: the states, the loss, and the gradients of parameters and initial states.
 * @param given The values of `from`; the other convention gets the same under its own names.
 */
export function compare(
  from: Derivation,
  given: Values,
  options: Readonly<Record<string, string>>,
): Compared[] {
  const to = build(from.definition, { sizes: from.sizes, options });
  const ours = run(from, given);
  const theirs = run(to, inConvention(given, from.renaming, to.renaming));
  const [here, there] = [negatedIn(from.renaming), negatedIn(to.renaming)];
  const states = Object.values(from.text.cell?.states ?? {});
  const constant = from.given.filter((g) => g.role === 'parameter' || g.t === 0 || g.t === undefined);
  const named: readonly (readonly [id: string, ids: readonly string[]])[] = [
    ...states.map(
      (s) => [s, from.steps.filter((x) => x.phase === 'forward' && x.base === s).map((x) => x.id)] as const,
    ),
    [from.loss, [from.loss]],
    ...constant.flatMap((g) => {
      const step = from.steps.find((x) => x.gradientOf === g.id);
      return step ? [[step.id, [step.id]] as const] : [];
    }),
  ];
  return named.map(([id, ids]) => {
    const other = translate(id, from.renaming, to.renaming);
    const negated = here.has(id.replace(/^d/, '')) !== there.has(other.replace(/^d/, ''));
    const pairs = ids.map((x): readonly [Tensor, Tensor] => {
      const theirsNow = theirs[translate(x, from.renaming, to.renaming)]!;
      return [ours[x]!, negated ? negative(theirsNow) : theirsNow];
    });
    const most = (measure: (a: Tensor, b: Tensor) => number): number =>
      pairs.reduce((worst, [a, b]) => Math.max(worst, measure(a, b)), 0);
    return {
      id,
      other,
      negated,
      relative: most(relativeError),
      largest: most((a, b) => worstEntry(a, b).gap),
    };
  });
}
