// A power is set so that a reader cannot take it for that of a part.
import { expect, test } from 'vitest';
import { build } from '#derive/build.ts';
import { drawing } from '#derive/drawing.ts';
import { parse } from '#notation/parse.ts';
import { tex } from '#notation/tex.ts';
import { definitionOf } from '../../content/course.ts';

const d = build(definitionOf('rnn')!);
const set = (source: string): string => tex(parse(source), drawing(d, { link: false })).replace(/\s+/g, '');

test.each([
  ['dW[i, j]**2', '{\\left(\\frac{\\partialL}{\\partialW_{i,j}}\\right)}^{2}'],
  ['dc[k, 0]**2', '{\\left(\\frac{\\partialL}{\\partialc_{k}}\\right)}^{2}'],
  ['W[i, j]**2', '{W_{i,j}}^{2}'],
  ['tanh(W[i, j])**2', '\\tanh^{2}\\!\\left(W_{i,j}\\right)'],
])('%s', (source, expected) => {
  expect(set(source)).toBe(expected);
});

test('so with links', () => {
  expect(tex(parse('dW[i, j]**2'), drawing(d))).toMatch(/^\{\\left\(.*\\right\)\}\^\{2\}$/);
});
