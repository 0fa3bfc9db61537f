/** @file What the stage and the rest of the page tell each other. */
import type { Derivation } from '#derive/derivation.ts';
import type { Values } from '#notation/values.ts';

/** The numbers at the stage. */
export interface Numbers {
  readonly d: Derivation;
  readonly given: Values;
  /** Whether they are those that the page opened with. */
  readonly opening: boolean;
}

/** One thing that is told to all who hear, and kept for those who come later. */
function channel<X>() {
  let last: { readonly told: X } | undefined;
  const heard = new Set<(x: X) => void>();
  return {
    tell(told: X): void {
      last = { told };
      for (const listener of heard) listener(told);
    },
    /** Gives back what ends the hearing. */
    hear(listener: (x: X) => void): () => void {
      heard.add(listener);
      if (last) listener(last.told);
      return () => void heard.delete(listener);
    },
  };
}

export const numbers = channel<Numbers>();
/** The reader wants the numbers back that the page is printed with. */
export const restored = channel<void>();
/** A convention chosen on the page, by name. */
export const adopted = channel<string>();
/** What became of showing the page in a convention: its name, '' for that of the lesson, or that it could not be had. */
export const shown = channel<{ readonly name: string; readonly failed: boolean }>();
