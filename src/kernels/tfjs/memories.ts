/**
 * @file Memories in which the kernels read sequences, each with an instance of its own, because tfjs runs its kernels
 * without waiting. A memory grows to what the largest batch needs and is used again.
 *
 * Between forward and backward a memory keeps what the way back needs. tfjs does not say when a tape is thrown away, so
 * nothing is ever waited for: once all memories are taken the oldest is given away, and its way back begins with the
 * forward pass again.
 */
import { type Engine, type Kernels, Layout } from '../engine.ts';
import { instance } from '../wasm.ts';
import { type Batch, Plan, type Shape } from './plan.ts';

const PAGE = 65536;
/** Two layers in two directions, of one network. */
const MEMORIES = 4;

export class Memory {
  readonly #memory: WebAssembly.Memory;
  readonly #kernels: Kernels;
  plan: Plan | undefined;
  /** Of the forward pass whose way back is still to come; 0 if there is none. */
  ticket = 0;
  /** When it was last used. */
  used = 0;

  private constructor(memory: WebAssembly.Memory, kernels: Kernels) {
    this.#memory = memory;
    this.#kernels = kernels;
  }

  static async open(module: WebAssembly.Module): Promise<Memory> {
    const memory = new WebAssembly.Memory({ initial: 1 });
    return new Memory(memory, (await instance(module, memory)).kernels);
  }

  /** A plan with room for a batch; the old one if that has. @throws {RangeError} when the machine has no more memory. */
  planFor(shape: Shape, batch: Batch): Plan {
    const old = this.plan;
    if (old?.fits(shape, batch)) return old;
    this.plan = undefined;
    const plan = new Plan(shape, old?.sameAs(shape) ? old.roomWith(batch) : batch);
    const missing = plan.layout.bytes - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    // what only fills up a width has to be zero
    this.engine.floats.fill(0, new Layout().bytes / 4);
    return (this.plan = plan);
  }

  get engine(): Pick<Engine, 'kernels' | 'floats'> {
    return { kernels: this.#kernels, floats: new Float32Array(this.#memory.buffer) };
  }
}

export class Memories {
  readonly #memories: readonly Memory[];
  #tickets = 0;

  private constructor(memories: readonly Memory[]) {
    this.#memories = memories;
  }

  static async open(binary: BufferSource): Promise<Memories> {
    const module = await WebAssembly.compile(binary);
    return new Memories(await Promise.all(Array.from({ length: MEMORIES }, () => Memory.open(module))));
  }

  /** A memory for a forward pass: one that nobody waits for, if possible with a plan that fits. */
  take(shape: Shape, batch: Batch): Memory {
    const worth = (m: Memory): number => (m.ticket ? 0 : 2) + (m.plan?.fits(shape, batch) ? 1 : 0);
    const [best] = this.#memories.toSorted((a, b) => worth(b) - worth(a) || a.used - b.used);
    best!.ticket = best!.used = ++this.#tickets;
    return best!;
  }

  /** The memory that holds the forward pass of a ticket, if no other came in between. */
  holding(ticket: number): Memory | undefined {
    return this.#memories.find((m) => m.ticket === ticket);
  }
}
