/** @file The table of a recurrent lesson under chosen options, read for its kernels: one line for each quantity. */
import type { Definition } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { pickOption } from '#derive/setting.ts';
import { renameText } from '#derive/rename.ts';
import { type Expr, children, symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';

/** A lesson whose table is to train, and the options of the reader that it is read with. */
export interface Handed {
  readonly of: Definition;
  readonly options?: Readonly<Record<string, string>>;
  /** The letter of a gate whose bias may begin above 0, so that a fresh network remembers. */
  readonly open?: string;
}

/** A table that the kernels cannot be written from; the message says which line, and what is wanted there. */
export class CellError extends Error {
  override readonly name = 'CellError';
}

export interface State {
  /** What the lines call it at the step before: `h_prev`. */
  readonly before: string;
  readonly after: string;
}

export interface Table {
  readonly id: string;
  /** The first is what the layer gives to whatever lies above it. */
  readonly states: readonly [State, ...State[]];
  /** What is given at each step: `x`. */
  readonly inputs: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  /** Lines that lead to the states, in their order. */
  readonly forward: ReadonlyMap<string, Expr>;
  /** The last form of each gradient, by its quantity. */
  readonly backward: ReadonlyMap<string, Expr>;
}

/** @throws {CellError} for a definition that is no cell; {SettingError} for an option that it does not have. */
export function tableOf({ of, options: asked = {} }: Handed): Table {
  // what a lesson says beside its table takes its time to read
  const beside = { overTime: {}, claims: {}, jacobians: {} };
  const bare = { ...of, text: { ...of.text, ...beside } };
  const { id, text: standing, options, renaming } = build(bare, { options: asked });
  const { cell, parameters } = renameText(standing, renaming);
  if (!cell) throw new CellError(`${id} has no table of one step: a layer is written from a cell`);
  const states = Object.entries(cell.states).map(([before, after]) => ({ before, after }));
  const [first, ...others] = states;
  if (!first) throw new CellError(`${id} carries no state from step to step`);
  const lines = new Map(
    Object.entries(cell.forward).map(([name, line]) => [name, parse(pickOption(line, options, id)[1])]),
  );
  const chains = Object.entries(cell.backward).map(([name, chain]) => {
    const [expression] = pickOption(chain, options, id).at(-1)!;
    return [name, parse(expression)] as const;
  });
  return {
    id,
    states: [first, ...others],
    inputs: new Set(Object.keys(cell.given)),
    parameters: new Set(Object.keys(parameters)),
    forward: leadingTo(
      states.map(({ after }) => after),
      lines,
      id,
    ),
    backward: new Map(chains),
  };
}

/** The lines that the states are computed from: the rest of a lesson is what stands above the layer. */
function leadingTo(
  states: readonly string[],
  lines: ReadonlyMap<string, Expr>,
  id: string,
): Map<string, Expr> {
  const needed = new Set<string>();
  const visit = (name: string): void => {
    const is = lines.get(name);
    if (!is || needed.has(name)) return;
    needed.add(name);
    symbolsOf(is).forEach(visit);
  };
  for (const state of states) {
    if (!lines.has(state)) throw new CellError(`${id}: there is no line for the state ${state}`);
    visit(state);
  }
  return new Map([...lines].filter(([name]) => needed.has(name)));
}

/** `A @ v`, as the two of them. */
export const productOf = (e: Expr): readonly [matrix: Expr, vector: Expr] | undefined =>
  e.kind === 'binary' && e.op === '@' ? [e.left, e.right] : undefined;

/** What a product is taken with: the parameter of `W @ v` or of `W.T @ v`. */
export function factorOf(
  e: Expr,
): { readonly W: string; readonly transposed: boolean; readonly of: Expr } | undefined {
  const [left, of] = productOf(e) ?? [];
  if (!left || !of) return undefined;
  const transposed = left.kind === 'unary' && left.op === 'T';
  const matrix = transposed ? left.of : left;
  return matrix.kind === 'symbol' ? { W: matrix.id, transposed, of } : undefined;
}

/** All products in an expression, outermost first. */
export const productsIn = (e: Expr): Expr[] => [
  ...(productOf(e) ? [e] : []),
  ...children(e).flatMap(productsIn),
];
