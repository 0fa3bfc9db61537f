// Every kernel does what its definition says, in both engines, at sizes that are no multiples of a tile or a block.
import { describe, expect, test } from 'vitest';
import { Layout, type Place } from '#kernels/engine.ts';
import { hasWasm } from '#kernels/wasm.ts';
import { random } from '#math/random.ts';
import { ENGINES, type EngineName, TOLERANCE, engineOf } from './engines.ts';

/** An engine with some arrays in it, filled with numbers in [−1, 1), or with those given. */
async function filled<K extends string>(name: EngineName, arrays: Record<K, number | readonly number[]>) {
  const layout = new Layout();
  const at = {} as Record<K, Place>;
  for (const [key, is] of Object.entries(arrays) as [K, number | readonly number[]][])
    at[key] = layout.take(typeof is === 'number' ? is : is.length);
  const engine = await engineOf(name, layout.bytes);
  const rng = random(7);
  for (const [key, is] of Object.entries(arrays) as [K, number | readonly number[]][])
    if (typeof is === 'number') for (let k = 0; k < is; k++) engine.floats[at[key] / 4 + k] = 2 * rng() - 1;
    else engine.integers.set(is, at[key] / 4);
  const values = (key: K): Float64Array => {
    const size = arrays[key] as number;
    return Float64Array.from(engine.floats.subarray(at[key] / 4, at[key] / 4 + size));
  };
  return { ...engine, at, values };
}

const near = (ours: ArrayLike<number>, theirs: ArrayLike<number>, tolerance: number): void => {
  let [error, scale] = [0, 1];
  for (let k = 0; k < theirs.length; k++) {
    error = Math.max(error, Math.abs(ours[k]! - theirs[k]!));
    scale = Math.max(scale, Math.abs(theirs[k]!));
  }
  expect(error / scale).toBeLessThan(tolerance);
};

test('this machine has vectors', () => {
  expect(hasWasm()).toBe(true);
});

