/**
 * @file After the build: the policy of each page allows the scripts and styles that stand in it, and no others, and stands
 * before all of them. Astro knows those of the layouts, not those that a lesson brings with its figures.
 */
import { createHash } from 'node:crypto';

/** What every page is held to, besides its scripts and styles. Where there are Trusted Types: see figure/trusted.ts. */
export const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default later gradient-notebook svelte-trusted-html',
] as const;

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const STYLE = /<style\b[^>]*>(.*?)<\/style>/gs;
const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const hashes = (texts: readonly string[]): string[] => [...new Set(texts.map(hash))];
/** Data in a script element does not run. */
const runs = (attributes: string): boolean =>
  !/\bsrc=/.test(attributes) && !/\btype="(?!module|text\/javascript)/.test(attributes);

/** Whether a file of scripts makes machine code: that needs a word of its own in the policy. */
export const makesCode = (script: string): boolean => /\bWebAssembly\.\w/.test(script);

/**
 * A page whose policy names exactly the scripts and styles in it, right behind the encoding.
 * @param code whether a file that the page can load makes machine code
 * @throws {Error} if the page has no policy, or does not begin as a page does.
 */
export function withOwnPolicy(html: string, code: boolean): string {
  const found = META.exec(html);
  if (!found) throw new Error('A page has no policy for its scripts and styles.');
  if (!CHARSET.test(html)) throw new Error('A page does not say its encoding.');
  const others = found[1]!
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !/^(script|style)-src /.test(directive));
  const rest = html.replace(META, '');
  const scripts = [...rest.matchAll(SCRIPT)].flatMap(([, attributes = '', text = '']) =>
    runs(attributes) ? [text] : [],
  );
  const styles = [...rest.matchAll(STYLE)].map(([, text = '']) => text);
  const policy = [
    ...others,
    ['script-src', "'self'", ...(code ? ["'wasm-unsafe-eval'"] : []), ...hashes(scripts)].join(' '),
    ['style-src', "'self'", ...hashes(styles)].join(' '),
  ].join('; ');
  return rest.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
