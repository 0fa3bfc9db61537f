/** @file One edit of a formula, and what is known while edits are made. */
import type { Derivation } from '#derive/derivation.ts';
import type { Expr } from '#notation/expr.ts';
import type { SlipKind } from './kinds.ts';

/** A formula after one edit. `kind` is the slip that the edit makes; `part` is what it was made of. */
export interface Edit {
  readonly kind: SlipKind;
  readonly expr: Expr;
  readonly part: Expr;
  /** What stands in its place after the edit: that is what was typed, where the edit makes the slip. */
  readonly by?: Expr | undefined;
  /** Named where nothing else explains. */
  readonly unlikely?: true;
}

export interface Editing {
  readonly d: Derivation;
  /** Times a quantity may be taken at where the formula has none. */
  readonly times: readonly Expr[];
  /** Whether a quantity of other axes may be the one that was meant: where axes do not fit anyway. */
  readonly anyAxes: boolean;
  /** The quantity whose gradient is asked for; undefined where none is. */
  readonly own?: string | undefined;
  /** The free indices of a step written entry by entry. */
  readonly indices?: readonly string[];
}
