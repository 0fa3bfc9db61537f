// No line of the text begins with the mark that ends a formula, or breaks in a number: a browser would break it there.
import { beforeAll, expect, test } from 'vitest';
import { WHOLE, builtPages } from './built.ts';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await builtPages(WHOLE);
}, 900_000);

test('what follows a formula set in bold, in italics or as a link is joined to it', () => {
  const apart = /<\/span><\/(?:strong|em|a)>[.,;:!?)\]”’…，。；：？！、）」』]/;
  const lost: string[] = [];
  let joined = 0;
  for (const [page, html] of pages) {
    const text = html.slice(html.indexOf('<main'));
    if (apart.test(text)) lost.push(`${page}: ${apart.exec(text)!.index}`);
    joined += text.split('\u2060').length - 1;
  }
  expect(lost).toEqual([]);
  expect(joined).toBeGreaterThan(5);
});

test('no line ends between a number and its power of ten', () => {
  const torn: string[] = [];
  let whole = 0;
  for (const [page, html] of pages) {
    const found = /[\d.]+ ×[ \u00a0]10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\d.]+\u00a0× 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(html);
    if (found) torn.push(`${page}: ${found[0]}`);
    whole += html.split('\u00a0×\u00a010').length - 1;
  }
  expect(torn).toEqual([]);
  expect(whole).toBeGreaterThan(100);
});
