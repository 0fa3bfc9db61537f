// Exercises that are answered in place: keys are computed, right answers are taken, mistakes are told what they are.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { course } from '../../content/course.ts';
import { derivationOf } from '#typeset/lesson.ts';
import { sentenceHtml } from '#typeset/words-tex.ts';
import { lessonsOf } from '#words/course.ts';
import { askWords } from '#words/ask.ts';
import { type Asked, type Asking, askedOf } from '../../src/site/ask/asked.ts';
import { type Said, onChoice, onMatrix, onNumber, onShape } from '../../src/site/ask/verdict.ts';

const LEAST = 5; // of a lesson
const w = askWords('en');

interface Placed extends Asking {
  readonly id: string;
  readonly exercise: string;
}

/** The value of an attribute in braces: what JSX allows and an author of a lesson needs. */
const valueOf = (text: string): unknown => new Function(`return (${text});`)();

/** What stands in `name="…"` and `name={…}`. */
function attributes(tag: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (let rest = tag; (rest = rest.trimStart());) {
    const text = /^([a-z]+)="([^"]*)"/.exec(rest);
    if (text) {
      found[text[1]!] = text[2];
      rest = rest.slice(text[0].length);
      continue;
    }
    const name = /^([a-z]+)=\{/.exec(rest);
    if (!name) throw new Error(`cannot read ${rest.slice(0, 60)}`);
    let end = name[0].length;
    for (let depth = 1, quote = ''; depth; end++) {
      const c = rest[end];
      if (c === undefined) throw new Error(`no end of ${name[1]} in ${tag}`);
      if (quote) {
        if (c === '\\') end++;
        else if (c === quote) quote = '';
      } else if (c === '"' || c === "'") quote = c;
      else depth += c === '{' ? 1 : c === '}' ? -1 : 0;
    }
    found[name[1]!] = valueOf(rest.slice(name[0].length, end - 1));
    rest = rest.slice(end);
  }
  return found;
}

function asksIn(lesson: string, lang: 'en' | 'zh'): Placed[] {
  const source = readFileSync(new URL(`../../content/${lesson}/${lang}.mdx`, import.meta.url), 'utf8');
  const parts = source.matchAll(/<Exercise id="([^"]+)"[\s\S]*?<\/Exercise>/g);
  const asks = [...parts].flatMap(([text, exercise]) => {
    const shut = text.indexOf('<Solution>');
    const all = [...text.matchAll(/^<Ask ([^\n]*) \/>$/gm)];
    for (const ask of all) expect(ask.index, `${ask[0]} stands before the solution`).toBeLessThan(shut);
    return all.map(([, tag]) => ({ ...attributes(tag!), exercise: exercise! }) as Placed);
  });
  // one that is written otherwise would be read by nobody here
  expect(asks).toHaveLength(source.match(/<Ask\b/g)?.length ?? 0);
  return asks;
}

const answered = (asked: Asked, text: string, of = 0): Said => {
  switch (asked.form) {
    case 'number':
      return onNumber(asked, text, w);
    case 'matrix':
      return onMatrix(asked, text, w);
    case 'shape':
      return onShape(asked, text, w);
    case 'choice':
      return onChoice(asked, text.split(' ').filter(Boolean).map(Number), of, w);
    case 'formula':
      throw new Error('formulas are judged by tests/answers');
  }
};

/** The right answer as it is typed. */
const keyOf = (asked: Exclude<Asked, { form: 'formula' }>): string => {
  switch (asked.form) {
    case 'number':
      return String(asked.right);
    case 'matrix':
      return asked.right.map((row) => row.join(' ')).join('; ');
    case 'shape':
      return `(${asked.axes.join(', ')})`;
    case 'choice':
      return asked.right.join(' ');
  }
};

