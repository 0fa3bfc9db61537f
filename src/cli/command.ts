/** @file What a command reads and where it speaks: the process it runs in, or whatever a test hands it. */
import { Refusal } from './refusal.ts';

export interface Terminal {
  readonly input: AsyncIterable<Uint8Array | string>;
  print(text: string): void;
  /** One line on standard error, begun with the name of the command. */
  say(message: string): void;
}

/** Words of the command line → exit code. @throws {Refusal} */
export type Main = (words: readonly string[], terminal: Terminal) => Promise<number>;

export const DONE = 0;
export const FAILED = 1;
export const REFUSED = 2;

/** Runs a command to its exit code: a refusal is one line, any other error is ours and is thrown. */
export async function exitCode(main: Main, words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await main(words, terminal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.say(error.message);
    return REFUSED;
  }
}

/** Letters of a word of the user's that are said again: no word of ours is as long. */
const SHOWN = 200;

/** One line that begins with the name of the command; what cannot be seen, and what is too long, is not said again. */
export const line = (name: string, message: string): string =>
  `${name}: ${message
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�')
    .replace(new RegExp(`(\\S{${SHOWN}})\\S+`, 'gu'), '$1…')}\n`;

/** Runs a command with the words and the streams of this process. */
export async function runAsProcess(name: string, main: Main): Promise<void> {
  // a reader such as head may close the pipe when it has seen enough
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await exitCode(main, process.argv.slice(2), {
    input: process.stdin,
    print: (text) => void process.stdout.write(text),
    say: (message) => void process.stderr.write(line(name, message)),
  });
}

/** All bytes of a stream; undefined where they are more than `most`. */
export async function bytesOf(input: Terminal['input'], most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > most) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
