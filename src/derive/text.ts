/**
 * @file What an author writes: a derivation is two tables, `forward` and `backward`, in one-line NumPy.
 *
 * `forward` says how each quantity is computed; `backward`, keyed by the same names, says what its gradient is.
 * A `cell` holds the tables of one time step; the law {@link unroll} repeats it over t = 1…T. There may be several.
 */

/** Why an equals sign holds. Worded for readers in words/. */
export type Rule =
  | 'definition'
  | 'chain-rule'
  | 'product-rule'
  | 'sum-over-paths'
  | 'sigmoid-slope'
  | 'tanh-slope'
  | 'relu-slope'
  | 'linear-map'
  | 'substitution'
  | 'one-hot'
  | 'sums-to-one'
  | 'softmax-jacobian'
  | 'log-derivative'
  | 'log-of-product'
  | 'log-of-quotient'
  | 'same-sum'
  | 'algebra'
  | 'bound'
  | 'unroll'
  | 'sum-over-time'
  | 'path-products'
  | 'written-out'
  | 'submultiplicative'
  | 'triangle'
  | 'minimum'
  | 'slope-bound'
  | 'largest-entry'
  | 'inverse'
  | 'eigenvector';

/**
 * What values a given may take. `any` is (−1, 1) when drawn at random; a `share` is at least 0 and below 1; `one-hot`
 * has a single 1 in each column, `one-hot-rows` in each row. `stochastic`: the shares of each column add up to 1,
 * `stochastic-rows`: those of each row. `tree`: the leaves of a binary tree as rows, 1 where the way to one goes left at a node, -1 where it goes
 * right, 0 at the nodes off the way.
 */
export type Domain =
  | 'any'
  | 'positive'
  | 'share'
  | 'one-hot'
  | 'one-hot-rows'
  | 'binary'
  | 'stochastic'
  | 'stochastic-rows'
  | 'tree';

/**
 * One value, or one for each option of a choice: `{ tanh: …, relu: … }`; choices may stand inside one
 * another, and a line without the chosen option is not there.
 */
export type PerOption<X> = X | { readonly [option: string]: PerOption<X> };

/** The value under the chosen options, those of the first choice looked up first; undefined where they have none. */
export function optionOf<X>(x: PerOption<X>, options: Readonly<Record<string, string>>): X | undefined {
  if (typeof x !== 'object' || x === null || Array.isArray(x)) return x as X;
  const table = x as { readonly [option: string]: PerOption<X> };
  const option = Object.values(options).find((o) => Object.hasOwn(table, o));
  return option === undefined ? undefined : optionOf(table[option]!, options);
}

/** The first option of every choice. */
export const firstOptions = ({ choices = {} }: Pick<DerivationText, 'choices'>): Record<string, string> =>
  Object.fromEntries(Object.entries(choices).map(([choice, options]) => [choice, options[0]!]));

/** Another name of a quantity, with its LaTeX; `negated` where its values are those of its own name with the other sign. */
export interface Renamed {
  readonly name: string;
  readonly tex: string;
  readonly negated?: true;
}

/** An expression, and the rule that turns the form before into it; `<=` makes it a bound instead. */
export type Link = readonly [expression: string, by: Rule, relation?: '<='];
export type ChainText = readonly Link[];

/** id → [LaTeX, axes, domain]; in LaTeX, # is where the time index goes. Axes and domain may differ by option. */
export type GivenText = Readonly<Record<string, PerOption<GivenLine>>>;
export type GivenLine = readonly [tex: string, axes: string, domain?: Domain];
/** id → [LaTeX, expression, axes with index names if written entry by entry: "i:P j:Q"]. */
export type ForwardText = Readonly<Record<string, PerOption<ForwardLine>>>;
export type ForwardLine = readonly [tex: string, expression: string, entrywise?: string];
/** id of a quantity → its gradient. The gradient of `c` is the symbol `dc`. Entry by entry: "[u, v] …". */
export type BackwardText = Readonly<Record<string, PerOption<ChainText>>>;

export interface CellText {
  /** How the sequence is read: from left to right, or `backward` from T to 1; then `before` is t + 1. */
  readonly direction?: 'backward';
  /** Given anew at each time step. */
  readonly given: GivenText;
  /** The name a step uses for the state of the step read before it → the state: `{ h_prev: 'h' }`. */
  readonly states: Readonly<Record<string, string>>;
  readonly forward: ForwardText;
  /** Quantities on no path to the loss, useful to write the gradients with. */
  readonly asides?: ForwardText;
  readonly backward: BackwardText;
}

export interface DerivationText {
  /** Toy sizes, used by the checks and when the page first opens. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Largest size allowed, for each letter. */
  readonly largest: Readonly<Record<string, number>>;
  /** Smallest size allowed, for each letter of which it is not 1. */
  readonly smallest?: Readonly<Record<string, number>>;
  /** What the reader may choose; the first option is the default. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Options for readers with questions of their own, of which the lesson itself does not speak. */
  readonly further?: readonly string[];
  /** The least size that an option can do with, where that is not 1. */
  readonly least?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /**
   * Names under an option, by option and by own id. Lines that all options share are read with the new names; a line
   * for that option alone is written with them.
   */
  readonly renamed?: Readonly<Record<string, Readonly<Record<string, Renamed>>>>;
  /** Combinations of options that have a name of their own; the first is that of the lesson. */
  readonly conventions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly parameters: GivenText;
  readonly given: GivenText;
  readonly cell?: CellText;
  /** Several cells on one time axis: each is read to its end before the next, which may read it at the same step. */
  readonly cells?: readonly CellText[];
  /** After the last time step, or the whole of a derivation without time. */
  readonly forward: ForwardText;
  /** Without time: quantities on no path to the loss, useful to write gradients and claims with. */
  readonly asides?: ForwardText;
  /** The scalar whose gradient is taken. */
  readonly loss: string;
  /** The line the stage opens with; without it, the first gradient that is not a number. */
  readonly opening?: string;
  readonly backward: BackwardText;
  /** Further forms of a gradient, true only for the whole sequence; t is the time of the quantity. */
  readonly overTime?: BackwardText;
  /** True statements beside the main line: [LaTeX, chain], or the gradient of one of them: [LaTeX, chain, of, objective]. */
  readonly claims?: Readonly<
    Record<string, PerOption<readonly [tex: string, chain: ChainText, of?: string, objective?: string]>>
  >;
  /** Jacobians of one column by another, numerator layout, all paths between them included: [LaTeX, chain, of, by]. */
  readonly jacobians?: Readonly<
    Record<string, PerOption<readonly [tex: string, chain: ChainText, of: string, by: string]>>
  >;
  /** Quantities whose entries must stay this far from 0, where a derivative does not exist, by option. */
  readonly kinks?: PerOption<readonly string[]>;
  /** Matrices of which the largest entries of each column are picked, with how many: the next must be far, by option. */
  readonly picked?: PerOption<readonly (readonly [id: string, count: string])[]>;
  /** Named settings with round numbers. */
  readonly presets?: Readonly<Record<string, Preset>>;
}

export interface Preset {
  readonly sizes?: Readonly<Record<string, number>>;
  /** The options at which the numbers mean what the name says. */
  readonly options?: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, Nested>>;
}

/** A number, a row of numbers, or a matrix as rows. */
export type Nested = number | readonly Nested[];

/** The cells of a derivation in time, in the order in which they are read; none without time. */
export const cellsOf = (text: DerivationText): readonly CellText[] =>
  text.cells ?? (text.cell ? [text.cell] : []);
