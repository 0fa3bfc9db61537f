/** @file A training on the page: a slice of it between two frames, so that the page answers meanwhile. */
import { graphs } from '../graphs.ts';
import { type Standing, trained } from '../training.ts';
import type { State } from './figure.ts';

/** Work goes on for so long before the page gets its turn. */
const SLICE_MS = 24;

export class Running {
  /** Before the first step. */
  readonly first: Standing;
  /** Where it stands now. */
  now: Standing;
  running = $state(false);
  #left: Generator<Standing>;
  #turn = 0;

  constructor(state: State) {
    this.#left = trained(graphs[state.graph], state);
    this.first = this.#left.next().value as Standing;
    this.now = $state.raw(this.first);
  }

  /** From where it stands to its end, or until it is stopped. */
  readonly go = (): void => {
    this.running = true;
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      do {
        const { value, done } = this.#left.next();
        if (done) return this.stop();
        this.now = value;
      } while (performance.now() < until);
      this.#turn = requestAnimationFrame(slice);
    };
    this.#turn = requestAnimationFrame(slice);
  };

  readonly stop = (): void => {
    cancelAnimationFrame(this.#turn);
    this.running = false;
  };
}
