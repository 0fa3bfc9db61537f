// The data of the classifier laboratory: reviews and word vectors of the reader's, whole or broken, and a review walked through.
import { existsSync, writeFileSync } from 'node:fs';
import { expect, test as open } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { enter, sideways, test, violations } from './house.ts';

const PATH = '/lessons/classifier/';
/** Small enough for a slow machine; it begins with a file of word vectors. */
const WITH_VECTORS = '?run=model:gru-bi,units:8,epochs:1,unit:characters,batch:64,vectors:file,file:mine.txt';
/** The reviews of the course are not part of the project; where they lie beside it, they are read. */
const COURSE = '../shared/data/waimai_10k_dev.csv';

async function laboratory(page: Page, search: string) {
  const box = await enter(page, PATH + search, 'classifier-lab');
  await expect(box.locator('select').first()).toHaveValue('gru-bi');
  return box;
}

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const rows = (count: number, label = (i: number) => i % 2) =>
  Array.from({ length: count }, (_, i) => `${label(i)},第${i}条，味道${label(i) ? '好' : '差'}`).join('\n');

const MIXED = [
  '\ufefflabel,review',
  '1,"说""好吃"", 真的"',
  '0,"写了\n两行"',
  '1,',
  '1,好吃',
  '1,好吃',
  '0,好吃',
  '5,五星',
  '1.0,还行',
  rows(60),
].join('\n');

/** The part where reviews are chosen. */
function reviewsOf(box: Locator) {
  const group = box.getByRole('group', { name: 'Reviews', exact: true });
  return { group, status: group.getByRole('status'), choose: group.locator('input[type=file]') };
}

