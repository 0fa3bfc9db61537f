/**
 * @file A derivation is a list of chains of equal expressions, and every equals sign is a test.
 *
 * {@link define} keeps an author's text; `build` of build.ts reads it at chosen sizes and options into steps that `run`
 * of run.ts can execute. Everything a reader sees is read off those steps.
 */
import type { Expr } from '#notation/expr.ts';
import type { Axes, Scope } from '#notation/scope.ts';
import type { Values } from '#notation/values.ts';
import type { Tensor } from '#math/tensor.ts';
import type { Namespace } from './namespace.ts';
import type { Renaming } from './rename.ts';
import type { DerivationText, Domain, Rule } from './text.ts';

/** One expression of a chain; `relation` says how it compares with the form before. */
export interface Form {
  readonly is: Expr;
  readonly by: Rule;
  readonly relation: '=' | '<=';
}

/** One quantity and how it is computed; `forms[0]` is what {@link run} executes. */
export interface Step {
  /** `dh[2]`, `dW`, `loss`. */
  readonly id: string;
  /** `dh`, `dW`, `loss`. */
  readonly base: string;
  readonly t: number | undefined;
  readonly phase: 'forward' | 'backward' | 'aside';
  /** The quantity whose gradient this step is. */
  readonly gradientOf: string | undefined;
  readonly forms: readonly Form[];
  readonly axes: Axes;
  /** Names of the free indices of a step written entry by entry. */
  readonly at: readonly string[];
  readonly compute: (values: Values) => Tensor;
}

/** A step as the page states it, for any t. */
export interface Statement {
  readonly base: string;
  readonly timed: boolean;
  readonly phase: Step['phase'];
  readonly gradientOf: string | undefined;
  readonly forms: readonly Form[];
  readonly axes: Axes;
  readonly at: readonly string[];
}

/** A checked remark: a chain, and perhaps the statement that its value is a gradient. */
export interface Claim {
  readonly id: string;
  readonly tex: string;
  readonly forms: readonly Form[];
  readonly axes: Axes;
  readonly gradient: { readonly of: string; readonly objective: string } | undefined;
  /** The statement that its value is the Jacobian of one column by another. */
  readonly jacobian: { readonly of: string; readonly by: string } | undefined;
}

/** A value the reader may set; `id` is `W` or `x[2]`. */
export interface Given {
  readonly id: string;
  readonly base: string;
  readonly t: number | undefined;
  readonly axes: Axes;
  readonly domain: Domain;
  readonly role: 'given' | 'parameter';
  /** The state before the first step that is read: `h[0]`, and `g[T + 1]` of a cell that reads from right to left. */
  readonly start: boolean;
}

export interface Derivation {
  readonly id: string;
  /** What it was built from, with all options. */
  readonly definition: Definition;
  readonly text: DerivationText;
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  /** What the chosen options call otherwise than the text does. */
  readonly renaming: Renaming;
  readonly given: readonly Given[];
  readonly steps: readonly Step[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly claims: readonly Claim[];
  readonly loss: string;
  readonly scope: Scope;
  readonly names: Namespace;
  stepOf(id: string): Step | undefined;
}

/** A derivation before sizes and options are chosen. */
export interface Definition<Text extends DerivationText = DerivationText> {
  readonly id: string;
  readonly text: Text;
}

/** The type keeps the names of options and presets, so that a lesson cannot forget one. */
export const define = <const Text extends DerivationText>(id: string, text: Text): Definition<Text> => ({
  id,
  text,
});
