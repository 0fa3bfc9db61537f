// A long page is written in ASCII and says the same.
import { expect, test } from 'vitest';
import { inAscii } from '#site/ship/ascii.ts';
import { unfolded } from '#typeset/unfolded.ts';

const filled = (text: string): string => text + ' '.repeat(300_000);

test('signs of the text and of attributes become references, and come back', () => {
  const page = filled('<p title="∂L">反向传播 − 𝑥 &#38; &lt;</p>');
  const short = inAscii(page);
  expect(short).toMatch(/^[\0-\x7f]*$/);
  expect(short).toContain('&#8706;L');
  expect(unfolded(short)).toBe(page);
});

test('a style has its own way to write them, and a script stays as it is', () => {
  const page = filled("<style>p::after{content:'✓a'}</style><script>const x = '∂';</script>");
  expect(inAscii(page)).toContain(
    "<style>p::after{content:'\\2713 a'}</style><script>const x = '∂';</script>",
  );
});

test('a short page stays as it is', () => {
  expect(inAscii('<p>反向传播</p>')).toBe('<p>反向传播</p>');
});
