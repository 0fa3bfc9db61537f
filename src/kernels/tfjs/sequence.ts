/**
 * @file Whole sequences of a recurrent layer as operations of tfjs: `tf.grads`, `tf.variableGrads` and the optimizers of
 * tfjs go through them. Once {@link openSequences} has brought the kernels of this site in, they run as kernels registered
 * with tfjs; before, and where there is no WebAssembly, as plain operations of tfjs, with the same results to about 1e-6
 * of the largest number (float32 in both).
 *
 * The convention is that of the lessons `rnn`, `lstm` and `gru`, with a row for an example: h Wᵀ stands for W h, and the
 * memory holds Wᵀ. The gates of a matrix lie side by side, each H wide: f, i, o, a (LSTM); u, r, n (GRU, whose candidate
 * sees r ∘ h). For the weights of tf.layers see {@link layersOrder}.
 */
import { type Cell, GATES, carriedBy } from '../recurrent.ts';
import * as tf from '#witness/tf.ts';
import { Memories } from './memories.ts';
import { type Given, backward, forward } from './run.ts';
import { unrolled } from './unrolled.ts';

/** E inputs, H units, G gates. */
export interface Sequence {
  /** (B, T, E). */
  readonly x: tf.Tensor3D;
  /** (H, G H): from the state before. */
  readonly W: tf.Tensor2D;
  /** (E, G H): from the input. */
  readonly U: tf.Tensor2D;
  /** (G H). */
  readonly b: tf.Tensor1D;
  /** How many tokens each of the B examples has; what is behind is not read. */
  readonly lengths?: ArrayLike<number> | undefined;
  /** (B, T), instead of lengths: 0 where nothing is to be read. A state stays meanwhile. */
  readonly mask?: tf.Tensor2D | undefined;
  /** (B, H): the state before the first step; zeros if none is given. */
  readonly h0?: tf.Tensor2D | undefined;
  /** (B, H): of the LSTM, the cell before the first step. */
  readonly c0?: tf.Tensor2D | undefined;
  /** From the last token to the first. */
  readonly reverse?: boolean | undefined;
}

export interface States {
  /** (B, T, H): the state after each step; where nothing is read, that of the step before. */
  readonly states: tf.Tensor3D;
  /** (B, H): the state after the last token that is read. */
  readonly last: tf.Tensor2D;
}

const CELLS = Object.keys(GATES) as Cell[];
/** What tfjs calls the operation of a cell, and its way back. */
const kernelOf = (cell: Cell): string => `${cell[0]!.toUpperCase()}${cell.slice(1)}Sequence`;
const wayBack = (cell: Cell): string => `${kernelOf(cell)}Grad`;
const INPUTS = ['x', 'W', 'U', 'b', 'mask', 'h0', 'c0'] as const;
type Input = (typeof INPUTS)[number];

/** An RNN: h = tanh(W h_prev + U x + b). */
export const rnnSequence = (of: Sequence): States => sequence('rnn', of);
/** An LSTM. */
export const lstmSequence = (of: Sequence): States => sequence('lstm', of);
/** A GRU. */
export const gruSequence = (of: Sequence): States => sequence('gru', of);

/** @throws {TypeError} that names what has the wrong shape. */
export function sequence(cell: Cell, of: Sequence): States {
  const { H } = sizesOf(cell, of);
  const { x, W, U, b, reverse = false } = of;
  const [B, T] = x.shape;
  const started = Boolean(of.h0 ?? of.c0);
  const [states, last] = tf.tidy(() => {
    const mask = of.lengths ? maskOf(of.lengths, T) : of.mask;
    const zeros = (): tf.Tensor2D => tf.zeros([B, H]);
    const inputs = { x, W, U, b, h0: of.h0 ?? zeros(), c0: of.c0 ?? zeros() };
    if (!open.has(tf.getBackend())) return unrolled(cell, { ...inputs, mask }, reverse);
    try {
      const given = { ...inputs, mask: mask ?? tf.ones([B, T]) };
      const found = tf.engine().runKernel(kernelOf(cell), given, { reverse, started }) as tf.Tensor[];
      return found.slice(0, 2);
    } catch (error) {
      // no memory is left
      if (!(error instanceof RangeError)) throw error;
      return unrolled(cell, { ...inputs, mask }, reverse);
    }
  });
  return { states: states as tf.Tensor3D, last: last as tf.Tensor2D };
}

const maskOf = (lengths: ArrayLike<number>, T: number): tf.Tensor2D =>
  tf.tensor2d(
    Array.from(lengths, (length) => Array.from({ length: T }, (_, t) => +(t < length))),
    [lengths.length, T],
  );

