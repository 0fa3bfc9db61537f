// How heavy a page is before anyone touches it, by kind of page: gzipped, as a browser fetches it. Modules are followed
// through their static imports. A kind over its budget fails, and what a lesson adds to what all lessons share is told.
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readBuilt } from '#site/ship/needs.ts';
import { table } from './table.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

interface Kind {
  readonly name: string;
  readonly is: RegExp;
  /** Of HTML and of scripts before anything is touched, in KB; n is the number of lessons. */
  readonly html: (n: number) => number;
  readonly script: number;
}
/** The first that fits. Pages that list all lessons may grow with them, by so much each. */
const KINDS: readonly Kind[] = [
  { name: 'front', is: /^(zh\/)?index\.html$/, html: (n) => 16 + 0.7 * n, script: 9 },
  { name: 'lesson', is: /^(zh\/)?lessons\/[^/]+\/index\.html$/, html: () => 186, script: 63 },
  { name: 'race', is: /^(zh\/)?lessons\/optimizers\/[^/]+\/index\.html$/, html: () => 48, script: 72 },
  { name: 'convention', is: /^(zh\/)?lessons\/[^/]+\/[^/]+\/index\.html$/, html: () => 48, script: 5 },
  { name: 'revision', is: /^(zh\/)?revision\/index\.html$/, html: (n) => 16 + 0.3 * n, script: 63 },
  { name: 'cards', is: /^(zh\/)?cards\/index\.html$/, html: (n) => 12 + 7 * n, script: 5 },
  { name: 'corrections', is: /^(zh\/)?corrections\/index\.html$/, html: (n) => 12 + 3 * n, script: 5 },
  { name: 'words', is: /./, html: () => 24, script: 5 },
];
/** Files that know all lessons: KB gzipped, for each lesson. */
const SHARED: Readonly<Record<string, number>> = { 'find-en.json': 4, 'find-zh.json': 5, 'sw.js': 1.5 };

if (!existsSync(dist)) console.log('No dist: run npm run build to weigh the pages.');
else {
  const built = readBuilt(dist);
  const pages = built.files.filter((file) => file.endsWith('.html'));
  const gzipped = (data: Buffer | string): number => gzipSync(data).length / 1024;
  const ofFile = new Map<string, number>();
  const weightOf = (file: string): number => {
    if (!ofFile.has(file)) ofFile.set(file, gzipped(built.bytes(file)));
    return ofFile.get(file)!;
  };
  const withImports = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const [, to] of built
      .bytes(path)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
      withImports(new URL(to!, new URL(path, 'file:///')).pathname.slice(1), seen);
    return seen;
  };
  const total = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + weightOf(file), 0);
  const assetsIn = (html: string, pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, url]) => url!.replace(/^.*?(_astro\/)/, '$1'));
  const closure = (files: readonly string[]): Set<string> =>
    files.reduce((seen, file) => withImports(file, seen), new Set<string>());

  const lessons = pages.filter((page) => /^lessons\/[^/]+\/index\.html$/.test(page)).length;
  const rows = pages.map((page) => {
    const html = built.bytes(page).toString();
    const awake = [...html.matchAll(/<astro-island\b[^>]*\bclient="(?:load|idle)"[^>]*>/g)]
      .map(([tag]) => tag)
      .join();
    const first = closure([
      ...assetsIn(html, /<script[^>]*\bsrc="([^"]+\.js)"/g),
      ...assetsIn(awake, /(?:component-url|renderer-url)="([^"]+\.js)"/g),
    ]);
    const later = [...closure(assetsIn(html, /(?:component-url|renderer-url)="([^"]+\.js)"/g))].filter(
      (file) => !first.has(file),
    );
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)].map(
      ([, text]) => text!,
    );
    const script = total(first) + inline.reduce((sum, text) => sum + gzipped(text), 0);
    return {
      page,
      kind: KINDS.find(({ is }) => is.test(page))!,
      html: gzipped(html),
      script,
      later: total(later),
    };
  });

  const KB = (x: number): string => `${x.toFixed(1)} KB`;
  const of = (x: number, budget: number): string =>
    `${KB(x)} of ${budget.toFixed(0)}${x > budget ? ' ✗' : ''}`;
  const over = rows.filter(({ kind, html, script }) => html > kind.html(lessons) || script > kind.script);
  table([
    ['kind of page', 'pages', 'HTML, heaviest', 'HTML, median', 'script before touch', 'script when seen'],
    ...KINDS.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      if (own.length === 0) return [];
      const most = (pick: (row: (typeof own)[number]) => number): number => Math.max(...own.map(pick));
      const htmls = own.map(({ html }) => html).sort((a, b) => a - b);
      return [
        [
          ...[
            kind.name,
            String(own.length),
            of(htmls.at(-1)!, kind.html(lessons)),
            KB(htmls[htmls.length >> 1]!),
          ],
          ...[
            of(
              most(({ script }) => script),
              kind.script,
            ),
            KB(most(({ later }) => later)),
          ],
        ],
      ];
    }),
  ]);
  const shared = Object.entries(SHARED).map(([file, each]) => ({
    file,
    size: weightOf(file),
    may: each * lessons,
  }));
  table([
    ['knows all lessons', 'gzipped', 'for each lesson'],
    ...shared.map(({ file, size, may }) => [file, of(size, may), KB(size / lessons)]),
  ]);
  const bytes = built.files.reduce((sum, file) => sum + statSync(`${dist}/${file}`).size, 0);
  console.log(
    `${lessons} lessons, ${pages.length} pages, ${(bytes / 1e6).toFixed(0)} MB: ${(bytes / 1e6 / lessons).toFixed(2)} MB for each lesson in both languages\n`,
  );
  for (const { page, kind, html, script } of over)
    console.log(`✗ ${page}: HTML ${of(html, kind.html(lessons))}, script ${of(script, kind.script)}`);
  for (const { file, size, may } of shared) if (size > may) console.log(`✗ ${file}: ${of(size, may)}`);
  if (over.length > 0 || shared.some(({ size, may }) => size > may)) process.exitCode = 1;
}
