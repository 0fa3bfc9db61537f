// The laboratory of gradient flow as a student uses it: experiments, linked sliders, links, and training that is not lost.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { enter as enterFigure, settled, sideways, test, violations } from './house.ts';
import { FULL, oneOrAll } from './lessons.ts';

const pages = [
  {
    path: '/lessons/gradient-vanishing/',
    train: 'Train',
    pause: 'Pause',
    resume: 'Go on',
    again: 'Start anew',
  },
  {
    path: '/zh/lessons/gradient-vanishing/',
    train: '开始训练',
    pause: '暂停',
    resume: '继续',
    again: '重新开始',
  },
];

const enter = (page: Page, address: string) => enterFigure(page, address, 'laboratory');

/** The iteration of the run that the browser keeps. */
const keptIteration = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number | undefined>((resolve, reject) => {
        const open = indexedDB.open('keyval-store');
        open.onerror = () => reject(new Error('no store'));
        open.onsuccess = () => {
          const asked = open.result
            .transaction('keyval')
            .objectStore('keyval')
            .get('laboratory/copy-memory/1');
          asked.onsuccess = () => {
            open.result.close();
            resolve(
              (asked.result as { checkpoint: { iteration: number } } | undefined)?.checkpoint.iteration,
            );
          };
        };
      }),
  );

for (const { path, train, pause, resume, again } of oneOrAll(pages))
  test.describe(`laboratory of ${path}`, () => {
    test('shows its opening measurements before it wakes, and an experiment at one click', async ({
      page,
    }) => {
      const lab = await enter(page, path);
      await expect(lab.locator('.read')).toContainText('RNN');
      const doubling = lab.getByRole('group').getByRole('button', { name: 'sigmoid' }).first();
      await doubling.click();
      await expect(doubling).toHaveAttribute('aria-pressed', 'true');
      await expect(lab.locator('.read')).toContainText('1.1 × 10⁹'); // 2 to the power of 30
      expect(await violations(page, ['color-contrast', 'label', 'aria-input-field-name'])).toEqual([]);
      expect(await sideways(page)).toBe(0);
    });

    test('trains, pauses, and takes up the run after a reload', async ({ page }) => {
      test.slow();
      const iteration = async (lab: ReturnType<Page['locator']>) =>
        Number(/\d+/.exec((await lab.locator('span.now').textContent()) ?? '')?.[0] ?? 0);
      let lab = await enter(page, path);
      await lab.getByRole('button', { name: train, exact: true }).click();
      await expect.poll(() => iteration(lab)).toBeGreaterThan(20);
      await lab.getByRole('button', { name: pause, exact: true }).click();
      await expect(lab.getByRole('button', { name: resume, exact: true })).toBeVisible();
      await expect(lab.locator('.status')).toContainText('%');
      // the last report arrives, and its checkpoint is kept
      await expect.poll(async () => (await keptIteration(page)) === (await iteration(lab))).toBe(true);
      const stopped = await iteration(lab);

      lab = await enter(page, path);
      await expect.poll(() => iteration(lab)).toBe(stopped);
      await lab.getByRole('button', { name: resume, exact: true }).click();
      await expect.poll(() => iteration(lab)).toBeGreaterThan(stopped);
      await lab.getByRole('button', { name: again, exact: true }).click();
      await expect(lab.getByRole('button', { name: train, exact: true })).toBeVisible();
      lab = await enter(page, path);
      await expect(lab.getByRole('button', { name: train, exact: true })).toBeVisible();
    });

    // what has no words is the same in both languages
    if (path.startsWith('/zh/') && !FULL) return;

    test('has three sliders for one scale, moved by keys', async ({ page }) => {
      const lab = await enter(page, path);
      const [gain, radius, sigma] = [0, 1, 2].map((i) => lab.locator('fieldset input[type=range]').nth(i));
      const values = () =>
        Promise.all([gain, radius, sigma].map((s) => s!.evaluate((e: HTMLInputElement) => e.valueAsNumber)));
      const before = await values();
      await radius!.focus();
      for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await values())[2]! - before[2]!).toBeCloseTo(0.3, 1);
      const after = await values();
      expect(after[0]! - before[0]!).toBeCloseTo(0.3, 1);
    });

    test('reads off any time step, by pointer and by keys', async ({ page }) => {
      const lab = await enter(page, path);
      await lab.locator('.cursor input').focus();
      await page.keyboard.press('End');
      await expect(lab.locator('.read')).toContainText('60');
      await page.keyboard.press('ArrowLeft');
      await expect(lab.locator('.read')).toContainText('59');
      await lab
        .locator('.picker')
        .first()
        .click({ position: { x: 120, y: 60 } });
      await expect(lab.locator('.read')).not.toContainText('59');
    });

    test('restores an experiment from its link, and lives with a broken one', async ({ page }) => {
      let lab = await enter(page, `${path}?lab=phi:relu,kind:identity,scale:1.1,input:0,T:20,H:4`);
      await expect(lab.locator('.read')).toContainText(String(Number((1.1 ** 20).toPrecision(3))));
      await lab.locator('.cursor input').focus();
      await page.keyboard.press('ArrowRight');
      await lab.getByRole('button', { name: /^(copy link|复制链接)$/ }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('lab')).toContain('scale:1.1');
      lab = await enter(page, `${path}?lab=scale:nonsense,T:-5,,::`);
      await expect(lab.locator('.read')).toContainText('RNN');
    });

    test('shares the address with the stage', async ({ page }) => {
      await page.goto(`${path}?lab=T:20&at=h[1]`);
      await settled(page);
      const stage = page.locator('.stage');
      await stage.focus();
      await page.keyboard.press('End');
      await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe('h[1]');
      expect(new URL(page.url()).searchParams.get('lab')).toBe('T:20');
      await expect(stage.locator('.problems')).toHaveCount(0);
    });

    test('draws the Jacobians of every network', async ({ page }) => {
      const lab = await enter(page, path);
      for (const view of ['lstm', 'cell', 'gru', 'rnn']) {
        await lab.locator('.view select').selectOption(view);
        await expect.poll(() => lab.locator('.tall rect').count()).toBeGreaterThan(100);
      }
    });
  });

test('a laboratory without its worker says so, and the page goes on', async ({ page }) => {
  await page.route(/worker.*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no worker")' }),
  );
  const lab = await enter(page, '/lessons/gradient-vanishing/');
  page.removeAllListeners('pageerror');
  await lab.getByRole('group').getByRole('button').nth(3).click();
  await expect(lab.locator('[role=alert]')).toContainText('no worker');
  await expect(lab.locator('.read')).toContainText('RNN');
});
