/** @file What the module in WebAssembly calls the passes of a cell. */
import type { CellKernels, CellPass } from '../engine.ts';

type Way = keyof CellKernels;

export const exportName = (cell: string, way: Way, pass: number): string => `${cell}_${way}${pass}`;

/** The passes among the exports of a module, by cell. */
export function cellsAmong(exports: WebAssembly.Exports): Record<string, CellKernels> {
  const cells: Record<string, Record<Way, CellPass[]>> = {};
  for (const [name, pass] of Object.entries(exports)) {
    const [, cell, way, index] = /^(\w+)_(forward|backward)(\d+)$/.exec(name) ?? [];
    if (cell === undefined) continue;
    cells[cell] ??= { forward: [], backward: [] };
    cells[cell][way as Way][Number(index)] = pass as CellPass;
  }
  return cells;
}
