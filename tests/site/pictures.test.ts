// Every picture and every figure in its first state is the recorded one. `npm run pictures` records what was meant to change;
// until then what is drawn now stands beside it, in a file that ends in .changed.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { DERIVATIONS } from '../../content/course.ts';
import { WHOLE, builtPages } from './built.ts';
import { FIGURES } from '../figure/figures.ts';
import { figuresOf, picturesOf } from './pictures.ts';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await builtPages(WHOLE);
}, 900_000);

const recordOf = (id: string): string => fileURLToPath(new URL(`pictures/${id}.txt`, import.meta.url));

test.each(DERIVATIONS.map(({ id }) => id))('the pictures of %s', async (id) => {
  const drawn = picturesOf(pages.get(`${WHOLE.base}lessons/${id}/`)!);
  for (const picture of drawn) expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  const [record, changed] = [recordOf(id), recordOf(`${id}.changed`)];
  rmSync(changed, { force: true });
  if (drawn.length === 0) return expect(existsSync(record)).toBe(false);
  const text = `${drawn.join('\n\n')}\n`;
  if (existsSync(record) && readFileSync(record, 'utf8') !== text) writeFileSync(changed, text);
  await expect(text).toMatchFileSnapshot(record);
  rmSync(changed, { force: true });
});

test('both languages draw as much', () => {
  for (const { id } of DERIVATIONS) {
    const [en, zh] = ['', 'zh/'].map((lang) => picturesOf(pages.get(`${WHOLE.base}${lang}lessons/${id}/`)!));
    expect(zh!.length, id).toBe(en!.length);
    zh!.forEach((picture, i) => {
      const elements = (of: string): string[] => [...of.matchAll(/<(\w+)/g)].map(([, tag]) => tag!);
      expect(elements(picture), `${id}, picture ${i + 1}`).toEqual(elements(en![i]!));
    });
  }
});

test('every figure stands in its lesson as it opens, in both languages, with words for everything', () => {
  for (const [lesson, { name }] of FIGURES) {
    const said = ['', 'zh/'].map((lang) =>
      figuresOf(pages.get(`${WHOLE.base}${lang}lessons/${lesson}/`)!).get(name),
    );
    for (const text of said) {
      expect(text, `?${name} of ${lesson}`).toMatch(/\S{3}/);
      expect(text, `?${name} of ${lesson}`).not.toMatch(/NaN|undefined|\[object|\{[a-z]\w*\}/);
    }
    expect(said[1], `?${name} of ${lesson}`).toMatch(/\p{Script=Han}{4}/u);
    expect(said[0], `?${name} of ${lesson}`).not.toBe(said[1]);
  }
});
