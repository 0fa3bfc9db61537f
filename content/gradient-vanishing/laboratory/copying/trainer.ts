/** @file Training one network on the copy-memory task, batch by batch. */
import { type Random, normal, random } from '#math/random.ts';
import { type Adam, adam, update } from '../nets/adam.ts';
import { type Gate, type Net, type Sizes, perGate } from '../nets/cell.ts';
import { drawn } from '../flow/matrix.ts';
import type { NetName, Settings } from '../figure.ts';
import { gru, lstm, rnn } from '../nets/networks.ts';
import { logOf, softmaxOf } from '#math/tails.ts';
import { addOuter, addProduct, addRows, addTransposedProduct, norm } from '#math/products.ts';
import { type Batch, type Task, inputsOf, lengthOf } from './task.ts';

/** Sequences in a batch. */
export const BATCH = 16;

export interface Outcome {
  /** Mean cross-entropy of an answer, in nats. */
  readonly loss: number;
  /** Share of right answers. */
  readonly right: number;
  /** Norm of all parameter gradients together, before clipping. */
  readonly norm: number;
  /** ‖∂L/∂h_t‖ over the batch, t = 0…T. */
  readonly gradient: readonly number[];
}

/** A network in training; everything in it can be cloned and stored. */
export interface Learner {
  readonly name: NetName;
  readonly gate: Readonly<Record<string, Gate>>;
  /** Scores of the alphabet: V is A × H, c has A entries. */
  readonly V: Float64Array;
  readonly c: Float64Array;
  readonly adam: Adam;
}

export const netOf = (name: NetName, s: Settings): Net<string> =>
  (name === 'rnn' ? rnn(s.phi) : name === 'lstm' ? lstm : gru) as Net<string>;

const arraysOf = (gate: Readonly<Record<string, Gate>>, V: Float64Array, c: Float64Array): Float64Array[] => [
  ...Object.values(gate).flatMap(({ W, U, b }) => [W, U, b]),
  V,
  c,
];

/** Recurrent matrices as the laboratory draws them, everything else of unit gain. */
export function learner(name: NetName, s: Settings, task: Task, rate: number): Learner {
  const D = inputsOf(task);
  const rng: Random = random(s.seed * 7 + ['rnn', 'lstm', 'gru'].indexOf(name));
  const bias = { f: s.keep, u: -s.keep, z: s.bias } as Readonly<Record<string, number>>;
  const gate = perGate(netOf(name, s).gates, (g): Gate => ({
    W: drawn(s.kind, s.H, s.shear, rng).map((x) => s.scale * x),
    U: Float64Array.from({ length: s.H * D }, () => normal(rng) / 2),
    b: new Float64Array(s.H).fill(bias[g] ?? 0),
  }));
  const V = Float64Array.from({ length: task.alphabet * s.H }, () => normal(rng) / Math.sqrt(s.H));
  const c = new Float64Array(task.alphabet);
  return { name, gate, V, c, adam: adam(arraysOf(gate, V, c), rate) };
}

/** Replaces scores by softmax − answer, over `share`; gives the loss and the number of right answers. */
function answer(scores: Float64Array, wanted: Int32Array, alphabet: number, share: number) {
  let loss = 0;
  let right = 0;
  for (const [b, letter] of wanted.entries()) {
    const row = scores.subarray(b * alphabet, (b + 1) * alphabet);
    if (row[letter] === Math.max(...row)) right++;
    const p = softmaxOf({ shape: [alphabet, 1], data: row });
    loss -= logOf(p).data[letter]!;
    for (let k = 0; k < alphabet; k++) row[k] = (p.data[k]! - (k === letter ? 1 : 0)) * share;
  }
  return { loss: loss * share, right: right * share };
}

/** Loss and gradients of one batch; nothing is changed. */
export function gradients(learner: Learner, s: Settings, task: Task, batch: Batch) {
  const { alphabet, letters } = task;
  const B = batch.answers[0]!.length;
  const sizes: Sizes = { T: lengthOf(task), B, H: s.H, D: inputsOf(task) };
  const net = netOf(learner.name, s);
  const rest = new Float64Array(B * s.H);
  const tape = net.forward(learner.gate, batch.x, rest, rest, sizes);
  const dV = new Float64Array(learner.V.length);
  const dc = new Float64Array(alphabet);
  const external = new Map<number, Float64Array>();
  let [loss, right] = [0, 0];
  for (const [l, wanted] of batch.answers.entries()) {
    const t = letters + task.delay + l + 1;
    const scores = new Float64Array(B * alphabet);
    for (let b = 0; b < B; b++) scores.set(learner.c, b * alphabet);
    addProduct(scores, learner.V, tape.h[t]!, alphabet, s.H, B);
    const of = answer(scores, wanted, alphabet, 1 / (B * letters));
    loss += of.loss;
    right += of.right;
    addOuter(dV, scores, tape.h[t]!, alphabet, s.H, B);
    addRows(dc, scores, alphabet, B);
    const down = new Float64Array(B * s.H);
    addTransposedProduct(down, learner.V, scores, alphabet, s.H, B);
    external.set(t, down);
  }
  const grad = net.backward(learner.gate, tape, external);
  const arrays = arraysOf(grad.gate, dV, dc);
  return { arrays, loss, right, norm: norm(...arrays), gradient: grad.h.map((g) => norm(g)) };
}

/** One step of training on the batch. A step whose gradient is not finite is not taken. */
export function train(learner: Learner, s: Settings, task: Task, batch: Batch): Outcome {
  const { arrays, ...outcome } = gradients(learner, s, task, batch);
  const factor = s.clip > 0 && outcome.norm > s.clip ? s.clip / outcome.norm : 1;
  if (Number.isFinite(outcome.norm))
    update(learner.adam, arraysOf(learner.gate, learner.V, learner.c), arrays, factor);
  return outcome;
}
