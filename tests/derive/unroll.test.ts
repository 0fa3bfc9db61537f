// Unrolled in time, a cell is itself at every step: states thread forward, gradients thread back, parameters add up.
import { describe, expect, test } from 'vitest';
import { AHEAD, DERIVATIONS, definitionOf } from '../../content/course.ts';
import { type Derivation, define } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { chainOf, entriesOf } from '#derive/lines.ts';
import { check } from '#derive/check.ts';
import { EQUALITY_TOLERANCE } from '#derive/difference.ts';
import { nameOf } from '#derive/drawing.ts';
import { draw, givenNames, withSupplied } from '#derive/given.ts';
import { renameText } from '#derive/rename.ts';
import { run } from '#derive/run.ts';
import type { CellText, ForwardLine, PerOption } from '#derive/text.ts';
import { SINCE, statementsOn } from '#derive/gradient.ts';
import { cellsOf } from '#derive/text.ts';
import { relativeError } from '#math/error.ts';
import { map, tensor, zip } from '#math/tensor.ts';
import { type Values, timed } from '#notation/values.ts';
import { evaluate } from '#notation/evaluate.ts';
import { parse } from '#notation/parse.ts';
import { plain } from '#notation/plain.ts';
import { optionsOf } from '../settings.ts';

const recurrent = [...DERIVATIONS, ...AHEAD].filter((definition) => cellsOf(definition.text).length);
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

/** +1 from left to right, −1 from right to left. */
const stepOf = (cell: CellText): number => (cell.direction === 'backward' ? -1 : 1);

/** Values by the names a cell uses at time t: x, h_prev, h, dh; the step read after it sends dh_next. */
function inCell(d: Derivation, cell: CellText, values: Values, t: number): Values {
  const local = cellsOf(renameText(d.text, d.renaming)).flatMap((c) =>
    [c.given, c.forward, c.asides ?? {}].flatMap((table) => Object.keys(table)),
  );
  const seen: Record<string, (typeof values)[string]> = { ...values, t: tensor([], t) };
  for (const id of local)
    for (const name of [id, `d${id}`]) if (values[timed(name, t)]) seen[name] = values[timed(name, t)]!;
  for (const [before, state] of Object.entries(cell.states))
    seen[before] = values[timed(state, t - stepOf(cell))]!;
  return seen;
}

const everyCell = settings.flatMap(([name, d]) =>
  cellsOf(renameText(d.text, d.renaming)).map(
    (cell) => [`${name}, ${Object.values(cell.states).join(' ')}`, d, cell] as const,
  ),
);

/** The value of a line, entry by entry where it is written so. */
function valueOf([, expression, entrywise]: ForwardLine, shape: readonly number[], here: Values) {
  const is = parse(expression);
  const { at } = entriesOf(entrywise);
  if (!at.length) return evaluate(is, here);
  const [, columns = 1] = shape;
  return tensor(shape, (flat) => {
    const [i, j] = [Math.floor(flat / columns), flat % columns];
    const bound = { [at[0]!]: tensor([], i), [at[1]!]: tensor([], j) };
    return evaluate(is, { ...here, ...bound }).data[0]!;
  });
}

