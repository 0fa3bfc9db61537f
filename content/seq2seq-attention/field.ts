/** @file What the field of attention draws: annotations, context, the direction in which the loss falls, what the scores receive. */
import type { Derivation } from '#derive/derivation.ts';
import type { Values } from '#notation/values.ts';

export type Point = readonly [x: number, y: number];

export interface Field {
  readonly annotations: readonly {
    readonly at: Point;
    readonly weight: number;
    /** −∂L/∂e: positive where a step of gradient descent raises the score. */
    readonly push: number;
  }[];
  readonly context: Point;
  /** −∂L/∂c as a unit vector. */
  readonly falls: Point;
}

/** The field at the first step of the decoder. @throws where annotations have other than two coordinates. */
export function fieldOf(d: Derivation, values: Values): Field {
  const S = d.sizes['S']!;
  if (d.sizes['N'] !== 2)
    throw new RangeError(`${d.id}: the field draws annotations of 2 coordinates, not ${d.sizes['N']}.`);
  const at = (id: string, i: number): number => values[id]!.data[i]!;
  const [x, y] = [-at('dc[1]', 0), -at('dc[1]', 1)];
  const length = Math.hypot(x, y);
  return {
    annotations: Array.from({ length: S }, (_, i) => ({
      at: [at('G', i), at('G', S + i)],
      weight: at('alpha[1]', i),
      push: -at('de[1]', i),
    })),
    context: [at('c[1]', 0), at('c[1]', 1)],
    falls: [x / length, y / length],
  };
}
