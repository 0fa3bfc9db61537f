// The plain-array networks compute what the derivations say, forward and backward, for every parameter.
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../content/course.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import type { Values } from '#notation/values.ts';
import { type Gate, type Net, perGate } from '../../../content/gradient-vanishing/laboratory/nets/cell.ts';
import { gru, lstm, rnn } from '../../../content/gradient-vanishing/laboratory/nets/networks.ts';
import { relativeError } from '#math/error.ts';
import { tensor } from '#math/tensor.ts';

const T = 4;
const D = 2;
const H = 3;

interface Case {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
  readonly net: Net<string>;
  /** What the derivation calls a parameter of a gate. */
  readonly named: (letter: string, gate: string) => string;
  /** What it calls the value of a gate. */
  readonly value: (gate: string) => string;
}

const of = (letter: string, gate: string) => `${letter}_${gate}`;
const cases: Case[] = [
  ...(['tanh', 'sigmoid', 'relu'] as const).map((phi) => ({
    id: 'rnn',
    options: { phi, loss: 'total' },
    net: rnn(phi) as Net<string>,
    named: (letter: string) => letter,
    value: () => 'h',
  })),
  { id: 'lstm', options: {}, net: lstm as Net<string>, named: of, value: (g) => g },
  { id: 'gru', options: {}, net: gru as Net<string>, named: of, value: (g) => g },
];

const data = (values: Values, id: string): Float64Array => {
  const found = values[id];
  if (!found) throw new Error(`no ${id} among ${Object.keys(values).join(' ')}`);
  return found.data;
};

describe.each(cases)('$id $options', ({ id, options, net, named, value }) => {
  const definition = definitionOf(id)!;
  const d = build(definition, { sizes: { T, D, H, K: 2 }, options });

  test.each([1, 2, 3])('agrees with the derivation at seed %i', (seed) => {
    const values = run(d, draw(d, seed));
    const gate = perGate(net.gates, (g): Gate => ({
      W: data(values, named('W', g)),
      U: data(values, named('U', g)),
      b: data(values, named('b', g)),
    }));
    const x = Array.from({ length: T }, (_, t) => data(values, `x[${t + 1}]`));
    const c0 = id === 'lstm' ? data(values, 'C[0]') : undefined;
    const tape = net.forward(gate, x, data(values, 'h[0]'), c0, { T, B: 1, H, D });
    // what the loss sends directly to each state
    const V = values['V']!;
    const external = new Map(
      Array.from({ length: T }, (_, i) => {
        const errors = data(values, id === 'rnn' ? `do[${i + 1}]` : `ds[${i + 1}]`);
        return [
          i + 1,
          Float64Array.from({ length: H }, (_, k) =>
            errors.reduce((sum, e, r) => sum + e * V.data[r * H + k]!, 0),
          ),
        ] as const;
      }),
    );
    const grad = net.backward(gate, tape, external);

    const same = (ours: Float64Array, theirs: string) =>
      expect(
        relativeError(
          tensor([ours.length], (k) => ours[k]!),
          tensor([ours.length], (k) => data(values, theirs)[k]!),
        ),
        theirs,
      ).toBeLessThan(1e-12);
    for (let t = 1; t <= T; t++) {
      same(tape.h[t]!, `h[${t}]`);
      same(grad.h[t]!, `dh[${t}]`);
      for (const g of net.gates) same(tape.gate[g]![t - 1]!, `${value(g)}[${t}]`);
      if (id === 'lstm') same(grad.c[t]!, `dC[${t}]`);
    }
    same(grad.h[0]!, 'dh[0]');
    if (id === 'lstm') same(grad.c[0]!, 'dC[0]');
    for (const g of net.gates)
      for (const letter of ['W', 'U', 'b'] as const) same(grad.gate[g]![letter], `d${named(letter, g)}`);
  });

  test('treats a batch as sequences that know nothing of each other', () => {
    const [one, two] = [1, 2].map((seed) => run(d, draw(d, seed))) as [Values, Values];
    const gate = perGate(net.gates, (g): Gate => ({
      W: data(one, named('W', g)),
      U: data(one, named('U', g)),
      b: data(one, named('b', g)),
    }));
    const inputs = (values: Values) => Array.from({ length: T }, (_, t) => data(values, `x[${t + 1}]`));
    const both = (a: Float64Array, b: Float64Array) => Float64Array.of(...a, ...b);
    const starts = [data(one, 'h[0]'), data(two, 'h[0]')] as const;
    const ends = starts.map((_, i) => Float64Array.from({ length: H }, (_, k) => k + i + 1));
    const alone = starts.map((h0, i) => {
      const tape = net.forward(gate, inputs(i === 0 ? one : two), h0, h0, { T, B: 1, H, D });
      return { tape, grad: net.backward(gate, tape, new Map([[T, ends[i]!]])) };
    });
    const [x1, x2] = [inputs(one), inputs(two)];
    const start = both(...starts);
    const tape = net.forward(
      gate,
      x1.map((x, t) => both(x, x2[t]!)),
      start,
      start,
      { T, B: 2, H, D },
    );
    const grad = net.backward(gate, tape, new Map([[T, both(ends[0]!, ends[1]!)]]));
    expect(tape.h[T]).toEqual(both(alone[0]!.tape.h[T]!, alone[1]!.tape.h[T]!));
    const near = (ours: Float64Array, theirs: Float64Array) =>
      ours.forEach((x, k) => expect(x).toBeCloseTo(theirs[k]!, 12));
    near(grad.h[0]!, both(alone[0]!.grad.h[0]!, alone[1]!.grad.h[0]!));
    for (const g of net.gates)
      for (const letter of ['W', 'U', 'b'] as const)
        near(
          grad.gate[g]![letter],
          alone[0]!.grad.gate[g]![letter].map((x, k) => x + alone[1]!.grad.gate[g]![letter][k]!),
        );
  });
});
