/**
 * @file Markup that this site has set itself may become part of a page; a browser that knows Trusted Types refuses every
 * other string. Where scripts may come from is said in site/early.js.
 */
interface Policy {
  createHTML(html: string): unknown;
}
interface Factory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: Factory };
const policy = trustedTypes?.createPolicy('gradient-notebook', { createHTML: (html) => html });

/**
 * The same markup, as the browser takes it. Only for what our own typesetting has written, in which every word of a reader
 * is escaped.
 */
export function trusted(html: string): string {
  return (policy?.createHTML(html) ?? html) as string;
}
