// `npm run test:browsers`: the smoke in Firefox and in WebKit, against the built site. A browser that is not on this
// machine is skipped with a sentence; `npm run test:browsers -- webkit recall` tries one alone, and what begins so.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { firefox } from './firefox.ts';
import { SMOKE } from './smoke.ts';
import { webkit } from './webkit.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ALL = { firefox, webkit };
const asked = process.argv.slice(2);
const some = asked.filter((word) => word in ALL);
const begins = asked.filter((word) => !(word in ALL));
const names = Object.keys(ALL).filter((name) => !some.length || some.includes(name));
const steps = SMOKE.filter(({ title }) => !begins.length || begins.some((word) => title.startsWith(word)));
if (!steps.length) {
  console.error(
    `Nothing begins with ${begins.join(', ')}. There is: ${SMOKE.map((s) => s.title).join('; ')}.`,
  );
  process.exit(2);
}

if (!existsSync(`${ROOT}dist/index.html`)) {
  console.error('There is no built site: run npm run build first.');
  process.exit(2);
}
const port = await new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 4498));
  });
});
const base = `http://127.0.0.1:${port}`;
const site = spawn('astro', ['preview', '--ignore-lock', '--host', '127.0.0.1', '--port', `${port}`], {
  cwd: ROOT,
  stdio: 'ignore',
  shell: process.platform === 'win32',
});
for (let tries = 0; tries < 300; tries++) {
  if (
    await fetch(base)
      .then((r) => r.ok)
      .catch(() => false)
  )
    break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}

let [passed, failed, skipped] = [0, 0, 0];
for (const name of names) {
  const found = ALL[name as keyof typeof ALL]();
  if ('missing' in found) {
    console.log(`skipped ${name}: ${found.missing}`);
    skipped += steps.length;
    continue;
  }
  const driver = await found.start();
  console.log(driver.name);
  for (const { title, run } of steps) {
    const start = performance.now();
    const error = await run(driver, base).then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${error ? 'FAILED' : 'ok    '} ${title} (${seconds} s)${error ? `\n  ${error.message}` : ''}`,
    );
    if (error) failed++;
    else passed++;
  }
  await driver.close().catch((error: Error) => {
    console.log(`FAILED ${error.message}`);
    failed++;
  });
}
site.kill();
console.log(`browsers: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);
