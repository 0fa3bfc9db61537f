// The stage in use: keys, pointer, numbers, witnesses, slips, paths, predictions, addresses.
import { expect, test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { violations as violationsIn } from './accessible.ts';
import { expectStill, settled, sideways, test, watchShifts } from './house.ts';
import { FULL, oneOrAll } from './lessons.ts';
import { slim } from './slim.ts';

const RNN = '/lessons/rnn/';

/** Opens a lesson without its text, with its stage in view, whatever the screen. */
async function open(page: Page, path: string): Promise<void> {
  await slim(page, { stage: true });
  await page.goto(path);
  await settled(page);
  const handle = page.locator('.handle');
  if (await handle.isVisible()) await handle.click();
}

/** A machine under load may take a while to load tfjs. */
const PATIENT = { timeout: 20_000 };

/** On a phone one pane is shown at a time; the tools stand behind tabs everywhere. */
async function show(page: Page, pane: 'graph' | 'equation' | 'tensors' | 'paths' | 'break' | 'code') {
  const tab = page.locator(
    `.pane-tabs [aria-controls$="-${['graph', 'equation'].includes(pane) ? pane : 'tools'}"]`,
  );
  if (await tab.isVisible()) await tab.click();
  const tool = page.locator(`.tools [role=tab][aria-controls$="-tool-panel-${pane}"]`);
  if (await tool.count()) await tool.click();
}

const here = (page: Page) => page.locator('.stage .where code');
const focusStage = (page: Page) => page.locator('.stage').focus();
const ours = (page: Page) => page.locator('.witness tbody tr').first().locator('td').first();
const marks = (page: Page) => page.locator('.witness .mark');

test('with keys and pointer: stepping, numbers, symbols', async ({ page, isMobile }) => {
  test.slow();
  await open(page, RNN);

  await test.step('arrow keys, Home and End move along the tape, up and down change the row', async () => {
    await focusStage(page);
    await expect(page.locator('.stage')).toHaveAttribute('data-cursor', 'overview');
    await page.keyboard.press('ArrowRight');
    await expect(here(page)).toHaveText('z[1]');
    await page.locator('.scrubber [data-cell="dh[2]"]').click();
    await expect(here(page)).toHaveText('dh[2]');
    await page.keyboard.press('ArrowRight');
    await expect(here(page)).toHaveText('dz[2]');
    await page.keyboard.press('ArrowLeft');
    await expect(here(page)).toHaveText('dh[2]');
    await page.keyboard.press('ArrowUp');
    await expect(here(page)).toHaveText('h[2]');
    await page.keyboard.press('ArrowDown');
    await expect(here(page)).toHaveText('dh[2]');
    await page.keyboard.press('Home');
    await expect(here(page)).toHaveText('z[1]');
    await page.keyboard.press('ArrowLeft');
    await expect(here(page)).toHaveText('z[1]');
    await page.keyboard.press('End');
    await expect(here(page)).toHaveText('dc');
    await expect(page).toHaveURL(/at=dc/);
  });

  await test.step('with the keyboard alone she reaches dW, and the witnesses agree', async () => {
    while ((await here(page).textContent()) !== 'dW') await page.keyboard.press('ArrowLeft');
    await expect(marks(page)).toContainText(['agrees', 'agrees'], PATIENT);
    await expect(ours(page)).toHaveText(/^[−\d.]+$/);
  });

  await test.step('the tape and the graph lead to a step', async () => {
    await page.locator('.scrubber [data-cell="dz[3]"]').click();
    await expect(here(page)).toHaveText('dz[3]');
    await show(page, 'graph');
    await page.locator('.graph [data-symbol="h[1]"]').click();
    await expect(here(page)).toHaveText('dh[1]');
  });

  await test.step('a changed entry changes the gradient, both witnesses follow, and the address keeps it', async () => {
    await page.locator('.scrubber [data-cell="dh[2]"]').click();
    await show(page, 'equation');
    const before = await ours(page).textContent();
    await show(page, 'tensors');
    const cell = page.getByRole('textbox', { name: 'change W[0, 0]' });
    await cell.fill('0.9');
    await cell.press('Enter');
    await show(page, 'equation');
    await expect(ours(page)).not.toHaveText(before ?? '');
    await expect(marks(page)).toContainText(['agrees', 'agrees'], PATIENT);
    await expect(page).toHaveURL(/W\[0,0\]=0\.9|W%5B0%2C0%5D=0\.9/);
    const changed = await ours(page).textContent();
    await page.reload();
    await settled(page);
    const handle = page.locator('.handle');
    if (await handle.isVisible()) await handle.click();
    await show(page, 'equation');
    await expect(ours(page)).toHaveText(changed ?? '');
  });
  if (isMobile) return;

  await test.step('what is not a number is refused beside its cell, and the last good value stays', async () => {
    await show(page, 'tensors');
    const cell = page.getByRole('textbox', { name: 'change W[0, 0]' });
    const before = await cell.inputValue();
    for (const wrong of ['NaN', 'Infinity', 'abc', '', '1e999']) {
      await cell.fill(wrong);
      await cell.press('Enter');
      await expect(page.locator('.tensors [role=alert]')).toContainText('W[0, 0]');
      await expect(cell).toHaveValue(before);
    }
    await cell.press('ArrowUp');
    await expect(cell).not.toHaveValue(before);
    await expect(page.locator('.tensors [role=alert]')).toHaveCount(0);
  });

  await test.step('sizes, activation and preset change, and the cursor stays on its step', async () => {
    await page.getByLabel('T', { exact: true }).selectOption('4');
    await expect(here(page)).toHaveText('dh[2]');
    await page.locator('.controls').getByLabel('activation').selectOption('relu');
    await show(page, 'equation');
    await expect(marks(page)).toContainText(['agrees', 'agrees'], PATIENT);
    await expect(page).toHaveURL(/T=4.*phi=relu/);
    await page.getByRole('button', { name: 'New numbers' }).click();
    await expect(page).toHaveURL(/seed=2/);
    await expect(marks(page)).toContainText(['agrees', 'agrees'], PATIENT);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(page).not.toHaveURL(/phi=relu/);
    await expect(here(page)).toHaveText('dh[2]');
  });

  await test.step('the number face ends in the value the witnesses see', async () => {
    await focusStage(page);
    await page.getByRole('button', { name: 'numbers', exact: true }).click();
    const shown = Number((await ours(page).textContent())!.replace('−', '-'));
    const end = async () => {
      const text = await page.locator('.stage .formula').innerText();
      return Number((text.split('=').at(-1) ?? '').replace(/−/g, '-').replace(/[^\d.e-]/g, ''));
    };
    // KaTeX comes with the first touch
    await expect.poll(end, PATIENT).toBeCloseTo(shown, 3);
    await page.getByRole('button', { name: 'symbols', exact: true }).click();
  });

  await test.step('a symbol opens its own definition, to any depth, and there is a way back', async () => {
    await page.locator('.legend button[data-symbol="dz[3]"]').click();
    await expect(page.locator('.trail')).toContainText('dz[3]');
    await page.locator('.stage .formula [data-symbol="dh[3]"]').first().click();
    await expect(page.locator('.trail')).toContainText('dh[3]');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.locator('.trail')).toHaveCount(0);
  });

  await test.step('a slip made on purpose is noticed by both witnesses, and mending ends it', async () => {
    await show(page, 'break');
    await page
      .locator('select[aria-label="Break it"]')
      .selectOption({ label: 'dropped the term W.T @ dz[3] → V.T @ do[2]' });
    await expect(page.locator('.said')).toContainText('First to notice: dh[2]');
    await show(page, 'equation');
    await expect(marks(page)).toContainText(['differs', 'differs'], PATIENT);
    await show(page, 'break');
    await page.locator('.broken').getByRole('button', { name: 'Mend' }).click();
    await show(page, 'equation');
    await expect(marks(page)).toContainText(['agrees', 'agrees'], PATIENT);
  });

  await test.step('a path switched off is missed by exactly its amount', async () => {
    await show(page, 'paths');
    const row = page.locator('.tool li').first();
    const amount = Number((await row.locator('.number').textContent())!.replace('−', '-'));
    await show(page, 'equation');
    const full = Number((await ours(page).textContent())!.replace('−', '-'));
    await show(page, 'paths');
    await row.getByRole('checkbox').uncheck();
    await expect(page.locator('.tool .sum')).toContainText('miss exactly this');
    await show(page, 'equation');
    await expect(marks(page)).toContainText(['differs', 'differs'], PATIENT);
    const less = Number((await ours(page).textContent())!.replace('−', '-'));
    expect(full - less).toBeCloseTo(amount, 2);
    await show(page, 'paths');
    await row.getByRole('checkbox').check();
  });

  await test.step('before it is shown a forgotten factor is named, a right line accepted however written', async () => {
    await page.locator('.scrubber [data-cell="dz[2]"]').click();
    await show(page, 'equation');
    await expect(page.locator('.line .equation .katex').first()).toBeVisible();
    await page.getByLabel('Predict first').check();
    await expect(ours(page)).toHaveText('?');
    const line = page.getByRole('textbox', { name: /Before it is shown/ });
    const say = page.locator('.line form [role=status]');
    await line.fill('dh[2]');
    await line.press('Enter');
    await expect(say).toContainText('a factor is missing, 1 - ');
    await line.fill('dh[2] @ h[2]');
    await line.press('Enter');
    await expect(say).toContainText('axes do not fit');
    await line.fill('dz[2]');
    await line.press('Enter');
    await expect(say).toContainText('Write it out');
    // LaTeX is read as well, and shown as it was read before the verdict
    await line.fill(String.raw`\frac{\partial L}{\partial h_t} \odot (1 + h_t^2)`);
    await line.press('Enter');
    await expect(page.locator('.line form .katex')).toBeVisible();
    await expect(say).toContainText('the sign of');
    await line.fill('4 * dh[t] * sigmoid(2 * z[t]) * (1 - sigmoid(2 * z[t]))');
    await line.press('Enter');
    await expect(say).toContainText('Right');
    await expect(ours(page)).not.toHaveText('?');
  });

  await test.step('space plays and pauses; the list of keys opens with a question mark', async () => {
    await page.getByLabel('Predict first').uncheck();
    await focusStage(page);
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    // it may have gone on by the time it is looked at
    await expect(here(page)).toHaveText(/^[zho]\[\d\]$/, { timeout: 5000 });
    await expect(here(page)).not.toHaveText('z[1]');
    await page.keyboard.press(' ');
    const stopped = await here(page).textContent();
    await page.waitForTimeout(1200);
    await expect(here(page)).toHaveText(stopped ?? '');
    await page.keyboard.press('?');
    await expect(page.locator('.stage .keys')).toBeVisible();
  });
});

