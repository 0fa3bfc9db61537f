/** @file What is drawn of a search: the first rows of each step, what was found among them, and who came from whom. */
import type { Kept, Search } from './search.ts';

/** Beginnings of one step that are drawn at most. */
const ROWS = 8;

export interface Node extends Kept {
  /** Its place among the kept of its step, from 0. */
  readonly place: number;
  /** Its row in the drawing. */
  readonly row: number;
  /** The row of the beginning that it goes on from; −1 in the first column, and where that one is not drawn. */
  readonly fromRow: number;
  /** It leads to what was found. */
  readonly found: boolean;
  /** Something that was kept goes on from it, or the search ended here. */
  readonly alive: boolean;
}

export interface DrawnColumn {
  readonly nodes: readonly Node[];
  /** Kept, and not drawn. */
  readonly more: number;
  /** The best that was cut, and by how much its log P lies below the last one kept. */
  readonly cut: (Kept & { readonly behind: number }) | undefined;
}

export function drawn({ columns, way }: Search): readonly DrawnColumn[] {
  let rows = new Map<number, number>();
  return columns.map(({ kept, cut }, t) => {
    const places = kept.map((_, place) => place).slice(0, ROWS);
    const on = way[t];
    // what was found is drawn, however far down it stood
    if (on !== undefined && on >= ROWS) places[ROWS - 1] = on;
    const after = columns[t + 1]?.kept;
    const nodes = places.map((place, row): Node => {
      const k = kept[place]!;
      const fromRow = rows.get(k.from) ?? -1;
      return {
        ...k,
        place,
        row,
        fromRow,
        found: on === place,
        alive: !after || after.some(({ from }) => from === place),
      };
    });
    rows = new Map(places.map((place, row) => [place, row]));
    return {
      nodes,
      more: kept.length - nodes.length,
      cut: cut && { ...cut, behind: kept.at(-1)!.log - cut.log },
    };
  });
}

/** What has been said at a place of a column, from the beginning of the search. */
export function saidAt({ columns }: Pick<Search, 'columns'>, t: number, place: number): readonly string[] {
  const { character, from } = columns[t]!.kept[place]!;
  return t === 0 ? [character] : [...saidAt({ columns }, t - 1, from), character];
}
