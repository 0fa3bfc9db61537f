/** @file The state of the convolution walk: the layer, how far it has been walked, and the cell looked at. */
import { backward, forward, outputShape } from '../../nets/conv2d.ts';
import {
  type Cell,
  type Numbers,
  OPENING,
  type Part,
  type Settings,
  covers,
  indexOf,
  openingNumbers,
  shapeOf,
  termsAt,
  termsOf,
} from './walk.ts';

export type Way = 'forward' | 'backward';

export const outputs = (s: Settings): number => outputShape(shapeOf(s)).reduce((a, b) => a * b, 1);

export class Walk {
  settings = $state.raw<Settings>(OPENING);
  numbers = $state.raw<Numbers>(openingNumbers(OPENING));
  way = $state<Way>('forward');
  /** How many outputs are done; all of them until the reader starts to walk. */
  done = $state(outputs(OPENING));
  pointed = $state.raw<Cell | undefined>(undefined);
  playing = $state(false);

  readonly shape = $derived(shapeOf(this.settings));
  /** Rows and columns of the output. */
  readonly rows = $derived(outputShape(this.shape)[2]);
  readonly columns = $derived(outputShape(this.shape)[3]);
  readonly all = $derived(outputs(this.settings));
  readonly z = $derived(forward(this.shape, this.numbers.x, this.numbers.w, this.numbers.b));
  readonly whole = $derived(backward(this.shape, this.numbers.x, this.numbers.w, this.numbers.dz));
  /** Gradients from the outputs that the walk has passed. */
  readonly sofar = $derived.by(() => {
    const { x, w, dz } = this.numbers;
    return backward(this.shape, x, w, dz, this.way === 'backward' ? this.done : this.all);
  });
  /** The cell whose sum is shown: the one pointed at, or the output the walk has reached. */
  readonly cell: Cell = $derived(
    this.pointed ?? { part: 'z', at: Math.max(0, Math.min(this.done, this.all) - 1) },
  );
  readonly #products = $derived(termsOf(this.settings));
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
    this.all > 0 && this.cell.part === 'z' && covers(this.settings, this.cell.at, row, column);

  /** `w[0, 0, 1, 2]`, by another name if one is given. */
  name = (part: Part, at: number, of: string = part): string =>
    `${of}[${indexOf(this.settings, { part, at }).join(', ')}]`;

  point(part: Part, at: number | undefined): void {
    if (!this.playing) this.pointed = at === undefined ? undefined : { part, at };
  }

  change(part: keyof Numbers, at: number, value: number): void {
    this.numbers = { ...this.numbers, [part]: this.numbers[part].map((v, k) => (k === at ? value : v)) };
  }

  set(part: Partial<Settings>): void {
    this.settings = { ...this.settings, ...part };
    this.restore({ settings: this.settings, numbers: openingNumbers(this.settings) });
  }

  /** Another layer, walked to its end. */
  restore({ settings, numbers }: { settings: Settings; numbers: Numbers }): void {
    this.settings = settings;
    this.numbers = numbers;
    this.pointed = undefined;
    this.playing = false;
    this.done = outputs(settings);
  }

  clear(): void {
    this.numbers = { ...this.numbers, x: this.numbers.x.map(() => 0) };
  }

  reset(): void {
    this.set(OPENING);
    this.way = 'forward';
  }

  step(to: number): void {
    this.playing = false;
    this.pointed = undefined;
    this.done = Math.max(0, Math.min(this.all, to));
  }

  turn(to: Way): void {
    this.way = to;
    this.pointed = undefined;
  }

  play(): void {
    if (!this.playing && this.done >= this.all) this.done = 0;
    this.pointed = undefined;
    this.playing = !this.playing;
  }

  /** One output further; stops at the last one. */
  advance(): void {
    this.done = Math.min(this.all, this.done + 1);
    if (this.done >= this.all) this.playing = false;
  }
}
