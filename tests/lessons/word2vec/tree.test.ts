// Trees against every tree there is, the three outputs against the derivation, and the numbers that the text tells.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUILT_IN } from '#corpus/built-in.ts';
import { type Tree, balanced, byChance, entropy, huffman, meanLength } from '#corpus/huffman.ts';
import { loadCorpus } from '#corpus/load.ts';
import { build } from '#derive/build.ts';
import { draw, opening } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { integer, random } from '#math/random.ts';
import { costsOf, multiplications } from '../../../content/word2vec/costs.ts';
import { word2vec } from '../../../content/word2vec/derivation.ts';
import { threeWays } from '../../../content/word2vec/three-ways/figure.ts';
import { shadesOf } from '../../../content/word2vec/three-ways/grid.ts';
import { type Asked, OUTPUTS, asked, stepWith } from '../../../content/word2vec/three-ways/outputs.ts';
import { D, countedOf, waysOf } from '../../../content/word2vec/three-ways/ways.ts';

const { examples } = await loadCorpus(new Blob([readFileSync(BUILT_IN)]));
const counted = countedOf(examples.map((e) => e.text));
const lengths = (tree: Tree): number[] => tree.paths.map(({ nodes }) => nodes.length);

/** The smallest sum of count times depth over every binary tree with these leaves: all ways to part them in two, tried. */
function leastOf(counts: readonly number[]): number {
  const all = (set: number): number[] => counts.filter((_, i) => set & (1 << i));
  const known = new Map<number, number>();
  const least = (set: number): number => {
    const below = all(set);
    if (below.length === 1) return 0;
    const found = known.get(set);
    if (found !== undefined) return found;
    let best = Infinity;
    for (let left = (set - 1) & set; left; left = (left - 1) & set)
      best = Math.min(best, least(left) + least(set & ~left));
    const sum = best + below.reduce((a, b) => a + b, 0);
    known.set(set, sum);
    return sum;
  };
  return least((1 << counts.length) - 1);
}

describe('the trees', () => {
  test('no tree has a smaller mean than Huffman’s, which lies between the entropy and 1 more', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const rng = random(seed);
      const counts = Array.from({ length: 2 + integer(rng, 5) }, () => 1 + integer(rng, 20));
      const all = counts.reduce((a, b) => a + b, 0);
      const mean = meanLength(huffman(counts), counts);
      expect(mean * all, String(counts)).toBeCloseTo(leastOf(counts), 9);
      expect(mean).toBeGreaterThanOrEqual(entropy(counts) - 1e-12);
      expect(mean).toBeLessThan(entropy(counts) + 1);
    }
  });

  test.each([
    ['huffman', huffman],
    ['balanced', balanced],
    ['by chance', (counts: readonly number[]) => byChance(counts, random(3))],
  ])('%s: every word has a place of its own, and no place is left', (_, make) => {
    const { counts } = counted;
    const tree = make(counts);
    expect(tree.merges).toHaveLength(counts.length - 1);
    // Kraft’s sum of a full tree
    expect(lengths(tree).reduce((sum, n) => sum + 2 ** -n, 0)).toBeCloseTo(1, 12);
    expect(new Set(tree.paths.map(({ turns }) => turns.join(''))).size).toBe(counts.length);
    expect(tree.merges.at(-1)!.count).toBe(counts.reduce((a, b) => a + b, 0));
    for (const { nodes } of tree.paths) expect(nodes[0]).toBe(counts.length - 2);
  });

  test('the codes 0, 10, 110, 111 are those of the preset, and those of the second exercise are as it says', () => {
    const tree = huffman([4, 2, 1, 1]);
    expect(tree.paths.map(({ turns }) => turns.map((t) => (t > 0 ? 0 : 1)).join(''))).toEqual([
      '0',
      '10',
      '110',
      '111',
    ]);
    const B = build(word2vec, { options: { output: 'tree' } });
    const { data } = opening(B, 'huffman')['B']!;
    for (const [w, { nodes, turns }] of tree.paths.entries())
      for (const [k, node] of nodes.entries()) expect(data[w * 3 + (2 - node)], `word ${w}`).toBe(turns[k]);
    expect(meanLength(tree, [4, 2, 1, 1])).toBe(1.75);
    expect(entropy([4, 2, 1, 1])).toBeCloseTo(1.75, 12);
    const five = [5, 3, 3, 2, 2];
    expect(lengths(huffman(five))).toEqual([2, 2, 2, 3, 3]);
    expect(meanLength(huffman(five), five)).toBeCloseTo(34 / 15, 12);
    expect(entropy(five)).toBeCloseTo(2.232, 3);
    expect(lengths(balanced(five)).toSorted()).toEqual([2, 2, 2, 3, 3]);
  });
});

