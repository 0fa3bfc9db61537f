// The command train: what it prints, that it repeats itself, that models are shared by file, and what it refuses.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { spawned, train } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const review = (i: number): string =>
  `${i % 3},第${i}次订餐，${i % 3 ? '很香很好吃' : '又冷又慢'}，${'饭菜汤面'[i % 4]}`;
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, k) =>
    review(from + k)
      .replace(/^2/, '1')
      .replaceAll('，', '、'),
  ).join('\n');
const data = file('data.csv', `label,review\n${rows(0, 160)}\n`);
const held = file('held.csv', `label,review\n${rows(160, 200)}\n`);
const SMALL = [
  '--unit',
  'characters',
  '--dropout',
  '0.1',
  '--epochs',
  '6',
  '--units',
  '8',
  '--vector',
  '8',
  '--batch',
  '16',
  '--rate',
  '0.02',
];
/** The same for one epoch. */
const BRIEF = SMALL.with(SMALL.indexOf('--epochs') + 1, '1');

describe('train', () => {
  test('trains, tests and repeats itself', async () => {
    const words = ['--data', data, '--test', held, '--model', 'gru', '--seed', '3', '--json', ...SMALL];
    const [first, second] = await Promise.all([train(words), spawned('train', words)]);
    expect(first!.code).toBe(0);
    const told = (text: string) => (JSON.parse(text) as { results: { seconds: number }[] }).results;
    const [result] = told(first!.out) as unknown as {
      validation: { accuracy: number };
      test: { accuracy: number };
    }[];
    expect(result!.test.accuracy).toBeGreaterThan(0.85);
    const timeless = (text: string) => told(text).map((r) => ({ ...r, seconds: 0 }));
    expect(timeless(second!.out)).toEqual(timeless(first!.out));
    expect(first!.err).toMatch(/train: gru, seed 3, epoch 6 of 6: loss 0\.\d{4}, validation \d+\.\d\d %/);
  });

  test('takes a test part of one label', async () => {
    const good = file('good.csv', `label,review\n${'香一二三四五'.replace(/./g, '1,很$&\n')}`);
    const { code, out } = await train(['--data', data, '--test', good, '--model', 'majority', '--json']);
    expect(code).toBe(0);
    const { results } = JSON.parse(out) as { results: { test: { accuracy: number } }[] };
    expect(results[0]!.test.accuracy).toBe(1);
  });

  test('saves a model and measures it again', async () => {
    const path = join(folder, 'model.json');
    const run = await train([
      '--data',
      data,
      '--test',
      held,
      '--model',
      'cnn',
      '--save',
      path,
      '--json',
      ...SMALL,
    ]);
    expect(run.code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('"gradient-notebook-classifier"');
    const again = await train(['--load', path, '--test', held, '--json']);
    const { results } = JSON.parse(run.out) as { results: { test: unknown }[] };
    expect(JSON.parse(again.out)).toEqual({ model: 'cnn', test: results[0]!.test });
  });

  test('weighs states by attention, and reads hashed n-grams', async () => {
    const path = join(folder, 'attention.json');
    const longer = SMALL.map((word) => (word === '6' ? '12' : word));
    const asked = ['--data', data, '--test', held, '--json', ...longer];
    const weighed = ['--model', 'gru', '--pool', 'attention'];
    const run = await train([...asked, ...weighed, '--save', path]);
    expect(run.code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      spec: { encoder: { pool: 'attention' } },
    });
    const again = await train(['--load', path, '--test', held, '--json']);
    const { results } = JSON.parse(run.out) as { results: { test: { accuracy: number } }[] };
    expect(JSON.parse(again.out)).toEqual({ model: 'gru', test: results[0]!.test });
    expect(results[0]!.test.accuracy).toBeGreaterThan(0.85);

    const grams = await train([
      ...[...asked, '--model', 'fasttext', '--buckets', '50', '--ngrams', '3', '--save', path],
    ]);
    expect(grams.code).toBe(0);
    const file = JSON.parse(readFileSync(path, 'utf8')) as {
      spec: { rows: number };
      reading: { tokens: string[]; grams: object };
    };
    expect(file.reading.grams).toEqual({ longest: 3, buckets: 50 });
    expect(file.spec.rows).toBe(2 + file.reading.tokens.length + 50);
    expect((await train(['--load', path, '--test', held])).out).toMatch(/^fasttext: accuracy \d/);
  });

  test('holds a part out, the same for every seed', async () => {
    const words = ['--data', data, '--hold-out', '0.25', '--model', 'majority', '--json'];
    const [one, other] = await Promise.all([train(words), train([...words, '--seed', '5'])]);
    expect(one.err).toMatch(/^train: (\d+) of (\d+) reviews are held out and looked at once\./m);
    const [, few, all] = /(\d+) of (\d+)/.exec(one.err)!.map(Number);
    expect(few! / all!).toBeCloseTo(0.25, 1);
    type Told = { reviews: { rows: number }; results: { test: { confusion: number[][] } }[] };
    const [a, b] = [one, other].map(({ out }) => JSON.parse(out) as Told);
    expect(a!.reviews.rows).toBe(all! - few!);
    expect(a!.results[0]!.test.confusion.flat().reduce((x, y) => x + y)).toBe(few);
    expect(b!.results[0]!.test).toEqual(a!.results[0]!.test);
  });

  test('trains with two threads, from word vectors of a file', async () => {
    const vectors = file('vectors.txt', `香 ${'1 '.repeat(8)}\n冷 ${'-1 '.repeat(8)}\n`);
    const words = [
      '--vectors',
      vectors,
      '--data',
      data,
      '--test',
      held,
      '--model',
      'lstm',
      '--threads',
      '2',
      '--json',
      ...SMALL,
    ];
    const { code, out } = await spawned('train', words);
    expect(code).toBe(0);
    const { results } = JSON.parse(out) as { results: { test: { accuracy: number } }[] };
    expect(results[0]!.test.accuracy).toBeGreaterThan(0.85);
  });

  test('says how many tokens a file of vectors has something for', async () => {
    const vectors = file('few.txt', `香 ${'1 '.repeat(8)}\n冷 ${'-1 '.repeat(8)}\n饭店 ${'0 '.repeat(8)}\n`);
    const words = ['--data', data, '--vectors', vectors, '--model', 'mean', ...BRIEF];
    const { code, err } = await train(words);
    expect(code).toBe(0);
    expect(err).toMatch(
      /few\.txt: 3 vectors of 8 numbers; 2 of the \d+ tokens of the training part \(\d+\.\d %\) have one/,
    );
    const none = await train([...words.slice(0, 3), file('other.txt', 'x 1 2\n'), ...words.slice(4)]);
    expect(none.err).toMatch(/0 of the \d+ tokens .*--unit says which are read/);
  });

  test('prints a table of all models, mean and spread', async () => {
    const { code, out } = await train(['--data', data, '--all', '--seeds', '2', ...BRIEF]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(19);
    expect(lines[0]).toMatch(/^ {2}model +validation +seconds$/);
    expect(lines[2]).toMatch(/^ {2}ngrams +\d+\.\d\d % ± \d+\.\d\d % +\d+\.\d$/);
  });

  test('refuses as a process too', async () => {
    const words = ['--modle', 'gru'];
    expect(await spawned('train', words)).toEqual(await train(words));
  });

  test('explains itself', async () => {
    const { code, out } = await train(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^train: trains a classifier/);
  });
});

describe('refusals', () => {
  test.each([
    [['--modle', 'gru'], 'Unknown flag --modle. Did you mean --model?'],
    [['gru'], 'Unexpected “gru”: everything is said by flags; --help lists them.'],
    [['--model'], '--model needs a value.'],
    [['--all=yes'], '--all takes no value.'],
    [['--model', 'lstn'], 'There is no model “lstn”. Did you mean lstm?'],
    [['--model', 'transformer'], /^There is no model “transformer”\. There are: majority, ngrams, mean/],
    [['--all', '--model', 'gru'], '--all trains every model: leave --model out.'],
    [['--seed', '-1'], /^--seed needs a value|^--seed must be/],
    [['--seed', '1.5'], '--seed must be a whole number from 0 to 4294967295, not “1.5”.'],
    [['--epochs', '0'], '--epochs must be a whole number from 1 to 1000, not “0”.'],
    [['--rate', 'fast'], '--rate must be a number from 1e-8 to 100, not “fast”.'],
    [['--pool', 'mean'], 'There is no pool “mean”. There are: last, attention.'],
    [
      ['--model', 'cnn', '--pool', 'attention'],
      '--pool is for networks with states, such as lstm: cnn has none.',
    ],
    [['--buckets', '9'], '--buckets goes with --model fasttext, not with lstm.'],
    [
      ['--model', 'fasttext', '--buckets', '0'],
      '--buckets must be a whole number from 1 to 500000, not “0”.',
    ],
    [['--model', 'fasttext', '--ngrams', '6'], '--ngrams must be a whole number from 1 to 5, not “6”.'],
    [['--vectors', '/no/vectors.txt'], 'There is no file “/no/vectors.txt”.'],
    [['--vectors', file('empty.txt', '')], /is no file of word vectors: it is empty\.$/],
    [['--vectors', data], /is no file of word vectors: line 1 is not a word and its numbers/],
    [['--data', data, '--save', data], `“${data}” is read here: it would be overwritten. Name another file.`],
    [['--save', join(folder, 'no', 'folder')], /cannot be written: ENOENT/],
    [
      ['--data', data, '--label', 'a', '--review', 'a'],
      '--label and --review must name two columns, not “a” twice.',
    ],
    [['--data', data, '--review', 'label'], '--label and --review must name two columns, not “label” twice.'],
    [
      ['--review', 'text'],
      '--review says how a file is read: name the file with --data FILE or --test FILE.',
    ],
    [['--labels', '1,5'], '--labels says how a file is read: name the file with --data FILE or --test FILE.'],
    [['--data', data, '--review', ''], '--review needs a name.'],
    [
      ['--data', data, '--review', 'text'],
      /does not name the columns label and text, but “label”, “review”; .*--review NAME\.$/,
    ],
    [['--seed', '1', '--seed', '2'], '--seed is said twice: say it once.'],
    [
      ['--data', file('packed.csv', 'PK\u0003\u0004\u0001\u0002\u0003\u0004')],
      /is no CSV of reviews: it is not text:/,
    ],
    [['--data', '/dev/null'], '“/dev/null” is no file on disk: name a file.'],
    [
      ['--model', 'lstm', '--units', '1024', '--vector', '1024', '--batch', '1024'],
      /^This network takes \d{4} MB of memory, and more than there may be: take fewer units/,
    ],
    [['--threads', '3'], '--threads must be a whole number from 1 to 2, not “3”.'],
    [['--hold-out', '1'], '--hold-out must be a number from 0 to 0.9, not “1”.'],
    [['--hold-out', '0.0001'], '--hold-out 0.0001 of 651 reviews is none: take a larger share.'],
    [['--hold-out', '0.2', '--test', 'x'], /^There is one test part/],
    [
      ['--data', data, '--hold-out', '0.9'],
      /^--hold-out 0\.9 leaves \d bad and \d+ good reviews, copies counted once: at least 10 of each label are needed\.$/,
    ],
    [['--forget-bias', 'open'], '--forget-bias must be a number from -10 to 10, not “open”.'],
    [['--units', '12'], '--units must be a multiple of 8, not 12.'],
    [['--optimizer', 'adan'], 'There is no optimizer “adan”. Did you mean adam?'],
    [['--optimizer', 'adam-noted'], /^There is no optimizer “adam-noted”\./],
    [['--save', 'x', '--seeds', '2'], '--save keeps one model: name one, and one seed.'],
    [['--load', 'x'], '--load needs --test FILE, the reviews to measure the model on.'],
    [['--load', 'x', '--epochs', '2'], 'A loaded model is only measured: --load does not go with --epochs.'],
    [['--load', '/no/model', '--test', held], 'There is no file “/no/model”.'],
    [['--load', data, '--test', held], /is no model: it is not JSON\.$/],
    [['--data', '/no/such.csv'], 'There is no file “/no/such.csv”.'],
    [['--data', file('empty.csv', '')], /is no CSV of reviews: it is empty\.$/],
    [['--data', file('page.html', '<!doctype html><p>x')], /is no CSV of reviews: it is a web page\.$/],
    [
      ['--data', file('other.csv', 'a,b\n1,2\n')],
      /does not name the columns label and review, but “a”, “b”; .*--label NAME --review NAME\.$/,
    ],
    [
      ['--data', file('one.csv', 'label,review\n1,好\n1,香\n')],
      /holds good reviews only: there is nothing to tell apart\.$/,
    ],
    [['--data', folder], /cannot be read|is a folder/],
  ] as [string[], string | RegExp][])('%j', async (words, message) => {
    const { code, out, err } = await train(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    // what was read of a file stands before what is wrong with it
    expect(err).toMatch(/^(?:train: [^\n]*[.?]\n)+$/);
    const said = err.trimEnd().split('\n').at(-1)!.slice('train: '.length);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});
