// Mathematics is set by one function with one macro table, and bad TeX is refused.
import { expect, test } from 'vitest';
import { setTex } from '#typeset/katex.ts';

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
