/**
 * @file Encoder and decoder with attention on one pair: the lines of the lesson for the decoder, with the scaled score, and
 * those of the recurrent network for the encoder. Arrays are flat, a matrix row after row, an annotation a row of G.
 */
import { addProduct, addTransposedProduct } from '#math/products.ts';
import { type Random, normal } from '#math/random.ts';
import { type Arrays, add, back, outer, rowOf, slope, softmax, squash, times } from './arrays.ts';
import { BEGIN, END, LONGEST, SAID, SOURCE, TARGET, WORDS } from './dates.ts';
import { type Encoder, type Network, type Read, read, readBack } from './reader.ts';

type Shapes = Readonly<Record<string, readonly [rows: number, columns: number]>>;

/** Rows and columns of each parameter. Word vectors, queries and keys are as long as a state, annotations twice as long. */
export function shapesOf(encoder: Encoder, H: number): Shapes {
  const N = 2 * H;
  const tables: Shapes = { words: [SOURCE.length, H], said: [TARGET.length, H] };
  const left: Shapes = { W_f: [H, H], U_f: [H, H], b_f: [H, 1] };
  const right: Shapes = { W_r: [H, H], U_r: [H, H], b_r: [H, 1] };
  const bridge: Shapes = { W_b: [H, N] };
  const looks: Shapes = { U_g: [N, H], b_g: [N, 1], place: [WORDS, H], b_0: [H, 1] };
  const attends: Shapes = { W_a: [H, H], U_a: [H, N] };
  const says: Shapes = { W: [H, H], U: [H, H], C: [H, N], b: [H, 1], V: [SAID, H], b_o: [SAID, 1] };
  return {
    ...tables,
    ...(encoder === 'alone' ? looks : { ...left, ...right, ...bridge }),
    ...(encoder === 'last' ? {} : attends),
    ...says,
  };
}

/** A matrix with normal entries of variance 1 over its columns, a word vector of variance 1, a bias 0. */
export function drawnNetwork(encoder: Encoder, H: number, rng: Random): Network {
  const parameters = Object.fromEntries(
    Object.entries(shapesOf(encoder, H)).map(([id, [rows, columns]]) => {
      const table = id === 'words' || id === 'said' || id === 'place';
      const size = columns === 1 ? 0 : table ? 1 : 1 / Math.sqrt(columns);
      return [id, Float64Array.from({ length: rows * columns }, () => size * normal(rng))];
    }),
  );
  return { encoder, H, parameters };
}
export const emptyLike = (arrays: Arrays): Arrays =>
  Object.fromEntries(Object.entries(arrays).map(([id, a]) => [id, new Float64Array(a.length)]));

interface Step {
  readonly word: number;
  readonly before: Float64Array;
  readonly q: Float64Array;
  readonly alpha: Float64Array;
  readonly c: Float64Array;
  readonly h: Float64Array;
  readonly yhat: Float64Array;
}

/** One step of the decoder, forward: `word` is the one said before. */
function step(
  net: Network,
  { G, last }: Read,
  R: readonly Float64Array[],
  before: Float64Array,
  word: number,
): Step {
  const { encoder, H, parameters: p } = net;
  let [q, alpha, c] = [new Float64Array(0), new Float64Array(0), last];
  if (encoder !== 'last') {
    q = times(p['W_a']!, before, H) as Float64Array<ArrayBuffer>;
    const scores = Float64Array.from(
      R,
      (key) => key.reduce((sum, v, k) => sum + v * q[k]!, 0) / Math.sqrt(H),
    );
    alpha = softmax(scores) as Float64Array<ArrayBuffer>;
    c = new Float64Array(2 * H);
    G.forEach((g, i) => g.forEach((v, k) => (c[k]! += alpha[i]! * v)));
  }
  const z = times(p['W']!, before, H);
  addProduct(z, p['U']!, rowOf(p['said']!, word, H), H, H, 1);
  addProduct(z, p['C']!, c, H, 2 * H, 1);
  add(z, p['b']!);
  const h = squash(z);
  const o = times(p['V']!, h, SAID);
  add(o, p['b_o']!);
  return { word, before, q, alpha, c, h, yhat: softmax(o) };
}
const keysOf = ({ encoder, H, parameters: p }: Network, G: readonly Float64Array[]): Float64Array[] =>
  encoder === 'last' ? [] : G.map((g) => times(p['U_a']!, g, H));

