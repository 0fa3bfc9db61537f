/**
 * @file Convolution over text on plain arrays, with kernels of several lengths side by side, as in Kim 2014.
 *
 * Kernel f reads k words: z[j] = b + Σ w[r D + c] x[j + r][c]. Over its windows j it is pooled to one feature, or under
 * k-max pooling to `kept` of them, in the order of the text. The classifier is a softmax with cross-entropy.
 */

export type Pooling = 'one-max' | 'k-max' | 'average';
export type Activation = 'relu' | 'tanh';

export interface Kernel {
  /** How many words it reads. */
  readonly k: number;
  /** k rows of D numbers, one after the other. */
  readonly w: readonly number[];
  readonly b: number;
}

export interface Network {
  readonly kernels: readonly Kernel[];
  /** One row for each class, one column for each feature. */
  readonly U: readonly (readonly number[])[];
  readonly d: readonly number[];
  readonly f: Activation;
  readonly pooling: Pooling;
  /** Windows of each kernel that k-max pooling keeps. */
  readonly kept: number;
}

export interface Text {
  /** One vector of D numbers for each word, pads included. */
  readonly x: readonly (readonly number[])[];
  /** Words before the pads. */
  readonly length: number;
  /** Whether windows that reach into the pads are left out of pooling. */
  readonly masked: boolean;
  /** The class it belongs to. */
  readonly label: number;
}

/** What one kernel makes of the text. Arrays are over its windows. */
export interface Lane {
  readonly z: readonly number[];
  readonly a: readonly number[];
  /** The windows that pooling hands a gradient to, in the order of the text. */
  readonly picked: readonly number[];
  /** One feature, or as many as are kept. */
  readonly h: readonly number[];
  readonly da: readonly number[];
  readonly dz: readonly number[];
  readonly dw: readonly number[];
  readonly db: number;
}

export interface Reading {
  readonly lanes: readonly Lane[];
  /** Features of all kernels, one after the other. */
  readonly h: readonly number[];
  readonly p: readonly number[];
  readonly loss: number;
  readonly dO: readonly number[];
  readonly dU: readonly (readonly number[])[];
  /** One gradient for each word of the text. */
  readonly dx: readonly (readonly number[])[];
}

export const featuresOf = (net: Pick<Network, 'kernels' | 'pooling' | 'kept'>): number =>
  net.kernels.length * (net.pooling === 'k-max' ? net.kept : 1);

/** Windows of k words in a text of N words; none where the text is shorter. */
export const windowsOf = (N: number, k: number): number => Math.max(0, N - k + 1);

/**
 * Windows that are pooled: all of them, or those without pads. A text shorter than the kernel keeps the one window that
 * begins with it, or pooling would be over nothing.
 */
const pooledOf = ({ x, length, masked }: Text, k: number): number =>
  Math.min(windowsOf(x.length, k), masked ? Math.max(1, windowsOf(length, k)) : Infinity);

const ACTIVATION: Readonly<Record<Activation, (z: number) => number>> = {
  relu: (z) => (z > 0 ? z : 0),
  tanh: Math.tanh,
};
/** The slope, from the value: ReLU has the slope 0 at 0. */
const SLOPE: Readonly<Record<Activation, (a: number) => number>> = {
  relu: (a) => +(a > 0),
  tanh: (a) => 1 - a * a,
};

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** The numbers under the kernel at window j, word after word: the window of the flattened text. */
export const windowAt = (x: Text['x'], j: number, k: number): number[] => x.slice(j, j + k).flat();

function picks(z: readonly number[], pooled: number, { pooling, kept }: Network): number[] {
  const all = Array.from({ length: pooled }, (_, j) => j);
  if (pooling === 'average') return all;
  // of equal values the first wins
  const byValue = all.toSorted((i, j) => z[j]! - z[i]! || i - j);
  return byValue.slice(0, pooling === 'one-max' ? 1 : kept).sort((i, j) => i - j);
}

/** Forward and backward through the whole network. */
export function read(net: Network, text: Text): Reading {
  const { x } = text;
  const D = x[0]?.length ?? 0;
  const slots = net.pooling === 'k-max' ? net.kept : 1;
  const forward = net.kernels.map(({ k, w, b }) => {
    const z = Array.from({ length: windowsOf(x.length, k) }, (_, j) => dot(w, windowAt(x, j, k)) + b);
    const a = z.map(ACTIVATION[net.f]);
    const picked = picks(z, pooledOf(text, k), net);
    const values = picked.map((j) => a[j]!);
    const total = values.reduce((sum, value) => sum + value, 0);
    // where nothing is picked the feature is 0, and no gradient goes further
    const h =
      net.pooling === 'average'
        ? [picked.length ? total / picked.length : 0]
        : Array.from({ length: slots }, (_, q) => values[q] ?? 0);
    return { z, a, picked, h };
  });
  const h = forward.flatMap((lane) => lane.h);
  const o = net.U.map((row, c) => dot(row, h) + net.d[c]!);
  const top = Math.max(...o);
  const S = o.reduce((sum, value) => sum + Math.exp(value - top), 0);
  const p = o.map((value) => Math.exp(value - top) / S);

  const dO = p.map((value, c) => value - +(c === text.label));
  const dh = h.map((_, i) =>
    dot(
      net.U.map((row) => row[i]!),
      dO,
    ),
  );
  const dx = x.map((row) => row.map(() => 0));
  const lanes = forward.map((lane, f): Lane => {
    const { k, w } = net.kernels[f]!;
    const da = lane.z.map(() => 0);
    lane.picked.forEach((j, q) => {
      da[j] = net.pooling === 'average' ? dh[f]! / lane.picked.length : dh[f * slots + q]!;
    });
    const dz = da.map((value, j) => value * SLOPE[net.f](lane.a[j]!));
    const dw = w.map(() => 0);
    dz.forEach((value, j) => {
      if (value === 0) return;
      windowAt(x, j, k).forEach((entry, i) => (dw[i]! += value * entry));
      // windows overlap: a word adds up what each of them sends
      w.forEach((weight, i) => (dx[j + Math.floor(i / D)]![i % D]! += value * weight));
    });
    return { ...lane, da, dz, dw, db: dz.reduce((sum, value) => sum + value, 0) };
  });
  return {
    lanes,
    h,
    p,
    loss: top + Math.log(S) - o[text.label]!,
    dO,
    dU: dO.map((value) => h.map((feature) => value * feature)),
    dx,
  };
}

/** The gradient by the row of each word in the table of vectors: the sum over the places where the word stands. */
export function gatherRows(
  words: readonly number[],
  dx: Reading['dx'],
): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  words.forEach((word, m) => {
    const row = rows.get(word) ?? dx[m]!.map(() => 0);
    rows.set(
      word,
      row.map((value, c) => value + dx[m]![c]!),
    );
  });
  return rows;
}
