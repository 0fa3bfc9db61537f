/** @file Values for what a derivation takes as given: drawn from a seed, or read from what a reader supplies. */
import { type Random, integer, random } from '../math/random.ts';
import { type Tensor, tensor } from '../math/tensor.ts';
import type { Values } from '../notation/evaluate.ts';
import { type Derivation, type Given, shapeOf, sizeOfAxis } from './derivation.ts';
import { negatedIn } from './rename.ts';
import { run } from './run.ts';
import type { Nested, PerOption } from './text.ts';

/** A given that cannot be used; the message names it and says what would do. */
export class GivenError extends Error {
  override readonly name = 'GivenError';
}

/** How far from 0 the inputs of ReLU and max are kept: five hundred steps of the finite difference. */
export const KINK_DISTANCE = 0.005;
const MOST_DRAWS = 1000;

/** Quantities that must stay away from 0 for the derivatives to exist, under the options of `d`. */
export const kinksOf = (d: Derivation): readonly string[] => chosenIn(d, d.text.kinks);

/**
 * Random values with two decimals, in (−1, 1) unless their domain says otherwise; the same for the same seed. A
 * quantity that goes by another name with the other sign is drawn under its own: one seed is one network.
 */
export function draw(d: Derivation, seed: number): Values {
  const rng = random(seed);
  const kinks = kinksOf(d);
  const picked = chosenIn(d, d.text.picked);
  const negated = negatedIn(d.renaming);
  for (let i = 0; i < MOST_DRAWS; i++) {
    const given = Object.fromEntries(
      d.given.map((g) => {
        const drawn = drawOne(d, g, rng);
        return [g.id, negated.has(g.id) ? { ...drawn, data: drawn.data.map((x) => -x) } : drawn];
      }),
    );
    if (!(kinks.length || picked.length) || clear(d, given, kinks, picked)) return given;
  }
  throw new GivenError(`${d.id}: no values away from the kinks found for seed ${seed}`);
}

/** The seed of the numbers a page opens with. */
export const OPENING_SEED = 1;

/** The values a page opens with: those of `preset`, or of the first preset where there is one, the rest drawn. */
export function opening(
  d: Derivation,
  preset = Object.keys(d.text.presets ?? {})[0],
  seed = OPENING_SEED,
): Values {
  const chosen = preset === undefined ? undefined : d.text.presets?.[preset];
  const fits = chosen && Object.entries(chosen.sizes ?? {}).every(([s, n]) => d.sizes[s] === n);
  return withSupplied(d, draw(d, seed), fits ? chosen.given : {});
}

function drawOne(d: Derivation, g: Given, rng: Random): Tensor {
  const shape = shapeOf(d, g.axes);
  switch (g.domain) {
    case 'any':
      // never exactly 0: a zero would hide a forgotten factor
      return tensor(shape, () => ((rng() < 0.5 ? -1 : 1) * (5 + Math.floor(rng() * 95))) / 100);
    case 'positive':
      return tensor(shape, () => (10 + Math.floor(rng() * 190)) / 100);
    case 'share':
      return tensor(shape, () => (5 + Math.floor(rng() * 91)) / 100);
    case 'binary':
      return tensor(shape, () => integer(rng, 2));
    case 'one-hot': {
      const hot = integer(rng, shape[0] ?? 1);
      return tensor(shape, (i) => +(i === hot));
    }
  }
}

/** What a table by option lists under the chosen ones. */
function chosenIn<X>(d: Derivation, table: PerOption<readonly X[]> | undefined): readonly X[] {
  if (!table) return [];
  if (Array.isArray(table)) return table as readonly X[];
  const lists = table as { readonly [option: string]: readonly X[] };
  return Object.values(d.options).flatMap((o) => lists[o] ?? []);
}

function clear(
  d: Derivation,
  given: Values,
  kinks: readonly string[],
  picked: readonly (readonly [id: string, count: string])[],
): boolean {
  const values = run(d, given);
  return (
    d.steps.every(
      (s) => !kinks.includes(s.base) || values[s.id]!.data.every((x) => Math.abs(x) > KINK_DISTANCE),
    ) && picked.every(([id, count]) => decided(values[id]!, sizeOfAxis(count, d.sizes)))
  );
}

