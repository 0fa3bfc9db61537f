// The outline of every page as it is served: who hears it goes by headings and landmarks.
import { beforeAll, describe, expect, test } from 'vitest';
import { WHOLE, builtPages } from './built.ts';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await builtPages(WHOLE);
}, 600_000);

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found ?? '');
const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);
const bare = (html: string): string => html.replace(/<(script|style)\b.*?<\/\1>/gs, '');

/** Names of the sections, navigations and forms, each with what it is; one that has another role is no landmark. */
function landmarks(html: string): string[] {
  return [...html.matchAll(/<(section|nav|form)\b([^>]*)>/g)].flatMap(([, tag, attributes = '']) => {
    if (/\srole=/.test(attributes)) return [];
    const label = /aria-label="([^"]+)"/.exec(attributes)?.[1];
    const by = /aria-labelledby="([^"]+)"/.exec(attributes)?.[1];
    const named =
      by === undefined ? undefined : new RegExp(`id="${by}"[^>]*>(.*?)</h\\d>`, 's').exec(html)?.[1];
    const name = label ?? named?.replace(/<[^>]*>/g, '').trim();
    return name === undefined ? [] : [`${tag} ${name}`];
  });
}

describe('every page', () => {
  const wrong = (find: (html: string) => readonly string[]): string[] =>
    [...pages].flatMap(([page, html]) => find(bare(html)).map((what) => `${page}: ${what}`));

  test('has one main part', () => {
    expect(wrong((html) => (all(html, /<(main)\b/g).length === 1 ? [] : ['main']))).toEqual([]);
  });

  test('gives no id twice', () => {
    expect(wrong((html) => twice(all(html, /<[a-z][^>]*?\sid="([^"]+)"/g)))).toEqual([]);
  });

  test('leaves out no rank of headings', () => {
    expect(
      wrong((html) => {
        const ranks = all(html, /<h([1-6])[\s>]/g).map(Number);
        return ranks.flatMap((rank, i) =>
          rank > (ranks[i - 1] ?? 0) + 1 ? [`h${ranks[i - 1]} → h${rank}`] : [],
        );
      }),
    ).toEqual([]);
  });

  test('has landmarks that differ in their names', () => {
    expect(wrong((html) => twice(landmarks(html)))).toEqual([]);
  });
});
