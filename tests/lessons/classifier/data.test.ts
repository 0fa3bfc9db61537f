// The data of the laboratory: a file of word vectors is read, followed and put away; steps are rows of numbers.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Labelled } from '#corpus/labelled.ts';
import { enough, enoughOf, partsOf, sourceOf } from '../../../content/classifier/laboratory/material.ts';
import { readersOf } from '../../../content/classifier/laboratory/seen.ts';
import { fileName, laboratory } from '../../../content/classifier/laboratory/figure.ts';
import { differences, settle, setupOf, stateOf } from '../../../content/classifier/laboratory/setup.ts';
import { heaviest, stepsOf } from '../../../content/classifier/laboratory/steps.ts';
import { VectorFile } from '../../../content/classifier/laboratory/vector-file.svelte.ts';

const examples: readonly Labelled[] = Array.from({ length: 60 }, (_, i) => ({
  text: i % 2 ? `好吃${i}` : `太慢${i}`,
  label: i % 2 ? 1 : 0,
}));
const file = (text: string) => new Blob([text]);
const GOOD = '2 3\n好 1 2 3\n慢 4 5 6\n';

describe('a file of word vectors on the page', () => {
  // Node has no worker of this kind: everything happens on the page
  test('is read, and asked how much of a vocabulary it has', async () => {
    const vectors = new VectorFile();
    await vectors.choose(file(GOOD), 'a.txt', examples);
    expect(vectors).toMatchObject({ name: 'a.txt', share: undefined, refusal: undefined });
    expect(vectors.read).toMatchObject({ rows: 2, promised: 2 });
    vectors.ask({ unit: 'characters', minimum: 2, shares: { seed: 0, validation: 0.1, test: 0.1 } });
    await vi.waitFor(() => expect(vectors.cover?.found).toBe(2));
    expect((await vectors.tableFor(examples, 'a.txt'))?.words).toEqual(['好', '慢']);
  });

  test('is read again for other reviews', async () => {
    const vectors = new VectorFile();
    await vectors.choose(file(GOOD), 'a.txt', examples);
    const others = [{ text: '好', label: 1 as const }];
    expect((await vectors.tableFor(others, 'a.txt'))?.words).toEqual(['好']);
  });

  test('of another kind is refused by line, and a run is sent here', async () => {
    const vectors = new VectorFile();
    expect(await vectors.tableFor(examples, '')).toBeUndefined();
    expect(vectors).toMatchObject({ refusal: { kind: 'missing' }, asked: 1 });
    await vectors.choose(file('2 3\n好 1 2\n'), 'b.txt', examples);
    expect(vectors.refusal).toMatchObject({ kind: 'wrong', why: 'row', line: 2, found: '好 1 2' });
    expect(await vectors.tableFor(examples, 'b.txt')).toBeUndefined();
    await vectors.choose(file(GOOD), 'a.txt', examples);
    expect(await vectors.tableFor(examples, 'another.txt')).toBeUndefined();
  });

  test('can be stopped and put away', async () => {
    const vectors = new VectorFile();
    const reading = vectors.choose(file(GOOD.repeat(1000)), 'a.txt', examples);
    vectors.stop();
    await reading;
    expect(vectors).toMatchObject({ name: '', read: undefined, refusal: { kind: 'stopped' } });
    await vectors.choose(file(GOOD), 'a.txt', examples);
    vectors.forget();
    expect(vectors).toMatchObject({ name: '', read: undefined, refusal: undefined });
  });
});

describe('a file of word vectors on the page, whose worker does not start', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is read without it', async () => {
    class Broken extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error', { cancelable: true })));
      }
      postMessage(): void {}
      terminate(): void {}
    }
    vi.stubGlobal('Worker', Broken);
    const vectors = new VectorFile();
    await vectors.choose(file(GOOD), 'a.txt', examples);
    expect(vectors.read).toMatchObject({ rows: 2 });
  });
});

describe('the setup', () => {
  test('keeps the name of a file of vectors, and nothing that would part an address', () => {
    const setup = settle({ vectors: 'file', file: 'a, b:c&d#e.txt' });
    expect(setup.file).toBe('a_b_c_d_e.txt');
    expect(differences(setup)).toBe('vectors:file,file:a_b_c_d_e.txt');
    expect(setupOf(laboratory.read(differences(setup)).state)).toEqual(setup);
    expect(settle({ ...stateOf(setup), vectors: 'random' }).file).toBe('');
    expect(fileName('x'.repeat(200))).toHaveLength(80);
  });

  test('begins with the vectors of the file only where it says so', () => {
    const vectors = { size: 1, words: [], data: new Float32Array(0) };
    expect(sourceOf({ vectors: 'file' }, { name: undefined, examples, vectors })).toBe(vectors);
    expect(sourceOf({ vectors: 'file' }, { name: undefined, examples })).toBe('random');
    expect(sourceOf({ vectors: 'skip-gram' }, { name: undefined, examples, vectors })).toBe('skip-gram');
  });
});

test('a split is dealt once, and again for another seed', () => {
  const material = { name: undefined, examples };
  const parts = partsOf(material, 1);
  expect(partsOf(material, 1)).toBe(parts);
  expect(partsOf(material, 2)).not.toEqual(parts);
  expect(enoughOf({ rows: 30, positive: 10, negative: 20 })).toBe(true);
  expect(enoughOf({ rows: 30, positive: 0, negative: 30 })).toBe(false);
  expect(enough({ examples })).toBe(true);
  // sixty rows, but two reviews
  expect(enough({ examples: examples.map(({ label }) => ({ text: label ? '好吃' : '太慢', label })) })).toBe(
    false,
  );
});

describe('the steps of a text', () => {
  const seen = {
    tokens: ['好', '龘'],
    known: [true, false],
    saliency: Float64Array.of(1, 3),
    weights: Float32Array.of(0.5, 0.25, 0.25),
    units: 2,
  };
  const [reader] = readersOf({
    layers: [[{ gates: { u: Float32Array.of(0, 1, 1, 1, 0, 0) }, states: new Float32Array(6) }]],
  });

  test('are rows of numbers, pads that are read among them', () => {
    const rows = stepsOf(seen, reader);
    expect(rows.map(({ t, token, known }) => [t, token, known])).toEqual([
      [1, '好', true],
      [2, '龘', false],
      [3, '<pad>', false],
    ]);
    expect(rows.map(({ means }) => means['u'])).toEqual([0.5, 1, 0]);
    expect(rows[2]!.saliency).toBeUndefined();
    expect(rows.map(({ weight }) => weight)).toEqual([0.5, 0.25, 0.25]);
    expect(heaviest(rows)).toBe(1);
  });

  test('are those of the tokens where no layer reads in time, and an unknown where there is none', () => {
    expect(stepsOf(seen, undefined)).toHaveLength(2);
    const nothing = { tokens: [], known: [], saliency: new Float64Array(0), weights: undefined, units: 2 };
    expect(stepsOf(nothing, undefined)).toEqual([]);
    expect(stepsOf(nothing, reader)[0]).toMatchObject({ token: '<unk>', known: false });
    expect(heaviest([])).toBe(0);
  });
});
