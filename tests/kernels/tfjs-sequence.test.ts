// Sequences in tfjs are what the lessons say, whether our kernels run them or tfjs itself: states, and all gradients.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { definitionOf } from '../../content/course.ts';
import { build } from '#derive/build.ts';
import { draw } from '#derive/given.ts';
import { run } from '#derive/run.ts';
import {
  type Sequence,
  closeSequences,
  gruSequence,
  lstmSequence,
  openSequences,
  rnnSequence,
  sequence,
} from '#kernels/tfjs/sequence.ts';
import * as tf from '#witness/tf.ts';
import { compiledKernels } from '#kernels/compile.ts';
import { type Cell, GATES } from '#kernels/recurrent.ts';
import { random } from '#math/random.ts';
import { tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';

beforeAll(tf.useCpu);
afterAll(() => closeSequences());

const CELLS = ['rnn', 'lstm', 'gru'] as const;
const ENGINES = ['our kernels', 'plain tfjs'] as const;
type Name = (typeof ENGINES)[number];
const choose = async (name: Name): Promise<void> =>
  name === 'our kernels' ? openSequences(compiledKernels) : closeSequences();

/** Relative to the largest number at hand, of float32 against float64 or float32. */
const TOLERANCE = 5e-6;

function near(ours: ArrayLike<number>, theirs: ArrayLike<number>, what: string, tolerance = TOLERANCE): void {
  expect(ours.length, what).toBe(theirs.length);
  let [error, scale] = [0, 1e-3];
  for (let k = 0; k < theirs.length; k++) {
    error = Math.max(error, Math.abs(ours[k]! - theirs[k]!));
    scale = Math.max(scale, Math.abs(theirs[k]!));
  }
  expect(error / scale, what).toBeLessThan(tolerance);
}

interface Case {
  readonly cell: Cell;
  readonly lengths: readonly number[];
  readonly reverse: boolean;
  readonly loss: 'total' | 'last';
  readonly started: boolean;
  readonly D: number;
  readonly H: number;
}

/** The derivation of the lesson, in float64, run once for each text with the same parameters. */
function lesson({ cell, lengths, reverse, loss, started, D, H }: Case) {
  const T = Math.max(...lengths);
  let parameters: Values | undefined;
  const texts = lengths.map((length, b) => {
    const d = build(definitionOf(cell)!, { sizes: { T: length, D, H, K: 3 }, options: { loss } });
    const given = draw(d, b + 1);
    parameters ??= Object.fromEntries(
      d.given.filter((g) => g.role === 'parameter').map((g) => [g.id, given[g.id]!]),
    );
    const zeros = Object.fromEntries(
      d.given.filter((g) => g.start).map((g) => [g.id, tensor([H, 1], () => 0)]),
    );
    return { length, values: run(d, { ...given, ...parameters, ...(started ? {} : zeros) }) };
  });
  // a layer that reads to the left meets its first step at the end
  const stepOf = (length: number, t: number): number => (reverse ? length - t : t + 1);
  const series = (id: string, width: number) =>
    texts.flatMap(({ length, values }) =>
      Array.from({ length: T }, (_, t) =>
        t < length ? [...values[`${id}[${stepOf(length, t)}]`]!.data] : Array<number>(width).fill(0),
      ).flat(),
    );
  const at = (id: string) => texts.flatMap(({ values }) => [...values[id]!.data]);
  /** Gates side by side, transposed, of one text or summed over all of them. */
  const matrix = (letter: string, of: readonly Values[], rows: number) =>
    Array.from({ length: rows }, (_, row) =>
      GATES[cell].flatMap((gate) =>
        Array.from({ length: H }, (_, column) =>
          of.reduce((sum, values) => {
            const { data } = values[cell === 'rnn' ? letter : `${letter}_${gate}`]!;
            return sum + data[column * rows + row]!;
          }, 0),
        ),
      ),
    ).flat();
  const [one, all] = [[texts[0]!.values], texts.map(({ values }) => values)];
  const V = one[0]!['V']!.data;
  const errors = series(cell === 'rnn' ? 'do' : 'ds', 3);
  /** What the loss sends to the states from above. */
  const external = Array.from({ length: lengths.length * T * H }, (_, k) =>
    [0, 1, 2].reduce((sum, row) => sum + errors[3 * Math.floor(k / H) + row]! * V[row * H + (k % H)]!, 0),
  );
  return {
    T,
    x: series('x', D),
    h: series('h', H),
    dx: series('dx', D),
    external,
    W: matrix('W', one, H),
    U: matrix('U', one, D),
    b: matrix('b', one, 1),
    dW: matrix('dW', all, H),
    dU: matrix('dU', all, D),
    db: matrix('db', all, 1),
    h0: at('h[0]'),
    c0: cell === 'lstm' ? at('C[0]') : undefined,
    dh0: at('dh[0]'),
    dc0: cell === 'lstm' ? at('dC[0]') : undefined,
  };
}

function compared(of: Case): void {
  const { cell, lengths, reverse, loss, started, D, H } = of;
  const truth = lesson(of);
  const [B, T, G] = [lengths.length, truth.T, GATES[cell].length];
  const kept: [what: string, ours: tf.TypedArray, theirs: readonly number[]][] = [];
  const before = tf.memory().numTensors;
  tf.tidy(() => {
    const x = tf.tensor3d(truth.x, [B, T, D]);
    const W = tf.tensor2d(truth.W, [H, G * H]);
    const U = tf.tensor2d(truth.U, [D, G * H]);
    const b = tf.tensor1d(truth.b);
    const h0 = tf.tensor2d(truth.h0, [B, H]);
    const c0 = tf.tensor2d(truth.c0 ?? truth.h0, [B, H]);
    const above = tf.tensor3d(truth.external, [B, T, H]);
    // the loss looks at the last states only: at the end of each text, or at its beginning
    const aboveLast = tf.sum(above, 1);
    const states = (x: tf.Tensor, W: tf.Tensor, U: tf.Tensor, b: tf.Tensor, h0?: tf.Tensor, c0?: tf.Tensor) =>
      sequence(cell, {
        x: x as tf.Tensor3D,
        W: W as tf.Tensor2D,
        U: U as tf.Tensor2D,
        b: b as tf.Tensor1D,
        lengths,
        reverse,
        ...(started ? { h0: h0 as tf.Tensor2D } : {}),
        ...(started && cell === 'lstm' ? { c0: c0 as tf.Tensor2D } : {}),
      });
    const objective = (...inputs: tf.Tensor[]): tf.Scalar => {
      const [x, W, U, b, h0, c0] = inputs as [
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
        tf.Tensor?,
        tf.Tensor?,
      ];
      const s = states(x, W, U, b, h0, c0);
      return loss === 'total' ? tf.sum(tf.mul(s.states, above)) : tf.sum(tf.mul(s.last, aboveLast));
    };
    const found = states(x, W, U, b, h0, c0);
    const read = tf.mul(
      found.states,
      tf.tensor3d(
        lengths.flatMap((n) => Array.from({ length: T }, (_, t) => +(t < n))),
        [B, T, 1],
      ),
    );
    kept.push(['h', read.dataSync(), truth.h]);
    const ends = lengths.flatMap((n, b) => {
      const from = (b * T + (reverse ? 0 : n - 1)) * H;
      return truth.h.slice(from, from + H);
    });
    kept.push(['last', found.last.dataSync(), ends]);
    const inputs = [x, W, U, b, ...(started ? [h0] : []), ...(started && cell === 'lstm' ? [c0] : [])];
    const gradients = tf.grads(objective)(inputs);
    [truth.dx, truth.dW, truth.dU, truth.db, truth.dh0, truth.dc0]
      .slice(0, inputs.length)
      .forEach((theirs, i) =>
        kept.push([['dx', 'dW', 'dU', 'db', 'dh0', 'dc0'][i]!, gradients[i]!.dataSync(), theirs!]),
      );
  });
  expect(tf.memory().numTensors).toBe(before);
  for (const [what, ours, theirs] of kept) near(ours, theirs, `${what} of ${JSON.stringify(of)}`);
}

const BATCHES: readonly (readonly number[])[] = [[1], [4], [2, 5, 1, 5], [1, 7, 2, 4, 1, 4, 1, 2, 1]];

describe.each(ENGINES)('%s', (name) => {
  beforeAll(() => choose(name));

  describe.each(CELLS)('%s', (cell) => {
    test.each(BATCHES.map((lengths) => ({ lengths })))('texts of $lengths tokens', ({ lengths }) => {
      for (const reverse of [false, true])
        for (const loss of ['total', 'last'] as const)
          for (const started of [false, true])
            compared({
              cell,
              lengths,
              reverse,
              loss,
              started,
              ...(started ? { D: 9, H: 8 } : { D: 3, H: 5 }),
            });
    });
  });
});

/** Inputs by chance. */
function drawn(cell: Cell, [B, T, E, H]: readonly [number, number, number, number], seed = 1) {
  const rng = random(seed);
  const numbers = (n: number, bound = 1): Float32Array =>
    Float32Array.from({ length: n }, () => bound * (2 * rng() - 1));
  const G = GATES[cell].length;
  return {
    x: tf.tensor3d(numbers(B * T * E), [B, T, E]),
    // larger ones would make the states chaotic, and the last digits of float32 the first
    W: tf.tensor2d(numbers(H * G * H, 1 / Math.sqrt(H)), [H, G * H]),
    U: tf.tensor2d(numbers(E * G * H, 1 / Math.sqrt(E)), [E, G * H]),
    b: tf.tensor1d(numbers(G * H)),
    h0: tf.tensor2d(numbers(B * H), [B, H]),
    above: tf.tensor3d(numbers(B * T * H), [B, T, H]),
    aboveLast: tf.tensor2d(numbers(B * H), [B, H]),
  };
}

type Drawn = ReturnType<typeof drawn>;

/** The states, and the gradients of a function of all of them and of the last, by x, W, U, b and h0. */
function everything(
  cell: Cell,
  { above, aboveLast, ...inputs }: Drawn,
  of: Partial<Sequence>,
): tf.TypedArray[] {
  const found: tf.TypedArray[] = [];
  tf.tidy(() => {
    const states = (x: tf.Tensor, W: tf.Tensor, U: tf.Tensor, b: tf.Tensor, h0: tf.Tensor) =>
      sequence(cell, { ...({ x, W, U, b, h0 } as unknown as Sequence), ...of });
    const all = [inputs.x, inputs.W, inputs.U, inputs.b, inputs.h0] as const;
    const { states: h, last } = states(...all);
    found.push(h.dataSync().slice(), last.dataSync().slice());
    const gradients = tf.grads((...given: tf.Tensor[]) => {
      const s = states(...(given as unknown as typeof all));
      return tf.add(tf.sum(tf.mul(s.states, above)), tf.sum(tf.mul(s.last, aboveLast)));
    })([...all]);
    for (const g of gradients) found.push(g.dataSync().slice());
  });
  return found;
}

describe('our kernels and the automatic derivatives of tfjs agree', () => {
  const WHAT = ['states', 'last', 'dx', 'dW', 'dU', 'db', 'dh0'];

  test.each(CELLS)('%s: where tokens are masked anywhere, also all of a text', async (cell) => {
    const given = drawn(cell, [4, 6, 5, 7]);
    const mask = tf.tensor2d(
      [1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1],
      [4, 6],
    );
    for (const reverse of [false, true]) {
      await choose('plain tfjs');
      const theirs = everything(cell, given, { mask, reverse });
      await choose('our kernels');
      const ours = everything(cell, given, { mask, reverse });
      WHAT.forEach((what, i) => near(ours[i]!, theirs[i]!, what));
    }
  });

  test.each(CELLS)('%s: where nothing at all is read, and where nothing is masked', async (cell) => {
    const given = drawn(cell, [2, 3, 4, 8]);
    for (const of of [{ lengths: [0, 0] }, {}]) {
      await choose('plain tfjs');
      const theirs = everything(cell, given, of);
      await choose('our kernels');
      const ours = everything(cell, given, of);
      WHAT.forEach((what, i) => near(ours[i]!, theirs[i]!, what));
    }
  });

  test('when more sequences are on the way than there is memory kept for, and of changing sizes', async () => {
    const layers = 6;
    const all = Array.from({ length: layers }, (_, i) => drawn('gru', [3, 4, 5, 5], i + 1));
    const gradient = (): Float32Array[] => {
      const found: Float32Array[] = [];
      tf.tidy(() => {
        const gradients = tf.grads((...Ws: tf.Tensor[]) =>
          tf.sum(
            Ws.reduce<tf.Tensor3D>(
              (x, W, i) => gruSequence({ ...all[i]!, x, W: W as tf.Tensor2D, h0: undefined }).states,
              all[0]!.x,
            ),
          ),
        )(all.map(({ W }) => W));
        for (const g of gradients) found.push(g.dataSync().slice() as Float32Array);
      });
      return found;
    };
    await choose('plain tfjs');
    const theirs = gradient();
    await choose('our kernels');
    const ours = gradient();
    ours.forEach((g, i) => near(g, theirs[i]!, `layer ${i}`));
    for (const sizes of [
      [1, 2, 3, 4],
      [9, 30, 20, 40],
      [2, 3, 20, 40],
    ] as const)
      for (const cell of CELLS) {
        const given = drawn(cell, sizes);
        const ours = everything(cell, given, {});
        await choose('plain tfjs');
        const theirs = everything(cell, given, {});
        await choose('our kernels');
        WHAT.forEach((what, i) => near(ours[i]!, theirs[i]!, `${cell} ${what}`, 2e-5));
      }
  });
});

describe('what is wrong with the shapes is named', () => {
  const one = (of: Record<string, unknown>) => {
    const { x, W, U, b, h0 } = drawn('lstm', [2, 3, 4, 5]);
    return () => lstmSequence({ x, W, U, b, h0, ...of } as unknown as Sequence);
  };
  const zeros = (...shape: number[]): tf.Tensor => tf.zeros(shape);
  test.each([
    ['x', () => ({ x: zeros(2, 4) }), 'x has the shape [2, 4]; it must be [batch, steps, inputs]'],
    ['no step', () => ({ x: zeros(2, 0, 4) }), 'x has the shape [2, 0, 4]: there is nothing to read'],
    [
      'W',
      () => ({ W: zeros(5, 15) }),
      'W has the shape [5, 15]; it must be [units, 4 × units], here [5, 20]',
    ],
    [
      'U',
      () => ({ U: zeros(20, 4) }),
      'U has the shape [20, 4]; it must be [inputs, 4 × units], here [4, 20]',
    ],
    ['b', () => ({ b: zeros(5) }), 'b has the shape [5]; it must be [4 × units], here [20]'],
    [
      'mask',
      () => ({ mask: zeros(3, 2) }),
      'mask has the shape [3, 2]; it must be [batch, steps], here [2, 3]',
    ],
    ['h0', () => ({ h0: zeros(5) }), 'h0 has the shape [5]; it must be [batch, units], here [2, 5]'],
    ['c0', () => ({ c0: zeros(5, 2) }), 'c0 has the shape [5, 2]; it must be [batch, units], here [2, 5]'],
    ['lengths', () => ({ lengths: [1] }), 'lengths has 1 entries for a batch of 2'],
    ['both', () => ({ lengths: [1, 2], mask: zeros(2, 3) }), 'give one'],
  ])('%s', (_, of, says) => {
    expect(one(of())).toThrow(TypeError);
    expect(one(of())).toThrow(says);
  });

  test('an RNN with a cell', () => {
    const { x, W, U, b } = drawn('rnn', [2, 3, 4, 5]);
    expect(() => rnnSequence({ x, W, U, b, c0: tf.zeros([2, 5]) })).toThrow(
      'c0 is the cell of an LSTM; a RNN has none',
    );
  });
});

describe('without our kernels', () => {
  test('tfjs goes on by itself: no WebAssembly, or none that can be had', async () => {
    closeSequences();
    const compile = vi.spyOn(WebAssembly, 'compile').mockRejectedValueOnce(new Error('no vectors'));
    vi.resetModules();
    const fresh = await import('#kernels/tfjs/sequence.ts');
    await expect(fresh.openSequences(compiledKernels)).rejects.toThrow('no vectors');
    compile.mockRestore();
    const { x, W, U, b } = drawn('lstm', [2, 3, 4, 5]);
    expect(fresh.lstmSequence({ x, W, U, b }).last.shape).toEqual([2, 5]);
    // and they may still come
    await fresh.openSequences(compiledKernels);
    fresh.closeSequences();
  });

  test('and where no memory is left', async () => {
    await choose('plain tfjs');
    const given = drawn('lstm', [3, 9, 50, 60]);
    const [theirs] = everything('lstm', given, {});
    await choose('our kernels');
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('out of memory');
    });
    const larger = drawn('lstm', [3, 9, 300, 60]);
    expect(everything('lstm', larger, {})[0]!.length).toBe(3 * 9 * 60);
    grow.mockRestore();
    near(everything('lstm', given, {})[0]!, theirs!, 'states');
  });
});

test('on the WebAssembly backend of tfjs too, whose memory is another', async () => {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(
    fileURLToPath(new URL('../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)),
  );
  const before = tf.getBackend();
  await tf.setBackend('wasm');
  const tensors = tf.memory().numTensors;
  try {
    for (const cell of CELLS) {
      const given = drawn(cell, [3, 4, 5, 6]);
      const theirs = everything(cell, given, { lengths: [2, 4, 1] });
      await openSequences(compiledKernels);
      const ours = everything(cell, given, { lengths: [2, 4, 1] });
      closeSequences();
      ours.forEach((found, i) => near(found, theirs[i]!, `${cell} ${i}`));
      tf.dispose(Object.values(given));
    }
    expect(tf.memory().numTensors).toBe(tensors);
  } finally {
    await tf.setBackend(before);
  }
});
