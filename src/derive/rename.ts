/** @file What a quantity is called under an option: a convention that has other letters has other names too. */
import type {
  BackwardText,
  CellText,
  ChainText,
  DerivationText,
  ForwardText,
  GivenText,
  PerOption,
  Renamed,
} from './text.ts';

/** The quantities that the chosen options call otherwise, by their own ids. */
export type Renaming = ReadonlyMap<string, Renamed>;

const WORD = /[A-Za-z_]\w*/g;

export function renamingOf(text: DerivationText, options: Readonly<Record<string, string>>): Renaming {
  return new Map(Object.values(options).flatMap((option) => Object.entries(text.renamed?.[option] ?? {})));
}

/** An expression or an id with every name replaced, and with it the name of its gradient: `dz_u[2]` → `da_z[2]`. */
const replaced = (source: string, names: ReadonlyMap<string, string>): string =>
  source.replace(WORD, (word) => {
    const gradient = word.startsWith('d') ? names.get(word.slice(1)) : undefined;
    return names.get(word) ?? (gradient === undefined ? word : `d${gradient}`);
  });

/** An id of one convention as another says it; a quantity called the same in both keeps its id. */
export function translate(id: string, from: Renaming, to: Renaming): string {
  const names = new Map(
    [...from.keys(), ...to.keys()].map((own) => [from.get(own)?.name ?? own, to.get(own)?.name ?? own]),
  );
  return replaced(id, names);
}

/** The ids, as `renaming` calls them, whose values have the other sign there. */
export const negatedIn = (renaming: Renaming): ReadonlySet<string> =>
  new Set([...renaming.values()].filter((r) => r.negated).map((r) => r.name));

/** The text with all names as `renaming` has them. A line written for one option is left in its own words. */
export function renameText(text: DerivationText, renaming: Renaming): DerivationText {
  if (!renaming.size) return text;
  const names = new Map([...renaming].map(([own, { name }]) => [own, name]));
  const say = (source: string): string => replaced(source, names);
  const each = <X>(x: PerOption<X>, change: (x: X) => X): PerOption<X> =>
    Array.isArray(x)
      ? change(x as X)
      : Object.fromEntries(
          Object.entries(x as Record<string, PerOption<X>>).map(([option, y]) => [option, each(y, change)]),
        );
  const table = <X>(
    lines: Readonly<Record<string, X>>,
    change: (x: X, own: string) => X,
  ): Record<string, X> =>
    Object.fromEntries(Object.entries(lines).map(([own, x]) => [names.get(own) ?? own, change(x, own)]));
  const texOf = (own: string, tex: string): string => renaming.get(own)?.tex ?? tex;

  const chain = (c: ChainText): ChainText =>
    c.map(([source, by, relation]) => (relation ? [say(source), by, relation] : [say(source), by]));
  const given = (lines: GivenText): GivenText =>
    table(lines, (line, own) => each(line, ([tex, ...rest]) => [texOf(own, tex), ...rest]));
  const forward = (lines: ForwardText): ForwardText =>
    table(lines, (line, own) =>
      each(line, ([tex, source, ...rest]) => [texOf(own, tex), say(source), ...rest]),
    );
  const backward = (lines: BackwardText): BackwardText => table(lines, (line) => each(line, chain));

  const renamedCell = (c: CellText): CellText => ({
    ...c,
    given: given(c.given),
    forward: forward(c.forward),
    ...(c.asides && { asides: forward(c.asides) }),
    backward: backward(c.backward),
  });

  const { cell, cells, asides, overTime, claims, jacobians } = text;
  return {
    ...text,
    parameters: given(text.parameters),
    given: given(text.given),
    ...(cell && { cell: renamedCell(cell) }),
    ...(cells && { cells: cells.map(renamedCell) }),
    forward: forward(text.forward),
    ...(asides && { asides: forward(asides) }),
    backward: backward(text.backward),
    ...(overTime && { overTime: backward(overTime) }),
    ...(claims && {
      claims: table(claims, (claim) =>
        each(claim, ([tex, c, of, objective]) =>
          of !== undefined && objective !== undefined
            ? [tex, chain(c), say(of), say(objective)]
            : [tex, chain(c)],
        ),
      ),
    }),
    ...(jacobians && {
      jacobians: table(jacobians, (jacobian) =>
        each(jacobian, ([tex, c, of, by]) => [tex, chain(c), say(of), say(by)] as const),
      ),
    }),
  };
}
