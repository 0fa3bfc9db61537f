// The tagger: its sentences, gradients that are differences, and what the text tells of it.
import { describe, expect, test } from 'vitest';
import { judge, logZ, scoreOf } from '../../../content/crf/rows/field.ts';
import { featuresOf } from '../../../content/crf/tagger/features.ts';
import { EXAMPLES, tagger } from '../../../content/crf/tagger/figure.ts';
import {
  columnsOf,
  copyOf,
  emptyModel,
  scoresOf,
  sharesAt,
  step,
} from '../../../content/crf/tagger/model.ts';
import { CORPORA, SENTENCES, TAGS, parsed } from '../../../content/crf/tagger/sentences.ts';
import { crossed, openedOf, saidOf, told } from '../../../content/crf/tagger/told.ts';
import { HELD, knownIn, mostFrequent, splitOf } from '../../../content/crf/tagger/training.ts';
import { MOST, wordsIn } from '../../../content/crf/tagger/typed.ts';
import { learntAtOnce, learntInPauses, pairsOf, planOf, viewOf } from '../../../content/crf/tagger/view.ts';
import { normal, random } from '#math/random.ts';

describe.each(CORPORA)('the sentences: %s', (corpus) => {
  const sentences = SENTENCES[corpus];
  const known = sentences.flatMap(({ words, tags }) => words.map((word, t) => [word, tags[t]!] as const));

  test('are sixty to one hundred and twenty different ones, and use every tag', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60);
    expect(sentences.length).toBeLessThanOrEqual(120);
    expect(new Set(sentences.map(({ words }) => words.join(' '))).size).toBe(sentences.length);
    expect(new Set(known.map(([, tag]) => tag)).size).toBe(TAGS[corpus].length);
  });

  test('have at least twenty words with two tags: without them there would be nothing to decide', () => {
    const tagsOf = Map.groupBy(known, ([word]) => word);
    const both = [...tagsOf].filter(([, uses]) => new Set(uses.map(([, tag]) => tag)).size > 1);
    expect(both.length).toBeGreaterThanOrEqual(20);
  });

  test('those that judge are never learnt, and are the same however many are', () => {
    const opening = tagger(corpus).opening;
    const few = splitOf({ ...planOf(opening), learnt: 5 });
    const many = splitOf(planOf(opening));
    expect(few.held).toEqual(many.held);
    expect(many.held).toHaveLength(HELD);
    expect(few.learnt).toEqual(many.learnt.slice(0, 5));
    expect(many.learnt).toHaveLength(80);
    expect(many.learnt.filter((of) => many.held.includes(of))).toEqual([]);
  });
});

test('a line that cannot be read is named', () => {
  expect(() => parsed('the/D\ncook/N salts', TAGS.en)).toThrow('Line 2: “salts” is no word with a tag.');
  expect(() => parsed('the/Q', TAGS.en)).toThrow('X one of N, V, J, A, O, D, P, C.');
});

test('features: the word, its ending or its characters, its neighbours, and where the sentence begins', () => {
  const at = (words: string, t: number, corpus: 'en' | 'zh') =>
    featuresOf(words.split(' '), t, { corpus, seen: ['word', 'ending', 'context'] });
  expect(at('we cook', 1, 'en')).toEqual([
    ...['always', 'word:cook', 'ends:k', 'ends:ok', 'ends:ook', 'before:we', 'after:'],
  ]);
  expect(at('好吃 的', 0, 'zh')).toEqual([
    ...['always', 'first', 'word:好吃', 'begins:好', 'ends:吃', 'length:2', 'before:', 'after:的'],
  ]);
});

