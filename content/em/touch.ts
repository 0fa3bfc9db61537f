/** @file The log-likelihood over one mean, all else held, and the bound that touches it at the present mean. */
import type { Derivation } from '#derive/derivation.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';

export interface Touch {
  /** The log-likelihood at a mean of source k. */
  readonly likelihood: (mean: number) => number;
  /** The bound of the responsibilities at `from`, at another mean. */
  readonly bound: (from: number, mean: number) => number;
  /** Where the bound that touches at `from` is highest. */
  readonly top: (from: number) => number;
}

/** Of a mixture of bell curves. @param k the source whose mean moves, counted from 0 */
export function touchOf(d: Derivation, values: Values, k: number): Touch {
  const given = Object.fromEntries(d.given.map((g) => [g.id, values[g.id]!]));
  const mu = values['mu']!;
  const at = (mean: number): Values =>
    run(d, { ...given, mu: { ...mu, data: mu.data.map((m, j) => (j === k ? mean : m)) } });
  return {
    likelihood: (mean) => -at(mean)['loss']!.data[0]!,
    bound: (from, mean) => {
      const [R, J] = [at(from)['R']!.data, at(mean)['J']!.data];
      return R.reduce((sum, r, i) => sum + r * (J[i]! - Math.log(r)), 0);
    },
    top: (from) => at(from)['mu_new']!.data[k]!,
  };
}
