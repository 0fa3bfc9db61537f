// A recurrent layer computes what the derivations say, for texts of unequal length in one batch: states, the gradients by
// the inputs, and the gradients by the parameters, summed over the texts. Every engine is held to it.
import { describe, expect, test } from 'vitest';
import { PLANS, TABLES } from '../../content/cells.ts';
import type { Handed } from '#kernels/cells/table.ts';
import type { Cell } from '#kernels/recurrent.ts';
import { type Case, apart } from './against-lesson.ts';
import { ENGINES, type EngineName, TOLERANCE, engineOf } from './engines.ts';

/** Every cell of the course, with its lesson and the options that it is read with. */
const LESSONS = Object.fromEntries(
  Object.entries<Handed>(TABLES).map(([name, { of, options = {} }]) => [name, { lesson: of, options }]),
) as Readonly<Record<Cell, Pick<Case, 'lesson' | 'options'>>>;

type Checked = Pick<Case, 'lengths' | 'reverse' | 'loss' | 'D' | 'H'> & { readonly cell: Cell };

async function checked({ cell, ...at }: Checked, name: EngineName): Promise<void> {
  const plan = PLANS[cell];
  const lesson = LESSONS[cell];
  const { errors, clean, squares } = await apart({ ...lesson, name: cell, plan, ...at }, (bytes) =>
    engineOf(name, bytes),
  );
  for (const [what, error] of Object.entries(errors))
    expect(error, what).toBeLessThan(/trace|gate/.test(what) ? 3e-6 : TOLERANCE[name]);
  // what only fills up a panel stays zero
  expect(clean).toBe(true);
  // the gradient at each step, as the charts show it
  for (const square of squares) expect(square).toBeCloseTo(1, name === 'float64' ? 9 : 4);
}

const BATCHES: readonly (readonly number[])[] = [[1], [4], [5, 5, 3, 1], [7, 4, 4, 2, 2, 1, 1, 1, 1]];

describe.each(ENGINES)('%s', (name) => {
  describe.each(Object.keys(LESSONS) as Cell[])('%s', (cell) => {
    test.each(BATCHES.map((lengths) => ({ lengths })))('texts of $lengths tokens', async ({ lengths }) => {
      for (const reverse of [false, true])
        for (const loss of ['total', 'last'] as const)
          for (const [D, H] of [
            [3, 5],
            [9, 8],
          ] as const)
            await checked({ cell, lengths, reverse, loss, D, H }, name);
    });
  });
});
