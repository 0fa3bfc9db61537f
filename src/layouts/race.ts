/** @file Where the race of the optimizers is, and links to races in it. */
import { lessonPath, place } from '../i18n/places.ts';
import type { Lang } from '../i18n/words.ts';
import { type PresetName, preset } from '../optimizers/presets.ts';
import type { Settings } from '../optimizers/settings.ts';
import { withParameter } from '../widgets/parts/address.ts';
import { PARAMETER, addressOf, differences } from '../widgets/race/address.ts';

/** Address of its page inside a language. */
export const RACE = `${lessonPath('optimizers')}race/`;

const at = (lang: Lang, address: string): string => place(lang, RACE) + withParameter('', PARAMETER, address);

export const toRace = (lang: Lang, settings: Settings): string => at(lang, differences(settings));

export function toPreset(lang: Lang, name: PresetName): string {
  const { settings, focus } = preset(name);
  return at(lang, addressOf(settings, focus, settings.steps));
}
