/** @file The command `book`: the whole notebook, or chosen lessons, as one PDF, printed by the browser at hand. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessonsOf } from '#words/course.ts';
import type { Lang } from '#words/words.ts';
import { course } from '../../content/course.ts';
import type { BookPart, BookWords } from './book/assemble.ts';
import { type Plan, planOf } from './book/plan.ts';
import { printed } from './book/print.ts';
import { findChromium } from './browser-at-hand.ts';
import { DONE, type Terminal, runAsProcess } from './command.ts';
import { onlyFlagsIn } from './flags.ts';
import { ownPath } from './paths.ts';
import { refuse } from './refusal.ts';

const HELP = `book: the notebook on paper, with contents, page numbers, cards, exercises, and all solutions at the end.

  npm run -s book -- --lang zh --lessons lstm,gru --out book.pdf

Options
  --lang zh        in Chinese
  --lessons A,B    lessons, by their ids, in the order of the course; all of them without it
  --out FILE       where to write (default book.pdf)

It prints the built site (npm run build), and needs Chromium or Chrome; CHROMIUM_PATH says where one is.

Exit code  0 done, 2 the book cannot be made: one line says why.
`;

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const CSS = new URL('./book/style.css', import.meta.url);

export const WORDS: Readonly<Record<Lang, BookWords>> = {
  en: {
    lang: 'en',
    title: 'Gradient Notebook',
    subtitle:
      'Backpropagation, derived step by step. Every equation is bound to the code that computes it, and every gradient has two witnesses.',
    contents: 'Contents',
    solutions: 'Solutions',
    solution: 'Solution on page {n}',
  },
  zh: {
    lang: 'zh-Hans',
    title: '梯度手记',
    subtitle: '反向传播，一步一步推导。每个等式都与计算它的代码相连，每个梯度都有两个见证。',
    contents: '目录',
    solutions: '习题解答',
    solution: '解答见第 {n} 页',
  },
};

/** @throws {Refusal} */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const flags = onlyFlagsIn(words, FLAGS);
  if (flags.help) {
    terminal.print(HELP);
    return DONE;
  }
  const { lang = 'en', out = 'book.pdf' } = flags;
  if (lang !== 'en' && lang !== 'zh') refuse(`--lang must be en or zh, not “${lang}”.`);
  if (!/\.pdf$/i.test(out)) refuse(`--out must end in .pdf, not “${out}”.`);
  const chosen = flags.lessons
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const plan = planOf(course, lang as Lang, chosen);
  const parts = await partsOf(plan, DIST);
  const browser = findChromium();
  if (browser === undefined)
    refuse('There is no Chromium or Chrome here: install one, or say in CHROMIUM_PATH where it is.');
  const css = await readFile(CSS, 'utf8');
  const { pdf, pages, wide } = await printed({ browser, dist: DIST, parts, words: WORDS[plan.lang], css });
  const to = ownPath(out);
  try {
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, pdf);
  } catch (error) {
    refuse(`“${out}” cannot be written: ${(error as Error).message}.`);
  }
  for (const one of wide) terminal.say(`wider than the paper: ${one}`);
  const count = plan.parts.flatMap(({ chapters }) => chapters).length;
  terminal.print(`${count} of ${lessonsOf(course).length} lessons on ${pages} pages: ${to}\n`);
  return DONE;
}

/** The plan with the pages as they were built. @throws {Refusal} where one was not. */
export async function partsOf({ parts }: Plan, dist: string): Promise<BookPart[]> {
  const missing = parts.flatMap(({ chapters }) => chapters).find(({ file }) => !existsSync(dist + file));
  if (missing) refuse(`The page of ${missing.id} is not built: run npm run build first.`);
  return Promise.all(
    parts.map(async ({ title, chapters }) => ({
      title,
      chapters: await Promise.all(
        chapters.map(async ({ id, file }) => ({ id, html: await readFile(dist + file, 'utf8') })),
      ),
    })),
  );
}

const FLAGS = {
  lang: { type: 'string' },
  lessons: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

if (import.meta.main) await runAsProcess('book', main);
