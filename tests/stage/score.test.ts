// How many predictions came true is believed only where it can be: what stands in the browser may be anything.
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { keep, kept } from '#stage/score.ts';

const store = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => store.set(key, value),
});
afterEach(() => store.clear());
afterAll(() => void vi.unstubAllGlobals());

test('a score that was kept is read', () => {
  keep('rnn', { right: 2, tried: 3 });
  expect(kept('rnn')).toEqual({ right: 2, tried: 3 });
  expect(kept('gru')).toBeUndefined();
});

test.each([
  '{"right":3,"tried":1}',
  '{"right":-1,"tried":1}',
  '{"right":0.5,"tried":1}',
  '{"tried":1}',
  '[]',
  '7',
  'null',
  '{',
])('%s is none', (text) => {
  store.set('predict:rnn', text);
  expect(kept('rnn')).toBeUndefined();
});
