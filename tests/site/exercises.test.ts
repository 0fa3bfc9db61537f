// The booklet of exercises: every exercise of every lesson, set without components, and none of the solutions.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercisesIn } from '../../src/site/exercises.ts';

const lessons = readdirSync('content', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(`content/${name}`).includes('en.mdx'));
const source = (lesson: string, lang: string): string =>
  readFileSync(`content/${lesson}/${lang}.mdx`, 'utf8');

describe.each(lessons)('%s', (lesson) => {
  test.each(['en', 'zh'])('has all its exercises in %s, readable and without solutions', (lang) => {
    const body = source(lesson, lang);
    const found = exercisesIn(body);
    expect(found.map(({ id }) => id)).toEqual(
      [...body.matchAll(/<Exercise id="([^"]+)"/g)].map(([, id]) => id),
    );
    for (const { id, html } of found) {
      const text = html.replace(/<(annotation|pre|code)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
      expect({ id, left: /[$`]|\{\/|\*\*|<\/?(?:Ask|Solution)/.exec(text)?.[0] }).toEqual({
        id,
        left: undefined,
      });
      expect(text.trim().length, id).toBeGreaterThan(15);
    }
    for (const [, solution] of body.matchAll(/<Solution>\s*(.*?)<\/Solution>/gs)) {
      const words = /[\p{L} ,]{30,}/u.exec(solution!.replace(/\$[^$]*\$/g, '|'))?.[0];
      if (words) expect(found.filter(({ html }) => html.includes(words))).toEqual([]);
    }
  });

  test('has the same exercises in both languages', () => {
    const ids = (lang: string) => exercisesIn(source(lesson, lang)).map(({ id }) => id);
    expect(ids('zh')).toEqual(ids('en'));
  });
});

test('what an exercise is written with is set: paragraphs, displays, tables, lists, code; the rest is refused', () => {
  const body = (inside: string): string => `<Exercise id="e1" title="A">\n\n${inside}\n\n</Exercise>\n`;
  const [one] = exercisesIn(
    body(
      '{/* supposes rows */}\n\nOf $x$:\n\n$$\nx^2\n$$\n\n| a | b |\n| --- | --- |\n| 1 | $c$ |\n\n- one\n- two\n\n```python\na < b\n```\n\n<Ask id="x" />\n\n<Solution>\n\nSecret.\n\n</Solution>',
    ),
  );
  expect(one!.html).toMatch(
    /<p>Of .*katex-display.*<table>.*<td>1<\/td>.*<ul><li>one<\/li><li>two<\/li><\/ul>.*<pre><code>a &lt; b<\/code><\/pre>$/s,
  );
  expect(one!.html).not.toContain('Secret');
  expect(() => exercisesIn(body('<Figure of="x" />'))).toThrow('cannot set');
});
