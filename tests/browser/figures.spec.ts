// Every figure, by its description: it answers to the keyboard, its link leads back to it, nonsense is refused in words,
// everybody can read it, and it fits a narrow screen; and no other part of the page minds its address.
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { FIGURES } from '../figure/figures.ts';
import { awake, enter, sideways, test, violations } from './house.ts';
import { FULL, isTried } from './lessons.ts';
import { slim } from './slim.ts';

/** Everything that the figure shows and says, its controls included; not that it refused an address. */
const shown = (box: Locator): Promise<string> =>
  box.evaluate((figure) => {
    const drawn = [...figure.querySelectorAll('path, circle, rect, line')].map((e) =>
      ['d', 'cx', 'cy', 'x', 'y', 'height', 'fill'].map((a) => e.getAttribute(a)).join(),
    );
    const said = [...figure.querySelectorAll('[aria-label], [aria-pressed], [aria-valuetext]')].map((e) =>
      ['aria-label', 'aria-pressed', 'aria-valuetext', 'disabled'].map((a) => e.getAttribute(a)).join(),
    );
    const set = [...figure.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      (e) => `${e.value} ${e.checked}`,
    );
    // how long it took is another matter every time, and so is whether its link was copied a moment ago
    const refused = figure.querySelector('.refused')?.textContent ?? '';
    const copied = /copied|the address bar holds it/;
    const text = figure.textContent
      .replace(refused, '')
      .replace(copied, 'copy link')
      .replace(/[\d.]+ ms/g, '… ms');
    return [text, ...drawn, ...said, ...set].join('\n');
  });

/** Moves the first control there is, by a key. */
async function turn(page: Page, box: Locator): Promise<void> {
  const field = box.locator('input[type=range]:enabled, select:enabled').first();
  const control = (await field.count()) ? field : box.locator('button[aria-pressed="false"]').first();
  await control.focus();
  const atEnd = await control.evaluate(
    (e) => e instanceof HTMLInputElement && Number(e.value) >= Number(e.max),
  );
  await page.keyboard.press(!(await field.count()) ? 'Enter' : atEnd ? 'ArrowLeft' : 'ArrowRight');
}

/** A run about some lessons. */
const isTold = process.env.LESSONS !== undefined;

/** That a link holds what the figure is, and gives it back, is a law of tests/figure; the frame's part in it is one for all. */
const isReopened = (i: number): boolean => FULL || isTold || i % 4 === 0;

/** What is the same in all is tried in the first. */
const FIRST = FIGURES[0]![1].name;

/** The stage must not mind what an address says to a figure: tried beside the first. */
const hasStage = (lesson: string): boolean => FULL || lesson === FIGURES[0]![0];

const told = FIGURES.map(([lesson, figure], i) => ({ lesson, ...figure, reopened: isReopened(i) }));

for (const lesson of new Set(told.map(({ lesson }) => lesson).filter(isTried))) {
  const figures = told.filter((figure) => figure.lesson === lesson);
  const ids = figures.map(({ anchor }) => anchor);

  test(`figures of ${lesson}: keys, link, refusal, access, a narrow screen @desktop`, async ({ page }) => {
    const nonsense = encodeURIComponent('nothing:1,<b>:&');
    await slim(page, { ids, stage: hasStage(lesson) });
    await page.goto(`/lessons/${lesson}/?${figures.map(({ name }) => `${name}=${nonsense}`).join('&')}`);
    for (const { name, anchor, reopened } of figures)
      await test.step(`?${name}`, async () => {
        let box = await awake(page, anchor);
        await expect(box.locator('.refused')).toContainText('“nothing:1”');
        await expect(page.locator('.stage .problems')).toHaveCount(0);
        const before = await shown(box);
        await turn(page, box);
        await expect.poll(() => shown(box)).not.toBe(before);
        await expect(box.locator('.refused')).toHaveCount(0);

        await box.getByRole('button', { name: 'copy link', exact: true }).click();
        await expect(page).toHaveURL(new RegExp(`[?&]${name}=(?!nothing).*#${anchor}$`));
        if (name === FIRST)
          await expect(box.getByRole('button', { name: 'copy link', exact: true })).toBeVisible();
        if (!reopened) return;
        // what trains again is as its settings are only a moment later
        let set = '';
        const isStill = async () => set === (set = await shown(box));
        await expect.poll(isStill, { intervals: [1000] }).toBe(true);
        await page.reload();
        box = await awake(page, anchor);
        await expect.poll(() => shown(box)).toBe(set);
        await expect(page.locator('.stage .problems')).toHaveCount(0);
      });

    // as they open, all are looked through together by lesson.spec; the frame that refuses and copies is one for all
    if (FULL || isTold || lesson === FIGURES[0]![0])
      expect(await violations(page, undefined, ids.map((id) => `#${id}`).join(', '))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
  });
}

// that each opens with all its words in Chinese: tests/site/pictures.test.ts; what comes later is tried here
for (const { lesson, name, anchor } of told.filter(({ lesson }) => isTried(lesson))) {
  if (!FULL && !['pooling', 'race'].includes(name)) continue;
  test(`?${name}: in Chinese @desktop`, async ({ page }) => {
    const box = await enter(page, `/zh/lessons/${lesson}/?${name}=nothing`, anchor);
    await expect(box.locator('.refused')).toHaveText('地址中的“nothing”不是本图的设置。');
    await box.getByRole('button', { name: '恢复初始设置', exact: true }).click();
    await expect(box.locator('.refused')).toHaveCount(0);
    expect(await box.textContent()).not.toMatch(/NaN|undefined|\{\w+\}/);
  });
}