test('files of the reader: word vectors, a review that is walked through, and reviews', async ({
  page,
}, info) => {
  test.slow();
  const box = await laboratory(page, WITH_VECTORS);
  const train = box.getByRole('button', { name: /^Train( with these settings)?$/ });
  const facts = box.locator('.facts').first();
  const { group, status, choose } = reviewsOf(box);

  await test.step('word vectors come from a file, which is asked for by the name in the address', async () => {
    const vectors = box.getByRole('group', { name: 'Word vectors', exact: true });
    const said = vectors.getByRole('status').first();
    const chooser = vectors.locator('input[type=file]');
    await expect(said).toContainText('These settings begin with “mine.txt”');
    await train.click();
    await expect(said).toContainText('Choose a file first.');
    await expect(chooser).toBeFocused();
    await chooser.setInputFiles(file('wrong.txt', '9 4\n好 1 2 3 4\n吃 1 2\nlabel,review'));
    await expect(said).toContainText('1 vectors with 4 entries each. Its first line promises 9.');
    await vectors.locator('summary').click();
    await expect(vectors.getByRole('row', { name: /^3 too few numbers/ })).toHaveCount(1);
    await chooser.setInputFiles(file('wrong.txt', '3 4\nlabel,review'));
    await expect(said).toContainText('Line 2 is no word with its numbers: “label,review”. Expected:');
    const text = [...'好吃不慢的了，。'].map((c, i) => `${c} ${i / 10} 0.1 -0.2`).join('\n');
    await chooser.setInputFiles(file('mine.txt', text));
    await expect(said).toContainText(/Of the [\d,]+ tokens of the vocabulary .* [3-8] \(/);
    await train.click();
    await expect(facts).toContainText('ended');
    await expect(box).toContainText('file:mine.txt');
  });

  const inside = box.getByRole('region', { name: 'A review of yours' });
  await test.step('a review is walked through by keyboard, and its steps stand there as numbers', async () => {
    await inside.getByRole('textbox').fill('<b>好</b>吃😀龘');
    await expect(inside.locator('.tokens li').last()).toContainText('龘');
    await expect(inside.locator('b')).toHaveCount(0);
    const walk = inside.getByRole('slider', { name: 'Step by step' });
    await walk.focus();
    await page.keyboard.press('Home');
    await expect(walk).toHaveAttribute('aria-valuetext', /t = 1 of \d+, “<”/);
    await page.keyboard.press('ArrowRight');
    await expect(walk).toHaveAttribute('aria-valuetext', /t = 2 of \d+, “b”/);
    await inside.getByRole('slider', { name: 'Unit' }).focus();
    await page.keyboard.press('End');
    await expect(inside).toContainText(/unit 8 at “b” \(t = 2\): [−\d]/);
    await inside.getByText('All steps as numbers').click();
    await expect(inside.getByRole('row').nth(2)).toContainText('b');
  });

  await test.step('a file of reviews is read row by row', async () => {
    await group.getByRole('button', { name: 'a file of yours' }).click();
    await choose.setInputFiles(file('mixed.csv', MIXED));
    await expect(status).toContainText('“mixed.csv”: 66 reviews');
    await group.locator('summary').click();
    await expect(group).toContainText('68 rows: 65 read as they are, 1 repaired, 2 rejected.');
    await expect(group).toContainText('UTF-8 with a byte order mark');
    await expect(group.getByRole('row', { name: /the other label \(line 6\)/ })).toHaveCount(1);
    await group.getByRole('button', { name: /^rejected: empty review: 1/ }).click();
    await expect(group.getByRole('row')).toHaveCount(2);
  });

  await test.step('both reports, the steps and their table are clean, and fit a small screen', async () => {
    expect(await violations(page, undefined, '#classifier-lab')).toEqual([]);
    const before = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
    await inside.getByRole('textbox').fill('');
    await expect(inside).toContainText('the model reads a single unknown');
    await inside.getByRole('textbox').fill('好吃不慢'.repeat(500));
    await expect(inside).toContainText('The model reads 100 tokens at most');
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize(before);
    await inside.getByRole('textbox').fill('好吃');
  });

  await test.step('a file of another kind is refused, and the model is trained on the one before', async () => {
    for (const [name, text, said] of [
      ['image.csv', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'This is no text'],
      ['empty.csv', '', 'This file is empty'],
      ['other.csv', 'name,text\n1,好', 'It says: name,text'],
    ] as const) {
      await choose.setInputFiles(file(name, text));
      await expect(status).toContainText(said);
      await expect(status).toContainText('“mixed.csv”: 66 reviews');
    }
    await train.click();
    await expect(box).toContainText('mixed.csv. Dealt out by the seed');
    await expect(facts).toContainText('ended');

    await choose.setInputFiles(file('one.csv', `label,review\n${rows(40, () => 1)}`));
    await expect(status).toContainText('40 good and 0 bad. These reviews are too few');
    await group.getByRole('button', { name: 'built-in' }).click();
    await expect(status).toContainText('651 reviews');
  });

  await test.step('a huge file is read beside the page, and can be stopped', async () => {
    await group.getByRole('button', { name: 'a file of yours' }).click();
    // from the disk: what a test hands over itself goes through it letter by letter
    const huge = info.outputPath('huge.csv');
    writeFileSync(huge, `label,review\n${'1,好吃，送得快\n0,凉了，还很慢\n'.repeat(9e5)}`);
    await choose.setInputFiles(huge);
    await expect(status).toContainText(/reading: \d+ %/);
    await group.getByRole('button', { name: 'stop' }).click();
    await expect(status).toContainText('Stopped. The reviews are those from before. 651 reviews');
  });

  if (existsSync(COURSE))
    await test.step('the file of the course is read whole', async () => {
      await choose.setInputFiles(COURSE);
      await expect(status).toContainText('9,625 reviews, 3,190 good and 6,435 bad.');
    });
});

// the browser itself complains of what it cannot fetch
open(
  'what is not here: the reviews without a network, and the public file before a click',
  async ({ page, context }) => {
    const few = `label,review\n${rows(60)}`;
    const whole = `label,review\n${rows(11_987, (i) => Number(i < 4000))}`;
    let published = few;
    const asked: string[] = [];
    await page.route('https://raw.githubusercontent.com/**', async (route) => {
      const url = route.request().url();
      asked.push(url);
      if (url.includes('gone')) return route.abort();
      await route.fulfill({
        body: url.includes('waimai') ? published : few,
        headers: { 'access-control-allow-origin': '*' },
      });
    });
    const box = await laboratory(page, '?run=model:gru-bi,units:8,vector:8,epochs:1');
    const { group, status } = reviewsOf(box);

    await open.step(
      'a page that is not kept says that the reviews cannot be had without a network',
      async () => {
        const train = box.getByRole('button', { name: 'Train', exact: true });
        await context.setOffline(true);
        await train.click();
        await expect(status).toContainText('Try again when you are online');
        await expect(train).toBeEnabled();
        await context.setOffline(false);
      },
    );

    const fetchIt = group.getByRole('button', { name: 'fetch it' });
    const address = group.getByRole('textbox', { name: 'Address' });
    await open.step('the public file is fetched on a click, from the address that stands there', async () => {
      await group.getByRole('button', { name: 'the public file' }).click();
      await expect(address).toHaveValue(/waimai_10k\.csv$/);
      expect(asked).toEqual([]);
      const named = await address.inputValue();
      await fetchIt.click();
      await expect(status).toContainText('other rows');
      expect(asked).toEqual([named]);
      await address.fill('https://example.com/a.csv');
      await expect(fetchIt).toBeDisabled();
      await address.fill(named);
    });

    await open.step('the public file is counted before it is believed', async () => {
      published = whole;
      await fetchIt.click();
      await expect(status).toContainText(
        '4,000 good and 7,987 bad. Rows and labels are as many as in waimai_10k.',
      );
      await address.fill('https://raw.githubusercontent.com/someone/mine.csv');
      await fetchIt.click();
      await expect(status).toContainText('“mine.csv”: 60 reviews, 30 good and 30 bad');
      await expect(status).toContainText('this is another file');
      await address.fill('https://raw.githubusercontent.com/someone/gone.csv');
      await fetchIt.click();
      await expect(status).toContainText('The file cannot be had');
      expect(asked).toHaveLength(4);
      await group.getByRole('button', { name: 'built-in' }).click();
      await expect(status).toContainText('651 reviews');
    });
  },
);
