// What `npm test` does: build, checks, laws, browser; ends with one line of counts.
//   npm test                 everything, what can differ tried once
//   npm test -- lstm gru     what concerns these lessons
//   npm run test:all         every page on every device, in both languages and both themes
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { needChromium } from './browser.ts';
import { failures } from './failures.ts';
import { REPORTS, ROOT, browserCount, lawsCount, run, runAll } from './job.ts';
import type { Count, Job } from './job.ts';
import { lessons, ofAll, ofLessons } from './jobs.ts';

const words = process.argv.slice(2);
const full = words.includes('--all');
const names = words.filter((word) => word !== '--all');
const some = names.length > 0;
const unknown = names.filter((name) => !lessons().includes(name));
if (unknown.length > 0) {
  console.error(`There is no lesson “${unknown.join('”, “')}”. Lessons: ${lessons().join(', ')}.`);
  process.exit(2);
}
if (full && some) {
  console.error('--all tries every lesson: leave their names out.');
  process.exit(2);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** Some lessons are built aside: dist/ stays whole. */
const site = some ? `${REPORTS}site` : `${ROOT}dist`;
const env: NodeJS.ProcessEnv = {
  ...(some ? { LESSONS: names.join(' ') } : {}),
  ...(full ? { FULL: '1' } : {}),
};
const build: Job = { title: 'build', command: 'astro', args: ['build', '--outDir', site], env };
const { early, late, laws } = some ? ofLessons(names) : ofAll;

/** A port nobody listens on. */
function freePort() {
  return new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4391));
    });
  });
}

const pages = async (chromium: string): Promise<Job> => ({
  title: 'browser',
  command: 'playwright',
  args: [
    'test',
    '-c',
    'tests/playwright.config.ts',
    '--reporter=list,json',
    ...(some ? ['lesson.spec', 'figures.spec'] : []),
  ],
  env: {
    ...env,
    DIST: site,
    CHROMIUM_PATH: chromium,
    PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}browser.json`,
  },
  loud: true,
});

// Failures that no test reporter counts: the build, a check, a runner that died.
let broken = 0;
const total = { passed: 0, failed: 0, skipped: 0 };

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

const start = performance.now();
// on two cores the build stands beside the checks; then the laws take what there is, and last the browser
const checked = runAll(early);
const tryLaws = async (known: NodeJS.ProcessEnv) => {
  for (const job of laws) add(job.title, await run({ ...job, env: known }), lawsCount(job.report));
};
// those of some lessons need no site, and stand beside its build
const tried = some ? checked.then(() => tryLaws({})) : undefined;
const built = await run(build);
if (!built) broken++;
const lateChecked = checked.then(() => runAll(late));
await (tried ?? tryLaws(built ? { BUILT: site } : {}));
broken += (await checked) + (await lateChecked);

const chromium = needChromium();
if ('advice' in chromium) {
  console.log(chromium.advice);
  broken++;
} else if (built) {
  console.log(`browser: ${chromium.path}`);
  add('browser', await run(await pages(chromium.path)), browserCount());
}

const failed = total.failed + broken;
for (const file of [...laws.map(({ report }) => report), 'browser.json'])
  for (const failure of failures(file)) console.log(failure);
if (broken) console.log(`${broken} of build, checks and runners failed`);
console.log(`after ${Math.round((performance.now() - start) / 1000)} s`);
console.log(`${total.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
