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

/**
 * The encoding of a file by its mark, else UTF-8 if it reads as that, else GB18030, the encoding of Chinese
 * spreadsheets; undefined if the file is no text in any of them.
 */
export async function detect(file: Blob): Promise<Detected | undefined> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', marked: true };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', marked: true };
  if (bytes.includes(0)) return undefined;
  const encoding = (['utf-8', 'gb18030'] as const).find((e) => unreadable(bytes, e) <= MOST_UNREADABLE);
  return encoding && { encoding, marked: false };
}

/** Share of the characters beyond ASCII that cannot be read. */
function unreadable(bytes: Uint8Array, encoding: Encoding): number {
  // as a stream: a character cut off by the end of the sample is no error
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return beyond && (text.match(/\ufffd/g)?.length ?? 0) / beyond;
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
