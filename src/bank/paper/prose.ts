/**
 * @file Prose of the bank → HTML: `$…$` is mathematics, and so is a letter with something below it, as in C_{t+1};
 * backticks are code, two stars are bold.
 */
import { escaped } from '#typeset/escaped.ts';
import { setTex } from '#typeset/katex.ts';

const PIECES = new RegExp(
  [
    /\$([^$]+)\$/,
    /`([^`]+)`/,
    /\*\*([^*]+)\*\*/,
    // dz_{t+1}, H_ij, h_before, V^T: a letter, perhaps behind a d, with what stands below or above it
    /(?<![\p{sc=Latin}\d_^])(d?[A-Za-zα-ωŷ]_(?:\{[^{}]+\}|[A-Za-z0-9]+)(?:ᵀ|(?![\p{sc=Latin}\d_]))|[A-Z]\^T(?![\p{sc=Latin}\d_]))/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** LaTeX of a letter as it is typed in prose. */
function letterTex(letter: string): string {
  const [, name, below, above] = /^(.+?)_\{?(.*?)\}?(ᵀ?)$/.exec(letter) ?? [];
  if (name === undefined) return letter.replace('^T', '^\\top');
  const sub = /^[A-Za-z]{3,}$/.test(below!) ? `\\text{${below}}` : below!;
  return `${name.replace('ŷ', '\\hat{y}')}_{${sub.replace('−', '-')}}${above ? '^\\top' : ''}`;
}

export function proseHtml(text: string): string {
  let html = '';
  let from = 0;
  for (const found of text.matchAll(PIECES)) {
    html += escaped(text.slice(from, found.index));
    const [whole, set, code, bold, letter] = found;
    const tex = set ?? (letter === undefined ? undefined : letterTex(letter));
    if (tex !== undefined) html += setTex(tex, false);
    else if (code !== undefined) html += `<code>${escaped(code)}</code>`;
    else html += `<strong>${escaped(bold!)}</strong>`;
    from = found.index + whole.length;
  }
  return html + escaped(text.slice(from));
}
