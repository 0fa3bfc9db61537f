// Attention over the states of texts of unequal length computes what the lesson says, and what tfjs finds over a rectangle with
// a mask: weights, means, and the gradients by the states and the parameters.
import { beforeAll, expect, test } from 'vitest';
import { seq2seqAttention } from '../../content/seq2seq-attention/derivation.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import { AttentionPooling } from '#kernels/attention.ts';
import { Layout } from '#kernels/engine.ts';
import { Parameters } from '#kernels/parameters.ts';
import { random } from '#math/random.ts';
import { tensor } from '#math/tensor.ts';
import * as tf from '#witness/tf.ts';
import { ENGINES, type EngineName, TOLERANCE, engineOf } from './engines.ts';

beforeAll(tf.useCpu);

const WIDTH = 8;
const LENGTHS = [6, 4, 4, 1];
const LONGEST = LENGTHS[0]!;
const starts = new Int32Array(LONGEST + 1);
for (let t = 0; t < LONGEST; t++) starts[t + 1] = starts[t]! + LENGTHS.filter((n) => n > t).length;
const ROWS = starts[LONGEST]!;
const rowsOf = (text: number): number[] =>
  Array.from({ length: LENGTHS[text]! }, (_, t) => starts[t]! + text);

const rng = random(3);
const drawn = (count: number, size = 1): number[] =>
  Array.from({ length: count }, () => size * (2 * rng() - 1));
/** W as memory holds it, states × score: it is U_a of the lesson, turned. */
const parameters = { W: drawn(WIDTH * WIDTH), c: drawn(WIDTH), v: drawn(WIDTH, 2) };
/** Of each text, step by step. */
const states = LENGTHS.map((T) => drawn(T * WIDTH));

type Numbers = readonly number[];
/** Of each text what its states become and their weights, and the gradients; those by the parameters over all texts. */
interface Found {
  readonly out: readonly Numbers[];
  readonly weights: readonly Numbers[];
  readonly dStates: readonly Numbers[];
  readonly by: Readonly<Record<keyof typeof parameters, Numbers>>;
}

/** Rows become columns. */
const turned = (numbers: ArrayLike<number>, columns: number): number[] => {
  const rows = numbers.length / columns;
  return Array.from(numbers, (_, i) => numbers[(i % rows) * columns + Math.floor(i / rows)]!);
};
const added = (all: readonly Numbers[]): number[] =>
  all[0]!.map((_, i) => all.reduce((sum, x) => sum + x[i]!, 0));

/** A decoder of one step for each text; it asks W_a h_0, which is the bias here. What arrives at its context is `dout`. */
function lesson(): Found & { readonly dout: readonly Numbers[] } {
  const texts = LENGTHS.map((S, text) => {
    const sizes = { T: 1, S, N: WIDTH, H: WIDTH, A: WIDTH, D: 2, K: 3 };
    const d = build(seq2seqAttention, { sizes, options: { score: 'additive' } });
    const of = (shape: readonly number[], numbers: Numbers) => tensor(shape, (i) => numbers[i]!);
    const values = run(d, {
      ...draw(d, 1 + text),
      U_a: of([WIDTH, WIDTH], turned(parameters.W, WIDTH)),
      W_a: tensor([WIDTH, WIDTH], (i) => +(i % (WIDTH + 1) === 0)),
      'h[0]': of([WIDTH, 1], parameters.c),
      v: of([WIDTH, 1], parameters.v),
      G: of([WIDTH, S], turned(states[text]!, WIDTH)),
    });
    return (id: string): number[] => [...values[id]!.data];
  });
  return {
    out: texts.map((of) => of('c[1]')),
    weights: texts.map((of) => of('alpha[1]')),
    dStates: texts.map((of, text) => turned(of('dG'), LENGTHS[text]!)),
    by: {
      W: turned(added(texts.map((of) => of('dU_a'))), WIDTH),
      c: added(texts.map((of) => of('dq[1]'))),
      v: added(texts.map((of) => of('dv'))),
    },
    dout: texts.map((of) => of('dc[1]')),
  };
}
const truth = lesson();

