/** @file What a lesson hands to the machine besides its prose: its derivation, and what is said of it in each language. */
import type { Definition } from '#derive/derivation.ts';
import type { Errata } from '#derive/errata.ts';
import type { Rule } from '#derive/text.ts';
import type { Unbound } from '#prose/ledger.ts';
import type { Supposed } from '#prose/supposed.ts';
import type { Lang } from './words.ts';

/** The same in every language. */
export type Said = Readonly<Record<Lang, string>>;

/** What a letter of the derivation means. */
export interface Letter {
  readonly id: string;
  readonly means: Said;
  /** What it means under its other name, where that is not the same. */
  readonly otherwise?: Said;
  /** LaTeX of the letters of the source notes, by note. */
  readonly notes: Readonly<Record<string, string>>;
  /** Letters that the same row speaks of: those of the other gates. */
  readonly also?: readonly string[];
}

/** A row that speaks of other letters too. */
export const forAll = (also: readonly string[], of: Letter): Letter => ({ ...of, also });

export const letter = (
  id: string,
  en: string,
  zh: string,
  notes: Readonly<Record<string, string>> = {},
): Letter => ({ id, means: { en, zh }, notes });

type Keys<T> = T extends object ? Extract<keyof T, string> : never;
type Options<T> = T extends Readonly<Record<string, readonly (infer O)[]>> ? Extract<O, string> : never;
type Names<K extends string> = Readonly<Record<K, Said>>;

/** What the choices, their options, the presets and the conventions of a derivation are called; one that is forgotten does not compile. */
export type NamesOf<D extends Definition> = {
  readonly choices: Names<Keys<D['text']['choices']>>;
  readonly options: Names<Options<D['text']['choices']>>;
  readonly presets: Names<Keys<D['text']['presets']>>;
} & (D['text']['conventions'] extends object
  ? { readonly conventions: Names<Keys<D['text']['conventions']>> }
  : unknown);

/**
 * What stands on the card of a lesson. Every line of its tables does, under every option; what has to be said is what is
 * the result besides.
 */
export interface CardPlan<
  Line extends string = string,
  Claim extends string = Line,
  Choice extends string = string,
> {
  /** The result in three to six lines, which also stand at the top of the lesson. */
  readonly short: readonly (Line | Claim)[];
  /** Checked remarks and Jacobians that belong to the result. */
  readonly claims?: readonly Claim[];
  /** Which form of a line is the result, where that is not the last: they count from 1. */
  readonly form?: Readonly<Record<string, number>>;
  /** A choice under each option of which the claims are shown, where they differ. */
  readonly across?: Choice;
  /** Further forms of a line, by their rule: a recursion solved, say. */
  readonly forms?: Readonly<Record<string, Rule>>;
  /** Letters of gates: lines that differ in such a letter alone are one row. */
  readonly gates?: readonly string[];
  /** A choice whose options have tables of their own: each is a part of the card. */
  readonly by?: Choice;
  /** Names that nothing learns: no update is said. */
  readonly still?: true;
}

/** Lines of either table, claims and choices by their names; a name that is not there does not compile. */
export type CardOf<D extends Definition> = CardPlan<
  | Keys<D['text']['forward']>
  | (D['text'] extends { readonly cell: infer C extends Definition['text']['cell'] & object }
      ? Keys<C['forward']>
      : never)
  | (D['text'] extends { readonly cells: readonly (infer C extends Definition['text']['cell'] & object)[] }
      ? Keys<C['forward']>
      : never)
  | `d${string}`,
  Keys<D['text']['claims']> | Keys<D['text']['jacobians']>,
  Keys<D['text']['choices']>
>;

/** What a lesson with several conventions says of them. */
export interface ConventionWords {
  /** That the text beside formulas with other letters keeps the letters of the course. */
  readonly spoken: Said;
  /** The caption of the table that compares the conventions at the same numbers. */
  readonly compared: Said;
}

export interface Lesson {
  readonly id: string;
  readonly definition: Definition;
  /** In the order a reader meets them. */
  readonly letters: readonly Letter[];
  readonly errata: Errata;
  readonly names: {
    readonly choices: Names<string>;
    readonly options: Names<string>;
    readonly presets: Names<string>;
    readonly conventions: Names<string>;
  };
  readonly card: CardPlan;
  /** Equalities of its text that need not hold at its numbers. */
  readonly unbound?: Unbound;
  /** What passages of the text suppose besides: networks of exercises, rules in letters of their own. */
  readonly supposed?: Supposed;
  readonly conventionWords?: ConventionWords;
  /** The one other host that its page may ask, when the reader says so. */
  readonly asks?: string;
}

/** A lesson of what its folder holds; its id is that of its derivation. */
export function lesson<D extends Definition>(parts: {
  readonly definition: D;
  readonly letters: readonly Letter[];
  readonly names: NamesOf<D>;
  readonly card: CardOf<D>;
  readonly unbound?: Unbound;
  /** What passages of the text suppose besides: networks of exercises, rules in letters of their own. */
  readonly supposed?: Supposed;
  readonly errata?: Errata;
  readonly conventionWords?: ConventionWords;
  readonly asks?: string;
}): Lesson {
  const { definition, letters, errata = {}, names, ...rest } = parts;
  const { choices = {}, options = {}, presets = {}, conventions = {} } = names as Partial<Lesson['names']>;
  return {
    id: definition.id,
    definition,
    letters,
    errata,
    names: { choices, options, presets, conventions },
    ...rest,
  };
}

/** Names of one language: `{ total: 'total loss' }`. */
export const inLanguage = (names: Names<string>, lang: Lang): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(names).map(([id, said]) => [id, said[lang]]));
