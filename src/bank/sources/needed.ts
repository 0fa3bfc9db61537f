/** @file Which forward lines a question by hand has to print: those on the way to what is asked for, and no others. */
import type { Derivation, Statement } from '#derive/derivation.ts';
import { symbolsOf } from '#notation/expr.ts';
import { forwardOf, keyOf } from './lines.ts';

const bare = (id: string): string => id.replace(/\[.*/, '');

/**
 * The lines that compute what is asked for, all that they build on, and from a quantity whose gradient is asked for all
 * lines to the loss. What else the loss adds up, as roads beside this one, is left out unless the loss is asked for.
 */
export function neededFor(
  d: Derivation,
  asked: readonly Pick<Statement, 'base' | 'gradientOf'>[],
): Statement[] {
  const lines = forwardOf(d);
  const reads = new Map(lines.map((s) => [s.base, new Set(symbolsOf(keyOf(s).is).map(bare))]));
  const loss = bare(d.loss);
  const needed = new Set<string>();
  const above = (base: string): void => {
    if (needed.has(base) || !reads.has(base)) return;
    needed.add(base);
    reads.get(base)!.forEach(above);
  };
  const below = (base: string): void => {
    for (const { base: next } of lines) {
      if (!reads.get(next)!.has(base) || needed.has(`${next} below`)) continue;
      needed.add(`${next} below`);
      if (next === loss) needed.add(loss);
      else above(next);
      below(next);
    }
  };
  for (const { base, gradientOf } of asked) {
    above(base);
    if (gradientOf === undefined) continue;
    above(bare(gradientOf));
    below(bare(gradientOf));
  }
  return lines.filter((s) => needed.has(s.base));
}
