// No line of the text begins with the mark that ends a formula: a browser would break a line on both sides of one.
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
