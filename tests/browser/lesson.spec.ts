// Every lesson in a real browser, in one visit; what is the same in all is tried in some, and some once more without
// scripts, on a phone. What pages weigh, and that all they promise is served: tests/site.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { COLOURS, boxUpGlyphs, leaveOneOfAKind, openTogether, violations } from './accessible.ts';
import {
  expectReached,
  expectStill,
  layOutAll,
  nextFrames,
  settled,
  sideways,
  test,
  watchShifts,
} from './house.ts';
import { FULL, extentOf, isRead, lessons } from './lessons.ts';
import { missing } from './promised.ts';

const WIDTHS = [1440, 1024, 768, 390, 320];
/** What fits here fits a phone that is wider. */
const LEAST = 320;

/** Where the top of a step stands on the screen: below the upper edge, and near it. */
async function expectAtTop(page: Page, id: string) {
  const top = () => page.locator(`#step-${id}`).evaluate((step) => step.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  await expect.poll(top).toBeLessThan(60);
}

/** Opens a lesson while its letters come late, and holds it to its stillness and to what it may ask for untouched. */
async function openStill(page: Page, path: string): Promise<string> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route(/\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await watchShifts(page);
  const html = (await (await page.goto(path))?.text()) ?? '';
  await page.waitForLoadState('networkidle');
  await settled(page);
  await page.unroute(/\.woff2$/);
  await expectStill(page);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(loaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
  expect(asked.some((url) => url.endsWith('.js'))).toBe(true);
  expect(asked.filter((url) => /tfjs|wasm|autodiff/.test(url))).toEqual([]);
  return html;
}

async function expectContents(page: Page, steps: readonly string[]) {
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
    await expectAtTop(page, id);
  }
}

/** Read from top to bottom, the step in the reading band is the one on the stage. */
async function expectRead(page: Page, steps: readonly string[]) {
  const stage = page.locator('.stage');
  await expect(page.locator('astro-island[ssr]:has(.stage)')).toHaveCount(0);
  const lost = await page.evaluate(async (ids) => {
    const stage = document.querySelector<HTMLElement>('.stage');
    const lost: string[] = [];
    for (const id of ids) {
      const step = document.getElementById(`step-${id}`);
      // one of a switch is shown once its letter is pressed
      const letter = step?.closest('[data-away]')?.getAttribute('data-case');
      if (letter) step?.closest('[data-switch]')?.querySelector<HTMLElement>(`[value="${letter}"]`)?.click();
      step?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const begun = performance.now();
      while (stage?.dataset['cursor'] !== id && performance.now() - begun < 5000)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      if (stage?.dataset['cursor'] !== id) lost.push(`${id}: ${stage?.dataset['cursor']}`);
    }
    return lost;
  }, steps);
  expect(lost).toEqual([]);
  await expect(stage).toHaveAttribute('data-pinned', 'false');
}

/** On paper everything is open and nothing can be pressed. */
async function expectPaper(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const { pressable, shut } = await page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const outer = (elements: Element[]) => elements.map((element) => element.outerHTML.slice(0, 200));
    // what is drawn is a picture on paper
    const controls = 'button, input, select, textarea, nav, [role=button], [role=slider], [role=tab]';
    return {
      pressable: outer([...document.querySelectorAll(controls)].filter((e) => seen(e) && !e.closest('svg'))),
      shut: outer(
        [...document.querySelectorAll('main details > :not(summary)')].filter(
          // what is not printed at all is not shut
          (element) =>
            !element.closest('.screen-only, .case ~ .case') && element.getBoundingClientRect().height === 0,
        ),
      ),
    };
  });
  expect(pressable).toEqual([]);
  expect(shut).toEqual([]);
  expect(await page.locator('[data-printed-address]').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
}

/** At every width the page is as wide as the screen, and what is wider scrolls in a box that the keyboard reaches. */
async function expectNarrow(page: Page, widths: readonly number[]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    expect(await sideways(page), `at ${width} px`).toBe(0);
    if (width !== LEAST) continue;
    await expectReached(page);
    expect(await page.locator('main [tabindex="0"]').count()).toBeGreaterThan(0);
  }
}

test('there are lessons, and each speaks both languages', () => {
  expect(lessons.length).toBeGreaterThan(0);
  expect(lessons.map(({ path }) => path).sort()).toEqual(lessons.map(({ twin }) => twin).sort());
});

test('as they are served, lessons are complete', { tag: '@desktop' }, async ({ page }) => {
  // the twin has the same elements in the same order, and tells the same evidence
  for (const lesson of lessons.filter(({ lang }) => FULL || lang === 'en'))
    expect(
      await missing(page, lesson, await (await page.request.get(lesson.path)).text()),
      lesson.path,
    ).toEqual([]);
});

