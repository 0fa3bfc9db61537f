/** @file Matrices and columns whose entries are matrices and columns themselves: two halves beside each other, or one on the other. */
import { type Tensor, tensor } from '#math/tensor.ts';
import { NotationError } from '#notation/error.ts';
import type { Axes } from '#notation/scope.ts';

type Block = { readonly axes: Axes | undefined };

/** The axes of what is put together, H+H of two blocks with H columns; undefined where all entries are numbers. */
export function axesOfBlocks(rows: readonly (readonly Block[])[], source: string): Axes | undefined {
  const all = rows.flat();
  if (all.every(({ axes }) => axes?.length === 0)) return undefined;
  const [first] = rows;
  const fits = rows.every(
    (row) =>
      row.length === first!.length &&
      row.every(({ axes }, k) => axes?.[0] === row[0]!.axes?.[0] && axes?.[1] === first![k]!.axes?.[1]),
  );
  if (!fits || all.some(({ axes }) => axes?.length !== 2))
    throw new NotationError('These blocks do not fit one another.', source, 0, 'Say what their axes are.');
  const joined = (axes: readonly string[]): string => axes.join('+');
  return [joined(rows.map((row) => row[0]!.axes![0]!)), joined(first!.map(({ axes }) => axes![1]!))];
}

/** One tensor of the blocks; numbers are blocks of one entry. Undefined where one of them has no value. */
export function joined(rows: readonly (readonly (Tensor | undefined)[])[]): Tensor | undefined {
  const lines: number[][] = [];
  for (const row of rows) {
    const blocks = row.filter((block) => block !== undefined);
    if (blocks.length < row.length) return undefined;
    for (let i = 0; i < (blocks[0]!.shape[0] ?? 1); i++)
      lines.push(
        blocks.flatMap(({ shape: [, width = 1], data }) => [...data.slice(i * width, (i + 1) * width)]),
      );
  }
  const all = lines.flat();
  return tensor([lines.length, lines[0]!.length], (k) => all[k]!);
}