describe.each(lessonsOf(course).map((lesson) => [lesson.id, lesson] as const))('%s', (id, { definition }) => {
  const d = derivationOf(definition);
  const [en, zh] = [asksIn(id, 'en'), asksIn(id, 'zh')];

  test('asks enough, the same in both languages', () => {
    if (en.length) expect(en.length).toBeGreaterThanOrEqual(LEAST);
    const asked = (asks: readonly Placed[]) =>
      asks.map((ask) => {
        const key = askedOf(d, ask);
        return {
          id: ask.id,
          exercise: ask.exercise,
          ...key,
          ...(key.form === 'number' ? { slips: key.slips.map(([x]) => x) } : {}),
        };
      });
    expect(asked(zh)).toEqual(asked(en));
    expect(zh.map(({ hints }) => hints?.length)).toEqual(en.map(({ hints }) => hints?.length));
  });

  test('takes the right answer, and says what is wrong with others', () => {
    expect(new Set(en.map(({ id }) => id)).size).toBe(en.length);
    for (const ask of [...en, ...zh]) {
      expect(`${ask.id}-`).toContain(`${[ask.exercise, ask.part].filter(Boolean).join('-')}-`);
      expect(sentenceHtml(ask.what ?? '')).not.toMatch(/katex-error|\$/);
      expect(ask.hints?.length, `${ask.id} has a hint`).toBeGreaterThan(0);
      const said = ask.slips?.map(([, sentence]) => sentence) ?? [];
      for (const text of [...(ask.hints ?? []), ...(ask.among ?? []), ...said])
        expect(sentenceHtml(text), text).not.toMatch(/katex-error|\$/);
      const asked = askedOf(d, ask);
      if (asked.form === 'formula') continue;
      const of = ask.among?.length;
      expect(answered(asked, keyOf(asked), of).verdict, ask.id).toBe('right');
      if (asked.form === 'choice') {
        const all = Array.from({ length: of! }, (_, i) => i);
        const others = all.map((i) => all.filter((j) => (j === i) !== asked.right.includes(j)).join(' '));
        for (const other of others) expect(answered(asked, other, of).verdict).not.toBe('right');
        continue;
      }
      expect(answered(asked, 'ask').verdict).not.toBe('right');
      if (asked.form !== 'number') continue;
      for (const [value, said] of asked.slips) {
        const told = answered(asked, String(value));
        expect(told.verdict, `${ask.id}: ${value}`).toBe('wrong');
        expect(told.message).toContain(said);
      }
    }
  });
});

test('numbers are told what they are', () => {
  const asked: Asked = { form: 'number', right: Math.log(2), slips: [[1 - Math.log(2), 'the rest']] };
  const told = (text: string) => onNumber(asked, text, w);
  for (const text of ['ln 2', '0.69', '0,693', 'log(2)', '−½ ln ¼'.replace('¼', '(1/4)')])
    expect(told(text).verdict, text).toBe('right');
  expect(told('-ln 2').message).toBe(w.sign);
  expect(told('ln 4').message).toContain('2 times the right number');
  expect(told('0.5 ln 2').message).toContain('is 2 times that');
  expect(told('0.6843').message).toBe(w.near);
  expect(told('0.31').message).toContain('the rest');
  for (const text of ['', 'two', '1e999', '1/0', '(', '9'.repeat(5000)])
    expect(told(text).verdict, text.slice(0, 9)).toBe('unreadable');
});

test('matrices and axes are told what they are', () => {
  const column: Asked = { form: 'matrix', right: [[1], [-2]] };
  expect(onMatrix(column, '1 -2', w).verdict).toBe('right');
  expect(onMatrix(column, '(1, -2)', w).verdict).toBe('right');
  expect(onMatrix(column, '-1 2', w).message).toBe(w.sign);
  expect(onMatrix(column, '1 2', w).message).toBe('1 of 2 entries are right.');
  const matrix: Asked = { form: 'matrix', right: [[1, 2, 3], [4, 5, 6]] }; // prettier-ignore
  expect(onMatrix(matrix, '[[1, 2, 3], [4, 5, 6]]', w).verdict).toBe('right');
  expect(onMatrix(matrix, '1 4; 2 5; 3 6', w).message).toBe(w.transposed);
  expect(onMatrix(matrix, '1 2; 3 4', w).message).toContain('2 rows and 3 columns');
  expect(onMatrix(matrix, 'no', w).verdict).toBe('unreadable');
  const shape: Asked = { form: 'shape', axes: ['H', 'D'], sizes: [3, 2] };
  for (const text of ['(H, D)', 'H×D', 'H x D', '3 2', '[3,2]', '（H，D）'])
    expect(onShape(shape, text, w).verdict, text).toBe('right');
  expect(onShape(shape, '(D, H)', w).message).toBe(w.transposed);
  expect(onShape(shape, '(H, 1)', w).verdict).toBe('wrong');
  expect(onShape({ form: 'shape', axes: ['H', '1'], sizes: [3, 1] }, 'H', w).verdict).toBe('right');
  expect(onShape(shape, '()', w).verdict).toBe('unreadable');
});
