// A file from a stranger is read, or refused by name: reviews, word vectors, models, progress, numbers, answers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '#classifier/choice.ts';
import { train } from '#classifier/experiment.ts';
import { NoModel, loaded, saved } from '#classifier/file.ts';
import { predict } from '#classifier/model.ts';
import { TooLarge, engineOpener } from '#classifier/open.ts';
import type { Labelled } from '#corpus/labelled.ts';
import { loadCorpus } from '#corpus/load.ts';
import { WrongFile } from '#corpus/report.ts';
import { WrongVectors, readTable } from '#corpus/word2vec.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { ProgressError, merged, readProgress, writeProgress } from '#site/progress.ts';
import { grad, grade, train as trainCommand } from '../cli/command.ts';
import { FULL, cases, soon, soonAfter, spoilt } from './mutations.ts';

const ROWS = Array.from(
  { length: 12 },
  (_, i) => `${i % 2},"好吃 ""真"" 第${i}次，${i % 3 ? '快' : '慢\n很'}"`,
);
const CSVS = [
  `label,review\n${ROWS.join('\n')}\n`,
  `sep=;\nreview;label\n好;1\n坏;0\n`,
  `label\treview\r\n1\t好\r\n-1\t坏\r\n`,
  `label,review\n${'1,"a"b"c"\n'.repeat(40)}${'0,"x\n'.repeat(40)}`,
];

test('a file of reviews', async () => {
  const encoders = [
    (text: string) => new TextEncoder().encode(text),
    (text: string) => Uint8Array.from(`\ufeff${text}`.split(''), (c) => c.charCodeAt(0) & 0xff),
    (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer),
  ];
  await fc.assert(
    fc.asyncProperty(spoilt(CSVS), fc.constantFrom(...encoders), (text, encode) =>
      soonAfter(async () => {
        try {
          const { examples, report } = await loadCorpus(new Blob([encode(text)]));
          expect(examples).toHaveLength(report.read + report.repaired);
          for (const { text: review, label } of examples)
            expect([review.length > 0, label === 0 || label === 1]).toEqual([true, true]);
        } catch (error) {
          if (!(error instanceof WrongFile)) throw error;
        }
      }),
    ),
    cases(500),
  );
});

test('a file of word vectors', async () => {
  const rights = [
    '2 3\n香 1 2 3\n冷 -1 0.5 1e-3\n',
    '香 1 2\n冷 3 4\n的 5 6\n',
    `a ${'1 '.repeat(50)}\n`.repeat(5),
  ];
  await fc.assert(
    fc.asyncProperty(spoilt(rights), (text) =>
      soonAfter(async () => {
        try {
          const { table } = await readTable(new Blob([text]), () => true);
          expect(table.data).toHaveLength(table.words.length * table.size);
          expect(table.data.every(Number.isFinite)).toBe(true);
        } catch (error) {
          if (!(error instanceof WrongVectors)) throw error;
        }
      }),
    ),
    cases(500),
  );
});

describe('a model', () => {
  const reviews: Labelled[] = Array.from({ length: 24 }, (_, i) => ({
    text: i % 2 ? `香${i}` : `冷${i}`,
    label: (i % 2) as 0 | 1,
  }));
  const parts = { train: [...reviews.keys()].slice(0, 16), validation: [...reviews.keys()].slice(16) };
  const choice = {
    ...DEFAULTS,
    vector: 8,
    units: 8,
    dropout: 0,
    settings: { ...DEFAULTS.settings, epochs: 1 },
  };
  const openEngine = engineOpener(compiledKernels);

  test.each(['lstm', 'cnn', 'majority'] as const)('%s', async (name) => {
    const { model } = await train(name, reviews, parts, choice, openEngine);
    await fc.assert(
      fc.asyncProperty(spoilt([saved(model)]), (text) =>
        soonAfter(async () => {
          try {
            const found = await predict(loaded(text), ['香', ''], openEngine);
            expect([...found].every((p) => p >= 0 && p <= 1)).toBe(true);
          } catch (error) {
            if (!(error instanceof NoModel || error instanceof TooLarge)) throw error;
          }
        }),
      ),
      cases(150),
    );
  });

  test('with a number in place of another', async () => {
    const { model } = await train('mean', reviews, parts, choice, openEngine);
    const places = [...saved(model).matchAll(/-?\d+(\.\d+)?/g)].filter(({ index }) => index < 2000);
    const numbers = ['-1', '0', '1', '7', '1e9', '1e999', '0.5', '1000', '2147483648', 'null', '"8"'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...numbers), ({ index, 0: old }, number) =>
        soonAfter(async () => {
          const text = saved(model);
          try {
            const found = await predict(
              loaded(text.slice(0, index) + number + text.slice(index + old.length)),
              ['香'],
              openEngine,
            );
            expect([...found].every((p) => p >= 0 && p <= 1)).toBe(true);
          } catch (error) {
            if (!(error instanceof NoModel || error instanceof TooLarge)) throw error;
          }
        }),
      ),
      cases(150),
    );
  });
});

