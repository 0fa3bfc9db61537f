/** @file What a reader chooses before a derivation is built: sizes and options, within what its text allows. */
import { type DerivationText, type PerOption, firstOptions, optionOf } from './text.ts';

/** A setting the reader asked for that cannot be had; the message says what can. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

export interface Setting {
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
}

/** The line of a table under the chosen options. @throws {SettingError} where they have none. */
export function pickOption<X>(x: PerOption<X>, options: Readonly<Record<string, string>>, id: string): X {
  const found = optionOf(x, options);
  if (found !== undefined) return found;
  throw new SettingError(
    `${id}: no form for ${Object.values(options).join(', ')} among ${Object.keys(x as object).join(', ')}`,
  );
}

/** What a size may be. */
export const boundsOf = (
  { smallest, largest }: DerivationText,
  letter: string,
): { readonly least: number; readonly most: number } => ({
  least: smallest?.[letter] ?? 1,
  most: largest[letter] ?? 16,
});

/** The size of every letter: the one asked for, or that of the text. @throws {SettingError} */
export function chosenSizes(
  text: DerivationText,
  asked: Readonly<Record<string, number>>,
): Record<string, number> {
  for (const [letter, n] of Object.entries(asked)) {
    if (!Object.hasOwn(text.sizes, letter))
      throw new SettingError(
        `There is no size “${letter}” here. Sizes: ${Object.keys(text.sizes).join(', ')}.`,
      );
    const { least, most } = boundsOf(text, letter);
    if (!Number.isInteger(n) || n < least || n > most)
      throw new SettingError(`${letter} must be a whole number from ${least} to ${most}, not ${n}.`);
  }
  return { ...text.sizes, ...asked };
}

/** @throws {SettingError} where an option needs a larger size than the one chosen. */
export function checkLeast({
  text: { least = {} },
  sizes,
  options,
}: {
  readonly text: DerivationText;
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
}): void {
  for (const [choice, option] of Object.entries(options))
    for (const [letter, n] of Object.entries(least[option] ?? {}))
      if (sizes[letter]! < n)
        throw new SettingError(
          `${choice}=${option} needs ${letter} to be at least ${n}, not ${sizes[letter]}.`,
        );
}

/** The option of every choice: the one asked for, or the first. @throws {SettingError} */
export function chosenOptions(
  text: DerivationText,
  asked: Readonly<Record<string, string>>,
): Record<string, string> {
  const choices = text.choices ?? {};
  for (const [choice, option] of Object.entries(asked)) {
    if (!Object.hasOwn(choices, choice))
      throw new SettingError(
        `There is no choice “${choice}” here.${Object.keys(choices).length ? ` Choices: ${Object.keys(choices).join(', ')}.` : ''}`,
      );
    if (!choices[choice]!.includes(option))
      throw new SettingError(`${choice} must be one of ${choices[choice]!.join(', ')}, not “${option}”.`);
  }
  return { ...firstOptions(text), ...asked };
}
