// The laboratory of gradient flow as a student uses it: experiments, linked sliders, links, and training that is not lost.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { awake, enter as enterFigure, settled, sideways, test, violations } from './house.ts';
import { oneOrAll } from './lessons.ts';
import { slim } from './slim.ts';

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
    test('is moved by keys and pointer, beside the stage', async ({ page }) => {
      await slim(page, { ids: ['laboratory'], stage: true });
      await page.goto(`${path}?at=h[1]`);
      await settled(page);
      const lab = await awake(page, 'laboratory');
      const copy = lab.getByRole('button', { name: /^(copy link|复制链接)$/ });
      await expect(lab.locator('.read')).toContainText('RNN');

      await test.step('has three sliders for one scale, moved by keys', async () => {
        const [gain, radius, sigma] = [0, 1, 2].map((i) => lab.locator('fieldset input[type=range]').nth(i));
        const values = () =>
          Promise.all(
            [gain, radius, sigma].map((s) => s!.evaluate((e: HTMLInputElement) => e.valueAsNumber)),
          );
        const before = await values();
        await radius!.focus();
        for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
        await expect.poll(async () => (await values())[2]! - before[2]!).toBeCloseTo(0.3, 1);
        const after = await values();
        expect(after[0]! - before[0]!).toBeCloseTo(0.3, 1);
      });

      await test.step('reads off any time step, by pointer and by keys', async () => {
        await lab.locator('.cursor input').focus();
        await page.keyboard.press('End');
        await expect(lab.locator('.read')).toContainText('60');
        await page.keyboard.press('ArrowLeft');
        await expect(lab.locator('.read')).toContainText('59');
        const picker = lab.locator('.picker').first();
        await picker.click({ position: { x: 120, y: 60 } });
        await expect(lab.locator('.read')).not.toContainText('59');
        await lab.locator('.cursor input').focus();
        await page.keyboard.press('Home');
      });

      await test.step('shows an experiment at one click', async () => {
        const doubling = lab.getByRole('group').getByRole('button', { name: 'sigmoid' }).first();
        await doubling.click();
        await expect(doubling).toHaveAttribute('aria-pressed', 'true');
        await expect(lab.locator('.read')).toContainText('1.1 × 10⁹'); // 2 to the power of 30
      });

      await test.step('shares the address with the stage', async () => {
        await copy.click();
        const asked = () => new URL(page.url()).searchParams;
        await expect.poll(() => asked().get('lab')).toBeTruthy();
        const told = asked().get('lab');
        expect(asked().get('at')).toBe('h[1]');
        await page.goto(page.url().replace(/#.*/, ''));
        await settled(page);
        const stage = page.locator('.stage');
        await stage.focus();
        await page.keyboard.press('End');
        await expect.poll(() => asked().get('at')).not.toBe('h[1]');
        expect(asked().get('lab')).toBe(told);
        await expect(stage.locator('.problems')).toHaveCount(0);
        await awake(page, 'laboratory');
        await expect(lab.locator('.read')).toContainText('1.1 × 10⁹');
      });

      await test.step('draws the Jacobians of every network', async () => {
        for (const view of ['lstm', 'cell', 'gru', 'rnn']) {
          await lab.locator('.view select').selectOption(view);
          await expect.poll(() => lab.locator('.tall rect').count()).toBeGreaterThan(100);
        }
      });

      await test.step('has colours and names that everybody can read', async () => {
        const rules = ['color-contrast', 'label', 'aria-input-field-name'];
        expect(await violations(page, rules)).toEqual([]);
        expect(await sideways(page)).toBe(0);
      });
    });

    test('trains, pauses, and takes up the run after a reload; lives with a broken link, and without a worker', async ({
      page,
    }) => {
      test.slow();
      const iteration = async (lab: ReturnType<Page['locator']>) =>
        Number(/\d+/.exec((await lab.locator('span.now').textContent()) ?? '')?.[0] ?? 0);
      let lab = await enter(page, `${path}?lab=phi:relu,kind:identity,scale:1.1,input:0,T:20,H:4`);
      await test.step('restores an experiment from its link', async () => {
        await expect(lab.locator('.read')).toContainText(String(Number((1.1 ** 20).toPrecision(3))));
        await lab.locator('.cursor input').focus();
        await page.keyboard.press('ArrowRight');
        await lab.getByRole('button', { name: /^(copy link|复制链接)$/ }).click();
        await expect.poll(() => new URL(page.url()).searchParams.get('lab')).toContain('scale:1.1');
      });

      const stopped = await test.step('trains and pauses', async () => {
        await lab.getByRole('button', { name: train, exact: true }).click();
        await expect.poll(() => iteration(lab)).toBeGreaterThan(20);
        await lab.getByRole('button', { name: pause, exact: true }).click();
        await expect(lab.getByRole('button', { name: resume, exact: true })).toBeVisible();
        await expect(lab.locator('.status')).toContainText('%');
        // the last report arrives, and its checkpoint is kept
        await expect.poll(async () => (await keptIteration(page)) === (await iteration(lab))).toBe(true);
        return iteration(lab);
      });

      lab = await enter(page, `${path}?lab=scale:nonsense,T:-5,,::`);
      await test.step('lives with a broken link', async () => {
        await expect(lab.locator('.read')).toContainText('RNN');
      });
      await test.step('takes up the run after a reload', async () => {
        await expect.poll(() => iteration(lab)).toBe(stopped);
        await lab.getByRole('button', { name: resume, exact: true }).click();
        await expect.poll(() => iteration(lab)).toBeGreaterThan(stopped);
        await lab.getByRole('button', { name: again, exact: true }).click();
        await expect(lab.getByRole('button', { name: train, exact: true })).toBeVisible();
      });

      await page.route(/worker.*\.js/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no worker")' }),
      );
      lab = await enter(page, path);
      await test.step('a run that was given up is gone', async () => {
        await expect(lab.getByRole('button', { name: train, exact: true })).toBeVisible();
      });
      await test.step('a laboratory without its worker says so, and the page goes on', async () => {
        page.removeAllListeners('pageerror');
        await lab.getByRole('group').getByRole('button').nth(3).click();
        await expect(lab.locator('[role=alert]')).toContainText('no worker');
        await expect(lab.locator('.read')).toContainText('RNN');
      });
    });
  });
