// Unpacks, in the folder where it is run, the packages that chromium.ts installed there.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Packed {
  readonly default: { executablePath(): Promise<string> };
}
interface Letters {
  decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

const { default: chromium } = (await import(
  pathToFileURL(resolve('node_modules/@sparticuz/chromium/build/index.js')).href
)) as Packed;
await chromium.executablePath();

const { decompress } = createRequire(resolve('here'))('wawoff2') as Letters;
const letters = resolve('node_modules/@fontsource-variable/noto-sans-sc/files');
mkdirSync('fonts/chinese');
for (const file of readdirSync(letters))
  writeFileSync(
    `fonts/chinese/${basename(file, '.woff2')}.ttf`,
    await decompress(readFileSync(`${letters}/${file}`)),
  );