async function ours(name: EngineName): Promise<Found> {
  const layout = new Layout();
  const all = new Parameters();
  const room = { examples: LENGTHS.length, rows: ROWS };
  const pool = new AttentionPooling(all, layout, 'pool', WIDTH, room);
  all.place(layout);
  // rows may lie farther apart than they are wide
  const row = 2 * WIDTH;
  const h = { at: layout.take(ROWS * row), row };
  const out = { at: layout.take(LENGTHS.length * row), row };
  const dout = { at: layout.take(LENGTHS.length * WIDTH), row: WIDTH };
  const engine = await engineOf(name, layout.bytes);
  const put = (at: number, numbers: Numbers): void => engine.floats.set(numbers, at / 4);
  const got = (at: number, count: number): number[] => [...engine.floats.subarray(at / 4, at / 4 + count)];
  for (const letter of ['W', 'c', 'v'] as const) put(all.of(pool[letter]), parameters[letter]);
  for (const text of LENGTHS.keys()) {
    rowsOf(text).forEach((i, t) => put(h.at + 4 * i * row, states[text]!.slice(t * WIDTH, (t + 1) * WIDTH)));
    put(dout.at + 4 * text * WIDTH, truth.dout[text]!);
  }
  const steps = { count: LONGEST, starts };
  pool.forward(engine, steps, h, out);
  const weights = got(pool.weights, ROWS);
  pool.backward(engine, steps, h, dout);
  return {
    out: LENGTHS.map((_, text) => got(out.at + 4 * text * row, WIDTH)),
    weights: LENGTHS.map((_, text) => rowsOf(text).map((i) => weights[i]!)),
    dStates: LENGTHS.map((_, text) => rowsOf(text).flatMap((i) => got(pool.dh.at + 4 * i * WIDTH, WIDTH))),
    by: {
      W: got(all.gradientOf(pool.W), WIDTH * WIDTH),
      c: got(all.gradientOf(pool.c), WIDTH),
      v: got(all.gradientOf(pool.v), WIDTH),
    },
  };
}

/** Every text filled up with states of chance, whose scores a mask makes −10⁹. */
function byTfjs(): Found {
  let found!: Found;
  tf.tidy(() => {
    const count = LENGTHS.length;
    const filled = states.flatMap((own) => [...own, ...drawn(LONGEST * WIDTH - own.length, 5)]);
    const mask = LENGTHS.flatMap((T) => Array.from({ length: LONGEST }, (_, t) => (t < T ? 0 : -1e9)));
    const weigh = (G: tf.Tensor, W: tf.Tensor, c: tf.Tensor, v: tf.Tensor): tf.Tensor => {
      const flat = tf.reshape(G, [count * LONGEST, WIDTH]);
      const scores = tf.matMul(tf.tanh(tf.add(tf.matMul(flat, W), c)), tf.reshape(v, [WIDTH, 1]));
      return tf.softmax(tf.add(tf.reshape(scores, [count, LONGEST]), tf.tensor2d(mask, [count, LONGEST])));
    };
    const mean = (G: tf.Tensor, alpha: tf.Tensor): tf.Tensor =>
      tf.sum(tf.mul(G, tf.reshape(alpha, [count, LONGEST, 1])), 1);
    const given = [
      tf.tensor3d(filled, [count, LONGEST, WIDTH]),
      tf.tensor2d(parameters.W, [WIDTH, WIDTH]),
      tf.tensor1d(parameters.c),
      tf.tensor1d(parameters.v),
    ] as const;
    const dout = tf.tensor2d(truth.dout.flat(), [count, WIDTH]);
    const [dG, W, c, v] = tf.grads((G: tf.Tensor, ...by: tf.Tensor[]) =>
      tf.sum(tf.mul(mean(G, weigh(G, by[0]!, by[1]!, by[2]!)), dout)),
    )([...given]) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const alpha = weigh(...given);
    const read = (x: tf.Tensor): number[] => [...x.dataSync()];
    const cut = (numbers: Numbers, size: number, kept = 1): Numbers[] =>
      LENGTHS.map((T, text) =>
        numbers.slice(text * size, text * size + (kept ? (T * size) / LONGEST : size)),
      );
    // what a mask leaves of a pad
    LENGTHS.forEach((T, text) => {
      for (let t = T; t < LONGEST; t++) expect(read(alpha)[text * LONGEST + t]).toBe(0);
    });
    found = {
      out: cut(read(mean(given[0], alpha)), WIDTH, 0),
      weights: cut(read(alpha), LONGEST),
      dStates: cut(read(dG), LONGEST * WIDTH),
      by: { W: read(W), c: read(c), v: read(v) },
    };
  });
  return found;
}

function alike(found: Found, tolerance: number): void {
  const near = (numbers: Numbers, others: Numbers, what: string): void => {
    expect(numbers.length, what).toBe(others.length);
    const largest = Math.max(...others.map(Math.abs));
    numbers.forEach((x, i) =>
      expect(Math.abs(x - others[i]!) / largest, `${what} ${i}`).toBeLessThan(tolerance),
    );
  };
  for (const what of ['out', 'weights', 'dStates'] as const)
    LENGTHS.forEach((_, text) => near(found[what][text]!, truth[what][text]!, `${what} of text ${text}`));
  for (const letter of ['W', 'c', 'v'] as const) near(found.by[letter], truth.by[letter], letter);
}

test.each(ENGINES)('%s agrees with the lesson', async (name) => {
  // a step is a few roundings more than the product before it
  alike(await ours(name), 3 * TOLERANCE[name]);
});

test('tfjs agrees with the lesson, whatever stands in the pads', () => {
  alike(byTfjs(), 1e-5);
});

test('the weights of a text add up to 1, and a text of one token has that token', async () => {
  const { weights, out } = await ours('float64');
  for (const own of weights) expect(own.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
  expect(weights.at(-1)).toEqual([1]);
  expect(out.at(-1)).toEqual(states.at(-1));
});
