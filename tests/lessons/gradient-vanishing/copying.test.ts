// The copy-memory task and its training: gradients by differences, learning, forgetting, and going on where one stopped.
import { describe, expect, test } from 'vitest';
import { random } from '#math/random.ts';
import { NETS, lab } from '../../../content/gradient-vanishing/laboratory/figure.ts';
import {
  chance,
  draw,
  inputsOf,
  lengthOf,
} from '../../../content/gradient-vanishing/laboratory/copying/task.ts';
import {
  BATCH,
  gradients,
  learner,
  train,
} from '../../../content/gradient-vanishing/laboratory/copying/trainer.ts';

const OPENING = lab.opening;
const settings = { ...OPENING, H: 6 };
const task = { letters: 2, alphabet: 3, delay: 4 };

test('a batch shows the letters, silence, and the request to answer', () => {
  const { x, answers } = draw(task, 5, random(1));
  const D = inputsOf(task);
  expect(x).toHaveLength(lengthOf(task));
  const symbolAt = (t: number, b: number) => [...x[t]!.subarray(b * D, (b + 1) * D)].indexOf(1);
  for (const input of x) expect(input.reduce((a, c) => a + c)).toBe(5);
  for (let b = 0; b < 5; b++) {
    expect([0, 1].map((t) => symbolAt(t, b))).toEqual(answers.map((letter) => letter[b]));
    expect([2, 3, 4, 5].map((t) => symbolAt(t, b))).toEqual([3, 3, 3, 3]);
    expect([6, 7].map((t) => symbolAt(t, b))).toEqual([4, 4]);
  }
});

describe.each(NETS)('%s', (name) => {
  test('every parameter has the gradient that differences have', () => {
    const batch = draw(task, 4, random(2));
    const l = learner(name, settings, task, 0.01);
    const { arrays } = gradients(l, settings, task, batch);
    const parameters = [...Object.values(l.gate).flatMap(({ W, U, b }) => [W, U, b]), l.V, l.c];
    expect(arrays.map((a) => a.length)).toEqual(parameters.map((p) => p.length));
    const EPSILON = 1e-5;
    parameters.forEach((p, i) => {
      for (let k = 0; k < p.length; k += 5) {
        const kept = p[k]!;
        const at = (by: number) => {
          p[k] = kept + by;
          return gradients(l, settings, task, batch).loss;
        };
        const numeric = (at(EPSILON) - at(-EPSILON)) / (2 * EPSILON);
        p[k] = kept;
        expect(Math.abs(numeric - arrays[i]![k]!)).toBeLessThan(1e-8);
      }
    });
  });

  test('begins with a guess and learns a short memory', () => {
    const s = { ...OPENING, H: 12, clip: 1 };
    const short = { letters: 1, alphabet: 3, delay: 2 };
    const l = learner(name, s, short, 0.02);
    const rng = random(5);
    const first = train(l, s, short, draw(short, BATCH, rng)).loss;
    expect(Math.abs(first - chance(short))).toBeLessThan(1.2);
    let last = first;
    for (let i = 0; i < 250; i++) last = train(l, s, short, draw(short, BATCH, rng)).loss;
    expect(last).toBeLessThan(0.1);
  });

  test('goes on from a copy as if nothing had happened', () => {
    const one = learner(name, settings, task, 0.01);
    const steps = (l: typeof one, from: number, to: number) => {
      let loss = NaN;
      for (let i = from; i < to; i++) ({ loss } = train(l, settings, task, draw(task, 4, random(i))));
      return loss;
    };
    steps(one, 0, 3);
    const copy = structuredClone(one);
    expect(steps(copy, 3, 6)).toBe(steps(one, 3, 6));
  });

  test('does not step where the gradient is not finite', () => {
    const l = learner(name, settings, task, 0.01);
    l.V[0] = Infinity;
    const before = structuredClone(l.gate);
    const { norm } = train(l, settings, task, draw(task, 4, random(2)));
    expect(Number.isFinite(norm)).toBe(false);
    expect(l.gate).toEqual(before);
    expect(l.adam.step).toBe(0);
  });
});

test('over a long silence the gated networks remember and the plain one only guesses', () => {
  const s = { ...OPENING, clip: 1 };
  const long = { letters: 1, alphabet: 8, delay: 50 };
  const ITERATIONS = 220;
  const last = Object.fromEntries(
    NETS.map((name) => {
      const l = learner(name, s, long, 0.01);
      const rng = random(3);
      let recent = 0;
      for (let i = 0; i < ITERATIONS; i++) {
        const { loss } = train(l, s, long, draw(long, BATCH, rng));
        if (i >= ITERATIONS - 20) recent += loss / 20;
      }
      return [name, recent / chance(long)];
    }),
  );
  expect(last['rnn']).toBeGreaterThan(0.95);
  expect(last['lstm']).toBeLessThan(0.8);
  expect(last['gru']).toBeLessThan(0.2);
}, 60_000);
