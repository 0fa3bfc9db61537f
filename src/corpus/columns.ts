/** @file Where label and review stand in a file: by the names in its first line, or by those the reader gives. */
import { isPlain } from './labels.ts';
import { EXCERPT, WrongFile } from './report.ts';

/** The columns to read, by the names they have in the file; in any case of letters. */
export interface Named {
  readonly label?: string | undefined;
  readonly review?: string | undefined;
  /** Whether `label` and `review` do as well: a second file, such as a test part, may have the plain names. */
  readonly plainToo?: boolean;
}

/** Where the two columns stand, and what stands above them. */
export interface Columns {
  readonly delimiter: string;
  readonly label: number;
  readonly review: number;
  readonly width: number;
  /** The line of the names, from 1. */
  readonly line: number;
  /** Lines above the names that are not read: `sep=;`, comments. */
  readonly above: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];
/** The names of the columns, where the reader gives no others. */
const PLAIN = ['label', 'review'] as const;
/** Excel's way of saying what parts the columns. */
const SEPARATOR = /^"?sep=(.)"?$/i;
/** What no name holds: a byte order mark, and what is left where text went through too many hands. */
const UNSEEN = /[\ufeff\u200b\0-\x08\x0b-\x1f\x7f]/g;
/** Lines of a title above the names, at most. */
const MOST_ABOVE = 5;
/** Names of columns that are told, at most. */
const MOST_NAMED = 100;

interface Header {
  readonly header: string;
  readonly line: number;
  readonly above: readonly string[];
  /** Where the next line begins. */
  readonly end: number;
}

/**
 * The first line that is neither empty nor `sep=` nor a comment, and its number; undefined while it may not be whole.
 * `title` is a line that stands above it.
 */
function headerIn(text: string, ended: boolean, title?: Header): Header | undefined {
  const above = title ? [...title.above, excerpt(title.header)] : [];
  let at = title?.end ?? 0;
  for (let line = (title?.line ?? 0) + 1; ; line++) {
    const stop = text.indexOf('\n', at);
    if (stop < 0 && !ended) return undefined;
    const end = stop < 0 ? text.length : stop + 1;
    const header = text.slice(at, end).replace(/\n$/, '').replace(UNSEEN, '');
    const plain = SEPARATOR.test(header) ? header : header.trim();
    // a spreadsheet leaves its delimiters in an empty row
    const empty = !/[^\s,;|"]/.test(plain);
    if (stop < 0 || !(empty || SEPARATOR.test(plain) || plain.startsWith('#')))
      return { header, line, above, end };
    if (!empty) above.push(plain);
    at = end;
  }
}

/**
 * The columns by the first line, in any order, among others, or by one of the next where that is a title; undefined
 * while `text`, the opening of a file or all of it, may not have the first line whole.
 * @throws {WrongFile} that says what the first line holds instead.
 */
export function columnsIn(text: string, ended: boolean, named: Named = {}): Columns | undefined {
  const first = headerIn(text, ended);
  if (!first) return undefined;
  const wrong = columnsOf(first, named);
  if (!(wrong instanceof WrongFile)) return wrong;
  let below: Header | undefined = first;
  for (let i = 0; wrong.why === 'header' && i < MOST_ABOVE && below && below.end < text.length; i++) {
    below = headerIn(text, ended, below);
    const found = below && columnsOf(below, named);
    if (found && !(found instanceof WrongFile)) return found;
  }
  throw wrong;
}

/** The columns by one line, or what it holds instead. */
function columnsOf({ header, line, above }: Header, named: Named): Columns | WrongFile {
  const plain = header.trim();
  if (!plain && !above.length) return new WrongFile('empty');
  if (/^<(!doctype|html|\?xml)/i.test(plain)) return new WrongFile('html', excerpt(header));
  if (/^[{[]/.test(plain)) return new WrongFile('json', excerpt(header));
  const said = above.flatMap((x) => SEPARATOR.exec(x)?.[1] ?? []).at(-1);
  const wanted = [named.label ?? 'label', named.review ?? 'review'].map(comparable) as [string, string];
  const readings = (said === undefined ? DELIMITERS : [said]).map((delimiter) => ({
    delimiter,
    names: header.split(delimiter).map((name) => name.replace(/^[\s"]+|[\s"]+$/g, '')),
  }));
  for (const { delimiter, names } of readings) {
    const found = names.map(comparable);
    const [label, review] = wanted.map((name, i) =>
      named.plainToo && !found.includes(name) ? found.indexOf(PLAIN[i]!) : found.indexOf(name),
    ) as [number, number];
    if (label >= 0 && review >= 0 && label !== review)
      return { delimiter, label, review, width: names.length, line, above };
  }
  // the names as the delimiter parts them that parts most
  const { names } = readings.reduce((most, r) => (r.names.length > most.names.length ? r : most));
  const isRow = names.some((name) => /^[-+]?\d+(\.\d+)?$/.test(name.normalize('NFKC')) || isPlain(name));
  const told = isRow ? [] : names.filter(Boolean).slice(0, MOST_NAMED);
  return new WrongFile(isRow ? 'no-header' : 'header', excerpt(header), told);
}

const comparable = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** The beginning of a text, on one line. */
export const excerpt = (text: string): string => {
  const characters = [
    ...text
      .slice(0, 8 * EXCERPT)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : characters.join('');
};

/** Names that columns of labels and of reviews have elsewhere. */
const LABELS = [
  'label',
  'labels',
  'sentiment',
  'class',
  'target',
  'polarity',
  'score',
  '标签',
  '情感',
  '类别',
  '情感倾向',
];
const REVIEWS = [
  'review',
  'text',
  'comment',
  'content',
  'sentence',
  'text_a',
  'body',
  '评论',
  '评价',
  '内容',
  '正文',
  '正文内容',
  '文本',
];

/** Which of the names found may be meant; undefined where none is likely. */
export function meant(names: readonly string[]): { readonly label?: string; readonly review?: string } {
  const among = (known: readonly string[], but?: string): string | undefined =>
    names.find((name) => known.includes(comparable(name))) ??
    names.find((name) => name !== but && known.some((word) => word.length > 1 && within(name, word)));
  const exact = among(LABELS);
  const review = among(REVIEWS, exact);
  const label = exact === review ? undefined : exact;
  // of two columns the other one
  const other = (of: string | undefined): string | undefined =>
    of !== undefined && names.length === 2 ? names.find((name) => name !== of) : undefined;
  const found = { label: label ?? other(review), review: review ?? other(label) };
  return {
    ...(found.label !== undefined && { label: found.label }),
    ...(found.review !== undefined && { review: found.review }),
  };
}

/** A known name is part of a longer one, which is no number of something: `review_body`, but not `text_id`. */
const within = (name: string, word: string): boolean =>
  comparable(name).includes(word) && !/(^|[ _-])(id|no|length|count)$/.test(comparable(name));
