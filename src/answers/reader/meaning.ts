/** @file What the names of an answer mean at the place where it is given: the axes, the time, the indices at hand. */
import type { Derivation } from '#derive/derivation.ts';
import { cellsOf } from '#derive/text.ts';
import type { Axes, Scope } from '#notation/scope.ts';
import { type Expr, sym } from '#notation/expr.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameSurface } from './surface.ts';

/** A part of an answer whose names and products are settled; without axes where they do not fit one another. */
export interface Resolved {
  readonly e: Expr;
  readonly axes: Axes | undefined;
}

/** Another way to read what can be read in two, tried only where the first way does not give the right value. */
export type Alternative =
  | 'dot-is-product'
  | 'dot-is-inner'
  | 'divide-last'
  | 'tight-time'
  | 'other-index'
  | 'time-below'
  | 'beside-is-entrywise'
  | 'tensor-is-entrywise'
  | 'next-is-later'
  | 'flat-is-row'
  | 'sum-reaches-on'
  | 'letter-in-brackets'
  | 'numpy-stretches';

/** What is asked, as far as reading depends on it. */
export interface Context {
  readonly d: Derivation;
  readonly lexicon: Lexicon;
  /** Whether t is the time of the step: without it, h alone is h where the reading ends. */
  readonly timed: boolean;
  /** The free indices of a step written entry by entry. */
  readonly at: readonly string[];
}

/** State of one reading. */
export interface Scene extends Context {
  readonly source: string;
  /** Indices bound by sums, innermost last. */
  readonly bound: readonly string[];
  /** Those of them that count entries, and not steps in time. */
  readonly counts: readonly string[];
  /** Whether an index is read, where letters are indices first. */
  readonly inIndex: boolean;
  readonly chosen: ReadonlySet<Alternative>;
  /** What a name that the derivation does not have stands for; without it such names are refused. */
  readonly other?: (name: NameSurface, scene: Scene) => Resolved | undefined;
  /** What the inverse of a square matrix stands for; without it inverses are refused. */
  readonly inverse?: (of: Resolved) => Resolved;
  /** What was met on the way; shared by all parts of one answer. */
  readonly met: {
    readonly alternatives: Set<Alternative>;
    /** Free indices, with the axis each runs over. */
    readonly free: Map<string, string>;
    /** The first place where axes do not fit. */
    misfit: { readonly a: Axes; readonly op: string; readonly b: Axes; readonly at: number } | undefined;
  };
}

/** Columns of ones, by the letter of their axis: what a sum over an axis multiplies with. */
export const onesOf = (axis: string): string => `ones(${axis})`;
export const axisOfOnes = (id: string): string | undefined => /^ones\((.*)\)$/.exec(id)?.[1];

/** What stands for something that the derivation does not have: its name, and its axes if it has any. */
export const otherOf = (written: string, axes: Axes = []): string => `other(${written}:${axes.join(' ')})`;
/** The same for what has a value at each step. */
export const seriesOf = (written: string, axes: Axes): string => otherOf(`${EACH}${written}`, axes);
const EACH = 'each ';
export const isOther = (id: string): boolean => id.startsWith('other(');
export const isSeriesOther = (id: string): boolean => id.startsWith(`other(${EACH}`);
const axesOfOther = (id: string): Axes =>
  id
    .slice(id.lastIndexOf(':') + 1, -1)
    .split(' ')
    .filter(Boolean);

/** Names of the derivation, of the indices at hand, of columns of ones, and t where it is a time. */
export const scopeOf =
  (d: Derivation, indices: readonly string[]): Scope =>
  (id) => {
    if (indices.includes(id) || (id === 't' && !d.scope('t'))) return { axes: [], series: false };
    if (isOther(id)) return { axes: axesOfOther(id), series: isSeriesOther(id) };
    const ones = axisOfOnes(id);
    return ones === undefined ? d.scope(id) : { axes: [ones, '1'], series: false };
  };

/** Whether t is a time here, and not the name of a quantity. */
export const hasTime = (d: Derivation): boolean =>
  Object.hasOwn(d.sizes, 'T') && cellsOf(d.text).length > 0 && d.scope('t') === undefined;

/** −1 where the state before is that at t − 1; 1 for a cell that reads from right to left. */
export function stepBefore(d: Derivation, id: string): 1 | -1 {
  const own = id.replace(/^d(?=.)/, '');
  const cell = cellsOf(d.text).find(
    ({ states, forward }) =>
      [id, own].some((x) => Object.values(states).includes(x)) ||
      [id, own].some((x) => Object.hasOwn(forward, x)),
  );
  return cell?.direction === 'backward' ? 1 : -1;
}

/** Where the state `id` stands before anything is read. */
export const startOf = (d: Derivation, id: string): number =>
  stepBefore(d, id) === -1 ? 0 : d.sizes['T']! + 1;

/** Where the reading of `id` ends. */
export const lastOf = (d: Derivation, id: string): Expr =>
  stepBefore(d, id) === -1 ? sym('T') : { kind: 'number', value: 1 };
