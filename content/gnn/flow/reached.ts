/** @file What the figure of the flow computes: which nodes the gradient of one logit reaches, and the test of the numbers. */
import { norm } from '#math/error.ts';
import { integer, normal, random } from '#math/random.ts';
import { type Tensor, matmul, tensor } from '#math/tensor.ts';
import { type Edge, adjacency, distances, graphs } from '../graphs.ts';
import { type Rule, backward, exchanged, forward, weightsOf } from '../network.ts';
import { type State, edgeOf, pairOf } from './figure.ts';

/** Features of a node and units of a hidden layer, as many as show that none of it is a special case. */
const FEATURES = 4;
const WIDTH = 8;
const SEED = 1;

/** The edges as the reader has left them. */
export function edgesOf({ graph, turned }: Pick<State, 'graph' | 'turned'>): Edge[] {
  const own = graphs[graph].edges.map(([i, j]) => pairOf(i, j));
  return [...own.filter((p) => !turned.includes(p)), ...turned.filter((p) => !own.includes(p))].map(edgeOf);
}

/** `numbers[i]` is the number that node i is given: a shuffle by Fisher and Yates; as they are for 0. */
export function numbersOf(N: number, order: number): number[] {
  const numbers = Array.from({ length: N }, (_, i) => i);
  if (order === 0) return numbers;
  const rng = random(order);
  for (let i = N - 1; i > 0; i--) {
    const j = integer(rng, i + 1);
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  return numbers;
}

/** Rows in their new places; columns too, where the matrix is square in the nodes. */
function renumbered(a: Tensor, numbers: readonly number[], columnsToo: boolean): Tensor {
  const [N, K] = [a.shape[0]!, a.shape[1]!];
  const out = tensor([N, K]);
  for (let i = 0; i < N; i++)
    for (let k = 0; k < K; k++)
      out.data[numbers[i]! * K + (columnsToo ? numbers[k]! : k)] = a.data[i * K + k]!;
  return out;
}

/** One logit for each node, (N, 1), of a network with L layers; with L = 0 of the node alone. */
function network(A: Tensor, X: Tensor, L: number, rule: Rule) {
  const A_hat = exchanged(A, rule);
  const weights = weightsOf(Math.max(L, 1), FEATURES, WIDTH, random(SEED));
  // without a layer nothing is exchanged: the identity in the place of Â
  const at = L === 0 ? tensor(A.shape, (k) => (k % (A.shape[0]! + 1) === 0 ? 1 : 0)) : A_hat;
  return { at, weights, passed: forward(at, X, weights) };
}

export interface Reached {
  readonly edges: readonly Edge[];
  readonly numbers: readonly number[];
  /** Â in the numbers that are shown. */
  readonly matrix: Tensor;
  /** ‖∂sᵢ/∂Xⱼ‖ for each node j, of the node i that is asked. */
  readonly gradient: readonly number[];
  /** Steps from the node that is asked; Infinity where none lead. */
  readonly far: readonly number[];
  /** Largest difference of a logit after the nodes were numbered anew: of this network, and of a dense layer over all. */
  readonly changed: { readonly graph: number; readonly dense: number };
}

export function reached(state: State): Reached {
  const N = graphs[state.graph].places.length;
  const edges = edgesOf(state);
  const A = adjacency(N, edges);
  const features = random(SEED + 1);
  const X = tensor([N, FEATURES], () => normal(features));
  const { at, weights, passed } = network(A, X, state.layers, state.rule);
  const ds = tensor([N, 1], (i) => +(i === state.node));
  const dX = backward(at, weights, passed, ds).layers[0]!;

  const numbers = numbersOf(N, state.order);
  const anew = network(renumbered(A, numbers, true), renumbered(X, numbers, false), state.layers, state.rule)
    .passed.logits;
  const rng = random(SEED + 2);
  const dense = tensor([N, N * FEATURES], () => normal(rng) / Math.sqrt(N * FEATURES));
  const all = (x: Tensor): Tensor => matmul(dense, { shape: [N * FEATURES, 1], data: x.data });
  const apart = (one: Tensor, other: Tensor): number =>
    Math.max(...numbers.map((to, i) => Math.abs(one.data[i]! - other.data[to]!)));
  return {
    edges,
    numbers,
    matrix: renumbered(exchanged(A, state.rule), numbers, true),
    gradient: Array.from({ length: N }, (_, j) =>
      norm(tensor([1, FEATURES], (k) => dX.data[j * FEATURES + k]!)),
    ),
    far: distances(A, state.node),
    changed: {
      graph: apart(passed.logits, anew),
      dense: apart(all(X), all(renumbered(X, numbers, false))),
    },
  };
}

/** For 0, 1, … `layers` steps and for all that is further: how many nodes, and what share of the gradient. */
export function rings(
  { gradient, far }: Pick<Reached, 'gradient' | 'far'>,
  layers: number,
): { readonly nodes: number; readonly share: number }[] {
  const sum = gradient.reduce((a, b) => a + b, 0);
  return Array.from({ length: layers + 2 }, (_, step) => {
    const here = gradient.filter((_, j) => (step <= layers ? far[j] === step : far[j]! > layers));
    return { nodes: here.length, share: sum === 0 ? 0 : here.reduce((a, b) => a + b, 0) / sum };
  });
}
