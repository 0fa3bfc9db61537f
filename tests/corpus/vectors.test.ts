// Word vectors are read line by line, and trained with gradients that differences agree with.
import { describe, expect, test, vi } from 'vitest';
import type { Label } from '#corpus/labelled.ts';
import { SKIP_GRAM, negativeSampler, pairLoss, trainSkipGram } from '#corpus/skip-gram.ts';
import { nearest, randomVectors } from '#corpus/vectors.ts';
import { UNKNOWN, buildVocabulary, cut } from '#corpus/vocabulary.ts';
import { type WordFileNews, wordFileDesk } from '#corpus/word-file.ts';
import { type ReadTable, WrongVectors, readTable, vectorsOf } from '#corpus/word2vec.ts';
import { random } from '#math/random.ts';

const CUT = { unit: 'characters', stop: false } as const;
const v = buildVocabulary(['好吃不慢'], { ...CUT, minimum: 1 });
const zeros = (rows: number, size: number) => ({ size, data: new Float32Array(rows * size) });
const known = (word: string) => v.idOf(word) !== UNKNOWN;
const tableOf = (text: string, wanted = known) => readTable(new Blob([text]), wanted);
const vectorOf = ({ table }: ReadTable, word: string) => {
  const { size, data } = vectorsOf(table, v, zeros);
  return [...data.subarray(v.idOf(word) * size, (v.idOf(word) + 1) * size)];
};

describe('a file of word vectors', () => {
  test.each([
    ['3 2\n', 3],
    ['', undefined],
  ])('is read with the head %j', async (head, promised) => {
    const read = await tableOf(`${head}好 1 2\n吃 0.5 -1e-1\n汤 3 4\n`);
    expect(read).toMatchObject({ rows: 3, promised, faults: 0 });
    expect(read.table).toMatchObject({ size: 2, words: ['好', '吃'] });
    expect(vectorsOf(read.table, v, zeros).found).toBe(2);
    expect(vectorOf(read, '好')).toEqual([1, 2]);
    expect(vectorOf(read, '吃')[1]).toBeCloseTo(-0.1, 6);
    expect(vectorOf(read, '慢')).toEqual([0, 0]);
  });

  test('names every line that is not read', async () => {
    const read = await tableOf('4 2\n好 1 2\n吃 1\n不 1 x\n好 3 4\na b 5 6\n吃 1 1e40\n慢 7 8');
    expect(read.findings.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      '3 length',
      '4 number',
      '5 repeated',
      '7 number',
    ]);
    expect(read).toMatchObject({ rows: 3, faults: 4 });
    expect(vectorOf(read, '慢')).toEqual([7, 8]);
  });

  test('has a word that is written otherwise only where the word itself is missing', async () => {
    const wanted = (word: string) => 'a,'.includes(word);
    const { table, faults } = await tableOf('， 1\na 2\nＡ 3\n', wanted);
    expect([table.words, [...table.data], faults]).toEqual([[',', 'a'], [1, 2], 0]);
    const later = await tableOf('Ａ 3\na 2\n', wanted);
    expect([...later.table.data]).toEqual([2]);
  });

  test.each([
    ['label,review\n1,好吃\n', 'row', 1],
    ['2 3\n好 1 2\n', 'row', 2],
    ['好 慢\n', 'row', 1],
    ['', 'empty', 1],
    ['3 2\n', 'no-rows', 1],
    [`1 2000\n好${' 1'.repeat(2000)}\n`, 'long', 2],
    ['x'.repeat(200_001), 'row', 1],
    ['\0\0', 'binary', 1],
  ])('of another kind is refused: %#', async (text, why, line) => {
    const refused = tableOf(text);
    await expect(refused).rejects.toBeInstanceOf(WrongVectors);
    await expect(refused).rejects.toMatchObject({ why, line });
  });

  test('says how far it is, and stops when it is told to', async () => {
    const file = new Blob([`好 1 2\n`.repeat(50_000)]);
    const stop = new AbortController();
    const shares: number[] = [];
    const reading = readTable(file, () => false, {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share);
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(shares).toHaveLength(1);
  });

  test('is asked by the page how much of a vocabulary it has', async () => {
    const examples = Array.from({ length: 40 }, (_, i) => ({
      text: i % 2 ? '好吃' : '太慢',
      label: (i % 2) as Label,
    }));
    const said: WordFileNews[] = [];
    const ask = wordFileDesk((news) => said.push(news));
    ask({ kind: 'read', file: new Blob(['好 1\n慢 2\n太慢 3\n汤 4\n']), examples });
    await vi.waitFor(() => expect(said.at(-1)!.kind).toBe('read'));
    const shares = { seed: 0, validation: 0.1, test: 0.1 };
    ask({ kind: 'cover', asked: { unit: 'characters', minimum: 1, shares } });
    ask({ kind: 'cover', asked: { unit: 'characters', minimum: 100, shares } });
    expect(said.slice(-2)).toEqual([
      { kind: 'cover', cover: { of: 4, found: 2 } },
      { kind: 'cover', cover: { of: 0, found: 0 } },
    ]);
    ask({ kind: 'read', file: new Blob(['label,review\n']), examples });
    await vi.waitFor(() =>
      expect(said.at(-1)).toEqual({ kind: 'wrong', wrong: { why: 'row', line: 1, found: 'label,review' } }),
    );
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
