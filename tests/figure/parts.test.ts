// What is fetched later may not come: whoever fetches it says so, and asks again. A component is fetched by Part alone.
import { expect, test } from 'vitest';
import { filesIn, textOf } from '../imports.ts';

test('no component is fetched but by the part that says when it does not come', () => {
  const found = [...filesIn('src'), ...filesIn('content')]
    .filter((file) => file.endsWith('.svelte') && !file.endsWith('/Part.svelte'))
    .flatMap((file) =>
      [...textOf(file).matchAll(/^.*(?<!typeof )import\('[^']*\.svelte'\).*$/gm)].map(([line]) => ({
        file,
        line,
      })),
    );
  expect(found.length).toBeGreaterThan(5);
  const bare = found.filter(
    ({ file, line }) => !/<Part\b[^>]*\bload=/.test(line) && !/<Part \{load\}/.test(textOf(file)),
  );
  expect(bare).toEqual([]);
});
