/** @file Values for what a derivation takes as given: drawn from a seed, or read from what a reader supplies. */
import { type Random, integer, random } from '#math/random.ts';
import { type Tensor, tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import type { Derivation, Given } from './derivation.ts';
import { shapeOf, sizeOfAxis } from './axes.ts';
import { addsToOne, groupsOf, inDomain, oneHotGroups } from './domain.ts';
import { negatedIn } from './rename.ts';
import { run } from './run.ts';
import { drawShares, drawTree, isTree } from './shares.ts';
import { type Domain, type Nested, type PerOption, type Preset, firstOptions, optionOf } from './text.ts';

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
  return withSupplied(d, draw(d, seed), chosen && fits(d, chosen) ? meantHere(d, chosen) : {});
}

/** Whether the values of a preset have their places: a size that nothing given is laid out by may be any, as a beam's. */
export const fits = (d: Derivation, { sizes = {} }: Preset): boolean =>
  Object.entries(sizes).every(([s, n]) => d.sizes[s] === n || !laysOut(d, s));

/** Whether the number of givens, or of entries in them, depends on a size. */
const laysOut = (d: Derivation, size: string): boolean =>
  d.given.some(
    ({ t, axes }) => (t !== undefined && size === 'T') || axes.some((a) => lettersOf(a).includes(size)),
  );
const lettersOf = (axis: string): readonly string[] => axis.match(/[A-Z]\w*/g) ?? [];

/** The values of a preset without those that are laid out, or limited, otherwise under the options of `d`. */
function meantHere(d: Derivation, { options, given }: Preset): Preset['given'] {
  const own = { ...firstOptions(d.text), ...options };
  const same = (id: string): boolean => {
    const line = d.text.parameters[id] ?? d.text.given[id];
    if (line === undefined) return true;
    const there = optionOf(line, own);
    const here = optionOf(line, d.options);
    return there?.[1] === here?.[1] && there?.[2] === here?.[2];
  };
  return Object.fromEntries(Object.entries(given).filter(([id]) => same(id)));
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
    case 'stochastic':
    case 'stochastic-rows':
      return drawShares(g.domain, shape, rng);
    case 'tree':
      return drawTree(shape[0] ?? 1, rng);
    case 'one-hot':
    case 'one-hot-rows': {
      const groups = oneHotGroups(g.domain, shape);
      const hot = new Set(groups.map((group) => group[integer(rng, group.length)]));
      return tensor(shape, (i) => +hot.has(i));
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
    ) &&
    // of a series all steps
    picked.every(([id, count]) =>
      d.steps.filter((s) => s.base === id).every((s) => decided(values[s.id]!, sizeOfAxis(count, d.sizes))),
    )
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

/** What a value outside its domain is told. */
const DEMAND: Readonly<Record<Exclude<Domain, 'any'>, string>> = {
  positive: 'must be positive',
  share: 'must be at least 0 and below 1',
  binary: 'must be 0 or 1',
  stochastic: 'must be shares that add up to 1 in each column',
  'stochastic-rows': 'must be shares that add up to 1 in each row',
  tree: 'must be the paths of a binary tree: 1 for left, -1 for right, 0 off the path',
  'one-hot': 'must be one-hot: a single 1 in each column, the rest 0',
  'one-hot-rows': 'must be one-hot: a single 1 in each row, the rest 0',
};

/** @throws {GivenError} when a value is outside its domain. */
export function checkDomain(g: Given, { data, shape }: Tensor, name = g.id): void {
  if (g.domain === 'any') return;
  const groups = groupsOf(g.domain, shape);
  const whole = groups.every((group) =>
    addsToOne(
      g.domain,
      group.map((i) => data[i]!),
    ),
  );
  const fits = g.domain !== 'tree' || isTree(shape, data);
  if (whole && fits && data.every((x) => inDomain(g.domain, x))) return;
  const demand = groups.length === 1 ? DEMAND[g.domain].replace(/ in each \w+/, '') : DEMAND[g.domain];
  throw new GivenError(`“${name}” ${demand}.`);
}
