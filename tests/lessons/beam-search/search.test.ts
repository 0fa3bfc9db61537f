// The search in the reviews against one that tries everything; the pictures; and the numbers that the text tells.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '#corpus/load.ts';
import { BUILT_IN } from '#corpus/built-in.ts';
import { build } from '#derive/build.ts';
import { opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { random } from '#math/random.ts';
import { drawn, saidAt } from '../../../content/beam-search/autocomplete/drawn.ts';
import { autocomplete } from '../../../content/beam-search/autocomplete/figure.ts';
import { END, type Model, charactersOf, modelOf } from '../../../content/beam-search/autocomplete/model.ts';
import { LONGEST, exact, search } from '../../../content/beam-search/autocomplete/search.ts';
import { told } from '../../../content/beam-search/autocomplete/told.ts';
import { foundOver, pieces } from '../../../content/beam-search/choice.ts';
import { beamSearch } from '../../../content/beam-search/derivation.ts';
import { TREES, missed } from '../../../content/beam-search/misses.ts';
import { treeOf } from '../../../content/beam-search/tree.ts';
import { prose } from '../solved.ts';

const { examples } = await loadCorpus(new Blob([readFileSync(BUILT_IN)]));
const reviews = modelOf(examples.map((e) => e.text));

/** Texts of a few letters, so that everything can be tried. */
function small(seed: number): Model {
  const rng = random(seed);
  const texts = Array.from({ length: 12 }, () =>
    Array.from({ length: 1 + Math.floor(rng() * 5) }, () => 'abc'[Math.floor(rng() * 3)]).join(''),
  );
  return modelOf(texts);
}
const logOf = (model: Model, state: string, character: string): number =>
  [...model.next(state)].find((n) => n.character === character)!.log;

/** Every text of at most so many characters that ends, with its log P, one by one. */
function all(model: Model, most: number, text: readonly string[] = [], log = 0): [string, number][] {
  const state = model.stateOf(text);
  const ended: [string, number] = [text.join(''), log + logOf(model, state, END)];
  if (text.length === most) return [ended];
  return [
    ended,
    ...['a', 'b', 'c'].flatMap((c) => all(model, most, [...text, c], log + logOf(model, state, c))),
  ];
}

describe('the model', () => {
  test('gives probabilities that add up to 1, best first, seen or never seen', () => {
    for (const text of ['', '味道', '的', '从未', 'zz']) {
      const next = [...reviews.next(reviews.stateOf(charactersOf(text)))];
      expect(next).toHaveLength(reviews.size);
      expect(next.reduce((sum, { log }) => sum + Math.exp(log), 0)).toBeCloseTo(1, 10);
      for (const [i, { log }] of next.entries()) expect(log).toBeLessThanOrEqual(next[i - 1]?.log ?? 0);
    }
  });

  test('believes its counts as it says', () => {
    // after “ab”: a once of 1; after “b”: a once, the end once; alone: a twice, b twice, two ends, of 6
    const model = modelOf(['aba', 'b']);
    const less = (2 / 4) * (1 / 2) + (2 / 4) * (2 / 6);
    expect(logOf(model, 'ab', 'a')).toBeCloseTo(Math.log((1 / 2) * 1 + (1 / 2) * less), 12);
  });
});

describe('the search', () => {
  test.each([1, 2, 3, 4, 5])('finds the exact best where nothing is cut, seed %i', (seed) => {
    const model = small(seed);
    const texts = all(model, 5);
    const [best, log] = texts.reduce((a, b) => (b[1] > a[1] ? b : a));
    const found = exact(model, [], -Infinity)!;
    expect(found.log).toBeCloseTo(log, 12);
    expect(found.text.join('')).toBe(best);
    // with a known bound it opens less and finds the same
    expect(exact(model, [], log)!.text).toEqual(found.text);
    const wide = search(model, [], 4 ** 5, 0).found;
    expect(wide.text).toEqual(found.text);
    for (const W of [1, 2, 3]) {
      const { found: some, columns, way } = search(model, [], W, 0);
      expect(some.log).toBeLessThanOrEqual(log + 1e-12);
      if (some.ended && some.text.length <= 5)
        expect(some.log).toBeCloseTo(texts.find(([text]) => text === some.text.join(''))![1], 12);
      expect(way).toHaveLength(some.length);
      // the way leads to what is said to be found, and no column holds more than W
      const said = saidAt({ columns }, way.length - 1, way.at(-1)!);
      expect(said.filter((c) => c !== END)).toEqual(some.text);
      for (const { kept, cut } of columns) {
        expect(kept.length).toBeLessThanOrEqual(W);
        if (cut) expect(cut.log).toBeLessThanOrEqual(kept.at(-1)!.log);
      }
    }
  });

  test('under a rule of length finds the best of what was kept, and is never longer than it may', () => {
    const model = small(7);
    const { found } = search(model, [], 4 ** 4, 1);
    const best = all(model, 3).map(([text, log]) => log / (text.length + 1));
    expect(found.score).toBeGreaterThanOrEqual(Math.max(...best) - 1e-12);
    expect(found.length).toBeLessThanOrEqual(LONGEST + 1);
  });

  test('draws what was found, however far down', () => {
    const { search: wide } = told(reviews, { ...autocomplete.opening, W: 50 });
    for (const [t, { nodes }] of drawn(wide).entries()) {
      expect(nodes.length).toBeLessThanOrEqual(8);
      if (t < wide.way.length) expect(nodes.filter(({ found }) => found)).toHaveLength(1);
    }
  });
});

test('what the text says of the reviews is so, in both languages', () => {
  const found = (text: string, W: (typeof autocomplete.opening)['W'], alpha = 0) =>
    told(reviews, { text, W, alpha }).search.found;
  expect(reviews.size).toBe(1491);
  const best = told(reviews, { text: '', W: 50, alpha: 0 });
  expect(best.search.found.text.join('')).toBe('送到。');
  expect(best.exact!.text).toEqual(best.search.found.text);
  // wider is more probable and shorter, all along the dial; greedy search ends in the middle of a sentence
  for (const [i, { found: f }] of best.widths.entries()) {
    expect(f.log).toBeGreaterThanOrEqual(best.widths[i - 1]?.found.log ?? -Infinity);
    expect(f.length).toBeLessThanOrEqual(best.widths[i - 1]?.found.length ?? Infinity);
  }
  expect(best.widths[0]!.found.text.at(-1)).toBe('的');
  expect(found('奶茶', 2).text.join('')).toBe('很好吃。');
  expect(found('奶茶', 2).log).toBeCloseTo(-4.88, 2);
  expect(Math.round(found('奶茶', 3).log)).toBe(-34);
  expect(found('我', 20, 1).text.join('')).toContain('咯吱咯吱咯吱');
  for (const lang of ['en', 'zh'] as const)
    for (const said of ['1,491', '送到。', '很好吃。', '−4.88', '−34', '咯吱咯吱咯吱'])
      expect(prose('beam-search', lang)).toContain(said);
});

describe('the pictures', () => {
  const at = (preset: string, W: number) => {
    const d = build(beamSearch, { sizes: { K: 3, W } });
    const values = run(d, opening(d, preset));
    return { tree: treeOf(d, values), found: Math.exp(-values['loss']!.data[0]!) };
  };
  test.each([
    ['myopic', 1, 0.196],
    ['myopic', 2, 0.3528],
    ['wider', 1, 0.196],
    ['wider', 2, 0.0828],
    ['wider', 3, 0.196],
    ['misses', 2, 0.196],
    ['misses', 3, 0.2401],
  ])('%s with %i kept finds %f, as the solutions say', (preset, W, probability) => {
    const { tree, found } = at(preset, W);
    expect(found).toBeCloseTo(probability, 12);
    for (const column of tree) {
      expect(column.filter(({ fate }) => fate === 'found')).toHaveLength(1);
      expect(column.filter(({ best }) => best)).toHaveLength(1);
    }
    for (const column of tree.slice(0, 2))
      expect(column.filter(({ fate }) => fate === 'found' || fate === 'kept')).toHaveLength(W);
  });

  test('the curves are smooth but for one jump downwards', () => {
    const raises = Array.from({ length: 41 }, (_, i) => i / 20 - 1);
    for (const W of [1, 2]) {
      const [low, high, ...more] = pieces(foundOver(W, raises));
      expect(more).toEqual([]);
      expect(high![0]!.probability).toBeLessThan(low!.at(-1)!.probability / 2);
    }
  });

  test('the counted trees: 16 miss nothing of 1,024 rows here, and a wider beam is seldom worse', () => {
    const rows = missed();
    expect(TREES.trees).toBe(2000);
    rows.forEach(({ share }, i) => expect(share).toBeLessThanOrEqual(rows[i - 1]?.share ?? 1));
    expect(rows.at(-1)!.share).toBe(0);
    const worse = rows.reduce((n, r) => n + r.worse, 0);
    expect(worse).toBeGreaterThan(0);
    expect(worse / TREES.trees).toBeLessThan(0.01);
  });
});

test('the rule of length, as the solution has it', () => {
  expect(-6 / Math.sqrt(10)).toBeCloseTo(-1.897, 3);
  const equal = Math.log(1.5) / Math.log(2.5);
  expect(equal).toBeCloseTo(0.4425, 4);
  expect(4 / 4 ** equal).toBeCloseTo(6 / 10 ** equal, 12);
});