describe.each(ENGINES)('%s', (name) => {
  const tolerance = TOLERANCE[name];

  test.each([1, 2, 3, 5, 6, 7, 11, 64, 131])('products with %i rows', async (rows) => {
    for (const [columns, depth] of [
      [8, 4],
      [24, 8],
      [16, 140],
    ] as const) {
      const sizes = { a: rows * (depth + 4), b: depth * columns, panels: depth * columns, c: rows * columns };
      for (const add of [false, true])
        for (const transposed of [false, true]) {
          const { kernels, at, values } = await filled(name, sizes);
          const [a, b, c] = [values('a'), values('b'), values('c')];
          if (transposed) kernels.packTransposed(depth, columns, at.b, depth, at.panels);
          else kernels.pack(depth, columns, at.b, columns, at.panels);
          kernels.product(rows, columns, depth, at.a, depth + 4, at.panels, at.c, columns, add);
          const truth = c.map((old, k) => {
            const [i, j] = [Math.floor(k / columns), k % columns];
            let sum = add ? old : 0;
            for (let d = 0; d < depth; d++)
              sum += a[i * (depth + 4) + d]! * (transposed ? b[j * depth + d]! : b[d * columns + j]!);
            return sum;
          });
          near(values('c'), truth, tolerance);
        }
    }
  });

  test.each([1, 2, 3, 4, 5, 127, 128, 129, 300])('transposed products %i deep', async (depth) => {
    for (const rows of [1, 3, 6, 11, 16]) {
      const columns = 16;
      const { kernels, at, values } = await filled(name, {
        a: depth * (rows + 3),
        b: depth * columns,
        panels: depth * columns,
        c: rows * columns,
      });
      const [a, b, c] = [values('a'), values('b'), values('c')];
      kernels.pack(depth, columns, at.b, columns, at.panels);
      kernels.addTransposedProduct(rows, columns, depth, at.a, rows + 3, at.panels, at.c, columns);
      const truth = c.map((old, k) => {
        const [i, j] = [Math.floor(k / columns), k % columns];
        let sum = old;
        for (let d = 0; d < depth; d++) sum += a[d * (rows + 3) + i]! * b[d * columns + j]!;
        return sum;
      });
      near(values('c'), truth, tolerance);
    }
  });

  test('tanh and the logistic function are exact to 1e-6 everywhere', async () => {
    // one gate of an RNN is tanh; the update gate of a GRU is the logistic function
    const n = 40_000;
    const points = Float64Array.from({ length: n }, (_, k) => ((k - n / 2) / n) * 60);
    const { kernels, floats, at } = await filled(name, { z: n, h: n, gates: 24, state: 8, reset: 8 });
    floats.set(points, at.z / 4);
    const [rnn, gru] = [kernels.cells['rnn']!, kernels.cells['gru']!];
    rnn.forward[0]!(1, n, n, at.z, at.h);
    for (const [k, x] of points.entries())
      expect(Math.abs(floats[at.h / 4 + k]! - Math.tanh(Math.fround(x)))).toBeLessThan(1e-6);
    for (let x = -40; x < 40; x += 0.37) {
      floats.fill(x, at.gates / 4, at.gates / 4 + 24);
      gru.forward[0]!(1, 8, 8, at.gates, at.state, at.reset);
      expect(Math.abs(floats[at.gates / 4]! - 1 / (1 + Math.exp(-Math.fround(x))))).toBeLessThan(1e-6);
    }
  });

  test('rows', async () => {
    const { kernels, at, values } = await filled(name, {
      from: 5 * 24,
      to: 7 * 24,
      bias: 24,
      ids: [3, 0, 3, 1, 4],
      slots: [2, -1, 2, 0, 1],
      gathered: 5 * 24,
      summed: 3 * 24,
    });
    const [from, to, bias, summed] = [values('from'), values('to'), values('bias'), values('summed')];
    kernels.gather(5, 24, at.from, at.ids, at.gathered);
    near(
      values('gathered'),
      [3, 0, 3, 1, 4].flatMap((row) => [...from.subarray(row * 24, row * 24 + 24)]),
      1e-12,
    );
    kernels.scatter(5, 24, at.from, at.slots, at.summed);
    const slots = [2, -1, 2, 0, 1];
    near(
      values('summed'),
      summed.map(
        (old, k) =>
          old +
          slots.reduce((sum, s, row) => sum + (s === Math.floor(k / 24) ? from[row * 24 + (k % 24)]! : 0), 0),
      ),
      tolerance,
    );
    kernels.addRows(3, 8, at.from, 24, at.to, 16);
    const added = to.map((old, k) => {
      const [row, column] = [Math.floor(k / 16), k % 16];
      return row < 3 && column < 8 ? old + from[row * 24 + column]! : old;
    });
    near(values('to'), added, tolerance);
    kernels.sumRows(5, 24, at.from, 24, at.bias);
    near(
      values('bias'),
      bias.map((old, k) => [0, 1, 2, 3, 4].reduce((sum, row) => sum + from[row * 24 + k]!, old)),
      tolerance,
    );
    kernels.fillRows(2, 8, at.from, at.to, 24);
    kernels.copyRows(2, 8, at.from, 24, at.to + 4 * 48, 8);
    const moved = values('to');
    near(moved.subarray(24, 32), from.subarray(0, 8), 1e-12);
    near(moved.subarray(56, 64), from.subarray(24, 32), 1e-12);
    expect(kernels.sumOfSquares(120, at.from)).toBeCloseTo(
      from.reduce((sum, x) => sum + x * x, 0),
      name === 'float64' ? 12 : 5,
    );
    kernels.clear(8, at.from);
    expect([...values('from').subarray(0, 8)]).toEqual(Array(8).fill(0));
    expect(values('from')[8]).toBe(from[8]);
  });

  test('dropout keeps its share, and the same places again', async () => {
    const n = 4096;
    const { kernels, at, values } = await filled(name, { x: n, again: n });
    const [x, again] = [values('x'), values('again')];
    kernels.dropout(n, at.x, 12345, 0.75);
    kernels.dropout(n, at.again, 12345, 0.75);
    const kept = values('x').map((y, k) => (Math.abs(y - x[k]! / 0.75) < 1e-6 ? 1 : y === 0 ? 0 : NaN));
    expect(kept).toEqual(
      values('again').map((y, k) => (y === 0 ? 0 : Math.abs(y - again[k]! / 0.75) < 1e-6 ? 1 : NaN)),
    );
    expect(kept.reduce((a, b) => a + b) / n).toBeCloseTo(0.75, 1);
    // the choice is the same in every engine
    expect([...kept.subarray(0, 24)].join('')).toBe('101111111111111101111110');
  });

  test('pooling', async () => {
    const starts = [0, 4, 7, 13];
    const { kernels, at, values, integers } = await filled(name, {
      x: 13 * 8,
      dx: 13 * 8,
      starts,
      mean: 3 * 8,
      dmean: 3 * 8,
      y: 13 * 16,
      out: 3 * 24,
      dout: 3 * 24,
      winners: Array<number>(3 * 16).fill(-1),
      w: 16 * 24,
      dw: 16 * 24,
      db: 16,
    });
    const x = values('x');
    kernels.meanForward(3, 8, at.x, at.starts, at.mean);
    const inside = (b: number): number[] =>
      Array.from({ length: starts[b + 1]! - starts[b]! }, (_, i) => starts[b]! + i);
    near(
      values('mean'),
      Array.from({ length: 24 }, (_, k) => {
        const rows = inside(Math.floor(k / 8));
        return rows.reduce((sum, row) => sum + x[row * 8 + (k % 8)]!, 0) / rows.length;
      }),
      tolerance,
    );
    const dmean = values('dmean');
    kernels.meanBackward(3, 8, at.dmean, at.starts, at.dx);
    const share = [0, 1, 2].flatMap((b) =>
      inside(b).flatMap((_, i, rows) =>
        [...dmean.subarray(b * 8, b * 8 + 8)].map((d) => d / rows.length + 0 * i),
      ),
    );
    near(values('dx'), share, tolerance);

    // three tokens in a window of 8 numbers each; the pooled values of 16 filters stand in rows of 24
    const [y, out, dout, w] = [values('y'), values('out'), values('dout'), values('w')];
    kernels.maxForward(3, 16, 3, at.y, at.starts, at.out, 24, at.winners);
    const pooled = out.map((old, k) => {
      const [b, f] = [Math.floor(k / 24), k % 24];
      return f < 16
        ? Math.max(
            0,
            ...inside(b)
              .slice(0, -2)
              .map((row) => y[row * 16 + f]!),
          )
        : old;
    });
    near(values('out'), pooled, 1e-12);
    const winner = (b: number, f: number): number => integers[at.winners / 4 + b * 16 + f]!;
    for (let b = 0; b < 3; b++)
      for (let f = 0; f < 16; f++)
        expect(Math.max(0, y[winner(b, f) * 16 + f]!)).toBeCloseTo(pooled[b * 24 + f]!, 12);
    const [dx, dw, db] = [values('dx'), values('dw'), values('db')];
    kernels.maxBackward(3, 16, 8, 24, at.out, at.dout, 24, at.winners, at.x, at.w, at.dx, at.dw, at.db);
    for (let b = 0; b < 3; b++)
      for (let f = 0; f < 16; f++) {
        if (pooled[b * 24 + f] === 0) continue;
        const d = dout[b * 24 + f]!;
        db[f]! += d;
        for (let j = 0; j < 24; j++) {
          dx[winner(b, f) * 8 + j]! += d * w[f * 24 + j]!;
          dw[f * 24 + j]! += d * x[winner(b, f) * 8 + j]!;
        }
      }
    near(values('dx'), dx, tolerance);
    near(values('dw'), dw, tolerance);
    near(values('db'), db, tolerance);
  });
});
