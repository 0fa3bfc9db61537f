/** @file A derivation with one line of its text replaced, as a careless author would have written it. */
import type { Definition } from '#derive/derivation.ts';
import { present } from '#derive/present.ts';
import type { ChainText, DerivationText, PerOption } from '#derive/text.ts';

/** One gradient line of a text: where it stands, what it says under some option, and how to replace it. */
export interface Line {
  readonly table: 'cell' | 'backward' | 'overTime';
  /** The quantity whose gradient the line is. */
  readonly of: string;
  /** The option the line is for, if it has one for each. */
  readonly option: string | undefined;
  readonly chain: ChainText;
  replaced(by: ChainText): Definition;
}

type Table = NonNullable<DerivationText['overTime']>;

/** The option of a line that is read under `options`, where it has one for each. */
const optionOf = (told: object, options: Readonly<Record<string, string>>): string | undefined =>
  Object.values(options).find((o) => o in told);

function chosenOf(
  told: PerOption<ChainText>,
  options: Readonly<Record<string, string>>,
): ChainText | undefined {
  if (Array.isArray(told)) return told as ChainText;
  const table = told as Readonly<Record<string, PerOption<ChainText>>>;
  const option = optionOf(table, options);
  return option === undefined ? undefined : chosenOf(table[option]!, options);
}

function replacedIn(
  told: PerOption<ChainText>,
  options: Readonly<Record<string, string>>,
  by: ChainText,
): PerOption<ChainText> {
  if (Array.isArray(told)) return by;
  const table = told as Readonly<Record<string, PerOption<ChainText>>>;
  const option = optionOf(table, options)!;
  return { ...table, [option]: replacedIn(table[option]!, options, by) };
}

/** Every gradient line of a definition that is read under `options`. */
export function linesOf(definition: Definition, options: Readonly<Record<string, string>>): Line[] {
  const { id, text } = definition;
  const left = present(text, options);
  const standing = { cell: left.cell?.backward, backward: left.backward, overTime: left.overTime };
  const lines = (where: Line['table'], table: Table, put: (changed: Table) => DerivationText): Line[] =>
    Object.entries(table).flatMap(([of, told]) => {
      const chain = chosenOf(told, options);
      if (!chain || !(of in (standing[where] ?? {}))) return [];
      const option = Array.isArray(told) ? undefined : optionOf(told, options);
      const replaced = (by: ChainText): Definition => ({
        id,
        text: put({ ...table, [of]: replacedIn(told, options, by) }),
      });
      return [{ table: where, of, option, chain, replaced }];
    });
  const { cell } = text;
  return [
    ...(cell ? lines('cell', cell.backward, (backward) => ({ ...text, cell: { ...cell, backward } })) : []),
    ...lines('backward', text.backward, (backward) => ({ ...text, backward })),
    ...lines('overTime', text.overTime ?? {}, (overTime) => ({ ...text, overTime })),
  ];
}
