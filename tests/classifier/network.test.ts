// The gradient of every network agrees with finite differences in float64, and every engine with that.
import { describe, expect, test } from 'vitest';
import { arranged } from '#classifier/batches.ts';
import { Network } from '#classifier/network.ts';
import { type NetworkName, type Pool, type Spec, encoderOf, leastLength } from '#classifier/spec.ts';
import { eachNumber } from '#kernels/parameters.ts';
import { integer, random } from '#math/random.ts';
import { type EngineName, engineOf } from '../kernels/engines.ts';
import { NETWORKS_AND_POOLS, examplesOf } from './examples.ts';

const ROWS = 23;
const examples = examplesOf(5, 9, 7, ROWS);
const specOf = (name: NetworkName, dropout: number, pool: Pool = 'last'): Spec => ({
  rows: ROWS,
  vector: 8,
  encoder: encoderOf(name, 8, pool),
  dropout,
});

async function opened(spec: Spec, name: EngineName) {
  const network = new Network(spec, { examples: 9, steps: examples.T });
  const engine = await engineOf(name, network.layout.bytes);
  network.initialise(engine, random(11), 1);
  // vectors of a size at which no gate is linear
  for (let k = 8; k < ROWS * 8; k++) engine.floats[network.table / 4 + k]! *= 20;
  // biases away from 0, where a window of pads meets the kink of relu
  for (const parameter of network.parameters.all)
    if (parameter.name.endsWith('.b'))
      eachNumber(parameter, (index) => {
        engine.floats[network.parameters.of(parameter) / 4 + index]! += 0.1 + 0.01 * index;
      });
  const batch = arranged(examples, [...examples.lengths.keys()], network.encoder.order, leastLength(spec));
  const silence = spec.dropout ? { seed: 99, keep: 1 - spec.dropout } : undefined;
  return { network, engine, gradients: () => network.gradients(engine, batch, silence) };
}

describe.each(NETWORKS_AND_POOLS)('%s, %s', (name, pool) => {
  test.each([0, 0.4])('gradients, dropout %d', async (dropout) => {
    const spec = specOf(name, dropout, pool);
    const { network, engine, gradients } = await opened(spec, 'float64');
    const loss = gradients();
    const { parameters } = network;
    const [occurring] = network.occurring;
    const ids = occurring.idsIn(engine).slice();
    const exact = engine.floats.slice();
    const rng = random(4);
    /** The slope of the loss where a number lies, by central differences. */
    const slope = (at: number): number => {
      const x = engine.floats[at]!;
      const step = 1e-5;
      engine.floats[at] = x + step;
      const above = gradients();
      engine.floats[at] = x - step;
      const below = gradients();
      engine.floats[at] = x;
      return (above - below) / (2 * step);
    };
    for (const parameter of parameters.all)
      for (let i = 0; i < 6; i++) {
        const k = integer(rng, parameter.size);
        const ours = exact[parameters.gradientOf(parameter) / 4 + k]!;
        const index = k % (parameter.blocks * Math.ceil(parameter.width / 8) * 8);
        if (index >= parameter.width && parameter.blocks === 1) expect(ours).toBe(0);
        else expect(ours, `${parameter.name} ${k}`).toBeCloseTo(slope(parameters.of(parameter) / 4 + k), 8);
      }
    for (let i = 0; i < 8; i++) {
      const row = integer(rng, ids.length);
      const k = integer(rng, 8);
      expect(exact[occurring.rows / 4 + row * 8 + k], `vector ${ids[row]}`).toBeCloseTo(
        slope(network.table / 4 + ids[row]! * 8 + k),
        8,
      );
    }
    expect(ids).not.toContain(0);

    for (const other of ['float32', 'wasm'] as const) {
      const theirs = await opened(spec, other);
      expect(theirs.gradients()).toBeCloseTo(loss, 5);
      for (const [at, size] of [
        [parameters.gradient, parameters.size],
        [occurring.rows, ids.length * 8],
      ] as const)
        for (let k = 0; k < size; k++)
          expect(Math.abs(theirs.engine.floats[at / 4 + k]! - exact[at / 4 + k]!)).toBeLessThan(2e-6);
    }
  });
});

test('sizes that fill no panel are refused', () => {
  expect(() => new Network({ ...specOf('mean', 0), vector: 12 }, { examples: 1, steps: 1 })).toThrow(
    'sizes must be multiples of 8, not 12',
  );
});

test('a text gets the same probability alone, with its batch, and with pads behind it', async () => {
  for (const [name, pool] of NETWORKS_AND_POOLS) {
    const spec = specOf(name, 0, pool);
    const { network, engine } = await opened(spec, 'float64');
    const least = leastLength(spec);
    const [together, alone] = [new Float64Array(9), new Float64Array(9)];
    const order = [...examples.lengths.keys()].sort((i, j) => examples.lengths[j]! - examples.lengths[i]!);
    network.probabilities(engine, arranged(examples, order, network.encoder.order, least), together);
    order.forEach((i, k) => {
      network.probabilities(engine, arranged(examples, [i], network.encoder.order, least), alone);
      expect(alone[0], `${name}, ${pool}`).toBeCloseTo(together[k]!, 12);
    });
  }
});

test.each(NETWORKS_AND_POOLS)(
  '%s, %s: the gradients of one text are those of its logit',
  async (name, pool) => {
    const spec = specOf(name, 0, pool);
    const { network, engine } = await opened(spec, 'float64');
    const which = examples.lengths.indexOf(Math.max(...examples.lengths));
    const batch = arranged(examples, [which], network.encoder.order, leastLength(spec));
    const { gradients, logit, probability, layers, weights } = network.inspect(engine, batch);
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    expect(layers.flat().length).toBe(network.encoder.recurrent.flat().length);
    if (pool === 'last') expect(weights).toBeUndefined();
    else {
      expect(weights).toHaveLength(batch.rows);
      expect(weights!.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
      expect(new Set(weights).size).toBeGreaterThan(1);
    }
    const id = batch.ids[2]!;
    const rows = [...batch.ids.keys()].filter((row) => batch.ids[row] === id);
    for (let k = 0; k < 8; k++) {
      const at = network.table / 4 + id * 8 + k;
      const x = engine.floats[at]!;
      const logits = [x + 1e-5, x - 1e-5].map((value) => {
        engine.floats[at] = value;
        return network.inspect(engine, batch).logit;
      });
      engine.floats[at] = x;
      expect(rows.reduce((sum, row) => sum + gradients[row * 8 + k]!, 0)).toBeCloseTo(
        (logits[0]! - logits[1]!) / 2e-5,
        5,
      );
    }
  },
);
