// A row of tabs is one stop of the Tab key; each tab names what it shows, and what is shown names its tab.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Tabs from '#figure/Tabs.svelte';
import { filesIn } from '../imports.ts';

test('one tab is a stop, and each leads to its panel', () => {
  const { body } = render(Tabs, {
    props: { id: 'x', label: 'Panes', tabs: ['a', 'b', 'c'], names: { a: 'A', b: 'B', c: 'C' }, chosen: 'b' },
  });
  const tabs = [...body.matchAll(/<button[^>]*role="tab"[^>]*>/g)].map(([tag]) => tag);
  expect(tabs.map((tag) => /tabindex="(-?\d)"/.exec(tag)?.[1])).toEqual(['-1', '0', '-1']);
  expect(tabs.map((tag) => /aria-selected="(\w+)"/.exec(tag)?.[1])).toEqual(['false', 'true', 'false']);
  expect(tabs.map((tag) => /aria-controls="([\w-]+)"/.exec(tag)?.[1])).toEqual(
    ['a', 'b', 'c'].map((t) => `x-panel-${t}`),
  );
});

const sources = [...filesIn('src'), ...filesIn('content')]
  .filter((file) => /\.(svelte|astro)$/.test(file))
  .map(
    (file) => [file, readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8')] as const,
  );

test('whoever has tabs has their panels', () => {
  const bare = sources.filter(([, text]) => /<Tabs\b/.test(text) && !/role="tabpanel"/.test(text));
  expect(bare.map(([file]) => file)).toEqual([]);
});

test('remarks within the text are notes, and no landmarks of a page', () => {
  const landmarks = sources.flatMap(([file, text]) =>
    [...text.matchAll(/<aside\b[^>]*>/g)].filter(([tag]) => !/role="note"/.test(tag)).map(() => file),
  );
  expect(landmarks).toEqual(['src/site/StageSlot.astro']);
});