/** Whether the largest `count` entries of each column are clear of the others. */
function decided({ shape, data }: Tensor, count: number): boolean {
  const [rows, columns] = shape as [number, number];
  return Array.from({ length: columns }, (_, c) =>
    Array.from({ length: rows }, (_, r) => data[r * columns + c]!).toSorted((a, b) => b - a),
  ).every((column) => count >= rows || column[count - 1]! - column[count]! > KINK_DISTANCE);
}

/** `given` with the preset's values in place of the drawn ones. Series are given whole: `x: [[…], …]`. */
export function withSupplied(
  d: Derivation,
  drawn: Values,
  supplied: Readonly<Record<string, Nested>>,
): Values {
  const given: Record<string, Tensor> = { ...drawn };
  for (const [id, value] of Object.entries(supplied)) {
    const exact = d.given.find((g) => g.id === id);
    const series = d.given.filter((g) => g.base === id && g.t !== undefined && !g.start);
    if (exact) given[id] = readTensor(d, exact, value, id);
    else if (series.length) {
      if (!Array.isArray(value) || value.length !== series.length)
        throw new GivenError(
          `“${id}” needs ${series.length} time steps, one for each t = 1…${series.length}, but ${count(value)} given.`,
        );
      series.forEach((g, i) => (given[g.id] = readTensor(d, g, value[i] as Nested, g.id)));
    } else {
      const initial = d.given.find((g) => g.start && `${g.base}0` === id);
      if (!initial) throw new GivenError(`Unknown symbol “${id}”. Givens: ${givenNames(d).join(', ')}.`);
      given[initial.id] = readTensor(d, initial, value, id);
    }
  }
  return given;
}

const count = (value: Nested): string =>
  Array.isArray(value) ? `${value.length} ${value.length === 1 ? 'is' : 'are'}` : 'a single number is';

/** Names as a reader writes them: series once, the initial state as `h0`. */
export function givenNames(d: Derivation): string[] {
  return [...new Set(d.given.map((g) => (g.start ? `${g.base}0` : g.base)))];
}

/** Reads nested numbers; a column (n, 1) may be flat, a scalar may be bare. */
function readTensor(d: Derivation, g: Given, value: Nested, name: string): Tensor {
  const shape = shapeOf(d, g.axes);
  const flat: number[] = [];
  const shapeText = shape.length ? `(${shape.join(', ')})` : 'a single number';
  const where = g.axes.length ? `${shapeText}, that is (${g.axes.join(', ')})` : shapeText;
  const wrong = (found: string): never => {
    throw new GivenError(`“${name}” must be ${where}, but it is ${found}.`);
  };
  const walk = (x: unknown, axis: number, at: string): void => {
    if (Array.isArray(x)) {
      const size = shape[axis];
      if (size === undefined) wrong(`nested too deeply at ${at}`);
      if (x.length !== size) wrong(`${x.length} long at ${at}`);
      x.forEach((y, i) => walk(y, axis + 1, `${at}[${i}]`));
      return;
    }
    const isFlatColumn = axis === shape.length - 1 && shape[axis] === 1;
    if (axis !== shape.length && !isFlatColumn)
      wrong(typeof x === 'number' ? `a single number at ${at}` : `${JSON.stringify(x)} at ${at}`);
    if (typeof x !== 'number' || !Number.isFinite(x))
      throw new GivenError(
        `“${at}” must be a finite number, not ${x === undefined ? 'missing' : typeof x === 'number' ? x : JSON.stringify(x)}.`,
      );
    flat.push(x);
  };
  walk(value, 0, name);
  const out = tensor(shape, (i) => flat[i]!);
  checkDomain(g, out, name);
  return out;
}

/** @throws {GivenError} when a value is outside its domain. */
export function checkDomain(g: Given, value: Tensor, name = g.id): void {
  const { data } = value;
  if (g.domain === 'positive' && data.some((x) => !(x > 0)))
    throw new GivenError(`“${name}” must be positive.`);
  if (g.domain === 'share' && data.some((x) => !(x >= 0 && x < 1)))
    throw new GivenError(`“${name}” must be at least 0 and below 1.`);
  if (g.domain === 'binary' && data.some((x) => x !== 0 && x !== 1))
    throw new GivenError(`“${name}” must be 0 or 1.`);
  if (
    g.domain === 'one-hot' &&
    (data.some((x) => x !== 0 && x !== 1) || data.reduce((a, b) => a + b, 0) !== 1)
  )
    throw new GivenError(`“${name}” must be one-hot: a single 1, the rest 0.`);
}
