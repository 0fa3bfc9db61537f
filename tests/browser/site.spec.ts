// The house in a real browser: every page speaks both languages, keeps its place and its theme, and is accessible.
import { expect, test as still } from '@playwright/test';
import type { Page } from '@playwright/test';
import { course } from '../../content/course.ts';
import { lessonsOf } from '#words/course.ts';
import { COLOURS, boxUpGlyphs, leaveOneOfAKind } from './accessible.ts';
import {
  expectReached,
  expectStill,
  layOutAll,
  settled,
  sideways,
  test,
  violations,
  watchShifts,
} from './house.ts';
import { FULL } from './lessons.ts';
import { slim } from './slim.ts';

const written = lessonsOf(course).length;

const homes = [
  { path: '/', lang: 'en', title: 'Gradient Notebook' },
  { path: '/zh/', lang: 'zh-Hans', title: '梯度手记' },
] as const;

/** What the page consists of, whatever its words: elements, their classes and roles, one below the other. */
const partsOf = (page: Page) =>
  page
    .locator('header, main, main *:not(.katex *, h1 *), footer')
    .evaluateAll((all) =>
      all.map((e) => `${e.localName}.${e.className} ${e.getAttribute('role') ?? ''}`.trim()),
    );

async function expectHome(page: Page, { path, lang, title }: (typeof homes)[number]) {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page).toHaveTitle(new RegExp(`^${title}`));
  await expect(page.locator('.map .written')).toHaveCount(written);
  const addresses = await page
    .locator('link[rel=alternate], link[rel=canonical]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses).toHaveLength(4);
  for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
  expect(new URL(addresses[0] ?? '').pathname).toBe(path);
  await settled(page);
  await expectStill(page);
  expect(await sideways(page)).toBe(0);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
}

async function expectAccessible(page: Page, bothThemes: boolean) {
  expect(await violations(page)).toEqual([]);
  // colours are those of every screen
  if (!bothThemes) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, COLOURS)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the front page has its language, its addresses and a map, is still, accessible, and answers', async ({
  page,
  isMobile,
}) => {
  await watchShifts(page);
  const [english, chinese] = homes;
  await test.step('Chinese', () => expectHome(page, chinese));
  const parts = await partsOf(page);
  const bothThemes = FULL || !isMobile;
  if (FULL) await expectAccessible(page, bothThemes);
  await test.step('English', () => expectHome(page, english));
  // of what has the same parts axe says the same
  expect(parts).toEqual(await partsOf(page));
  await test.step('accessible', () => expectAccessible(page, bothThemes));

  await test.step('it answers: a number dragged, a line broken and mended', async () => {
    const figure = page.locator('[data-specimen]');
    const total = figure.locator('[data-total]');
    const verdict = figure.locator('[data-verdict]');
    await expect(total).toHaveText('0.099600');
    await expect(verdict).toHaveText('✓ agrees');
    await figure.locator('input[type=range]').press('ArrowRight');
    await expect(total).not.toHaveText('0.099600');
    await expect(verdict).toHaveText('✓ agrees');
    expect(await total.textContent()).toBe(await figure.locator('[data-difference]').textContent());
    await figure.getByRole('button').click();
    await expect(verdict).toHaveText('✗ differs');
    await expect(figure.locator('pre:visible')).toContainText('h[t].T');
    await figure.getByRole('button').click();
    await expect(verdict).toHaveText('✓ agrees');
  });
});

test('the theme is remembered, the language switch keeps query and anchor, and a slash leads to the field @desktop', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/?seed=7#map');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const twin = async (path: string) => {
    await page.locator('a[data-twin]').click();
    await page.waitForURL(`**${path}?seed=7#map`);
    expect(new URL(page.url()).pathname).toBe(path);
  };
  const choice = (theme: string) => page.locator(`input[name=theme][value=${theme}]`);

  await test.step('the theme chosen is remembered in both languages', async () => {
    const light = await paper();
    await choice('dark').check();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await twin('/zh/');
    expect(await paper()).toBe(dark);
    await expect(choice('dark')).toBeChecked();
    await choice('system').check();
    expect(await paper()).toBe(light);
    await twin('/');
    expect(await paper()).toBe(light);
    await expect(choice('system')).toBeChecked();
  });

  await test.step('a line of LaTeX leads to its step', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type(String.raw`\frac{\partial L}{\partial C_t}`);
    const first = page.locator('[data-find] li').first();
    await expect(first).toContainText('∂L/∂C');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/lessons/lstm/#step-dC');
  });
  await test.step('and the front page knows where one was', async () => {
    await expect(page.locator('nav.contents [aria-current]')).toHaveAttribute('href', '#step-dC');
    await page.goto('/');
    await expect(page.locator('[data-go-on] a')).toHaveAttribute('href', '/lessons/lstm/#step-dC');
  });
});

