// Writes src/styles/fallbacks.css: the fonts of readers' machines, stretched to the widths of ours, so that nothing moves
// when ours arrive. `node tests/fonts/measure.ts FOLDER`, where FOLDER holds the files of families.ts.
// Chromium measures, as it is browsers that set lines: kerning and the weights of a variable font are in the numbers.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { findChromium } from '../browser.ts';
import { FAMILIES } from './families.ts';
import type { Style } from './families.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const ours = {
  prose: require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
  slanted:
    require.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2'),
  Main: require.resolve('katex/dist/fonts/KaTeX_Main-Regular.woff2'),
  Math: require.resolve('katex/dist/fonts/KaTeX_Math-Italic.woff2'),
};

/** Letters of one class are stretched alike: their widths are met up to this part. */
const NEAR = 0.07;

/** The letters that the lessons set in the two faces of formulas. */
const LETTERS = {
  Math: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzαβγδεηθικλμνπρστυφχωϵϕ',
  Main: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()[]{}|,;:.!/=+−<>×⋅∂∇⊤∈→∣≤≥ℓ∞Δ′⊙',
};

/** The English prose of the lessons: what is to be as long in every font. */
function prose(): string {
  const texts = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\ben(\/[\w-]+)?\.mdx$/.test(file))
    .map((file) => readFileSync(join(root, 'content', file), 'utf8'));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => /^[A-Z]/.test(line));
  return lines.map((line) => line.replace(/\$[^$]*\$|<[^>]*>|`[^`]*`|[*_{}[\]]/g, '')).join(' ');
}

interface Measured {
  readonly width: number;
  /** By the letters: 1000ths of the font size. */
  readonly letters: Readonly<Record<string, number>>;
  readonly ascent: number;
  readonly descent: number;
}

/** What a font file measures at a size of 1000 px. */
async function measured(
  page: Page,
  file: string,
  text: string,
  letters: string,
  weight = 400,
): Promise<Measured> {
  const data = readFileSync(file).toString('base64');
  return page.evaluate(
    async ({ data, text, letters, weight }) => {
      const name = `F${Math.random().toString(36).slice(2)}`;
      const face = new FontFace(name, `url(data:font/sfnt;base64,${data})`, { weight: '200 900' });
      document.fonts.add(await face.load());
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.font = `${weight} 1000px ${name}, 'Adobe NotDef'`;
      const width = (of: string) => canvas.measureText(of).width;
      const pieces = text.match(/.{1,400}(?: |$)/g) ?? [];
      const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = canvas.measureText('x');
      return {
        width: pieces.reduce((sum, piece) => sum + width(piece), 0),
        letters: Object.fromEntries([...letters].map((letter) => [letter, width(letter)])),
        ascent,
        descent,
      };
    },
    { data, text, letters, weight },
  );
}

const percent = (part: number) => `${+(100 * part).toFixed(1)}%`;

function face(family: string, names: readonly string[], lines: readonly string[]) {
  const src = names.map((name) => `local('${name}')`).join(', ');
  return `@font-face {\n${[`font-family: '${family}'`, `src: ${src}`, ...lines].map((line) => `  ${line};\n`).join('')}}\n`;
}

/** Height of a line as in our font: its parts are given in those of the stretched one. */
const heights = (of: Measured, stretch: number) => [
  `ascent-override: ${percent(of.ascent / 1000 / stretch)}`,
  `descent-override: ${percent(of.descent / 1000 / stretch)}`,
  'line-gap-override: 0%',
];

/** Letters in classes of nearly one stretch, the largest class first. */
function classes(own: Measured, other: Measured) {
  const ratios = Object.entries(own.letters)
    .map(([letter, width]) => ({ letter, ratio: width / (other.letters[letter] ?? width) }))
    .sort((a, b) => a.ratio - b.ratio);
  const found: { letters: string[]; stretch: number }[] = [];
  for (let rest = ratios; rest.length > 0;) {
    const [first] = rest;
    const near = rest.filter(({ ratio }) => ratio <= first!.ratio * (1 + 2 * NEAR));
    const stretch = Math.sqrt(first!.ratio * near.at(-1)!.ratio);
    found.push({ letters: near.map(({ letter }) => letter), stretch });
    rest = rest.slice(near.length);
  }
  return found.sort((a, b) => b.letters.length - a.letters.length);
}

/** Letters as ranges of code points. */
function range(letters: readonly string[]): string {
  const codes = letters.map((letter) => letter.codePointAt(0)!).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}

const folder = process.argv[2];
if (!folder)
  throw new Error('Say in which folder the fonts of families.ts are: node tests/fonts/measure.ts FOLDER');
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const text = prose();
const own: Record<Style, Measured> = {
  regular: await measured(page, ours.prose, text, ''),
  italic: await measured(page, ours.slanted, text, ''),
  bold: await measured(page, ours.prose, text, '', 700),
};
const formulas = {
  Main: await measured(page, ours.Main, '', LETTERS.Main),
  Math: await measured(page, ours.Math, '', LETTERS.Math),
};

const css: string[] = [];
for (const { name, files, names, mathematics } of FAMILIES) {
  for (const style of ['regular', 'italic', 'bold'] as const) {
    const file = files[style];
    const local = names[style];
    if (!file || !local) continue;
    const other = await measured(page, join(folder, file), text, '');
    const stretch = own[style].width / other.width;
    const { italic, bold } = { italic: style === 'italic', bold: style === 'bold' };
    css.push(
      face(`Prose ${name}`, local, [
        ...(italic ? ['font-style: italic'] : []),
        ...(bold ? ['font-weight: 600 900'] : []),
        `size-adjust: ${percent(stretch)}`,
        ...heights(own[style], stretch),
      ]),
    );
  }
  if (!mathematics) continue;
  for (const kind of ['Main', 'Math'] as const) {
    const style = kind === 'Math' && files.italic ? 'italic' : 'regular';
    const other = await measured(page, join(folder, files[style]!), '', LETTERS[kind]);
    for (const [rank, { letters, stretch }] of classes(formulas[kind], other).entries())
      css.push(
        face(`${kind} ${name}`, names[style]!, [
          ...(style === 'italic' ? ['font-style: italic'] : []),
          `size-adjust: ${percent(stretch)}`,
          ...(rank > 0 ? [`unicode-range: ${range(letters)}`] : []),
        ]),
      );
  }
}
await browser.close();

const list = (kind: string, of = FAMILIES) => of.map(({ name }) => `'${kind} ${name}'`).join(', ');
const inFormulas = FAMILIES.filter(({ mathematics }) => mathematics);
const head = `/* Written by tests/fonts/measure.ts: the fonts of readers' machines, stretched to the mean width of our prose, and in
   formulas letter by letter, so that nothing moves when ours arrive. Long because each machine has faces of its own. */
:root {
  --serif: 'Source Serif 4 Variable', ${list('Prose')}, serif;
  --math-main: KaTeX_Main, ${list('Main', inFormulas)}, serif;
  --math-italic: KaTeX_Math, ${list('Math', inFormulas)}, serif;
}
`;
writeFileSync(join(root, 'src/styles/fallbacks.css'), [head, ...css].join('\n'));
