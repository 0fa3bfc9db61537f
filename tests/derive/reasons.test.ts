// A reason beside an equals sign names what is used, and no more: with a target that adds up to 1 but is not one-hot,
// all equalities hold but those for which the lesson says “the target is one-hot”.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import type { Derivation } from '#derive/derivation.ts';
import { formValue } from '#derive/difference.ts';
import { isOneHot } from '#derive/domain.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { relativeError } from '#math/error.ts';
import { type Tensor, map } from '#math/tensor.ts';

/** Seven tenths of the target, and three spread over all classes. */
const softened = (d: Derivation): Record<string, Tensor> => {
  const values: Record<string, Tensor> = { ...draw(d, 5) };
  for (const { id, domain, axes } of d.given)
    if (isOneHot(domain)) {
      const classes = d.sizes[axes[domain === 'one-hot' ? 0 : 1]!]!;
      values[id] = map(values[id]!, (y) => 0.7 * y + 0.3 / classes);
    }
  return values;
};

const withTargets = DERIVATIONS.map((definition) => build(definition)).filter((d) =>
  d.given.some(({ domain }) => isOneHot(domain)),
);

describe.each(withTargets.map((d) => [d.id, d] as const))('%s', (_, d) => {
  const values: Record<string, Tensor> = { ...run(d, softened(d)) };
  const claims = d.claims.map((claim) => ({ ...claim, at: Array<string>() }));
  const chains = [...d.steps, ...claims].flatMap(({ id, axes, forms, at }) => {
    const found = forms.map((form) => ({ ...form, value: formValue(d, { axes, at }, form, values) }));
    values[id] ??= found[0]!.value;
    return found
      .slice(1)
      .flatMap(({ by, relation, value }, i) =>
        relation === '=' ? { id, by, gap: relativeError(value, found[i]!.value) } : [],
      );
  });

  test('what is said to need less than a one-hot target holds without one', () => {
    expect(chains.filter(({ by, gap }) => by !== 'one-hot' && !(gap < 1e-9))).toEqual([]);
  });

  test('what is said to need a one-hot target fails without one', () => {
    expect(chains.filter(({ by, gap }) => by === 'one-hot' && !(gap > 1e-3))).toEqual([]);
  });
});
