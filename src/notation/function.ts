/**
 * @file What a function of the notation is: one object with every way it is read. A reading left out does not compile.
 *
 * `functions/` holds one function a file; `entrywise.ts` and `functions.ts` list them.
 */
import type { Tensor } from '#math/tensor.ts';
import type { Gaps } from './error.ts';
import type { Expr, Range } from './expr.ts';
import { plain } from './plain.ts';
import { type Axes, showAxes } from './scope.ts';
import type { Operations } from './tfjs.ts';

/** What stands at one place between the brackets: a tensor, or a whole number such as a size. */
export type Kind = 'tensor' | 'whole';

type One<K, X, N> = K extends 'whole' ? N : X;
/** Arguments of the kinds `P`: `X` for a tensor, `N` for a whole number. */
type Args<P extends readonly Kind[], X, N> = { readonly [I in keyof P]: One<P[I], X, N> };

/** How any function is written down, elsewhere and by mistake. */
interface Written<P extends readonly Kind[]> {
  /** In NumPy's words where NumPy has the function. */
  readonly name: string;
  readonly takes: P;
  /**
   * LaTeX: the name before the brackets, which also carries a power (tanh²(z)), or the whole from its arguments.
   * `axes` are those of the first; an index bound further out may hide them.
   */
  readonly tex: string | ((args: readonly string[], axes: () => Axes | undefined) => string);
  numpy(...args: Args<P, string, string>): string;
  torch(...args: Args<P, string, string>): string;
  /** Made of operations of tfjs: the line that is shown, and the tensor that is witnessed. */
  tfjs<X, N>(tf: Operations<X, N>, ...args: Args<P, X, N>): X;
  /** What is left when the function is forgotten; undefined where nobody forgets it. */
  slip(args: readonly Expr[]): Expr | undefined;
  /** What is 0 where there is no derivative; undefined for a function without such places. */
  kink(args: readonly Expr[]): Expr | undefined;
}

/**
 * A function of numbers, applied entry by entry: its axes are those of its arguments, an entry of its value is the
 * function of their entries, and a single number stretches.
 */
export interface Entrywise<P extends readonly Kind[] = readonly Kind[]> extends Written<P> {
  number(...args: Args<P, number, number>): number;
  /** Its name where four numbers are taken at once: in `kernels/assembly/`, or of the machine. */
  readonly simd?: string;
  /** The slope of an activation, by its argument z or by the value f(z) that it has there. */
  slope?(x: Expr, by: 'value' | 'argument'): Expr;
}

/** A function that needs its arguments whole. */
export interface Whole<P extends readonly Kind[] = readonly Kind[]> extends Written<P> {
  /** The axes of the value; refuses arguments that do not fit. */
  axes(call: AxesCall): Axes;
  value(...args: Args<P, Tensor, number>): Tensor;
  /** The scalar expression for one entry of the value. */
  entry(call: EntryCall): Expr;
}

export type NotationFunction = Entrywise | Whole;

/** `f` as it stands, once nothing is missing. */
export const entrywise = <const P extends readonly 'tensor'[]>(f: Entrywise<P>): Entrywise => f;
export const defineFunction = <const P extends readonly Kind[]>(f: Whole<P>): Whole => f;

/** A call while its axes are asked for. */
export interface AxesCall {
  readonly fn: string;
  readonly args: readonly Expr[];
  axesOf(x: Expr): Axes;
  /** Refuses `x` unless it is a single number. */
  scalar(x: Expr, what: string): void;
  /** Refuses the call: what is wrong, and what to do; `{name}` is a gap. */
  fail(problem: string, remedy: string, gaps?: Gaps): never;
}

/** A call while one entry of it is written with scalars. */
export interface EntryCall {
  readonly whole: Expr;
  readonly args: readonly Expr[];
  /** Where the entry stands. */
  readonly at: readonly Expr[];
  axesOf(x: Expr): Axes;
  /** The entry of `x` at a place that may use the names `bound`. */
  lower(x: Expr, at: readonly Expr[], bound?: readonly string[]): Expr;
  /** An index that `x`, `taken` and the formula round it do not use. */
  fresh(x: Expr, taken: readonly string[]): string;
  /** All places on an axis. */
  along(index: string, axis: string): Range;
}

/** The axes of the one argument, which must be a column. */
export function column({ fn, args, axesOf, fail }: AxesCall, remedy: string): Axes {
  const axes = axesOf(args[0]!);
  if (axes.length !== 2 || axes[1] !== '1')
    fail('{fn} needs a column, but “{part}” is {axes}.', remedy, {
      fn,
      part: plain(args[0]!),
      axes: showAxes(axes),
    });
  return axes;
}
