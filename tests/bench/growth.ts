// What a lesson costs when there are many: the project is copied aside, lessons are written there by `npm run new`, and
// the site is built with some of them and with all of them. Fails where the later ones cost more than the first.
//   npm run bench -- growth [lessons, 500]     takes some minutes
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { table } from './table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const book = join(root, '.reports/growth');
/** A later lesson may cost so many times what an earlier one does: a busy machine does not keep time. */
const FLAT = 1.5;

const most = Number(process.argv[3] ?? 500);
if (!Number.isInteger(most) || most < 4)
  throw new Error(`“${process.argv[3]}” is no number of lessons: give 4 or more.`);
const sizes = [1, Math.floor(most / 2), most];
const names = Array.from({ length: most }, (_, i) => `growth-${i + 1}`);

rmSync(book, { recursive: true, force: true });
mkdirSync(book, { recursive: true });
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
for (const file of tracked) cpSync(join(root, file), join(book, file));
symlinkSync(join(root, 'node_modules'), join(book, 'node_modules'));

const { main } = (await import(pathToFileURL(join(book, 'src/cli/new.ts')).href)) as {
  main(words: readonly string[], terminal: { print(text: string): void }): Promise<number>;
};
for (const [i, name] of names.entries())
  await main([name, `Lesson ${i + 1}`, `第 ${i + 1} 课`], { print: () => undefined });

interface Cost {
  readonly seconds: number;
  readonly bytes: number;
  readonly shared: Readonly<Record<string, number>>;
}
const SHARED = [
  'sw.js',
  'find-en.json',
  'index.html',
  'revision/index.html',
  'cards/index.html',
  'corrections/index.html',
];

function build(lessons: readonly string[]): Cost {
  const dist = join(book, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: book,
      encoding: 'utf8',
      env: { ...process.env, LESSONS: lessons.join(' '), ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0)
    throw new Error(`The book of ${lessons.length} lessons does not build:\n${stdout}${stderr}`.slice(-4000));
  const seconds = (performance.now() - start) / 1000;
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((f) =>
    f.isFile(),
  );
  const bytes = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0);
  const shared = Object.fromEntries(SHARED.map((f) => [f, gzipSync(readFileSync(join(dist, f))).length]));
  return { seconds, bytes, shared };
}

const costs = sizes.map((n) => build(names.slice(0, n)));
/** What one lesson adds, from the first size to the second, and from the second to the third. */
const each = (of: (cost: Cost) => number): readonly [number, number] => {
  const rate = (i: number): number => (of(costs[i + 1]!) - of(costs[i]!)) / (sizes[i + 1]! - sizes[i]!);
  return [rate(0), rate(1)];
};
const lines: readonly (readonly [string, (cost: Cost) => number, string])[] = [
  ['build', ({ seconds }) => seconds, 's'],
  ['output', ({ bytes }) => bytes / 1e6, 'MB'],
  ...SHARED.map((f) => [`${f}, gzipped`, ({ shared }: Cost) => shared[f]! / 1e3, 'kB'] as const),
];
const rows = lines.map(([name, of, unit]) => {
  const [early, late] = each(of);
  const steep = late > FLAT * Math.max(early, 0.001);
  if (steep) process.exitCode = 1;
  const shown = (x: number): string => `${x.toPrecision(3)} ${unit}`;
  return [
    name,
    ...costs.map((cost) => shown(of(cost))),
    shown(early),
    shown(late),
    steep ? '✗ steeper' : '✓ flat',
  ];
});
table([['', ...sizes.map((n) => `${n} lessons`), 'a lesson, first half', 'second half', ''], ...rows]);
rmSync(book, { recursive: true, force: true });
