/** @file How long the files of src and content are: `node tests/sizes.ts` prints it, and `sizes.test.ts` holds it to the house. */
import { filesIn, textOf } from './imports.ts';

export interface Size {
  readonly file: string;
  readonly lines: number;
  /** Its first comment, which has to say why where a file is long. */
  readonly comment: string;
}

/** Every file of code, longest first; the prose of the lessons is not code. */
export function sizes(): Size[] {
  return [...filesIn('src'), ...filesIn('content')]
    .filter((file) => /\.(ts|js|svelte|astro|css)$/.test(file))
    .map((file) => sizeOf(file, textOf(file)))
    .sort((a, b) => b.lines - a.lines || (a.file < b.file ? -1 : 1));
}

export const sizeOf = (file: string, text: string): Size => ({
  file,
  lines: text.split('\n').length - +text.endsWith('\n'),
  comment:
    /^(?:---\n|<script[^>]*>\s*)?\s*(\/\*[^]*?\*\/|<!--[^]*?-->|(?:\/\/.*\n\s*)+)/.exec(text)?.[1] ?? '',
});

/** What share of all numbers, given from the largest to the smallest, is at most this. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((1 - share) * (sorted.length - 1))]!;

if (import.meta.main) {
  const all = sizes();
  const lines = all.map((s) => s.lines);
  console.log(
    `${all.length} files: median ${quantile(lines, 0.5)} lines, 90th percentile ${quantile(lines, 0.9)}, longest ${lines[0]}`,
  );
  for (const { file, lines } of all.slice(0, 20)) console.log(`${String(lines).padStart(5)}  ${file}`);
}
