/** @file The styles of a paper in one text: its own, and those of KaTeX with the fonts inside, so that it needs no file. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OWN = ['../typeset/formula/slim.css', '../bank/paper/style.css'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

export async function paperCss(): Promise<string> {
  const file = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const katex = await readFile(file, 'utf8');
  const fonts = [...new Set([...katex.matchAll(/url\((fonts\/[\w-]+\.woff2)\)/g)].map(([, path]) => path!))];
  let css = katex.replace(/,url\([^)]+\) format\("(?:woff|truetype)"\)/g, '');
  for (const font of fonts) {
    const data = (await readFile(join(dirname(file), font))).toString('base64');
    css = css.replaceAll(`url(${font})`, `url(data:font/woff2;base64,${data})`);
  }
  const own = await Promise.all(OWN.map((file) => readFile(file, 'utf8')));
  return [css, ...own].join('\n');
}
