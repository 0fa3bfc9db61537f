// Runs the real command as a child process.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';

// a child process takes half a second, and a busy machine many at once
vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const file = (name: string): string => fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command with these words; `input` is its standard input. */
export function command(
  name: 'grad' | 'train',
  words: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file(name), ...words], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (s: string) => (out += s));
    child.stderr.setEncoding('utf8').on('data', (s: string) => (err += s));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

export const grad = (words: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  command('grad', words, input, env);

export interface Answer {
  readonly id: string;
  readonly sizes: Record<string, number>;
  readonly options: Record<string, string>;
  readonly given: Record<string, unknown>;
  readonly values: Record<string, unknown>;
  readonly checks: {
    step: string;
    claim: string;
    witness: string;
    error: number;
    tolerance: number;
    ok: boolean;
  }[];
}

/** The JSON answer of a run in which every check holds. */
export async function answer(words: readonly string[], input = ''): Promise<Answer> {
  const { code, out, err } = await grad([...words, '--json'], input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Answer;
}
