// One thing, one name: lessons and interface, in both languages, keep to the glossary.
import { describe, expect, test } from 'vitest';
import { type Term, namesOf, strays } from '#words/glossary.ts';
import { lessonsOf } from '#words/course.ts';
import { mentions } from '#typeset/terms.ts';
import { langs } from '#words/words.ts';
import { course } from '../../content/course.ts';
import { filesIn, textOf } from '../imports.ts';

const { glossary } = course;

/** What readers of a language read: the prose of its lessons. */
const prose = (lang: 'en' | 'zh'): string[] => filesIn('content').filter((f) => f.endsWith(`/${lang}.mdx`));
/** Words of the interface stand in files of both languages. */
const words = [...filesIn('src'), ...filesIn('content')].filter(
  (f) => f.endsWith('.ts') && f !== 'content/glossary.ts' && f !== 'src/words/glossary.ts',
);

describe('the glossary', () => {
  test('has one row for a thing, and each name in one row only', () => {
    for (const lang of langs) {
      const owners = new Map<string, Term>();
      for (const term of glossary)
        for (const name of namesOf(term, lang)) {
          expect(owners.get(name.toLowerCase())?.id, `${lang}: “${name}”`).toBeUndefined();
          owners.set(name.toLowerCase(), term);
        }
    }
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  });

  test('names lessons of the course', () => {
    const ids = new Set(lessonsOf(course).map(({ id }) => id));
    for (const { id, lesson, linked } of glossary)
      for (const named of [...(lesson === undefined ? [] : [lesson]), ...(linked ?? [])])
        expect(ids.has(named), `${id}: ${named}`).toBe(true);
  });

  test('forbids no name that it gives', () => {
    for (const lang of langs)
      for (const term of glossary)
        for (const name of namesOf(term, lang)) expect(strays(glossary, lang, name), name).toEqual([]);
  });

  test('finds a stray name, and lets it be quoted', () => {
    expect(strays(glossary, 'zh', '残差网络的短接').map(({ term }) => term.id)).toEqual([
      'shortcut-connection',
    ]);
    expect(strays(glossary, 'zh', '笔记写作“短接”')).toEqual([]);
  });
});

/** What is read on the page: of code, no comment. */
const read = (file: string): string =>
  file.endsWith('.ts') ? textOf(file).replace(/\/\*[^]*?\*\/|\/\/.*/g, '') : textOf(file);

describe.each(langs)('%s', (lang) => {
  test.each([...prose(lang), ...words])('%s keeps to the glossary', (file) => {
    const found = read(file)
      .split('\n')
      .flatMap((line, k) =>
        strays(glossary, lang, line).map(
          ({ term, name }) => `${file}:${k + 1}: “${name}” is called “${term.name[lang]}” here`,
        ),
      );
    expect(found).toEqual([]);
  });
});

/** “The gradient by W”: not English, and mistaken for “multiplies the gradient by W”, which is. */
const BY = /\b(?:gradient|derivative)s? by (?:the|each|every|\$)/gi;
const MEASURED = /\b(?:multipl|divid|scal|shrink|grow|chang|exceed|fall)\w*[^.;:]*$/i;

test.each(prose('en'))('%s: a gradient is taken with respect to something', (file) => {
  const text = textOf(file);
  const found = [...text.matchAll(BY)]
    .filter(({ index }) => !MEASURED.test(text.slice(Math.max(0, index - 80), index)))
    .map(({ index }) => text.slice(Math.max(0, index - 40), index + 40));
  expect(found).toEqual([]);
});

/** Idioms that say the opposite of what is meant: 什么也不放过 is “misses nothing”, 让过 “yields to”. */
test.each(prose('zh'))('%s: what passes is 通过, not 放过', (file) => {
  expect(textOf(file).match(/放过的|什么也不放过|一份也不放过|所?让过/g)).toBeNull();
});

describe('the first mention', () => {
  const texts = (lang: 'en' | 'zh', ...lines: string[]): string[] => {
    const pieces = mentions(glossary, lang, 'rnn');
    return lines.flatMap((line) =>
      pieces(line).flatMap(({ text, term }) => (term ? [`${text}→${term.id}`] : [])),
    );
  };

  test('is linked, a second one is not, and the text stays what it was', () => {
    expect(texts('en', 'Hidden states and hidden states.', 'The hidden state.')).toEqual([
      'Hidden states→hidden-state',
    ]);
    const line = 'Backpropagation through time, with momentum.';
    expect(
      mentions(
        glossary,
        'en',
        'rnn',
      )(line)
        .map(({ text }) => text)
        .join(''),
    ).toBe(line);
  });

  test('takes the longest name, and whole words', () => {
    expect(texts('zh', '随机梯度下降与梯度')).toEqual([
      '随机梯度下降→stochastic-gradient-descent',
      '梯度→gradient',
    ]);
    expect(texts('en', 'The kernels of an unmasked recurrent network')).toEqual([
      'kernels→kernel',
      'recurrent network→recurrent-neural-network',
    ]);
  });

  test('of a word with another meaning is linked only where it is meant', () => {
    expect(texts('en', 'recall, in single precision')).toEqual([]);
    expect(mentions(glossary, 'en', 'classifier')('recall').map(({ term }) => term?.id)).toEqual(['recall']);
  });
});
