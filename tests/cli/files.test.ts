// What a user names is read as far as a file of its kind goes: an endless one is refused, a very large one is no trouble.
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blobOfFile, textOfFile } from '#cli/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what never ends is refused after a while', async () => {
  const megabyte = new Uint8Array(2 ** 20);
  let read = 0;
  const endless = (async function* () {
    for (;;) {
      read++;
      yield megabyte;
    }
  })();
  await expect(textOfFile('-', endless)).rejects.toThrow('Standard input has more than 512 MB');
  expect(read).toBeLessThan(600);
});

test('a file of more than 2 GiB is read from where it lies', async () => {
  const path = join(folder, 'large.vec');
  const file = openSync(path, 'w');
  writeSync(file, '2 3\n香 1 2 3\n');
  ftruncateSync(file, 2200 * 2 ** 20); // a hole takes no room on the disk
  closeSync(file);
  const blob = await blobOfFile(path);
  expect(blob.size).toBe(2200 * 2 ** 20);
  expect(await blob.slice(0, 15).text()).toBe('2 3\n香 1 2 3\n\0');
});