test('what is done while a part is on the way is done once it is there @desktop', async ({ page }) => {
  test.slow();
  let release = () => {};
  /** Opens the lesson, and holds a part of it back until it is released. */
  const openWithout = async (part: RegExp, path: string) => {
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.unroute(/\.js$/);
    await page.route(/\.js$/, async (route) => {
      if (part.test(route.request().url())) await released;
      await route.continue();
    });
    await open(page, path);
  };
  const cell = page.getByRole('textbox', { name: 'change W[0, 0]' });

  await test.step('a number typed before the address has been read goes where it was typed', async () => {
    await openWithout(/read-address/, `${RNN}?at=dh[2]`);
    await cell.fill('0.9');
    await cell.press('Enter');
    release();
    await expect(here(page)).toHaveText('dh[2]');
    await expect(cell).toHaveValue('0.90');
    await expect(page).toHaveURL(/at=dh\[2\].*W\[0,0\]=0\.9/);
  });

  await test.step('a number half typed when its part comes is still there, under the keys', async () => {
    await openWithout(/panes/, RNN);
    const picture = await cell.elementHandle();
    await cell.fill('NaN');
    release();
    await expect.poll(() => picture?.evaluate((e) => e.isConnected)).toBe(false);
    await expect(cell).toHaveValue('NaN');
    await expect(cell).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.tensors [role=alert]')).toContainText('W[0, 0]');
    await expect(cell).not.toHaveValue('NaN');
  });

  await test.step('so is what is chosen', async () => {
    await openWithout(/panes/, `${RNN}?at=dh[2]`);
    await page.locator('.controls select').first().selectOption('4');
    await page.locator('.controls button', { hasText: 'New numbers' }).click();
    await expect(page).not.toHaveURL(/T=4/);
    release();
    await expect(page).toHaveURL(/T=4.*seed=2|seed=2.*T=4/);
  });
});