describe.each(['sentence', 'word'] as const)('learning, %s', (way) => {
  const sight = { corpus: 'en', seen: ['word', 'ending', 'context'] } as const;
  const [sentence] = parsed('the/D cook/N salts/V the/D fish/N', TAGS.en);
  const rng = random(3);
  const model = emptyModel(way, sight, [sentence!], TAGS.en.length);
  const { words, tags } = sentence!;
  const loss = (): number => judge(scoresOf(model, words), tags, way)!.loss;
  const EPS = 1e-5;

  test('begins with all rows equally probable', () => {
    expect(loss()).toBeCloseTo(words.length * Math.log(TAGS.en.length), 10);
    for (const shares of sharesAt(model, words))
      for (const p of shares) expect(p).toBeCloseTo(1 / TAGS.en.length, 12);
  });

  test('a step goes down the gradient, which is a difference of losses', () => {
    for (const column of [...model.W.values(), ...model.A])
      for (let k = 0; k < column.length; k++) column[k] = normal(rng);
    const after = copyOf(model);
    expect(step(after, tags, columnsOf(after, words), 1)).toBeCloseTo(loss(), 12);
    const slope = (of: Float64Array, k: number): number => {
      const old = of[k]!;
      of[k] = old + EPS;
      const more = loss();
      of[k] = old - EPS;
      const less = loss();
      of[k] = old;
      return (more - less) / (2 * EPS);
    };
    for (const [name, column] of model.W)
      for (let k = 0; k < column.length; k++)
        expect(column[k]! - after.W.get(name)![k]!, `${name}, ${k}`).toBeCloseTo(slope(column, k), 7);
    for (const [i, row] of model.A.entries())
      for (let j = 0; j < row.length; j++)
        expect(row[j]! - after.A[i]![j]!, `A[${i}][${j}]`).toBeCloseTo(slope(row, j), 7);
  });
});

test('expected pairs are those of all rows of tags, counted one by one', () => {
  const [sentence] = parsed('the/D cook/N salts/V', TAGS.en);
  const K = TAGS.en.length;
  const model = emptyModel('sentence', { corpus: 'en', seen: ['word'] }, [sentence!], K);
  const rng = random(8);
  for (const column of [...model.W.values(), ...model.A])
    for (let k = 0; k < column.length; k++) column[k] = normal(rng);
  const scores = scoresOf(model, sentence!.words);
  const expected = pairsOf([sentence!], K, model);
  const counted = expected.map((row) => row.map(() => 0));
  for (let n = 0; n < K ** 3; n++) {
    const row = [n % K, Math.floor(n / K) % K, Math.floor(n / K ** 2)];
    const p = Math.exp(scoreOf(scores, row) - logZ(scores));
    counted[row[0]!]![row[1]!]! += p;
    counted[row[1]!]![row[2]!]! += p;
  }
  counted.forEach((row, i) => row.forEach((x, j) => expect(expected[i]![j]).toBeCloseTo(x, 10)));
});

describe.each(CORPORA)('what the text tells: %s', (corpus) => {
  const { passes, split } = openedOf(corpus);
  const words = EXAMPLES[corpus].split(' ');
  const example = split.held.find((of) => of.words.join(' ') === EXAMPLES[corpus])!;

  test('the example is held out, has unknown words, and is right by the field alone', () => {
    const truth = example.tags.map((k) => TAGS[corpus][k]!);
    const known = knownIn(split.learnt);
    expect(words.filter((word) => !known.has(word))).toEqual(
      corpus === 'en' ? ['waiters', 'quickly'] : ['错'],
    );
    expect(saidOf(corpus, 'sentence')).toEqual(truth);
    expect(saidOf(corpus, 'word').join(' ')).toBe(corpus === 'en' ? 'D V N D N A' : 'N J V V N');
    const uses = split.learnt.flatMap((of) =>
      of.tags
        .filter((_, t) => of.words[t] === (corpus === 'en' ? 'plate' : '老'))
        .map((k) => TAGS[corpus][k]!),
    );
    expect(uses.length).toBeGreaterThan(0);
    if (corpus === 'en') expect(new Set(uses)).toEqual(new Set(['N']));
    else expect(uses.filter((tag) => tag === 'J').length).toBeGreaterThan(uses.length / 2);
  });

  test('the field is far ahead of the same features without pairs, and words beside it make up for most of that', () => {
    const [plain, beside] = [crossed(corpus, false), crossed(corpus, true)];
    const right = ({ right, words }: typeof plain.word): number => right / words;
    const whole = ({ whole, sentences }: typeof plain.word): number => whole / sentences;
    const unknown = (of: typeof plain.word): number => of.unknownRight / of.unknown;
    expect(plain.word.words).toBe(told(`${corpus} words`));
    expect(right(plain.sentence) - right(plain.word)).toBeGreaterThan(0.08);
    expect(right(plain.sentence)).toBeGreaterThan(right(plain.frequent) + 0.1);
    expect(unknown(plain.sentence) - unknown(plain.word)).toBeGreaterThan(0.2);
    expect(Math.abs(right(beside.sentence) - right(beside.word))).toBeLessThan(0.03);
    expect(whole(beside.sentence) - whole(beside.word)).toBeGreaterThan(0.05);
  });

  test('the gradient of the pairs shrinks, and the brightest cell is the one that the text names', () => {
    const { opening } = tagger(corpus);
    const K = TAGS[corpus].length;
    const size = (pass: number): number => {
      const { matrix } = viewOf(openedOf(corpus), { ...opening, passes: pass, shown: 'gradient' });
      // four digits of each
      expect(Math.abs(matrix.flat().reduce((a, b) => a + b, 0))).toBeLessThan(0.1);
      return Math.hypot(...matrix.flat());
    };
    expect(size(20)).toBeLessThan(0.2 * size(0));
    const { A } = passes.at(-1)!.models.sentence;
    const from = TAGS[corpus].indexOf(corpus === 'en' ? 'D' : 'M');
    expect(A[from]!.indexOf(Math.max(...A[from]!))).toBe(TAGS[corpus].indexOf('N'));
    expect(
      pairsOf(split.learnt, K)
        .flat()
        .reduce((a, b) => a + b, 0),
    ).toBe(split.learnt.reduce((sum, of) => sum + of.words.length - 1, 0));
  });
});

