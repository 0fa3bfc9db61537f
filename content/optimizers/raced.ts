/** @file Races run while the page is built: where an optimizer ended, or when it was as good as there. */
import { type PresetName, preset } from './race/presets.ts';
import { type Track, run } from './race/race.ts';
import type { RuleId } from '#optimizers/rules.ts';
import { courseOf, sceneOf } from './race/settings.ts';
import { short } from './descents.ts';
import { numberText } from '#typeset/numerals.ts';

/** A loss that is as good as none. */
const WITHIN = 1e-3;

const TELL = {
  /** The first step with a loss below 10⁻³, or below half of the first one. */
  arrived: ({ loss }: Track) => loss.findIndex((z) => z < WITHIN),
  halved: ({ loss }: Track) => loss.findIndex((z) => z < loss[0]! / 2),
  /** At the end. */
  loss: ({ loss, last }: Track) => loss[last]!,
  distance: ({ distance, last }: Track) => distance[last]!,
  x: ({ x, last }: Track) => x[last]!,
} as const;
export type Told = keyof typeof TELL;

/** @throws {Error} for a step that never comes. */
export function raced(
  race: PresetName,
  rule: RuleId,
  tell: Told,
  surface: Readonly<Record<string, number>> = {},
): { readonly value: number; readonly text: string } {
  const { settings: plain } = preset(race);
  const settings = { ...plain, surface: { ...plain.surface, ...surface } };
  const value = TELL[tell](
    run({ id: rule, hyper: settings.hyper[rule] }, courseOf(sceneOf(settings), settings)),
  );
  if (tell === 'arrived' || tell === 'halved') {
    if (value < 0) throw new Error(`${rule} never comes so far in the race “${race}”.`);
    return { value, text: String(value) };
  }
  return { value, text: tell === 'x' ? numberText(value, 2) : short(value) };
}
