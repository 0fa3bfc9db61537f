// Every address on every page leads to a page, a file or an anchor of the site, and stays under the path it is served from.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lessonsOf } from '#words/course.ts';
import { course } from '../../content/course.ts';
import { type Site, UNDER, WHOLE, builtPages } from './built.ts';

type Pages = ReadonlyMap<string, string>;
let whole: Pages;
let under: Pages;
beforeAll(async () => {
  whole = await builtPages(WHOLE);
  under = await builtPages(UNDER);
}, 900_000);

const known = new Map<string, ReadonlySet<string>>();
/** The anchors of a page. */
function ids(html: string): ReadonlySet<string> {
  if (!known.has(html))
    known.set(html, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)));
  return known.get(html)!;
}

/** The addresses of a site that lead nowhere, or away from it. */
function lost({ origin, base, out, lessons }: Site, pages: Pages): string[] {
  const left = lessonsOf(course).filter(({ id }) => lessons && !lessons.includes(id));
  const unbuilt = left.flatMap(({ id }) => ['', 'zh/'].map((lang) => `${base}${lang}lessons/${id}/`));
  const found: string[] = [];
  for (const [page, html] of pages)
    for (const [, raw = ''] of html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)) {
      const url = new URL(raw.replaceAll('&amp;', '&'), origin + page);
      if (url.origin !== origin) continue;
      const path = decodeURIComponent(url.pathname);
      if (unbuilt.some((lesson) => path.startsWith(lesson))) continue;
      const target = pages.get(path);
      const there = target !== undefined || existsSync(join(out, path.slice(base.length)));
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!path.startsWith(base) || !there || (anchor && target !== undefined && !ids(target).has(anchor)))
        found.push(`${page} → ${raw}`);
    }
  return found;
}

test('the site has its pages', () => {
  for (const [{ base }, pages] of [
    [WHOLE, whole],
    [UNDER, under],
  ] as const)
    expect([...pages.keys()]).toEqual(expect.arrayContaining([base, `${base}zh/`, `${base}404.html`]));
});

test('every address leads somewhere', () => {
  expect(lost(WHOLE, whole)).toEqual([]);
});

test('under a sub-path every address stays there', () => {
  expect(lost(UNDER, under)).toEqual([]);
});

test('every page has one main heading, a description and a language, and every column of a table a head', () => {
  for (const [page, html] of whole) {
    expect(html.match(/<h1[\s>]/g), page).toHaveLength(1);
    expect(html, page).toMatch(/<meta name="description" content="[^"]+"/);
    expect(html, page).toMatch(/<html lang="(en|zh-Hans)"/);
    expect(/<th[^>]*>\s*<\/th>/.test(html), page).toBe(false);
  }
});
