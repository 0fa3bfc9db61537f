// What is given may be laid out, and limited, otherwise under each option; one-hot labels are one to a column or row.
import { describe, expect, test } from 'vitest';
import { check } from '#derive/check.ts';
import { build } from '#derive/build.ts';
import { define } from '#derive/derivation.ts';
import { oneHotGroups } from '#derive/domain.ts';
import { GivenError, draw, opening, withSupplied } from '#derive/given.ts';
import { readAddress } from '#stage/read-address.ts';
import { Tape } from '#stage/tape.svelte.ts';

/** A softmax without parameters but the scores, for a batch in columns or in rows. */
const scores = define('scores', {
  sizes: { K: 3, N: 2 },
  largest: { K: 5, N: 5 },
  choices: { batch: ['columns', 'rows'], target: ['class', 'number'] },
  parameters: { z: { columns: ['Z', 'K N'], rows: ['Z', 'N K'] } },
  given: {
    y: {
      class: { columns: ['Y', 'K N', 'one-hot'], rows: ['Y', 'N K', 'one-hot-rows'] },
      number: { columns: ['Y', 'K N'], rows: ['Y', 'N K'] },
    },
  },
  forward: {
    loss: {
      columns: ['L', 'sum((z[k, n] - y[k, n])**2 for k in range(K) for n in range(N)) / 2'],
      rows: ['L', 'sum((z[n, k] - y[n, k])**2 for k in range(K) for n in range(N)) / 2'],
    },
  },
  loss: 'loss',
  backward: { z: [['z - y', 'chain-rule']] },
  presets: {
    turned: {
      options: { batch: 'rows' },
      given: {
        z: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        y: [
          [0, 0, 1],
          [1, 0, 0],
        ],
      },
    },
  },
});
const at = (batch: string, target = 'class', sizes = {}) =>
  build(scores, { options: { batch, target }, sizes });
const shapesOf = (batch: string) =>
  Object.fromEntries(Object.entries(draw(at(batch), 1)).map(([id, x]) => [id, x.shape]));

test('the axes are those of the chosen option, and the derivation holds under each', () => {
  expect(shapesOf('columns')).toEqual({ z: [3, 2], y: [3, 2] });
  expect(shapesOf('rows')).toEqual({ z: [2, 3], y: [2, 3] });
  for (const batch of ['columns', 'rows'])
    expect(check(at(batch), draw(at(batch), 2)).filter((f) => !f.ok)).toEqual([]);
});

test.each(['columns', 'rows'])('drawn labels have a single 1 for each example in %s', (batch) => {
  for (let seed = 0; seed < 30; seed++) {
    const y = draw(at(batch), seed)['y']!;
    const groups = oneHotGroups(batch === 'rows' ? 'one-hot-rows' : 'one-hot', y.shape);
    expect(groups.map((g) => g.map((i) => y.data[i]!).toSorted())).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
  }
});

test('labels with two classes, or none, for an example are refused', () => {
  const supply = (batch: string, y: number[][]) => () =>
    withSupplied(at(batch, 'class', { K: 2 }), draw(at(batch, 'class', { K: 2 }), 1), { y });
  const wrong = [
    [1, 1],
    [0, 0],
  ];
  expect(supply('columns', wrong)).not.toThrow();
  expect(supply('rows', wrong)).toThrow(
    new GivenError('“y” must be one-hot: a single 1 in each row, the rest 0.'),
  );
  expect(
    supply('columns', [
      [1, 0],
      [1, 0],
    ]),
  ).toThrow('a single 1 in each column');
});

describe('a preset', () => {
  test('gives its numbers under its own options', () => {
    expect([...opening(at('rows'), 'turned')['z']!.data]).toEqual([1, 2, 3, 4, 5, 6]);
  });
  test('keeps to itself what is laid out or limited otherwise elsewhere, even where the shapes agree', () => {
    const square = at('columns', 'class', { K: 2 });
    expect(opening(square, 'turned')).toEqual(draw(square, 1));
    const numbers = opening(at('rows', 'number'), 'turned');
    expect([...numbers['z']!.data]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers['y']).toEqual(draw(at('rows', 'number'), 1)['y']);
  });
});

test('at the stage the 1 moves within its example', () => {
  const tape = new Tape(scores, 'dz');
  const y = tape.d.given.find((g) => g.id === 'y')!;
  const before = [...tape.given['y']!.data].filter((_, i) => i % 2 === 1);
  const column = (n: number) => [...tape.given['y']!.data].filter((_, i) => i % 2 === n);
  for (const [flat, first] of [
    [0, [1, 0, 0]],
    [4, [0, 0, 1]],
    [2, [0, 1, 0]],
  ] as const) {
    expect(tape.edit(y, flat, 1)).toBe(true);
    expect(column(0)).toEqual(first);
    expect(column(1)).toEqual(before);
  }
});

test('a number typed under other options is left where it is not allowed', () => {
  const tape = new Tape(scores, 'dz');
  tape.choose('target', 'number');
  tape.edit(
    tape.d.given.find((g) => g.id === 'y')!,
    0,
    0.3,
  );
  expect(tape.given['y']!.data[0]).toBe(0.3);
  tape.choose('target', 'class');
  expect([...tape.given['y']!.data].toSorted()).toEqual([0, 0, 0, 0, 1, 1]);
});

test('an address names one class for each example', () => {
  const { place, problems } = readAddress('?y[0,0]=1&y[1,1]=1&y[2,1]=1', {
    definition: scores,
    opening: 'dz',
  });
  expect(place.edits).toEqual({ 'y[0,0]': 1, 'y[1,1]': 1 });
  expect(problems).toEqual(['y[2,1]=1']);
});
