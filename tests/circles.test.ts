// No file imports itself by way of others, types included.
import { expect, test } from 'vitest';
import { arrowsIn, circlesIn, sources } from './imports.ts';

test('there is no circle of files', () => {
  expect(circlesIn(arrowsIn(sources()))).toEqual([]);
});

test('a circle is found, once, by its shortest way', () => {
  const arrows = (text: string) => text.split(' ').map((arrow) => ({ file: arrow[0]!, target: arrow[1]! }));
  expect(circlesIn(arrows('ab bc cd'))).toEqual([]);
  expect(circlesIn(arrows('aa'))).toEqual(['a → a']);
  expect(circlesIn(arrows('ab bc cb'))).toEqual(['b → c → b']);
  expect(circlesIn(arrows('ab bc ca bd de ea xy yx'))).toEqual(['a → b → c → a', 'x → y → x']);
});
