/** @file What a lesson says of the course notes, as text: their statement, the right one, and what both are measured against. */
import type { Nested } from './text.ts';

/** What the statement is about, and so what it is measured against. */
export type Subject =
  /** The gradient by `of` of the loss, or of another scalar expression. */
  | { readonly kind: 'gradient'; readonly of: string; readonly objective?: string }
  /** The Jacobian of one column by another; denominator layout is its transpose. */
  | { readonly kind: 'jacobian'; readonly of: string; readonly by: string; readonly layout?: 'denominator' }
  /** The slope of one number by another from the left, at a kink. */
  | { readonly kind: 'left-slope'; readonly of: string; readonly by: string }
  /** A value of the derivation. */
  | { readonly kind: 'value'; readonly of: string };

/** Lines of a note as it is kept with the course, counted from 1: the first and the last of a passage. */
export type Lines = readonly [first: number, last: number];

export interface CorrectionText {
  /** Which of the notes of the course. */
  readonly note: string;
  /** Where in it: the passage that is quoted, or that says nothing of what the correction adds. */
  readonly lines: Lines;
  /** `wrong`: a better statement is shown; `confirmed`: the note is right; `text`: nothing to compute. */
  readonly verdict: 'wrong' | 'confirmed' | 'text';
  /** The derivation it is measured on, where that is not the own one of the lesson. */
  readonly on?: string;
  /** Of a correction in words: a statement that is not so, or only how it is written. */
  readonly weight?: 'statement' | 'notation';
  /** What is right, in a sentence; without it the first sentence of the lesson says so. */
  readonly reason?: { readonly en: string; readonly zh: string };
  readonly subject?: Subject;
  /** LaTeX of the left-hand side, where the subject's own is not what the note writes. */
  readonly lhs?: string;
  /** Entry by entry where it starts with the names of the indices: `[u, v] …`. */
  readonly noted?: string;
  readonly notedTex?: string;
  readonly corrected?: string;
  readonly correctedTex?: string;
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly seed?: number;
  readonly given?: Readonly<Record<string, Nested>>;
  /** Sums of the note worth doing again: [LaTeX, expression]. */
  readonly facts?: readonly (readonly [tex: string, expression: string])[];
}

/** The corrections of a lesson, by id: the note, and the number in it. */
export type Errata = Readonly<Record<string, CorrectionText>>;

/**
 * A correction with nothing to compute: how heavy it is, and what is right, in one sentence of either language. Without
 * one the first sentence of the lesson says it.
 */
export const inWords = (
  note: string,
  lines: Lines,
  weight: NonNullable<CorrectionText['weight']> = 'statement',
  en?: string,
  zh?: string,
): CorrectionText => ({
  note,
  lines,
  verdict: 'text',
  weight,
  ...(en !== undefined && zh !== undefined && { reason: { en, zh } }),
});
