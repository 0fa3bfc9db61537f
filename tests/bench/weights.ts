// How heavy a page is before anyone touches it: sizes as a browser fetches them, gzipped. Modules are followed through
// their static imports.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { table } from './table.ts';

const dist = new URL('../../dist/', import.meta.url);
if (!existsSync(dist)) console.log('No dist: run npm run build to weigh the pages.');
else {
  const gzipped = (path: string): number => gzipSync(readFileSync(new URL(path, dist))).length;
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const withImports = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    const text = readFileSync(new URL(path, dist), 'utf8');
    for (const [, to] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
      withImports(new URL(to!, new URL(path, 'file:///')).pathname.slice(1), seen);
    return seen;
  };
  const weights: string[][] = [['page', 'HTML', 'CSS', 'JS at once', 'JS of islands']];
  for (const page of readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll('\\', '/'))
    .filter((f) => f.endsWith('.html'))
    .sort()) {
    const html = readFileSync(new URL(page, dist), 'utf8');
    const assets = (pattern: RegExp): string[] =>
      [...html.matchAll(pattern)].map(([, url]) => url!.replace(/^.*?(_astro\/)/, '$1'));
    const closure = (paths: readonly string[]): Set<string> =>
      paths.reduce((seen, p) => withImports(p, seen), new Set<string>());
    const atOnce = closure(assets(/<script[^>]*\bsrc="([^"]+\.js)"/g));
    const islands = [...closure(assets(/(?:component-url|renderer-url)="([^"]+\.js)"/g))].filter(
      (p) => !atOnce.has(p),
    );
    const total = (paths: Iterable<string>): string => kB([...paths].reduce((sum, p) => sum + gzipped(p), 0));
    weights.push([
      page,
      kB(gzipped(page)),
      total(new Set(assets(/href="([^"]+\.css)"/g))),
      total(atOnce),
      total(islands),
    ]);
  }
  table(weights);
}
