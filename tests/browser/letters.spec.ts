// Nothing moves when the letters come, whatever fonts the reader has: three machines are put in the place of this one.
// Their fonts are subsets (letters, Greek, signs of formulas) of the files that tests/fonts/families.ts names.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectStill, moved, nextFrames, settled, test, watchShifts } from './house.ts';

const MACHINES = {
  'Liberation Serif': 'liberation-serif',
  'DejaVu Serif': 'dejavu-serif',
  // no serif at all
  'DejaVu Sans': 'dejavu-sans',
} as const;

// what moves is in the first window
const PAGES = ['/', '/zh/lessons/pooling/', '/lessons/softmax-cross-entropy/'];

// the policy of a page holds the hashes of its styles, and these are other styles
test.use({ bypassCSP: true });

/** Serves pages as on a machine that has this one font: what is local to it is in the style, all else is nowhere. */
async function onMachine(page: Page, font: keyof typeof MACHINES) {
  const file = new URL(`../fonts/${MACHINES[font]}.woff2`, import.meta.url);
  const data = `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`;
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    let found = 0;
    const body = (await response.text()).replace(/local\((["']?)([^"')]+)\1\)/g, (_, __, name) => {
      if (name !== font) return 'local("nowhere")';
      found++;
      return data;
    });
    expect(found, `faces of ${font}`).toBeGreaterThan(2);
    return route.fulfill({ response, body });
  });
}

/** Whether the fonts of the machine stand, and only ours are still to come. */
const waiting = () =>
  [...document.fonts]
    .filter(({ status }) => status === 'loading')
    .every(({ family }) => /KaTeX|Source/.test(family));

for (const font of Object.keys(MACHINES) as (keyof typeof MACHINES)[])
  test(`nothing moves where there is only ${font}`, { tag: '@desktop' }, async ({ page }) => {
    let release = () => {};
    let released = Promise.resolve();
    await onMachine(page, font);
    await page.route(/\.woff2$/, async (route) => {
      await released;
      await route.continue();
    });
    await watchShifts(page);
    for (const path of PAGES)
      await test.step(path, async () => {
        released = new Promise<void>((resolve) => (release = resolve));
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        await page.locator('main p').first().waitFor();
        await page.waitForFunction(waiting);
        await nextFrames(page);
        const before = await moved(page);
        release();
        await settled(page);
        await page.waitForFunction(() => document.fonts.status === 'loaded');
        await nextFrames(page);
        await expectStill(page, 1, before);
      });
  });
