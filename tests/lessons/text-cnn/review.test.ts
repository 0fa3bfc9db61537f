// The figure of the review: how a text is cut into words, and what every kind of pooling reaches.
import { describe, expect, test } from 'vitest';
import { words } from '../../../content/text-cnn/review/words.ts';
import { type State, review } from '../../../content/text-cnn/review/figure.ts';
import { PAD, vectorOf, wordsOf } from '../../../content/text-cnn/review/lexicon.ts';
import { KERNELS } from '../../../content/text-cnn/review/network.ts';
import { MOST_WORDS, type Shown, cellOf, show, troubleOf } from '../../../content/text-cnn/review/reading.ts';

const { samples } = words('en');
const description = review(samples.en);
const { opening } = description;
const POOLINGS = description.settings.pooling.choices;
const at = (part: Partial<State>): Shown => show({ ...opening, ...part });
const winner = (shown: Shown, f: number): string => {
  const j = shown.reading.lanes[f]!.picked[0]!;
  return shown.words.slice(j, j + KERNELS[f]!.k).join(' ');
};
const reached = ({ places }: Shown): string[] =>
  places.filter(({ size }) => size > 0).map(({ word }) => word);

describe('words', () => {
  test('are cut without punctuation and capitals', () => {
    expect(wordsOf(samples.en)).toEqual([
      'we',
      'saw',
      'it',
      'last',
      'night',
      'very',
      'slow',
      'and',
      'not',
      'very',
      'good',
      'but',
      'with',
      'really',
      'wonderful',
      'music',
    ]);
    expect(wordsOf('It isn’t BAD… 10/10!')).toEqual(['it', "isn't", 'bad', '10', '10']);
  });

  test('of Chinese are the longest that are listed, or single characters', () => {
    expect(wordsOf(samples.zh)).toEqual([
      '昨晚',
      '和',
      '朋友',
      '看',
      '的',
      '节奏',
      '太',
      '慢',
      '剧情',
      '也',
      '不',
      '太',
      '好',
      '但是',
      '音乐',
      '非常',
      '精彩',
    ]);
    expect(wordsOf('这部电影not bad，不错')).toEqual(['这', '部', '电影', 'not', 'bad', '不错']);
  });

  test('have the same vector whenever they are met, small if nobody listed them', () => {
    expect(vectorOf('good')[0]).toBe(1);
    expect(vectorOf('zebra')).toEqual(vectorOf('zebra'));
    expect(vectorOf('zebra')).not.toEqual(vectorOf('zebras'));
    expect(Math.max(...vectorOf('zebra').map(Math.abs))).toBeLessThan(0.13);
    expect(vectorOf(PAD)).toEqual([0, 0, 0, 0]);
  });
});

test.each([
  ['en', ['really wonderful', 'not very', 'not very good', 'very slow and', 'but with really wonderful']],
  ['zh', ['非常 精彩', '不 太', '不 太 好', '节奏 太 慢', '但是 音乐 非常 精彩']],
] as const)('the kernels of the opening review find what they were written for: %s', (lang, found) => {
  const shown = at({ text: samples[lang] });
  expect(found.map((_, f) => winner(shown, f))).toEqual(found);
});

describe.each(['en', 'zh'] as const)('the gradient in the review %s', (lang) => {
  const text = samples[lang];

  test('reaches the words of winning windows under 1-max, and no others', () => {
    const shown = at({ text });
    const covered = new Set(
      shown.reading.lanes.flatMap(({ picked }, f) =>
        picked.flatMap((j) => Array.from({ length: KERNELS[f]!.k }, (_, r) => j + r)),
      ),
    );
    shown.places.forEach(({ size }, m) => expect(size > 0).toBe(covered.has(m)));
    expect(covered.size).toBeLessThan(shown.words.length);
    for (const { picked } of shown.reading.lanes) expect(picked).toHaveLength(1);
  });

  test('enters as many windows of each kernel as k-max keeps, and all under an average', () => {
    for (const { picked } of at({ text, pooling: 'k-max', kept: 3 }).reading.lanes)
      expect(picked).toHaveLength(3);
    const average = at({ text, pooling: 'average' });
    expect(reached(average)).toEqual(average.words);
    for (const { dz } of average.reading.lanes) expect(dz.every((x) => x !== 0)).toBe(true);
  });

  test('of a word that stands twice is gathered in one row', () => {
    const shown = at({ text, pooling: 'average' });
    const twice = shown.rows.find(({ count }) => count === 2)!;
    const places = shown.words.flatMap((word, m) => (word === twice.word ? [shown.reading.dx[m]!] : []));
    twice.gradient.forEach((x, c) => expect(x).toBeCloseTo(places[0]![c]! + places[1]![c]!, 12));
  });
});

test('ReLU stops what an average hands to a window at 0', () => {
  const { lanes } = at({ pooling: 'average', f: 'relu' }).reading;
  for (const { a, da, dz } of lanes) {
    expect(da.every((x) => x !== 0)).toBe(true);
    dz.forEach((x, j) => expect(x !== 0).toBe(a[j]! > 0));
  }
});

test('a cell tells which words a picked window covers', () => {
  const shown = at({});
  const j = shown.reading.lanes[2]!.picked[0]!;
  const cells = shown.words.map((_, m) => cellOf(shown, 2, m));
  cells.forEach((c, m) => {
    expect(c.covered).toBe(m >= j && m < j + 3);
    expect(c.first).toBe(m === j);
    expect(c.last).toBe(m === j + 2);
    expect(c.picked).toBe(m === j);
  });
  expect(cells.slice(-2).map((c) => c.a)).toEqual([undefined, undefined]);
});

test('a mask keeps the reading of a text as it was without pads', () => {
  for (const pooling of POOLINGS) {
    const plain = at({ pooling });
    const masked = at({ pooling, pads: 4, masked: true });
    expect(masked.reading.p).toEqual(plain.reading.p);
    expect(reached(masked)).toEqual(reached(plain));
    expect(masked.rows.find(({ word }) => word === PAD)!.gradient).toEqual([0, 0, 0, 0]);
  }
  expect(at({ pooling: 'average', pads: 4 }).reading.p).not.toEqual(at({ pooling: 'average' }).reading.p);
});

test('a long text is cut, an empty one is no text', () => {
  const long = at({ text: 'good '.repeat(30) });
  expect([long.words.length, long.dropped]).toEqual([MOST_WORDS, 30 - MOST_WORDS]);
  expect(at({ text: '…!' }).words).toEqual([]);
});

test('kernels that fit nowhere are named, and pads that win over the text', () => {
  const of = (part: Partial<State>) => troubleOf(at(part), { ...opening, ...part });
  expect(of({})).toEqual({ homeless: [], padWins: false });
  expect(of({ text: 'not bad' })).toEqual({ homeless: [3, 4], padWins: false });
  expect(of({ text: 'bad bad bad bad', pads: 4 }).padWins).toBe(true);
});
