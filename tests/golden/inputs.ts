/**
 * @file Writes inputs.json: the settings and the numbers for which recorded values exist. Run once, by
 * `npx node tests/golden/inputs.ts`; `python3 tests/golden/record.py` then records what PyTorch makes of them.
 */
import { writeFileSync } from 'node:fs';
import { definitionOf } from '../../src/derivations/all.ts';
import { build } from '../../src/derive/derivation.ts';
import { draw, opening } from '../../src/derive/given.ts';
import type { Nested } from '../../src/derive/text.ts';
import type { Tensor } from '../../src/math/tensor.ts';

/** A scalar as a number, a column or matrix as its rows. */
function nested({ shape, data }: Tensor): Nested {
  const [rows, columns] = shape as readonly [number?, number?];
  if (rows === undefined || columns === undefined) return data[0]!;
  return Array.from({ length: rows }, (_, i) => [...data.slice(i * columns, (i + 1) * columns)]);
}

type Options = Record<string, string>;
const each = <X>(xs: readonly X[], f: (x: X) => Options[]): Options[] => xs.flatMap(f);
const losses = (more: Options): Options[] => ['total', 'last'].map((loss) => ({ ...more, loss }));

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
];

const written = cases.map((c) => {
  const d = build(definitionOf(c.id)!, { sizes: c.sizes, options: c.options });
  const given = 'preset' in c ? opening(d, c.preset) : draw(d, c.seed);
  return { ...c, given: Object.fromEntries(Object.entries(given).map(([id, x]) => [id, nested(x)])) };
});
writeFileSync(new URL('inputs.json', import.meta.url), JSON.stringify(written, null, 1) + '\n');
