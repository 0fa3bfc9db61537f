// Automatic differentiation by tfjs, which never sees our gradients, finds the same gradients.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { definitionOf, DERIVATIONS } from '../../content/course.ts';
import type { Derivation } from '#derive/derivation.ts';
import { build } from '#derive/build.ts';
import { draw, opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { type Witness, AUTODIFF_TOLERANCE, WitnessError, loadWitness } from '#witness/witness.ts';
import { type Agreement, agreements } from '#witness/agreement.ts';
import * as tf from '#witness/tf.ts';
import { optionsOf, sizesOf } from '../settings.ts';

/** `npm run test:all` takes all the time there is. */
const FULL = process.env['FULL'] === '1';
/** Two draws; one where the same cells only repeat. */
const seedsAt = (T = 0): number[] => (FULL ? [1, 2, 3, 4, 5] : T >= 5 ? [1] : [1, 2]);

let witness: Witness;
beforeAll(async () => void ({ witness } = await loadWitness()));

const tally = { gradients: 0, worst: 0, where: '' };
afterAll(() =>
  console.log(
    `tf.grads witnessed ${tally.gradients} gradients; worst relative error ${tally.worst.toExponential(1)}, ${tally.where}`,
  ),
);

const told = (found: readonly Agreement[]): string[] =>
  found
    .filter((a) => !a.ok)
    .map(
      (a) =>
        `${a.step} [${a.worst.at.join(', ')}]: ours ${a.worst.ours}, tf.grads ${a.worst.theirs}, error ${a.error}`,
    );

const witnessed = (d: Derivation, seed: number): Agreement[] => {
  const given = draw(d, seed);
  return agreements(d, run(d, given), witness(d, given));
};

describe.each(DERIVATIONS.map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition) => {
    const settings = optionsOf(definition).flatMap((options) =>
      sizesOf(definition, [1, 3, 5]).map((sizes) => ({ options, sizes })),
    );
    test.each(settings.map((s) => [JSON.stringify({ ...s.options, ...s.sizes }), s] as const))(
      'every gradient agrees with tf.grads at %s',
      (name, setting) => {
        const d = build(definition, setting);
        const expected =
          d.steps.filter((s) => s.gradientOf).length + d.claims.filter((c) => c.gradient).length;
        for (const seed of seedsAt(setting.sizes['T'])) {
          const found = witnessed(d, seed);
          expect(found).toHaveLength(expected);
          expect(told(found)).toEqual([]);
          tally.gradients += found.length;
          for (const a of found)
            if (a.error > tally.worst) {
              tally.worst = a.error;
              tally.where = `${id} ${a.step} at ${name}, seed ${seed}`;
            }
        }
      },
    );

    for (const [name, preset] of Object.entries(definition.text.presets ?? {}))
      test(`every gradient agrees with tf.grads at the preset ${name}`, () => {
        const d = build(definition, { sizes: preset.sizes ?? {}, options: preset.options ?? {} });
        const given = opening(d, name);
        expect(told(agreements(d, run(d, given), witness(d, given)))).toEqual([]);
      });
  },
);

describe('the witness catches', () => {
  const rnn = definitionOf('rnn')!;

  test('a forward line that is not the one our gradients are of', () => {
    const d = build(rnn);
    const wrong = build(rnn, { options: { phi: 'sigmoid' } });
    const given = draw(d, 1);
    const found = agreements(d, run(d, given), witness(wrong, given));
    expect(found.find((a) => a.step === 'dz[2]')).toMatchObject({ ok: false });
    expect(found.find((a) => a.step === 'dW')).toMatchObject({ ok: false });
  });

  test('a gradient that forgot a factor, and names its worst entry', () => {
    const { cell } = rnn.text;
    const forgetful = build({
      ...rnn,
      text: {
        ...rnn.text,
        cell: { ...cell!, backward: { ...cell!.backward, U: [['2 * dz @ x.T', 'linear-map']] } },
        overTime: {},
      },
    });
    const bad = witnessed(forgetful, 3).filter((a) => !a.ok);
    expect(bad.map((a) => a.step)).toEqual(['dU']);
    const { worst } = bad[0]!;
    expect(worst.at).toHaveLength(2);
    expect(worst.ours).toBeCloseTo(2 * worst.theirs, 5);
  });

  test.each(['dW', 'dz[2]', 'dh[0]', 'dx[1]'])('one entry of %s changed by one part in a hundred', (id) => {
    const d = build(rnn);
    const given = draw(d, 2);
    const values = { ...run(d, given) };
    const truth = values[id]!;
    const data = truth.data.slice();
    data[1]! *= 1.01;
    const found = agreements(d, { ...values, [id]: { ...truth, data } }, witness(d, given));
    expect(found.filter((a) => !a.ok).map((a) => a.step)).toEqual([id]);
    const [, columns] = truth.shape as [number, number];
    expect(found.find((a) => !a.ok)!.worst.at).toEqual([Math.floor(1 / columns), 1 % columns]);
  });

  test('a gradient that is not a number', () => {
    const d = build(rnn);
    const given = draw(d, 2);
    const values = run(d, given);
    const nan = { shape: values['db']!.shape, data: values['db']!.data.map(() => NaN) };
    expect(
      agreements(d, { ...values, db: nan }, witness(d, given))
        .filter((a) => !a.ok)
        .map((a) => a.step),
    ).toEqual(['db']);
  });
});

test('a quantity on no path to the loss has the gradient 0', () => {
  const d = build(definitionOf('rnn')!, { options: { loss: 'last' } });
  expect([...witness(d, draw(d, 1))['dyhat[1]']!.data]).toEqual([0, 0]);
});

test('every tfjs tensor is freed, also when the derivation throws', () => {
  const d = build(definitionOf('rnn')!);
  const given = draw(d, 1);
  witness(d, given);
  const before = tf.memory().numTensors;
  for (let i = 0; i < 5; i++) witness(d, given);
  expect(tf.memory().numTensors).toBe(before);
  expect(() => witness(d, { ...given, U: { shape: [1, 1], data: new Float64Array(1) } })).toThrow();
  expect(tf.memory().numTensors).toBe(before);
  expect(witnessed(d, 1).every((a) => a.ok)).toBe(true);
});

test('tfjs that cannot be loaded is one clear error', async () => {
  await expect(loadWitness(() => Promise.reject(new Error('no network')))).rejects.toThrow(
    new WitnessError('TensorFlow.js could not be loaded, so gradients have one witness only: no network'),
  );
});

test('loading and using tfjs prints nothing', async () => {
  const spoken = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  await loadWitness();
  witnessed(build(definitionOf('scalar-rnn')!), 1);
  for (const spy of spoken) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('the tolerance leaves room for float32 and no more', () => {
  expect(AUTODIFF_TOLERANCE).toBe(1e-4);
  expect(tally.worst).toBeLessThan(AUTODIFF_TOLERANCE / 3);
});
