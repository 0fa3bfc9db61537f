/** @file What a lesson hands to the bank: statements, questions and numbers that no derivation holds, in both languages. */
import type { Definition } from '#derive/derivation.ts';
import type { Random } from '#math/random.ts';
import type { Nested } from '#derive/text.ts';
import type { Source } from './question.ts';

/** What the statement says of a step, by which the engine judges it: right for a true one, wrong for a false one. */
export interface Checked {
  readonly step: string;
  readonly is: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** A statement, why it is true or false, and perhaps the step of the lesson it is about. */
export type StatementText = readonly [
  en: string,
  zh: string,
  whyEn: string,
  whyZh: string,
  about?: string | Checked,
];

/** A question for at most four lines; each point is one sentence of the model answer. */
export type ExplainText = readonly [
  en: string,
  zh: string,
  pointsEn: readonly string[],
  pointsZh: readonly string[],
];

export type TermText = readonly [en: string, zh: string, meansEn: string, meansZh: string];

/** A sentence with gaps: `The state is {carried|kept} over time.` */
export type BlanksText = readonly [en: string, zh: string];

export interface CompareText {
  readonly title: readonly [en: string, zh: string];
  readonly columns: readonly (readonly [en: string, zh: string])[];
  /** Aspect, then what stands in each column. */
  readonly rows: readonly (readonly (readonly [en: string, zh: string])[])[];
}

/** A proof as lines in their order. */
export type ProofText = readonly [
  en: string,
  zh: string,
  lines: readonly (readonly [en: string, zh: string])[],
];

/** Numbers by hand: for each given the values it may have, so that what follows is nice. */
export interface NumbersText {
  readonly id: string;
  /** A word before the numbers; without it the givens alone are told. */
  readonly says?: readonly [en: string, zh: string];
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, readonly Nested[]>>;
  /** The steps that are asked for, in order, forward and backward. */
  readonly asks: readonly string[];
  /** One step of gradient descent at this rate: the new values are asked for, and the loss after it. */
  readonly update?: { readonly of: readonly string[]; readonly rate: number };
}

/** Values of some givens that make a condition true when the derivation is run. */
export interface WeightsText {
  readonly id: string;
  readonly asks: readonly [en: string, zh: string];
  readonly sizes?: Readonly<Record<string, number>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, Nested>>;
  readonly free: readonly string[];
  /** Expressions that have to be 1, each with what is wrong where it is not. */
  readonly wants: readonly (readonly [is: string, en: string, zh: string])[];
  /** Values that do it; undefined where it is impossible, and then the reason. */
  readonly right?: Readonly<Record<string, Nested>>;
  readonly impossible?: readonly [en: string, zh: string];
}

/** Tasks of one kind, one of which is drawn: since the third version of the generator. */
export interface WeightsFamily {
  readonly id: string;
  readonly draw: (rng: Random) => Omit<WeightsText, 'id'>;
}

/** What came to a lesson with the second version of the generator: papers of older links know nothing of it. */
export type LaterText = Partial<
  Pick<
    LessonBankText,
    | 'right'
    | 'wrong'
    | 'explain'
    | 'terms'
    | 'blanks'
    | 'compare'
    | 'proofs'
    | 'numbers'
    | 'weights'
    | 'generated'
  >
>;

export interface LessonBankText {
  /** How many of the 507 counted questions are on this topic. */
  readonly asked: number;
  readonly right: readonly StatementText[];
  readonly wrong: readonly StatementText[];
  readonly explain: readonly ExplainText[];
  readonly terms?: readonly TermText[];
  readonly blanks?: readonly BlanksText[];
  readonly compare?: readonly CompareText[];
  readonly proofs?: readonly ProofText[];
  readonly numbers?: readonly NumbersText[];
  readonly weights?: readonly WeightsText[];
  readonly finds?: readonly WeightsFamily[];
  /** Questions that a generator makes: sizes, counts, convolutions by hand. */
  readonly generated?: readonly ((lesson: string) => Source)[];
  /** Forward lines that one is asked to write, and gradients that one is asked to derive; all, where nothing is said. */
  readonly writes?: readonly string[];
  readonly derives?: readonly string[];
  readonly later?: LaterText;
}

export interface LessonBank extends LessonBankText {
  readonly lesson: string;
  readonly definition: Definition;
}

/** What came later, as a bank of its own; its lists are empty where nothing did. */
export const laterBank = ({ lesson, definition, asked, later = {} }: LessonBank): LessonBank => ({
  lesson,
  definition,
  asked,
  right: [],
  wrong: [],
  explain: [],
  ...later,
});

export const lessonBank = (definition: Definition, text: LessonBankText): LessonBank => ({
  lesson: definition.id,
  definition,
  ...text,
});
