/** @file The lines that stand under the chosen options: what is written for other options only is not there. */
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { gradient } from './gradient.ts';
import { type CellText, type ChainText, type DerivationText, type PerOption, optionOf } from './text.ts';

type Table<X> = Readonly<Record<string, X>>;

/** Without the lines, states, givens and preset values that no chosen option has. One that is never read goes too. */
export function present(text: DerivationText, options: Readonly<Record<string, string>>): DerivationText {
  const stands = (x: unknown): boolean => chosenOf(x, options) !== undefined;
  const tables = [...tablesOf(text), ...cellsIn(text).map(({ given }) => given)];
  if (tables.every((table) => Object.values(table).every(stands))) return text;

  // the loss stays, so that an author who forgot it under some option is told
  const standing = <X>(table: Table<X>): Table<X> => only(table, (id, x) => id === text.loss || stands(x));
  const inCell = (cell: CellText): CellText => {
    const read = (x: unknown): string[] => readBy(chosenOf(x, options) ?? []);
    const forward = inOrder(standing(cell.forward), (id) => id, read);
    const states = only(cell.states, (_, state) => state in forward);
    const backward = only(standing(cell.backward), (of) => !(of in cell.states) || of in states);
    return {
      ...cell,
      given: standing(cell.given),
      states,
      forward,
      ...(cell.asides && { asides: standing(cell.asides) }),
      backward: inOrder(backward, gradient, read),
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
  const read = new Set(lines.flatMap((x) => readBy(chosenOf(x, options) ?? [])));
  const starts = new Set(cellsIn(left).flatMap(({ states }) => Object.values(states).map((s) => `${s}0`)));
  const asked = new Set(
    [left.backward, ...cellsIn(left).map(({ backward }) => backward)].flatMap((t) => Object.keys(t)),
  );
  const given = only(text.given, (id) => read.has(id) || starts.has(id));
  // one with a gradient and no line that reads it is a slip that the author is told of
  const parameters = only(text.parameters, (id) => read.has(id) || asked.has(id));
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

/** A line that reads one below it moves behind that one, as under some options only; all others keep their places. */
function inOrder<X>(table: Table<X>, nameOf: (id: string) => string, read: (x: X) => string[]): Table<X> {
  const ids = new Map(Object.keys(table).map((id) => [nameOf(id), id]));
  const placed = new Map<string, X>();
  const begun = new Set<string>();
  const place = (id: string): void => {
    if (begun.has(id)) return;
    begun.add(id);
    for (const name of read(table[id]!)) if (ids.has(name)) place(ids.get(name)!);
    placed.set(id, table[id]!);
  };
  Object.keys(table).forEach(place);
  return Object.fromEntries(placed);
}

type Line = readonly unknown[];

/** The line of a table under the chosen options; undefined where they have none. */
const chosenOf = (x: unknown, options: Readonly<Record<string, string>>): Line | undefined =>
  optionOf(x as PerOption<Line>, options);

/** The symbols that a line of any table reads: `[tex, expression]`, `[tex, chain, …]` or a chain. */
function readBy(line: Line): string[] {
  if (!line.length) return [];
  const [first, second] = line;
  const chain = Array.isArray(first) ? line : Array.isArray(second) ? (second as Line) : undefined;
  const expressions = chain ? (chain as ChainText).map(([expression]) => expression) : [String(second)];
  return expressions.flatMap((e) => symbolsOf(parse(e.replace(/^\[[^\]]*\]\s*/, ''))));
}
