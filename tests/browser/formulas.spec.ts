// A formula with the elements left out that say nothing stands, letter for letter, where KaTeX's own stands.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import katex from 'katex';
import { extentOf, lessons } from './lessons.ts';
import { setTex } from '#typeset/katex.ts';

const SLIM = new URL('../../src/typeset/formula/slim.css', import.meta.url);
const KATEX = new URL('../../node_modules/katex/dist/', import.meta.url);

/** Forms that the lessons write seldom or never. */
const FORMS = [
  'x_1^2 + x_1 + x^2 + x_{i_j} + x^{2^k} + (x_{i_1})^2',
  'f_{i,j} V_{h} h^{\\top}_{t-1} W^{\\top} \\hat{y}_t \\tilde{C}_{t} \\bar{x}^{(l)}',
  '\\frac{\\partial L}{\\partial W_{f}^{2}} = \\frac{a_1 + b^2}{\\sqrt{c_1}}',
  '\\sum_{i=1}^{n} x_i, \\quad \\prod_{t} f_t \\int_0^1 g^2',
  '\\begin{pmatrix} a_1 & b^2 \\\\ c_{t-1} & d \\end{pmatrix}^{-1}',
  '\\lVert x_1 \\rVert_2^2 \\le \\left( \\frac{1}{2} \\right)^{2} \\; \\max_{k} z_k',
  "f'(x) + f''_1 + \\sigma_{\\max} + \\mathbb{R}^{n \\times m} + \\mathbf{w}_1 + \\operatorname{diag}(s_1)_{2}",
  'e^{-\\frac{1}{2} x^2} + a^{\\text{new}} + 10^{-15} \\cdot 3 \\odot \\underbrace{a_1}_{b_1}',
];

/** What stands between dollars in these lessons. */
const written = (names: readonly string[]): string[] =>
  names.flatMap((name) =>
    [
      ...readFileSync(new URL(`../../content/${name}/en.mdx`, import.meta.url), 'utf8').matchAll(
        /\$([^$=\n][^$\n]*)\$/g,
      ),
    ]
      .map(([, tex]) => tex!)
      // in a string of a script a stroke is written twice
      .filter((tex) => !tex.includes('\\\\')),
  );

const tried = lessons.filter((lesson) => ['all', 'scripts'].includes(extentOf(lesson)));
const names = [...new Set(tried.map(({ name }) => name))];
const all = [...new Set([...FORMS, ...written(names)])].filter(
  // these are words of our own
  (tex) => !/\\(q|R|tr|diag|softmax|sigmoid|relu)\b/.test(tex),
);

test('letters stand where KaTeX puts them, and lines are as high @desktop', async ({ page }) => {
  const rows = all.flatMap((tex) => {
    const given = katex.renderToString(tex, { strict: false });
    return [`<p>${given}</p>`, `<p>${setTex(tex, false)}</p>`];
  });
  await page.route('**/formulas/**', (route) => {
    const file = /formulas\/(.+)$/.exec(route.request().url())?.[1];
    if (file === 'slim.css') return route.fulfill({ path: SLIM.pathname });
    if (file) return route.fulfill({ path: new URL(file, KATEX).pathname });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><link rel="stylesheet" href="katex.css"><link rel="stylesheet" href="slim.css"><style>p { font-size: 17px; line-height: 1.5; margin: 0; white-space: nowrap }</style>${rows.join('')}`,
    });
  });
  await page.goto('/formulas/');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check('20px KaTeX_Math'))).toBe(true);
  const found = await page.evaluate(() => {
    /** Each letter with its place relative to its paragraph, and how high that is. */
    const seen = (p: Element): { text: string; at: number[]; height: number } => {
      const { left, top, height } = p.getBoundingClientRect();
      const letters = document.createTreeWalker(p.querySelector('.katex-html')!, NodeFilter.SHOW_TEXT);
      let text = '';
      const at: number[] = [];
      const range = document.createRange();
      for (let node = letters.nextNode(); node; node = letters.nextNode())
        for (let i = 0; i < node.textContent!.length; i++) {
          // KaTeX fills an empty cell with a space of no width
          if (node.textContent![i] === '\u200b') continue;
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const box = range.getBoundingClientRect();
          text += node.textContent![i];
          at.push(box.left - left, box.right - left, box.top - top);
        }
      return { text, at, height };
    };
    const paragraphs = [...document.querySelectorAll('p')];
    const worst: { text: string; off: number; letters: number }[] = [];
    for (let i = 0; i < paragraphs.length; i += 2) {
      const [a, b] = [seen(paragraphs[i]!), seen(paragraphs[i + 1]!)];
      const off =
        a.text === b.text
          ? Math.max(Math.abs(a.height - b.height), ...a.at.map((x, j) => Math.abs(x - b.at[j]!)))
          : Infinity;
      worst.push({ text: `${a.text} | ${b.text}`, off, letters: a.text.length });
    }
    return worst.sort((a, b) => b.off - a.off);
  });
  expect(found.length).toBeGreaterThan(50);
  // a sixty-fourth of a pixel is what a browser counts in; a long formula adds some
  for (const { text, off } of found.slice(0, 20)) expect.soft(off, text).toBeLessThan(0.1);
});
