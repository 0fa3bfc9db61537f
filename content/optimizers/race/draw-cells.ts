/** @file The map of final losses as ink: the less the loss, the more; a stroke where a race left the numbers. */
import type { Ink } from '#figure/plot/ink.ts';
import { type Cell, type Rows, shareOf } from './cells.ts';

interface Grid {
  readonly across: number;
  readonly up: number;
  readonly width: number;
  readonly height: number;
}

/** Draws all cells, and a frame around each of the `framed` ones in the colour beside it. */
export function drawCells(
  c: CanvasRenderingContext2D,
  rows: Rows,
  { across, up, width, height }: Grid,
  ink: Ink,
  framed: readonly (readonly [cell: Cell | undefined, colour: string])[],
): void {
  const [cw, ch] = [width / across, height / up];
  rows.forEach((row, j) =>
    Array.from(row ?? []).forEach((loss, i) => {
      const [x, y] = [i * cw, height - (j + 1) * ch];
      c.globalAlpha = 1;
      if (loss === Infinity) {
        c.strokeStyle = ink('--bad');
        c.globalAlpha = 0.55;
        c.lineWidth = 1;
        c.beginPath();
        c.moveTo(x + 2, y + ch - 2);
        c.lineTo(x + cw - 2, y + 2);
        c.stroke();
        return;
      }
      c.fillStyle = ink('--forward');
      c.globalAlpha = 0.06 + 0.9 * (1 - shareOf(loss));
      c.fillRect(x, y, cw + 0.3, ch + 0.3);
    }),
  );
  c.globalAlpha = 1;
  for (const [cell, colour] of framed) {
    if (!cell) continue;
    c.lineWidth = 2.5;
    c.strokeStyle = ink(colour);
    c.strokeRect(cell.i * cw, height - (cell.j + 1) * ch, cw, ch);
  }
}
