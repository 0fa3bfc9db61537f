/** @file What a word of the glossary is: its name in both languages, its other names, and the names it must not go by. */
import type { Said } from './lesson.ts';
import type { Lang } from './words.ts';

export interface Term {
  /** Its anchor on the page of the glossary. */
  readonly id: string;
  readonly name: Said;
  /** Names in use elsewhere, or short forms: a lesson may mention them, and the page lists them. */
  readonly also: Readonly<Record<Lang, readonly string[]>>;
  /** Names that neither lessons nor interface may use for it. */
  readonly never: Readonly<Record<Lang, readonly string[]>>;
  /** The lesson that derives or explains it. */
  readonly lesson?: string | undefined;
  /** What it must not be mixed up with. */
  readonly note?: Said | undefined;
  /** The only lessons that link to it, where the word has other meanings too; without this, all do. */
  readonly linked?: readonly string[] | undefined;
}

export type Glossary = readonly Term[];

interface Rest {
  readonly alsoEn?: readonly string[];
  readonly also?: readonly string[];
  readonly neverEn?: readonly string[];
  readonly never?: readonly string[];
  readonly lesson?: string;
  readonly note?: readonly [en: string, zh: string];
  readonly linked?: readonly string[];
}

/** One row: English, Chinese, and what else is to be said; `also` and `never` alone mean the Chinese ones. */
export const term = (en: string, zh: string, rest: Rest = {}): Term => ({
  id: en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
  name: { en, zh },
  also: { en: rest.alsoEn ?? [], zh: rest.also ?? [] },
  never: { en: rest.neverEn ?? [], zh: rest.never ?? [] },
  lesson: rest.lesson,
  note: rest.note && { en: rest.note[0], zh: rest.note[1] },
  linked: rest.linked,
});

/** The words under which a lesson may speak of a term, its own name first. */
export const namesOf = (of: Term, lang: Lang): readonly string[] => [of.name[lang], ...of.also[lang]];

/** A name that must not be used, where it is used: not where it is only quoted, as “短接”. */
export function strays(glossary: Glossary, lang: Lang, text: string): { term: Term; name: string }[] {
  return glossary.flatMap((of) =>
    of.never[lang]
      .filter((name) => text.replaceAll(`“${name}”`, '').includes(name))
      .map((name) => ({ term: of, name })),
  );
}
