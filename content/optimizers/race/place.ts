/** @file Where the race of the optimizers is, and links to races in it. */
import { withParameter } from '#figure/link.ts';
import { lessonPath, place } from '#site/places.ts';
import type { Lang } from '#words/words.ts';
import { race } from './figure.ts';
import type { PresetName } from './presets.ts';

/** Its page. */
export const toRace = (lang: Lang): string => place(lang, `${lessonPath('optimizers')}race/`);

/** A race of one click, in the lesson itself. */
export const toPreset = (lang: Lang, name: PresetName): string =>
  `${place(lang, lessonPath('optimizers'))}${withParameter('', race.name, race.write(race.preset(name, race.opening)))}#${race.anchor}`;
