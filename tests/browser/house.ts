// What every browser test holds a page to, and what they ask of it.
import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

import { slim } from './slim.ts';

export { violations } from './accessible.ts';

/** A page whose console stays silent, and which asks no other host for anything. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const errors: string[] = [];
    const strangers: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (
        message.type() === 'error' &&
        !/\/nowhere\/$|status of 503/.test(`${message.text()} ${message.location().url}`)
      )
        errors.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== baseURL) strangers.push(url.href);
    });
    await use(page);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  },
});

/** By how many pixels the page scrolls sideways. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

interface Shift {
  readonly value: number;
  readonly what: string;
}
declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Must come before `goto`: everything that moves from then on is written down for {@link moved}. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    window.shifts = [];
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const what = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = `${element?.localName}#${element?.id}.${element?.className}`;
          return `${name}: ${place(previousRect)} → ${place(currentRect)}`;
        });
        window.shifts.push({ value, what: what.join('; ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What a page moves by if all of it goes down one line: the width of a text is met in the mean, and a line may turn. */
export const oneLine = (page: Page) =>
  page.evaluate(() => {
    const line = parseFloat(getComputedStyle(document.querySelector('.prose p') ?? document.body).lineHeight);
    return line / Math.max(innerWidth, innerHeight);
  });

/** Sum of the layout shifts so far. */
export const moved = (page: Page) =>
  page.evaluate(() => window.shifts.reduce((sum, { value }) => sum + value, 0));

/** Nothing has moved by more than some lines of text; else what it was that moved is told. */
export async function expectStill(page: Page, lines = 1, before = 0) {
  const what = await page.evaluate(() =>
    window.shifts.map(({ value, what }) => `${value} ${what}`).join('\n'),
  );
  expect((await moved(page)) - before, what).toBeLessThan(lines * (await oneLine(page)));
}

/** Two frames: in the first the page is laid out, and letters that none has needed yet are asked for. */
export const nextFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until the page has loaded, its fonts stand, its boxes are marked, and it has nothing left to do. */
export async function settled(page: Page) {
  await page.waitForLoadState('load');
  // the lesson stands whole, and what wakes by itself, or with the first thing that a reader does, is awake
  await page.evaluate(() => dispatchEvent(new Event('scroll')));
  await expect(page.locator('.later')).toHaveCount(0);
  await expect(page.locator('astro-island[ssr]:is([client=load], [client=idle], [client=near])')).toHaveCount(
    0,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.documentElement.dataset.boxes === 'marked');
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 })),
  );
}

/** Shows what is far from the screen too, so that it is measured like the rest. */
export async function showAll(page: Page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The same, and waits until what that asks for is there. */
export async function layOutAll(page: Page) {
  await showAll(page);
  await nextFrames(page);
  await settled(page);
}

/** Opens a lesson without the text around one figure, scrolls to the figure, and waits until it is alive. */
export async function enter(page: Page, path: string, anchor: string): Promise<Locator> {
  await slim(page, { ids: [anchor], stage: false });
  await page.goto(path);
  return awake(page, anchor);
}

/** Scrolls to a figure of the page that is open, and waits until it is alive. */
export async function awake(page: Page, anchor: string): Promise<Locator> {
  const box = page.locator(`#${anchor}`);
  // what stands there until the figure is near may give way to it
  await box.evaluate((figure) => figure.scrollIntoView({ block: 'center' }));
  const asleep = page.locator(`astro-island[ssr]:has(#${anchor}), #${anchor} astro-island[ssr]`);
  await expect(asleep).toHaveCount(0);
  await box.scrollIntoViewIfNeeded();
  return box;
}

/** Every box that scrolls sideways is reached by keyboard; what is far away is marked once the keyboard may lead there. */
export async function expectReached(page: Page) {
  await page.keyboard.press('Tab');
  const missed = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(.scroll, .katex-display, pre)')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.tabIndex !== 0)
        .map((box) => box.outerHTML.slice(0, 120)),
    );
  await expect.poll(missed, { timeout: 15_000 }).toEqual([]);
  // the skip link lies over the name of the site while it has the focus
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
