// Papers and exports from the command line: the same words give the same files, and what cannot be had is said in one line.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exitCode } from '#cli/command.ts';
import type { Main } from '#cli/command.ts';
import { main as exportMain } from '#cli/export.ts';
import { main as paperMain } from '#cli/paper.ts';
import { VERSION } from '#bank/request.ts';

const folder = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function told(main: Main, ...words: string[]) {
  let [out, err] = ['', ''];
  const code = await exitCode(main, words, {
    input: (async function* () {})(),
    print: (text) => (out += text),
    say: (message) => (err += message),
  });
  return { code, out, err };
}
const paper = (...words: string[]) => told(paperMain, ...words);

describe.each(['en', 'zh'])('a paper in %s', (lang) => {
  test('is two pages that need no other file; the key alone holds the answers; the same seed gives the same', async () => {
    const write = async (name: string): Promise<[string, string]> => {
      const { code, err } = await paper(
        '--topics',
        'lstm,gru',
        '--seed',
        '7',
        '--lang',
        lang,
        '--out',
        join(folder, name),
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return [name, name.replace('.html', '.key.html')].map((file) =>
        readFileSync(join(folder, file), 'utf8'),
      ) as [string, string];
    };
    const [sheet, key] = await write(`${lang}.html`);
    expect(await write(`${lang}-again.html`)).toEqual([sheet, key]);
    for (const html of [sheet, key]) {
      expect(html).not.toMatch(/<script|(?:src|href)="(?!#)|url\((?!data:)/);
      expect(html).toContain('katex-html');
      expect(html).not.toContain('katex-error');
    }
    const solution = lang === 'zh' ? '解答' : 'Solution';
    expect(key).toContain(solution);
    expect(sheet).not.toContain(solution);
    expect(sheet.match(/<article/g)!.length).toBe(key.match(/<article/g)!.length);
  });
});

describe('the code on a paper', () => {
  /** The squares of the code, white border included. */
  const squares = (html: string): boolean[][] => {
    const [, size, path] = /<svg class="qr".*?viewBox="0 0 (\d+) .*?fill="#000" d="([^"]*)"/.exec(html)!;
    const grid = Array.from({ length: Number(size) }, () => Array<boolean>(Number(size)).fill(false));
    for (const [, x, y, run] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      grid[Number(y)]!.fill(true, Number(x), Number(x) + Number(run));
    return grid;
  };
  const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

  test('has its three finders and four squares of white round it, and leads to the paper', async () => {
    const out = join(folder, 'code.html');
    const words = ['--topics', 'gru', '--seed', '9', '--lang', 'zh', '--out', out];
    expect((await paper(...words, '--site', 'https://example.edu/notebook')).code).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain(
      `<code>https://example.edu/notebook/zh/revision/?topics=gru&amp;seed=9&amp;v=${VERSION}</code>`,
    );
    const grid = squares(html);
    const corner = (x: number, y: number): string[] =>
      grid.slice(y, y + 7).map((row) =>
        row
          .slice(x, x + 7)
          .map(Number)
          .join(''),
      );
    const far = grid.length - 4 - 7;
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const)
      expect(corner(x, y)).toEqual(FINDER);
    expect(corner(far, far)).not.toEqual(FINDER);
    expect(grid.slice(0, 4).flat()).not.toContain(true);
    await paper(...words.with(3, '10'), '--site', 'https://example.edu/notebook');
    expect(squares(readFileSync(out, 'utf8'))).not.toEqual(grid);
  });

  test('is refused where the site has no address', async () => {
    for (const site of ['example.edu', 'ftp://x', 'https://', 'https://x/?a'])
      expect((await paper('--topics', 'gru', '--json', '--site', site)).err).toContain(
        '--site must be an address',
      );
  });
});

test('--json prints the questions with their keys', async () => {
  const { code, out } = await paper('--topics', 'pooling', '--minutes', '20', '--json');
  const made = JSON.parse(out) as { questions: { parts: object[] }[]; minutes: number; link: string };
  expect(code).toBe(0);
  expect(made.minutes).toBeLessThanOrEqual(20);
  expect(made.questions.every((q) => q.parts.length > 0)).toBe(true);
  expect(made.link).toBe(`?topics=pooling&seed=1&minutes=20&v=${VERSION}`);
});

test.each([
  [['--topics', 'lstn', '--json'], 'There is no lesson “lstn”. Did you mean lstm?'],
  [['--topics', ',', '--json'], '--topics names no lesson'],
  [['--seed', '-1', '--json'], '--seed needs a value; write --seed=VALUE where it begins with “-”.'],
  [['--minutes', '1', '--json'], '--minutes must be a whole number from 5 to 240, not “1”.'],
  [['--mix', 'essay:2', '--json'], '--mix must be made of the kinds'],
  [['--marking', 'kind', '--json'], '--marking must be one of plain, minus, strict'],
  [['--levels', '7', '--json'], '--levels'],
  [['--version-of', '9', '--json'], '--version-of'],
  [['--lang', 'fr', '--json'], '--lang must be en or zh'],
  [['--topics', 'rnn'], 'Say where to write'],
  [['--out', 'paper.pdf'], '--out must be a name that ends in .html'],
  [['--frobnicate'], 'Unknown flag --frobnicate.'],
  [['--jsn'], 'Did you mean --json?'],
  [['--out'], '--out needs a value.'],
  [['--json=1'], '--json takes no value.'],
  [['lstm', '--json'], 'Unexpected “lstm”'],
  [['--seed', '1', '--seed', '2', '--json'], '--seed is said twice'],
  [['--mix', 'choice:1,choice:2', '--json'], 'each kind once'],
  [['--out', '/proc/x/y.html'], 'cannot be written'],
  [['--out', '.html'], '--out must be a name'],
  [['--topics', 'pooling', '--mix', 'chain:1', '--levels', '1', '--minutes', '5', '--json'], ''],
])('paper %j is refused, or done, in one line', async (words, message) => {
  const { code, err, out } = await paper(...words);
  if (message === '') expect(code).toBe(0);
  else {
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('\n');
  }
});

test('a lesson is exported by what the name of the file says', async () => {
  for (const [file, begins] of [
    ['lstm.ipynb', '{'],
    ['lstm.tex', '% lstm'],
    ['lstm.txt', '#separator'],
    ['lstm.html', '<!doctype html>'],
  ] as const) {
    const { code, err } = await told(exportMain, 'lstm', '--out', join(folder, file));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(folder, file), 'utf8').startsWith(begins)).toBe(true);
  }
  expect((await told(exportMain, 'lstm', '--out', 'x.doc')).err).toContain('Say where to write');
  expect((await told(exportMain, 'lstm', 'gru', '--out', 'x.tex')).err).toContain('holds one lesson');
  expect((await told(exportMain, 'lstn', '--out', 'x.tex')).err).toContain('Did you mean lstm?');
  expect(readdirSync(folder)).not.toContain('x.tex');
});
