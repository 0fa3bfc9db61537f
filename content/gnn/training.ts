/** @file Training a graph network of any depth on the nodes whose camp is known: the loss of the lesson, by Adam. */
import { updateArraysOf } from '#kernels/plain/updates.ts';
import { constantsAt } from '#kernels/updates.ts';
import { norm } from '#math/error.ts';
import { sigmoid, softplus } from '#math/logistic.ts';
import { random } from '#math/random.ts';
import { type Tensor, identity, tensor } from '#math/tensor.ts';
import { RULES as OPTIMIZERS } from '#optimizers/rules.ts';
import { type Graph, adjacency } from './graphs.ts';
import { type Passed, type Returned, backward, exchanged, forward, weightsOf } from './network.ts';
import { type Smoothing, outside, still } from './smoothing.ts';

export interface Plan {
  readonly rule: Smoothing;
  /** Layers. */
  readonly L: number;
  readonly seed: number;
}

/** Units of each hidden layer, steps, and their length. */
export const WIDTH = 16;
export const STEPS = 200;
const RATE = 0.01;
/** It is said every so many steps where the training stands. */
export const EVERY = 10;

/** Where a training stands after some steps. */
export interface Standing {
  readonly step: number;
  readonly loss: number;
  /** Share of the nodes with an unknown camp that are put into the right one. */
  readonly right: number;
  /** Of each node: the probability of camp 1. */
  readonly p: readonly number[];
  /** Left outside the still direction in what each layer is given, and in the logits. */
  readonly outside: readonly number[];
  /** Size of the gradient at each layer's weights. */
  readonly gradients: readonly number[];
}

/** ∂L/∂s (N, 1), prediction minus truth at the known nodes, and L. */
function lossAt(graph: Graph, logits: Tensor): { readonly ds: Tensor; readonly loss: number } {
  const ds = tensor([graph.camp.length, 1]);
  let loss = 0;
  for (const i of graph.known) {
    const s = logits.data[i]!;
    ds.data[i] = sigmoid(s) - graph.camp[i]!;
    loss += softplus(graph.camp[i] ? -s : s);
  }
  return { ds, loss };
}

function standing(graph: Graph, u: Tensor, step: number, passed: Passed, returned: Returned): Standing {
  const p = [...passed.logits.data].map(sigmoid);
  const unknown = p.map((_, i) => i).filter((i) => !graph.known.includes(i));
  return {
    step,
    loss: lossAt(graph, passed.logits).loss,
    right: unknown.filter((i) => p[i]! > 0.5 === (graph.camp[i] === 1)).length / unknown.length,
    p,
    outside: [...passed.layers.slice(1), passed.logits].map((H) => outside(H, u)),
    gradients: returned.weights.map((W) => norm(W)),
  };
}

/** Before the first step and after every tenth; every node is told apart by its number alone, X = I. */
export function* trained(graph: Graph, plan: Plan, steps = STEPS): Generator<Standing> {
  const N = graph.camp.length;
  const A = adjacency(N, graph.edges);
  const A_hat = exchanged(A, plan.rule);
  const u = still(A, plan.rule);
  const X = identity(N);
  const weights = weightsOf(plan.L, N, WIDTH, random(plan.seed));
  const moments = weights.map((W) => [new Float64Array(W.data.length), new Float64Array(W.data.length)]);
  const update = updateArraysOf('adam');
  const constants = constantsAt(OPTIMIZERS.adam);
  for (let t = 0; t <= steps; t++) {
    const passed = forward(A_hat, X, weights);
    const returned = backward(A_hat, weights, passed, lossAt(graph, passed.logits).ds);
    if (t % EVERY === 0) yield standing(graph, u, t, passed, returned);
    const now = constants({ ...OPTIMIZERS.adam.defaults, eta: RATE }, t + 1);
    weights.forEach((W, l) => update(W.data, returned.weights[l]!.data, moments[l]!, 1, now));
  }
}