function sizesOf(cell: Cell, { x, W, U, b, lengths, mask, h0, c0 }: Sequence) {
  const must = (name: string, tensor: tf.Tensor | undefined, letters: string, shape: readonly number[]) => {
    if (tensor && (tensor.rank !== shape.length || shape.some((n, i) => n >= 0 && tensor.shape[i] !== n)))
      throw new TypeError(
        `${name} has the shape [${tensor.shape.join(', ')}]; it must be ${letters}` +
          (shape.every((n) => n >= 0) ? `, here [${shape.join(', ')}]` : ''),
      );
  };
  const G = GATES[cell].length;
  must('x', x, '[batch, steps, inputs]', [-1, -1, -1]);
  const [B, T, E] = x.shape;
  if (!B || !T) throw new TypeError(`x has the shape [${x.shape.join(', ')}]: there is nothing to read`);
  must('W', W, `[units, ${G} × units]`, [-1, -1]);
  const [H] = W.shape;
  must('W', W, `[units, ${G} × units]`, [H, G * H]);
  must('U', U, `[inputs, ${G} × units]`, [E, G * H]);
  must('b', b, `[${G} × units]`, [G * H]);
  must('mask', mask, '[batch, steps]', [B, T]);
  must('h0', h0, '[batch, units]', [B, H]);
  must('c0', c0, '[batch, units]', [B, H]);
  if (c0 && !carriedBy(cell).length)
    throw new TypeError(`c0 is the cell of an LSTM; a ${cell.toUpperCase()} has none`);
  if (lengths && mask) throw new TypeError('lengths and mask are two ways to say the same: give one');
  if (lengths && lengths.length !== B)
    throw new TypeError(`lengths has ${lengths.length} entries for a batch of ${B}`);
  return { B, T, E, H };
}

let memories: Promise<Memories> | undefined;
/** Backends by name. */
const open = new Set<string>();

/**
 * Brings the kernels in, for a backend whose tensors lie in memory that is at hand: `cpu`, `wasm`. `binary` is the module
 * of `kernels/compile.ts`.
 *
 * @throws {Error} where there is no WebAssembly with vectors; the operations go on as before.
 */
export async function openSequences(binary: () => Promise<BufferSource>, backend = tf.getBackend()) {
  memories ??= binary().then((source) => Memories.open(source));
  let opened: Memories;
  try {
    opened = await memories;
  } catch (error) {
    memories = undefined;
    throw error;
  }
  if (open.has(backend)) return;
  for (const cell of CELLS) register(cell, backend, opened);
  open.add(backend);
}

/** Sends the operations back to plain tfjs. */
export function closeSequences(backend = tf.getBackend()): void {
  if (!open.delete(backend)) return;
  for (const cell of CELLS)
    for (const name of [kernelOf(cell), wayBack(cell)]) tf.unregisterKernel(name, backend);
}

/** What every backend of that kind can do. */
interface Backend extends tf.KernelBackend {
  readSync(dataId: object): tf.BackendValues;
  write(values: tf.BackendValues, shape: number[], dtype: tf.DataType): tf.DataId;
}

function register(cell: Cell, backendName: string, memories: Memories): void {
  const shapeOf = ({ x, W }: tf.NamedTensorInfoMap, attrs: tf.NamedAttrMap | undefined) => ({
    cell,
    inputs: x!.shape[2]!,
    units: W!.shape[0]!,
    reverse: Boolean(attrs?.['reverse']),
  });
  const read = (
    inputs: tf.NamedTensorInfoMap,
    backend: Backend,
    attrs: tf.NamedAttrMap | undefined,
  ): Given => {
    const values = Object.fromEntries(
      INPUTS.map((name) => [name, backend.readSync(inputs[name]!.dataId) as Float32Array]),
    ) as Record<Input, Float32Array>;
    return attrs?.['started'] ? values : { ...values, h0: undefined, c0: undefined };
  };
  const write = (backend: Backend, values: Float32Array | Int32Array, shape: number[]): tf.TensorInfo => {
    const dtype = values instanceof Int32Array ? 'int32' : 'float32';
    return { dataId: backend.write(values, shape, dtype), shape, dtype };
  };

  tf.registerKernel({
    kernelName: kernelOf(cell),
    backendName,
    kernelFunc({ inputs, backend, attrs }) {
      const [B, T] = inputs['x']!.shape as [number, number];
      const shape = shapeOf(inputs, attrs);
      const at = backend as Backend;
      const { states, last, ticket } = forward(memories, shape, read(inputs, at, attrs), B, T);
      return [
        write(at, states, [B, T, shape.units]),
        write(at, last, [B, shape.units]),
        write(at, Int32Array.of(ticket), []),
      ];
    },
  });
  tf.registerKernel({
    kernelName: wayBack(cell),
    backendName,
    kernelFunc({ inputs, backend, attrs }) {
      const [B, T] = inputs['x']!.shape as [number, number];
      const at = backend as Backend;
      const [dStates, dLast, [ticket]] = ['dStates', 'dLast', 'ticket'].map((name) =>
        at.readSync(inputs[name]!.dataId),
      ) as [Float32Array, Float32Array, Int32Array];
      const gradients = backward(
        memories,
        shapeOf(inputs, attrs),
        read(inputs, at, attrs),
        { dStates, dLast, ticket: ticket! },
        B,
        T,
      );
      return WATCHED.map((name) => write(at, gradients[name], inputs[name]!.shape));
    },
  });
}

const WATCHED = ['x', 'W', 'U', 'b', 'h0', 'c0'] as const;

for (const cell of CELLS)
  tf.registerGradient({
    kernelName: kernelOf(cell),
    inputsToSave: [...INPUTS],
    outputsToSave: [false, false, true],
    gradFunc(dy, saved, attrs) {
      const [dStates, dLast] = dy as tf.Tensor[];
      const inputs = Object.fromEntries(INPUTS.map((name, i) => [name, saved[i]!]));
      const gradients = tf
        .engine()
        .runKernel(
          wayBack(cell),
          { ...inputs, ticket: saved.at(-1)!, dStates: dStates!, dLast: dLast! },
          attrs,
        ) as tf.Tensor[];
      return Object.fromEntries(WATCHED.map((name, i) => [name, () => gradients[i]!]));
    },
  });
