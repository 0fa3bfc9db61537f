/**
 * @file What a passage of the text supposes besides its lesson: a small derivation with letters of its own, the network of an
 * exercise or the rule of a remark. Only the way forward is written; every gradient of it is measured by differences.
 */
import { type Definition, type Derivation, define } from '#derive/derivation.ts';
import { type DerivationText, type Preset, firstOptions } from '#derive/text.ts';

type SupposedCell = Partial<Omit<DerivationText['cell'] & object, 'backward'>>;

/** The tables of a supposition; what is not written is empty. `numbers` are those of an exercise, the rest is drawn. */
export interface SupposedText extends Partial<
  Omit<DerivationText, 'backward' | 'parameters' | 'cell' | 'cells' | 'presets'>
> {
  readonly cell?: SupposedCell;
  readonly cells?: readonly SupposedCell[];
  readonly numbers?: NonNullable<DerivationText['presets']>[string]['given'];
}

/** What the passages of a lesson suppose, by the name in their mark `supposes name`, a comment. */
export type Supposed = Readonly<Record<string, Definition>>;

const PREFIX = 'supposed:';
export const NUMBERS = 'numbers';

const whole = (cell: SupposedCell): NonNullable<DerivationText['cell']> => ({
  ...{ given: {}, states: {}, forward: {} },
  ...cell,
  backward: {},
});

export function suppose(lesson: string, texts: Readonly<Record<string, SupposedText>>): Supposed {
  return Object.fromEntries(
    Object.entries(texts).map(([name, { cell, cells, numbers, ...text }]) => [
      name,
      define(`${PREFIX}${lesson}/${name}`, {
        ...{ sizes: {}, largest: {}, given: {}, parameters: {}, forward: {}, loss: 'L', backward: {} },
        ...text,
        ...((cell ?? cells) && { cells: (cells ?? [cell!]).map(whole) }),
        ...(numbers && { presets: { [NUMBERS]: { given: numbers } } }),
      }),
    ]),
  );
}

/** The derivation of the lesson itself at numbers that a passage sets by hand: its own lines, and no number left to be chosen. */
export function atNumbers(of: Definition, name: string, { sizes, options, given }: Preset): Definition {
  const chosen = { ...firstOptions(of.text), ...options };
  return define(`${PREFIX}${of.id}/${name}`, {
    ...of.text,
    // claims may speak of more steps than there are here
    claims: {},
    further: [],
    sizes: { ...of.text.sizes, ...sizes },
    choices: Object.fromEntries(Object.entries(chosen).map(([choice, option]) => [choice, [option]])),
    presets: { [NUMBERS]: { given } },
  });
}

export const isSupposed = (d: Derivation): boolean => d.id.startsWith(PREFIX);
