/// <reference types="vitest/config" />
// The laws: everything that can be tested without a browser.
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000, // what is slow on a busy machine is not wrong
    server: { deps: { inline: [/@tensorflow/] } },
  },
});