// the console may complain here: what is wanted cannot be had
plain(
  'nothing of tfjs is fetched before the first touch; if it cannot be had, the rest works @desktop',
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (r) => asked.push(r.url()));
    await page.route(/autodiff/, (route) => route.abort());
    await open(page, RNN);
    expect(asked.filter((url) => /autodiff|backend-cpu|tfjs-core/.test(url))).toEqual([]);
    await page.locator('.scrubber [data-cell="dh[2]"]').click();
    await show(page, 'equation');
    await focusStage(page);
    await expect(page.locator('.witness')).toContainText('could not be loaded');
    await page.keyboard.press('ArrowRight');
    await expect(here(page)).toHaveText('dz[2]');
    await expect(marks(page).nth(1)).toContainText('agrees');
  },
);

test('addresses: what cannot be read is named, hostile ones break nothing; back, forward and the language keep the place', async ({
  page,
  isMobile,
}) => {
  if (!isMobile) {
    await test.step('what cannot be read is named, the rest is kept', async () => {
      await open(page, `${RNN}?at=dW&T=99&phi=foo&W[0,1]=abc&W[0,0]=0.5&nonsense=1`);
      const alert = page.locator('.problems');
      for (const name of ['T=99', 'phi=foo', 'W[0,1]=abc', 'nonsense'])
        await expect(alert).toContainText(name);
      await expect(here(page)).toHaveText('dW');
      await expect(page.locator('.scrubber button').first()).toBeAttached();
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(alert).toHaveCount(0);
    });
    await test.step('hostile addresses never break the page', async () => {
      for (const search of [
        '?at=__proto__&constructor=1',
        // tests/attack tries thousands on the reader alone
        ...(FULL
          ? [`?at=${'x'.repeat(3000)}`, '?W[0,0]=1e400&T=-1&seed=1.5', '?at=%00&preset=toString']
          : []),
        '?%E0%A4%A',
      ]) {
        await page.goto(RNN + search);
        await settled(page);
        await expect(page.locator('.stage')).toHaveAttribute('data-cursor', 'overview');
      }
    });
  }
  await open(page, `${RNN}?at=dz[2]&T=4`);
  await expect(here(page)).toHaveText('dz[2]');
  await page.goto(`${RNN}?at=dW`);
  await settled(page);
  await page.goBack();
  await settled(page);
  await expect(here(page)).toHaveText('dz[2]');
  if (isMobile) return;
  await page.getByRole('link', { name: '中文' }).click();
  await settled(page);
  await expect(here(page)).toHaveText('dz[2]');
  await expect(page).toHaveURL(/zh.*T=4/);
});

