/** @file The reviews of a run and how they are dealt out. */
import { type Counts, LEAST, type Labelled, distinctOf } from '#corpus/labelled.ts';
import { type Split, split } from '#corpus/split.ts';
import type { WordTable } from '#corpus/word2vec.ts';
import type { Source } from '#classifier/experiment.ts';
import type { Setup } from './setup.ts';

export interface Material {
  /** Of a file; the reviews of the site have none. */
  readonly name: string | undefined;
  readonly examples: readonly Labelled[];
  /** Word vectors of a file, if the run begins with them. */
  readonly vectors?: WordTable;
}

/** Where the vectors of a run begin. */
export const sourceOf = ({ vectors }: Pick<Setup, 'vectors'>, material: Material): Source =>
  vectors === 'file' ? (material.vectors ?? 'random') : vectors;

/** Shares of the reviews by which the best epoch is chosen, and by which the result is measured once. */
export const SHARES = { validation: 0.1, test: 0.1 } as const;

/** Many ask for the same split, and a large file takes a while to be split. */
const dealt = new WeakMap<readonly Labelled[], { readonly seed: number; readonly parts: Split }>();

export function partsOf({ examples }: Material, seed: number): Split {
  const before = dealt.get(examples);
  if (before?.seed === seed) return before.parts;
  const parts = split(examples, { seed, ...SHARES });
  dealt.set(examples, { seed, parts });
  return parts;
}

export const taken = ({ examples }: Material, part: readonly number[]): Labelled[] =>
  part.map((i) => examples[i]!);

export const labelsOf = (examples: readonly Labelled[]): Uint8Array =>
  Uint8Array.from(examples, ({ label }) => label);

/** Both labels in every part: fewer reviews teach nothing, and measure nothing. Copies of one are no more than one. */
export const enough = ({ examples }: Pick<Material, 'examples'>): boolean => enoughOf(distinctOf(examples));

export const enoughOf = ({ positive, negative }: Counts): boolean => Math.min(positive, negative) >= LEAST;

/** Chinese or English by the letters of the first reviews, where most are of one kind. */
export function languageOf(examples: readonly Labelled[]): 'zh' | 'en' | 'other' {
  const letters = examples.slice(0, 200).flatMap(({ text }) => text.match(/\p{Letter}/gu) ?? []);
  const share = (of: RegExp): number => letters.filter((letter) => of.test(letter)).length / letters.length;
  if (share(/\p{Script=Han}/u) > 0.5) return 'zh';
  return share(/[a-z]/i) > 0.9 ? 'en' : 'other';
}
