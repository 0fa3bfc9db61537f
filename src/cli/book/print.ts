/** @file Prints a book in a browser: once to learn on which page each place stands, and once with these numbers. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { unfolded } from '#typeset/unfolded.ts';
import { type BookPart, type BookWords, assemble } from './assemble.ts';
import { placesIn } from './places.ts';

export interface Order {
  /** Path of a Chromium. */
  readonly browser: string;
  /** Folder of the built site, whose fonts and pictures are used. */
  readonly dist: string;
  readonly parts: readonly BookPart[];
  readonly words: BookWords;
  readonly css: string;
}

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What the contents name and no page has. */
  readonly lost: readonly string[];
  /** What is wider than the paper, by the chapter it stands in. */
  readonly wide: readonly string[];
}

/** Width of the text on A4 between the margins of style.css, at 96 dots an inch. */
const WIDTH = Math.floor(((210 - 2 * 16) / 25.4) * 96);

/** What is wider than the text when it is laid out for paper. Runs in the browser. */
function tooWide(most: number): string[] {
  const found: string[] = [];
  for (const chapter of document.querySelectorAll('.book-chapter, .book-solutions')) {
    const { left } = chapter.getBoundingClientRect();
    for (const e of chapter.querySelectorAll('.katex-html > .katex-base, table, pre, pre code, svg')) {
      const { right, width } = e.getBoundingClientRect();
      if (width > 0 && right - left > most + 2)
        found.push(`${e.closest('[id]')?.id ?? ''}: ${(e.textContent ?? '').trim().slice(0, 60)}`);
    }
  }
  return found;
}

/** No page is asked of a network: this address is answered from the folder of the site. */
const ORIGIN = 'http://book.invalid';
const TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export async function printed(order: Order): Promise<Printed> {
  const { browser: executablePath, dist, parts, words, css } = order;
  // Chromium has no sandbox for root
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ colorScheme: 'light', javaScriptEnabled: true });
    page.setDefaultTimeout(0); // hundreds of pages take minutes
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/')
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title></title>' });
      try {
        const file = await readFile(join(dist, decodeURIComponent(pathname)));
        const body = extname(pathname) === '.html' ? unfolded(file.toString()) : file;
        return await route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'text/plain' });
      } catch {
        return route.fulfill({ status: 404 });
      }
    });
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(assemble, { parts, words, css });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    const print = () =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, outline: false, tagged: false });
    const first = placesIn(await print());
    const lost = await page.evaluate((of) => {
      const numbers = [...document.querySelectorAll<HTMLElement>('[data-page]')];
      for (const number of numbers) number.textContent = `${of[number.dataset['page']!] ?? ''}`;
      return numbers.flatMap((n) => (n.textContent ? [] : [n.dataset['page']!]));
    }, Object.fromEntries(first.of));
    const pdf = await print();
    await page.setViewportSize({ width: WIDTH, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(tooWide, WIDTH);
    return { pdf, pages: placesIn(pdf).pages, lost, wide };
  } finally {
    await browser.close();
  }
}
