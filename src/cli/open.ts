/** @file Why a check decides nothing at the numbers at hand, in a sentence. */
import type { Open } from '#derive/judge.ts';
import type { Check } from './measure.ts';

export function openText({ why, line }: Open): string {
  switch (why) {
    case 'kink':
      return `there is no derivative at ${line}`;
    case 'float64':
      return `float64 cannot hold ${line}`;
    case 'float32':
      return `float32, in which tf.grads computes, cannot hold ${line}`;
  }
}

/** The checks that decide nothing: how many for each reason, and the first line that is to blame. */
export function openTexts(checks: readonly Check[]): string[] {
  const reasons = Map.groupBy(
    checks.flatMap(({ open }) => open ?? []),
    ({ why }) => why,
  );
  return [...reasons.values()].map(
    (open) =>
      `${open.length} of ${checks.length} checks decide nothing at these numbers: ${openText(open[0]!)}.`,
  );
}
