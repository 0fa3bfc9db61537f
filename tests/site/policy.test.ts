// The policy of a page allows the styles that stand in it, and no others.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnStyles } from '../../src/layouts/policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (styles: string, policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-abc='; style-src ${policy}; style-src-attr 'unsafe-inline'">${styles}</head>`;

test('hashes of styles elsewhere go, those of its own come', () => {
  const html = page(
    '<style>a{}</style><style data-x>b{\n}</style><style>a{}</style>',
    "'self' 'sha256-old='",
  );
  const [, styleSrc] = /style-src ([^;]*);/.exec(withOwnStyles(html))!;
  expect(styleSrc).toBe(`'self' ${hash('a{}')} ${hash('b{\n}')}`);
});

test('scripts and attributes keep their policy, and a page without styles allows none', () => {
  expect(withOwnStyles(page('', "'self' 'sha256-old='"))).toBe(page('', "'self'"));
});

test('a page without a policy is refused', () => {
  expect(() => withOwnStyles('<head></head>')).toThrow('no policy');
});
