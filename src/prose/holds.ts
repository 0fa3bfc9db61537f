/** @file Whether an equation holds: both sides have one value at five points and at all times, under one derivation. */
import { hasTime } from '#answers/reader/meaning.ts';
import { sizeOfAxis } from '#derive/axes.ts';
import type { Derivation } from '#derive/derivation.ts';
import { NotationError } from '#notation/error.ts';
import { symbolsOf } from '#notation/expr.ts';
import type { Axes } from '#notation/scope.ts';
import type { Chain } from './equations.ts';
import type { Said, Which } from './said.ts';
import { DIFFERENCES, TOLERANCE, same, toleranceOf } from './same.ts';
import { type Side, sidesOf } from './sides.ts';
import { timesOf } from './steps.ts';
import { valueOf, valuesAt } from './value.ts';

/** Whether all sides have one value at every point, under `d`. */
export function holds(chain: Chain, d: Derivation, memory: Said): boolean {
  try {
    let ways = chain.sides.map((side) => sidesOf(side, d, memory.others));
    // an index of one side is an index of all
    const run = new Map(ways.flat().flatMap(({ free }) => [...free]));
    if (ways.flat().some(({ letters }) => [...letters].some((letter) => run.has(letter))))
      ways = chain.sides.map((side) => sidesOf(side, d, memory.others, new Set(run.keys())));
    const [head, ...rest] = ways;
    const tolerances = rest.map((_, i) => toleranceOf(chain.sides[i + 1]!) ?? toleranceOf(chain.sides[i]!));
    return head!.some((start) => {
      for (const said of ['nothing', 'letters', 'all'] as const) {
        if (said !== 'nothing' && memory.isEmpty) continue;
        let before = start;
        const all = rest.every((way, i) => {
          const next = way.find((side) => equal(before, side, tolerances[i], d, said, run, memory));
          if (next) before = next;
          return next !== undefined;
        });
        if (all) return true;
      }
      return false;
    });
  } catch (error) {
    if (error instanceof NotationError) return false; // a name that only other options have
    throw error;
  }
}

function equal(
  a: Side,
  b: Side,
  digits: number | undefined,
  d: Derivation,
  said: Which,
  run: ReadonlyMap<string, string>,
  memory: Said,
): boolean {
  if (!a.axes || !b.axes || isTurned(a.axes, b.axes)) return false;
  const free = shortest([...run, ...a.free, ...b.free], d);
  const sides = [a, b].map((side) => (said === 'nothing' ? side.is : memory.insert(side.is, said)));
  const loose = sides.some((e) => memory.isMeasured(e));
  const isTimed = (id: string): boolean => id === 't' || memory.others.isTimed(id);
  const times = hasTime(d) && sides.some((e) => symbolsOf(e).some(isTimed)) ? timesOf(d) : [undefined];
  let met = 0;
  for (const t of times)
    for (const at of valuesAt(d)) {
      const found = sides.map((e) => valueOf(e, t, free, at, memory.others));
      if (found.some((v) => v === undefined)) continue; // it says nothing there: no step after the last
      met++;
      if (!same(found[0]!, found[1]!, digits, loose ? DIFFERENCES : TOLERANCE)) return false;
    }
  return met > 0;
}

/** A row beside a column: a transpose is missing. */
const isTurned = (a: Axes, b: Axes): boolean =>
  a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0] && a[0] !== a[1];

/** The run of each index: where it counts entries of two axes, that of the shorter. */
function shortest(runs: readonly (readonly [string, string])[], d: Derivation): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, axis] of runs) {
    const before = found.get(index);
    if (before === undefined || sizeOfAxis(axis, d.sizes) < sizeOfAxis(before, d.sizes))
      found.set(index, axis);
  }
  return found;
}
