/**
 * @file What a host says with every answer, where it can be told to: the file `_headers` for Netlify and Cloudflare Pages.
 * `.deploy/nginx.conf` says the same, and a test holds it to this. What needs no header stands in each page (policy.ts).
 */
/** Of every answer. What a page may load stands in the page, for it differs; both hold. */
export const HEADERS: Readonly<Record<string, string>> = {
  // only a header can forbid that a page is framed
  'Content-Security-Policy': "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
  // no memory is shared between threads, so that nothing would be gained by Cross-Origin-Embedder-Policy
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A worker has no page around it: its policy comes with its file. */
export const OF_SCRIPTS = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

/** How long a browser may keep an answer: names of files carry a hash, those of pages do not. */
export const KEPT = { assets: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;

/** The file `_headers` of a site under this base path, which begins and ends with a slash. */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule(`${base}*`, HEADERS),
    rule(`${base}_astro/*`, { 'Cache-Control': KEPT.assets, 'Content-Security-Policy': OF_SCRIPTS }),
    rule(`${base}sw.js`, { 'Cache-Control': KEPT.others }),
  ].join('\n');
}
