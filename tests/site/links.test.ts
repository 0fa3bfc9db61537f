// Built under a sub-path, every address on every page leads to a page, a file or an anchor of the site.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BASE as base, ORIGIN as origin, OUT as out, builtPages } from './built.ts';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await builtPages();
}, 300_000);

const ids = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

test('the site has its pages', () => {
  expect([...pages.keys()]).toEqual(expect.arrayContaining([base, `${base}zh/`, `${base}404.html`]));
});

test('every address stays under the sub-path and leads somewhere', () => {
  const lost: string[] = [];
  for (const [page, html] of pages)
    for (const [, raw = ''] of html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)) {
      const url = new URL(raw.replaceAll('&amp;', '&'), origin + page);
      if (url.origin !== origin) continue;
      const path = decodeURIComponent(url.pathname);
      const target = pages.get(path);
      const found = target !== undefined || existsSync(join(out, path.slice(base.length)));
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!path.startsWith(base) || !found || (anchor && target !== undefined && !ids(target).has(anchor)))
        lost.push(`${page} → ${raw}`);
    }
  expect(lost).toEqual([]);
});

test('every page has one main heading, a description and a language', () => {
  for (const [page, html] of pages) {
    expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
    expect(html, page).toMatch(/<meta name="description" content="[^"]+"/);
    expect(html, page).toMatch(/<html lang="(en|zh-Hans)"/);
  }
});
