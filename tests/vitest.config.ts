/// <reference types="vitest/config" />
// The laws: everything that can be tested without a browser.
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    maxWorkers: '100%', // by default one core is left idle, which of two is half
    testTimeout: 60_000, // what is slow on a busy machine is not wrong
    // its build for Node would bring a second tfjs-core along, with a registry of layers of its own
    alias: [{ find: /^@tensorflow\/tfjs-layers$/, replacement: '@tensorflow/tfjs-layers/dist/index.js' }],
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
