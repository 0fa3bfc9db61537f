/** @file The lines that stand under the chosen options: what is written for other options only is not there. */
import { symbolsOf } from '../notation/expr.ts';
import { parse } from '../notation/parse.ts';
import type { CellText, ChainText, DerivationText } from './text.ts';

type Table<X> = Readonly<Record<string, X>>;

/** Without the lines, states, givens and preset values that no chosen option has. One that is never read goes too. */
export function present(text: DerivationText, options: Readonly<Record<string, string>>): DerivationText {
  const chosen = Object.values(options);
  const stands = (x: unknown): boolean => chosenOf(x, chosen) !== undefined;
  if (tablesOf(text).every((table) => Object.values(table).every(stands))) return text;

  // the loss stays, so that an author who forgot it under some option is told
  const standing = <X>(table: Table<X>): Table<X> => only(table, (id, x) => id === text.loss || stands(x));
  const inCell = (cell: CellText): CellText => {
    const forward = standing(cell.forward);
    const states = only(cell.states, (_, state) => state in forward);
    return {
      ...cell,
      states,
      forward,
      ...(cell.asides && { asides: standing(cell.asides) }),
      backward: only(standing(cell.backward), (of) => !(of in cell.states) || of in states),
    };
  };
  const left: DerivationText = {
    ...text,
    forward: standing(text.forward),
    ...(text.asides && { asides: standing(text.asides) }),
    backward: standing(text.backward),
    ...(text.overTime && { overTime: standing(text.overTime) }),
    ...(text.claims && { claims: standing(text.claims) }),
    ...(text.jacobians && { jacobians: standing(text.jacobians) }),
    ...(text.cell && { cell: inCell(text.cell) }),
    ...(text.cells && { cells: text.cells.map(inCell) }),
  };

  const lines = tablesOf(left).flatMap((table) => Object.values(table));
  const read = new Set(lines.flatMap((x) => readBy(chosenOf(x, chosen) ?? [])));
  const starts = new Set(cellsIn(left).flatMap(({ states }) => Object.values(states).map((s) => `${s}0`)));
  const given = only(text.given, (id) => read.has(id) || starts.has(id));
  const parameters = only(text.parameters, (id) => read.has(id));
  const written = { ...text.parameters, ...text.given };
  const stays = (id: string): boolean => id in given || id in parameters || !(id in written);
  const presets = Object.fromEntries(
    Object.entries(text.presets ?? {}).map(([name, preset]) => [
      name,
      { ...preset, given: only(preset.given, stays) },
    ]),
  );
  return { ...left, parameters, given, ...(text.presets && { presets }) };
}

const cellsIn = ({ cell, cells }: DerivationText): readonly CellText[] => cells ?? (cell ? [cell] : []);

const tablesOf = (d: DerivationText): Table<unknown>[] => [
  ...[d.forward, d.asides ?? {}, d.backward, d.overTime ?? {}, d.claims ?? {}, d.jacobians ?? {}],
  ...cellsIn(d).flatMap((cell) => [cell.forward, cell.asides ?? {}, cell.backward]),
];

function only<X>(table: Table<X>, keep: (id: string, x: X) => boolean): Table<X> {
  return Object.fromEntries(Object.entries(table).filter(([id, x]) => keep(id, x)));
}

type Line = readonly unknown[];

/** The line of a table under the chosen options; undefined where they have none. */
function chosenOf(x: unknown, chosen: readonly string[]): Line | undefined {
  if (Array.isArray(x)) return x;
  const table = x as Table<unknown>;
  const option = chosen.find((o) => Object.hasOwn(table, o));
  return option === undefined ? undefined : chosenOf(table[option], chosen);
}

/** The symbols that a line of any table reads: `[tex, expression]`, `[tex, chain, …]` or a chain. */
function readBy(line: Line): string[] {
  if (!line.length) return [];
  const [first, second] = line;
  const chain = Array.isArray(first) ? line : Array.isArray(second) ? (second as Line) : undefined;
  const expressions = chain ? (chain as ChainText).map(([expression]) => expression) : [String(second)];
  return expressions.flatMap((e) => symbolsOf(parse(e.replace(/^\[[^\]]*\]\s*/, ''))));
}
