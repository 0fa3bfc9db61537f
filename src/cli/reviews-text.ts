/** @file What the command says of a file of reviews: how it was read, or why it is none. */
import { type Named, excerpt, meant } from '#corpus/columns.ts';
import { REJECTIONS, REPAIRS, type Report, type WrongFile } from '#corpus/report.ts';

const ENCODING: Readonly<Record<Report['encoding'], string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
};

const REPAIR: Readonly<Record<(typeof REPAIRS)[number], string>> = {
  'label-form': 'label written otherwise',
  commas: 'delimiter not in quotes',
  quotes: 'quotes that are no CSV’s',
  characters: 'characters that were lost or cannot be seen',
};

const REJECTED: Readonly<Record<(typeof REJECTIONS)[number], string>> = {
  blank: 'empty lines',
  'no-review': 'no review',
  empty: 'an empty review',
  'bad-label': 'another label',
  'open-quote': 'a quote that is never closed',
};

const rows = (n: number): string => `${n} row${n === 1 ? '' : 's'}`;
/** The verb of that many: it is, they are. */
const verb = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** How a file was read: its encoding, what was repaired, and what was not read. */
export function reportLines(path: string, report: Report): string[] {
  const { encoding, marked, read, repaired, rejected, counts, above, written, findings } = report;
  const repairs = REPAIRS.filter((kind) => counts[kind]).map((kind) => `${REPAIR[kind]} (${counts[kind]})`);
  const reasons = REJECTIONS.filter((kind) => counts[kind]).map(
    (kind) => `${REJECTED[kind]} (${counts[kind]})`,
  );
  const { duplicate, conflict } = counts;
  const first = findings.find(({ kind }) => (REJECTIONS as readonly string[]).includes(kind));
  return [
    `${path}: ${ENCODING[encoding]}${marked ? ' by its mark' : ''}, ${rows(read + repaired + rejected)}${
      written.join() === '0,1' ? '' : `; ${written[0]} is bad, ${written[1]} is good`
    }.`,
    ...above.map((line) => `“${line}” above the names of the columns is not read.`),
    ...(repaired
      ? [`${rows(repaired)} ${verb(repaired, 'was', 'were')} repaired: ${repairs.join(', ')}.`]
      : []),
    ...(rejected
      ? [
          `${rows(rejected)} ${verb(rejected, 'is', 'are')} not read: ${reasons.join(', ')}${first ? `, the first is line ${first.line}: “${first.text}”` : ''}.`,
        ]
      : []),
    ...(duplicate
      ? [`${rows(duplicate)} ${verb(duplicate, 'repeats', 'repeat')} a review; copies stay in one part.`]
      : []),
    ...(conflict
      ? [`${rows(conflict)} ${verb(conflict, 'repeats', 'repeat')} a review with the other label.`]
      : []),
  ];
}

/** Why a file is none of reviews, and what to do. */
export function wrongText({ why, found, columns }: WrongFile, wanted: Named = {}): string {
  switch (why) {
    case 'empty':
      return 'it is empty';
    case 'binary':
      return 'it is not text: unpack a packed file, and save a spreadsheet as CSV';
    case 'html':
      return 'it is a web page';
    case 'json':
      return `it is JSON, “${found}”; a CSV has the names of its columns in its first line, label,review`;
    case 'header':
      return headerText(found, columns, wanted);
    case 'no-header':
      return `its first line is a row, “${found}”, and does not name the columns: put label,review above it`;
    case 'labels':
      return `its labels are ${found}, and not two that mean bad and good; --labels BAD,GOOD says which two do`;
    case 'no-rows':
      return 'no row below its first line is a review with a label';
    case 'other-file':
      return 'it is another file';
  }
}

/** Names of columns that a refusal tells. */
const MOST_TOLD = 12;

function headerText(found: string, columns: readonly string[], wanted: Named): string {
  const asked = { label: wanted.label ?? 'label', review: wanted.review ?? 'review' };
  if (columns.length < 2)
    return `its first line, “${found}”, holds no two columns: part them by commas, semicolons, tabs or bars, as in ${asked.label},${asked.review}`;
  const { label = 'NAME', review = 'NAME' } = meant(columns);
  const named = (flag: string, name: string): string =>
    ` --${flag} ${name === flag ? 'NAME' : /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `"${name}"`}`;
  const flags = [
    columns.includes(asked.label) ? '' : named('label', label),
    columns.includes(asked.review) ? '' : named('review', review),
  ].join('');
  const told = columns.slice(0, MOST_TOLD).map((c) => `“${excerpt(c)}”`);
  if (columns.length > MOST_TOLD) told.push('…');
  return `its first line does not name the columns ${asked.label} and ${asked.review}, but ${told.join(', ')}; rename them, or say${flags}`;
}
