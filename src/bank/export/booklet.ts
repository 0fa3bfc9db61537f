/** @file The cards of several lessons as one booklet to print: forward on the left, gradients on the right, a page each. */
import type { Derivation, Statement } from '#derive/derivation.ts';
import { type Lang, tags, words } from '#words/words.ts';
import { escaped } from '#typeset/escaped.ts';
import { proseHtml } from '../paper/prose.ts';
import { formTex, forwardOf, gradientsOf, keyOf, leftTex } from '../sources/lines.ts';

export interface Leaf {
  readonly d: Derivation;
  readonly title: string;
}

const STYLE = `.leaf { break-after: page; }
.columns { display: flex; flex-wrap: wrap; gap: 0 2em; }
.columns > div { flex: 1 1 19em; min-width: 0; }
.row { margin: 0.25em 0; break-inside: avoid; }`;

/** A page that stands by itself; `css` is that of papers. */
export function booklet(leaves: readonly Leaf[], title: string, lang: Lang, css: string): string {
  const w = words(lang);
  const row = (d: Derivation, s: Statement): string =>
    `<div class="row">${proseHtml(`$${leftTex(d, s)} = ${formTex(d, keyOf(s))}$`)}</div>`;
  const column = (heading: string, d: Derivation, lines: readonly Statement[]): string =>
    `<div><h3>${escaped(heading)}</h3>${lines.map((s) => row(d, s)).join('')}</div>`;
  const pages = leaves.map(
    ({ d, title: name }) =>
      `<section class="leaf" id="${d.id}"><h2>${escaped(name)}</h2><div class="columns">${column(w.steps.forward, d, forwardOf(d))}${column(w.steps.backward, d, gradientsOf(d))}</div></section>`,
  );
  return `<!doctype html>
<html lang="${tags[lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${css}
${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${pages.join('\n')}
</body>
</html>
`;
}
