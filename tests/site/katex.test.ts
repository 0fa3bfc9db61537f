// Mathematics is set by one function with one macro table, and bad TeX is refused.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { text } from '#figure/numbers.ts';
import { setTex } from '#typeset/katex.ts';
import { errorText, sizeText } from '#typeset/numerals.ts';
import { KINDS } from '#typeset/formula/slim.ts';

test('\\q links a symbol to its drawings, and roles colour it', () => {
  const html = setTex('\\q{dz}{\\frac{\\partial L}{\\partial z_t}}', false, () => 'gradient');
  expect(html).toContain('data-symbol="dz" data-role="gradient"');
});

test('a symbol id may carry a time', () => {
  expect(setTex('\\q{h[2]}{h_2}', false)).toContain('data-symbol="h[2]"');
});

test.each(['\\frac{1}{', '\\nosuchcommand', '梯度', '\\htmlStyle{color: red}{x}', '\\href{https://a.b}{x}'])(
  '%s is refused',
  (tex) => {
    expect(() => setTex(tex, true)).toThrow();
  },
);

test('a definition in one formula does not leak into the next', () => {
  setTex('\\gdef\\leak{x}\\leak', false);
  expect(() => setTex('\\leak', false)).toThrow();
});

test('an operator in an index leaves MathML as many children as it has places', () => {
  for (const tex of ['\\sigma_{\\max}(W)', 'x^{\\min}_0', '\\lVert W \\rVert_{\\sup}']) {
    const html = setTex(tex, false);
    expect(html).not.toMatch(/<mo>\u2061<\/mo><\/m(sub|sup|subsup)>/);
  }
  expect(setTex('\\sigma_{\\max}', false)).toContain('<msub><mi>σ</mi><mtext>max</mtext></msub>');
});

test('a number with its power of ten is one piece of a line, in formulas as in text', () => {
  const pieces = (tex: string): number => setTex(tex, false).split('class="katex-base"').length - 1;
  expect(pieces('1.9 \\cdot 10^{-15}')).toBe(1);
  expect(pieces('2\\times 10^5')).toBe(1);
  expect(pieces('x = 1.9 \\cdot 10^{-15}')).toBe(2);
  // an index is no number before a power
  expect(pieces('x_1 \\cdot 10^2')).toBe(2);
  for (const print of [errorText, sizeText, text])
    for (const x of [1.9e-15, 2.6e-7, 3e9]) expect(print(x)).toMatch(/^[\d.]+\u00a0×\u00a010[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+$/);
});

test('what is left out of a formula has no style', () => {
  const styles = [
    '../../node_modules/katex/dist/katex.css',
    '../../src/typeset/formula/slim.css',
    '../../src/styles/prose.css',
    '../../src/styles/print.css',
  ];
  for (const file of styles) {
    const css = readFileSync(new URL(file, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');
    for (const kind of KINDS)
      expect(css, `${file} names ${kind}`).not.toMatch(new RegExp(`\\.${kind}(?![\\w-])`));
  }
});

test('an index alone is one element, and plain signs are text', () => {
  const shown = (tex: string): string => /aria-hidden="true">(.*)<\/span>/s.exec(setTex(tex, false))![1]!;
  expect(shown('x_1 + 2')).not.toMatch(/vlist|mord|mbin/);
  expect(shown('x_1')).toContain('<i>x</i><sub>1</sub></span>');
  expect(shown('\\q{h}{h}_1')).toContain('data-symbol="h"');
  // two indices above one another need a table, and so does what is taller than a line
  expect(shown('x_1^2')).toContain('vlist');
  expect(shown('x^{\\frac12}').match(/msupsub/g)).toHaveLength(1);
});
