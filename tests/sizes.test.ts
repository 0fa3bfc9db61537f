// A file of code is short, or says in its first comment why it is not: “Long because …”.
import { expect, test } from 'vitest';
import { sizeOf, sizes } from './sizes.ts';

const LONGEST = 250;
const MEDIAN = 80;

const isLong = ({ lines, comment }: ReturnType<typeof sizeOf>): boolean =>
  lines > LONGEST && !/\bLong\s+(?:\*\s+)?because\b/.test(comment);

test('a file of more than 250 lines gives its reason', () => {
  expect(
    sizes()
      .filter(isLong)
      .map((s) => s.file),
  ).toEqual([]);
});

test('the median file has at most 80 lines', () => {
  const all = sizes();
  expect(all[all.length >> 1]!.lines).toBeLessThanOrEqual(MEDIAN);
});

test('a reason counts in the first comment alone', () => {
  const body = 'x;\n'.repeat(300);
  expect(isLong(sizeOf('a.ts', body))).toBe(true);
  expect(isLong(sizeOf('a.ts', `/** @file A. Long because it is a table. */\n${body}`))).toBe(false);
  expect(isLong(sizeOf('a.astro', `---\n// A. Long because it is a table.\n${body}`))).toBe(false);
  expect(isLong(sizeOf('a.svelte', `<script lang="ts">\n  /** @file A. Long because … */\n${body}`))).toBe(
    false,
  );
  expect(isLong(sizeOf('a.ts', `/** @file A. */\nx;\n// Long because it is a table.\n${body}`))).toBe(true);
});
