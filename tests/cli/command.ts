// A command with its words: in this process, where it costs nothing to start, or as the process that a user runs.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, vi } from 'vitest';
import { exitCode, line } from '#cli/command.ts';
import type { Main } from '#cli/command.ts';
import { main as gradMain } from '#cli/grad.ts';
import { main as gradeMain } from '#cli/grade.ts';
import { main as trainMain } from '#cli/train.ts';

// a child process takes half a second, and a busy machine many at once
vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const file = (name: string): string => fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command in this process; `input` is its standard input. */
async function within(name: string, main: Main, words: readonly string[], input: string): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await exitCode(main, words, {
    input: (async function* () {
      yield input;
    })(),
    print: (text) => (out += text),
    say: (message) => (err += line(name, message)),
  });
  return { code, out, err };
}

export const grad = (words: readonly string[], input = ''): Promise<Outcome> =>
  within('grad', gradMain, words, input);

export const grade = (words: readonly string[], input = ''): Promise<Outcome> =>
  within('grade', gradeMain, words, input);

export const train = (words: readonly string[]): Promise<Outcome> => within('train', trainMain, words, '');

/** A command as a process of its own. */
export function spawned(
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
