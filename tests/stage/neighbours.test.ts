// The stage and its neighbours in one address.
import { expect, test } from 'vitest';
import { divide, join } from '#stage/neighbours.ts';

const theirs = new Set(['lab', 'walk']);

test('each keeps what is its own', () => {
  const shared = divide('?at=dh[2]&lab=phi:relu,T:20&seed=3', theirs);
  expect(shared).toEqual({ own: 'at=dh[2]&seed=3', rest: 'lab=phi:relu,T:20' });
  expect(join({ ...shared, own: '?at=dz[1]' })).toBe('?at=dz[1]&lab=phi:relu,T:20');
  expect(join({ ...shared, own: '' })).toBe('?lab=phi:relu,T:20');
});

test('an address without anything stays empty, and a parameter without a value is kept', () => {
  expect(join(divide('', theirs))).toBe('');
  expect(join(divide('?', theirs))).toBe('');
  expect(divide('?walk', theirs)).toEqual({ own: '', rest: 'walk' });
  expect(divide('?walks=1', theirs)).toEqual({ own: 'walks=1', rest: '' });
});
