// What `npm test` does: build, check, laws, browser; ends with one line of counts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { needChromium } from './browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}.reports/`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

type Count = { passed: number; failed: number; skipped: number };

/** Runs a command of this project; whether it succeeded. `quiet` shows its output only when it fails. */
function run(title: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}, quiet = true) {
  return new Promise<boolean>((resolve) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title} (${seconds} s)`);
      if (code !== 0 && quiet) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

function report<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(reports + file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** A port nobody listens on. */
function freePort() {
  return new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4391));
    });
  });
}

// Failures that no test reporter counts: the build, a check, a runner that died.
let broken = 0;
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function add(name: string, ok: boolean, count: Count | undefined) {
  if (!count || (!ok && count.failed === 0) || count.passed + count.failed === 0) {
    console.log(`${name}: the run did not come to an end of its own`);
    broken++;
  }
  if (!count) return;
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

const built = await run('build', 'astro', ['build']);
const checks: [string, string, string[]][] = [
  ['types of pages and scripts', 'astro', ['check']],
  ['types of islands', 'svelte-check', ['--tsconfig', './.tsconfig.svelte.json', '--fail-on-warnings']],
  ['lint', 'eslint', ['-c', '.eslint.config.mjs', '.']],
  ['format', 'prettier', ['--check', '.']],
];
if (!built) broken++;
for (const [title, command, args] of checks) if (!(await run(title, command, args))) broken++;

const laws = await run(
  'laws',
  'vitest',
  [
    'run',
    '-c',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}laws.json`,
  ],
  {},
  false,
);
type Laws = { numPassedTests: number; numFailedTests: number; numPendingTests: number };
const lawsReport = report<Laws>('laws.json');
add(
  'laws',
  laws,
  lawsReport && {
    passed: lawsReport.numPassedTests,
    failed: lawsReport.numFailedTests,
    skipped: lawsReport.numPendingTests,
  },
);

const chromium = needChromium();
if ('advice' in chromium) {
  console.log(chromium.advice);
  broken++;
} else if (built) {
  console.log(`browser: ${chromium.path}`);
  const pages = await run(
    'browser',
    'playwright',
    ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    {
      CHROMIUM_PATH: chromium.path,
      PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: `${reports}browser.json`,
    },
    false,
  );
  type Pages = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  const stats = report<Pages>('browser.json')?.stats;
  add(
    'browser',
    pages,
    stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped },
  );
}

const failed = total.failed + broken;
if (broken) console.log(`${broken} of build, checks and runners failed`);
console.log(`${total.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
