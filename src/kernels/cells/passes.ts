/** @file Lines put into passes: what each pass has to load, in which order it computes, and what it stores. */
import { type Expr, symbolsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { type Pass, type Place, type Product, isGate } from './plan.ts';

export interface Line {
  readonly name: string;
  readonly is: Expr;
  readonly pass: number;
}

export interface Store {
  readonly name: string;
  readonly vector: string;
  readonly pass: number;
}

/** Where a name that a pass does not compute can be read by then; undefined if it has to be stored first. */
export type Home = (name: string, pass: number) => string | undefined;

/**
 * The passes 0 … count − 1, without their products. What a pass reads of an earlier one, and what has no home, is stored
 * in a vector that `spill` finds; `bornIn` says in which pass a name that is no line can still be loaded.
 */
export function passesOf(
  count: number,
  lines: readonly Line[],
  stores: readonly Store[],
  home: Home,
  spill: (name: string) => string,
  bornIn: (name: string) => number,
): Omit<Pass, 'products'>[] {
  const born = new Map(lines.map(({ name, pass }) => [name, pass]));
  const all = [...stores];
  const needs = (pass: number): string[] => {
    const own = lines.filter((line) => line.pass === pass);
    const read = [
      ...own.flatMap(({ is }) => symbolsOf(is)),
      ...all.filter((store) => store.pass === pass).map(({ name }) => name),
    ];
    return [...new Set(read)].filter((name) => !own.some((line) => line.name === name));
  };
  const spilled = new Map<string, string>();
  for (let pass = 0; pass < count; pass++)
    for (const name of needs(pass)) {
      if (home(name, pass) !== undefined || spilled.has(name)) continue;
      const vector = spill(name);
      spilled.set(name, vector);
      all.push({ name, vector, pass: born.get(name) ?? bornIn(name) });
    }
  return Array.from({ length: count }, (_, pass) => {
    const loads = needs(pass).map((name): Place => [name, home(name, pass) ?? spilled.get(name)!]);
    const written = all
      .filter((store) => store.pass === pass)
      .map(({ name, vector }): Place => [name, vector]);
    const vectors = [...loads, ...written].map(([, vector]) => vector);
    return {
      loads,
      lines: inOrder(lines.filter((line) => line.pass === pass)).map(
        ({ name, is }) => [name, plain(is)] as const,
      ),
      stores: written,
      vectors: [...new Set(vectors)].filter((vector) => !isGate(vector)),
    };
  });
}

/** Each line behind those that it reads, and otherwise as they came. */
function inOrder(lines: readonly Line[]): Line[] {
  const ordered = new Set<Line>();
  const visit = (line: Line): void => {
    if (ordered.has(line)) return;
    for (const name of symbolsOf(line.is)) {
      const earlier = lines.find((other) => other.name === name);
      if (earlier) visit(earlier);
    }
    ordered.add(line);
  };
  lines.forEach(visit);
  return [...ordered];
}

/** Products of gates that lie side by side, taken at once. */
export function merged(products: readonly Product[]): Product[] {
  const out: Product[] = [];
  for (const product of products) {
    const last = out.at(-1);
    const along =
      last &&
      last.gates[1] === product.gates[0] &&
      last.into === product.into &&
      last.add === product.add &&
      (product.into === 'z' ? last.from === product.from : last.from === 'z' && product.from === 'z');
    if (along) out[out.length - 1] = { ...last, gates: [last.gates[0], product.gates[1]] };
    else out.push(product);
  }
  return out;
}
