/** @file The quantities in a formula, each with its time and entry, and what else of the same axes could stand there. */
import type { Derivation } from '#derive/derivation.ts';
import { SINCE } from '#derive/gradient.ts';
import { type Axes, sameAxes } from '#notation/scope.ts';
import { type Expr, entry, sym } from '#notation/expr.ts';
import { plain } from '#notation/plain.ts';
import { later } from '../reader/message.ts';

/** `h[t - 1]`, `W`, `yhat[t][k, 0]`: a quantity, its time if it has one, the entry that is taken if one is. */
export interface Leaf {
  readonly id: string;
  readonly time: Expr | undefined;
  readonly entry: readonly Expr[] | undefined;
}

export function leafOf(d: Derivation, e: Expr): Leaf | undefined {
  if (e.kind === 'symbol') {
    const meaning = d.scope(e.id);
    return meaning && !meaning.series ? { id: e.id, time: undefined, entry: undefined } : undefined;
  }
  if (e.kind !== 'entry') return undefined;
  if (e.of.kind === 'symbol' && d.scope(e.of.id)?.series)
    return { id: e.of.id, time: e.index[0]!, entry: undefined };
  const inner = leafOf(d, e.of);
  return inner && !inner.entry ? { ...inner, entry: e.index } : undefined;
}

export function leafExpr({ id, time, entry: at }: Leaf): Expr {
  const whole: Expr = time ? entry(sym(id), [time]) : sym(id);
  return at ? entry(whole, at) : whole;
}

/**
 * Other quantities that could stand where `leaf` does: with its axes, or with as many of them where `anyAxes`; at its
 * time, and at the times beside that.
 */
export function others(d: Derivation, leaf: Leaf, times: readonly Expr[], anyAxes = false): Leaf[] {
  const axes = d.scope(leaf.id)!.axes;
  const own = leaf.time ? [leaf.time, ...around(leaf.time)] : times;
  return candidates(d)
    .filter((c) => c.id !== leaf.id && (anyAxes ? c.axes.length === axes.length : sameAxes(c.axes, axes)))
    .flatMap(({ id, series }): Leaf[] =>
      series ? own.map((time) => ({ ...leaf, id, time })) : [{ ...leaf, id, time: undefined }],
    );
}

/** The step a time is said by, and its neighbours: t − 1 stands beside t and t + 1. */
function around(time: Expr): Expr[] {
  const base = time.kind === 'binary' && time.right.kind === 'number' ? time.left : time;
  const own = plain(time);
  return [base, later(base, -1), later(base, 1)].filter((x) => plain(x) !== own);
}

interface Candidate {
  readonly id: string;
  readonly axes: Axes;
  readonly series: boolean;
}

const cache = new WeakMap<Derivation, readonly Candidate[]>();

/** All quantities of the tables, running totals aside. */
export function candidates(d: Derivation): readonly Candidate[] {
  let known = cache.get(d);
  if (!known) {
    const claims = new Set(d.claims.map((c) => c.id));
    known = d.names
      .ids()
      .filter((id) => !claims.has(id) && !id.endsWith(SINCE))
      .map((id) => ({ id, axes: d.scope(id)!.axes, series: d.scope(id)!.series }));
    cache.set(d, known);
  }
  return known;
}

/** Whether one gate's quantity stands for another's: z_f and z_i, W_f and W_o, f and o. */
export function areGates(d: Derivation, a: string, b: string): boolean {
  const [x, y] = [a, b].map((id) => id.replace(/^d(?=.)/, '').split('_')) as [string[], string[]];
  if (a.startsWith('d') !== b.startsWith('d') && a.length > 1 && b.length > 1 && x.length + y.length > 2)
    return false;
  if (x.length === 2 && y.length === 2)
    return x[0] === y[0] && isGateLetter(d, x[1]!) && isGateLetter(d, y[1]!);
  return x.length === 1 && y.length === 1 && isGateLetter(d, x[0]!) && isGateLetter(d, y[0]!);
}

/** Whether a letter names a gate: a function of a net input with that letter below it, as f is of z_f. */
const isGateLetter = (d: Derivation, letter: string): boolean => {
  const is = d.statements.get(letter)?.forms[0]!.is;
  return is?.kind === 'call' && leafOf(d, is.args[0]!)?.id.split('_').at(-1) === letter;
};

/** The other gates beside the gate `id`; none where it is no gate. */
export const gatesBeside = (d: Derivation, id: string): string[] =>
  isGateLetter(d, id) ? [...d.statements.keys()].filter((x) => x !== id && isGateLetter(d, x)) : [];