describe('the three outputs', () => {
  test.each(OUTPUTS)('%s: loss and step are those of the derivation', (output) => {
    const V = 6;
    const d = build(word2vec, { sizes: { V, D: 3 }, options: { output } });
    const given = draw(d, 5);
    const values = run(d, given);
    const second = output === 'tree' ? 'Theta' : 'U';
    const table = values[second]!.data.slice();
    const v = values['v']!.data.slice();
    const [y, n, B] = [values['y']!.data, values['n']?.data, values['B']?.data];
    const word = y.indexOf(1);
    const what: Asked =
      output === 'softmax'
        ? asked.softmax(V, word)
        : output === 'negative'
          ? // the derivation may count the true word among those drawn; a program draws again
            { rows: [...y.keys()], truth: [...y], compete: false }
          : (() => {
              const row = [...B!.subarray(word * (V - 1), (word + 1) * (V - 1))];
              const nodes = row.flatMap((turn, j) => (turn ? [j] : []));
              return asked.tree({ nodes, turns: nodes.map((j) => row[j] as 1 | -1) });
            })();
    const full =
      output === 'negative'
        ? run(d, { ...given, n: { ...values['n']!, data: y.map((x) => 1 - x) } })
        : values;
    expect(n === undefined).toBe(output !== 'negative');
    const { loss } = stepWith(v, table, what, 0.25);
    expect(loss).toBeCloseTo(full['loss']!.data[0]!, 10);
    full[`d${second}`]!.data.forEach((g, i) =>
      expect(table[i]).toBeCloseTo(full[second]!.data[i]! - 0.25 * g, 10),
    );
    full['dv']!.data.forEach((g, i) => expect(v[i]).toBeCloseTo(full['v']!.data[i]! - 0.25 * g, 10));
  });

  test('every step with a pair makes its loss smaller, costs what the text says, and touches only what is drawn', () => {
    const at = (steps: number) => waysOf(counted, { ...threeWays.opening, steps })!;
    const [start, after] = [at(0), at(20)];
    for (const [i, way] of start.ways.entries()) {
      expect(way.now).toBe(way.before);
      expect(after.ways[i]!.before).toBe(way.before);
      expect(after.ways[i]!.now).toBeLessThan(way.now);
      expect(way.multiplications).toBe(multiplications(way.errors.length, D));
      expect(
        shadesOf(way)
          .map(({ path }) => path.split('M').length - 1)
          .reduce((a, b) => a + b),
      ).toBe(way.errors.length);
    }
    const { turns, ways } = start;
    expect(-Math.log(turns.reduce((p, q) => p * q))).toBeCloseTo(ways[2]!.now, 10);
    expect(start.icicle.boxes.filter(({ lit }) => lit)).toHaveLength(turns.length + 1);
    expect(waysOf(counted, { ...threeWays.opening, pair: '好Z' })).toBeUndefined();
  });
});

test('what the text says of costs is so', () => {
  const costs = costsOf(counted.counts);
  expect(costs.mean).toBeGreaterThan(costs.entropy);
  expect(costs.mean).toBeLessThan(costs.bits);
  expect(costs.unweighted).toBeGreaterThan(costs.bits);
  expect([1_000_000, 6, 15].map((rows) => multiplications(rows, 300))).toEqual([900_000_300, 5_700, 13_800]);
});
