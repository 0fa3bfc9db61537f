/** @file Reads a CSV with the columns `label` and `review`, row by row, in the browser and in Node. */
import { detect, textOf } from './encoding.ts';
import { type Label, type Labelled, countsOf, keyOf } from './labelled.ts';
import { type CsvRecord, type RecordReader, recordReader } from './records.ts';
import {
  EXCERPT,
  type Finding,
  type Kind,
  MOST_LISTED,
  REJECTIONS,
  REMARKS,
  REPAIRS,
  type Report,
  WrongFile,
} from './report.ts';

export interface Corpus {
  readonly examples: readonly Labelled[];
  readonly report: Report;
}

export interface Loading {
  readonly signal?: AbortSignal;
  /** Share of the bytes read, from 0 to 1, and the rows so far. */
  readonly onProgress?: (share: number, rows: number) => void;
}

/** Where the two columns stand. */
interface Columns {
  readonly delimiter: string;
  readonly label: number;
  readonly review: number;
  readonly width: number;
}

/**
 * All reviews of a file; a file from disk is a `Blob` in the browser, and by `openAsBlob` in Node.
 * @throws {WrongFile} if it is no list of reviews.
 * @throws the reason of the signal when it is aborted.
 */
export async function loadCorpus(file: Blob, { signal, onProgress }: Loading = {}): Promise<Corpus> {
  if (!file.size) throw new WrongFile('empty');
  const detected = await detect(file);
  if (!detected) throw new WrongFile('binary');

  const examples: Labelled[] = [];
  const findings: Finding[] = [];
  const counts = Object.fromEntries([...REPAIRS, ...REJECTIONS, ...REMARKS].map((k) => [k, 0])) as Record<
    Kind,
    number
  >;
  const tally = { read: 0, repaired: 0, rejected: 0 };
  const first = new Map<string, { readonly line: number; readonly label: Label }>();

  let columns: Columns | undefined;
  let reader: RecordReader | undefined;
  let opening = '';

  const find = (kind: Kind, record: CsvRecord, like?: number): void => {
    counts[kind]++;
    if (findings.length >= MOST_LISTED) return;
    const text = excerpt(record.raw);
    findings.push({ kind, line: record.line, text, ...(like !== undefined && { like }) });
  };
  const take = (record: CsvRecord): void => {
    const row = readRow(record, columns!);
    if (typeof row === 'string') {
      tally.rejected++;
      find(row, record);
      return;
    }
    tally[row.repairs.length ? 'repaired' : 'read']++;
    for (const repair of row.repairs) find(repair, record);
    if (row.text.includes('\n')) find('lines', record);
    const key = keyOf(row.text);
    const before = first.get(key);
    if (before) find(before.label === row.label ? 'duplicate' : 'conflict', record, before.line);
    else first.set(key, { line: record.line, label: row.label });
    examples.push({ text: row.text, label: row.label });
  };

  for await (const { text, bytes } of textOf(file, detected.encoding, signal)) {
    let piece = text;
    if (!reader) {
      opening += text;
      // the header is one line, but it may come in several pieces
      if (!opening.includes('\n') && bytes < file.size) continue;
      columns = columnsOf(opening);
      reader = recordReader(columns.delimiter);
      piece = opening;
    }
    for (const record of reader.push(piece)) if (record.line > 1) take(record);
    onProgress?.(bytes / file.size, examples.length);
  }
  for (const record of reader?.end() ?? []) if (record.line > 1) take(record);

  if (tally.read + tally.repaired + tally.rejected === 0) throw new WrongFile('no-rows');
  const { delimiter } = columns!;
  const report = {
    ...detected,
    delimiter,
    bytes: file.size,
    ...tally,
    ...countsOf(examples),
    counts,
    findings,
  };
  return { examples, report };
}

const excerpt = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : characters.join('');
};

/** The columns by the first line, in either order, among others, parted by commas, semicolons or tabs. */
function columnsOf(opening: string): Columns {
  const header = opening.slice(0, (opening + '\n').indexOf('\n'));
  if (/^\s*<(!doctype|html|\?xml)/i.test(header)) throw new WrongFile('html', excerpt(header));
  for (const delimiter of [',', ';', '\t']) {
    const names = header.split(delimiter).map((name) => name.replace(/^[\s"]+|[\s"]+$/g, '').toLowerCase());
    const [label, review] = [names.indexOf('label'), names.indexOf('review')];
    if (label >= 0 && review >= 0) return { delimiter, label, review, width: names.length };
  }
  throw new WrongFile('header', excerpt(header));
}

/** What a tab, a null or half a character leaves behind when text goes through too many hands. */
const UNREADABLE = /[\ufffd\0-\x08\x0b-\x1f\x7f\ufeff\u200b]/g;

/** The review in a row with what had to be repaired, or why there is none. */
function readRow(
  record: CsvRecord,
  { delimiter, label, review, width }: Columns,
):
  | { readonly text: string; readonly label: Label; readonly repairs: readonly (typeof REPAIRS)[number][] }
  | (typeof REJECTIONS)[number] {
  if (!record.raw.trim()) return 'blank';
  if (record.quotes === 'open') return 'open-quote';
  const repairs: (typeof REPAIRS)[number][] = [];
  let { fields } = record;
  if (record.quotes === 'stray') {
    repairs.push('quotes');
    fields = record.raw.split(delimiter);
  }
  if (fields.length > width && review === width - 1) {
    // a comma of the review that nobody put in quotes
    if (record.quotes === 'fine') repairs.push('commas');
    fields = [...fields.slice(0, review), fields.slice(review).join(delimiter)];
  }
  const said = fields[label];
  const written = fields[review];
  if (said === undefined || written === undefined) return 'no-review';
  const plain = said.normalize('NFKC').trim().replace(/\.0+$/, '');
  if (plain !== '0' && plain !== '1') return 'bad-label';
  if (plain !== said) repairs.push('label-form');
  const unquoted = record.quotes === 'stray' ? written.replace(/^"|"$/g, '').replaceAll('""', '"') : written;
  const text = unquoted.replace(UNREADABLE, '').trim();
  if (text.length < unquoted.trim().length) repairs.push('characters');
  if (!text) return 'empty';
  return { text, label: plain === '1' ? 1 : 0, repairs };
}