for (const lesson of lessons) {
  const { path, twin, lang, steps } = lesson;
  const extent = extentOf(lesson);
  if (extent === 'nothing') continue;

  if (extent === 'narrow') {
    test(`${path} is still and fits a narrow screen`, { tag: '@desktop' }, async ({ page }) => {
      await page.setViewportSize({ width: LEAST, height: 844 });
      await openStill(page, path);
      await layOutAll(page);
      await expectNarrow(page, [LEAST]);
      if (!isRead(lesson)) return;
      await page.setViewportSize({ width: 1440, height: 900 });
      await expectRead(page, steps);
    });
    continue;
  }

  test(
    `${path} is still, leads everywhere, fits every width and is accessible`,
    { tag: FULL ? [] : '@desktop' },
    async ({ page, isMobile }) => {
      test.slow();
      // the policy of a page lets nobody read markup, tests neither: that is done beside it
      const bare = await page.context().newPage();
      const html = await test.step('opens still, and in its own letters', () => openStill(page, path));

      await test.step('scripts add nothing to the text', async () => {
        const text = () => document.querySelector('main')?.textContent;
        const served = await bare.evaluate((html) => {
          const page = new DOMParser().parseFromString(html, 'text/html');
          return page.querySelector('main')?.textContent;
        }, html);
        expect(await page.evaluate(text)).toBe(served);
      });

      if (extent === 'all')
        await test.step('the contents lead to every section and step', () => expectContents(page, steps));
      if (!isMobile) await test.step('each step in the band is on the stage', () => expectRead(page, steps));
      if (extent === 'all')
        await test.step('on paper everything is open and nothing can be pressed', () => expectPaper(page));
      await test.step('never scrolls sideways, and boxes that do are reached by keyboard', async () => {
        // all of a lesson is laid out once for every width, and not for one more before them
        await page.setViewportSize({ width: WIDTHS[0]!, height: 844 });
        await layOutAll(page);
        await expectNarrow(page, WIDTHS);
      });
      if (extent !== 'all') return;
      await test.step('the other language opens at the same step', async () => {
        const id = steps.at(-2) ?? '';
        // at once: the stage, which follows what is read, writes the address itself
        await page.locator('a[data-twin]').evaluate((link: HTMLAnchorElement, id) => {
          history.replaceState(null, '', `?seed=7#step-${id}`);
          document.getElementById(`step-${id}`)?.scrollIntoView();
          link.click();
        }, id);
        await page.waitForURL(`**${twin}?seed=7#step-${id}`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang === 'en' ? 'zh-Hans' : 'en');
        await expectAtTop(page, id);
        await page.goBack();
        await settled(page);
      });
      await test.step('no accessibility violation', async () => {
        if (!FULL) await leaveOneOfAKind(page, new Set());
        await page.setViewportSize({ width: 1440, height: 900 });
        // the skip link lies over the name of the site while it has the focus
        await page.evaluate(() => {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          scrollTo(0, 0);
        });
        await nextFrames(page);
        await boxUpGlyphs(page);
        expect(await violations(page)).toEqual([]);
      });
      await test.step('nor in the dark theme, which changes nothing but colours', async () => {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, COLOURS)).toEqual([]);
      });
    },
  );

  if (extent !== 'all') continue;
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`${path} is complete`, { tag: '@phone' }, async ({ page }) => {
      await page.goto(path);
      expect(await missing(page, lesson)).toEqual([]);
      const solution = page.locator('details.solution').first();
      await solution.locator('summary').click();
      await expect(solution.locator(':scope > :not(summary)').first()).toBeVisible();
      expect(await sideways(page)).toBe(0);
    });
  });
}

test('what the other lessons have is accessible, in both themes', { tag: '@desktop' }, async ({ page }) => {
  const others = lessons
    .filter((lesson) => lesson.lang === 'en' && extentOf(lesson) !== 'all')
    .map(({ path }) => path);
  test.skip(others.length === 0, 'here each lesson is tried by itself');
  test.slow();
  await openTogether(page, others);
  await layOutAll(page);
  await boxUpGlyphs(page);
  // names of parts differ within a page; they are held to that by a law of tests/site
  expect(await violations(page, undefined, undefined, ['landmark-unique'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, COLOURS)).toEqual([]);
});

test.describe('on paper', () => {
  test('each card is one page of the booklet', { tag: '@desktop' }, async ({ page }) => {
    test.skip(process.env.LESSONS !== undefined, 'the booklet is tried in a run of all');
    await page.goto('/cards/');
    await settled(page);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(await page.locator('figure.card').count());
  });

  for (const name of FULL ? ['lstm', 'pooling'] : ['lstm'])
    test(`${name} comes out as pages`, { tag: '@desktop' }, async ({ page }) => {
      test.skip(process.env.LESSONS !== undefined, 'paper is tried in a run of all');
      test.slow();
      await page.goto(`/lessons/${name}/`);
      await settled(page);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      expect(pages).toBeLessThanOrEqual(20);
    });
});
