/** @file Where label and review stand in a file: by the names in its first line, or by those the reader gives. */
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
const SEPARATOR = /^sep=(.)$/i;

/** The first line that is neither empty nor `sep=` nor a comment, and its number; undefined while it may not be whole. */
export function headerIn(
  text: string,
  ended: boolean,
): { readonly header: string; readonly line: number; readonly above: readonly string[] } | undefined {
  const above: string[] = [];
  let at = 0;
  for (let line = 1; ; line++) {
    const stop = text.indexOf('\n', at);
    if (stop < 0 && !ended) return undefined;
    const header = stop < 0 ? text.slice(at) : text.slice(at, stop);
    const plain = header.replace(/\ufeff/g, '').trim();
    if (stop < 0 || (plain && !SEPARATOR.test(plain) && !plain.startsWith('#')))
      return { header, line, above };
    if (plain) above.push(plain);
    at = stop + 1;
  }
}

/**
 * The columns by the first line, in any order, among others.
 * @throws {WrongFile} that says what the line holds instead.
 */
export function columnsOf(
  { header, line, above }: NonNullable<ReturnType<typeof headerIn>>,
  named: Named = {},
): Columns {
  const plain = header.replace(/\ufeff/g, '').trim();
  if (!plain && !above.length) throw new WrongFile('empty');
  if (/^<(!doctype|html|\?xml)/i.test(plain)) throw new WrongFile('html', excerpt(header));
  if (/^[{[]/.test(plain)) throw new WrongFile('json', excerpt(header));
  const said = above.flatMap((x) => SEPARATOR.exec(x)?.[1] ?? []).at(-1);
  const wanted = [named.label ?? 'label', named.review ?? 'review'].map(comparable) as [string, string];
  const readings = (said === undefined ? DELIMITERS : [said]).map((delimiter) => ({
    delimiter,
    names: header.split(delimiter).map((name) => name.replace(/^[\s"\ufeff]+|[\s"]+$/g, '')),
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
  const isRow = names.some((name) => /^[-+]?\d+(\.\d+)?$/.test(name.normalize('NFKC')));
  throw new WrongFile(isRow ? 'no-header' : 'header', excerpt(header), isRow ? [] : names.filter(Boolean));
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
  '内容',
  '正文',
  '正文内容',
  '文本',
];

/** Which of the names found may be meant; undefined where none is likely. */
export function meant(names: readonly string[]): { readonly label?: string; readonly review?: string } {
  const among = (known: readonly string[]): string | undefined =>
    names.find((name) => known.includes(comparable(name)));
  const [label, review] = [among(LABELS), among(REVIEWS)];
  return { ...(label !== undefined && { label }), ...(review !== undefined && { review }) };
}
