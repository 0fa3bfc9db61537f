/**
 * @file After the build: the policy of each page allows the styles that stand in it, and no others. Astro knows those of
 * the layouts, not those that a lesson brings with its figures.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const POLICY = /(<meta http-equiv="content-security-policy" content="[^"]*?\bstyle-src )([^;"]*)/;
const STYLE = /<style\b[^>]*>(.*?)<\/style>/gs;
const HASH = / ?'sha256-[^']*'/g;

/** A page whose policy names exactly the styles in it. @throws {Error} if the page has no policy. */
export function withOwnStyles(html: string): string {
  if (!POLICY.test(html)) throw new Error('A page has no policy for its styles.');
  const hashes = [...html.matchAll(STYLE)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  const own = [...new Set(hashes)].join(' ');
  return html.replace(POLICY, (_, before: string, allowed: string) =>
    `${before}${allowed.replace(HASH, '').trim()} ${own}`.trimEnd(),
  );
}

export const policy = (): AstroIntegration => ({
  name: 'policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const dist = fileURLToPath(dir);
      for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.html')) continue;
        const path = `${dist}/${file}`;
        writeFileSync(path, withOwnStyles(readFileSync(path, 'utf8')));
      }
    },
  },
});
