// What every browser test holds a page to, and what they ask of it.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

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

/**
 * What axe finds wrong with the page as it stands, or with one part of it; by default by all rules of WCAG A and AA and
 * best practice.
 * Every element is examined, but of what axe finds only the violations are written out: a report of all that is right
 * with forty thousand elements takes longer than to look at them. The legacy mode differs for pages with frames only.
 */
export async function violations(page: Page, rules?: string[], within?: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const result = await axe.analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels the page scrolls sideways. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Must come before `goto`: everything that moves from then on is written down for {@link moved}. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Sum of the layout shifts so far. */
export const moved = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );

/** Waits until the page has loaded, its fonts stand, its boxes are marked, and it has nothing left to do. */
export async function settled(page: Page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.documentElement.dataset.boxes === 'marked');
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}

/** Shows what is far from the screen too, so that it is measured like the rest. */
export async function layOutAll(page: Page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
    // two frames: in the first it is laid out, and letters that no page has needed yet are asked for
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await settled(page);
}
