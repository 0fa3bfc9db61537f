// What is wrong with a formula is said in the language of the page.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/i18n/notation.ts';
import { refusal } from '../../src/i18n/refusal.ts';
import { NotationError } from '../../src/notation/error.ts';
import { readFormula } from '../../src/optimizers/typed.ts';

const refused = (text: string): NotationError => {
  try {
    readFormula(text);
  } catch (error) {
    if (error instanceof NotationError) return error;
  }
  throw new Error(`${text} is read`);
};

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

  // every sentence that the notation can say stands in its source as a string that ends like one
  test.each(['notation/parse', 'notation/axes', 'optimizers/typed', 'derive/grade', 'derive/correction'])(
    'every sentence of %s',
    (file) => {
      const source = readFileSync(new URL(`../../src/${file}.ts`, import.meta.url), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
        '',
      );
      const said = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"/g)]
        .map(([, a, b]) => a ?? b!)
        .filter((s) => /^[A-Z“{@a-z].*[ .].*[.T?]$/.test(s) && / /.test(s));
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter((s) => !(s in sentences('zh')))).toEqual([]);
    },
  );
});
