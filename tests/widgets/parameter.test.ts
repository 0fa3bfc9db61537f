// The state of a figure survives its way through the address, and nonsense is ignored.
import { expect, test } from 'vitest';
import { chosen, differences, withParameter } from '../../src/widgets/parts/address.ts';

const OPENING = { size: '4', draw: '1' };
const allowed = {
  size: (v: string) => ['2', '4', '8'].includes(v),
  draw: (v: string) => /^\d{1,4}$/.test(v),
};

test('only what differs is written, and it is read again', () => {
  expect(differences(OPENING, OPENING)).toBe('');
  const state = { size: '8', draw: '1' };
  expect(differences(state, OPENING)).toBe('size:8');
  expect(chosen(differences(state, OPENING), OPENING, allowed)).toEqual(state);
});

test.each(['', 'size', 'size:9', 'size:8x', '__proto__:8', 'other:2', ',,:,'])(
  '“%s” changes nothing',
  (text) => expect(chosen(text, OPENING, allowed)).toEqual(OPENING),
);

test('the rest of the address stays', () => {
  expect(withParameter('?at=dz&batches=size:2', 'batches', 'size:8')).toBe('?at=dz&batches=size:8');
  expect(withParameter('?batches=size:2', 'batches', '')).toBe('');
});
