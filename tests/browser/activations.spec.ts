// The figure of the activation functions: the point follows keys and pointer, and a unit that is off says so.
import { expect } from '@playwright/test';
import { enter, test } from './house.ts';
import { FULL } from './lessons.ts';

const tag = FULL ? [] : '@desktop';

test(
  'keys and the pointer move the point, and a unit that is off multiplies to exactly 0',
  { tag },
  async ({ page }) => {
    const box = await enter(page, '/lessons/activations/', 'activations');
    const point = box.getByRole('slider').last();

    await test.step('keys and the pointer move the point, and every number follows', async () => {
      await point.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Shift+ArrowRight');
      await expect(point).toHaveAttribute('aria-valuenow', '4.91');
      await expect(point).toHaveAttribute('aria-valuetext', /z = 4\.91; sigmoid 0\.993.*tanh 1\.00/);
      await expect(box.locator('table').first()).toContainText('4.91');
      const frame = box.locator('.ground').last();
      await frame.scrollIntoViewIfNeeded();
      const at = (await frame.boundingBox())!;
      await page.mouse.move(at.x + at.width * 0.4, at.y + at.height / 2);
      await page.mouse.down();
      await page.mouse.move(at.x + at.width * 0.75, at.y + at.height / 2, { steps: 5 });
      await page.mouse.up();
      expect(Number(await point.getAttribute('aria-valuenow'))).toBeCloseTo(3, 1);
    });

    await test.step('a unit that is off multiplies to exactly 0', async () => {
      await point.focus();
      await page.keyboard.press('Home');
      for (const name of ['sigmoid', 'tanh']) await box.getByRole('button', { name, exact: true }).click();
      // the last function shown cannot be taken away
      const last = box.getByRole('button', { name: 'tanh', exact: true });
      await expect(last).toHaveAttribute('aria-pressed', 'true');
      await box.getByRole('button', { name: 'ReLU', exact: true }).click();
      const cells = box.getByRole('row', { name: /^ReLU/ }).first().getByRole('cell');
      await expect(cells).toHaveText(['0', '0', '0']);
      await expect(box).toContainText('ReLU: exactly 0');
    });
  },
);