test('a file of progress', () => {
  const right = writeProgress(new Map([['rnn', new Set(['z', 'dW'])], ['lstm', new Set(['f'])]])); // prettier-ignore
  fc.assert(
    fc.property(spoilt([right]), spoilt([right]), (a, b) =>
      soon(() => {
        try {
          const both = merged(readProgress(a), readProgress(b));
          expect(readProgress(writeProgress(both))).toEqual(both);
        } catch (error) {
          if (!(error instanceof ProgressError)) throw error;
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    ),
    cases(600),
  );
});

describe('commands', () => {
  const given = { w: 1, u: 1, b: 0, v: 2, d: 0.5, y: 1, h0: 0, x: [0.5, -1] };
  const inputs = [
    JSON.stringify({ sizes: { T: 2 }, given }),
    JSON.stringify({ sizes: { T: 2 }, options: {}, given: { ...given, w: -3, x: [1e3, 1e-9] } }),
  ];

  test('grad answers any input, or refuses it in one line', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt(inputs), async (text) => {
        const { code, err } = await grad(['scalar-rnn', '--input', '-'], text);
        expect([0, 1, 2]).toContain(code);
        for (const line of err.trim().split('\n')) expect(line.length).toBeLessThan(600);
        if (code === 2) expect(err.trim().split('\n')).toHaveLength(1);
        expect(code).not.toBe(1); // no check of a right derivation fails
      }),
      cases(150),
    );
  });

  test('grade has a line for every line', async () => {
    const line = JSON.stringify({
      lesson: 'rnn',
      step: 'dz',
      answer: 'dh * (1 - h**2)',
      options: { phi: 'tanh' },
    });
    await fc.assert(
      fc.asyncProperty(spoilt([line]), async (text) => {
        const { code, out } = await grade([], text);
        expect(code).toBe(0);
        const lines = text
          .replace(/^\ufeff/, '')
          .split(/\r?\n/)
          .filter((l) => l.trim());
        expect(out.split('\n').filter(Boolean)).toHaveLength(lines.length);
      }),
      cases(100),
    );
  });

  const words = fc.array(
    fc.oneof(
      fc.constantFrom('--data', '--model', '--all', '--seed', '--seeds', '--epochs', '--units', '--vectors', '--load', '--save', '--hold-out', '--threads', '--rate', '--labels', '--json', '--test'), // prettier-ignore
      fc.constantFrom(
        'lstm',
        '/nowhere',
        '1',
        '-1',
        '0.5',
        '1e9',
        'NaN',
        '',
        '1,0',
        '__proto__',
        'x'.repeat(20_000),
      ),
    ),
    { minLength: 1, maxLength: 6 },
  );
  test('train refuses in one line what it cannot do', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        // nothing is trained here: without a file to read, every question ends in a refusal
        const { code, err } = await trainCommand([...said, '--data', '/nowhere']);
        expect(code).toBe(2);
        expect(err.trim().split('\n')).toHaveLength(1);
        expect(err.length).toBeLessThan(1200);
      }),
      { ...cases(100), numRuns: FULL ? 3000 : 100 },
    );
  });
});
