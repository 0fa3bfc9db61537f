/**
 * @file On which page of a PDF each named place stands. Reads what Chromium writes: objects in plain text, a tree of pages,
 * and names with a page each. No other PDF is read.
 */

const OBJECT = /(?:^|\n)(\d+) 0 obj\s*([^]*?)\s*(?:stream\r?\n|endobj)/g;

/** How many pages there are, and the page of each name, from 1. @throws {Error} for a PDF that is written otherwise. */
export function placesIn(pdf: Uint8Array): {
  readonly pages: number;
  readonly of: ReadonlyMap<string, number>;
} {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...text.matchAll(OBJECT)].map(([, n, body]) => [n!, body!]));
  const order: string[] = [];
  const walk = (n: string): void => {
    const body = objects.get(n) ?? '';
    if (/\/Type\s*\/Pages\b/.test(body))
      for (const [, kid] of (/\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g))
        walk(kid!);
    else order.push(n);
  };
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  const root = /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
  if (root === undefined) throw new Error('The PDF has no tree of pages.');
  walk(root);
  const rank = new Map(order.map((n, i) => [n, i + 1]));
  const dests = objects.get(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? '';
  const of = new Map(
    [...dests.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)].flatMap(([, name, page]) => {
      const at = rank.get(page!);
      return at === undefined ? [] : [[unescaped(name!), at] as const];
    }),
  );
  return { pages: order.length, of };
}

/** #23 in a name is a sign by its number. */
const unescaped = (name: string): string =>
  Buffer.from(
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
