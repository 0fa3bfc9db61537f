// The policy of a page allows the scripts and styles that stand in it, and no others, before any of them.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makesCode, withOwnPolicy } from '#site/ship/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const meta = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`;
const OTHERS = "default-src 'self'; style-src-attr 'unsafe-inline'";
const page = (body: string) =>
  `<head><meta charset="utf-8">${body}${meta(`${OTHERS}; script-src 'self' 'sha256-abc='; style-src 'self' 'sha256-old='`)}</head>`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)![1]!;

test('hashes of what stands elsewhere go, those of its own come, and the policy stands first', () => {
  const body =
    '<script>a()</script><script src="b.js"></script><script type="application/json">{}</script>' +
    '<script type="module">c()</script><style>a{}</style><style data-x>b{\n}</style><style>a{}</style>';
  const own = `script-src 'self' ${hash('a()')} ${hash('c()')}; style-src 'self' ${hash('a{}')} ${hash('b{\n}')}`;
  expect(withOwnPolicy(page(body), false)).toBe(
    `<head><meta charset="utf-8">${meta(`${OTHERS}; ${own}`)}${body}</head>`,
  );
});

test('machine code may be made where a file of the page makes it, and nowhere else', () => {
  expect(policyOf(withOwnPolicy(page(''), true))).toBe(
    `${OTHERS}; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'`,
  );
  expect(makesCode('await WebAssembly.compile(b)')).toBe(true);
  expect(makesCode('`with kernels in WebAssembly.`')).toBe(false);
});

test('a page without a policy is refused', () => {
  expect(() => withOwnPolicy('<head><meta charset="utf-8"></head>', false)).toThrow('no policy');
});
