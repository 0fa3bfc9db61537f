/** @file Reads a CSV with a column of labels and one of reviews, row by row, in the browser and in Node. */
import { type Columns, type Named, columnsIn, excerpt } from './columns.ts';
import { detect, textOf } from './encoding.ts';
import { type Label, type Labelled, countsOf, keyOf } from './labelled.ts';
import { labelForm, labelOf, pairOf } from './labels.ts';
import { type CsvRecord, FIELD_LIMIT, type RecordReader, recordReader } from './records.ts';
import {
  type Finding,
  type Kind,
  MOST_LISTED,
  REJECTIONS,
  REMARKS,
  REPAIRS,
  type Rejection,
  type Repair,
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
  /** The names of the columns, where they are not `label` and `review`. */
  readonly columns?: Named;
  /** How bad and good are written in the column of labels, where the file does not make it plain. */
  readonly labels?: readonly [bad: string, good: string] | undefined;
}

/** A row as it stands in the file, before it is known what its labels mean. */
interface Row {
  readonly record: CsvRecord;
  readonly text: string;
  readonly form: string;
  readonly said: string;
  readonly repairs: readonly Repair[];
}

/**
 * All reviews of a file; a file from disk is a `Blob` in the browser, and by `openAsBlob` in Node.
 * @throws {WrongFile} if it is no list of reviews.
 * @throws the reason of the signal when it is aborted.
 */
export async function loadCorpus(file: Blob, loading: Loading = {}): Promise<Corpus> {
  const { signal, onProgress } = loading;
  if (!file.size) throw new WrongFile('empty');
  const detected = await detect(file);
  if (!detected) throw new WrongFile('binary');

  const rows: (Row | { readonly record: CsvRecord; readonly rejected: Rejection })[] = [];
  const forms = new Map<string, number>();
  let columns: Columns | undefined;
  let reader: RecordReader | undefined;
  let opening = '';
  const take = (record: CsvRecord): void => {
    if (record.line <= columns!.line) return;
    const row = readRow(record, columns!);
    if (typeof row === 'string') {
      rows.push({ record, rejected: row });
      return;
    }
    forms.set(row.form, (forms.get(row.form) ?? 0) + 1);
    rows.push(row);
  };

  for await (const { text, bytes } of textOf(file, detected.encoding, signal)) {
    let piece = text;
    if (!reader) {
      opening += text;
      // the header is one line, but it may come in several pieces
      columns = columnsIn(opening, bytes >= file.size || opening.length > FIELD_LIMIT, loading.columns);
      if (!columns) continue;
      reader = recordReader(columns.delimiter);
      piece = opening;
      opening = '';
    }
    for (const record of reader.push(piece)) take(record);
    onProgress?.(bytes / file.size, rows.length);
  }
  for (const record of reader?.end() ?? []) take(record);
  if (!rows.length) throw new WrongFile('no-rows');
  return read(rows, pairOf(forms, loading.labels), { ...detected, columns: columns!, bytes: file.size });
}

/** The rows under what their labels mean, and what became of each. */
function read(
  rows: readonly (Row | { readonly record: CsvRecord; readonly rejected: Rejection })[],
  written: readonly [bad: string, good: string],
  { columns, ...file }: Pick<Report, 'encoding' | 'marked' | 'bytes'> & { readonly columns: Columns },
): Corpus {
  const examples: Labelled[] = [];
  const findings: Finding[] = [];
  const counts = Object.fromEntries([...REPAIRS, ...REJECTIONS, ...REMARKS].map((k) => [k, 0])) as Record<
    Kind,
    number
  >;
  const tally = { read: 0, repaired: 0, rejected: 0 };
  const first = new Map<string, { readonly line: number; readonly label: Label }>();
  const find = (kind: Kind, record: CsvRecord, like?: number): void => {
    counts[kind]++;
    if (findings.length >= MOST_LISTED) return;
    const text = excerpt(record.raw);
    findings.push({ kind, line: record.line, text, ...(like !== undefined && { like }) });
  };
  for (const row of rows) {
    const { record } = row;
    const label = 'rejected' in row ? undefined : labelOf(row.form, written);
    if ('rejected' in row || label === undefined) {
      tally.rejected++;
      find('rejected' in row ? row.rejected : 'bad-label', record);
      continue;
    }
    if (!row.text) {
      tally.rejected++;
      find('empty', record);
      continue;
    }
    tally[row.repairs.length ? 'repaired' : 'read']++;
    for (const repair of row.repairs) find(repair, record);
    if (row.text.includes('\n')) find('lines', record);
    const key = keyOf(row.text);
    const before = first.get(key);
    if (before) find(before.label === label ? 'duplicate' : 'conflict', record, before.line);
    else first.set(key, { line: record.line, label });
    examples.push({ text: row.text, label });
  }
  const { delimiter, above } = columns;
  return {
    examples,
    report: { ...file, delimiter, above, written, ...tally, ...countsOf(examples), counts, findings },
  };
}

/** What a tab, a null or half a character leaves behind when text goes through too many hands. */
const UNREADABLE = /[\ufffd\0-\x08\x0b-\x1f\x7f\ufeff\u200b]/g;

/** The review in a row with what had to be repaired, or why there is none. */
function readRow(record: CsvRecord, { delimiter, label, review, width }: Columns): Row | Rejection {
  if (!record.raw.trim()) return 'blank';
  if (record.quotes === 'open') return 'open-quote';
  const repairs: Repair[] = [];
  let { fields } = record;
  if (record.quotes !== 'fine') repairs.push('quotes');
  if (fields.length > width && review === width - 1) {
    // a comma of the review that nobody put in quotes
    if (record.quotes === 'fine') repairs.push('commas');
    fields = [...fields.slice(0, review), fields.slice(review).join(delimiter)];
  }
  const said = fields[label];
  const written = fields[review];
  if (said === undefined || written === undefined) return 'no-review';
  const form = labelForm(said);
  if (form !== said.toLowerCase()) repairs.push('label-form');
  const trimmed = written.trim();
  const unquoted = record.quotes === 'stray' ? trimmed.replace(/^"|"$/g, '').replaceAll('""', '"') : trimmed;
  const text = unquoted.replace(UNREADABLE, '').trim();
  if (text.length < unquoted.trim().length) repairs.push('characters');
  return { record, text, form, said, repairs };
}
