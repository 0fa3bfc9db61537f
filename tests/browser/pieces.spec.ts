// A page comes over the line in pieces, and what is shown of it while the rest is on the way does not move.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { expectStill, settled, test, watchShifts } from './house.ts';

const PATH = '/lessons/em/';

/** Where a page is cut: after what, the parts of the stage in the order of the page. */
const CUTS = [
  'class="scrubber',
  'data-of="graph"',
  'data-of="equation"',
  'data-of="tools"',
  'class="controls',
];

/** Time that a browser has for what it got. [ms] */
const PAUSE = 300;

/** The same site, whose pages come in pieces. */
const inPieces = (site: string) =>
  createServer((request, response) => {
    void (async () => {
      const answer = await fetch(site + (request.url ?? ''));
      const type = answer.headers.get('content-type') ?? '';
      response.writeHead(answer.status, { 'content-type': type });
      if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
      let rest = await answer.text();
      for (const cut of CUTS) {
        const at = rest.indexOf('>', rest.indexOf(cut)) + 1;
        response.write(rest.slice(0, at));
        rest = rest.slice(at);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      return response.end(rest);
    })();
  });

test.use({
  baseURL: async ({ baseURL }, use) => {
    const server = inPieces(baseURL ?? '').listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.close();
  },
});

test('nothing moves while a page comes in pieces', { tag: '@desktop' }, async ({ page }) => {
  await watchShifts(page);
  const begun = Date.now();
  const html = await (await page.goto(PATH))?.text();
  for (const cut of CUTS) expect(html).toContain(cut);
  expect(Date.now() - begun).toBeGreaterThan(CUTS.length * PAUSE);
  await settled(page);
  await expectStill(page);
  await expect(page.locator('.stage .panes')).toBeVisible();
});
