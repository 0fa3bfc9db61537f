/** The benchmark in Chromium: bundled as the site is, and served to a browser without special headers. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import type { NetworkName } from '#classifier/spec.ts';
import { kernels } from '#kernels/plugin.ts';
import { findChromium } from '../../browser.ts';
import type { Measured, Place } from './measure.ts';
import type { Bench } from './page.ts';
import type { Benchmarked } from './training.ts';

export interface Browser {
  readonly version: string;
  measure(model: Benchmarked): Promise<Measured>;
  firstEpoch(name: NetworkName): Promise<number>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../../../node_modules/.cache/bench-train', import.meta.url));

/** Undefined where there is no Chromium. */
export async function openChromium(peaks: Place['peaks']): Promise<Browser | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [kernels()],
    worker: { format: 'es', plugins: () => [kernels()] },
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: Infinity },
  });
  const site = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
  const page = await browser.newPage();
  await page.goto(site.resolvedUrls!.local[0]!);
  await page.waitForFunction(() => 'bench' in globalThis);
  const modules = { peak: [...peaks.peak], relaxed: [...peaks.relaxed] };
  return {
    version: `Chromium ${browser.version()}`,
    measure: (model) =>
      page.evaluate(
        ([model, modules]) => (globalThis as unknown as { bench: Bench }).bench.measure(model, modules),
        [model, modules] as const,
      ),
    firstEpoch: (name) =>
      page.evaluate((name) => (globalThis as unknown as { bench: Bench }).bench.firstEpoch(name), name),
    async stop() {
      await browser.close();
      await site.close();
    },
  };
}
