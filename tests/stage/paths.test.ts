// The paths of a gradient add up to it, and switching one off misses exactly that one.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { numericGradient } from '#derive/difference.ts';
import { build } from '#derive/build.ts';
import { shapeOf } from '#derive/axes.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { FLOOR, norm, relativeError } from '#math/error.ts';
import { zip } from '#math/tensor.ts';
import { pathsOf, sumOn } from '#stage/paths.ts';
import { settingsOf, told } from '../settings.ts';

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  test.each(settingsOf(definition, [1, 3]).map((s) => [told(s), s] as const))('%s', (_, setting) => {
    const d = build(definition, setting);
    const values = run(d, draw(d, 7));
    for (const step of d.steps.filter((s) => s.phase === 'backward' && !s.at.length))
      for (const form of step.forms.filter((f) => f.relation === '=')) {
        const paths = pathsOf(d, step, form, values);
        const shape = shapeOf(d, step.axes);
        const total = sumOn(paths, new Set(), shape);
        expect(relativeError(total, values[step.id]!), `${step.id} by ${form.by}`).toBeLessThan(1e-10);
        if (step.gradientOf === undefined || paths.length < 2) continue;
        const truth = numericGradient(d, values, step.gradientOf);
        for (let i = 0; i < paths.length; i++) {
          const gap = zip(truth, sumOn(paths, new Set([i]), shape), (a, b) => a - b);
          expect(
            // by the size of the whole: a path may carry nothing
            relativeError(gap, sumOn([paths[i]!], new Set(), shape), Math.max(FLOOR, norm(truth))),
            `${step.id} without path ${i}`,
          ).toBeLessThan(1e-5);
        }
      }
  });
});
