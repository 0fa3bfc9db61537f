/** @file A lesson as LaTeX source: its forward lines and its gradients with the reason of each equals sign. */
import type { Derivation, Statement } from '#derive/derivation.ts';
import { type Lang, words } from '#words/words.ts';
import { formTex, forwardOf, gradientsOf, keyOf, leftTex } from '../sources/lines.ts';

const plainText = (text: string): string =>
  text
    .replace(/[&%#$_{}]/g, '\\$&')
    .replace(/≤/g, '$\\le$')
    .replace(/γ/g, '$\\gamma$')
    .replace(/\|λ\|/g, '$|\\lambda|$');

/** A document that compiles with XeLaTeX or LuaLaTeX (Chinese: ctex). */
export function latex(d: Derivation, title: string, lang: Lang): string {
  const w = words(lang);
  const chain = (s: Statement): string =>
    s.forms
      .map((form, i) => {
        const sign = form.relation === '<=' ? '\\le' : '=';
        const left = i === 0 ? leftTex(d, s) : '';
        return `${left} &${sign} ${formTex(d, form)} && \\text{${plainText(w.rules[form.by])}}`;
      })
      .join(' \\\\\n');
  const forward = forwardOf(d).map((s) => `${leftTex(d, s)} &= ${formTex(d, keyOf(s))}`);
  return `% ${d.id}
\\documentclass{${lang === 'zh' ? 'ctexart' : 'article'}}
\\usepackage{amsmath,amssymb}
\\usepackage[margin=2cm]{geometry}
\\allowdisplaybreaks
\\title{${plainText(title)}}
\\date{}
\\begin{document}
\\maketitle
\\section*{${w.steps.forward}}
\\begin{align*}
${forward.join(' \\\\\n')}
\\end{align*}
\\section*{${w.steps.backward}}
${gradientsOf(d)
  .map((s) => `\\begin{align*}\n${chain(s)}\n\\end{align*}`)
  .join('\n')}
\\end{document}
`;
}
