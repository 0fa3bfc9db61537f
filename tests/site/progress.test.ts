// The reader's progress: to a file and back without loss, joined and never overwritten, and no hostile file gets in.
import { describe, expect, test } from 'vitest';
import { ProgressError, merged, readProgress, writeProgress } from '#site/progress.ts';

const some = new Map([
  ['rnn', new Set(['z', 'dW'])],
  ['constructor', new Set(['toString'])], // names of properties are names like any other
]);
const file = (lessons: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'gradient-notebook progress', version: 1, lessons, ...more });

test('a file written is read back whole', () => {
  expect(readProgress(writeProgress(some))).toEqual(some);
  expect(readProgress(writeProgress(new Map()))).toEqual(new Map());
});

test('two are joined, and neither loses anything', () => {
  const other = new Map([
    ['rnn', new Set(['dU'])],
    ['gru', new Set(['u'])],
  ]);
  const both = merged(some, other);
  expect(both.get('rnn')).toEqual(new Set(['z', 'dW', 'dU']));
  expect(both.get('gru')).toEqual(new Set(['u']));
  expect(merged(both, some)).toEqual(both);
  expect(some.get('rnn')?.size).toBe(2);
});

test('two that together could not be read again are not joined', () => {
  const steps = (from: number) => new Set(Array.from({ length: 300 }, (_, i) => `s${from + i}`));
  const [a, b] = [new Map([['rnn', steps(0)]]), new Map([['rnn', steps(200)]])];
  expect(() => merged(a, b)).toThrow(ProgressError);
  expect(merged(a, a)).toEqual(a);
});

describe('refused', () => {
  test.each([
    ['no-json', '{"format"'],
    ['no-json', ''],
    ['other-file', '[]'],
    ['other-file', 'null'],
    ['other-file', '{"lessons":{}}'],
    ['newer', file({}, { version: 2 })],
    ['malformed', file({}, { version: '1' })],
    ['malformed', file([])],
    ['malformed', file({ rnn: 'z' })],
    ['malformed', file({ rnn: [1] })],
    ['malformed', file({ rnn: ['<img src=x>'] })],
    ['malformed', file({ '../rnn': [] })],
    ['malformed', `{"format":"gradient-notebook progress","version":1,"lessons":{"__proto__":["z"]}}`],
    ['malformed', file({ rnn: Array.from({ length: 401 }, () => 'z') })],
    ['malformed', file(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`a${i}`, []])))],
    ['too-large', ' '.repeat(900_000)],
  ])('%s: %.60s', (refusal, text) => {
    expect(() => readProgress(text)).toThrow(ProgressError);
    expect(() => readProgress(text)).toThrow(refusal);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
