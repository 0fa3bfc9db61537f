// Every lesson in a real browser: complete without scripts and on paper, accessible, light, and steady on the screen.
// What sets its own width, or has none, is tried on one of the two devices only: the tags say on which.
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { definitionOf } from '../../src/derivations/all.ts';
import { build } from '../../src/derive/derivation.ts';
import { layOutAll, moved, settled, sideways, test, violations, watchShifts } from './house.ts';

const content = new URL('../../content/', import.meta.url);

const lessons = (['en', 'zh'] as const).flatMap((lang) =>
  readdirSync(new URL(lang, content))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const source = readFileSync(new URL(`${lang}/${file}`, content), 'utf8');
      const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((found) => found[1] ?? '');
      const name = file.replace(/\.mdx$/, '');
      return {
        path: `${lang === 'en' ? '' : '/zh'}/lessons/${name}/`,
        twin: `${lang === 'en' ? '/zh' : ''}/lessons/${name}/`,
        tag: { en: 'en', zh: 'zh-Hans' }[lang],
        derivation: /^derivation: (\S+)$/m.exec(source)?.[1] ?? '',
        steps: all(/^<Step id="([^"]+)"/gm),
        corrections: all(/<Correction id="([^"]+)"/g),
        exercises: all(/<Exercise id="([^"]+)"/g),
        solutions: all(/<(Solution)>/g).length,
      };
    }),
);

const KB = 1024;

/**
 * Puts an empty box of the same size in the place of what stands inside a formula, unless it shows some colour on some
 * ground for the first time. Glyphs are three of four elements of a lesson, hidden from assistive technology, and all
 * that axe can say about them is whether their colour can be read.
 */
async function boxUpGlyphs(page: Page) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => {
      const groundOf = (element: Element | null): string => {
        const ground = element && getComputedStyle(element).backgroundColor;
        return !element || ground !== 'rgba(0, 0, 0, 0)' ? `${ground}` : groundOf(element.parentElement);
      };
      const seen = new Set<string>();
      for (const formula of document.querySelectorAll<HTMLElement>('.katex-html')) {
        const ground = groundOf(formula);
        const letters = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
        while (letters.nextNode()) {
          const { color, opacity } = getComputedStyle(letters.currentNode.parentElement!);
          const pair = `${color} ${opacity} on ${ground}`;
          if (!seen.has(pair)) formula.dataset.sample = '';
          seen.add(pair);
        }
      }
    });
  }
  const samples = await page.evaluate(() => {
    const bases = [
      ...document.querySelectorAll<HTMLElement>('.katex-html:not([data-sample]) > .katex-base'),
    ].map((base) => ({ base, size: base.getBoundingClientRect() }));
    for (const { base, size } of bases) {
      const box = document.createElement('span');
      Object.assign(box.style, {
        display: 'inline-block',
        width: `${size.width}px`,
        height: `${size.height}px`,
      });
      base.replaceChildren(box);
    }
    return document.querySelectorAll('.katex-html[data-sample] .katex-base > *').length;
  });
  expect(samples).toBeGreaterThan(0);
}

/** Where the top of a step stands on the screen. */
const topOf = (page: Page, id: string) =>
  page.locator(`#step-${id}`).evaluate((step) => step.getBoundingClientRect().top);

test('there are lessons, and each speaks both languages', () => {
  expect(lessons.length).toBeGreaterThan(0);
  expect(lessons.map(({ path }) => path).sort()).toEqual(lessons.map(({ twin }) => twin).sort());
});

