/** @file Firefox over WebDriver BiDi, by Puppeteer. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type KeyInput, launch } from 'puppeteer-core';
import type { Found } from './driver.ts';

export const onPath = (commands: readonly string[], more: readonly string[] = []): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), ...more]
    .flatMap((folder) => commands.map((command) => join(folder, command)))
    .find((file) => existsSync(file));

export function firefox(): Found {
  const executablePath =
    process.env.FIREFOX_PATH ??
    onPath(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS']);
  if (executablePath === undefined)
    return { missing: 'Firefox is not here: apt install firefox-esr, or set FIREFOX_PATH.' };
  return {
    async start() {
      const browser = await launch({ browser: 'firefox', executablePath, headless: true });
      const page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      page.setDefaultTimeout(120_000);
      const errors: string[] = [];
      const hear = (text: string): void => {
        // told of a formula of which the page has not brought the end yet; that all are sound is asked of the whole page
        if (!text.startsWith('Invalid markup')) errors.push(`${text} (${new URL(page.url()).pathname})`);
      };
      page.on('pageerror', (error) => hear(error instanceof Error ? error.message : String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') hear(message.text());
      });
      return {
        name: await browser.version(),
        open: async (url) => void (await page.goto(url)),
        ask: <T>(body: string) => page.evaluate(`(() => { ${body} })()`) as Promise<T>,
        click: (selector) => page.click(selector),
        press: (key) => page.keyboard.press((key === ' ' ? 'Space' : key) as KeyInput),
        type: (text) => page.keyboard.type(text),
        async close() {
          await browser.close();
          if (errors.length) throw new Error(`The console is not silent: ${errors.join('; ')}`);
        },
      };
    },
  };
}