/** What axe finds in the stage; the prose beside it has tests of its own. */
const violations = (page: Page) => violationsIn(page, undefined, '.stage-slot');

for (const [path, predict] of oneOrAll([
  [RNN, 'Predict first'],
  ['/zh/lessons/scalar-rnn/', '先猜后看'],
] as const))
  test(`${path} in use has no accessibility violation, does not scroll sideways, and does not jump when it wakes`, async ({
    page,
    isMobile,
  }) => {
    test.slow();
    await watchShifts(page);
    await page.goto(path);
    await settled(page);
    // on a phone the stage waits in its drawer
    if (!isMobile) {
      await focusStage(page);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(600);
      // inside its own column, where the lines of the two steps come with their letters
      await expectStill(page, 2);
    }
    const handle = page.locator('.handle');
    if (await handle.isVisible()) await handle.click();
    await focusStage(page);
    await page.keyboard.press('End');
    await show(page, 'equation');
    await page.getByLabel(predict).check();
    for (const pane of ['graph', 'tensors', 'paths'] as const) await show(page, pane);
    // the parts are the same on a phone, one at a time
    if (!FULL && isMobile) return expect(await sideways(page)).toBe(0);
    await show(page, 'equation');
    // axe looks through all that stands beside a part, and the text is tried by the spec of lessons
    if (!FULL) await page.locator('main').evaluate((main) => main.replaceChildren());
    expect(await violations(page)).toEqual([]);
    await page.getByLabel(predict).uncheck();
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });

