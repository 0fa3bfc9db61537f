/** @file A derivation with one line of its text replaced, as a careless author would have written it. */
import type { Definition } from '../../src/derive/derivation.ts';
import type { ChainText, DerivationText } from '../../src/derive/text.ts';

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

/** Every gradient line of a definition that is read under `options`. */
export function linesOf(definition: Definition, options: Readonly<Record<string, string>>): Line[] {
  const { id, text } = definition;
  const lines = (where: Line['table'], table: Table, put: (changed: Table) => DerivationText): Line[] =>
    Object.entries(table).map(([of, told]) => {
      const byOption = Array.isArray(told) ? undefined : (told as Readonly<Record<string, ChainText>>);
      const option = byOption && Object.values(options).find((o) => o in byOption);
      const chain = byOption ? byOption[option!]! : (told as ChainText);
      const replaced = (by: ChainText): Definition => ({
        id,
        text: put({ ...table, [of]: byOption ? { ...byOption, [option!]: by } : by }),
      });
      return { table: where, of, option, chain, replaced };
    });
  const { cell } = text;
  return [
    ...(cell ? lines('cell', cell.backward, (backward) => ({ ...text, cell: { ...cell, backward } })) : []),
    ...lines('backward', text.backward, (backward) => ({ ...text, backward })),
    ...lines('overTime', text.overTime ?? {}, (overTime) => ({ ...text, overTime })),
  ];
}
