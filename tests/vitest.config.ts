/// <reference types="vitest/config" />
// The laws: everything that can be tested without a browser.
import { getViteConfig } from 'astro/config';

/** What trains shares engines and registries of tfjs with nothing else. */
const TRAINING = ['tests/{classifier,kernels,lessons/classifier}/**/*.test.ts'];
/** The laboratory keeps what it was left with: it starts in a process of its own. */
const ALONE = ['tests/lessons/classifier/laboratory.test.ts'];

export default getViteConfig({
  test: {
    maxWorkers: '100%', // by default one core is left idle, which of two is half
    testTimeout: 300_000, // what is slow on a busy machine is not wrong
    // its build for Node would bring a second tfjs-core along, with a registry of layers of its own
    alias: [{ find: /^@tensorflow\/tfjs-layers$/, replacement: '@tensorflow/tfjs-layers/dist/index.js' }],
    server: { deps: { inline: [/@tensorflow/] } },
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: TRAINING, isolate: false },
      },
      { extends: true, test: { name: 'training', include: TRAINING, exclude: ALONE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
