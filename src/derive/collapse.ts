/**
 * @file Lines that differ in the letter of a gate alone, said once: `z_f`, `z_i`, `z_o` are z_g with g ∈ {f, i, o}. Whether
 * they are the same line is read off their trees.
 */
import { type Expr, symbolsOf, termsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';

/** What stands for the letter of a gate. */
const ANY = '◦';

/** `id` with the letter of the gate left open: `dz_f` → `dz_◦`. */
const opened = (id: string, gate: string): string =>
  id === gate || id === `d${gate}`
    ? id.slice(0, id.length - gate.length) + ANY
    : id.endsWith(`_${gate}`)
      ? `${id.slice(0, -gate.length)}${ANY}`
      : id;

/** The gates of which a text of the notation speaks. */
const gatesIn = (ids: readonly string[], gates: readonly string[]): string[] =>
  gates.filter((g) => ids.some((id) => opened(id, g) !== id));

/** The text with the one gate it speaks of left open; undefined where it speaks of none, or of several. */
function patternOf(
  text: string,
  ids: readonly string[],
  gates: readonly string[],
): { readonly gate: string; readonly pattern: string } | undefined {
  const [gate, ...others] = gatesIn(ids, gates);
  if (gate === undefined || others.length) return undefined;
  return { gate, pattern: text.replace(/[A-Za-z_]\w*/g, (id) => opened(id, gate)) };
}

/** Members that are the same but for a gate, in the order of the first of each; `gates` is empty for one that stands alone. */
export interface Collapsed<X> {
  readonly first: X;
  readonly all: readonly X[];
  readonly gates: readonly string[];
}

function collapse<X>(
  all: readonly X[],
  of: (x: X) => { readonly text: string; readonly ids: readonly string[] },
  gates: readonly string[],
): Collapsed<X>[] {
  const groups = new Map<string, { first: X; all: X[]; gates: string[] }>();
  all.forEach((x, i) => {
    const { text, ids } = of(x);
    const found = patternOf(text, ids, gates);
    const key = found?.pattern ?? `${i}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { first: x, all: [x], gates: found ? [found.gate] : [] });
    else {
      group.all.push(x);
      group.gates.push(found!.gate);
    }
  });
  return [...groups.values()].map((g) => (g.all.length > 1 ? g : { ...g, gates: [] }));
}

/** Lines of the tables in rows: a name, what stands on the right, and what else makes the line what it is. */
export const collapseLines = <
  X extends { readonly name: string; readonly is: readonly Expr[]; readonly rest: string },
>(
  lines: readonly X[],
  gates: readonly string[],
): Collapsed<X>[] =>
  collapse(
    lines,
    ({ name, is, rest }) => ({
      text: `${name} = ${is.map((e) => plain(e)).join(' ; ')} ${rest}`,
      ids: [name, ...is.flatMap(symbolsOf)],
    }),
    gates,
  );

type Term = ReturnType<typeof termsOf>[number];

/** The terms of a sum, those that differ in a gate alone together. */
export const collapseTerms = (e: Expr, gates: readonly string[]): Collapsed<Term>[] =>
  collapse(termsOf(e), ({ sign, term }) => ({ text: `${sign} ${plain(term)}`, ids: symbolsOf(term) }), gates);

/** Names that differ in a gate alone. */
export const collapseNames = (ids: readonly string[], gates: readonly string[]): Collapsed<string>[] =>
  collapse(ids, (id) => ({ text: id, ids: [id] }), gates);
