/** @file The plan of a cell, from its table. */
import { backwardOf } from './backward.ts';
import { Forward } from './forward.ts';
import { gatesOf } from './gates.ts';
import type { Plan } from './plan.ts';
import { CellError, type Handed, tableOf } from './table.ts';

/** @throws {CellError} for a table that no layer can be written from. */
export function planOf(handed: Handed): Plan {
  const table = tableOf(handed);
  const gates = gatesOf(table);
  const forward = new Forward(table, gates);
  // the way back says what has to be kept, and so comes first
  const back = backwardOf(forward);
  const passes = forward.passes();
  const letters = gates.map(({ letter }) => letter);
  const open = handed.open === undefined ? undefined : letters.indexOf(handed.open);
  if (open === -1)
    throw new CellError(
      `${table.id} has no gate “${handed.open}” to hold open; it has ${letters.join(', ')}`,
    );
  return {
    gates: letters,
    ...(open !== undefined && { open }),
    parameters: gates.map(({ W, U, b }) => ({ W, U, b })),
    carried: table.states.slice(1).map(({ after }) => after),
    forward: passes,
    ...back,
    kept: forward.kept,
  };
}
