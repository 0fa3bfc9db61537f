/** @file How each optimizer is told from the others: a colour for its family, a dash and a mark for itself. */
import {
  type SymbolType,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import type { RuleId } from '#optimizers/rules.ts';

export interface Look {
  /** A custom property: `--opt-adam`. */
  readonly ink: string;
  /** Lengths of dashes and gaps; none for a full line. */
  readonly dash: readonly number[];
  readonly mark: SymbolType;
  /** Only the outline of the mark: a variant. */
  readonly hollow: boolean;
}

const look = (family: string, mark: SymbolType, dash: readonly number[] = [], hollow = false): Look => ({
  ink: `--opt-${family}`,
  dash,
  mark,
  hollow,
});
const DASHED = [7, 4];
const DOTTED = [2, 3];

export const LOOKS: Readonly<Record<RuleId, Look>> = {
  gd: look('gd', symbolCircle),
  momentum: look('momentum', symbolSquare),
  nesterov: look('nesterov', symbolDiamond),
  'nesterov-shifted': look('nesterov', symbolDiamond, DASHED, true),
  'nesterov-noted': look('nesterov', symbolWye, DOTTED, true),
  adagrad: look('adagrad', symbolTriangle),
  'adagrad-inside': look('adagrad', symbolTriangle, DASHED, true),
  rmsprop: look('rmsprop', symbolCross),
  'rmsprop-inside': look('rmsprop', symbolCross, DASHED, true),
  adadelta: look('adadelta', symbolWye),
  adam: look('adam', symbolStar),
  'adam-uncorrected': look('adam', symbolStar, DASHED, true),
  'adam-noted': look('adam', symbolCircle, DOTTED, true),
  adamw: look('adamw', symbolDiamond, [10, 3, 2, 3]),
};

/** Area of a mark, in square pixels. */
export const MARK = 70;
