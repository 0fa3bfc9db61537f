/**
 * @file The copy-memory task (Hochreiter and Schmidhuber, 1997): letters, then a long silence, then the same letters
 * are to be said again. Who has forgotten them by then cannot do better than guess.
 */
import { type Random, integer } from '#math/random.ts';

export interface Task {
  /** Letters to remember. */
  readonly letters: number;
  /** Size of the alphabet. */
  readonly alphabet: number;
  /** Silent steps between the last letter and the first answer. */
  readonly delay: number;
}

/** One-hot inputs: the alphabet, silence, and the request to answer. */
export const inputsOf = ({ alphabet }: Task): number => alphabet + 2;
export const lengthOf = ({ letters, delay }: Task): number => 2 * letters + delay;

export interface Batch {
  /** x[1]…x[T], each B × D. */
  readonly x: readonly Float64Array[];
  /** What is to be said, letter by letter: `answers[l][b]`. */
  readonly answers: readonly Int32Array[];
}

export function draw(task: Task, B: number, rng: Random): Batch {
  const { letters, alphabet, delay } = task;
  const D = inputsOf(task);
  const answers = Array.from({ length: letters }, () =>
    Int32Array.from({ length: B }, () => integer(rng, alphabet)),
  );
  const oneHot = (symbolOf: (b: number) => number): Float64Array => {
    const x = new Float64Array(B * D);
    for (let b = 0; b < B; b++) x[b * D + symbolOf(b)] = 1;
    return x;
  };
  return {
    x: [
      ...answers.map((letter) => oneHot((b) => letter[b]!)),
      ...Array.from({ length: delay }, () => oneHot(() => alphabet)),
      ...answers.map(() => oneHot(() => alphabet + 1)),
    ],
    answers,
  };
}

/** Mean cross-entropy, in nats, of one who has forgotten everything. */
export const chance = ({ alphabet }: Task): number => Math.log(alphabet);