/** The loss of an answer, fed with the true characters; adds the gradient of every parameter to `d`. */
export function learn(net: Network, source: readonly number[], target: readonly number[], d: Arrays): number {
  const { encoder, H, parameters: p } = net;
  const seen = read(net, source);
  const R = keysOf(net, seen.G);
  const steps: Step[] = [];
  target.forEach((_, t) => {
    steps.push(step(net, seen, R, t ? steps[t - 1]!.h : seen.h0, t ? target[t - 1]! : BEGIN));
  });
  const dG = seen.G.map((g) => new Float64Array(g.length));
  const dR = R.map((key) => new Float64Array(key.length));
  const dlast = new Float64Array(2 * H);
  let dh: Float64Array = new Float64Array(H);
  let loss = 0;
  for (let t = target.length - 1; t >= 0; t--) {
    const { word, before, q, alpha, c, h, yhat } = steps[t]!;
    loss -= Math.log(yhat[target[t]!]!);
    const d_o = yhat.map((y, k) => y - +(k === target[t]));
    outer(d['V']!, d_o, h);
    add(d['b_o']!, d_o);
    addTransposedProduct(dh, p['V']!, d_o, SAID, H, 1);
    const dz = slope(h, dh);
    outer(d['W']!, dz, before);
    outer(d['U']!, dz, rowOf(p['said']!, word, H));
    outer(d['C']!, dz, c);
    add(d['b']!, dz);
    add(rowOf(d['said']!, word, H), back(p['U']!, dz, H));
    dh = back(p['W']!, dz, H);
    const dc = back(p['C']!, dz, 2 * H);
    if (encoder === 'last') {
      add(dlast, dc);
      continue;
    }
    // a score receives its weight times how far its annotation lies from the context, along the gradient of the context
    const dq = new Float64Array(H);
    seen.G.forEach((g, i) => {
      let along = 0;
      for (let k = 0; k < g.length; k++) {
        along += (g[k]! - c[k]!) * dc[k]!;
        dG[i]![k]! += alpha[i]! * dc[k]!;
      }
      const de = (alpha[i]! * along) / Math.sqrt(H);
      for (let k = 0; k < H; k++) {
        dq[k]! += de * R[i]![k]!;
        dR[i]![k]! += de * q[k]!;
      }
    });
    outer(d['W_a']!, dq, before);
    addTransposedProduct(dh, p['W_a']!, dq, H, H, 1);
  }
  dR.forEach((key, i) => {
    outer(d['U_a']!, key, seen.G[i]!);
    addTransposedProduct(dG[i]!, p['U_a']!, key, H, 2 * H, 1);
  });
  readBack(net, source, seen, dG, dh, dlast, d);
  return loss;
}

export interface Said {
  readonly characters: readonly number[];
  /** weights[t][i] of annotation i when character t was said; none without attention. */
  readonly weights: readonly (readonly number[])[];
}

/** The answer in use: each character is the most probable one, and is fed to the next step. Ends at ⟨/s⟩. */
export function say(net: Network, source: readonly number[]): Said {
  const seen = read(net, source);
  const R = keysOf(net, seen.G);
  const characters: number[] = [];
  const weights: number[][] = [];
  let before = seen.h0;
  let word = BEGIN;
  while (word !== END && characters.length < LONGEST) {
    const { h, yhat, alpha } = step(net, seen, R, before, word);
    word = yhat.indexOf(Math.max(...yhat));
    before = h;
    characters.push(word);
    weights.push([...alpha]);
  }
  return { characters, weights };
}
