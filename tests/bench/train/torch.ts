/** PyTorch beside us, where a Python has it: processes that train when they are asked to, one for each number of threads. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Competitor } from './race.ts';
import { type Benchmarked, SHAPE } from './training.ts';

const PYTHONS = ['python3', '/usr/bin/python3'];
const MODES = ['dense', 'sparse'] as const;
const CALLS = 25;
const THREADS = [1, 2] as const;

export type TorchName = `torch ${(typeof THREADS)[number]} ${(typeof MODES)[number]}`;

/** What it was built with: the vectors it uses, and the library that multiplies its matrices. */
export interface Build {
  readonly version: string;
  readonly vectors: string;
  readonly blas: string;
}

export interface Torch {
  readonly build: Build;
  competitors(model: Benchmarked): Readonly<Record<TorchName, Competitor>>;
  stop(): void;
}

/** Answers each line with a line. */
class Talk {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor(python: string, threads: number) {
    const script = fileURLToPath(new URL('./torch_steps.py', import.meta.url));
    this.#process = spawn(python, [script, String(threads), JSON.stringify(SHAPE)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#answers = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  async hear(): Promise<unknown> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error('PyTorch has stopped.');
    return JSON.parse(value);
  }

  say(line: string): void {
    this.#process.stdin!.write(`${line}\n`);
  }

  stop(): void {
    this.#process.stdin!.end();
  }
}

/** Undefined where no Python has PyTorch. */
export async function openTorch(): Promise<Torch | undefined> {
  const python = PYTHONS.find((name) => spawnSync(name, ['-c', 'import torch']).status === 0);
  if (python === undefined) return undefined;
  const talks = THREADS.map((threads) => new Talk(python, threads));
  const [build] = await Promise.all(talks.map((talk) => talk.hear()));
  return {
    build: build as Build,
    competitors: (model) =>
      Object.fromEntries(
        THREADS.flatMap((threads, i) =>
          MODES.map((mode) => [
            `torch ${threads} ${mode}`,
            {
              calls: CALLS,
              run: (calls: number) => {
                talks[i]!.say(`${model} ${mode} ${calls}`);
                return talks[i]!.hear();
              },
            },
          ]),
        ),
      ) as unknown as Readonly<Record<TorchName, Competitor>>,
    stop: () => talks.forEach((talk) => talk.stop()),
  };
}

/** The better of its two ways, in milliseconds. */
export function bestOf(times: Readonly<Record<TorchName, number>>, threads: 1 | 2) {
  const [mode, ms] = MODES.map((mode) => [mode, times[`torch ${threads} ${mode}`]] as const).sort(
    ([, a], [, b]) => a - b,
  )[0]!;
  return { mode, ms };
}
