// What a student wants of the stage on her first visit, and in how many actions she has it.
import { expect } from '@playwright/test';
import { expectStill, settled, test, watchShifts } from './house.ts';
import { FULL } from './lessons.ts';
import { slim } from './slim.ts';

test('five journeys on one visit, their actions counted', async ({ page }) => {
  test.slow();
  let actions = 0;
  const act = async (what: Promise<unknown>): Promise<void> => {
    actions += 1;
    await what;
  };
  const within = (most: number, journey: string): void => {
    expect(actions, journey).toBeLessThanOrEqual(most);
    actions = 0;
  };
  const stage = page.locator('.stage');
  const here = stage.locator('.where code');
  const ours = stage.locator('.witness tbody tr').first().locator('td').first();
  const marks = stage.locator('.witness .mark');
  const cell = (id: string) => stage.locator(`.scrubber [data-cell="${id}"]`);

  await slim(page, { stage: true });
  await watchShifts(page);
  await page.goto('/lessons/rnn/');
  await settled(page);
  const handle = page.locator('.handle');
  const phone = await handle.isVisible();

  // what is this, and what can I touch?
  if (phone) await act(handle.click());
  await expect(stage).toContainText('The network of this page, with real numbers.');
  await act(stage.getByRole('button', { name: 'Begin at the loss, backward' }).click());
  await expect(here).toHaveText(/^d/);
  within(phone ? 2 : 1, 'from a cold page to the first answer');

  // the number inside dW at t = 2, its factors, its line of code, and both witnesses
  await act(cell('dW').click());
  await act(stage.getByRole('button', { name: 't = 2', exact: true }).click());
  await act(stage.getByRole('button', { name: 'numbers', exact: true }).click());
  await expect(here).toHaveText('dW');
  await expect(stage.locator('.witness thead')).toContainText('t = 2');
  await expect(stage.locator('.formula').first()).toContainText('0.0804');
  await expect(stage.locator('.formula').first()).toContainText('0.775');
  await expect(stage.locator('.readout')).toContainText('dW = ');
  await expect(marks).toContainText(['agrees', 'agrees'], { timeout: 20_000 });
  within(3, 'to the number inside dW at t = 2');

  // where does a factor come from?
  await act(stage.locator('.legend button[data-symbol="dz[2]"]').click());
  await expect(stage.locator('.trail')).toContainText('dz[2]');
  await expect(stage.locator('.value .cell').first()).toBeVisible();
  within(1, 'to the definition and value of a factor');

  // what if I forget a factor?
  await act(cell('dz[2]').click());
  const right = await ours.textContent();
  const panes = stage.locator('.pane-tabs [role=tab]');
  if (phone) await act(panes.nth(2).click());
  await act(stage.getByRole('tab', { name: 'Break it' }).click());
  const slips = stage.getByRole('combobox', { name: 'Break it' });
  const forgotten = await slips.locator('option', { hasText: 'dropped the factor' }).first().textContent();
  await act(slips.selectOption({ label: forgotten ?? '' }));
  await expect(stage.locator('.broken').first()).toContainText('dz[2] is broken on purpose');
  if (phone) await act(panes.nth(1).click());
  await expect(marks).toContainText(['differs', 'differs'], { timeout: 20_000 });
  within(phone ? 5 : 3, 'to a slip and who notices it');
  await act(stage.locator('.broken').first().getByRole('button', { name: 'Mend' }).click());
  await expect(ours).toHaveText(right ?? '');
  within(1, 'and back');

  // my own number, kept in the address
  if (phone) await act(panes.nth(2).click());
  await act(stage.getByRole('tab', { name: 'Follow it' }).click());
  await expect(stage.locator('.tools tr.loss')).toBeVisible();
  await act(stage.getByRole('tab', { name: 'Tensors', exact: true }).click());
  await act(cell('z[2]').click());
  const own = stage.getByRole('textbox', { name: 'change U[0, 0]' });
  await act(own.fill('0.9'));
  await act(own.press('Enter'));
  await expect(page).toHaveURL(/U\[0,0\]=0\.9/);
  within(phone ? 6 : 5, 'to a number of her own');
  // the actions are counted; that an address brings all of it back is the same on every screen
  if (phone && !FULL) return;
  await page.reload();
  await settled(page);
  await expect(here).toHaveText('z[2]');
  // what an address asks for has its place before it comes
  await expectStill(page, 0.5);
});
