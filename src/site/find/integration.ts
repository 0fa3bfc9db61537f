/** @file After the build: the index of the full text, by Pagefind, from the pages of the lessons in both languages. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What Pagefind writes besides: interfaces of its own, which no page here loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Parts of a page that are no sentences: displayed formulas, the drawn half of the others, code, pictures, contents. */
const LEFT_OUT = [
  ...[
    '.katex-display',
    '.katex-html',
    '.chain',
    'details.code',
    'svg',
    'nav',
    'astro-island',
    'script',
    'style',
  ],
  ...['.hidden-text', '.screen-only', '.facts', 'table'],
];

/**
 * A lesson as it is read by Pagefind, which knows a place only by a heading: steps and corrections get one, by the names
 * under which they stand on the page.
 */
export const withHeadings = (html: string): string =>
  html
    .replace(
      /<section class="step" id="step-(\w+)"/g,
      (all, id: string) =>
        `<h4 id="step-${id}">${id.replace(/^d([A-Za-z]\w*)$/, '∂L/∂$1')}</h4>${all.replace(` id="step-${id}"`, '')}`,
    )
    .replace(/(<h3 id="exercise-[^"]+-title"[^>]*><span[^>]*>[^<]*)<\/span>/g, '$1:</span> ')
    .replace(
      /<aside class="correction" role="note" (id="[^"]+") aria-label="([^"]+)"/g,
      (_, id: string, said: string) => `<h4 ${id}>${said}</h4><aside class="correction"`,
    );

export function fullText(): AstroIntegration {
  return {
    name: 'full-text',
    hooks: { 'astro:build:done': ({ dir }) => writeIndex(fileURLToPath(dir)) },
  };
}

async function writeIndex(dist: string): Promise<void> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: LEFT_OUT,
    maxFragments: 400,
  });
  if (!index) throw new Error(`The full text cannot be indexed: ${errors.join('; ')}`);
  const lessons = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?:zh\/)?lessons\/[^/]+\/index\.html$/.test(file))
    .sort();
  for (const file of lessons) {
    const content = withHeadings(readFileSync(join(dist, file), 'utf8'));
    const added = await index.addHTMLFile({ url: `/${file.replace(/index\.html$/, '')}`, content });
    if (added.errors.length) throw new Error(`${file} cannot be indexed: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const to = join(dist, 'pagefind', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
  await close();
}
