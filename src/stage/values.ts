/** @file The numbers at a place: those of its preset or seed, with the entries that the reader set. */
import type { Definition, Derivation } from '#derive/derivation.ts';
import { setEntry, settable } from '#derive/domain.ts';
import { draw, fits, opening } from '#derive/given.ts';
import type { Tensor } from '#math/tensor.ts';
import type { Values } from '#notation/values.ts';
import { entryAt } from './entries.ts';
import { OPENING, type Place } from './place.ts';

/** Whether the sizes and numbers are those that the page opened with, whatever they are called. */
export const isOpening = ({ sizes, preset, seed, edits }: Place): boolean =>
  preset === undefined && seed === OPENING.seed && !Object.keys(sizes).length && !Object.keys(edits).length;

/** The preset whose numbers are shown, edits aside; undefined when they are drawn from the seed. */
export function presetAt(
  { text: { presets } }: Definition,
  d: Derivation,
  { preset, seed }: Pick<Place, 'preset' | 'seed'>,
): string | undefined {
  const first = seed === OPENING.seed ? Object.keys(presets ?? {})[0] : undefined;
  const chosen = preset ?? first;
  const meant = chosen === undefined ? undefined : presets?.[chosen];
  return meant && !fits(d, meant) ? undefined : chosen;
}

/** Values of everything that `d` takes as given. */
export function givenAt(
  d: Derivation,
  preset: string | undefined,
  { seed, edits }: Pick<Place, 'seed' | 'edits'>,
): Values {
  const given: Record<string, Tensor> = {
    ...(preset === undefined ? draw(d, seed) : opening(d, preset, seed)),
  };
  for (const [key, x] of Object.entries(edits)) {
    const found = entryAt(d, key);
    // what was typed under other options may not be allowed under these
    if (!found || !settable(found.given.domain, x)) continue;
    const { id, domain } = found.given;
    const { shape } = given[id]!;
    const data = given[id]!.data.slice();
    setEntry(domain, shape, data, found.flat, x);
    given[id] = { shape, data };
  }
  return given;
}
