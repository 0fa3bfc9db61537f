/** @file Rows of a CSV (RFC 4180) from text that arrives in pieces, with the line each begins on, in one pass over the text. */

export interface CsvRecord {
  readonly fields: readonly string[];
  /** As it stands in the file, without the line end. */
  readonly raw: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /**
   * How its quotes are those of a CSV: `escaped` by backslashes instead, `stray` within one line, `open` where no line
   * closes them.
   */
  readonly quotes: 'fine' | 'escaped' | 'stray' | 'open';
}

/** A field longer than this is no field but a quote that was never closed: the limit of Python's csv module. */
export const FIELD_LIMIT = 131_072;

export interface RecordReader {
  /** Records that are complete with this piece of text. */
  push(text: string): readonly CsvRecord[];
  /** What is left when the text has ended. */
  end(): readonly CsvRecord[];
}

/** Where a record ends and what is in it; or that more text is needed, or that its quotes are no CSV's. */
type Found = { readonly fields: string[]; readonly end: number } | 'more' | 'broken';

/**
 * A record with broken quotes gives up its first line alone, and the next line is read afresh, so that one forgotten
 * quote does not swallow the rows behind it. A broken record is given up at the first character that breaks it, so that
 * no text is looked at more often than a field is long.
 */
export function recordReader(delimiter: string): RecordReader {
  let rest = '';
  let line = 1;
  /** Inside a line too long to be one; what is left of it is not kept. */
  let skipping = false;

  /** The first line of what is left, taken for itself: quotes that come in pairs do close, if not where they should. */
  const giveUpLine = (at: number): { readonly record: CsvRecord; readonly end: number } => {
    const stop = rest.indexOf('\n', at);
    const end = stop < 0 ? rest.length : stop;
    const raw = rest.slice(at, end);
    const escaped = raw.includes('\\"') ? recordAt(`${raw}\n`, 0, delimiter, true, '\\') : 'broken';
    const record: CsvRecord =
      typeof escaped === 'object' && escaped.end === raw.length + 1
        ? { fields: escaped.fields, raw, line, quotes: 'escaped' }
        : { fields: raw.split(delimiter), raw, line, quotes: raw.split('"').length % 2 ? 'stray' : 'open' };
    line++;
    return { record, end: Math.min(end + 1, rest.length) };
  };

  const take = (last: boolean): CsvRecord[] => {
    const found: CsvRecord[] = [];
    let at = 0;
    if (skipping) {
      const stop = rest.indexOf('\n');
      at = stop < 0 ? rest.length : stop + 1;
      skipping = stop < 0;
    }
    while (at < rest.length) {
      const record = recordAt(rest, at, delimiter, last, '"');
      if (record === 'more') {
        if (rest.length - at <= FIELD_LIMIT) break;
        if (rest.indexOf('\n', at) < 0) {
          found.push({ fields: [], raw: rest.slice(at, at + FIELD_LIMIT), line: line++, quotes: 'open' });
          skipping = true;
          at = rest.length;
          break;
        }
      }
      if (typeof record === 'object') {
        const raw = rest.slice(at, record.end).replace(/\n$/, '');
        found.push({ fields: record.fields, raw, line, quotes: 'fine' });
        line += linesIn(raw);
        at = record.end;
      } else {
        // the rest of a broken line may be in the next piece
        if (!last && rest.indexOf('\n', at) < 0 && rest.length - at <= FIELD_LIMIT) break;
        const given = giveUpLine(at);
        found.push(given.record);
        at = given.end;
      }
    }
    rest = rest.slice(at);
    return found;
  };

  return {
    push(text) {
      rest += text;
      return take(false);
    },
    end: () => take(true),
  };
}

function linesIn(raw: string): number {
  let lines = 1;
  for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) lines++;
  return lines;
}

/** Spaces of every width; a tab where it parts no columns. */
const isSpace = (c: string | undefined, delimiter: string): boolean =>
  c === ' ' || c === '\u3000' || c === '\u00a0' || (c === '\t' && c !== delimiter);

/** The record that begins at `at`. Spaces round a quoted field are not part of it. */
function recordAt(text: string, at: number, delimiter: string, last: boolean, escape: '"' | '\\'): Found {
  const fields: string[] = [];
  for (let i = at; ;) {
    let open = i;
    while (isSpace(text[open], delimiter)) open++;
    if (text[open] !== '"') {
      const lineEnd = text.indexOf('\n', i);
      const next = text.indexOf(delimiter, i);
      if (next >= 0 && (lineEnd < 0 || next < lineEnd)) {
        fields.push(text.slice(i, next));
        i = next + 1;
        continue;
      }
      if (lineEnd < 0 && !last) return 'more';
      const end = lineEnd < 0 ? text.length : lineEnd;
      fields.push(text.slice(i, end));
      return { fields, end: Math.min(end + 1, text.length) };
    }
    const field = quotedAt(text, open, last, escape);
    if (typeof field === 'string') return field;
    let behind = field.end;
    while (isSpace(text[behind], delimiter)) behind++;
    fields.push(field.value);
    if (behind >= text.length) return last ? { fields, end: text.length } : 'more';
    if (text[behind] === '\n') return { fields, end: behind + 1 };
    if (text[behind] !== delimiter) return 'broken';
    i = behind + 1;
  }
}

/** The quoted field that begins at `open`, and where it ends. */
function quotedAt(
  text: string,
  open: number,
  last: boolean,
  escape: '"' | '\\',
): { readonly value: string; readonly end: number } | 'more' | 'broken' {
  let value = '';
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return last || text.length - open > FIELD_LIMIT ? 'broken' : 'more';
    if (quote - open > FIELD_LIMIT) return 'broken';
    if (escape === '\\' && text[quote - 1] === '\\' && quote > from) {
      value += `${text.slice(from, quote - 1)}"`;
      from = quote + 1;
    } else if (text[quote + 1] === '"') {
      value += text.slice(from, quote + 1);
      from = quote + 2;
    } else if (quote + 1 === text.length && !last) {
      return 'more';
    } else {
      return { value: value + text.slice(from, quote), end: quote + 1 };
    }
  }
}
