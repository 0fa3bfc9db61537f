// Unrolled in time, a cell is itself at every step: states thread forward, gradients thread back, parameters add up.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS } from '../../src/derivations/all.ts';
import { type Derivation, build, chainOf } from '../../src/derive/derivation.ts';
import { EQUALITY_TOLERANCE, check } from '../../src/derive/check.ts';
import { draw } from '../../src/derive/given.ts';
import { renameText } from '../../src/derive/rename.ts';
import { run } from '../../src/derive/run.ts';
import type { PerOption } from '../../src/derive/text.ts';
import { SINCE } from '../../src/derive/unroll.ts';
import { relativeError } from '../../src/math/error.ts';
import { map, tensor, zip } from '../../src/math/tensor.ts';
import { type Values, evaluate, timed } from '../../src/notation/evaluate.ts';
import { parse } from '../../src/notation/parse.ts';
import { optionsOf } from '../settings.ts';

const recurrent = DERIVATIONS.filter((definition) => definition.text.cell);
const settings = recurrent.flatMap((definition) =>
  optionsOf(definition).flatMap((options) =>
    [1, 2, 3, 5].map(
      (T) =>
        [
          `${definition.id} ${[...Object.values(options), `T=${T}`].join(' ')}`,
          build(definition, { options, sizes: { T } }),
        ] as const,
    ),
  ),
);

/** The text of a line under the options of `d`. */
function line<X>(d: Derivation, x: PerOption<X>): X {
  if (typeof x !== 'object' || x === null || Array.isArray(x)) return x as X;
  const table = x as { readonly [option: string]: PerOption<X> };
  return line(
    d,
    Object.values(d.options)
      .map((o) => table[o])
      .find((y) => y !== undefined)!,
  );
}

/** Values by the names a cell uses at time t: x, h_prev, h, dh; the step after sends dh_next. */
function inCell(d: Derivation, values: Values, t: number): Values {
  const cell = renameText(d.text, d.renaming).cell!;
  const local = [...Object.keys(cell.given), ...Object.keys(cell.forward), ...Object.keys(cell.asides ?? {})];
  const seen: Record<string, (typeof values)[string]> = { ...values, t: tensor([], t) };
  for (const id of local)
    for (const name of [id, `d${id}`]) if (values[timed(name, t)]) seen[name] = values[timed(name, t)]!;
  for (const [before, state] of Object.entries(cell.states)) seen[before] = values[timed(state, t - 1)]!;
  return seen;
}

describe.each(settings)('%s', (_, d) => {
  const cell = renameText(d.text, d.renaming).cell!;
  const T = d.sizes['T']!;
  const times = Array.from({ length: T }, (_, i) => i + 1);
  const given = draw(d, 2);
  const values = run(d, given);

  test('every forward line of the cell holds at every step', () => {
    for (const t of times)
      for (const [id, text] of Object.entries({ ...cell.forward, ...cell.asides }))
        expect(values[timed(id, t)], timed(id, t)).toEqual(
          evaluate(parse(line(d, text)[1]), inCell(d, values, t)),
        );
  });

  test('every gradient line of the cell holds at every step, with what the next step sends back', () => {
    for (const t of times) {
      const here: Record<string, (typeof values)[string]> = { ...inCell(d, values, t) };
      for (const [before, state] of Object.entries(cell.states)) {
        const sent = (): (typeof values)[string] =>
          evaluate(chainOf(line(d, cell.backward[before]!)).at(-1)!.is, inCell(d, values, t + 1));
        const head = d.text.backward[state];
        const fromHead = () => evaluate(chainOf(line(d, head!))[0]!.is, values);
        here[`d${state}_next`] = t < T ? sent() : head ? fromHead() : map(values[timed(state, t)]!, () => 0);
      }
      for (const [id, chain] of Object.entries(cell.backward)) {
        if (!(id in cell.forward) && !(id in cell.given)) continue;
        const found = values[timed(`d${id}`, t)]!;
        for (const form of chainOf(line(d, chain)))
          expect(relativeError(found, evaluate(form.is, here)), timed(`d${id}`, t)).toBeLessThan(
            EQUALITY_TOLERANCE,
          );
      }
    }
  });

  test('a parameter gathers one contribution from every step', () => {
    for (const [id, chain] of Object.entries(cell.backward)) {
      if (id in cell.forward || id in cell.given || id in cell.states) continue;
      const use = (t: number) => evaluate(chainOf(line(d, chain)).at(-1)!.is, inCell(d, values, t));
      let total = use(T);
      expect(values[timed(`d${id}${SINCE}`, T)]).toEqual(total);
      for (const t of times.slice(0, -1).reverse()) {
        total = zip(total, use(t), (a, b) => a + b);
        expect(relativeError(values[timed(`d${id}${SINCE}`, t)]!, total), `${id} since ${t}`).toBeLessThan(
          EQUALITY_TOLERANCE,
        );
      }
      expect(relativeError(values[`d${id}`]!, total), id).toBeLessThan(EQUALITY_TOLERANCE);
    }
  });

  test('the recursion, the sum over time, the path products and these written out agree', () => {
    const findings = check(d, given).filter((f) => f.witness === 'equal-forms');
    expect(findings.filter((f) => !f.ok)).toEqual([]);
    for (const [id, text] of Object.entries(d.text.overTime ?? {})) {
      const name = id in cell.backward && !(id in cell.forward) ? `d${id}` : timed(`d${id}`, 1);
      const rules = d.stepOf(name)!.forms.map((f) => f.by);
      const last = line(d, text).at(-1)![1];
      expect(rules).toContain(last);
      if (name === `d${id}`) {
        expect(rules).toEqual(expect.arrayContaining(['unroll', 'sum-over-time']));
        expect(rules.includes('written-out')).toBe(last === 'path-products' && T <= 4);
      }
      expect(findings.filter((f) => f.step === name)).toHaveLength(rules.length - 1);
    }
  });

  test('there is one step for each quantity and time, in an order in which each can be computed', () => {
    const ids = d.steps.map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Object.keys(cell.forward)) for (const t of times) expect(ids).toContain(timed(id, t));
    expect(Object.values(values).every((v) => v.data.every(Number.isFinite))).toBe(true);
  });
});
