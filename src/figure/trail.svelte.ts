/** @file The losses of a figure that learns in steps, since the reader last changed anything else. */
import { numberText } from '#typeset/numerals.ts';

interface Live<State> {
  readonly now: State;
  set(change: Partial<State>): void;
}

/** As many losses as stand in one line. */
const SHOWN = 5;

export class Trail<State extends object> {
  readonly #live: Live<State>;
  readonly #lossOf: (of: State) => number;
  #steps = $state.raw<readonly { readonly of: State; readonly loss: number }[]>([]);

  constructor(live: Live<State>, lossOf: (of: State) => number) {
    this.#live = live;
    this.#lossOf = lossOf;
  }

  /** One step, after which the figure is changed in this way. */
  step(change: Partial<State>): void {
    const before = this.#isOpen ? this.#steps : [this.#entry()];
    this.#live.set(change);
    this.#steps = [...before, this.#entry()];
  }

  /** The last losses, `… 1.2083 → 1.1022`; empty before the first step. */
  get text(): string {
    if (!this.#isOpen) return '';
    const shown = this.#steps.slice(-SHOWN).map(({ loss }) => numberText(loss, 4));
    return `${this.#steps.length > SHOWN ? '… ' : ''}${shown.join(' → ')}`;
  }

  get #isOpen(): boolean {
    return this.#steps.at(-1)?.of === this.#live.now;
  }

  #entry(): { readonly of: State; readonly loss: number } {
    return { of: this.#live.now, loss: this.#lossOf(this.#live.now) };
  }
}
