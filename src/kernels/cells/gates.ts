/**
 * @file The gates of a cell: each has a line z = W v + U x + b, or one in which W v stands inside of something else, and in
 * most cases a letter for what an activation makes of z.
 */
import { type Expr, sumOf, sym, symbolsOf, termsOf } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { CellError, type Table, factorOf, productsIn } from './table.ts';
import { replaced } from './replace.ts';

export interface Gate {
  readonly index: number;
  /** The line before the activation: `z_f`. */
  readonly z: string;
  /** The value of the gate, which takes the place of z: `f`. */
  readonly letter: string;
  readonly W: string;
  readonly U: string;
  readonly b: string;
  /** The input that U multiplies. */
  readonly x: string;
  /** What W multiplies. */
  readonly of: Expr;
  /** W v, as the table writes it. */
  readonly product: Expr;
  /** Undefined where z is the sum of the three; else its line, with names for W v and for U x + b. */
  readonly is: Expr | undefined;
}

export const productName = ({ W }: Pick<Gate, 'W'>): string => `${W}_product`;
export const driveName = ({ z }: Pick<Gate, 'z'>): string => `${z}_input`;

/** @throws {CellError} where a line has another form. */
export function gatesOf(table: Table): Gate[] {
  const { id, inputs, parameters, forward, backward } = table;
  const readsInput = (e: Expr): boolean => symbolsOf(e).some((s) => inputs.has(s));
  const onTheWayBack = new Set([...backward.values()].flatMap(productsIn).map((e) => plain(e)));
  return [...forward]
    .filter(([, is]) => readsInput(is))
    .map(([z, is], index) => {
      const wanted = (what: string): CellError =>
        new CellError(`${id}: ${z} = ${plain(is)} must have ${what}, as in W @ h_prev + U @ x + b`);
      const terms = termsOf(is);
      const ofInput = terms.filter(({ term, sign }) => {
        const factor = factorOf(term);
        return (
          sign === 1 &&
          factor &&
          !factor.transposed &&
          factor.of.kind === 'symbol' &&
          inputs.has(factor.of.id)
        );
      });
      const biases = terms.filter(
        ({ term, sign }) => sign === 1 && term.kind === 'symbol' && parameters.has(term.id),
      );
      const rest = terms.filter((term) => !ofInput.includes(term) && !biases.includes(term));
      const products = new Map(rest.flatMap(({ term }) => productsIn(term)).map((e) => [plain(e), e]));
      if (ofInput.length !== 1) throw wanted('one product with the input');
      if (biases.length !== 1) throw wanted('one bias');
      if (products.size !== 1 || rest.some(({ term }) => readsInput(term)))
        throw wanted('one product with what comes from the state');
      const [key, product] = [...products][0]!;
      const factor = factorOf(product);
      if (!factor || factor.transposed || !parameters.has(factor.W))
        throw wanted('a parameter for the matrix of that product');
      const names = {
        z,
        W: factor.W,
        U: factorOf(ofInput[0]!.term)!.W,
        x: plain(factorOf(ofInput[0]!.term)!.of),
        b: plain(biases[0]!.term),
      };
      const sum = rest.length === 1 && rest[0]!.sign === 1 && plain(rest[0]!.term) === key;
      const drive = { sign: 1, term: sym(driveName(names)) } as const;
      const inside = rest.map(({ sign, term }) => ({
        sign,
        term: replaced(term, (e) => (plain(e) === key ? sym(productName(names)) : undefined)),
      }));
      return {
        index,
        ...names,
        letter: letterOf(z, forward),
        of: factor.of,
        product,
        // the way back may want the product by itself
        is: sum && !onTheWayBack.has(key) ? undefined : sumOf([...inside, drive]),
      };
    });
}

/** The first quantity that is a function of z alone; z itself if there is none. */
function letterOf(z: string, forward: Table['forward']): string {
  const found = [...forward].find(([, is]) => {
    const read = symbolsOf(is).filter((s) => s !== z);
    return symbolsOf(is).includes(z) && !read.length;
  });
  return found?.[0] ?? z;
}