test('the pages about the notebook fit and are accessible, and no other site may frame them @desktop', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/accessibility/', '/zh/licences/', '/exercises/']) {
    const response = await page.goto(path);
    expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    await settled(page);
    await layOutAll(page);
    expect(await sideways(page)).toBe(0);
    await expectReached(page);
    if (path === '/exercises/' && !FULL) {
      await leaveOneOfAKind(page, new Set());
      await boxUpGlyphs(page);
    }
    expect(await violations(page)).toEqual([]);
  }
  await test.step('an address that leads nowhere says so in both languages', async () => {
    const response = await page.goto('/nowhere/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('main [lang=en] a')).toHaveAttribute('href', '/');
    await expect(page.locator('main [lang=zh-Hans] a')).toHaveAttribute('href', '/zh/');
    expect(await sideways(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});

// a browser says on the console what it refuses: here that is right
still(
  'what the policy forbids does not happen: text as script, markup from a string, a stranger',
  { tag: FULL ? [] : '@desktop' },
  async ({ page }) => {
    await page.goto('/licences/');
    const done = await page.evaluate(async () => {
      // out of the call of the test, for which the browser makes exceptions
      await new Promise((later) => setTimeout(later));
      const refused = (what: () => void): boolean => {
        try {
          what();
          return false;
        } catch {
          return true;
        }
      };
      return {
        text: refused(() => void new Function('return 1')()),
        markup: refused(() => (document.body.innerHTML = '<p>no</p>')),
        worker: refused(() => void new Worker('https://example.edu/worker.js')),
        code: refused(() => void new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      };
    });
    expect(done).toEqual({ text: true, markup: true, worker: true, code: true });
  },
);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'the home page is complete, and shows no switch that cannot work',
    { tag: FULL ? [] : '@desktop' },
    async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.theme').first()).toBeHidden();
      await page.locator('a[data-twin]').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    },
  );
});

test('the search opens anywhere: by symbol, pasted line, slip, note and word, and gives the focus back', async ({
  page,
}) => {
  await slim(page, { stage: false });
  await page.goto('/lessons/pooling/');
  const button = page.locator('[data-search]');
  await button.click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('searchbox');
  const first = dialog.locator('a').first();
  await expect(field).toBeFocused();
  await field.fill(String.raw`(1 - h_t^2) \odot \frac{\partial L}{\partial h_t}`);
  await expect(first).toContainText('∂L/∂z');
  await expect(first.locator('.katex')).toBeVisible();
  await field.fill('dh * (1 - np.tanh(z))');
  await expect(dialog.locator('.slip').first()).toContainText('without a power');
  await field.fill('001 question 2');
  await expect(first).toContainText('Correction 001-');
  await field.fill('constant error carousel');
  const inText = dialog.locator('a', { has: page.locator('mark') });
  await expect(inText.filter({ hasText: 'LSTM' }).first()).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('found');
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);
  await field.press('ArrowDown');
  await expect(first).toBeFocused();
  await first.press('ArrowUp');
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('words of Chinese are found where they are words, and a result on this very page leads there @desktop', async ({
  page,
}) => {
  await slim(page, { ids: ['遗忘门的偏置'], stage: false });
  await page.goto('/zh/lessons/lstm/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('遗忘门的偏置');
  const passage = dialog.locator('a', { has: page.locator('mark') }).filter({ hasText: '遗忘门的偏置' });
  await passage.first().click();
  await expect(dialog).toBeHidden();
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#遗忘门的偏置');
  await expect(page.locator('#遗忘门的偏置')).toBeInViewport();
});
