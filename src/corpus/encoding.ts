/** @file From bytes to text: which encoding a file is in, and its text in pieces with one kind of line end. */

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface Detected {
  readonly encoding: Encoding;
  /** The file says so itself, by a byte order mark. */
  readonly marked: boolean;
}

/** Enough to tell encodings apart, little enough to be read twice. */
const SAMPLE = 2 ** 20;
/** UTF-8 checks itself: text in another encoding is refused nearly everywhere, damaged text here and there. */
const MOST_UNREADABLE = 0.1;

/** More zero bytes than this are no slip: a picture, or two bytes for each character. */
const MOST_ZEROS = 0.01;
/** In English in UTF-16 half of the bytes are zero, in UTF-32 more: what text is filled up with is less. */
const MOST_FILLING = 0.4;
/** In a packed file every tenth byte is a control character; in text hardly any is. */
const MOST_CONTROLS = 0.02;
/** Share of the zero bytes in every second place by which UTF-16 is known without its mark. */
const ON_ONE_SIDE = 0.9;

/**
 * The encoding of a file by its mark, else UTF-8 if it reads as that, else GB18030, the encoding of Chinese
 * spreadsheets; undefined if the file is no text in any of them. Characters that were lost before the file was written,
 * U+FFFD, are themselves valid UTF-8.
 */
export async function detect(file: Blob): Promise<Detected | undefined> {
  const sample = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  // a machine that stopped while it wrote leaves zeros behind the lines it had written
  const lines = sample.subarray(0, 1 + sample.findLastIndex((b) => b !== 0));
  const bytes = lines.includes(0x0a) ? lines : sample;
  if (!lines.length) return undefined;
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', marked: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', marked: true };
  const zeros = zerosIn(bytes);
  const all = zeros.even + zeros.odd;
  if (all > bytes.length * MOST_ZEROS) {
    if (isFilledText(bytes, all)) return { encoding: 'utf-8', marked: false };
    // in the other half of ASCII characters: digits, commas and line ends
    const encoding =
      zeros.odd > ON_ONE_SIDE * all ? 'utf-16le' : zeros.even > ON_ONE_SIDE * all ? 'utf-16be' : undefined;
    return encoding && unreadable(bytes, encoding) <= MOST_UNREADABLE
      ? { encoding, marked: false }
      : undefined;
  }
  if (controlsIn(bytes) > bytes.length * MOST_CONTROLS) return undefined;
  const encoding = (['utf-8', 'gb18030'] as const).find((e) => unreadable(bytes, e) <= MOST_UNREADABLE);
  return encoding && { encoding, marked: false };
}

/** Whether this is UTF-8 but for zero bytes, with which the fields of its rows were filled up. */
function isFilledText(bytes: Uint8Array, zeros: number): boolean {
  // each sign that parts two names, and the end of the line, has one in UTF-16
  const names = zerosIn(bytes.subarray(0, bytes.indexOf(0x0a) + 2));
  if (names.even + names.odd > 1 || zeros > bytes.length * MOST_FILLING) return false;
  const rest = bytes.filter((b) => b !== 0);
  return controlsIn(rest) <= rest.length * MOST_CONTROLS && unreadable(rest, 'utf-8') === 0;
}

/** Control characters that no text has: neither tabs, line ends and form feeds, nor the end of file of DOS. */
const controlsIn = (bytes: Uint8Array): number =>
  bytes.reduce((n, b) => n + +(b < 0x09 || (b > 0x0d && b < 0x20 && b !== 0x1a)), 0);

function zerosIn(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const count = [0, 0];
  for (let i = bytes.indexOf(0); i >= 0; i = bytes.indexOf(0, i + 1)) count[i % 2]!++;
  return { even: count[0]!, odd: count[1]! };
}

/** Share of the characters beyond ASCII that cannot be read; 0 of text that decodes strictly. */
function unreadable(bytes: Uint8Array, encoding: Encoding): number {
  try {
    // as a stream: a character cut off by the end of the sample is no error
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return 0;
  } catch {
    const text = new TextDecoder(encoding).decode(bytes, { stream: true });
    const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
    const lost = encoding === 'utf-8' ? written(bytes, LOST) : 0;
    return beyond && ((text.match(/\ufffd/g)?.length ?? 0) - lost) / beyond;
  }
}

/** U+FFFD in UTF-8. */
const LOST = [0xef, 0xbf, 0xbd] as const;

/** How often three bytes stand in a row. */
function written(bytes: Uint8Array, [a, b, c]: readonly [number, number, number]): number {
  let n = 0;
  for (let i = bytes.indexOf(a); i >= 0; i = bytes.indexOf(a, i + 1))
    if (bytes[i + 1] === b && bytes[i + 2] === c) n++;
  return n;
}

/** Milliseconds after which a reader lets others run: a page is drawn, a click is heard. */
const TURN = 12;

/** The text of a file in pieces, each with the number of bytes read so far; every line end is `\n`. */
export async function* textOf(
  file: Blob,
  encoding: Encoding,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  let bytes = 0;
  let held = ''; // a carriage return at the end of a piece: its line feed may be in the next
  let turned = performance.now();
  try {
    for (;;) {
      if (performance.now() - turned > TURN) {
        await new Promise((resolve) => setTimeout(resolve));
        turned = performance.now();
      }
      signal?.throwIfAborted();
      const { value, done } = await reader.read();
      bytes += value?.byteLength ?? 0;
      const text = held + (value ? decoder.decode(value, { stream: true }) : decoder.decode());
      held = !done && text.endsWith('\r') ? '\r' : '';
      yield { text: text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n'), bytes };
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}