test('和 is what the text says it is: a conjunction, a preposition, a verb', () => {
  const tags = SENTENCES.zh.flatMap(({ words, tags }) => tags.filter((_, t) => words[t] === '和'));
  expect(new Set(tags.map((k) => TAGS.zh[k]))).toEqual(new Set(['C', 'P', 'V']));
});

test('a name that means nothing is refused', () => {
  for (const name of ['fr words', 'en nothing', 'en right nobody', 'en share word 9 V', ''])
    expect(() => told(name), name).toThrow(`“${name}”`);
});

test('a typed sentence is cut as the sentences are', () => {
  expect(wordsIn('  The cook, salts the SOUP! ', 'en')).toEqual(['the', 'cook', 'salts', 'the', 'soup']);
  expect(wordsIn('店员 老 送 错 菜。', 'zh')).toEqual(['店员', '老', '送', '错', '菜']);
  expect(wordsIn('店员老送错菜', 'zh')).toEqual(['店员', '老', '送', '错', '菜']);
  expect(wordsIn('我喜欢披萨。', 'zh')).toEqual(['我', '喜欢', '披萨']);
  expect(wordsIn('<b>…</b> 🍜', 'en')).toEqual(['b', 'b']);
  for (const corpus of CORPORA)
    for (const of of ['', ' ', '🍜', '…']) expect(wordsIn(of, corpus)).toEqual([]);
});

test('the view says what was typed: nothing, too much, a sentence that was learnt, one held out', () => {
  const learnt = openedOf('en');
  const { opening } = tagger('en');
  const read = (typed: string) => viewOf(learnt, { ...opening, typed }).read;
  expect(read('')).toMatchObject({ words: [], shares: [], truth: undefined });
  expect(read('soup '.repeat(MOST + 3))).toMatchObject({ left: 3, truth: undefined });
  expect(read('soup '.repeat(MOST + 3)).words).toHaveLength(MOST);
  expect(read(EXAMPLES.en)).toMatchObject({ learnt: false, left: 0 });
  expect(read(EXAMPLES.en).truth).toBeDefined();
  expect(read(learnt.split.learnt[0]!.words.join(' ')).learnt).toBe(true);
  // before the new sentences are learnt those of the old language are shown
  expect(viewOf(learnt, tagger('zh').opening).read.words.map(({ word }) => word)).toEqual(
    EXAMPLES.en.split(' '),
  );
});

test('what is frequent is counted, and what was never met has the most frequent tag of all', () => {
  const sentences = parsed('a/D cook/N\na/D cook/V\na/D cook/N\nthe/D soup/N here/N', TAGS.en);
  const of = mostFrequent(sentences, TAGS.en.length);
  expect(['a', 'cook', 'unheard'].map((word) => TAGS.en[of(word)])).toEqual(['D', 'N', 'N']);
});

test('learning in pauses is the same learning, and ends when it is no longer wanted', async () => {
  const plan = { ...planOf(tagger('en').opening), learnt: 5 };
  const done = (await learntInPauses(plan, () => true))!;
  expect(done.passes.map(({ pass }) => pass)).toEqual(Array.from({ length: 21 }, (_, i) => i));
  const atOnce = learntAtOnce(plan);
  expect(done).toEqual(atOnce);
  const sizes = done.passes.map(({ models }) => Math.hypot(...models.sentence.A.flatMap((row) => [...row])));
  expect(sizes[0]).toBe(0);
  expect(new Set(sizes).size).toBe(sizes.length);
  expect(await learntInPauses(plan, () => false)).toBeUndefined();
});
