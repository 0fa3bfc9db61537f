/** @file The recurrent cells of the course by name, and what is asked of them by name. */
import { PLANS } from '#cells';

/** The cells by name. */
export type Cell = keyof typeof PLANS;

/** Gates in the order in which memory holds them, with the letters of the lesson. */
export const GATES = Object.fromEntries(
  Object.entries(PLANS).map(([name, { gates }]) => [name, gates]),
) as Readonly<Record<Cell, readonly string[]>>;

/** The states of a cell that no layer above sees, such as the C of an LSTM. */
export const carriedBy = (cell: Cell): readonly string[] => PLANS[cell].carried;

/** The gate that a fresh network may hold open, by its place; undefined if there is none. */
export const openGate = (cell: Cell): number | undefined => PLANS[cell].open;
