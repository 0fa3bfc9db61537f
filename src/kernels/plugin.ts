/** @file Vite: `import binary from 'virtual:kernels'` gives the compiled kernels, in Base64. */
import type { Plugin } from 'vite';
import { compiledKernels } from './compile.ts';

const NAME = 'virtual:kernels';

export const kernels = (): Plugin => ({
  name: 'kernels',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: async (id) =>
    id === `\0${NAME}`
      ? `export default ${JSON.stringify(Buffer.from(await compiledKernels()).toString('base64'))};`
      : undefined,
});
