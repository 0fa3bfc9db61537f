// A part of the tests: a command of this project as a child process, with what it counted.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const REPORTS = `${ROOT}.reports/`;

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Job {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Shows what the command says while it runs; else it is shown only when it fails. */
  readonly loud?: boolean;
}

/** Runs a command to its end; whether it succeeded. */
export function run({ title, command, args, env, loud = false }: Job): Promise<boolean> {
  return new Promise((resolve) => {
    const start = performance.now();
    const stream = loud ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', stream, stream],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title} (${seconds} s)`);
      if (code !== 0 && !loud) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

/** Runs commands one after another, all of them; how many failed. */
export async function runAll(jobs: readonly Job[]): Promise<number> {
  let failed = 0;
  for (const job of jobs) if (!(await run(job))) failed++;
  return failed;
}

function report<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(REPORTS + file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** What vitest counted. */
export function lawsCount(file: string): Count | undefined {
  type Laws = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  const told = report<Laws>(file);
  return told && { passed: told.numPassedTests, failed: told.numFailedTests, skipped: told.numPendingTests };
}

/** What Playwright counted. A test that holds at the second try does not hold. */
export function browserCount(): Count | undefined {
  type Pages = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const told = report<Pages>('browser.json')?.stats;
  // what passed at the second try is told by name at the end
  return told && { passed: told.expected + told.flaky, failed: told.unexpected, skipped: told.skipped };
}