test('the stage and the text move each other', async ({ page, isMobile }) => {
  test.slow();
  const stage = page.locator('.stage');
  const shows = (cursor: string, pinned = false) =>
    Promise.all([
      expect(stage).toHaveAttribute('data-cursor', cursor),
      expect(stage).toHaveAttribute('data-pinned', String(pinned)),
    ]);
  const readStep = (id: string) =>
    page.locator(`#step-${id}`).evaluate((e) => e.scrollIntoView({ block: 'center' }));
  const follow = page.getByRole('button', { name: 'follow the text again' });
  await page.goto(RNN);
  await settled(page);

  await test.step('the stage shows what is read, until the reader chooses; then it says so and comes back', async () => {
    await shows('overview');
    await readStep('dz');
    await shows('dz');
    await expect(stage).toHaveAttribute('data-t', '2');
    // nothing took the focus, and nothing is announced
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await expect(stage.locator('[role=status]').first()).toBeEmpty();

    if (isMobile) await page.locator('.handle').click();
    await page.locator('.scrubber [data-cell="dh[3]"]').dispatchEvent('click');
    await shows('dh', true);
    await expect(stage).toHaveAttribute('data-t', '3');
    await readStep('z');
    await shows('dh', true);
    await follow.click();
    // what was far is laid out when it comes near, and moves what is read
    await readStep('z');
    // the time that the reader chose is kept
    await shows('z');
    await expect(stage).toHaveAttribute('data-t', '3');
  });

  await test.step('contents, equations, symbols and links of the text move it', async () => {
    await page.locator('.contents a[href="#step-dW"]').evaluate((a: HTMLElement) => a.click());
    await shows('dW');
    await readStep('dz');
    await page.locator('#step-dh .chain .form').first().dispatchEvent('click');
    await shows('dh', true);
    await page.locator('#step-dz .chain [data-symbol^="dh"]').first().dispatchEvent('click');
    await shows('dh', true);
    await follow.dispatchEvent('click');
    await shows('dz');
    const link = page.locator('a[data-step]').first();
    const target = await link.getAttribute('data-step');
    await link.evaluate((a: HTMLElement) => a.click());
    await expect(here(page)).toHaveText(target ?? '');
    await link.evaluate((a: HTMLElement) => {
      a.dataset['show'] = 'at=dh[1]&entry=2,0&face=numbers&tool=paths&path=2';
      a.click();
    });
    await expect(here(page)).toHaveText('dh[1]');
    await expect(page).toHaveURL(/at=dh\[1\]&entry=2,0&face=numbers&tool=paths&path=2/);
    await expect(page.locator('.tools .told')).toHaveCount(1);
  });

  // a phone has no pointer that hovers; focus does the same there
  if (isMobile) return;
  await test.step('pointing at a symbol lights all of its drawings', async () => {
    await page.locator('.scrubber [data-cell="dh[2]"]').click();
    const lit = page.locator('[data-lit]');
    // while the line is being set its symbols move from under the pointer
    await expect(async () => {
      await page.mouse.move(0, 0);
      await page.locator('.legend button[data-symbol="V"]').hover();
      await expect.poll(() => lit.count(), { timeout: 1000 }).toBeGreaterThan(5);
    }).toPass();
    for (const symbol of await lit.evaluateAll((all) => all.map((e) => e.getAttribute('data-symbol'))))
      expect(symbol).toBe('V');
    await expect(page.locator('.readout')).toContainText('V (2, 3)');
    await page.locator('.legend button[data-symbol="do[2]"]').focus();
    expect(new Set(await lit.evaluateAll((all) => all.map((e) => e.getAttribute('data-symbol'))))).toEqual(
      new Set(['do[2]', 'do']),
    );
  });
});
