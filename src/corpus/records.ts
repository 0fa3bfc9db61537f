/** @file Rows of a CSV (RFC 4180) from text that arrives in pieces, with the line each begins on. */
import Papa from 'papaparse';

export interface CsvRecord {
  readonly fields: readonly string[];
  /** As it stands in the file, without the line end. */
  readonly raw: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Its quotes are not those of a CSV: `stray` within one line, `open` where no line closes them. */
  readonly quotes: 'fine' | 'stray' | 'open';
}

/** A field longer than this is no field but a quote that was never closed: the limit of Python's csv module. */
export const FIELD_LIMIT = 131_072;

export interface RecordReader {
  /** Records that are complete with this piece of text. */
  push(text: string): readonly CsvRecord[];
  /** What is left when the text has ended. */
  end(): readonly CsvRecord[];
}

interface Row {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly unknown[];
  readonly meta: { readonly cursor: number };
}

/**
 * Papa Parse's own parser, fed by hand: its streaming cuts a file between two bytes of one character. A record with
 * broken quotes that reaches over several lines gives up its first line alone, and the next line is read afresh, so
 * that one forgotten quote does not swallow the rows behind it.
 */
export function recordReader(delimiter: string): RecordReader {
  let rest = '';
  let line = 1;

  /** The first line of what is left, taken for itself: quotes that come in pairs do close, if not where they should. */
  const giveUpLine = (): CsvRecord => {
    const end = rest.indexOf('\n');
    const raw = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end + 1);
    const quotes = raw.split('"').length % 2 ? 'stray' : 'open';
    return { fields: raw.split(delimiter), raw, line: line++, quotes };
  };

  const take = (found: CsvRecord[], last: boolean): void => {
    for (;;) {
      let start = 0;
      let broken = false;
      const parser = new Papa.Parser({
        delimiter,
        newline: '\n',
        step: (row: unknown) => {
          const { data, errors, meta } = row as Row;
          const whole = rest.slice(start, meta.cursor);
          const raw = whole.endsWith('\n') ? whole.slice(0, -1) : whole;
          const lines = raw.split('\n').length;
          if (errors.length && lines > 1) {
            broken = true;
            parser.abort();
            return;
          }
          const unclosed = errors.some((e) => (e as { code: string }).code === 'MissingQuotes');
          const quotes = !errors.length ? 'fine' : unclosed ? 'open' : 'stray';
          found.push({ fields: data[0]!, raw, line, quotes });
          start = meta.cursor;
          line += lines;
        },
      });
      // a file that ends with its last line has no empty line behind it
      parser.parse(rest, 0, !last || rest.endsWith('\n'));
      rest = rest.slice(start);
      if (!broken && (last ? rest === '' : rest.length <= FIELD_LIMIT)) return;
      found.push(giveUpLine());
    }
  };

  return {
    push(text) {
      const found: CsvRecord[] = [];
      rest += text;
      take(found, false);
      return found;
    },
    end() {
      const found: CsvRecord[] = [];
      if (rest) take(found, true);
      return found;
    },
  };
}
