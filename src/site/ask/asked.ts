/** @file What an exercise asks to be answered in place, with its key: computed when the site is built, never typed. */
import { isLine } from '#bank/sources/lines.ts';
import { shapeOf } from '#derive/axes.ts';
import type { Derivation } from '#derive/derivation.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { evaluate } from '#notation/evaluate.ts';
import { settle } from '#notation/expand.ts';
import { symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import type { Values } from '#notation/values.ts';
import { derivationOf, presetOf, valuesAt } from '#typeset/lesson.ts';
import { optionsNamed, statedAt } from '#typeset/stated.ts';

/** A number that some mistake leads to, and what is said to whoever made it. */
type Slip = readonly [value: number, said: string];

export type Asked =
  | { readonly form: 'number'; readonly right: number; readonly slips: readonly Slip[] }
  | { readonly form: 'matrix'; readonly right: readonly (readonly number[])[] }
  | { readonly form: 'shape'; readonly axes: readonly string[]; readonly sizes: readonly number[] }
  | { readonly form: 'formula'; readonly step: string; readonly options: Readonly<Record<string, string>> }
  | { readonly form: 'choice'; readonly right: readonly number[]; readonly several: boolean };

/** How an author asks; one of `number`, `matrix`, `shape`, `formula` and `among`. */
export interface Asking {
  /** The letter of the part, where the exercise has parts: `a`. */
  readonly part?: string;
  /** What is asked, where the part asks for several things: `$\\partial L/\\partial h_1$`. */
  readonly what?: string;
  /** An expression with one number as its value: `4 * (H**2 + H * D + H)`. */
  readonly number?: string;
  /** A vector or matrix, row by row, of such expressions; or the name of one that the page computes: `dW[2]`. */
  readonly matrix?: string | readonly (readonly string[])[];
  /** Axes of a quantity or a parameter: `dU_f`. */
  readonly shape?: string;
  /** The right-hand side of a line, by the name of its step: `dC`. */
  readonly formula?: string;
  /** Statements to choose from; mathematics between dollar signs. */
  readonly among?: readonly string[];
  /** Places of the right ones in `among`, from 1; several may be chosen where this is a list. */
  readonly right?: number | readonly number[];
  /** Sizes other than those of the page: `D=5 H=4`. */
  readonly at?: string;
  /** Numbers of a preset, with its sizes and options. */
  readonly preset?: string;
  /** Options other than the first ones. */
  readonly under?: string;
  /** Numbers that come of usual mistakes, each with what is said of it. */
  readonly slips?: readonly (readonly [of: string, said: string])[];
  /** From a nudge to nearly the answer. */
  readonly hints?: readonly string[];
}

/** `D=5 H=4`, by letter. @throws for what is no size of the derivation. */
function sizesIn(d: Derivation, at: string): Record<string, number> {
  return Object.fromEntries(
    at
      .split(' ')
      .filter(Boolean)
      .map((one) => {
        const [letter = '', n = ''] = one.split('=');
        if (!(letter in d.text.sizes) || !/^\d+$/.test(n))
          throw new Error(`“${one}” is no size of ${d.id}. Sizes: ${Object.keys(d.text.sizes).join(', ')}.`);
        return [letter, Number(n)];
      }),
  );
}

/** Reads expressions at the numbers that an exercise is about. */
function reader(of: Derivation, { at = '', under = '', preset }: Asking) {
  const options = { ...of.options, ...optionsNamed(of.definition, under) };
  const d = preset ? presetOf(of, preset) : derivationOf(of.definition, options, sizesIn(of, at));
  const valuesOf = (): Values => (at ? run(d, opening(d)) : valuesAt(d, preset));
  const number = (expression: string): number => {
    // what is asked for large sizes reads nothing but the sizes
    const reads = symbolsOf(settle(parse(expression), d.sizes)).length > 0;
    const x = statedAt(expression, d, reads ? valuesOf() : {});
    if (!Number.isFinite(x)) throw new Error(`${expression} has the value ${x}.`);
    return x;
  };
  const matrix = (expression: string): number[][] => {
    const { shape, data } = evaluate(settle(parse(expression), d.sizes), valuesOf());
    const columns = shape[1] ?? 1;
    return Array.from({ length: data.length / columns }, (_, i) => [
      ...data.slice(i * columns, (i + 1) * columns),
    ]);
  };
  return { d, number, matrix };
}

/** The key of what is asked. @throws where there is none, or more than one thing is asked. */
export function askedOf(of: Derivation, asking: Asking): Asked {
  const { number, matrix, shape, formula, among, right, under = '', slips = [] } = asking;
  if ([number, matrix, shape, formula, among].filter((x) => x !== undefined).length !== 1)
    throw new Error(`Ask for one of number, matrix, shape, formula, among: ${JSON.stringify(asking)}.`);
  const read = reader(of, asking);
  const { d } = read;
  if (number !== undefined) {
    const key = read.number(number);
    const made = slips.map(([expression, said]) => [read.number(expression), said] as const);
    const same = made.find(([value]) => value === key);
    if (same) throw new Error(`The slip “${same[1]}” gives the right number ${key}.`);
    return { form: 'number', right: key, slips: made };
  }
  if (matrix !== undefined) {
    const key = typeof matrix === 'string' ? read.matrix(matrix) : matrix.map((row) => row.map(read.number));
    return { form: 'matrix', right: key };
  }
  if (shape !== undefined) {
    const axes = d.scope(shape)?.axes;
    if (!axes) throw new Error(`${d.id} has no quantity “${shape}”.`);
    return { form: 'shape', axes, sizes: shapeOf(d, axes) };
  }
  if (formula !== undefined) {
    const line = d.statements.get(formula);
    if (!line || !isLine(line))
      throw new Error(`${d.id} has no line “${formula}”. Lines: ${[...d.statements.keys()].join(', ')}.`);
    return { form: 'formula', step: formula, options: optionsNamed(of.definition, under) };
  }
  const chosen = typeof right === 'number' ? [right] : (right ?? []);
  if (right === undefined || chosen.some((i) => among![i - 1] === undefined))
    throw new Error(`right: places from 1 to ${among!.length} of what one chooses among.`);
  return { form: 'choice', right: chosen.map((i) => i - 1), several: typeof right !== 'number' };
}
