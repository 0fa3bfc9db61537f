/**
 * @file A question as it is set: what is asked, the parts that are answered, their keys and the worked solution. Prose
 * holds mathematics between dollar signs and code between backticks. Functions are left out of JSON.
 */
import type { Question as AskedStep } from '#answers/question.ts';
import type { Said } from '#words/lesson.ts';
import type { Kind } from './kinds.ts';

interface Answered {
  /** What this part asks for; empty where the question says it all. */
  readonly label: Said;
  readonly marks: number;
}

/** One or several of some options; `several` says that any number may be right, none too. */
export interface ChoicePart extends Answered {
  readonly form: 'choice';
  readonly options: readonly Said[];
  readonly right: readonly number[];
  readonly several: boolean;
}

/** Whether a statement is true; the reason is told afterwards. */
export interface TruthPart extends Answered {
  readonly form: 'truth';
  readonly right: boolean;
  readonly why: Said;
}

/** A number; `shown` is its closed form in LaTeX where it has one. */
export interface NumberPart extends Answered {
  readonly form: 'number';
  readonly right: number;
  readonly shown: string;
  /** Whole numbers, such as sizes and counts, are exact; others may be rounded to two decimals or more. */
  readonly whole: boolean;
  /** What is right when these parts before it were answered so: the error is carried forward. */
  readonly follows?: (earlier: ReadonlyMap<number, number>) => number | undefined;
}

/** A matrix of numbers, row by row; each entry earns its share. */
export interface MatrixPart extends Answered {
  readonly form: 'matrix';
  readonly right: readonly (readonly number[])[];
}

/** A formula for one step of a derivation, judged by value. */
export interface FormulaPart extends Answered {
  readonly form: 'formula';
  readonly lesson: string;
  readonly options: Readonly<Record<string, string>>;
  readonly step: string;
  /** LaTeX of the key, and the same as one types it. */
  readonly shown: string;
  readonly right: string;
  readonly judged: () => AskedStep;
}

/** The axes of a quantity: `(H, D)`. */
export interface ShapePart extends Answered {
  readonly form: 'shape';
  readonly right: readonly string[];
}

/** Key points that an answer in words should name; the reader ticks those she did. */
export interface PointsPart extends Answered {
  readonly form: 'points';
  readonly points: readonly Said[];
}

/** Lines to be put in order; they are handed out as they are listed, `right` is the true order. */
export interface OrderPart extends Answered {
  readonly form: 'order';
  readonly lines: readonly Said[];
  readonly right: readonly number[];
  /** Where other orders are right too. */
  readonly valid?: (order: readonly number[]) => boolean;
}

/** A word or two in a gap; `accepts` are ways to write it, the first is shown. */
export interface WordPart extends Answered {
  readonly form: 'word';
  readonly accepts: Readonly<Record<keyof Said, readonly string[]>>;
}

/** Numbers of the reader's own choice that have to do something; `trial` says whether they do, or what goes wrong. */
export interface ValuesPart extends Answered {
  readonly form: 'values';
  readonly names: readonly { readonly id: string; readonly tex: string; readonly shape: readonly number[] }[];
  /** One answer that does it; undefined where none exists. */
  readonly right: Readonly<Record<string, readonly number[]>> | undefined;
  readonly trial: (values: Readonly<Record<string, readonly number[]>>) => Said | undefined;
}

export type Part =
  | ChoicePart
  | TruthPart
  | NumberPart
  | MatrixPart
  | FormulaPart
  | ShapePart
  | PointsPart
  | OrderPart
  | WordPart
  | ValuesPart;

export interface Question {
  /** The source and the seed make it again. */
  readonly source: string;
  readonly seed: number;
  readonly lesson: string;
  readonly kind: Kind;
  readonly difficulty: Difficulty;
  readonly minutes: number;
  readonly marks: number;
  readonly asks: Said;
  /** Lines of code that the question is about, numbered from 1. */
  readonly listing?: readonly string[];
  readonly parts: readonly Part[];
  /** From a nudge to nearly the answer. */
  readonly hints: readonly Said[];
  readonly solution: readonly Said[];
  /** Names of the steps of the lesson that it needs. */
  readonly lines: readonly string[];
}

/** 1 easy, 2 middle, 3 hard. */
export type Difficulty = 1 | 2 | 3;

/** What makes questions: the same seed makes the same one. */
export interface Source {
  /** `lstm/fill/dC`; once published it stays. */
  readonly id: string;
  readonly lesson: string;
  readonly kind: Kind;
  readonly difficulty: Difficulty;
  readonly minutes: number;
  /** The version of the generator from which on papers may ask it. */
  readonly since: number;
  /** The last version that asks it, where a better one came after it; older links find it for ever. */
  readonly until?: number;
  /** Whether another seed gives another question. */
  readonly fresh: boolean;
  /** Sources with the same group ask about the same thing: a paper takes one of them. */
  readonly group: string;
  readonly make: (seed: number) => Question;
}

export const marksOf = (parts: readonly Part[]): number => parts.reduce((sum, { marks }) => sum + marks, 0);

export const said = (en: string, zh: string): Said => ({ en, zh });
/** The same in both languages: mathematics, code. */
export const same = (text: string): Said => ({ en: text, zh: text });
export const nothing: Said = same('');
