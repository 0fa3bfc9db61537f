// A recurrent layer computes what the derivations say, for texts of unequal length in one batch: states, the gradients by
// the inputs, and the gradients by the parameters, summed over the texts. Every engine is held to it.
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../src/derivations/all.ts';
import { build } from '../../src/derive/derivation.ts';
import { draw } from '../../src/derive/given.ts';
import { run } from '../../src/derive/run.ts';
import { type Engine, Layout, padded } from '../../src/kernels/engine.ts';
import { Parameters, eachNumber } from '../../src/kernels/parameters.ts';
import { type Cell, GATES, Recurrent } from '../../src/kernels/recurrent.ts';
import { tensor } from '../../src/math/tensor.ts';
import type { Values } from '../../src/notation/evaluate.ts';
import { ENGINES, type EngineName, TOLERANCE, engineOf } from './engines.ts';

interface Case {
  readonly cell: Cell;
  readonly lengths: readonly number[];
  readonly reverse: boolean;
  readonly loss: 'total' | 'last';
  readonly D: number;
  readonly H: number;
}

/** The derivation run once for each text, with the same parameters and states that begin at zero. */
function truth({ cell, lengths, reverse, loss, D, H }: Case) {
  let parameters: Values | undefined;
  return lengths.map((T, b) => {
    const d = build(definitionOf(cell)!, { sizes: { T, D, H, K: 3 }, options: { loss } });
    const given = draw(d, b + 1);
    const zero = tensor([H, 1], () => 0);
    parameters ??= Object.fromEntries(
      d.given.filter((g) => g.role === 'parameter').map((g) => [g.id, given[g.id]!]),
    );
    const starts = Object.fromEntries(d.given.filter((g) => g.start).map((g) => [g.id, zero]));
    const values = run(d, { ...given, ...parameters, ...starts });
    // a layer that reads to the left meets its first step at the end
    const stepAt = (t: number): number => (reverse ? T - t : t + 1);
    const number = (id: string, t: number, k: number): number => values[`${id}[${stepAt(t)}]`]!.data[k]!;
    const V = values['V']!.data;
    const external = (t: number, k: number): number => {
      const errors = values[`${cell === 'rnn' ? 'do' : 'ds'}[${stepAt(t)}]`]!.data;
      return errors.reduce((sum, e, row) => sum + e * V[row * H + k]!, 0);
    };
    return { T, values, number, external };
  });
}

const parameterName = (cell: Cell, letter: string, gate: number): string =>
  cell === 'rnn' ? letter : `${letter}_${GATES[cell][gate]}`;

