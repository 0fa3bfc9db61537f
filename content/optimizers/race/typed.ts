/** @file A surface of the reader's own formula: read with care, its slope by differences, its valleys by search. */
import { EPSILON } from '#math/difference.ts';
import { ENTRYWISE } from '#notation/entrywise.ts';
import { NotationError } from '#notation/error.ts';
import { expand } from '#notation/expand.ts';
import { type Expr, children, symbolsOf } from '#notation/expr.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { program } from '#notation/program.ts';
import { workOf } from '#notation/work.ts';
import { type Landscape, type Pair, landscapeOf } from '#optimizers/surfaces.ts';

const FUNCTIONS = ENTRYWISE.map((f) => f.name);
/** A sum over more terms is no formula of two numbers. */
const LONGEST_SUM = 24;
/** Steps of arithmetic at one point: a race and its map ask for the height some hundred thousand times. */
const MOST_STEPS = 2000;

/**
 * A formula in x and y, its sums written out.
 * @throws {NotationError} with a caret and a remedy, for everything that is no number for every x and y.
 */
export function readFormula(text: string): Expr {
  const parsed = parse(text);
  const steps = workOf(parsed, {});
  if (Number.isFinite(steps) && steps > MOST_STEPS)
    throw new NotationError(
      'This formula asks for more than {most} steps of arithmetic.',
      text,
      Math.max(0, text.search(/\bfor\b/)),
      'Use shorter sums.',
      { most: MOST_STEPS },
    );
  const e = expand(parsed, {}, LONGEST_SUM);
  const at = (word: string): number => Math.max(0, text.search(new RegExp(`(?<![\\w.])${word}(?!\\w)`)));
  for (const id of symbolsOf(e))
    if (id !== 'x' && id !== 'y')
      throw new NotationError(
        FUNCTIONS.includes(id) ? '“{id}” is a function without its brackets.' : 'There is no “{id}” here.',
        text,
        at(id),
        FUNCTIONS.includes(id) ? 'Write {id}(x).' : 'The formula may use x and y and numbers.',
        { id },
      );
  const visit = (part: Expr): void => {
    if (part.kind === 'call' && !FUNCTIONS.includes(part.fn))
      throw new NotationError(
        'There is no function “{fn}” of single numbers.',
        text,
        at(part.fn),
        'The functions are {names}.',
        { fn: part.fn, names: FUNCTIONS.join(', ') },
      );
    children(part).forEach(visit);
  };
  visit(e);
  try {
    program(['x', 'y'], [{ id: 'f', is: e }]);
  } catch {
    throw new NotationError(
      '“{part}” is not a single number for every x and y.',
      text,
      Math.max(0, text.search(/@|\.T|\[|\b(?:sum|prod|max|min|chain)\b/)),
      'Use + - * / ** and functions of one number; x and y have no entries.',
      { part: plain(parsed) },
    );
  }
  return e;
}

/** The landscape of a formula; its slope is that of central differences. */
export function typedLandscape(e: Expr, sigma = 0): Landscape {
  const { memory, results, run } = program(['x', 'y'], [{ id: 'f', is: e }]);
  const height = (x: number, y: number): number => {
    memory[0] = x;
    memory[1] = y;
    run();
    return memory[results[0]!]!;
  };
  return landscapeOf(
    height,
    (at, _t, into) => {
      const [x, y] = [at[0]!, at[1]!];
      // far out ε would be lost in the last digits
      const [dx, dy] = [EPSILON * Math.max(1, Math.abs(x)), EPSILON * Math.max(1, Math.abs(y))];
      into[0] = (height(x + dx, y) - height(x - dx, y)) / (2 * dx);
      into[1] = (height(x, y + dy) - height(x, y - dy)) / (2 * dy);
    },
    sigma,
  );
}

/** Points of the grid on which valleys are looked for, in each direction. */
const GRID = 48;
const FINEST = 1e-9;

/** The lowest points of a window: where no neighbour on a grid is lower, followed down by halving steps. */
export function minimaIn(height: Landscape['height'], x: Pair, y: Pair): Pair[] {
  const step: Pair = [(x[1] - x[0]) / GRID, (y[1] - y[0]) / GRID];
  const values = Array.from({ length: GRID + 1 }, (_, i) =>
    Array.from({ length: GRID + 1 }, (_, j) => height(x[0] + i * step[0], y[0] + j * step[1])),
  );
  const found: { at: Pair; z: number }[] = [];
  for (let i = 1; i < GRID; i++)
    for (let j = 1; j < GRID; j++) {
      const here = values[i]![j]!;
      const around = [-1, 0, 1].flatMap((a) => [-1, 0, 1].map((b) => values[i + a]![j + b]!));
      if (!Number.isFinite(here) || around.some((z) => z < here) || around.every((z) => z === here)) continue;
      const at = descend(height, [x[0] + i * step[0], y[0] + j * step[1]], Math.max(...step));
      if (at.some((v) => !Number.isFinite(v)) || at[0] < x[0] || at[0] > x[1] || at[1] < y[0] || at[1] > y[1])
        continue;
      if (found.every((m) => Math.hypot(m.at[0] - at[0], m.at[1] - at[1]) > 1e-3))
        found.push({ at, z: height(...at) });
    }
  const lowest = Math.min(...found.map((m) => m.z));
  // a higher valley is a place to be caught in, not one to be measured from
  return found.filter((m) => m.z - lowest <= 1e-6 * (1 + Math.abs(lowest))).map((m) => m.at);
}

/** Steps along the axes and diagonals while they lead down, then steps half as long. */
function descend(height: Landscape['height'], from: Pair, step: number): Pair {
  let at = from;
  let z = height(...at);
  for (let h = step; h > FINEST; h /= 2)
    for (let moved = true, tries = 0; moved && tries < 200; tries++) {
      moved = false;
      for (const [a, b] of DIRECTIONS) {
        const there: Pair = [at[0] + a * h, at[1] + b * h];
        const w = height(...there);
        if (w < z) [at, z, moved] = [there, w, true];
      }
    }
  return at;
}
const DIRECTIONS = [-1, 0, 1]
  .flatMap((a) => [-1, 0, 1].map((b) => [a, b] as const))
  .filter(([a, b]) => a || b);
