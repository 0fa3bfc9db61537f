/** @file What the stage fetches when the reader comes near, and when it is first touched, and how the second witness then follows. */
import type { Tape } from './tape.svelte.ts';
import { fetchTypesetter } from './typesetter.ts';

/** Milliseconds between the first touch and tfjs, so that what answers comes first. */
const AFTER_TOUCH = 150;
/** Milliseconds for which the numbers rest before tfjs differentiates. */
const REST = 90;

/** Signs that somebody is there. */
const LIFE = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'] as const;

export class Awakening {
  readonly #tape: Tape;
  #near = false;
  awake = $state(false);
  /** Whether KaTeX is here. */
  ready = $state(false);
  /** Whether they could not be had. */
  lost = $state(false);
  /** The parts of the stage, once they are here. */
  panes = $state.raw<typeof import('./panes.ts')>();

  constructor(tape: Tape) {
    this.#tape = tape;
    $effect(() => {
      const { witness, given, d } = tape;
      if (!witness || tape.witnessedFor === given) return;
      const timer = setTimeout(() => {
        tape.witnessed = witness(d, given);
        tape.witnessedFor = given;
      }, REST);
      return () => clearTimeout(timer);
    });
    $effect(() => {
      for (const sign of LIFE) addEventListener(sign, this.approach, { passive: true });
      return this.#deaf;
    });
  }

  readonly #deaf = (): void => {
    for (const sign of LIFE) removeEventListener(sign, this.approach);
  };

  /** Somebody is there: what a touch of the stage needs comes, so that the first is answered as fast as the next. */
  readonly approach = (): void => {
    if (this.#near) return;
    this.#near = true;
    this.#deaf();
    this.lost = false;
    // what cannot be had is asked for again at the next touch
    const again = (): void => {
      this.#near = false;
      this.lost = this.panes === undefined;
    };
    void import('./panes.ts').then((panes) => (this.panes = panes), again);
    // without KaTeX the code line still says what the equation says
    void fetchTypesetter().then(() => (this.ready = true), again);
  };

  /** The first touch: the second witness comes as soon as the reader pauses. */
  readonly wake = (): void => {
    this.approach();
    if (this.awake) return;
    this.awake = true;
    const tape = this.#tape;
    tape.witnessState = 'loading';
    setTimeout(() => {
      // the rules by which it is judged come along, and are as heavy as the rest of the stage
      void import('#witness/witness.ts')
        .then(({ loadWitness }) => loadWitness())
        .then(
          ({ witness }) => {
            tape.witness = witness;
            tape.witnessState = 'ready';
          },
          () => (tape.witnessState = 'failed'),
        );
    }, AFTER_TOUCH);
  };
}
