/** @file Prose of the bank → HTML: `$…$` is mathematics, backticks are code, two stars are bold. */
import { setTex } from '#typeset/katex.ts';

const PIECES = /\$([^$]+)\$|`([^`]+)`|\*\*([^*]+)\*\*/g;

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function proseHtml(text: string): string {
  let html = '';
  let from = 0;
  for (const found of text.matchAll(PIECES)) {
    html += escaped(text.slice(from, found.index));
    const [whole, tex, code, bold] = found;
    if (tex !== undefined) html += setTex(tex, false);
    else if (code !== undefined) html += `<code>${escaped(code)}</code>`;
    else html += `<strong>${escaped(bold!)}</strong>`;
    from = found.index + whole.length;
  }
  return html + escaped(text.slice(from));
}
