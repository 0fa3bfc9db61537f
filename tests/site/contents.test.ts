// The table of contents follows the page: headings in order, steps under their heading, code left alone.
import { rnn } from '../../content/rnn/derivation.ts';
import { expect, test } from 'vitest';
import { sections, twins } from '#site/contents.ts';

const headings = (texts: readonly string[]) =>
  texts.map((text) => ({ depth: 2, slug: text.toLowerCase(), text }));

test('steps stand under the heading they follow', () => {
  const source = '## Forward\n<Step id="z">\n</Step>\n## Backward\n<Step id="dz" />\n<Step id="dh">';
  const found = sections(source, headings(['Forward', 'Backward']), rnn);
  expect(found.map(({ anchor, steps }) => [anchor, steps.map((step) => step.anchor)])).toEqual([
    ['forward', ['step-z']],
    ['backward', ['step-dz', 'step-dh']],
  ]);
});

test('a comment in a code block is not a heading', () => {
  const found = sections('## A\n```python\n## not me\n```\n## B', headings(['A', 'B']), rnn);
  expect(found.map(({ text }) => text)).toEqual(['A', 'B']);
});

test('anchors of twins are paired by rank, and not at all where the outlines differ', () => {
  expect(twins(headings(['Forward']), headings(['前向']))).toEqual({ forward: '前向' });
  expect(twins(headings(['A', 'B']), headings(['A']))).toEqual({});
});

test('a step is named with the letters of the derivation', () => {
  const [section] = sections('## A\n<Step id="yhat">\n<Step id="dz">\n<Step id="dh0">', headings(['A']), rnn);
  expect(section?.steps.map(({ tex }) => tex)).toEqual([
    '\\hat{y}_{t}',
    '\\partial L / \\partial z_{t}',
    '\\partial L / \\partial h_{0}',
  ]);
});