for (const lesson of lessons) {
  const { path, twin, tag, steps } = lesson;

  test.describe(path, () => {
    test('no accessibility violation', async ({ page }) => {
      test.slow();
      await page.goto(path);
      await settled(page);
      await layOutAll(page);
      await boxUpGlyphs(page);
      expect(await violations(page)).toEqual([]);
      // the dark theme changes nothing but colours
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    });

    test('never scrolls sideways', { tag: '@phone' }, async ({ page }) => {
      await page.goto(path);
      await settled(page);
      await layOutAll(page);
      for (const width of [1440, 1024, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sideways(page), `at ${width} px`).toBe(0);
      }
    });

    test('opens light, still, and in its own letters', async ({ page }) => {
      const scripts: Promise<{ url: string; text: string }>[] = [];
      page.on('response', (response) => {
        if (/javascript|wasm/.test(response.headers()['content-type'] ?? ''))
          scripts.push(response.text().then((text) => ({ url: response.url(), text })));
      });
      // letters that come late move nothing either
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await watchShifts(page);
      const html = await (await page.goto(path))?.body();
      await settled(page);

      expect(await moved(page)).toBeLessThan(0.01);

      const loaded = await page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
      expect(loaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));

      expect(html && gzipSync(html).length).toBeLessThanOrEqual(150 * KB);
      const fetched = await Promise.all(scripts);
      expect(fetched.length).toBeGreaterThan(0);
      // this flag of tfjs-core keeps its name in every build
      const tfjs = fetched.filter(
        ({ url, text }) => /tfjs|wasm/.test(url) || text.includes('TENSORLIKE_CHECK_SHAPE_CONSISTENCY'),
      );
      expect(tfjs.map(({ url }) => url)).toEqual([]);
      const inline = await page
        .locator('script:not([src])')
        .evaluateAll((found) => found.map((script) => script.textContent ?? ''));
      const bytes = [...fetched.map(({ text }) => text), ...inline].map((text) => gzipSync(text).length);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * KB);
    });

    test(
      'every box that scrolls is reached by keyboard, far ones too',
      { tag: '@desktop' },
      async ({ page }) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await page.goto(path);
        const missed = () =>
          page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('main :is(.scroll, .katex-display, pre)')]
              .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.tabIndex !== 0)
              .map((box) => box.outerHTML.slice(0, 120)),
          );
        await expect.poll(missed, { timeout: 15_000 }).toEqual([]);
        expect(await page.locator('main [tabindex="0"]').count()).toBeGreaterThan(0);
      },
    );

    test('the contents lead to every section and step', async ({ page }) => {
      await page.goto(path);
      const addresses = await page
        .locator('nav.contents a')
        .evaluateAll((links) =>
          links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
        );
      expect(addresses.filter((id) => id.startsWith('step-'))).toEqual(steps.map((id) => `step-${id}`));
      const lost = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), addresses);
      expect(lost).toEqual([]);

      for (const id of [steps.at(-1) ?? '', steps[0] ?? '']) {
        const link = page.locator(`nav.contents a[href="#step-${id}"]`);
        await page.evaluate(() => scrollTo(0, 0));
        if (!(await link.isVisible())) await page.locator('nav.contents summary').click();
        await link.click();
        expect(new URL(page.url()).hash).toBe(`#step-${id}`);
        await expect.poll(() => topOf(page, id)).toBeGreaterThanOrEqual(0);
        await expect.poll(() => topOf(page, id)).toBeLessThan(60);
      }
    });

    test('the other language opens at the same step', { tag: '@desktop' }, async ({ page }) => {
      const id = steps.at(-2) ?? '';
      await page.goto(`${path}?seed=7#step-${id}`);
      await page.locator('a[data-twin]').evaluate((link: HTMLAnchorElement) => link.click());
      await page.waitForURL(`**${twin}?seed=7#step-${id}`);
      await expect(page.locator('html')).not.toHaveAttribute('lang', tag);
      await expect.poll(() => topOf(page, id)).toBeGreaterThanOrEqual(0);
      await expect.poll(() => topOf(page, id)).toBeLessThan(60);
    });

    test('on paper everything is open and nothing can be pressed', { tag: '@desktop' }, async ({ page }) => {
      test.slow();
      await page.goto(path);
      await settled(page);
      await page.emulateMedia({ media: 'print' });
      const { pressable, shut } = await page.evaluate(() => {
        const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const outer = (elements: Element[]) => elements.map((element) => element.outerHTML.slice(0, 200));
        const controls = 'button, input, select, textarea, nav, [role=button], [role=slider], [role=tab]';
        return {
          pressable: outer([...document.querySelectorAll(controls)].filter(seen)),
          shut: outer(
            [...document.querySelectorAll('main details > :not(summary)')].filter(
              // what is not printed at all is not shut
              (element) => !element.closest('.screen-only') && element.getBoundingClientRect().height === 0,
            ),
          ),
        };
      });
      expect(pressable).toEqual([]);
      expect(shut).toEqual([]);
      expect(await page.locator('[data-printed-address]').isVisible()).toBe(true);

      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });

      test('is complete', { tag: '@phone' }, async ({ page, browser, baseURL }) => {
        test.slow();
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        for (const id of steps) {
          const step = page.locator(`#step-${id}`);
          await expect(step.locator('.form .katex').first(), `formula of ${id}`).toBeVisible();
          if ((await step.getAttribute('data-phase')) === 'backward')
            await expect(step.locator('.evidence'), `evidence of ${id}`).toContainText('✓');
          expect(await step.locator('pre').textContent(), `code of ${id}`).toContain(' = ');
        }
        for (const id of lesson.corrections) await expect(page.locator(`#correction-${id}`)).toBeVisible();
        for (const id of lesson.exercises) await expect(page.locator(`#exercise-${id}`)).toBeVisible();

        const solutions = await page.locator('details.solution').allTextContents();
        expect(solutions).toHaveLength(lesson.solutions);
        for (const text of solutions) expect(text.length).toBeGreaterThan(60);
        await page.locator('details.solution summary').first().click();
        await expect(page.locator('details.solution > :not(summary)').first()).toBeVisible();

        const definition = definitionOf(lesson.derivation);
        const gradients = definition && build(definition).steps.filter((step) => step.gradientOf);
        await expect(page.locator('.witnesses tbody tr')).toHaveCount(gradients?.length ?? -1);
        await expect(page.locator('.witnesses tbody')).not.toContainText('✗');
        expect(await page.locator('.card .row .katex').count()).toBeGreaterThanOrEqual(2 * steps.length);

        // scripts add nothing to the text
        const live = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: true });
        await live.goto(path);
        await settled(live);
        const woken = await live.locator('main').textContent();
        await live.close();
        expect(await page.locator('main').textContent()).toBe(woken);
      });
    });
  });
}
