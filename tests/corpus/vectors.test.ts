// Word vectors are read line by line, and trained with gradients that differences agree with.
import { describe, expect, test } from 'vitest';
import { WrongFile } from '../../src/corpus/report.ts';
import { SKIP_GRAM, negativeSampler, pairLoss, trainSkipGram } from '../../src/corpus/skip-gram.ts';
import { nearest, randomVectors, readVectors } from '../../src/corpus/vectors.ts';
import { buildVocabulary, cut } from '../../src/corpus/vocabulary.ts';
import { random } from '../../src/math/random.ts';

const CUT = { unit: 'characters', stop: false } as const;
const v = buildVocabulary(['好吃不慢'], { ...CUT, minimum: 1 });
const zeros = (rows: number, size: number) => ({ size, data: new Float32Array(rows * size) });
const row = (read: { size: number; data: Float32Array }, word: string) => [
  ...read.data.subarray(v.idOf(word) * read.size, (v.idOf(word) + 1) * read.size),
];

describe('a file of word vectors', () => {
  test.each(['3 2\n', ''])('is read with the head %j', async (head) => {
    const read = await readVectors(new Blob([`${head}好 1 2\n吃 0.5 -1e-1\n汤 3 4\n`]), v, zeros);
    expect(read).toMatchObject({ size: 2, words: 3, found: 2, faults: 0 });
    expect(row(read, '好')).toEqual([1, 2]);
    expect(row(read, '吃')[1]).toBeCloseTo(-0.1, 6);
    expect(row(read, '慢')).toEqual([0, 0]);
  });

  test('names every line that is not read', async () => {
    const text = '4 2\n好 1 2\n吃 1\n不 1 x\n好 3 4\na b 5 6\n慢 7 8';
    const read = await readVectors(new Blob([text]), v, zeros);
    expect(read.findings.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      '3 length',
      '4 number',
      '5 repeated',
    ]);
    expect(read).toMatchObject({ words: 3, found: 2, faults: 3 });
    expect(row(read, '慢')).toEqual([7, 8]);
  });

  test('of another kind is refused', async () => {
    const refused = (text: string) => readVectors(new Blob([text]), v, zeros);
    await expect(refused('label,review\n1,好吃\n')).rejects.toBeInstanceOf(WrongFile);
    await expect(refused('')).rejects.toMatchObject({ why: 'empty' });
    await expect(refused('3 2\n')).rejects.toMatchObject({ why: 'no-rows' });
  });
});

test('random vectors are small, and the pad is nothing', () => {
  const { data } = randomVectors(50, 8, random(1));
  expect(data.slice(0, 8).every((x) => x === 0)).toBe(true);
  expect(Math.max(...data.map(Math.abs))).toBeLessThanOrEqual(1 / 16);
});

describe('skip-gram with negative sampling', () => {
  const [size, negatives] = [4, 3];
  const rng = random(7);
  const draw = (n: number) => Float32Array.from({ length: n }, () => rng() - 0.5);

  test('has the gradients of finite differences', () => {
    const centre = draw(size);
    const context = draw(6 * size);
    const rows = [4, 1, 5, 1]; // a word may be drawn twice
    const dv = new Float32Array(size);
    const errors = new Float32Array(negatives + 1);
    const scratch: [Float32Array, Float32Array] = [new Float32Array(size), new Float32Array(negatives + 1)];
    const loss = () => pairLoss(centre, context, rows, ...scratch);
    pairLoss(centre, context, rows, dv, errors);
    const difference = (at: Float32Array, i: number): number => {
      const h = 2 ** -9; // float32: a coarse step, and a tolerance to match
      const here = at[i]!;
      at[i] = here + h;
      const above = loss();
      at[i] = here - h;
      const below = loss();
      at[i] = here;
      return (above - below) / (2 * h);
    };
    for (let i = 0; i < size; i++) expect(dv[i]).toBeCloseTo(difference(centre, i), 4);
    for (const word of [1, 4, 5, 0])
      for (let i = 0; i < size; i++) {
        const claimed = rows.reduce((sum, r, k) => sum + (r === word ? errors[k]! * centre[i]! : 0), 0);
        expect(claimed).toBeCloseTo(difference(context, word * size + i), 4);
      }
  });

  test('draws in proportion to the power 3/4, and never a pad or an unknown', () => {
    const sample = negativeSampler([5, 100, 16, 81, 0]);
    const seen = [0, 0, 0, 0, 0];
    for (let n = 0; n < 35_000; n++) seen[sample(rng)]!++;
    expect([seen[0], seen[1], seen[4]]).toEqual([0, 0, 0]);
    expect(seen[2]! / 35_000).toBeCloseTo(8 / 35, 1);
  });

  // two worlds that never meet: tea is drunk, noodles are eaten
  const texts = ['喝热茶', '喝凉茶', '喝浓茶', '喝奶茶', '吃拌面', '吃汤面', '吃炒面', '吃拉面'].flatMap(
    (t) => Array<string>(20).fill(t),
  );
  const vocabulary = buildVocabulary(texts, { ...CUT, minimum: 1 });
  const rows = texts.map((text) => cut(text, CUT).map(vocabulary.idOf));
  const train = (seed: number) => [
    ...trainSkipGram(rows, vocabulary.counts, { ...SKIP_GRAM, size: 8, epochs: 20, seed }),
  ];

  test('lowers its loss and brings together what is said together', () => {
    const epochs = train(1);
    expect(epochs.at(-1)!.loss).toBeLessThan(0.8 * epochs[0]!.loss);
    const known = vocabulary.tokens.map((_, id) => id).slice(2);
    const near = nearest(epochs.at(-1)!.vectors, vocabulary.idOf('热'), known, 3).map(
      ([id]) => vocabulary.tokens[id],
    );
    expect([...'凉浓奶茶喝']).toEqual(expect.arrayContaining(near));
  });

  test('is the same for a seed', () => {
    expect(train(2).at(-1)!.vectors.data).toEqual(train(2).at(-1)!.vectors.data);
  });

  test('does nothing where there is nothing to tell apart', () => {
    expect([...trainSkipGram([[2, 2]], [0, 0, 2], SKIP_GRAM)]).toEqual([]);
  });
});
