/** @file The kinds of questions, and how often real exams ask each: of 507 questions of 32 public exams. */

export type Kind =
  | 'choice'
  | 'truth'
  | 'explain'
  | 'term'
  | 'blanks'
  | 'numbers'
  | 'sizes'
  | 'counts'
  | 'shape'
  | 'derive'
  | 'fill'
  | 'rule'
  | 'equations'
  | 'prove'
  | 'weights'
  | 'graph'
  | 'compare'
  | 'mistake'
  | 'chain';

/** What exams call it: the kinds of the count, of which ours are parts. */
export type Counted =
  | 'choice'
  | 'truth'
  | 'explain'
  | 'numbers'
  | 'weights'
  | 'derive'
  | 'equations'
  | 'counts'
  | 'prove'
  | 'sizes'
  | 'graph'
  | 'compare'
  | 'code';

/** Questions of 507, and the exams of 32 in which they were. */
export const ASKED: Readonly<Record<Counted, { readonly questions: number; readonly exams: number }>> = {
  choice: { questions: 113, exams: 14 },
  explain: { questions: 79, exams: 19 },
  numbers: { questions: 48, exams: 19 },
  truth: { questions: 42, exams: 9 },
  weights: { questions: 35, exams: 13 },
  derive: { questions: 34, exams: 17 },
  equations: { questions: 34, exams: 6 },
  counts: { questions: 32, exams: 12 },
  prove: { questions: 28, exams: 9 },
  sizes: { questions: 25, exams: 14 },
  graph: { questions: 18, exams: 9 },
  compare: { questions: 15, exams: 7 },
  code: { questions: 4, exams: 3 },
};
/** Each kind of the count with the kind of ours that it is shown as. */
export const SHOWN_AS: readonly (readonly [Counted, Kind])[] = [
  ['choice', 'choice'],
  ['explain', 'explain'],
  ['numbers', 'numbers'],
  ['truth', 'truth'],
  ['weights', 'weights'],
  ['derive', 'derive'],
  ['equations', 'equations'],
  ['counts', 'counts'],
  ['prove', 'prove'],
  ['sizes', 'sizes'],
  ['graph', 'graph'],
  ['compare', 'compare'],
  ['code', 'mistake'],
];
export const ALL_ASKED = { questions: 507, exams: 32 } as const;

/** Under which kind of the count each of ours falls. */
export const COUNTED: Readonly<Record<Kind, Counted>> = {
  choice: 'choice',
  truth: 'truth',
  explain: 'explain',
  term: 'explain',
  blanks: 'equations',
  numbers: 'numbers',
  sizes: 'sizes',
  counts: 'counts',
  shape: 'counts',
  derive: 'derive',
  fill: 'derive',
  rule: 'prove',
  equations: 'equations',
  prove: 'prove',
  weights: 'weights',
  graph: 'graph',
  compare: 'compare',
  mistake: 'code',
  chain: 'explain',
};

export const KINDS = Object.keys(COUNTED) as readonly Kind[];

/**
 * What share of the questions of a paper is of each kind, in thousandths: the share of the count, parted among the kinds
 * that fall under it. Finding a mistake gets more than its count: it is 6 to 17 % of the marks where it is asked.
 */
export const DEFAULT_MIX: Readonly<Record<Kind, number>> = {
  choice: 223,
  truth: 83,
  explain: 110,
  term: 36,
  blanks: 17,
  numbers: 95,
  sizes: 49,
  counts: 33,
  shape: 30,
  derive: 32,
  fill: 35,
  rule: 15,
  equations: 50,
  prove: 40,
  weights: 69,
  graph: 36,
  compare: 30,
  mistake: 30,
  chain: 10,
};
