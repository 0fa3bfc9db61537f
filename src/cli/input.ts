/** @file The JSON a user hands in. Its numbers are judged where they are used; here it must only have the right form. */
import type { Nested } from '#derive/text.ts';
import type { Terminal } from './command.ts';
import { textOfFile } from './files.ts';
import { refuse, suggestion } from './refusal.ts';

export interface Input {
  readonly sizes: Readonly<Record<string, number>>;
  readonly options: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, Nested>> | undefined;
}

export const NO_INPUT: Input = { sizes: {}, options: {}, given: undefined };

/** What is read; the rest is what we print, so that a printed answer can be read back. */
const PARTS = ['sizes', 'options', 'given'];
const PRINTED = ['id', 'values', 'checks'];

/** Reads a file, or standard input for `-`. @throws {Refusal} */
export async function readInput(path: string, stdin: Terminal['input']): Promise<Input> {
  const name = path === '-' ? 'Standard input' : `“${path}”`;
  const text = await textOfFile(path, stdin);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    refuse(text.trim() ? `${name} is not JSON: ${(error as Error).message}.` : `${name} is empty.`);
  }
  const parts = record(json, name);
  for (const part of Object.keys(parts))
    if (!PARTS.includes(part) && !PRINTED.includes(part))
      refuse(`Unknown part “${part}” of ${name}. ${suggestion(part, PARTS)}`);
  return {
    sizes: entries(parts['sizes'], 'sizes', 'number', 'a whole number'),
    options: entries(parts['options'], 'options', 'string', 'a word in quotes'),
    given:
      parts['given'] === undefined
        ? undefined
        : (record(parts['given'], '“given”') as Record<string, Nested>),
  };
}

function record(x: unknown, name: string): Record<string, unknown> {
  if (typeof x !== 'object' || x === null || Array.isArray(x))
    refuse(`${name} must be an object in braces, not ${JSON.stringify(x)?.slice(0, 40)}.`);
  return x as Record<string, unknown>;
}

function entries<X>(x: unknown, part: string, type: string, kind: string): Record<string, X> {
  if (x === undefined) return {};
  const found = record(x, `“${part}”`);
  for (const [key, value] of Object.entries(found))
    if (typeof value !== type)
      refuse(`“${key}” in “${part}” must be ${kind}, not ${JSON.stringify(value)?.slice(0, 40)}.`);
  return found as Record<string, X>;
}
