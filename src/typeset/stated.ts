/** @file A number or a claim of the text: an expression, read at the numbers of the page or at those of a reader. */
import { build } from '#derive/build.ts';
import { inConvention } from '#derive/compare.ts';
import type { Definition, Derivation } from '#derive/derivation.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { type Tensor, only } from '#math/tensor.ts';
import { evaluate } from '#notation/evaluate.ts';
import { settle } from '#notation/expand.ts';
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Values } from '#notation/values.ts';
import { groupedText, sizeText } from './numerals.ts';

/** How a number is printed: with so many decimals, or as one of any size. */
export interface Printing {
  readonly digits: number;
  readonly ofAnySize: boolean;
}

/** The number as it is printed in a sentence. */
export const statedText = (x: number, { digits, ofAnySize }: Printing): string =>
  ofAnySize && x > 0 ? sizeText(x).replaceAll(' ', '\u00a0') : groupedText(x, digits);

/** Decimals that a reader's number needs at least; what came out round on the page need not do so at hers. */
const LEAST = 3;
/** Relative distance from a round number that is rounding in float64. */
const ROUND = 1e-9;

/** The same number of decimals as on the page, or more where a number is not round that was so on the page. */
export const digitsFor = (x: number, { digits }: Printing): number =>
  Math.abs(Number(x.toFixed(digits)) - x) <= ROUND * Math.max(1, Math.abs(x))
    ? digits
    : Math.max(digits, LEAST);

/** Options that a sentence names, by choice: `relu average`. @throws where there is no such option. */
export function optionsNamed({ id, text }: Definition, under: string): Record<string, string> {
  const choices = Object.entries(text.choices ?? {});
  return Object.fromEntries(
    under
      .split(' ')
      .filter(Boolean)
      .map((option) => {
        const choice = choices.find(([, options]) => options.includes(option));
        if (!choice) throw new Error(`${id} has no option “${option}”.`);
        return [choice[0], option];
      }),
  );
}

/** The expression is one number of these values. @throws where it is none. */
export const statedAt = (of: string, d: Derivation, values: Values): number =>
  only(evaluate(settle(parse(of), d.sizes), values));

/** The text speaks the language of the course: conventions of others are not followed, all other options are. */
function optionsOf(d: Derivation, under: string): Record<string, string> {
  const conventions = new Set(Object.values(d.text.conventions ?? {}).flatMap(Object.keys));
  const followed = Object.entries(d.options).filter(([choice]) => !conventions.has(choice));
  return { ...Object.fromEntries(followed), ...optionsNamed(d.definition, under) };
}

/** Everything that the text may ask for, at the numbers of a reader; each set of options is run once. */
export class Reading {
  readonly #d: Derivation;
  readonly #given: Values;
  readonly #ran = new Map<string, { readonly d: Derivation; readonly values: Values } | undefined>();

  constructor(d: Derivation, given: Values) {
    this.#d = d;
    this.#given = given;
  }

  /**
   * The number that the expression has at the reader's sizes and numbers, under her options but for those named in
   * `under`. Undefined where there is none: an entry that her sizes do not have, an option that takes other numbers.
   */
  of(of: string, under: string): number | undefined {
    const at = this.#at(under);
    if (!at) return undefined;
    try {
      return statedAt(of, at.d, claimed(of, at.d, at.values));
    } catch {
      return undefined;
    }
  }

  #at(under: string) {
    if (!this.#ran.has(under)) this.#ran.set(under, this.#run(under));
    return this.#ran.get(under);
  }

  #run(under: string) {
    try {
      const d = build(this.#d.definition, { sizes: this.#d.sizes, options: optionsOf(this.#d, under) });
      const hers = inConvention(this.#given, this.#d.renaming, d.renaming);
      // what only this option takes has the numbers of the page
      const given = Object.fromEntries(
        Object.entries(opening(d)).map(([id, x]) => [id, sameShape(hers[id], x) ? hers[id]! : x]),
      );
      return { d, values: run(d, given) };
    } catch {
      return undefined;
    }
  }
}

const sameShape = (a: Tensor | undefined, b: Tensor): boolean => a?.shape.join() === b.shape.join();

/** `dg` of `dg[1]`. */
const baseOf = (id: string): string => id.replace(/\[.*$/, '');

/** The values with those claims that the expression reads; claims may read earlier ones. */
function claimed(of: string, d: Derivation, values: Values): Values {
  const wanted = new Set(symbolsOf(parse(of)).map(baseOf));
  for (const { id, forms } of d.claims.toReversed())
    if (wanted.has(baseOf(id))) for (const read of symbolsOf(forms[0]!.is)) wanted.add(baseOf(read));
  const all: Record<string, Tensor> = { ...values };
  for (const { id, forms } of d.claims) if (wanted.has(baseOf(id))) all[id] = evaluate(forms[0]!.is, all);
  return all;
}