async function checked(at: Case, name: EngineName): Promise<void> {
  const { cell, lengths, reverse, loss, D, H } = at;
  const texts = truth(at);
  const count = lengths[0]!;
  const starts = new Int32Array(count + 1);
  for (let t = 0; t < count; t++) starts[t + 1] = starts[t]! + lengths.filter((n) => n > t).length;
  const rows = starts[count]!;
  const layout = new Layout();
  const parameters = new Parameters();
  const layer = new Recurrent(
    parameters,
    layout,
    'layer',
    { cell, inputs: D, units: H, reverse },
    { examples: lengths.length, rows },
    count,
  );
  parameters.place(layout);
  const [inputs, units] = [padded(D), padded(H)];
  // states lie in wider rows, as those of two directions do
  const x = { at: layout.take(rows * inputs), row: inputs };
  const h = { at: layout.take(rows * 2 * units) + 4 * units, row: 2 * units };
  const dx = { at: layout.take(rows * inputs), row: inputs, add: false };
  const external = { at: layout.take(rows * units), row: units };
  const engine: Engine = await engineOf(name, layout.bytes);
  const f = engine.floats;

  const each = (visit: (row: number, b: number, t: number) => void): void => {
    for (let t = 0; t < count; t++)
      lengths.forEach((length, b) => {
        if (t < length) visit(starts[t]! + b, b, t);
      });
  };
  for (const parameter of [layer.W, layer.U, layer.b])
    eachNumber(parameter, (index, row, gate, column) => {
      const letter = parameter.name.slice(-1);
      const source = texts[0]!.values[parameterName(cell, letter, gate)]!;
      // memory holds the transposed matrix
      f[parameters.of(parameter) / 4 + index] = source.data[column * (source.shape[1] ?? 1) + row]!;
    });
  each((row, b, t) => {
    for (let k = 0; k < D; k++) f[x.at / 4 + row * inputs + k] = texts[b]!.number('x', t, k);
    for (let k = 0; k < H; k++)
      f[external.at / 4 + row * units + k] = loss === 'total' ? texts[b]!.external(t, k) : 0;
  });
  for (const [b, { T, external: of }] of texts.entries())
    for (let k = 0; k < H; k++)
      f[layer.dLast / 4 + b * units + k] = loss === 'last' ? of(reverse ? 0 : T - 1, k) : 0;

  const steps = { count, starts };
  layer.forward(engine, steps, x, h);
  const trace = layer.trace(engine, steps, h);
  if (loss === 'total') layer.backward(engine, steps, x, dx, external);
  else layer.backward(engine, steps, x, dx);

  const errors: Record<string, number> = {};
  const scales: Record<string, number> = {};
  const compare = (what: string, ours: number, theirs: number): void => {
    errors[what] = Math.max(errors[what] ?? 0, Math.abs(ours - theirs));
    scales[what] = Math.max(scales[what] ?? 1e-3, Math.abs(theirs));
  };
  each((row, b, t) => {
    for (let k = 0; k < H; k++)
      compare('trace of h', trace.states[row * units + k]!, f[h.at / 4 + row * h.row + k]!);
    for (const [letter, values] of Object.entries(trace.gates))
      for (let k = 0; k < H; k++)
        compare(`gate ${letter}`, values[row * units + k]!, texts[b]!.number(letter, t, k));
    for (let k = 0; k < H; k++) compare('h', f[h.at / 4 + row * h.row + k]!, texts[b]!.number('h', t, k));
    for (let k = 0; k < D; k++) compare('dx', f[dx.at / 4 + row * inputs + k]!, texts[b]!.number('dx', t, k));
  });
  const reached = new Set<number>();
  for (const parameter of [layer.W, layer.U, layer.b])
    eachNumber(parameter, (index, row, gate, column) => {
      const letter = parameter.name.slice(-1);
      const sum = texts.reduce((total, { values }) => {
        const { data, shape } = values[`d${parameterName(cell, letter, gate)}`]!;
        return total + data[column * (shape[1] ?? 1) + row]!;
      }, 0);
      reached.add(parameter.offset + index);
      compare(`d${letter}`, f[parameters.gradientOf(parameter) / 4 + index]!, sum);
    });
  for (const [what, error] of Object.entries(errors))
    expect(error / scales[what]!, what).toBeLessThan(/trace|gate/.test(what) ? 3e-6 : TOLERANCE[name]);
  // what only fills up a panel stays zero
  for (let k = 0; k < parameters.size; k++)
    if (!reached.has(k)) expect(f[parameters.gradient / 4 + k]).toBe(0);
  // the gradient at each step, as the charts show it
  for (let t = 0; t < count; t++) {
    const square = texts.reduce((total, text) => {
      if (t >= text.T) return total;
      return (
        total + Array.from({ length: H }, (_, k) => text.number('dh', t, k) ** 2).reduce((a, b) => a + b)
      );
    }, 0);
    expect(layer.stepSquares[t]! / square).toBeCloseTo(1, name === 'float64' ? 9 : 4);
  }
}

const CELLS = ['rnn', 'lstm', 'gru'] as const;
const BATCHES: readonly (readonly number[])[] = [[1], [4], [5, 5, 3, 1], [7, 4, 4, 2, 2, 1, 1, 1, 1]];

describe.each(ENGINES)('%s', (name) => {
  describe.each(CELLS)('%s', (cell) => {
    test.each(BATCHES.map((lengths) => ({ lengths })))('texts of $lengths tokens', async ({ lengths }) => {
      for (const reverse of [false, true])
        for (const loss of ['total', 'last'] as const)
          for (const [D, H] of [
            [3, 5],
            [9, 8],
          ] as const)
            await checked({ cell, lengths, reverse, loss, D, H }, name);
    });
  });
});
