/** @file The state of the convolution walk: the layer, how far it has been walked, and the cell looked at. */
import { FigureState } from '#figure/state.svelte.ts';
import { backward, forward, outputShape } from '#math/convolution.ts';
import { walk } from './figure.ts';
import {
  type Cell,
  type Numbers,
  type Part,
  covers,
  indexOf,
  outputs,
  shapeOf,
  termsAt,
  termsOf,
} from './walk.ts';

export type Way = 'forward' | 'backward';

export class Walk {
  readonly live = new FigureState(walk);
  way = $state<Way>('forward');
  /** Where the reader has walked to; nowhere yet, and all outputs are done. */
  #reached = $state<number>();
  #pointed = $state.raw<Cell>();
  playing = $state(false);

  /** The layer and its numbers. */
  readonly now = $derived(this.live.now);
  readonly shape = $derived(shapeOf(this.now));
  /** Rows and columns of the output. */
  readonly rows = $derived(outputShape(this.shape)[2]);
  readonly columns = $derived(outputShape(this.shape)[3]);
  readonly all = $derived(outputs(this.now));
  /** How many outputs are done. */
  readonly done = $derived(Math.min(this.all, this.#reached ?? this.all));
  readonly z = $derived(forward(this.shape, this.now.x, this.now.w, this.now.b));
  readonly whole = $derived(backward(this.shape, this.now.x, this.now.w, this.now.dz));
  /** Gradients from the outputs that the walk has passed. */
  readonly sofar = $derived.by(() => {
    const { x, w, dz } = this.now;
    return backward(this.shape, x, w, dz, this.way === 'backward' ? this.done : this.all);
  });
  readonly #cells = $derived<Readonly<Record<Part, number>>>({
    x: this.now.x.length,
    w: this.now.w.length,
    z: this.all,
  });
  /** The cell whose sum is shown: the one pointed at, or the output the walk has reached. */
  readonly cell: Cell = $derived(
    this.#pointed && this.#pointed.at < this.#cells[this.#pointed.part]
      ? this.#pointed
      : { part: 'z', at: Math.max(0, this.done - 1) },
  );
  readonly #products = $derived(termsOf(this.now));
  /** The products of the cell. */
  readonly own = $derived(termsAt(this.#products, this.cell));
  readonly #lit: Readonly<Record<Part, ReadonlySet<number>>> = $derived({
    x: new Set(this.own.map((t) => t.x)),
    w: new Set(this.own.map((t) => t.w)),
    z: new Set(this.own.map((t) => t.z)),
  });

  isLit = (part: Part, at: number): boolean => this.all > 0 && this.#lit[part].has(at);
  isCurrent = (part: Part, at: number): boolean =>
    this.all > 0 && this.cell.part === part && this.cell.at === at;
  /** Whether the window of the cell covers a place of the padded input. */
  isCovered = (row: number, column: number): boolean =>
    this.all > 0 && this.cell.part === 'z' && covers(this.now, this.cell.at, row, column);

  /** `w[0, 0, 1, 2]`, by another name if one is given. */
  name = (part: Part, at: number, of: string = part): string =>
    `${of}[${indexOf(this.now, { part, at }).join(', ')}]`;

  point(part: Part, at: number | undefined): void {
    if (!this.playing) this.#pointed = at === undefined ? undefined : { part, at };
  }

  change(part: keyof Numbers, at: number, value: number): void {
    this.live.set({ [part]: this.now[part].map((v, k) => (k === at ? value : v)) });
  }

  clear(): void {
    this.live.set({ x: this.now.x.map(() => 0) });
  }

  step(to: number): void {
    this.playing = false;
    this.#pointed = undefined;
    this.#reached = Math.max(0, Math.min(this.all, to));
  }

  turn(to: Way): void {
    this.way = to;
    this.#pointed = undefined;
  }

  play(): void {
    if (!this.playing && this.done >= this.all) this.#reached = 0;
    this.#pointed = undefined;
    this.playing = !this.playing;
  }

  /** One output further; stops at the last one. */
  advance(): void {
    this.#reached = this.done + 1;
    if (this.done >= this.all) this.playing = false;
  }
}
