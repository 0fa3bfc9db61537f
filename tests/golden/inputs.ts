/**
 * @file Writes inputs.json: the settings and the numbers for which recorded values exist. Run once, by
 * `npx node tests/golden/inputs.ts`; `python3 tests/golden/record.py` then records what PyTorch makes of them.
 */
import { writeFileSync } from 'node:fs';
import { askedFor } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { draw, opening } from '#derive/given.ts';
import type { Nested } from '#derive/text.ts';
import type { Tensor } from '#math/tensor.ts';
import { optionsOf } from '../settings.ts';

/** A scalar as a number, a column or matrix as its rows. */
function nested({ shape, data }: Tensor): Nested {
  const [rows, columns] = shape as readonly [number?, number?];
  if (rows === undefined || columns === undefined) return data[0]!;
  return Array.from({ length: rows }, (_, i) => [...data.slice(i * columns, (i + 1) * columns)]);
}

type Options = Record<string, string>;
const each = <X>(xs: readonly X[], f: (x: X) => Options[]): Options[] => xs.flatMap(f);
const ON_STATES = ['upstream', 'squares'];
const losses = (more: Options, kinds = ['total', 'last']): Options[] =>
  kinds.map((loss) => ({ ...more, loss }));

const OTHERS: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['activations', { H: 5 }],
  ['two-layer', { D: 2, H: 4, K: 3, N: 5 }],
  ['conv-dense', { Q: 2, K: 3, H: 5, C: 4 }],
  ['pooling', { Q: 2, K: 3, S: 2 }],
  ['conv-1x1', { C: 3, F: 2, K: 5, N: 4 }],
  ['text-cnn', { D: 2, R: 2, F: 3, V: 5, P: 4, K: 2, C: 4 }],
  ['gradient-vanishing', { T: 4, D: 2, H: 3 }],
  ['batch-norm', { N: 5, M: 2 }],
  ['residual-highway', { T: 3, H: 2, M: 4 }],
  ['dropout', { D: 2, H: 4, C: 3 }],
  ['regularization', { N: 5, D: 2, B: 3 }],
  ['optimizers', { T: 4, H: 2 }],
  ['schedules-noise', { T: 6, D: 2, N: 4 }],
  ['second-order', { N: 5, D: 3 }],
  ['text-preprocessing', { C: 4, M: 3, K: 2, E: 3, V: 5 }],
  ['classifier', { T: 4, D: 3 }],
  ['hmm-viterbi', { T: 4, H: 3, M: 2 }],
  ['crf', { T: 3, D: 2, K: 3 }],
  ['em', { N: 5, K: 3 }],
  ['seq2seq-attention', { T: 3, S: 4, N: 2, H: 3, A: 2, D: 2, K: 5 }],
  ['word2vec', { V: 5, D: 3 }],
  ['fasttext', { G: 5, B: 3, D: 2, K: 4 }],
  ['gnn', { N: 5, D: 2, H: 3 }],
  ['beam-search', { K: 3, W: 2 }],
];

/** Options that came later than the first ones. */
const LATER: readonly (readonly [string, Readonly<Record<string, number>>, Options[]])[] = [
  ['rnn', { T: 4, D: 2, H: 3, K: 5 }, losses({ phi: 'tanh' }, ON_STATES)],
  [
    'lstm',
    { T: 3, D: 2, H: 3, K: 4 },
    [...losses({}, ON_STATES), { gates: 'peephole' }, { gates: 'coupled' }],
  ],
  ['gru', { T: 3, D: 2, H: 3, K: 4 }, losses({ reset: 'before' }, ON_STATES)],
];

const cases = [
  ...each(['tanh', 'sigmoid', 'relu'], (phi) => losses({ phi })).map((options, i) => ({
    id: 'rnn',
    sizes: { T: 4, D: 2, H: 3, K: 5 },
    options,
    seed: i + 1,
  })),
  ...losses({}).map((options, i) => ({
    id: 'lstm',
    sizes: { T: 3, D: 2, H: 3, K: 4 },
    options,
    seed: i + 1,
  })),
  ...each(['before', 'after'], (reset) => losses({ reset })).map((options, i) => ({
    id: 'gru',
    sizes: { T: 3, D: 2, H: 3, K: 4 },
    options,
    seed: i + 1,
  })),
  ...['all-active', 'one-dead', 'last-dead'].map((preset) => ({
    id: 'scalar-rnn',
    sizes: { T: 3 },
    options: {},
    preset,
  })),
  { id: 'softmax-cross-entropy', sizes: { D: 3, K: 4 }, options: {}, seed: 1 },
  { id: 'logistic-regression', sizes: { N: 4, D: 3 }, options: {}, seed: 1 },
  ...['padded-behind', 'padded-before'].map((preset) => ({
    id: 'bidirectional-stacked',
    sizes: { T: 4, D: 2, H: 3, M: 2, K: 2 },
    options: {},
    preset,
  })),
  ...[1, 2].map((seed) => ({
    id: 'bidirectional-stacked',
    sizes: { T: 6, D: 2, H: 3, M: 4, K: 5 },
    options: {},
    seed,
  })),
  // every choice of options, at sizes of which no two are alike where that is possible
  ...OTHERS.flatMap(([id, sizes]) =>
    optionsOf(askedFor(id)!).map((options, i) => ({ id, sizes, options, seed: i + 1 })),
  ),
  ...LATER.flatMap(([id, sizes, all]) => all.map((options, i) => ({ id, sizes, options, seed: i + 1 }))),
];

const written = cases.map((c) => {
  const d = build(askedFor(c.id)!, { sizes: c.sizes, options: c.options });
  const given = 'preset' in c ? opening(d, c.preset) : draw(d, c.seed);
  return { ...c, given: Object.fromEntries(Object.entries(given).map(([id, x]) => [id, nested(x)])) };
});
writeFileSync(
  new URL('inputs.json', import.meta.url),
  `[\n${written.map((c) => JSON.stringify(c)).join(',\n')}\n]\n`,
);