describe.each(everyCell)('%s', (_, d, cell) => {
  const T = d.sizes['T']!;
  const upwards = Array.from({ length: T }, (_, i) => i + 1);
  /** In the order of reading. */
  const times = cell.direction === 'backward' ? upwards.toReversed() : upwards;
  const last = times.at(-1)!;
  const given = draw(d, 2);
  const values = run(d, given);

  test('every forward line of the cell holds at every step', () => {
    for (const t of times)
      for (const [id, text] of Object.entries({ ...cell.forward, ...cell.asides }))
        expect(values[timed(id, t)], timed(id, t)).toEqual(
          valueOf(line(d, text), values[timed(id, t)]!.shape, inCell(d, cell, values, t)),
        );
  });

  test('every gradient line of the cell holds at every step, with what the next step sends back', () => {
    for (const t of times) {
      const here: Record<string, (typeof values)[string]> = { ...inCell(d, cell, values, t) };
      for (const [before, state] of Object.entries(cell.states)) {
        // what is given anew at each step sends nothing back
        if (!cell.backward[before]) continue;
        const sent = (): (typeof values)[string] =>
          evaluate(
            chainOf(line(d, cell.backward[before]!)).at(-1)!.is,
            inCell(d, cell, values, t + stepOf(cell)),
          );
        const head = d.text.backward[state];
        const fromHead = () => evaluate(chainOf(line(d, head!))[0]!.is, values);
        here[`d${state}_next`] =
          t !== last ? sent() : head ? fromHead() : map(values[timed(state, t)]!, () => 0);
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
      // the line of the state before the first step
      if (Object.values(cell.states).some((state) => id === `${state}0`)) continue;
      const use = (t: number) => evaluate(chainOf(line(d, chain)).at(-1)!.is, inCell(d, cell, values, t));
      let total = use(last);
      expect(values[timed(`d${id}${SINCE}`, last)]).toEqual(total);
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
      const perStep = id in cell.forward || id in cell.given;
      const name = id in cell.backward && !perStep ? `d${id}` : timed(`d${id}`, 1);
      const rules = d.stepOf(name)!.forms.map((f) => f.by);
      const rule = line(d, text).at(-1)![1];
      expect(rules).toContain(rule);
      if (name === `d${id}`) {
        expect(rules).toEqual(expect.arrayContaining(['unroll', 'sum-over-time']));
        expect(rules.includes('written-out')).toBe(rule === 'path-products' && T <= 4);
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

/** The recurrent network of the course, to be read in a direction of choice. */
const reader = (direction: 'forward' | 'backward') => {
  const cell = definitionOf('rnn')!.text.cell!;
  const { text } = definitionOf('rnn')!;
  return define(`rnn ${direction}`, {
    ...text,
    // these write the order of time out
    overTime: {},
    claims: {},
    jacobians: {},
    choices: { loss: ['total'], phi: ['tanh'] },
    cells: [{ ...cell, ...(direction === 'backward' && { direction }) }],
  });
};

describe('a cell that reads from right to left', () => {
  const T = 4;
  const right = build(reader('forward'), { sizes: { T } });
  const left = build(reader('backward'), { sizes: { T } });
  const mirrored = (id: string): string =>
    id.replace(/\[(\d+)\]$/, (_, t: string) => `[${T + 1 - Number(t)}]`);
  const given = draw(right, 3);
  const values = run(right, given);
  const turned = run(left, Object.fromEntries(Object.entries(given).map(([id, x]) => [mirrored(id), x])));

  test('is the mirror of one that reads from left to right, gradients and running totals included', () => {
    expect(left.steps.map((s) => s.id)).toEqual(right.steps.map((s) => mirrored(s.id)));
    for (const s of right.steps)
      expect(relativeError(turned[mirrored(s.id)]!, values[s.id]!), s.id).toBeLessThan(EQUALITY_TOLERANCE);
  });

  test('starts from a state after the sequence, which is given and asked for by the name of the state', () => {
    expect(left.given.filter((g) => g.start).map((g) => g.id)).toEqual([`h[${T + 1}]`]);
    expect(givenNames(left)).toEqual(givenNames(right));
    expect(withSupplied(left, {}, { h0: [1, 2, 3] })[`h[${T + 1}]`]!.data).toEqual(Float64Array.of(1, 2, 3));
    expect(left.stepOf(`dh[${T + 1}]`)!.forms).toHaveLength(1);
  });

  test('states each line for any t, with the state before it at t + 1', () => {
    const written = (id: string) => plain(left.statements.get(id)!.forms.at(-1)!.is);
    expect(written('z')).toBe('U @ x[t] + W @ h[t + 1] + b');
    expect(written('dh')).toBe('V.T @ do[t] + W.T @ dz[t - 1]');
    expect(written(`dW${SINCE}`)).toBe('sum(dz[s] @ h[s + 1].T for s in range(1, t + 1))');
    expect(written('dh0')).toBe('W.T @ dz[T]');
    expect(written('dW')).toBe('sum(dz[t] @ h[t + 1].T for t in range(1, T + 1))');
  });

  test('every gradient holds', () => {
    for (const seed of [1, 2, 3]) expect(check(left, draw(left, seed)).filter((f) => !f.ok)).toEqual([]);
  });
});

describe('cells on one time axis', () => {
  const two = definitionOf('bidirectional-stacked')!;
  const T = 4;

  test('are read one after the other, and their gradients come back in reverse', () => {
    const d = build(two, { sizes: { T: 2 } });
    const order = (bases: readonly string[]) =>
      d.steps.map((s) => s.id).filter((id) => bases.includes(id.replace(/\[.*/, '')));
    expect(order(['h', 'g', 'q'])).toEqual(['h[1]', 'h[2]', 'g[2]', 'g[1]', 'q[1]', 'q[2]']);
    expect(order(['dh', 'dg', 'dq'])).toEqual(
      ['q[2]', 'q[1]', 'q[0]', 'g[1]', 'g[2]', 'g[3]', 'h[2]', 'h[1]', 'h[0]'].map((id) => `d${id}`),
    );
  });

  test('a state that the head reads has a statement of its own where the reading ends', () => {
    const d = build(two);
    const stated = (id: string) => {
      const s = d.statements.get(id)!;
      return `${nameOf(d, s)} = ${plain(s.forms[0]!.is)}`;
    };
    expect(stated('dq_last')).toBe('dq[T] = V_q.T @ do');
    expect(stated('dg_last')).toBe('dg[1] = R_q.T @ dz_q[1] + V_g.T @ do');
    expect(stated('dg0')).toBe('dg[T + 1] = (1 - m[T]) * dg[T] + W_g.T @ dz_g[T]');
    expect(d.statements.has('dh_last')).toBe(false);
    expect(statementsOn(d, `dq[${T}]`)).toEqual(['dq', 'dq_last']);
    expect(statementsOn(d, 'dq[1]')).toEqual(['dq']);
  });

  test('padding that is masked changes nothing, behind the words or before them', () => {
    const short = build(two, { sizes: { T: 2 } });
    const padded = build(two, { sizes: { T } });
    const words = draw(short, 5);
    const sound = run(short, { ...words, 'm[1]': tensor([], 1), 'm[2]': tensor([], 1) });
    for (const shift of [0, 2]) {
      const given = Object.fromEntries(
        padded.given.map((g) => {
          const t = (g.t ?? 0) - shift;
          const real = t === 1 || t === 2;
          if (g.base === 'm') return [g.id, tensor([], Number(real))];
          if (g.base === 'x') return [g.id, real ? words[timed('x', t)]! : draw(padded, 9)[g.id]!];
          return [g.id, words[g.start && g.base === 'g' ? 'g[3]' : g.id]!];
        }),
      );
      const found = run(padded, given);
      const same = (here: string, there: string): void =>
        expect(relativeError(found[here]!, sound[there]!), `${here} and ${there}`).toBeLessThan(
          EQUALITY_TOLERANCE,
        );
      same('loss', 'loss');
      for (const g of padded.given.filter((g) => g.role === 'parameter')) same(`d${g.id}`, `d${g.id}`);
      for (const base of ['h', 'g', 'q', 'dh', 'dg', 'dq', 'dx'])
        for (const t of [1, 2]) same(timed(base, t + shift), timed(base, t));
      same(`q[${T}]`, 'q[2]');
      same(`dq[${T}]`, 'dq[2]');
    }
  });
});
