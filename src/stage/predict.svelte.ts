/** @file Predict, then reveal: which step is hidden until the reader has tried, and how many predictions came true. */
import type { Values } from '#notation/values.ts';
import type { Score, keep } from './score.ts';
import type { Tape } from './tape.svelte.ts';

export class Predictions {
  readonly #tape: Tape;
  /** Steps whose answer has been given or shown, for the numbers at hand. */
  #solved = $state.raw<{ readonly for: Values; readonly steps: ReadonlySet<string> }>();
  #keep: typeof keep | undefined;
  score = $state.raw<Score>({ right: 0, tried: 0 });
  /** Whether there is something to predict here. */
  readonly asks: boolean = $derived.by(
    () => this.#tape.place.predict && this.#tape.step.gradientOf !== undefined,
  );
  /** Whether it is still hidden. */
  readonly hidden: boolean = $derived.by(() => {
    const solved = this.#solved;
    return this.asks && !(solved?.for === this.#tape.given && solved.steps.has(this.#tape.step.id));
  });

  constructor(tape: Tape) {
    this.#tape = tape;
    $effect(() => {
      if (!tape.place.predict || this.#keep) return;
      void import('./score.ts').then(({ keep, kept }) => {
        this.#keep = keep;
        this.score = kept(tape.definition.id) ?? this.score;
      });
    });
  }

  /** The answer was found, or asked for. */
  reveal(right: boolean): void {
    const { given, step, definition } = this.#tape;
    const before = this.#solved?.for === given ? this.#solved.steps : [];
    this.#solved = { for: given, steps: new Set([...before, step.id]) };
    this.score = { right: this.score.right + +right, tried: this.score.tried + 1 };
    this.#keep?.(definition.id, this.score);
  }
}
