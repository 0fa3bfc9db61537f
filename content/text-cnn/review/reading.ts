/** @file What the figure of the review shows: the words that are read, and what every kernel made of them. */
import { type Reading, gatherRows, read, windowsOf } from '../layer.ts';
import { LISTED_WORDS, PAD, type Vector, isListed, vectorOf, wordsOf } from './lexicon.ts';
import type { State } from './figure.ts';
import { KERNELS, network } from './network.ts';

/** Words that are read; what follows is left out, for every word is a line. */
export const MOST_WORDS = 24;

/** One word of the text and the gradient that reaches it. */
export interface Place {
  readonly word: string;
  readonly size: number;
}

/** A word of the table of vectors that the text reads. */
export interface Row {
  readonly word: string;
  readonly count: number;
  readonly gradient: Vector;
}

export interface Shown {
  readonly words: readonly string[];
  /** Words that were left out at the end. */
  readonly dropped: number;
  readonly places: readonly Place[];
  readonly rows: readonly Row[];
  /** Rows of the whole table of vectors, listed words and those of the text that are not. */
  readonly tableRows: number;
  readonly reading: Reading;
}

export const lengthOf = (v: Vector): number => Math.hypot(...v);

export function show(s: State): Shown {
  const all = wordsOf(s.text);
  const own = all.slice(0, MOST_WORDS);
  const words = [...own, ...Array.from({ length: s.pads }, () => PAD)];
  const reading = read(network(s.pooling, s.f, s.kept), {
    x: words.map(vectorOf),
    length: own.length,
    masked: s.masked,
    label: s.label,
  });
  const distinct = [...new Set(words)];
  const gathered = gatherRows(
    words.map((word) => distinct.indexOf(word)),
    reading.dx,
  );
  const rows = distinct.map((word, i) => ({
    word,
    count: words.filter((other) => other === word).length,
    gradient: gathered.get(i)!,
  }));
  return {
    words,
    dropped: all.length - own.length,
    places: words.map((word, m) => ({ word, size: lengthOf(reading.dx[m]!) })),
    rows,
    tableRows: LISTED_WORDS + rows.filter(({ word }) => !isListed(word)).length,
    reading,
  };
}

/** How word `m` takes part in what kernel `f` hands back. */
export interface Cell {
  /** Value of the window that begins here; undefined where none does. */
  readonly a: number | undefined;
  /** Whether that window was picked. */
  readonly picked: boolean;
  /** Whether a picked window covers the word, begins or ends with it. */
  readonly covered: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** Gradient of the picked windows that cover the word, without its sign. */
  readonly weight: number;
}

export function cellOf({ reading }: Shown, f: number, m: number): Cell {
  const { a, picked, dz } = reading.lanes[f]!;
  const { k } = KERNELS[f]!;
  const over = picked.filter((j) => j <= m && m < j + k);
  const joined = (n: number): boolean => picked.some((j) => j <= n && n < j + k);
  return {
    a: a[m],
    picked: picked.includes(m),
    covered: over.length > 0,
    first: over.length > 0 && !joined(m - 1),
    last: over.length > 0 && !joined(m + 1),
    weight: over.reduce((sum, j) => sum + Math.abs(dz[j]!), 0),
  };
}

/** What may need a warning. */
export interface Trouble {
  /** Lengths of kernels that fit nowhere. */
  readonly homeless: readonly number[];
  /** A picked window reaches into the pads although the text has windows of its own. */
  readonly padWins: boolean;
}

export function troubleOf({ words, reading }: Shown, { pads, pooling }: State): Trouble {
  const own = words.length - pads;
  return {
    homeless: [...new Set(KERNELS.filter(({ k }) => !windowsOf(words.length, k)).map(({ k }) => k))],
    padWins: KERNELS.some(
      ({ k }, f) => own >= k && pooling !== 'average' && reading.lanes[f]!.picked.some((j) => j + k > own),
    ),
  };
}
