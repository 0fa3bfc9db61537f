/** @file The files a user names: read only so far as a file of their kind goes, and found writable before any work is done. */
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openAsBlob,
  openSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Terminal, bytesOf } from './command.ts';
import { ownPath } from './paths.ts';
import { refuse } from './refusal.ts';

/** Bytes of a text that is held as a whole: numbers, answers, a model. */
const MOST_BYTES = 512 * 2 ** 20;

/** The text of a file, or of standard input for `-`. @throws {Refusal} */
export async function textOfFile(path: string, stdin: Terminal['input']): Promise<string> {
  const name = path === '-' ? 'Standard input' : `“${path}”`;
  let bytes: Uint8Array | undefined;
  try {
    // a folder opens, and fails only when it is read
    bytes = await bytesOf(path === '-' ? stdin : createReadStream(ownPath(path)), MOST_BYTES);
  } catch (error) {
    return unreadable(path, error);
  }
  if (!bytes) refuse(`${name} has more than ${MOST_BYTES / 2 ** 20} MB: it is no file of this kind.`);
  return decoded(bytes) ?? refuse(`${name} is not text: save it as UTF-8.`);
}

/** UTF-8, or UTF-16 that says so by its mark; undefined for what is neither. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked = { [0xfffe]: 'utf-16le', [0xfeff]: 'utf-16be' }[(first ?? 0) * 256 + (second ?? 0)];
  try {
    return new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A file on disk as a `Blob`, read when it is needed, whatever its size. @throws {Refusal} */
export async function blobOfFile(path: string): Promise<Blob> {
  try {
    const found = statSync(ownPath(path));
    if (!found.isFile())
      refuse(`“${path}” is ${found.isDirectory() ? 'a folder' : 'no file on disk'}: name a file.`);
    return await openAsBlob(ownPath(path));
  } catch (error) {
    return unreadable(path, error);
  }
}

/** @throws {Refusal} always; a refusal goes on as it is. */
export function unreadable(path: string, error: unknown): never {
  const { code, message, name } = error as NodeJS.ErrnoException;
  if (name === 'Refusal') throw error;
  if (code === 'ENOENT') return refuse(`There is no file “${path}”.`);
  if (code === 'EISDIR') return refuse(`“${path}” is a folder: name a file.`);
  return refuse(`“${path}” cannot be read: ${message}.`);
}

/**
 * Finds out whether a file could be written there, and leaves the place as it is; `read` are the files that are read
 * meanwhile. @throws {Refusal}
 */
export function mustBeWritable(path: string, read: readonly (string | undefined)[]): void {
  const place = ownPath(path);
  if (read.some((other) => other !== undefined && ownPath(other) === place))
    refuse(`“${path}” is read here: it would be overwritten. Name another file.`);
  try {
    const fresh = !existsSync(place);
    closeSync(openSync(place, 'a'));
    if (fresh) unlinkSync(place);
  } catch (error) {
    refuse(`“${path}” cannot be written: ${(error as Error).message}.`);
  }
}

/** Writes a text, and the folders above it that are not there. @throws {Refusal} */
export function writeText(path: string, text: string): void {
  try {
    folderAt(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    refuse(`“${path}” cannot be written: ${(error as Error).message}.`);
  }
}

/** One folder after the other: `recursive` of Node never ends where a file system has no folders of the user's, as /proc. */
function folderAt(path: string): void {
  if (existsSync(path)) return;
  folderAt(dirname(path));
  mkdirSync(path);
}
