// What is wrong with a formula is said in the language of the page.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerSentences } from '../../src/words/answers.ts';
import { sentences } from '#words/notation.ts';
import { refusal } from '#words/refusal.ts';
import { NotationError } from '#notation/error.ts';
import { readFormula } from '../../content/optimizers/race/typed.ts';

const refused = (text: string): NotationError => {
  try {
    readFormula(text);
  } catch (error) {
    if (error instanceof NotationError) return error;
  }
  throw new Error(`${text} is read`);
};

const ANSWERS = new URL('../../src/answers/', import.meta.url);
const answerFiles = readdirSync(ANSWERS, { recursive: true }).flatMap((file) =>
  typeof file === 'string' && file.endsWith('.ts') ? [file] : [],
);

/** The sentences that stand in a source, its comments aside: strings that begin and end like one. */
const sentencesIn = (source: string): string[] =>
  [...source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"/g)]
    .map(([, a, b]) => (a ?? b!).replaceAll('\\\\', '\\'))
    .filter((s) => /^[A-Z“{@a-z].*[ .].*[.T?]$/.test(s) && / /.test(s));

test('in English the sentences are those of the error', () => {
  const error = refused('x + ) 2');
  expect(refusal(error, sentences('en'))).toEqual([error.problem, error.remedy]);
});

describe('in Chinese', () => {
  test.each([
    ['x + ', '公式没有写完。 请在这里写一个数、一个名字或“(”。'],
    ['x + ) 2', '一项不能以“)”开头。 请在这里写一个数、一个名字或“(”。'],
    ['x^2', '这里的记法中没有“^”。 乘方请写 **，如 h**2。'],
    ['x**2 + z', '这里没有“z”。 公式中只能用 x、y 和数。'],
    ['(x + y', '公式到这里就结束了，还缺“)”。 请在这里写上“)”。'],
  ])('%s', (text, said) => {
    expect(refusal(refused(text), sentences('zh')).join(' ')).toBe(said);
  });

  test.each(answerFiles)('every sentence of src/answers/%s', (file) => {
    const said = sentencesIn(readFileSync(new URL(file, ANSWERS), 'utf8'));
    expect(said.filter((s) => !(s in answerSentences('zh')))).toEqual([]);
  });

  // every sentence that the notation can say stands in its source as a string that ends like one
  const functions = readdirSync(new URL('../../src/notation/functions', import.meta.url));
  test.each([
    ['src/notation/parse.ts'],
    ['src/notation/axes.ts'],
    ['src/notation/function.ts', ...functions.map((file) => `src/notation/functions/${file}`)],
    ['content/optimizers/race/typed.ts'],
    ['src/derive/correction.ts'],
  ])('every sentence of %s', (...files) => {
    const said = files.flatMap((file) =>
      sentencesIn(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((s) => !(s in sentences('zh')))).toEqual([]);
  });
});
