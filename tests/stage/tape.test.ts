// The tape: what the reader does to it, and what follows.
import { describe, expect, test } from 'vitest';
import { DERIVATIONS, definitionOf } from '../../content/course.ts';
import { settable } from '#derive/domain.ts';
import { numericGradient } from '#derive/difference.ts';
import { relativeError } from '#math/error.ts';
import { zip } from '#math/tensor.ts';
import { readAddress } from '#stage/read-address.ts';
import { slipsOf } from '#stage/slips.ts';
import { Tape } from '#stage/tape.svelte.ts';

const rnn = () => new Tape(definitionOf('rnn')!, 'dh[2]');

describe.each(DERIVATIONS.map((d) => [d.id, d] as const))('%s', (_, definition) => {
  test('from the first step to the last and back, every step once', { timeout: 60_000 }, () => {
    const tape = new Tape(definition, 'nowhere');
    tape.move(-Infinity);
    const seen = [tape.step.id];
    while (tape.index < tape.order.length - 1) {
      tape.move(1);
      seen.push(tape.step.id);
    }
    expect(seen).toEqual(tape.order);
    tape.move(1);
    expect(tape.index).toBe(tape.order.length - 1);
    tape.move(-Infinity);
    expect(tape.index).toBe(0);
  });

  test('the address of a broken, edited, cut tape leads back to the same values', () => {
    const tape = new Tape(definition, 'nowhere');
    tape.slipsOf = slipsOf;
    tape.move(Infinity);
    const g = tape.d.given.find((x) => settable(x.domain, 0.25))!;
    expect(tape.edit(g, 0, 0.25)).toBe(true);
    tape.toggle(0);
    const slip = tape.slips.find((x) => x.value);
    if (slip) tape.break(slip.nth);
    const copy = new Tape(definition, 'nowhere');
    copy.slipsOf = slipsOf;
    copy.read(tape.address, readAddress);
    expect(copy.problems).toEqual([]);
    expect(copy.values).toEqual(tape.values);
    expect(copy.address).toBe(tape.address);
  });
});

test('a smaller T takes the cursor to the nearest step of the same quantity', () => {
  const tape = rnn();
  tape.go('dz[3]');
  tape.resize('T', 2);
  expect(tape.step.id).toBe('dz[2]');
  tape.resize('T', 0);
  tape.resize('T', 7);
  expect(tape.d.sizes['T']).toBe(2);
});

test('a path switched off is missed by exactly its amount, here and downstream', () => {
  const tape = rnn();
  const before = tape.values;
  const lost = tape.paths[1]!.value;
  tape.toggle(1);
  const missing = zip(before['dh[2]']!, tape.values['dh[2]']!, (a, b) => a - b);
  expect(relativeError(missing, lost)).toBeLessThan(1e-12);
  tape.go('dz[2]');
  expect(relativeError(tape.values['dz[2]']!, numericGradient(tape.d, tape.sound, 'z[2]'))).toBeGreaterThan(
    1e-3,
  );
  tape.mend();
  expect(tape.values).toEqual(before);
});

test('a class is picked, and the others follow', () => {
  const tape = rnn();
  const y = tape.d.given.find((g) => g.id === 'y[1]')!;
  for (const k of [0, 1, 0]) {
    expect(tape.edit(y, k, 1)).toBe(true);
    expect([...tape.given['y[1]']!.data]).toEqual([+(k === 0), +(k === 1)]);
  }
  expect(tape.edit(y, 0, 0.5)).toBe(false);
  expect(Object.keys(tape.place.edits)).toEqual(['y[1][0]']);
});

test('an entry that a smaller size does not have is forgotten, address included', () => {
  const tape = rnn();
  tape.edit(
    tape.d.given.find((g) => g.id === 'W')!,
    8,
    0.5,
  );
  expect(tape.address).toContain('W[2,2]=0.5');
  tape.resize('H', 2);
  expect(tape.address).not.toContain('W[2,2]');
});

test('the preset shown is the one whose numbers are there', () => {
  const tape = new Tape(definitionOf('scalar-rnn')!, 'dh[2]');
  expect(tape.preset).toBe('all-active');
  tape.resize('T', 4);
  expect(tape.preset).toBeUndefined();
  tape.resize('T', 3);
  expect(tape.preset).toBe('all-active');
  tape.newNumbers();
  expect(tape.preset).toBeUndefined();
  tape.reset();
  expect(tape.preset).toBe('all-active');
});

test('through a layer that reads to the left the tape goes left, and its gradients come back to the right', () => {
  const tape = new Tape(definitionOf('bidirectional-stacked')!, 'dh[2]');
  const visited = (from: string, by: number, count: number): string[] => {
    tape.go(from);
    return Array.from({ length: count }, () => {
      tape.move(by);
      return tape.step.id;
    });
  };
  expect(visited('h[4]', 1, 4)).toEqual(['z_g[4]', 'n_g[4]', 'g[4]', 'z_g[3]']);
  expect(visited('g[2]', 1, 4)).toEqual(['z_g[1]', 'n_g[1]', 'g[1]', 'z_q[1]']);
  expect(visited('dg[2]', -1, 1)).toEqual(['db_g_since[1]']);
  tape.go('dg[5]');
  tape.cross();
  expect(tape.step.id).not.toBe('g[5]'); // it is given: there is no step that computes it
  // at a pad the gradient is copied; a word there multiplies it
  tape.go('dq[2]');
  expect(tape.values['dq[2]']).toEqual(tape.values['dq[3]']);
  expect(
    tape.edit(
      tape.d.given.find((g) => g.id === 'm[3]')!,
      0,
      1,
    ),
  ).toBe(true);
  expect(
    tape.edit(
      tape.d.given.find((g) => g.id === 'm[3]')!,
      0,
      0.5,
    ),
  ).toBe(false);
  expect(tape.values['dq[2]']).not.toEqual(tape.values['dq[3]']);
});

test('a preset brings its sizes and options, and what the reader then chooses goes over them', () => {
  const tape = new Tape(definitionOf('gradient-vanishing')!, 'L');
  const { phi: first } = tape.d.options;
  tape.choose('phi', 'relu');
  tape.take('sigmoid-explodes');
  expect(tape.preset).toBe('sigmoid-explodes');
  expect(tape.d.options['phi']).toBe('sigmoid');
  expect(tape.place.options).toEqual({});

  tape.choose('phi', first!);
  const copy = new Tape(tape.definition, 'L');
  copy.read(tape.address, readAddress);
  expect(copy.d.options['phi']).toBe(first);
  expect(copy.values).toEqual(tape.values);

  tape.take('sigmoid-explodes');
  tape.newNumbers();
  expect(tape.preset).toBeUndefined();
  expect(tape.d.options['phi']).toBe('sigmoid');
});

test('a share that is set moves the others of its row, and what was set last holds, by the address too', () => {
  const tape = new Tape(definitionOf('hmm-viterbi')!, 'dw[2]');
  const A = tape.d.given.find(({ id }) => id === 'A')!;
  for (const [flat, x] of [
    [0, 0.5],
    [1, 0.2],
    [0, 0.3],
    [2, 0.9],
  ] as const)
    expect(tape.edit(A, flat, x)).toBe(true);
  const copy = new Tape(definitionOf('hmm-viterbi')!, 'dw[2]');
  copy.read(tape.address, readAddress);
  for (const { values } of [tape, copy])
    [0.3, 0.7, 0.9, 0.1].forEach((x, i) => expect(values['A']!.data[i]).toBeCloseTo(x, 12));
  expect(tape.edit(A, 0, 1.5)).toBe(false);
});
