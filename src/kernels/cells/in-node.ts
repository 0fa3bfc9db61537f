/** @file Writes the cells from their tables, and runs what is written where text may be run: in Node. */
import { runInThisContext } from 'node:vm';
import { NUMBERS } from '#notation/entrywise.ts';
import { kernelsSource, stepsSource } from './plain.ts';
import type { Plan } from './plan.ts';
import { planOf } from './planned.ts';
import { cellsSource } from './simd.ts';
import { CellError, type Handed } from './table.ts';
import type { Written } from './written.ts';

/** @throws {CellError} that names the line of a table from which no layer can be written. */
export function written<Name extends string>(tables: Readonly<Record<Name, Handed>>): Written<Name> {
  for (const name of Object.keys(tables))
    if (!/^\w+$/.test(name)) throw new CellError(`“${name}” cannot name a cell: use letters, digits and _`);
  const PLANS = Object.fromEntries(
    Object.entries<Handed>(tables).map(([name, handed]) => [name, planOf(handed)]),
  ) as Record<Name, Plan>;
  const SOURCES = {
    simd: cellsSource(PLANS),
    kernels: kernelsSource(PLANS),
    steps: stepsSource(PLANS),
  };
  const run = <X>(source: string): X =>
    (runInThisContext(source, 'cells.js') as (functions: typeof NUMBERS) => X)(NUMBERS);
  return { PLANS, KERNELS: run(SOURCES.kernels), STEPS: run(SOURCES.steps), SOURCES };
}
