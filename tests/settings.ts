/** @file The settings at which every derivation is tested: all options, one step and several, no two axes alike. */
import type { Definition } from '#derive/derivation.ts';

export interface Setting {
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
}

/** Every choice of options. */
export function optionsOf({ text }: Definition): Record<string, string>[] {
  return Object.entries(text.choices ?? {}).reduce<Record<string, string>[]>(
    (all, [choice, options]) =>
      all.flatMap((chosen) => options.map((option) => ({ ...chosen, [choice]: option }))),
    [{}],
  );
}

/** No two axes alike, so that a transpose cannot hide. */
const UNEQUAL = [4, 2, 3, 5, 6];

/** Unequal sizes, at each of the `lengths` where there is time. */
export function sizesOf({ text }: Definition, lengths: readonly number[]): Record<string, number>[] {
  const letters = Object.keys(text.sizes);
  const unequal = Object.fromEntries(
    letters.map((letter, i) => [letter, Math.min(UNEQUAL[i % UNEQUAL.length]!, text.largest[letter] ?? 16)]),
  );
  if (letters.includes('T')) return lengths.map((T) => ({ ...unequal, T }));
  return letters.every((letter) => text.sizes[letter] === unequal[letter])
    ? [text.sizes]
    : [text.sizes, unequal];
}

/** Options beside those of the lesson are tried at one length: what they share with the others is tried there. */
export const settingsOf = (definition: Definition, lengths: readonly number[]): Setting[] =>
  optionsOf(definition).flatMap((options) => {
    const isFurther = Object.values(options).some((option) => definition.text.further?.includes(option));
    const some = isFurther ? [lengths.find((T) => T > 1) ?? lengths[0]!] : lengths;
    return sizesOf(definition, some).map((sizes) => ({ options, sizes }));
  });

export const told = ({ options, sizes }: Setting): string =>
  Object.entries({ ...options, ...sizes })
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
