/**
 * @file Vite: `import binary from 'virtual:kernels'` gives the compiled kernels, in Base64; and `#cells`, which Node runs as it
 * stands, becomes what was written of the cells, since a page may not run text.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { PLANS, SOURCES } from '#cells';
import { lean } from './cells/plan.ts';
import { compiledKernels } from './compile.ts';

const BINARY = 'virtual:kernels';
const CELLS = '#cells';
const FUNCTIONS = fileURLToPath(new URL('../notation/entrywise.ts', import.meta.url));

export const kernels = (): Plugin => ({
  name: 'kernels',
  enforce: 'pre',
  resolveId: (id) => (id === BINARY || id === CELLS ? `\0${id}` : undefined),
  async load(id) {
    if (id === `\0${BINARY}`)
      return `export default ${JSON.stringify(Buffer.from(await compiledKernels()).toString('base64'))};`;
    if (id === `\0${CELLS}`)
      return `import { NUMBERS } from ${JSON.stringify(FUNCTIONS)};
export const PLANS = ${JSON.stringify(lean(PLANS))};
export const KERNELS = /* @__PURE__ */ (${SOURCES.kernels})(NUMBERS);
export const STEPS = /* @__PURE__ */ (${SOURCES.steps})(NUMBERS);
export const SOURCES = ${JSON.stringify(SOURCES)};`;
    return undefined;
  },
});
