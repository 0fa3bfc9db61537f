// How heavy a page is before anyone touches it, by kind of page. A kind over its budget fails, and what a lesson adds to
// what all lessons share is told.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KINDS, weigh } from '../weights.ts';
import { table } from './table.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

if (!existsSync(dist)) console.log('No dist: run npm run build to weigh the pages.');
else {
  const { lessons, pages, shared } = weigh(dist);
  const KB = (x: number): string => `${x.toFixed(1)} KB`;
  const of = (x: number, budget: number): string =>
    `${KB(x)} of ${budget.toFixed(0)}${x > budget ? ' ✗' : ''}`;
  const over = pages.filter(({ kind, html, script }) => html > kind.html(lessons) || script > kind.script);
  table([
    ['kind of page', 'pages', 'HTML, heaviest', 'HTML, median', 'script before touch', 'script when seen'],
    ...KINDS.flatMap((kind) => {
      const own = pages.filter((row) => row.kind === kind);
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
  table([
    ['knows all lessons', 'gzipped', 'for each lesson'],
    ...shared.map(({ file, size, may }) => [file, of(size, may), KB(size / lessons)]),
  ]);
  const bytes = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(`${dist}/${file}`))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
  console.log(
    `${lessons} lessons, ${pages.length} pages, ${(bytes / 1e6).toFixed(0)} MB: ${(bytes / 1e6 / lessons).toFixed(2)} MB for each lesson in both languages\n`,
  );
  for (const { page, kind, html, script } of over)
    console.log(`✗ ${page}: HTML ${of(html, kind.html(lessons))}, script ${of(script, kind.script)}`);
  for (const { file, size, may } of shared) if (size > may) console.log(`✗ ${file}: ${of(size, may)}`);
  if (over.length > 0 || shared.some(({ size, may }) => size > may)) process.exitCode = 1;
}
