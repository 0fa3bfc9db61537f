/** @file Combinations of options that have a name of their own. */
import type { Definition } from './derivation.ts';

/** The convention that says what `options` say, if one does. */
export const conventionOf = (
  { text }: Pick<Definition, 'text'>,
  options: Readonly<Record<string, string>>,
): string | undefined =>
  Object.entries(text.conventions ?? {}).find(([, wanted]) =>
    Object.entries(wanted).every(([choice, option]) => options[choice] === option),
  )?.[0];
