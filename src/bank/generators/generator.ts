/** @file What every generator of sizes and counts is made with: numbers of chance, exact parts, a solution in lines. */
import type { Random } from '#math/random.ts';
import type { Said } from '#words/lesson.ts';
import { chance } from '../chance.ts';
import type { Kind } from '../kinds.ts';
import { type Difficulty, type NumberPart, type Part, type Source, marksOf } from '../question.ts';

export interface Made {
  readonly asks: Said;
  readonly listing?: readonly string[];
  readonly parts: readonly Part[];
  readonly hints: readonly Said[];
  readonly solution: readonly Said[];
}

/** A generator under a name; a lesson lists it in its bank. */
export const generator =
  (
    name: string,
    kind: Kind,
    [difficulty, minutes]: readonly [Difficulty, number],
    make: (rng: Random) => Made,
  ) =>
  (lesson: string): Source => {
    const id = `${lesson}/${kind}/${name}`;
    const common = { lesson, kind, difficulty, minutes } as const;
    return {
      id,
      ...common,
      since: 1,
      fresh: true,
      group: name,
      make: (seed) => {
        const made = make(chance(id, seed));
        return { source: id, seed, ...common, ...made, marks: marksOf(made.parts), lines: [] };
      },
    };
  };

/** A whole number that is asked for. */
export const whole = (
  label: Said,
  right: number,
  marks = 1,
  follows?: NumberPart['follows'],
): NumberPart => ({
  form: 'number',
  label,
  right,
  shown: String(right),
  whole: true,
  marks,
  ...(follows && { follows }),
});
