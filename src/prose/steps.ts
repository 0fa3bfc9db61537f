/** @file Steps that a passage counts by a letter of its own, and the times at which a line is tried. */
import type { Derivation } from '#derive/derivation.ts';
import { hasTime } from '#answers/reader/meaning.ts';
import type { Chain } from './equations.ts';
import { isSupposed } from './supposed.ts';
import { namesIn } from './verbatim.ts';

/** The steps of a supposition may be counted by another letter: examples by n, inputs by k. */
export function inSteps(chain: Chain, d: Derivation): readonly Chain[] {
  if (!isSupposed(d) || !hasTime(d)) return [];
  const sides = chain.sides.map((side) => namesIn(side, d));
  const text = sides.join(' ');
  if (/_\{?t/.test(text)) return [];
  return [...'kninjs']
    .filter((letter) => new RegExp(`_\\{?${letter}(?![A-Za-z])`).test(text))
    .map((letter) => ({
      ...chain,
      sides: sides.map((side) =>
        side.replace(/[_^](?:\{[^{}]*\}|[a-z])/g, (index) =>
          index.replace(new RegExp(`(?<![A-Za-z\\\\])${letter}(?![A-Za-z])`, 'g'), 't'),
        ),
      ),
    }));
}

/** The steps, and one before and after where a state may stand. */
export const timesOf = (d: Derivation): number[] => Array.from({ length: d.sizes['T']! + 1 }, (_, t) => t);
