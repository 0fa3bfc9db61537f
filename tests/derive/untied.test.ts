// Every step with its own copy of the shared parameters: its share of the gradient, by differences and by tfjs.
import { describe, expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { DIFFERENCE_TOLERANCE } from '#derive/difference.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { gathered, numericShare, shareId, shareOf, usesOf } from '#derive/untied.ts';
import { relativeError } from '#math/error.ts';
import { type Tensor, map, zip } from '#math/tensor.ts';
import { AUTODIFF_TOLERANCE, loadWitness } from '#witness/witness.ts';
import { AHEAD, DERIVATIONS } from '../../content/course.ts';

const timed = DERIVATIONS.filter(({ text }) => 'T' in text.sizes);

describe.each(timed.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  const d = build(definition);
  const given = opening(d);
  const values = run(d, given);
  const shared = [
    ...new Set(
      d.steps.flatMap((s) => (s.gradientOf && usesOf(d, s.gradientOf).length ? [s.gradientOf] : [])),
    ),
  ];

  test('the share of each step is the gradient by the copy of that step', async () => {
    const { witness } = await loadWitness();
    const witnessed = witness(d, given);
    for (const of of shared) {
      let sum: Tensor | undefined;
      for (const t of usesOf(d, of)) {
        const ours = shareOf(d, values, of, t)!;
        const name = shareId(of, t);
        expect(relativeError(ours, numericShare(d, values, of, [t], ours)), name).toBeLessThan(
          DIFFERENCE_TOLERANCE,
        );
        expect(relativeError(ours, witnessed[name]!), name).toBeLessThan(AUTODIFF_TOLERANCE);
        sum = sum ? zip(sum, ours, (a, b) => a + b) : ours;
        const total = values[`d${of}_since[${t}]`]!;
        expect(
          relativeError(total, numericShare(d, values, of, gathered(d, of, t), total)),
          name,
        ).toBeLessThan(DIFFERENCE_TOLERANCE);
        expect(relativeError(total, sum), name).toBeLessThan(1e-12);
      }
      expect(relativeError(sum!, values[`d${of}`]!), of).toBeLessThan(1e-12);
    }
  });

  test('a share that is wrong is contradicted', () => {
    for (const of of shared.slice(0, 1)) {
      const [t] = usesOf(d, of);
      const wrong = map(shareOf(d, values, of, t!)!, (x) => 2 * x + 0.1);
      expect(relativeError(wrong, numericShare(d, values, of, [t!], wrong))).toBeGreaterThan(1e-3);
    }
  });
});

test('there are parameters to untie', () => {
  expect(usesOf(build([...DERIVATIONS, ...AHEAD].find(({ id }) => id === 'rnn')!), 'W')).toEqual([3, 2, 1]);
});
