/** @file What is done to the built site before it goes out: its policies, licences, headers, and service worker. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workerFor } from '../offline/manifest.ts';
import { inAscii } from './ascii.ts';
import { folded } from './fold.ts';
import { headersFile } from './headers.ts';
import { readBuilt } from './needs.ts';
import { licencesFile } from './shipped.ts';
import { makesCode, withOwnPolicy } from './policy.ts';

export function ship(): AstroIntegration {
  let base = '/';
  return {
    name: 'ship',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir).replace(/[\\/]$/, '');
        const built = readBuilt(dist);
        const write = (file: string, text: string): void => writeFileSync(`${dist}/${file}`, text);
        const code = new Set(
          built.files.filter((file) => file.endsWith('.js') && makesCode(built.bytes(file).toString())),
        );
        for (const page of built.files.filter((file) => file.endsWith('.html'))) {
          const loads = built.neededBy(page);
          write(
            page,
            withOwnPolicy(
              inAscii(folded(built.bytes(page).toString())),
              loads.some((file) => code.has(file)),
            ),
          );
        }
        const sheets = built.files.filter((file) => file.endsWith('.css'));
        if (sheets.length > 0)
          throw new Error(`${sheets.join(', ')} would not be fetched: see plainImports in astro.config.mjs.`);
        write('licences.txt', licencesFile());
        write('_headers', headersFile(base));
        write('sw.js', workerFor(built, base));
      },
    },
  };
}
