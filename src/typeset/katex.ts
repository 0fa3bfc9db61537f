// The one way mathematics is set, in prose and in steps alike: KaTeX at build time with one macro table.
import { __renderToDomTree } from 'katex';
import type { KatexOptions } from 'katex';
import type { RoleOf } from './roles.ts';
import { markup } from './formula/markup.ts';
import { slim } from './formula/slim.ts';

/** Shorthands an author may use in any formula. */
export const macros: Readonly<Record<string, string>> = {
  // \q{id}{tex}: a symbol linked to all of its drawings on the page
  '\\q': '\\htmlData{symbol=#1}{#2}',
  '\\R': '\\mathbb{R}',
  '\\tr': '^{\\top}',
  '\\diag': '\\operatorname{diag}',
  '\\softmax': '\\operatorname{softmax}',
  '\\sigmoid': '\\operatorname{sigmoid}',
  '\\relu': '\\operatorname{ReLU}',
};

const options: KatexOptions = {
  throwOnError: true,
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => {
    if (command === '\\htmlData') return true;
    throw new Error(`${command} has no place in a formula here`); // KaTeX itself would only print it in red
  },
};

/**
 * An operator alone in an index, as in σ_max, applies to nothing. KaTeX writes it there with the sign of application
 * beside it, and so one child too many for MathML; as upright letters it looks the same.
 */
const named = (tex: string): string =>
  tex.replace(/([_^])\{\\(arg|cos|det|dim|exp|inf|ln|log|max|min|sin|sup|tanh)\}/g, '$1{\\text{$2}}');

/** A decimal number with a power of ten is one number: in braces, where KaTeX lets no line end. */
const unbroken = (tex: string): string =>
  tex.replace(/(?<![\w.^_\\])\d+(?:\.\d+)?\s*\\(?:cdot|times)\s*10\^(?:\{[^{}]*\}|\d)/g, '{$&}');

/**
 * HTML of a formula. Symbols linked by \q{id}{…} carry data-symbol, and data-role where `roleOf` knows it.
 * Throws on TeX that is not perfectly clean.
 */
export function setTex(tex: string, display: boolean, roleOf?: RoleOf): string {
  // KaTeX writes \gdef back into the table it is given: hand out a copy
  const tree = __renderToDomTree(unbroken(named(tex)), {
    ...options,
    displayMode: display,
    macros: { ...macros },
  });
  const html = markup(slim(tree));
  if (!roleOf) return html;
  return html.replace(/ data-symbol="([^"]*)"/g, (found, symbol: string) => {
    const role = roleOf(symbol);
    return role ? `${found} data-role="${role}"` : found;
  });
}
