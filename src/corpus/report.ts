/** @file What became of the rows of a file: every row that was not simply read is named, with its line. */
import type { Encoding } from './encoding.ts';
import type { Counts } from './labelled.ts';

/** Read after a change. */
export const REPAIRS = ['label-form', 'commas', 'quotes', 'characters'] as const;
/** Not read. */
export const REJECTIONS = ['blank', 'no-review', 'empty', 'bad-label', 'open-quote'] as const;
/** Read as it is, and worth knowing. */
export const REMARKS = ['duplicate', 'conflict', 'lines'] as const;

export type Repair = (typeof REPAIRS)[number];
export type Rejection = (typeof REJECTIONS)[number];
export type Remark = (typeof REMARKS)[number];
export type Kind = Repair | Rejection | Remark;

export interface Finding {
  readonly kind: Kind;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The beginning of the row as it stands in the file. */
  readonly text: string;
  /** Line of the review it repeats or contradicts. */
  readonly like?: number;
}

export interface Report extends Counts {
  readonly encoding: Encoding;
  readonly marked: boolean;
  readonly delimiter: string;
  readonly bytes: number;
  /** Rows read as they stand, read after a repair, and not read; together all rows below the header. */
  readonly read: number;
  readonly repaired: number;
  readonly rejected: number;
  readonly counts: Readonly<Record<Kind, number>>;
  /** In the order of the file; the first {@link MOST_LISTED}. */
  readonly findings: readonly Finding[];
  /** What stands above the names of the columns and is not read. */
  readonly above: readonly string[];
  /** How the two labels are written in the file: bad, good. */
  readonly written: readonly [bad: string, good: string];
}

/** A file with more findings than this is wrong as a whole; the rest is counted, not listed. */
export const MOST_LISTED = 10_000;
/** Characters of a row that a finding shows. */
export const EXCERPT = 60;

/** A file that cannot be a list of reviews at all. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';
  readonly why:
    'empty' | 'binary' | 'html' | 'header' | 'no-header' | 'json' | 'labels' | 'no-rows' | 'other-file';
  /** The beginning of the file, or what it holds instead. */
  readonly found: string;
  /** The names of its columns, where they are not those that were looked for. */
  readonly columns: readonly string[];

  constructor(why: WrongFile['why'], found = '', columns: readonly string[] = []) {
    super(`${why}${found && `: ${found}`}`);
    this.why = why;
    this.found = found;
    this.columns = columns;
  }
}
